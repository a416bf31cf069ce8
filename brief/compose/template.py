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

from brief.compose.files import write_atomically
from brief.compose.template_styles import (
    HEAD,
    MARGIN,
    NAMESPACES,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    numbering,
    style_id,
    style_sheet,
)
from brief.compose.wordml import escape

# To the right margin, wherever the paper has it; a program that does not know it goes to the style's tab stop.
_TO_THE_RIGHT = '<w:ptab w:relativeTo="margin" w:alignment="right" w:leader="none"/>'


def _p(style: str, text: str, *, new_page: bool = False) -> str:
    tab = _TO_THE_RIGHT if style in ("Header", "Footer") else "<w:tab/>"
    runs = f"<w:r>{tab}</w:r>".join(
        f'<w:r><w:t xml:space="preserve">{escape(piece)}</w:t></w:r>' for piece in text.split("\t")
    )
    flags = "<w:pageBreakBefore/>" * new_page
    return f'<w:p><w:pPr><w:pStyle w:val="{style_id(style)}"/>{flags}</w:pPr>{runs}</w:p>'


def _part(name: str, heading: str, style: str = "Heading 2") -> str:
    """A part of the brief under its heading, both left out where there is nothing to say."""
    words = ((style, heading), ("Normal", f"{{{{ {name} }}}}"))
    return _p("Normal", f"{{%p if {name} %}}") + "".join(_p(*line) for line in words) + _p("Normal", "{%p endif %}")


_LEGEND = (
    "Numbers such as 1.3 name an article and its row, and lead there. A word below a row’s number says where its "
    "English comes from: reviewed (wording that a person approved), glossary, or as is (left as in the source); no "
    "word means the machine. What the checks found stands below the English it is about."
)


def _document() -> str:
    body = "".join(
        (
            _p("Kicker", "Bilingual briefing"),
            _p("Title", "{{ title }}"),
            _p("Cover Line", "Date\t{{ date }}"),
            _p("Cover Line", "Languages\t{{ languages }}"),
            _p("Cover Line", "Contents\t{{ articles_count }}, {{ rows_count }}, {{ flagged_count }}"),
            _p("Status Line", "{{ status }}"),
            _p("Heading 1", "At a glance"),
            _part("key_points", "Key points"),
            _part("key_figures", "Key figures"),
            _p("Normal", "{%p if chart %}") + _p("Normal", "{{ chart }}") + _p("Normal", "{%p endif %}"),
            _part("timeline", "Dates, in order"),
            _part("contents", "Articles"),
            _p("Normal", "{{ articles }}"),
            _p("Heading 1", "Appendix", new_page=True),
            _part("findings", "What the checks found"),
            _part("terms", "Glossary terms"),
            _part("all_figures", "Key figures by kind"),
            _part("left_out", "What was left out"),
            _p("Heading 2", "How to read this brief"),
            _p("Normal", _LEGEND),
            _part("method", "How this brief was made"),
        )
    )
    section = (
        '<w:sectPr><w:headerReference w:type="default" r:id="rId4"/><w:headerReference w:type="first" r:id="rId5"/>'
        '<w:footerReference w:type="default" r:id="rId6"/><w:footerReference w:type="first" r:id="rId6"/>'
        f'<w:pgSz w:w="{PAGE_WIDTH}" w:h="{PAGE_HEIGHT}"/><w:pgMar w:top="1304" w:right="{MARGIN}" w:bottom="1191" '
        f'w:left="{MARGIN}" w:header="567" w:footer="510" w:gutter="0"/><w:cols w:space="708"/><w:titlePg/></w:sectPr>'
    )
    return f"{HEAD}<w:document {NAMESPACES}><w:body>{body}{section}</w:body></w:document>"


def _field(code: str) -> str:
    return f'<w:fldSimple w:instr=" {code} "><w:r><w:t>1</w:t></w:r></w:fldSimple>'


def _header(text: str) -> str:
    return f"{HEAD}<w:hdr {NAMESPACES}>{_p('Header', text)}</w:hdr>"


def _footer() -> str:
    left = _p("Footer", "{{ status }}\tPage ").removesuffix("</w:p>")
    of = '<w:r><w:t xml:space="preserve"> of </w:t></w:r>'
    return f"{HEAD}<w:ftr {NAMESPACES}>{left}{_field('PAGE')}{of}{_field('NUMPAGES')}</w:p></w:ftr>"


_SETTINGS = f"""{HEAD}<w:settings {NAMESPACES}><w:zoom w:percent="100"/><w:defaultTabStop w:val="708"/>\
<w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode" \
w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="en-US"/>\
<w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>"""

_FONTS = f"""{HEAD}<w:fonts {NAMESPACES}>\
<w:font w:name="Calibri"><w:altName w:val="Carlito"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font>\
<w:font w:name="Cambria"><w:altName w:val="Caladea"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font>\
</w:fonts>"""

_CORE = f"""{HEAD}<cp:coreProperties \
xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" \
xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>{{{{ title }}}}</dc:title>\
<dc:creator>brief</dc:creator><dc:language>en-US</dc:language></cp:coreProperties>"""

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"

_RELATIONS = (
    ("rId1", "styles"), ("rId2", "settings"), ("rId3", "fontTable"), ("rId4", "header1"), ("rId5", "header2"),
    ("rId6", "footer1"), ("rId7", "numbering"),
)  # fmt: skip


def _content_types() -> str:
    kinds = {name: name.rstrip("12") for _, name in _RELATIONS}
    kinds["document"] = "document.main"
    overrides = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_WORD}.{kind}+xml"/>' for name, kind in kinds.items()
    )
    return (
        f'{HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" '
        f'ContentType="application/xml"/>{overrides}<Override PartName="/docProps/core.xml" '
        'ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>'
    )


def _relations() -> tuple[str, str]:
    """The package's relations and the document's."""
    head = f'{HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    package = (
        f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" '
        'Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" '
        'Target="docProps/core.xml"/>'
    )
    document = "".join(
        f'<Relationship Id="{rid}" Type="{_OFFICE}/{name.rstrip("12")}" Target="{name}.xml"/>'
        for rid, name in _RELATIONS
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
        "word/styles.xml": style_sheet(),
        "word/settings.xml": _SETTINGS,
        "word/fontTable.xml": _FONTS,
        "word/header1.xml": _header("{{ title }}\t{{ date }}"),
        "word/header2.xml": _header(""),
        "word/footer1.xml": _footer(),
        "word/numbering.xml": numbering(),
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
