"""Small PDFs written in raw syntax, for the tests."""

from __future__ import annotations

from collections.abc import Sequence
from types import SimpleNamespace

import pytest

Item = tuple[float, float, float, str]
"""Left and baseline in points from the page's lower left corner, font size, text; bold where the text begins with
``*``, drawn upwards where it begins with ``^``."""


@pytest.fixture(scope="session")
def pdfs() -> SimpleNamespace:
    """``pdf(pages)``, ``column(left, top, lines)`` and ``scan()``."""
    return SimpleNamespace(pdf=pdf, column=column, scan=scan)


def pdf(pages: Sequence[Sequence[Item]]) -> bytes:
    """A PDF of A4 pages in Helvetica, WinAnsi encoding; an em dash, quotes, accents and the euro are in it."""
    objects: list[bytes] = []
    kids = " ".join(f"{5 + 2 * number} 0 R" for number in range(len(pages)))
    objects.append(b"<< /Type /Catalog /Pages 2 0 R >>")
    objects.append(f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode())
    for face in ("Helvetica", "Helvetica-Bold"):
        objects.append(f"<< /Type /Font /Subtype /Type1 /BaseFont /{face} /Encoding /WinAnsiEncoding >>".encode())
    for number, page in enumerate(pages):
        content = b"\n".join(_shown(*item) for item in page)
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {6 + 2 * number} 0 R "
            "/Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>".encode()
        )
        objects.append(b"<< /Length %d >>\nstream\n%b\nendstream" % (len(content), content))
    return _file(objects)


def scan() -> bytes:
    """A PDF whose only page is a picture."""
    picture = b"BT ET q 500 0 0 700 40 60 cm BI /W 2 /H 2 /CS /G /BPC 8 ID \x00\xff\xff\x00 EI Q"
    return _file(
        [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << >> >>",
            b"<< /Length %d >>\nstream\n%b\nendstream" % (len(picture), picture),
        ]
    )


def column(left: float, top: float, lines: str, size: float = 10, pitch: float = 12) -> list[Item]:
    """Lines of text one below the other; an empty line leaves half a line of space."""
    items: list[Item] = []
    y = top
    for line in lines.strip("\n").split("\n"):
        if line.strip():
            items.append((left, y, size, line.strip()))
            y -= pitch
        else:
            y -= pitch / 2
    return items


def _shown(left: float, y: float, size: float, text: str) -> bytes:
    font = b"F2" if text.startswith("*") else b"F1"
    matrix = b"0 1 -1 0" if text.startswith("^") else b"1 0 0 1"
    escaped = text.lstrip("*^").encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
    return b"BT /%b %.1f Tf %b %.1f %.1f Tm (%b) Tj ET" % (font, size, matrix, left, y, escaped)


def _file(objects: Sequence[bytes]) -> bytes:
    out = bytearray(b"%PDF-1.4\n")
    offsets = []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%b\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    out += b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, start)
    return bytes(out)
