"""Templates: the one that is shipped, ones that people changed, and ones that ask for what they must not have."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from docx import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.text import WD_BREAK
from docx.oxml.ns import qn

from brief.article import Brief
from brief.compose import docx, write
from brief.compose.template import template_bytes
from brief.errors import BriefError

Change = Callable[[Callable[[Document], None]], Path]


@pytest.fixture
def changed(template: Path, tmp_path: Path) -> Change:
    """The shipped template after a change that someone made in Word."""

    def change(make: Callable[[Document], None]) -> Path:
        document = Document(str(template))
        make(document)
        path = tmp_path / "mine.docx"
        document.save(str(path))
        return path

    return change


def _paragraph(document: Document, text: str):
    return next(p for p in document.paragraphs if p.text == text)


def test_the_shipped_template_is_what_its_script_makes(template: Path) -> None:
    with zipfile.ZipFile(template) as there, zipfile.ZipFile(io.BytesIO(template_bytes())) as made:
        assert {n: there.read(n) for n in there.namelist()} == {n: made.read(n) for n in made.namelist()}


def test_words_order_and_fields_can_be_changed(changed: Change, brief: Brief) -> None:
    def change(document: Document) -> None:
        _paragraph(document, "Bilingual briefing").text = "Cabinet note – {{ target_language|upper }}"
        terms, articles = _paragraph(document, "{{ terms }}"), _paragraph(document, "{{ articles }}")
        articles._p.addprevious(terms._p)
        _paragraph(document, "{{ key_figures }}").text = ""

    texts = [p.text for p in Document(io.BytesIO(docx.document_bytes(brief, changed(change)))).paragraphs]
    assert texts[0] == "Cabinet note – ENGLISH"


def test_a_field_that_word_has_cut_into_runs_is_still_filled(changed: Change, brief: Brief) -> None:
    def change(document: Document) -> None:
        kicker = _paragraph(document, "Bilingual briefing")
        kicker.text = ""
        for piece in ("{", "{ ti", "tle }", "}"):
            kicker.add_run(piece).bold = True

    made = Document(io.BytesIO(docx.document_bytes(brief, changed(change))))
    assert made.paragraphs[0].text == brief.title


def test_tables_are_as_wide_as_the_text_of_their_own_section(changed: Change, brief: Brief) -> None:
    def change(document: Document) -> None:
        articles = _paragraph(document, "{{ articles }}")
        section = document.add_section(WD_SECTION.NEW_PAGE)
        # The first section's end, moved before the articles: they and what follows are on paper turned on its side.
        ends = [p for p in document.paragraphs if p._p.pPr is not None and p._p.pPr.sectPr is not None]
        articles._p.addprevious(ends[0]._p)
        section.orientation = WD_ORIENT.LANDSCAPE
        section.page_width, section.page_height = section.page_height, section.page_width

    made = Document(io.BytesIO(docx.document_bytes(brief, changed(change))))
    widths = {t.style.name: sum(int(c.w.twips) for c in t._tbl.tblGrid.gridCol_lst) for t in made.tables[:4]}
    assert widths == {"Brief Table": 9638, "Brief Side by Side": 14570}


def test_a_part_that_ends_a_section_leaves_the_section(changed: Change, brief: Brief) -> None:
    def change(document: Document) -> None:
        document.add_section(WD_SECTION.NEW_PAGE)
        end = next(p for p in document.paragraphs if p._p.pPr is not None and p._p.pPr.sectPr is not None)
        articles = _paragraph(document, "{{ articles }}")
        articles._p.get_or_add_pPr().append(end._p.pPr.sectPr)
        end._p.getparent().remove(end._p)

    made = Document(io.BytesIO(docx.document_bytes(brief, changed(change))))
    assert len(made.sections) == 2
    assert sum(table.style.name == "Brief Side by Side" for table in made.tables) == 3


def test_breaks_stay_where_the_paragraph_they_stand_in_goes(changed: Change, brief: Brief) -> None:
    def change(document: Document) -> None:
        # As LibreOffice saves "new page before" of the appendix and of a heading below a condition.
        _paragraph(document, "Appendix").paragraph_format.page_break_before = None
        _paragraph(document, "{{ articles }}").add_run().add_break(WD_BREAK.PAGE)
        _paragraph(document, "{{ findings }}").paragraph_format.page_break_before = True
        ends = [p for p in document.paragraphs if p.text == "{%p endif %}"]
        ends[-2].add_run().add_break(WD_BREAK.PAGE)
        # As Word puts the end of a section into its last paragraph.
        document.add_section(WD_SECTION.NEW_PAGE)
        end = next(p for p in document.paragraphs if p._p.pPr is not None and p._p.pPr.sectPr is not None)
        ends[-3]._p.get_or_add_pPr().append(end._p.pPr.sectPr)
        end._p.getparent().remove(end._p)

    made = Document(io.BytesIO(docx.document_bytes(brief, changed(change))))
    new_page = [p.text for p in made.paragraphs if p.paragraph_format.page_break_before]
    titles = [f"{article.number}. {article.title_target}" for article in brief.articles]
    assert new_page == [*titles, "Appendix", "What the checks found", "How to read this brief"]
    assert len(made.sections) == 2
    assert not made.element.body.xpath(".//w:br")


def test_two_tables_never_touch(changed: Change, brief: Brief) -> None:
    def change(document: Document) -> None:
        for each in [p for p in document.paragraphs if p.text.startswith(("{%p", "{{ chart", "Dates"))]:
            each._p.getparent().remove(each._p)

    made = Document(io.BytesIO(docx.document_bytes(brief, changed(change))))
    body = list(made.element.body)
    assert not [at for at in range(1, len(body)) if body[at].tag == body[at - 1].tag == qn("w:tbl")]
    assert "Dates, in order" in [p.text for p in made.paragraphs if p.style.name == "Caption"]


def test_a_part_with_nothing_to_say_leaves_no_empty_paragraph(changed: Change, brief: Brief) -> None:
    def change(document: Document) -> None:
        for each in [p for p in document.paragraphs if p.text.startswith("{%p")]:
            each._p.getparent().remove(each._p)

    bare = replace(brief, figures=(), key_points=(), signature={})
    made = Document(io.BytesIO(docx.document_bytes(bare, changed(change))))
    assert all(paragraph.text for paragraph in made.paragraphs)


def test_properties_that_the_template_has_stay(template: Path, tmp_path: Path, brief: Brief) -> None:
    once = tmp_path / "once.docx"
    once.write_bytes(docx.document_bytes(brief, template))
    with zipfile.ZipFile(once) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    custom = parts["docProps/custom.xml"].replace(b"brief.format", b"Department").replace(b">1<", b">Defence<")
    with zipfile.ZipFile(template) as package:
        parts |= {name: package.read(name) for name in ("word/document.xml", "word/header1.xml", "word/footer1.xml")}
    mine = tmp_path / "mine.docx"
    with zipfile.ZipFile(mine, "w") as package:
        for name, content in (parts | {"docProps/custom.xml": custom}).items():
            package.writestr(name, content)
    made = zipfile.ZipFile(io.BytesIO(docx.document_bytes(brief, mine))).read("docProps/custom.xml").decode()
    assert re.findall('name="([^"]+)"', made) == ["Department", "brief.id", "brief.format", "brief.seal"]
    numbers = re.findall('pid="([^"]+)"', made)
    assert len(set(numbers)) == 4


def test_a_template_that_libreoffice_saved_gets_one_part_of_properties(
    template: Path, tmp_path: Path, brief: Brief
) -> None:
    theirs = tmp_path / "libreoffice.docx"
    with zipfile.ZipFile(template) as package, zipfile.ZipFile(theirs, "w") as other:
        for name in package.namelist():
            content = package.read(name)
            if name == "_rels/.rels":
                content = content.replace(
                    b"package/2006/relationships/metadata", b"officedocument/2006/relationships/metadata"
                )
            other.writestr(name, content)
    content = docx.document_bytes(brief, theirs)
    names = zipfile.ZipFile(io.BytesIO(content)).namelist()
    assert len(names) == len(set(names))
    assert Document(io.BytesIO(content)).core_properties.title == brief.title


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("{{ minister }}", "there is no field “minister”; fields are: .*articles"),
        ("Hello {{ titel }}, {{ date }}", "“Hello {{ titel }}, {{ date }}”: there is no field “titel”"),
        ("{{ ''.__class__.__mro__[1].__subclasses__() }}", "“getattr|“call|“getitem"),
        ("{{ title.__class__ }}", "“getattr” is not for templates"),
        ("{{ title|attr('__class__') }}", "the filter “attr” is not for templates"),
        ("{{ title|pprint }}", "the filter “pprint” is not for templates"),
        ("{{ 'a' * 10000000000 }}", "“mul” is not for templates"),
        ("{% for x in title %}{{ x }}{% endfor %}", "“for” is not for templates"),
        ("{% include '/etc/passwd' %}", "“include” is not for templates"),
        ("{{ 9 ** 9 ** 9 }}", "“pow” is not for templates"),
        ("{{ title|upper(3) }}", "the filter “upper” takes no such thing"),
        ("{{ title|default(1, 2, 3) }}", "the filter “default” takes no such thing"),
        ("{% if title > 3 %}a{% endif %}", "only == and != compare fields"),
        ("{% autoescape false %}{{ title }}{% endautoescape %}", "is not for templates"),
        ("{{ “title” }}", "quotation marks make a field plain text"),
        ("{{r title }}", "“{{r title }}”: a field has no letter before it"),
        ("{{p title }}", "“{{p title }}”: a field has no letter before it"),
        ("Title: title }}", "after “Title: title”, “}}” has no other half"),
        ("{% raw %}{{ title }}{% endraw %}", "“{{” has no other half"),
        ("{{ title", "mend it"),
        ("{% if title %} never ended", "mend it"),
        ("{{ articles }} and so on", "“{{ articles }}” shares its paragraph"),
        ("{{ articles|upper }}", "“{{ articles }}” shares its paragraph"),
        ("{{ articles }}", "“{{ articles }}” stands twice"),
    ],
)
def test_what_a_template_may_not_say_is_refused_by_name(
    changed: Change, brief: Brief, tmp_path: Path, text: str, words: str
) -> None:
    def change(document: Document) -> None:
        _paragraph(document, "Bilingual briefing").text = text

    path = changed(change)
    with pytest.raises(BriefError, match=words) as refusal:
        write(brief, ["docx"], tmp_path, template=path)
    assert str(refusal.value).startswith(str(path))
    assert "\n" not in str(refusal.value)
    assert not (tmp_path / "brief.en.docx").exists()


@pytest.mark.parametrize("place", ["header", "cell"])
def test_a_part_in_a_header_or_a_cell_is_refused(changed: Change, brief: Brief, place: str) -> None:
    def change(document: Document) -> None:
        if place == "header":
            document.sections[0].header.paragraphs[0].text = "{{ terms }}"
        else:
            document.add_table(1, 1).rows[0].cells[0].text = "{{ terms }}"
        _paragraph(document, "{{ terms }}").text = "terms"

    with pytest.raises(BriefError, match=r"“\{\{ terms \}\}” shares its paragraph or stands in a table, a header"):
        docx.document_bytes(brief, changed(change))


def test_hostile_jinja_in_a_header_or_a_property_is_refused(changed: Change, brief: Brief) -> None:
    def header(document: Document) -> None:
        document.sections[0].header.paragraphs[0].text = "{{ cycler.__init__.__globals__ }}"

    def property_(document: Document) -> None:
        document.core_properties.subject = "{{ self._TemplateReference__context }}"

    for change in (header, property_):
        with pytest.raises(BriefError, match=r"is not for templates|there is no field"):
            docx.document_bytes(brief, changed(change))


def test_properties_are_plain_text_of_a_length_that_word_takes(changed: Change, brief: Brief) -> None:
    def change(document: Document) -> None:
        document.core_properties.subject = "{{ title }} – {{ status|upper }}"
        document.core_properties.keywords = "{{ date }}"

    path = changed(change)
    for title in ("R&D <or> not", "Un très long titre & un autre " * 20):
        properties = Document(io.BytesIO(docx.document_bytes(replace(brief, title=title), path))).core_properties
        assert properties.title == title[:255]
        assert properties.subject == f"{title} – {brief.status.upper()}"[:255]
        assert properties.keywords == "September 1, 2025"


def test_a_template_without_articles_is_refused(changed: Change, brief: Brief) -> None:
    def change(document: Document) -> None:
        _paragraph(document, "{{ articles }}").text = "Nothing"

    with pytest.raises(BriefError, match=r"“\{\{ articles \}\}” is missing"):
        docx.document_bytes(brief, changed(change))


def test_missing_styles_are_all_named(changed: Change, brief: Brief) -> None:
    def change(document: Document) -> None:
        for name in ("Row Note", "Target EN Quote", "Brief Table"):
            document.styles[name].delete()

    with pytest.raises(BriefError, match=r"“Target EN Quote” \(paragraph\), .*“Brief Table” \(table\)") as refusal:
        docx.document_bytes(brief, changed(change))
    assert "“Row Note” (paragraph)" in str(refusal.value)


def test_a_variant_of_english_that_the_template_chose_stays(changed: Change, brief: Brief) -> None:
    def change(document: Document) -> None:
        lang = document.styles["Target EN"].element.rPr[-1]
        lang.set(lang.keys()[0], "en-GB")

    made = Document(io.BytesIO(docx.document_bytes(brief, changed(change))))
    assert made.styles["Target EN"].element.rPr[-1].values() == ["en-GB"]


def test_a_row_kept_in_english_takes_the_variant_that_the_template_chose(changed: Change, kept_brief: Brief) -> None:
    def change(document: Document) -> None:
        lang = document.styles["Target EN"].element.rPr[-1]
        lang.set(lang.keys()[0], "en-GB")

    made = Document(io.BytesIO(docx.document_bytes(kept_brief, changed(change))))
    names = {style.name for style in made.styles if style.name.startswith("Language")}
    assert names == {"Language en-GB", "Language la-VA"}


@pytest.mark.parametrize("content", [b"", b"plain text", b"PK\x05\x06" + b"\0" * 18, "zip"])
def test_a_file_that_is_no_word_document_is_refused(tmp_path: Path, brief: Brief, content: bytes | str) -> None:
    path = tmp_path / "logo.docx"
    if content == "zip":
        with zipfile.ZipFile(path, "w") as package:
            package.writestr("hello.txt", "hello")
    else:
        path.write_bytes(content)
    with pytest.raises(BriefError, match=r"logo\.docx: not a Word document"):
        docx.document_bytes(brief, path)


def test_a_template_that_is_not_there_is_named(tmp_path: Path, brief: Brief) -> None:
    with pytest.raises(BriefError, match=r"none\.docx: the template cannot be read: No such file"):
        docx.document_bytes(brief, tmp_path / "none.docx")
