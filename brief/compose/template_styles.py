"""The styles of the template: colours, fonts, and how each thing looks."""

from __future__ import annotations

from brief.compose import styles
from brief.compose.wordml import LIST_HANGING, LIST_STEP

HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)

# A4 upright: two columns of 7.8 cm at 10 points hold some 50 letters a line, the measure of a newspaper's wide column.
PAGE_WIDTH, PAGE_HEIGHT, MARGIN = 11906, 16838, 1134
TEXT_WIDTH = PAGE_WIDTH - 2 * MARGIN

SERIF, SANS = "Cambria", "Calibri"
NAVY, GREY, RULE, LINK = "1F3A5F", "4F5B69", "C5CED8", "1F4E8C"
NOTE_INK, NOTE_RULE, NOTE_TINT = "6B3A00", "B26A00", "FFF6E6"


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


# Names that Word knows, as it stores them.
_BUILT_IN = {
    **{name: name.lower() for name in ("Heading 1", "Heading 2", "Caption", "Header", "Footer")},
    **{name: name for name in ("Title", "List Bullet", "Hyperlink", "Strong")},
}


def _style(
    name: str, ppr: str = "", rpr: str = "", *, base: str = "Normal", following: str = "", kind: str = "paragraph"
) -> str:
    custom = "" if name in _BUILT_IN else ' w:customStyle="1"'
    return (
        f'<w:style w:type="{kind}"{custom} w:styleId="{style_id(name)}">'
        f'<w:name w:val="{_BUILT_IN.get(name, name)}"/><w:basedOn w:val="{style_id(base)}"/>'
        + (f'<w:next w:val="{style_id(following)}"/>' if following else "")
        + '<w:uiPriority w:val="1"/><w:qFormat/>'
        + ppr
        + rpr
        + "</w:style>"
    )


def _side_styles() -> list[str]:
    """The styles of the two columns: their looks are alike, their languages differ."""
    out = []
    for side, lang, outline, bullets in ((styles.SOURCE, "fr-FR", None, 2), (styles.TARGET, "en-US", 1, 3)):
        text = _ppr(before=30, after=30, line=252)
        out.append(_style(side, text, _rpr(half_points=20, lang=lang), base="Normal"))
        # English headings of an article enter the document's outline below the article's title; French ones would
        # say everything twice.
        heading = _ppr(keep_next=True, before=80, after=30, outline=outline)
        looks = {
            " Title": (_ppr(keep_next=True, before=40, after=40), _rpr(bold=True, half_points=21)),
            " Lead": (_ppr(before=30, after=40, line=252), _rpr(bold=True, color=GREY)),
            " Heading": (heading, _rpr(bold=True, color=NAVY, half_points=22)),
            " Subheading": (
                _ppr(keep_next=True, before=60, after=30, outline=outline and outline + 1),
                _rpr(bold=True, color=NAVY),
            ),
            " List": (_ppr(list_id=bullets, before=20, after=20, line=252), ""),
            " Quote": (
                _ppr(border=_border("left", 12, RULE, 8), before=40, after=40, line=252, left=227, right=113),
                _rpr(italic=True),
            ),
            " Attribution": (_ppr(before=0, after=40, left=227), _rpr(color=GREY, half_points=18)),
        }
        out += [_style(side + look, ppr, rpr, base=side) for look, (ppr, rpr) in looks.items()]
    return out


def _table_style(name: str, inner_vertical: str = "") -> str:
    borders = (
        _border("top", 8, NAVY, 0) + _border("bottom", 8, NAVY, 0) + _border("insideH", 4, RULE, 0) + inner_vertical
    )
    margins = "".join(
        f'<w:{side} w:w="{width}" w:type="dxa"/>'
        for side, width in (("top", 28), ("left", 96), ("bottom", 28), ("right", 96))
    )
    return (
        f'<w:style w:type="table" w:customStyle="1" w:styleId="{style_id(name)}"><w:name w:val="{name}"/>'
        '<w:basedOn w:val="TableNormal"/><w:uiPriority w:val="1"/><w:qFormat/>'
        f"<w:tblPr><w:tblBorders>{borders}</w:tblBorders><w:tblCellMar>{margins}</w:tblCellMar></w:tblPr>"
        '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:bCs/><w:color w:val="FFFFFF"/></w:rPr><w:tcPr>'
        f'<w:shd w:val="clear" w:color="auto" w:fill="{NAVY}"/><w:vAlign w:val="center"/></w:tcPr></w:tblStylePr>'
        "</w:style>"
    )


_DEFAULT_STYLES = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>'
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
    '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
    '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>'
    '<w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
    '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
    '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
    '<w:uiPriority w:val="99"/><w:semiHidden/></w:style>'
)


def style_sheet() -> str:
    """The part ``styles.xml``."""
    note = _border("left", 24, NOTE_RULE, 4)
    right_tab = f'<w:tab w:val="right" w:pos="{TEXT_WIDTH}"/>'
    small = _rpr(color=GREY, half_points=16)
    own = [
        _style(
            "Title",
            _ppr(border=_border("bottom", 12, NAVY, 6), keep_next=True, after=160, line=240),
            _rpr(font=SERIF, bold=True, color=NAVY, half_points=48),
            following="Cover Line",
        ),
        _style(
            "Kicker", _ppr(keep_next=True, after=60), _rpr(bold=True, caps=True, color=GREY, spaced=30, half_points=18)
        ),
        _style("Cover Line", _ppr(tabs='<w:tab w:val="left" w:pos="1474"/>', after=20, left=1474, hanging=1474)),
        _style(
            "Status Line",
            _ppr(border=_border("left", 24, NOTE_RULE, 8), shade=NOTE_TINT, before=160, after=80, left=170),
            _rpr(bold=True, color=NOTE_INK),
        ),
        _style(
            "Heading 1",
            _ppr(keep_next=True, keep_lines=True, before=320, after=80, outline=0),
            _rpr(font=SERIF, bold=True, color=NAVY, half_points=34),
            following="Normal",
        ),
        _style(
            "Heading 2",
            _ppr(keep_next=True, keep_lines=True, before=240, after=80, outline=1),
            _rpr(bold=True, color=NAVY, half_points=25),
            following="Normal",
        ),
        _style("Caption", _ppr(before=80, after=80), _rpr(color=GREY, half_points=18)),
        _style("Chart", _ppr(after=120)),
        _style("List Bullet", _ppr(list_id=1, after=80)),
        _style(
            "Article Title Source",
            _ppr(keep_next=True, after=60),
            _rpr(font=SERIF, italic=True, half_points=25, lang="fr-FR"),
        ),
        _style("Article Details", _ppr(keep_next=True, after=140), _rpr(color=GREY, half_points=18)),
        # On the header's dark ground the table style makes these words white.
        _style("Table Heading", _ppr(keep_next=True, before=30, after=30), _rpr(bold=True, half_points=19)),
        _style("Table Text", _ppr(before=20, after=20), _rpr(half_points=19)),
        _style("Table Text Source", "", _rpr(lang="fr-FR"), base="Table Text"),
        _style("Row Number", _ppr(before=40), _rpr(color=GREY, half_points=16)),
        _style(
            "Row Note",
            _ppr(border=note, shade=NOTE_TINT, before=40, after=30, left=113, keep_lines=True),
            _rpr(color=NOTE_INK, half_points=17),
        ),
        *_side_styles(),
        _style("Header", _ppr(tabs=right_tab), small),
        _style("Footer", _ppr(border=_border("top", 4, RULE, 6), tabs=right_tab), small),
        _style(
            "Hyperlink",
            rpr=_rpr(color=LINK, underline=True),
            base="Default Paragraph Font",
            kind="character",
        ),
        _style("Strong", rpr=_rpr(bold=True), base="Default Paragraph Font", kind="character"),
        _table_style("Brief Table"),
        _table_style("Brief Side by Side", _border("insideV", 4, RULE, 0)),
    ]
    defaults = (
        "<w:docDefaults><w:rPrDefault><w:rPr>"
        f'<w:rFonts w:ascii="{SANS}" w:hAnsi="{SANS}" w:eastAsia="{SANS}" w:cs="{SANS}"/>'
        f'<w:sz w:val="21"/><w:szCs w:val="21"/><w:lang w:val="en-US" w:eastAsia="en-US" '
        f'w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="80" w:line="259" '
        f'w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>'
    )
    return f"{HEAD}<w:styles {NAMESPACES}>{defaults}{_DEFAULT_STYLES}{''.join(own)}</w:styles>"


def numbering() -> str:
    """The part ``numbering.xml``: bullets for ordinary text and, narrower, for each column.

    Each style has a list of its own: LibreOffice shows the bullets of only one style a list.
    """

    def bullets(number: int, step: int, hanging: int) -> str:
        levels = "".join(
            f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="{mark}"/>'
            f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{step * (level + 1)}" w:hanging="{hanging}"/></w:pPr>'
            f'<w:rPr><w:color w:val="{NAVY}"/></w:rPr></w:lvl>'
            for level, mark in enumerate("•–•–•–•–•")
        )
        kind = '<w:multiLevelType w:val="hybridMultilevel"/>'
        return f'<w:abstractNum w:abstractNumId="{number}">{kind}{levels}</w:abstractNum>'

    lists = bullets(0, 284, 284) + bullets(1, LIST_STEP, LIST_HANGING) + bullets(2, LIST_STEP, LIST_HANGING)
    numbers = "".join(f'<w:num w:numId="{n + 1}"><w:abstractNumId w:val="{n}"/></w:num>' for n in range(3))
    return f"{HEAD}<w:numbering {NAMESPACES}>{lists}{numbers}</w:numbering>"
