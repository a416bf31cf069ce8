"""Makes ``templates/brief.docx``: the look of the briefing, as a file that people open and change in Word.

    python -m brief.compose.template templates/brief.docx

The parts are written as text, with each element's children in the order of ECMA-376, so that a change of the look
can be reviewed as a change of this file. Fonts: Cambria and Calibri, which Word has; LibreOffice puts Caladea and
Carlito, of the same widths, in their place (named as alternatives in the font table).
"""

from __future__ import annotations

import io
import sys
import zipfile
from pathlib import Path

from brief.compose import styles
from brief.compose.files import write_atomically
from brief.compose.wordml import escape

SERIF, SANS = "Cambria", "Calibri"
NAVY, INK, GREY, RULE, TINT = "1F3A5F", "1B1F24", "4F5B69", "C5CED8", "EDF1F6"
NOTE_INK, NOTE_RULE, NOTE_TINT = "6B3A00", "B26A00", "FFF6E6"

# A4 upright: two columns of 7.8 cm at 10 points hold some 50 letters a line, the measure of a newspaper's wide column.
PAGE_WIDTH, PAGE_HEIGHT, MARGIN = 11906, 16838, 1134
TEXT_WIDTH = PAGE_WIDTH - 2 * MARGIN

_NS = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


# ---------------------------------------------------------------- styles


def _ppr(
    *, keep_next: bool = False, keep_lines: bool = False, list_id: int = 0, border: str = "", shade: str = "",
    tabs: str = "", before: int = 0, after: int = 0, line: int = 0, left: int = 0, hanging: int = 0, right: int = 0,
    contextual: bool = False, outline: int | None = None,
) -> str:  # fmt: skip
    """Paragraph properties in the schema's order; lengths in twentieths of a point, ``line`` in 240ths."""
    spacing = f'<w:spacing w:before="{before}" w:after="{after}"'
    spacing += f' w:line="{line}" w:lineRule="auto"/>' if line else "/>"
    indents = f'<w:ind w:left="{left}" w:right="{right}" w:hanging="{hanging}"/>' if left or hanging or right else ""
    inner = (
        "<w:keepNext/>" * keep_next
        + "<w:keepLines/>" * keep_lines
        + "<w:widowControl/>"
        + (f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{list_id}"/></w:numPr>' if list_id else "")
        + (f"<w:pBdr>{border}</w:pBdr>" if border else "")
        + (f'<w:shd w:val="clear" w:color="auto" w:fill="{shade}"/>' if shade else "")
        + (f"<w:tabs>{tabs}</w:tabs>" if tabs else "")
        + spacing
        + indents
        + "<w:contextualSpacing/>" * contextual
        + (f'<w:outlineLvl w:val="{outline}"/>' if outline is not None else "")
    )
    return f"<w:pPr>{inner}</w:pPr>"


def _rpr(
    *, font: str = "", bold: bool | None = None, italic: bool = False, caps: bool = False, color: str = "",
    spaced: int = 0, half_points: int = 0, underline: bool = False, lang: str = "",
) -> str:  # fmt: skip
    """Run properties in the schema's order."""
    inner = (
        (f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:eastAsia="{font}" w:cs="{font}"/>' if font else "")
        + {True: "<w:b/><w:bCs/>", False: '<w:b w:val="0"/><w:bCs w:val="0"/>', None: ""}[bold]
        + "<w:i/><w:iCs/>" * italic
        + "<w:caps/>" * caps
        + (f'<w:color w:val="{color}"/>' if color else "")
        + (f'<w:spacing w:val="{spaced}"/>' if spaced else "")
        + (f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>' if half_points else "")
        + '<w:u w:val="single"/>' * underline
        + (f'<w:lang w:val="{lang}"/>' if lang else "")
    )
    return f"<w:rPr>{inner}</w:rPr>"


def _border(side: str, size: int, color: str, space: int = 4) -> str:
    return f'<w:{side} w:val="single" w:sz="{size}" w:space="{space}" w:color="{color}"/>'


def style_id(name: str) -> str:
    """The id of a style of this template: its name without spaces."""
    return name.replace(" ", "")


_BUILT_IN = {"Heading 1": "heading 1", "Heading 2": "heading 2", "Caption": "caption", "Header": "header", "Footer": "footer"}


def _style(name: str, ppr: str = "", rpr: str = "", *, base: str = "Normal", following: str = "", kind: str = "paragraph") -> str:
    """A style; built-in names are stored in lower case, as Word stores them."""
    built_in = name in _BUILT_IN or name in ("Title", "List Bullet", "Hyperlink", "Strong")
    custom = "" if built_in else ' w:customStyle="1"'
    return (
        f'<w:style w:type="{kind}"{custom} w:styleId="{style_id(name)}"><w:name w:val="{_BUILT_IN.get(name, name)}"/>'
        f'<w:basedOn w:val="{style_id(base)}"/>'
        + (f'<w:next w:val="{style_id(following)}"/>' if following else "")
        + '<w:uiPriority w:val="1"/><w:qFormat/>'
        + ppr
        + rpr
        + "</w:style>"
    )


def _side_styles() -> str:
    """The styles of the two columns: their looks are alike, their languages differ."""
    out = []
    for side, lang, outline in ((styles.SOURCE, "fr-FR", None), (styles.TARGET, "en-US", 2)):
        text = _ppr(before=30, after=30, line=252)
        out.append(_style(side, text, _rpr(half_points=20, lang=lang), base="Normal"))
        # English headings of an article enter the document's outline below the article's title; French ones would
        # say everything twice.
        heading = _ppr(keep_next=True, before=80, after=30, outline=outline)
        looks = {
            " Title": (_ppr(keep_next=True, before=40, after=40), _rpr(font=SERIF, bold=True, half_points=22)),
            " Lead": (_ppr(before=30, after=40, line=252), _rpr(bold=True, color=GREY)),
            " Heading": (heading, _rpr(bold=True, color=NAVY, half_points=22)),
            " Subheading": (heading.replace('outlineLvl w:val="2"', 'outlineLvl w:val="3"'), _rpr(bold=True, color=NAVY)),
            " List": (_ppr(list_id=2, before=20, after=20, line=252, left=284, hanging=227), ""),
            " Quote": (
                _ppr(border=_border("left", 12, RULE, 8), before=40, after=40, line=252, left=227, right=113),
                _rpr(italic=True),
            ),
            " Attribution": (_ppr(before=0, after=40, left=227), _rpr(color=GREY, half_points=18)),
        }
        out += [_style(side + look, ppr, rpr, base=side) for look, (ppr, rpr) in looks.items()]
    return "".join(out)


def _table_style(name: str, inner_vertical: str = "") -> str:
    head = (
        f'<w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:bCs/><w:color w:val="FFFFFF"/></w:rPr><w:tcPr>'
        f'<w:shd w:val="clear" w:color="auto" w:fill="{NAVY}"/><w:vAlign w:val="center"/></w:tcPr></w:tblStylePr>'
    )
    borders = _border("top", 8, NAVY, 0) + _border("bottom", 8, NAVY, 0) + _border("insideH", 4, RULE, 0) + inner_vertical
    return (
        f'<w:style w:type="table" w:customStyle="1" w:styleId="{style_id(name)}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="TableNormal"/><w:uiPriority w:val="1"/><w:qFormat/><w:tblPr><w:tblBorders>{borders}</w:tblBorders>'
        f'<w:tblCellMar><w:top w:w="28" w:type="dxa"/><w:left w:w="96" w:type="dxa"/><w:bottom w:w="28" w:type="dxa"/>'
        f'<w:right w:w="96" w:type="dxa"/></w:tblCellMar></w:tblPr>{head}</w:style>'
    )


def _styles() -> str:
    title_rule = _border("bottom", 12, NAVY, 6)
    note = _ppr(
        border=_border("left", 24, NOTE_RULE, 4), shade=NOTE_TINT, before=40, after=30, left=113, keep_lines=True
    )
    body = "".join(
        (
            '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
            '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
            '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>',
            '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
            '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>'
            '<w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
            '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
            '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
            '<w:uiPriority w:val="99"/><w:semiHidden/></w:style>',
            _style("Title", _ppr(border=title_rule, keep_next=True, after=160, line=240),
                   _rpr(font=SERIF, bold=True, color=NAVY, half_points=48), following="Cover Line"),
            _style("Kicker", _ppr(keep_next=True, after=60), _rpr(bold=True, caps=True, color=GREY, spaced=30, half_points=18)),
            _style("Cover Line", _ppr(tabs='<w:tab w:val="left" w:pos="1474"/>', after=20, left=1474, hanging=1474)),
            _style("Status Line", _ppr(border=_border("left", 24, NOTE_RULE, 8), shade=NOTE_TINT, before=160, after=80, left=170),
                   _rpr(bold=True, color=NOTE_INK)),
            _style("Heading 1", _ppr(keep_next=True, keep_lines=True, before=320, after=80, outline=0),
                   _rpr(font=SERIF, bold=True, color=NAVY, half_points=34), following="Normal"),
            _style("Heading 2", _ppr(keep_next=True, keep_lines=True, before=240, after=80, outline=1),
                   _rpr(bold=True, color=NAVY, half_points=25), following="Normal"),
            _style("Caption", _ppr(before=60, after=120), _rpr(color=GREY, half_points=18)),
            _style("List Bullet", _ppr(list_id=1, after=80, left=284, hanging=284)),
            _style("Contents Entry", _ppr(after=60, left=454, hanging=454, tabs='<w:tab w:val="left" w:pos="454"/>')),
            _style("Article Title Source", _ppr(keep_next=True, after=60),
                   _rpr(font=SERIF, italic=True, color=INK, half_points=25, lang="fr-FR")),
            _style("Article Details", _ppr(keep_next=True, after=140), _rpr(color=GREY, half_points=18)),
            _style("Table Heading", _ppr(keep_next=True, before=30, after=30), _rpr(bold=True, half_points=19)),
            _style("Table Text", _ppr(before=20, after=20), _rpr(half_points=19)),
            _style("Table Text Source", "", _rpr(lang="fr-FR"), base="Table Text"),
            _style("Row Number", _ppr(before=40, after=0), _rpr(color=GREY, half_points=16)),
            _style("Row Note", note, _rpr(color=NOTE_INK, half_points=17)),
            _side_styles(),
            _style("Header", _ppr(tabs=f'<w:tab w:val="right" w:pos="{TEXT_WIDTH}"/>'), _rpr(color=GREY, half_points=16)),
            _style("Footer", _ppr(border=_border("top", 4, RULE, 6), tabs=f'<w:tab w:val="right" w:pos="{TEXT_WIDTH}"/>'),
                   _rpr(color=GREY, half_points=16)),
            _style("Hyperlink", rpr=_rpr(color="1F4E8C", underline=True), base="Default Paragraph Font", kind="character"),
            _style("Strong", rpr=_rpr(bold=True), base="Default Paragraph Font", kind="character"),
            _table_style("Brief Table"),
            _table_style("Brief Side by Side", _border("insideV", 4, RULE, 0)),
        )
    )  # fmt: skip
    defaults = (
        f'<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="{SANS}" w:hAnsi="{SANS}" w:eastAsia="{SANS}" w:cs="{SANS}"/>'
        f'<w:color w:val="{INK}"/><w:sz w:val="21"/><w:szCs w:val="21"/><w:lang w:val="en-US" w:eastAsia="en-US" '
        f'w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="80" w:line="259" '
        f'w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>'
    )
    return f"{_HEAD}<w:styles {_NS}>{defaults}{body}</w:styles>"


def _numbering() -> str:
    """Two bullet lists: ordinary text, and the narrower one of the columns."""

    def bullets(number: int, step: int, hanging: int) -> str:
        levels = "".join(
            f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="{mark}"/>'
            f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{step * (level + 1)}" w:hanging="{hanging}"/></w:pPr>'
            f'<w:rPr><w:color w:val="{NAVY}"/></w:rPr></w:lvl>'
            for level, mark in enumerate("•–•–•–•–•")
        )
        return f'<w:abstractNum w:abstractNumId="{number}"><w:multiLevelType w:val="hybridMultilevel"/>{levels}</w:abstractNum>'

    lists = bullets(0, 284, 284) + bullets(1, 284, 227)
    numbers = "".join(f'<w:num w:numId="{n + 1}"><w:abstractNumId w:val="{n}"/></w:num>' for n in range(2))
    return f"{_HEAD}<w:numbering {_NS}>{lists}{numbers}</w:numbering>"


# ---------------------------------------------------------------- text


def _p(style: str, text: str, *, new_page: bool = False) -> str:
    runs = "<w:r><w:tab/></w:r>".join(
        f'<w:r><w:t xml:space="preserve">{escape(piece)}</w:t></w:r>' for piece in text.split("\t")
    )
    flags = "<w:pageBreakBefore/>" * new_page
    return f'<w:p><w:pPr><w:pStyle w:val="{style_id(style)}"/>{flags}</w:pPr>{runs}</w:p>'


def _part(name: str, heading: str, style: str = "Heading 2") -> str:
    """A part of the brief under its heading, both left out where there is nothing to say."""
    lines = ("Normal", f"{{%p if {name} %}}"), (style, heading), ("Normal", f"{{{{ {name} }}}}"), ("Normal", "{%p endif %}")
    return "".join(_p(*line) for line in lines)


def _document() -> str:
    body = "".join(
        (
            _p("Kicker", "Bilingual briefing"),
            _p("Title", "{{ title }}"),
            _p("Cover Line", "Date\t{{ date }}"),
            _p("Cover Line", "Languages\t{{ languages }}"),
            _p("Cover Line", "Contents\t{{ articles_count }}, {{ rows_count }}"),
            _p("Status Line", "{{ status }}"),
            _p("Heading 1", "At a glance"),
            _part("key_points", "Key points"),
            _part("key_figures", "Key figures"),
            _part("timeline", "Dates, in order"),
            _part("contents", "Articles"),
            _p("Normal", "{{ articles }}"),
            _p("Heading 1", "Appendix", new_page=True),
            _part("findings", "What the checks found"),
            _part("terms", "Glossary terms"),
            _part("all_figures", "All figures"),
            _part("method", "How this brief was made"),
        )
    )
    section = (
        '<w:sectPr><w:headerReference w:type="default" r:id="rId4"/><w:headerReference w:type="first" r:id="rId5"/>'
        '<w:footerReference w:type="default" r:id="rId6"/><w:footerReference w:type="first" r:id="rId6"/>'
        f'<w:pgSz w:w="{PAGE_WIDTH}" w:h="{PAGE_HEIGHT}"/><w:pgMar w:top="1304" w:right="{MARGIN}" w:bottom="1191" '
        f'w:left="{MARGIN}" w:header="567" w:footer="510" w:gutter="0"/><w:cols w:space="708"/><w:titlePg/></w:sectPr>'
    )
    return f"{_HEAD}<w:document {_NS}><w:body>{body}{section}</w:body></w:document>"


def _field(code: str) -> str:
    return f'<w:fldSimple w:instr=" {code} "><w:r><w:t>1</w:t></w:r></w:fldSimple>'


def _header(text: str) -> str:
    return f"{_HEAD}<w:hdr {_NS}>{_p('Header', text)}</w:hdr>"


def _footer() -> str:
    left = _p("Footer", "{{ status }}\tPage ").removesuffix("</w:p>")
    of = '<w:r><w:t xml:space="preserve"> of </w:t></w:r>'
    return f"{_HEAD}<w:ftr {_NS}>{left}{_field('PAGE')}{of}{_field('NUMPAGES')}</w:p></w:ftr>"


_SETTINGS = f"""{_HEAD}<w:settings {_NS}><w:zoom w:percent="100"/><w:defaultTabStop w:val="708"/>\
<w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode" \
w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="en-US"/>\
<w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>"""

_FONTS = f"""{_HEAD}<w:fonts {_NS}>\
<w:font w:name="Calibri"><w:altName w:val="Carlito"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font>\
<w:font w:name="Cambria"><w:altName w:val="Caladea"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font>\
</w:fonts>"""

_CORE = f"""{_HEAD}<cp:coreProperties \
xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" \
xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>{{{{ title }}}}</dc:title><dc:creator>brief</dc:creator>\
<dc:language>en-US</dc:language></cp:coreProperties>"""

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"

_RELATIONS = (
    ("rId1", "styles"), ("rId2", "settings"), ("rId3", "fontTable"), ("rId4", "header1"), ("rId5", "header2"),
    ("rId6", "footer1"), ("rId7", "numbering"),
)  # fmt: skip


def _content_types() -> str:
    kinds = {name: name.rstrip("12") for _, name in _RELATIONS}
    overrides = "".join(f'<Override PartName="/word/{n}.xml" ContentType="{_WORD}.{k}+xml"/>' for n, k in kinds.items())
    return (
        f'{_HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" '
        f'ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="{_WORD}.document.main+xml"/>'
        f'{overrides}<Override PartName="/docProps/core.xml" '
        'ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>'
    )


def _relations() -> tuple[str, str]:
    """The package's relations and the document's."""
    head = f'{_HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    package = (
        f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" '
        'Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" '
        'Target="docProps/core.xml"/>'
    )
    document = "".join(
        f'<Relationship Id="{rid}" Type="{_OFFICE}/{name.rstrip("12")}" Target="{name}.xml"/>' for rid, name in _RELATIONS
    )
    return f"{head}{package}</Relationships>", f"{head}{document}</Relationships>"


def template_bytes() -> bytes:
    """The template as a DOCX; the same bytes each time."""
    package, document = _relations()
    parts = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": package,
        "word/document.xml": _document(),
        "word/_rels/document.xml.rels": document,
        "word/styles.xml": _styles(),
        "word/settings.xml": _SETTINGS,
        "word/fontTable.xml": _FONTS,
        "word/header1.xml": _header("{{ title }}\t{{ date }}"),
        "word/header2.xml": _header(""),
        "word/footer1.xml": _footer(),
        "word/numbering.xml": _numbering(),
        "docProps/core.xml": _CORE,
    }
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package_file:
        for name, text in parts.items():
            package_file.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), text, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: python -m brief.compose.template templates/brief.docx")
    write_atomically(Path(sys.argv[1]), template_bytes())
