"""What every native chart has in Word: its part in the package, and the run that shows it (ECMA-376-1, 20 and 21)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brief.compose.wordml import escape

if TYPE_CHECKING:
    from docx.document import Document

_CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PLACING = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
_EMU = 635  # English Metric Units in a twentieth of a point


def chart_space(plot: str) -> str:
    """A chart part around its plot area, without title, legend, ground or frame; numbers stand in it, no workbook."""
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
        f'<c:chartSpace xmlns:c="{_CHART}" xmlns:a="{_DRAWING}"><c:roundedCorners val="0"/>'
        f'<c:chart><c:autoTitleDeleted val="1"/><c:plotArea>{plot}</c:plotArea>'
        '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>'
        "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr></c:chartSpace>"
    )


def attach(document: Document, xml: str) -> str:
    """Put a chart part into the document's package; the id of its relation."""
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part

    package = document.part.package
    there = {str(part.partname) for part in package.iter_parts()}
    name = next(
        f"/word/charts/chart{n}.xml" for n in range(1, len(there) + 2) if f"/word/charts/chart{n}.xml" not in there
    )
    kind = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
    part = Part(PackURI(name), kind, xml.encode("utf-8"), package)
    return document.part.relate_to(part, f"{_RELATIONS}/chart")


def drawing(relation: str, size: tuple[int, int], number: int, name: str, description: str) -> str:
    """The run that shows a chart with its alternative text; ``size`` is in twentieths of a point, wide and high.

    ``number`` is unique among the document's drawings.
    """
    extent = f'cx="{size[0] * _EMU}" cy="{size[1] * _EMU}"'
    return (
        f'<w:r><w:drawing><wp:inline xmlns:wp="{_PLACING}" distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent {extent}/><wp:docPr id="{number}" name="{name}" descr="{escape(description)}"/>'
        f"<wp:cNvGraphicFramePr/>"
        f'<a:graphic xmlns:a="{_DRAWING}"><a:graphicData uri="{_CHART}"><c:chart xmlns:c="{_CHART}" '
        f'xmlns:r="{_RELATIONS}" r:id="{relation}"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
    )
