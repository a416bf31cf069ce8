"""Word documents: tracked changes as accepted, content controls, notes, tables."""

from __future__ import annotations

import re
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import docx
import pytest
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml

from brief.errors import BriefError
from brief.sources.blocks import Parsed
from brief.sources.clean import article
from brief.sources.docx import parse

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
NOTES = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"


def document(*parts: str, notes: dict[int, str] | None = None) -> bytes:
    """A document whose body holds the given WordprocessingML, with footnotes by number."""
    made = docx.Document()
    for part in parts:
        made.element.body.insert(len(made.element.body) - 1, parse_xml(part.replace(">", f" {W}>", 1)))
    buffer = BytesIO()
    made.save(buffer)
    return _with_notes(buffer.getvalue(), notes) if notes else buffer.getvalue()


def _with_notes(data: bytes, notes: dict[int, str]) -> bytes:
    out = BytesIO()
    with ZipFile(BytesIO(data)) as source, ZipFile(out, "w", ZIP_DEFLATED) as target:
        for item in source.namelist():
            content = source.read(item)
            if item == "[Content_Types].xml":
                content = content.replace(
                    b"</Types>", f'<Override PartName="/word/footnotes.xml" ContentType="{NOTES}"/></Types>'.encode()
                )
            if item == "word/_rels/document.xml.rels":
                relation = f'<Relationship Id="rIdN" Type="{RELATION}" Target="footnotes.xml"/></Relationships>'
                content = content.replace(b"</Relationships>", relation.encode())
            target.writestr(item, content)
        body = "".join(f'<w:footnote w:id="{number}">{p(text)}</w:footnote>' for number, text in notes.items())
        separator = '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
        target.writestr("word/footnotes.xml", f"<w:footnotes {W}>{separator}{body}</w:footnotes>".encode())
    return out.getvalue()


def p(text: str, style: str = "") -> str:
    look = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{look}{r(text)}</w:p>"


def r(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def texts(parsed: Parsed) -> list[str]:
    return [block.text for block in parsed.blocks]


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (f"{r('Le plan coûte ')}<w:ins w:id='1'>{r('200')}</w:ins>"
         f"<w:del w:id='2'><w:r><w:delText>100</w:delText></w:r></w:del>{r(' millions.')}",
         "Le plan coûte 200 millions."),
        (f"{r('Selon ')}<w:hyperlink>{r('le rapport')}</w:hyperlink>{r(', non.')}", "Selon le rapport, non."),
        (f"<w:moveFrom w:id='1'>{r('Ici. ')}</w:moveFrom>{r('Puis. ')}<w:moveTo w:id='2'>{r('Ici.')}</w:moveTo>",
         "Puis. Ici."),
        (f"<w:sdt><w:sdtContent>{r('Un contrôle')}</w:sdtContent></w:sdt>{r(' suivi.')}", "Un contrôle suivi."),
        (f"<w:ins w:id='1'><w:del w:id='2'>{r('jamais ')}</w:del>{r('toujours')}</w:ins>", "toujours"),
        (f"{r('200')}<w:r><w:noBreakHyphen/></w:r>{r('2')}<w:r><w:tab/></w:r>{r('fin')}", "200\u20112 fin"),
        (f"<w:r><w:rPr><w:vanish/></w:rPr><w:t>caché</w:t></w:r>{r('visible')}", "visible"),
        (f"<w:commentRangeStart w:id='0'/>{r('commenté')}<w:commentRangeEnd w:id='0'/>"
         "<w:r><w:commentReference w:id='0'/></w:r>",
         "commenté"),
        (f"<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>{r('3')}", "3"),
    ],
)  # fmt: skip
def test_a_paragraph_as_accepted(content: str, text: str) -> None:
    assert texts(parse(document(f"<w:p>{content}</w:p>"), "a.docx")) == [text]


def test_a_deleted_paragraph_mark_joins_the_next() -> None:
    first = f"<w:p><w:pPr><w:rPr><w:del w:id='1'/></w:rPr></w:pPr>{r('Le début ')}</w:p>"
    assert texts(parse(document(first, p("et la fin.")), "a.docx")) == ["Le début et la fin."]


def test_structure() -> None:
    listed = f"<w:p><w:pPr><w:numPr><w:ilvl w:val='1'/><w:numId w:val='1'/></w:numPr></w:pPr>{r('un sous-point')}</w:p>"
    deleted = f"<w:tr><w:trPr><w:del w:id='1'/></w:trPr><w:tc>{p('effacé')}</w:tc></w:tr>"
    first, second = (
        f"<w:tr><w:tc>{p(one)}</w:tc><w:tc>{p(two)}</w:tc></w:tr>"
        for one, two in (("Année", "Montant"), ("2025", "1 Md€"))
    )
    table = f"<w:tbl>{first}{deleted}{second}</w:tbl>"
    control = f"<w:sdt><w:sdtContent>{p('Dans un contrôle.')}</w:sdtContent></w:sdt>"
    note = f"<w:p>{r('Une phrase')}<w:r><w:footnoteReference w:id='2'/></w:r>{r('.')}</w:p>"
    data = document(
        p("Le plan école", "Title"), p("Contexte", "Heading1"), p("Détail", "Heading2"), p("un point", "ListBullet"),
        listed, p("« Il fait froid. »", "Quote"), table, control, note, notes={2: "Rapport du Sénat, 2025."},
    )  # fmt: skip
    parsed = parse(data, "a.docx")
    assert parsed.title == "Le plan école"
    assert [(block.kind, block.level, block.text) for block in parsed.blocks] == [
        ("heading", 1, "Le plan école"),
        ("heading", 2, "Contexte"),
        ("heading", 3, "Détail"),
        ("list", 1, "un point"),
        ("list", 2, "un sous-point"),
        ("quote", 0, "« Il fait froid. »"),
        ("list", 1, "Année | Montant"),
        ("list", 1, "2025 | 1 Md€"),
        ("paragraph", 0, "Dans un contrôle."),
        ("paragraph", 0, "Une phrase."),
        ("list", 1, "1. Rapport du Sénat, 2025."),
    ]


def test_headers_footers_and_comments_are_left_out() -> None:
    made = docx.Document()
    made.sections[0].header.paragraphs[0].text = "Ministère"
    made.sections[0].footer.paragraphs[0].text = "page 1"
    paragraph = made.add_paragraph("Le texte du rapport.")
    made.add_comment(paragraph.runs, text="À vérifier", author="Relecteur")
    buffer = BytesIO()
    made.save(buffer)
    parsed = parse(buffer.getvalue(), "a.docx")
    assert texts(parsed) == ["Le texte du rapport."]
    assert list(parsed.outside) == ["Ministère", "page 1"]  # a person sees what was left out


def test_a_table_of_contents_is_left_out_and_shown() -> None:
    made = docx.Document()
    made.styles.add_style("toc 1", WD_STYLE_TYPE.PARAGRAPH)
    made.add_paragraph("Contexte ... 2", "toc 1")
    made.add_paragraph("Le texte du rapport.")
    buffer = BytesIO()
    made.save(buffer)
    parsed = parse(buffer.getvalue(), "a.docx")
    assert texts(parsed) == ["Le texte du rapport."]
    assert list(parsed.outside) == ["Contexte ... 2"]


def test_a_pasted_page_is_cleaned_too() -> None:
    body = "Le gouvernement a présenté lundi un plan de 3,5 milliards d’euros pour rénover les écoles de la République."
    made = article(
        parse(
            document(
                p("Le plan école", "Title"),
                p("Partager"),
                p(body),
                p(body.replace("3,5", "4")),
                p("Publiez un commentaire"),
            ),
            "a.docx",
        ),
        "a.docx",
    )
    assert made.title == "Le plan école"
    assert {drop.text for drop in made.dropped} == {"Partager", "Publiez un commentaire"}


def packed(place: int, value: int) -> bytes:
    """A document with one byte changed in the first entry of its directory."""
    data = bytearray(document("<w:p><w:r><w:t>Le conseil a voté.</w:t></w:r></w:p>"))
    data[data.index(b"PK\x01\x02") + place] = value
    return bytes(data)


@pytest.mark.parametrize(
    "data",
    [document(), b"PK\x03\x04 damaged", packed(8, 1), packed(10, 99), packed(6, 200)],
    ids=["empty", "no package", "locked", "packed in an unknown way", "of a later format"],
)
def test_nothing_to_read(data: bytes) -> None:
    with pytest.raises(BriefError, match=r"^vide\.docx: "):
        parse(data, "vide.docx")


def test_nothing_dropped_keeps_headers_and_footers_once() -> None:
    made = docx.Document()
    made.add_paragraph("Le conseil a voté le budget des ponts. Les travaux commencent en mars, selon la mairie.")
    section = made.sections[0]
    section.different_first_page_header_footer = True
    section.first_page_header.paragraphs[0].text = "Ville de Valmont"
    section.header.add_table(1, 2, section.page_width).rows[0].cells[1].text = "Direction des ponts"
    section.footer.paragraphs[0].text = "Ville de Valmont"
    buffer = BytesIO()
    made.save(buffer)
    cleaned, kept = (article(parse(buffer.getvalue(), "a.docx"), "a.docx", keep_all=keep) for keep in (False, True))
    assert [drop.text for drop in cleaned.dropped] == ["Ville de Valmont", "Direction des ponts"]
    assert [part.text for part in kept.paragraphs][1:] == ["Ville de Valmont", "Direction des ponts"]
    assert kept.dropped == ()


def test_equations_are_text() -> None:
    math = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
    content = f"<w:p>{r('La part est de ')}<m:oMath {math}><m:r><m:t>x=12</m:t></m:r></m:oMath>{r(' %.')}</w:p>"
    assert texts(parse(document(content), "a.docx")) == ["La part est de x=12 %."]


def test_strict_open_xml() -> None:
    usual = re.compile(rb"http://schemas\.openxmlformats\.org/(\w+)/2006/(?!content-types|metadata)(?!relationships\b)")
    packaged = re.compile(rb"http://schemas\.openxmlformats\.org/officeDocument/2006/relationships")
    out = BytesIO()
    with ZipFile(BytesIO(document(p("Un pont de plus.")))) as source, ZipFile(out, "w") as target:
        for item in source.namelist():
            content = packaged.sub(b"http://purl.oclc.org/ooxml/officeDocument/relationships", source.read(item))
            strict = usual.sub(rb"http://purl.oclc.org/ooxml/\1/", content)
            target.writestr(item, content if item == "[Content_Types].xml" else strict)
    assert b"purl.oclc.org/ooxml/wordprocessingml/main" in ZipFile(out).read("word/document.xml")
    assert texts(parse(out.getvalue(), "a.docx")) == ["Un pont de plus."]


@pytest.mark.parametrize("target", ["NULL", "#ancre", "media/image9.png"])
def test_relations_to_parts_that_are_not_there(target: str) -> None:
    relation = (
        '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" '
        f'Target="{target}"/></Relationships>'
    )
    out = BytesIO()
    with ZipFile(BytesIO(document(p("Un pont de plus.")))) as source, ZipFile(out, "w") as package:
        for item in source.namelist():
            content = source.read(item)
            if item == "word/_rels/document.xml.rels":
                content = content.replace(b"</Relationships>", relation.encode())
            package.writestr(item, content)
    assert texts(parse(out.getvalue(), "a.docx")) == ["Un pont de plus."]


def test_the_title_below_a_pasted_page_s_menus() -> None:
    menus = [p(f"Rubrique {n}", "ListBullet") for n in range(12)]
    banner = p("Nous utilisons des traceurs pour mesurer l’audience de ce site et de nos services en ligne.")
    text = "Le conseil a voté le budget des trois ponts de la ville, selon la mairie. Les travaux commencent en mars. "
    made = parse(document(banner, *menus, p("La ville rénove ses ponts", "Heading1"), p(text * 8)), "a.docx")
    assert made.title == "La ville rénove ses ponts"
