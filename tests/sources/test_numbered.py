"""Numbers that a browser or Word prints before items and headings, and that stand nowhere in the text."""

from __future__ import annotations

from io import BytesIO

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import qn

from brief import marks
from brief.sources import ordinals
from brief.sources.clean import article
from brief.sources.docx import parse as parse_docx
from brief.sources.html import parse as parse_html

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
OPENS = (
    "Le gouvernement a présenté lundi 3 mars un plan doté de 3,5 milliards d’euros, que les maires attendaient tous."
)
ENDS = "Le texte doit être examiné au Parlement avant l’été par les deux chambres, a indiqué hier la ministre."


@pytest.mark.parametrize(
    ("number", "letter", "doubled", "roman"),
    [
        (1, "a", "a", "i"), (4, "d", "d", "iv"), (9, "i", "i", "ix"), (26, "z", "z", "xxvi"), (27, "aa", "aa", "xxvii"),
        (28, "ab", "bb", "xxviii"), (49, "aw", "ww", "xlix"), (703, "aaa", "a" * 28, "dcciii"), (0, "0", "0", "0"),
        (-2, "-2", "-2", "-2"), (4000, "ewv", "v" * 154, "4000"),
    ],
)  # fmt: skip
def test_what_a_list_counts_by(number: int, letter: str, doubled: str, roman: str) -> None:
    made = (ordinals.letters(number), ordinals.doubled_letters(number), ordinals.roman(number))
    assert made == (letter, doubled, roman)


@pytest.mark.parametrize(
    ("mark", "shown"),
    [
        ("1.", "1."), ("1", "1."), ("1.2", "1.2."), ("1)", "1)"), ("(1)", "(1)"), ("a", "a."), ("A.", "A)"),
        ("M.", "M)"), ("IV", "IV."), ("I.A.", "I.A)"), ("A.1", "A.1."), ("1 –", "1."), ("12 -", "12."), ("3°", "3°)"),
        ("[3]", "[3]"), ("1/", "1/"), ("•", ""), ("", ""), ("Article 3", "Article 3 –"), ("Annexe A :", "Annexe A :"),
        ("Chapitre\tIV.", "Chapitre IV."), ("§ 3", "§ 3 –"), ("1234.", "1234."),
    ],
)  # fmt: skip
def test_a_mark_as_the_brief_prints_it(mark: str, shown: str) -> None:
    assert ordinals.shown(mark) == shown


@pytest.mark.parametrize(
    ("mark", "text", "kept"),
    [
        ("1.", "Détecter", "1."), ("1.", "1) Détecter", ""), ("2.", "2 – Suivre", ""), ("a.", "(A) le coût", ""),
        ("1.", "2. Suivre", "1."), ("3.", "3 drones", "3."),
    ],
)  # fmt: skip
def test_no_number_twice(mark: str, text: str, kept: str) -> None:
    assert ordinals.once(mark, text) == kept


# ---------------------------------------------------------------- web pages


def items_of(markup: str) -> list[str]:
    """The first word of every paragraph between the two of a page that frame the markup; its depth where it is one of
    a list."""
    page = f"<html><body><article><h1>Le plan école</h1><p>{OPENS}</p>{markup}<p>{ENDS}</p></article></body></html>"
    made = article(parse_html(page.encode(), "a.html"), "a.html").paragraphs
    texts = [part.text for part in made]
    return [
        " ".join(
            str(word) for word in (part.level or "", marks.mark(part.text).strip() or part.text.split(" ")[0]) if word
        )
        for part in made[OPENS in texts : texts.index(ENDS)]
    ]


@pytest.mark.parametrize(
    ("markup", "shown"),
    [
        ("<ol><li>Un</li><li>Deux</li></ol>", "1 1.|1 2."),
        ("<ul><li>Un</li><li>Deux</li></ul>", "1 Un|1 Deux"),
        ("<ol start=4><li>Un</li><li value=9>Deux</li><li>Trois</li></ol>", "1 4.|1 9.|1 10."),
        ("<ol reversed><li>Un</li><li>Deux</li></ol>", "1 2.|1 1."),
        ("<ol reversed start=10><li>Un</li><li>Deux</li></ol>", "1 10.|1 9."),
        ("<ol type=a><li>Un</li><li>Deux</li></ol>", "1 a.|1 b."),
        ("<ol type=A><li>Un</li><li>Deux</li></ol>", "1 A)|1 B)"),
        ("<ol type=i start=4><li>Un</li></ol>", "1 iv."),
        ("<ol type=I><li>Un</li><li type=1>Deux</li></ol>", "1 I.|1 2."),
        ('<ol style="list-style-type: lower-alpha"><li>Un</li></ol>', "1 a."),
        ('<ul style="list-style: decimal inside"><li>Un</li></ul>', "1 1."),
        ('<ol style="list-style:none"><li>Un</li></ol>', "1 Un"),
        ('<ol class="list-unstyled"><li>Un</li></ol>', "1 Un"),
        ('<ol class="styled-list"><li>Un</li></ol>', "1 1."),
        ("<ol start=x><li>Un</li><li value=''>Deux</li></ol>", "1 1.|1 2."),
        ("<ol><li>1) Un</li><li>2) Deux</li></ol>", "1 1)|1 2)"),
        ("<ol><li hidden>Un</li><li style='display: none'>Deux</li><li>Trois</li></ol>", "1 1."),
        ("<ol><li><p>Un</p><p>Suite.</p></li><li>Deux</li></ol>", "1 1.|Suite.|1 2."),
        ("<ul><li>Un,<br>Suite.</li><li>Deux</li></ul>", "1 Un,|Suite.|1 Deux"),
        ("<ol><li>Un<ol type=a><li>Ici</li><li>Là</li></ol></li><li>Deux</li></ol>", "1 1.|2 a.|2 b.|1 2."),
        ("<ol><li>Un<ul><li>Ici</li></ul></li><li>Deux</li></ol>", "1 1.|2 Ici|1 2."),
        ("<ol><li><ol type=a><li>Ici</li><li>Là</li></ol></li></ol>", "2 1. a.|2 b."),
        ("<ol><li><h3>Un titre</h3><p>Une suite.</p></li></ol>", "3 1.|Une"),
        ("<ol><li><b>Un</b> mot</li></ol><p>Une phrase entre elles.</p><ol><li>Un</li></ol>", "1 1.|Une|1 1."),
    ],
)
def test_lists_of_a_page(markup: str, shown: str) -> None:
    assert items_of(markup) == shown.split("|")


IGNORED = "<span style='mso-list:Ignore'>{}<span style='font:7.0pt'>&nbsp;&nbsp; </span></span>"
WORDS = "<p class={} style='{}'><![if !supportLists]>" + IGNORED + "<![endif]>Détecter</p>"


@pytest.mark.parametrize(
    ("style", "name", "mark", "shown"),
    [
        ("MsoListParagraph", "mso-list:l0 level1 lfo1", "3.", "1 3."),
        ("MsoListParagraphCxSpFirst", "mso-list:l0 level2 lfo1", "a)", "2 a)"),
        ("MsoListParagraph", "text-indent:-18pt", "IV", "1 IV."),
        ("MsoNormal", "mso-list:l0 level1 lfo1", "1.2", "1 1.2."),
        ("MsoListParagraph", "mso-list:l0 level1 lfo1", "10.", "1 10."),
        ("MsoListParagraph", "mso-list:l0 level1 lfo1", "·", "1 Détecter"),
        ("MsoListParagraph", "mso-list:l0 level2 lfo1", "o", "2 Détecter"),
    ],
)
def test_lists_that_word_saved_to_a_page(style: str, name: str, mark: str, shown: str) -> None:
    assert items_of(WORDS.format(style, name, mark)) == [shown]


def test_a_space_that_holds_is_no_sign_of_a_number() -> None:
    assert items_of("<p class=MsoListParagraph>Prix&nbsp;: deux euros.</p>")[0] == "Prix\u00a0:"


@pytest.mark.parametrize(
    ("content", "shown"),
    [
        ('"" counter(lst-ctn-kix_a-1,lower-latin) ") "', "1 c."),
        ('"" counter(lst-ctn-kix_a-1) ". "', "1 3."),
        ('"" counter(lst-ctn-kix_a-0,decimal) "." counter(lst-ctn-kix_a-1,decimal) ". "', "1 Un"),
        (r'"\0025cf   "', "1 Un"),
    ],
)
def test_lists_that_google_docs_saved(content: str, shown: str) -> None:
    style = f"<style>ol.lst-kix_a-1{{list-style-type:none}}.lst-kix_a-1>li:before{{content:{content}}}</style>"
    assert items_of(f'{style}<ol class="c1 lst-kix_a-1" start="3"><li>Un</li></ol>') == [shown]


@pytest.mark.parametrize("item", ["<ol><li>Par la Marine</li></ol>", "<ul><li>Par la Marine ;</li></ul>"])
def test_an_item_is_no_byline(item: str) -> None:
    assert items_of(item) in (["1 1."], ["1 Par"])


def test_a_menu_is_not_numbered() -> None:
    page = (
        f'<body><nav><ol><li><a href="/">Accueil</a></li></ol></nav><h1>Le plan</h1><p>{OPENS}</p><p>{ENDS}</p></body>'
    )
    whole = article(parse_html(page.encode(), "a.html"), "a.html", keep_all=True)
    assert "Accueil" in [part.text for part in whole.paragraphs]


# ---------------------------------------------------------------- Word


def level(depth: int, form: str, text: str, start: int = 1, more: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{more}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def again(depth: int, start: int) -> str:
    return f'<w:lvlOverride w:ilvl="{depth}"><w:startOverride w:val="{start}"/></w:lvlOverride>'


DECIMAL = level(0, "decimal", "%1.") + level(1, "lowerLetter", "%2)") + level(2, "lowerRoman", "%3.")
LEGAL = level(0, "upperRoman", "%1") + level(1, "decimal", "%1.%2") + level(2, "decimal", "%1.%2.%3", 1, "<w:isLgl/>")
MIXED = level(0, "bullet", "•") + level(1, "decimal", "%2 –")
WORDED = level(0, "decimal", "Article %1") + level(1, "upperLetter", "%2.") + level(2, "none", "")
KEPT = level(0, "decimal", "%1.") + level(1, "decimal", "%2)", 1, '<w:lvlRestart w:val="0"/>')
LATE = level(0, "decimalZero", "%1.", 9)


def word(lists: dict[int, tuple[str, str]], *paragraphs: str | tuple[int, int] | tuple[int, int, str]) -> list[str]:
    """The text of every block of a document in which each paragraph says "x", by list and level (and style).

    ``lists``: number → its levels and what it overrides in them; lists of the same levels are of one abstract list.
    """
    made = docx.Document()
    numbering = made.part.numbering_part.element
    first = numbering.find(qn("w:num"))
    abstract = {levels: 90 + at for at, levels in enumerate(dict.fromkeys(levels for levels, _ in lists.values()))}
    for levels, key in abstract.items():
        first.addprevious(parse_xml(f'<w:abstractNum {W} w:abstractNumId="{key}">{levels}</w:abstractNum>'))
    for number, (levels, over) in lists.items():
        link = f'<w:abstractNumId w:val="{abstract[levels]}"/>'
        numbering.append(parse_xml(f'<w:num {W} w:numId="{number}">{link}{over}</w:num>'))
    for each in paragraphs:
        if isinstance(each, str):
            made.add_paragraph("x", style=each)
            continue
        number, depth, *style = each
        properties = made.add_paragraph("x", style=style[0] if style else None)._p.get_or_add_pPr()
        properties.append(parse_xml(f'<w:numPr {W}><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>'))
    return [block.printed.removesuffix("x").strip() for block in read(made)]


def read(made) -> list:
    buffer = BytesIO()
    made.save(buffer)
    return list(parse_docx(buffer.getvalue(), "a.docx").blocks)


@pytest.mark.parametrize(
    ("lists", "paragraphs", "shown"),
    [
        ({80: (DECIMAL, "")}, [(80, 0), (80, 0), (80, 1), (80, 1), (80, 2), (80, 0), (80, 1)], "1.|2.|a)|b)|i.|3.|a)"),
        ({80: (DECIMAL, "")}, [(80, 0), "Normal", (80, 0)], "1.||2."),
        ({80: (DECIMAL, ""), 81: (DECIMAL, "")}, [(80, 0), (81, 0), (80, 0)], "1.|2.|3."),
        ({80: (DECIMAL, ""), 81: (DECIMAL, again(0, 1))}, [(80, 0), (80, 0), (81, 0), (81, 0)], "1.|2.|1.|2."),
        ({80: (DECIMAL, ""), 81: (DECIMAL, again(0, 7))}, [(80, 0), (81, 0), (81, 1), (81, 0)], "1.|7.|a)|8."),
        ({80: (DECIMAL, ""), 81: (DECIMAL, again(1, 3))}, [(80, 0), (81, 1), (81, 1)], "1.|c)|d)"),
        ({80: (DECIMAL, f'<w:lvlOverride w:ilvl="0">{level(0, "upperLetter", "%1)")}</w:lvlOverride>')},
         [(80, 0), (80, 0)], "A)|B)"),
        ({80: (LEGAL, "")}, [(80, 0), (80, 1), (80, 1), (80, 0), (80, 1), (80, 2)], "I.|I.1.|I.2.|II.|II.1.|2.1.1."),
        ({80: (LEGAL, "")}, [(80, 1), (80, 1), (80, 0)], "I.1.|I.2.|I."),
        ({80: (MIXED, "")}, [(80, 0), (80, 1), (80, 1), (80, 0), (80, 1)], "|1.|2.||1."),
        ({80: (WORDED, "")}, [(80, 0), (80, 1), (80, 1), (80, 2), (80, 0)], "Article 1 –|A)|B)||Article 2 –"),
        ({80: (KEPT, "")}, [(80, 0), (80, 1), (80, 0), (80, 1)], "1.|1)|2.|2)"),
        ({80: (LATE, "")}, [(80, 0), (80, 0)], "09.|10."),
        ({80: (LEGAL, "")}, [(80, 0, "Heading 1"), (80, 1, "Heading 2"), "Heading 2"], "I.|I.1.|"),
        ({}, ["List Number", "List Number", "List Number 2", "List Bullet", "List Number"], "1.|2.|1.||3."),
        ({}, [(99, 0), (0, 0, "List Number")], "|"),
    ],
)  # fmt: skip
def test_lists_of_a_document(lists: dict, paragraphs: list, shown: str) -> None:
    assert word(lists, *paragraphs) == shown.split("|")


def test_kind_and_depth() -> None:
    made = docx.Document()
    for style in ("List Number", "List Number 2", "List Bullet 3", "List Continue"):
        made.add_paragraph("x", style=style)
    made.paragraphs[0].add_run().add_break()
    made.paragraphs[0].add_run("Suite.")
    made.paragraphs[1].add_run(" ici et")
    made.paragraphs[1].add_run().add_break()
    made.paragraphs[1].add_run("là aussi")
    assert [(block.kind, block.level, block.goes_on) for block in read(made)] == [
        ("list", 1, False), ("list", 1, True), ("list", 2, False), ("list", 3, False), ("paragraph", 0, False),
    ]  # fmt: skip


def test_a_style_counts_at_the_level_that_names_it() -> None:
    made = docx.Document()
    numbering = made.part.numbering_part.element
    levels = "".join(
        level(depth, "decimal", text, 1, f'<w:pStyle w:val="Heading{depth + 1}"/>')
        for depth, text in enumerate(("%1", "%1.%2"))
    )
    first = numbering.find(qn("w:num"))
    first.addprevious(parse_xml(f'<w:abstractNum {W} w:abstractNumId="90">{levels}</w:abstractNum>'))
    numbering.append(parse_xml(f'<w:num {W} w:numId="80"><w:abstractNumId w:val="90"/></w:num>'))
    for name in ("Heading 1", "Heading 2"):
        properties = made.styles[name].element.get_or_add_pPr()
        properties.append(parse_xml(f'<w:numPr {W}><w:numId w:val="80"/></w:numPr>'))
    made.styles.add_style("Annexe", 1).base_style = made.styles["Heading 2"]
    for style in ("Heading 1", "Heading 2", "Annexe", "Heading 1", "Heading 2"):
        made.add_paragraph("x", style=style)
    assert [block.printed for block in read(made)] == ["1. x", "1.1. x", "1.2. x", "2. x", "2.1. x"]


def test_a_column_of_numbers_in_a_table() -> None:
    made = docx.Document()
    table = made.add_table(rows=2, cols=2)
    for row in table.rows:
        row.cells[0].paragraphs[0].style = made.styles["List Number"]
        row.cells[1].text = "drone"
    assert [block.text for block in read(made)] == ["1 | drone", "2 | drone"]
