"""The timeline in Word: a native chart beside the rows of the table of dates.

The chart is as high as the rows together and stands in one cell that spans them; a line leads from each event's place
to its row. The rows' heights are reckoned from the widths of their words and are least heights: where
another font is wider a row grows, and no word is ever cut.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from brief.compose import digest
from brief.compose.chartml import chart_space, drawing
from brief.compose.timeline import Timeline
from brief.compose.wordml import cell, escape, paragraph, row, run, table

if TYPE_CHECKING:
    from brief.compose.parts import Composer

_AXIS = 0.54
"""Where the scale stands in its column: "Mar 2025" in 7.5 points is to its left, the leading lines to its right."""
_NAVY, _GREY, _RULE = "1F3A5F", "4F5B69", "7A8797"


def chart_xml(found: Timeline, centres: Sequence[float], height: float) -> str:
    """The chart part: the scale, its marks, and a line from each event's place to its row.

    ``centres`` and ``height`` are in points, from the top of the first row down.
    """
    scale = found.scale(height, 8, max(2, math.floor(height / 24)))
    events = list(zip(scale.places, centres, found.events, strict=True))
    lines = [
        ([(_AXIS, place), (0.86, centre), (1, centre)], _stroke(_RULE, 6350), "none") for place, centre, _ in events
    ]
    axis = [([(_AXIS, low), (_AXIS, high)], _stroke(_NAVY, 15875, dash), "none") for low, high, dash in scale.axis()]
    dots = [
        (
            [(_AXIS, place) for place, _, event in events if event.published == own],
            "",
            "diamond" if own else "circle",
        )
        for own in (False, True)
    ]
    marks = ([(_AXIS, place) for place, _ in scale.marks], "", "dash", [words for _, words in scale.marks])
    drawn = [*lines, *axis, marks, *(series for series in dots if series[0])]
    # LibreOffice loses the points of a series before a longer one: all are made as long by repeating the last point.
    longest = max(len(one[0]) for one in drawn)
    series = [
        _series(at, [*points, *points[-1:] * (longest - len(points))], *look)
        for at, (points, *look) in enumerate(drawn)
        if points
    ]
    axes = _axis_xml(2001, 2002, "b", "minMax", 1) + _axis_xml(2002, 2001, "l", "maxMin", height)
    whole = (
        '<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>'
        '<c:x val="0"/><c:y val="0"/><c:w val="1"/><c:h val="1"/></c:manualLayout></c:layout>'
    )
    return chart_space(
        f'{whole}<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>{"".join(series)}'
        f'<c:axId val="2001"/><c:axId val="2002"/></c:scatterChart>{axes}'
    )


def _axis_xml(number: int, other: int, side: str, orientation: str, most: float) -> str:
    """An axis that is not shown: it only says where a value stands."""
    return (
        f'<c:valAx><c:axId val="{number}"/><c:scaling><c:orientation val="{orientation}"/><c:max val="{most:g}"/>'
        f'<c:min val="0"/></c:scaling><c:delete val="1"/><c:axPos val="{side}"/><c:majorTickMark val="none"/>'
        f'<c:minorTickMark val="none"/><c:tickLblPos val="none"/><c:crossAx val="{other}"/><c:crosses val="min"/>'
        '<c:crossBetween val="midCat"/></c:valAx>'
    )


def _stroke(color: str, width: int, dash: bool = False) -> str:
    dashed = '<a:prstDash val="sysDash"/>' if dash else ""
    return (
        f'<a:ln w="{width}" cap="flat"><a:solidFill><a:srgbClr val="{color}"/></a:solidFill>{dashed}<a:round/></a:ln>'
    )


def _series(
    number: int, points: Sequence[tuple[float, float]], stroke: str, marker: str, words: Sequence[str] = ()
) -> str:
    def numbers(values: Sequence[float]) -> str:
        inner = "".join(f'<c:pt idx="{at}"><c:v>{value:.4g}</c:v></c:pt>' for at, value in enumerate(values))
        return f'<c:numLit><c:formatCode>General</c:formatCode><c:ptCount val="{len(values)}"/>{inner}</c:numLit>'

    labels = "".join(_label(at, word) for at, word in enumerate(words))
    if labels:
        labels = f"<c:dLbls>{labels}{_SHOWN.format(0)}</c:dLbls>"
    return (
        f'<c:ser><c:idx val="{number}"/><c:order val="{number}"/>'
        f"<c:spPr>{stroke or '<a:ln><a:noFill/></a:ln>'}</c:spPr>{_MARKERS[marker]}{labels}"
        f"<c:xVal>{numbers([x for x, _ in points])}</c:xVal><c:yVal>{numbers([y for _, y in points])}</c:yVal>"
        '<c:smooth val="0"/></c:ser>'
    )


_SHOWN = (
    '<c:showLegendKey val="0"/><c:showVal val="{}"/><c:showCatName val="0"/><c:showSerName val="0"/>'
    '<c:showPercent val="0"/><c:showBubbleSize val="0"/>'
)


def _label(at: int, words: str) -> str:
    run = (
        f'<a:rPr lang="en-US" sz="750"><a:solidFill><a:srgbClr val="{_GREY}"/></a:solidFill>'
        f'<a:latin typeface="Calibri"/></a:rPr><a:t>{escape(words)}</a:t>'
    )
    return (
        f'<c:dLbl><c:idx val="{at}"/><c:tx><c:rich><a:bodyPr wrap="none"/><a:lstStyle/><a:p><a:r>{run}</a:r></a:p>'
        f'</c:rich></c:tx>{_LABEL_TEXT}<c:dLblPos val="l"/>{_SHOWN.format(1)}</c:dLbl>'
    )


_LABEL_TEXT = (
    f'<c:txPr><a:bodyPr wrap="none"/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="750"><a:solidFill><a:srgbClr '
    f'val="{_GREY}"/></a:solidFill><a:latin typeface="Calibri"/></a:defRPr></a:pPr><a:endParaRPr lang="en-US"/></a:p>'
    "</c:txPr>"
)


def _marker(symbol: str, size: int, fill: str, color: str) -> str:
    return (
        f'<c:marker><c:symbol val="{symbol}"/><c:size val="{size}"/><c:spPr><a:solidFill><a:srgbClr val="{fill}"/>'
        f'</a:solidFill><a:ln w="12700"><a:solidFill><a:srgbClr val="{color}"/></a:solidFill></a:ln></c:spPr>'
        "</c:marker>"
    )


_MARKERS = {
    "none": '<c:marker><c:symbol val="none"/></c:marker>',
    "circle": _marker("circle", 7, _NAVY, _NAVY),
    "diamond": _marker("diamond", 8, "93A3B5", _GREY),
    "dash": _marker("dash", 5, _NAVY, _NAVY),
}


# ---------------------------------------------------------------- the table

_RAIL = 1640
"""The width of the scale's column, in twentieths of a point: 2.9 cm."""
_SHARES = (26, 38, 23, 13)
_SIZE = 9.5
_LINE, _PADDING = 262, 84
"""The height of a line of table text (9.5 points at 1.08), and what a row has above and below, in twentieths of a
point; a little more than Word takes, so that no row outgrows its least height."""
_CELL = 216
"""The left and right margins of a cell."""


def table_xml(composer: Composer, found: Timeline) -> str:
    """The dates with a place on the scale, the scale beside them, and below those without one."""
    rail = _RAIL
    own = composer.width - rail
    widths = [rail, *(own * share // sum(_SHARES) for share in _SHARES)]
    widths[-1] += composer.width - sum(widths)
    events = [event.figure for event in found.events]
    heights = [_height(figure, widths[1:]) for figure in events]
    first_lines = [(sum(heights[:at]) + (_PADDING + _LINE) / 2) / 20 for at in range(len(heights))]
    # A line holds its letters' depth below a drawing: the drawing is a little lower than the rows.
    height = sum(heights) - 50
    relation = composer.attach(chart_xml(found, first_lines, height / 20))
    picture = paragraph(
        composer.ids["Chart"],
        drawing(relation, (rail, height), 901, "Timeline", found.description),
        exact=True,
        keep_next=True,
    )
    titles = ["Time", "Date", "What happens", composer.source.endonym, "Where"]
    heading = composer.ids["Table Heading"]
    head = row(
        (cell(w, paragraph(heading, run(t), keep_next=True)) for w, t in zip(widths, titles, strict=True)), header=True
    )
    # A page may not part the rows that the drawing stands beside. Word asks every paragraph of a row whether it keeps
    # to the next, LibreOffice the first one only.
    last = len(events) - 1
    placed = (
        row(
            (
                cell(rail, picture if not at else composer.p("Table Text", "", keep_next=at < last), spans=not at),
                *_cells(composer, figure, widths[1:], keep_next=at < last),
            ),
            height=heights[at],
        )
        for at, figure in enumerate(events)
    )
    unplaced = (
        row(
            (
                cell(rail, composer.text(run("not on the scale" if not at else ""))),
                *_cells(composer, figure, widths[1:]),
            )
        )
        for at, figure in enumerate(found.others)
    )
    return composer.p("Caption", composer.strong("Timeline") + run(". " + found.note), keep_next=True) + table(
        composer.ids["Brief Table"],
        widths,
        [head, *placed, *unplaced],
        caption="Dates, in order",
        description=f"Each line: the date in {composer.target.english}, what happens then, the date as it stands in "
        f"{composer.source.english}, and links to the rows it stands in. The first column draws the time between them.",
    )


def _texts(figure) -> list[str]:
    where = ", ".join(figure.rows)
    return [digest.english(figure), figure.label, figure.figure.text, where]


def _cells(composer: Composer, figure, widths: Sequence[int], keep_next: bool = False) -> Iterable[str]:
    line = digest.FigureLine((figure,))
    contents = (
        (composer.strong(digest.english(figure)), False),
        (run(figure.label), False),
        (run(figure.figure.text), True),
        (composer.row_links(line.rows), False),
    )
    for width, (content, source) in zip(widths, contents, strict=True):
        style = "Table Text Source" if source else "Table Text"
        yield cell(width, composer.p(style, content, keep_next=keep_next))


def _height(figure, widths: Sequence[int]) -> int:
    most = max(
        _lines(words, width - _CELL, bold=not at)
        for at, (words, width) in enumerate(zip(_texts(figure), widths, strict=True))
    )
    return most * _LINE + _PADDING


def _lines(words: str, width: int, bold: bool = False) -> int:
    """How many lines words take in ``width`` twentieths of a point."""
    count, used = 1, 0.0
    for word in words.split():
        long = _length(word, bold)
        if used and used + long > width:
            count, used = count + 1, 0.0
        used += long + _length(" ", bold)
    return count


_WIDTHS = {letter: width for letters, width in (
    ("ilj'’ |", 0.24), (".,:;", 0.27), ("f-()“”", 0.32), ("tr", 0.35), ("sz", 0.4), ("cxç", 0.43), ("vyk", 0.46),
    ("gaàâ", 0.48), ("eéèê0123456789$€£", 0.51), ("bdhnopquôûù", 0.53), ("w", 0.72), ("m", 0.8), ("MW%@", 0.88),
) for letter in letters}  # fmt: skip
"""Widths of Calibri's letters in ems; what is not here is taken for a capital."""


def _length(word: str, bold: bool) -> float:
    """The length of a word in table text, in twentieths of a point; on the long side."""
    return sum(_WIDTHS.get(letter, 0.61) for letter in word) * _SIZE * 20 * (1.04 if bold else 1)
