"""Word files saved as "Strict Open XML": the same document under other names, which python-docx does not know."""

from __future__ import annotations

import re
from io import BytesIO
from zipfile import ZIP_STORED, ZipFile

_STRICT = re.compile(rb"http://purl\.oclc\.org/ooxml/(\w+)/")
_USUAL = rb"http://schemas.openxmlformats.org/\1/2006/"


def transitional(data: bytes) -> bytes:
    """The package with the names of ISO/IEC 29500's strict form as the transitional form has them (Annex A of its
    part 4); unchanged where it is not strict.

    Raises KeyError or BadZipFile for what is no package.
    """
    with ZipFile(BytesIO(data)) as package:
        if not _STRICT.search(package.read("_rels/.rels")):
            return data
        out = BytesIO()
        with ZipFile(out, "w", ZIP_STORED) as target:
            for item in package.namelist():
                content = package.read(item)
                target.writestr(item, _STRICT.sub(_USUAL, content) if item.endswith((".xml", ".rels")) else content)
        return out.getvalue()
