"""How a document is known again: the brief and the rows it was made of, and whether anyone has touched it since."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from docx import Document
from docx.oxml.ns import qn

from brief.article import Brief
from brief.compose import identity
from tests.compose.opened import part


def test_rows_and_brief_can_be_told_again_from_the_document(brief: Brief, content: bytes, document: Document) -> None:
    names = {b.get(qn("w:name")) for b in document.element.iter(qn("w:bookmarkStart"))}
    rows = [row for article in brief.articles for row in article.rows]
    known = {f"{m[1]}.{m[2]}": m[3] for name in names if (m := identity.BOOKMARK.fullmatch(name))}
    assert known == {row.id: identity.cell_hash(row.source) for row in rows}
    properties = {p.get("name"): p[0].text for p in part(content, "docProps/custom.xml")}
    assert properties.pop("brief.seal") != identity.UNSEALED
    assert properties == {"brief.id": identity.brief_id(brief), "brief.format": "1"}
    assert document.core_properties.identifier == identity.brief_id(brief)


def test_a_cell_keeps_its_hash_when_its_spaces_are_rewritten() -> None:
    assert identity.cell_hash("L’objectif\u202f? « Oui\u00a0»") == identity.cell_hash("L’objectif ?  « Oui » ")
    assert identity.cell_hash("e\u0301te\u0301") == identity.cell_hash("été")
    assert identity.cell_hash("40 milliards") != identity.cell_hash("41 milliards")


@pytest.mark.parametrize("part", ["word/document.xml", "word/styles.xml", "docProps/core.xml", "docProps/custom.xml"])
def test_a_document_that_brief_made_is_known_to_be_untouched(content: bytes, tmp_path: Path, part: str) -> None:
    made = tmp_path / "made.docx"
    made.write_bytes(content)
    assert identity.untouched(made)
    with zipfile.ZipFile(made) as package, zipfile.ZipFile(tmp_path / "changed.docx", "w") as changed:
        for name in package.namelist():
            data = package.read(name)
            changed.writestr(name, data[:-3] + b" " + data[-3:] if name == part else data)
    assert not identity.untouched(tmp_path / "changed.docx")


def test_a_part_that_was_added_or_a_seal_that_is_gone_is_a_touch(content: bytes, tmp_path: Path) -> None:
    made, bare = tmp_path / "made.docx", tmp_path / "bare.docx"
    made.write_bytes(content)
    with zipfile.ZipFile(made) as package, zipfile.ZipFile(bare, "w") as without:
        for name in package.namelist():
            without.writestr(name, package.read(name).replace(b"brief.seal", b"Department"))
    with zipfile.ZipFile(made, "a") as package:
        package.writestr("word/comments.xml", "<x/>")
    (tmp_path / "none.docx").write_bytes(content[: len(content) // 2])
    assert not any(identity.untouched(path) for path in (made, bare, tmp_path / "none.docx", tmp_path / "gone.docx"))


def test_zeros_in_an_article_are_no_seal() -> None:
    parts = [("word/document.xml", b'name="brief.seal">' + b"0" * 64 + b"<")]
    assert identity.sealed(parts) == parts
