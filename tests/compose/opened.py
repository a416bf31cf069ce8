"""What a document holds, part by part."""

from __future__ import annotations

import io
import zipfile

from lxml import etree


def part(content: bytes, name: str) -> etree._Element:
    """The root of one part of a document: ``part(content, "word/styles.xml")``."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return etree.fromstring(package.read(name))
