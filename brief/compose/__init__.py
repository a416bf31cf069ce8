"""The finished brief as files: a Word document, a page, JSON."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from brief.errors import BriefError
from brief.settings import FORMATS, shipped

if TYPE_CHECKING:
    from brief.article import Brief


def ready(out_dir: Path) -> None:
    """Make sure that a brief can be written into a folder, before the work of making one.

    The folder is made where it is not there. Raises `BriefError` naming it, why it cannot be written, and the mend.
    """
    from brief.compose.files import try_folder

    try_folder(out_dir)


def write(
    brief: Brief, formats: Sequence[str], out_dir: Path, template: Path | None = None, page: Path | None = None
) -> list[Path]:
    """Write ``brief.<language>.<format>`` for each format into ``out_dir``; all whole or none.

    ``template`` is the DOCX template and ``page`` the HTML one; ``None`` takes those that come with brief. Returns
    the paths in the order of ``formats``. Raises `BriefError` for an unknown format, a template that cannot be
    used, or a folder that cannot be written; the former files are then as they were.
    """
    from brief.compose.files import write_all

    def docx() -> bytes:
        from brief.compose.docx import document_bytes

        return document_bytes(brief, template or shipped("brief.docx"))

    def html() -> bytes:
        from brief.compose.html import page_bytes

        return page_bytes(brief, page or shipped("brief.html.j2"))

    def json() -> bytes:
        from brief.compose.as_json import json_bytes

        return json_bytes(brief)

    makers: dict[str, Callable[[], bytes]] = {"docx": docx, "html": html, "json": json}
    unknown = [name for name in formats if name not in makers]
    if unknown:
        raise BriefError(f"--format {','.join(unknown)}: no such format; choose from {', '.join(FORMATS)}")
    return write_all({out_dir / f"brief.{brief.language}.{name}": makers[name]() for name in formats})
