"""Word packages that python-docx does not open as they are, though word processors do."""

from __future__ import annotations

import posixpath
import re
from io import BytesIO
from zipfile import ZIP_STORED, ZipFile

_STRICT = re.compile(rb"http://purl\.oclc\.org/ooxml/(\w+)/")
_USUAL = rb"http://schemas.openxmlformats.org/\1/2006/"
_RELATION = re.compile(rb"<Relationship\b[^>]*?/>")
_TARGET = re.compile(rb"\bTarget=([\"'])(.*?)\1")
_EXTERNAL = re.compile(rb"\bTargetMode=[\"']External[\"']")


def readable(data: bytes) -> bytes:
    """The package with the names of "Strict Open XML" (ISO/IEC 29500) as its transitional form has them, and without
    relationships to parts that are not there ("NULL", "#anchor"); unchanged where it has neither.

    Raises KeyError or BadZipFile for what is no package, RuntimeError for parts that are locked or packed in a way that
    zipfile does not know.
    """
    with ZipFile(BytesIO(data)) as package:
        names = set(package.namelist())
        package.getinfo("_rels/.rels")
        parts = {name: package.read(name) for name in names if name.endswith((".xml", ".rels"))}
        mended = {name: _STRICT.sub(_USUAL, content) for name, content in parts.items()}
        for name in (name for name in names if name.endswith(".rels")):
            mended[name] = _without_dangling(name, mended[name], names)
        if mended == parts:
            return data
        out = BytesIO()
        with ZipFile(out, "w", ZIP_STORED) as target:
            for name in package.namelist():
                target.writestr(name, mended[name] if name in mended else package.read(name))
        return out.getvalue()


def _without_dangling(name: str, content: bytes, names: set[str]) -> bytes:
    folder = posixpath.dirname(posixpath.dirname(name))

    def kept(match: re.Match[bytes]) -> bytes:
        target = _TARGET.search(match[0])
        if target is None or _EXTERNAL.search(match[0]):
            return match[0]
        path = posixpath.normpath(posixpath.join("/", folder, target[2].decode("utf-8", "replace"))).lstrip("/")
        return match[0] if path in names else b""

    return _RELATION.sub(kept, content)
