"""A chart of the sums of money in a brief: what to draw, and how Word draws it.

A native chart, not a picture: it prints sharp, and its numbers stay numbers. Sums in the news lie between one dollar
and a trillion: where the largest is more than a hundred times the least, the scale is logarithmic and says so.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from brief.article import Brief, KeyFigure
from brief.compose import chartml, digest
from brief.compose.wordml import escape
from brief.figures.merge import worth

# Two bars say no more than two lines of the table; more than ten are no longer read at a glance.
_FEWEST, _MOST = 3, 10
# On paper a bar of a hundredth of the width is still seen.
_LINEAR = 100

_NAMES = {
    "USD": "US dollars",
    "EUR": "euros",
    "GBP": "pounds sterling",
    "CHF": "Swiss francs",
    "CAD": "Canadian dollars",
}


@dataclass(frozen=True, slots=True)
class Bar:
    """A sum: its words, its value, and its length as a share (0 to 1) of the widest bar there can be."""

    words: str
    label: str
    value: float
    share: float


@dataclass(frozen=True, slots=True)
class Bars:
    """Sums in one currency, the largest first.

    ``decades`` is how many powers of ten a logarithmic scale spans, up to ``high``; 0 for an even scale from nothing.
    ``smaller`` tells that the brief has smaller sums too, ``undrawn`` that some as large have no bar: ranges, and what
    lies below nothing.
    """

    currency: str
    bars: tuple[Bar, ...]
    high: float
    decades: int
    smaller: bool = False
    undrawn: bool = False

    @property
    def title(self) -> str:
        if self.smaller:
            return f"The {len(self.bars)} largest sums in {self.currency}"
        return f"Sums in {self.currency}, the largest first"

    @property
    def note(self) -> str:
        scale = (
            "Logarithmic scale: each line is ten times the one before." if self.decades else "Even scale from nothing."
        )
        return f"{scale} Ranges and negative sums are not drawn." if self.undrawn else scale

    @property
    def description(self) -> str:
        """The chart in words, for those who do not see it."""
        told = "; ".join(", ".join(filter(None, (bar.words, bar.label))) for bar in self.bars)
        return f"Bar chart. {self.title}: {told}."


def _value(figure: KeyFigure) -> float | None:
    """The sum; ``None`` for a range or what is no sum above nothing."""
    try:
        value = float(figure.figure.value)
    except ValueError:
        return None
    return value if 0 < value < math.inf else None


def bars(brief: Brief) -> Bars | None:
    """The largest sums in the currency that most of them are in; ``None`` where there are too few to compare.

    Of all sums of the brief, those with a label or without: else the longest bar would not be the largest sum.
    """
    money = [figure for figure in brief.figures if figure.figure.kind == "money"]
    by_unit: dict[str, list[tuple[float, KeyFigure]]] = {}
    for figure in money:
        value = _value(figure)
        if value is not None:
            by_unit.setdefault(figure.figure.unit or "", []).append((value, figure))
    unit, every = max(by_unit.items(), key=lambda item: len(item[1]), default=("", []))
    if len(every) < _FEWEST:
        return None
    sums = sorted(every, key=lambda item: -item[0])[:_MOST]
    undrawn = any(
        figure.figure.unit == unit and _value(figure) is None and worth(figure.figure) >= worth(sums[-1][1].figure)
        for figure in money
    )
    largest, least = sums[0][0], sums[-1][0]
    if largest <= _LINEAR * least:
        high, decades = largest, 0
    else:
        # From a decade below the least sum, so that its bar has a length too.
        top = math.ceil(math.log10(largest))
        high, decades = 10.0**top, top - math.floor(math.log10(least)) + 1

    def share(value: float) -> float:
        return 1 + math.log10(value / high) / decades if decades else value / high

    drawn = tuple(Bar(digest.english(figure), figure.label, value, share(value)) for value, figure in sums)
    return Bars(_NAMES.get(unit, unit), drawn, high, decades, len(every) > len(sums), undrawn)


def _text(half_points: int, color: str) -> str:
    fill = f'<a:solidFill><a:srgbClr val="{color}"/></a:solidFill><a:latin typeface="Calibri"/>'
    return (
        f'<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="{half_points * 50}">{fill}</a:defRPr></a:pPr>'
        '<a:endParaRPr lang="en-US"/></a:p></c:txPr>'
    )


def _line(color: str) -> str:
    return f'<c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="{color}"/></a:solidFill></a:ln></c:spPr>'


def chart_xml(chart: Bars) -> str:
    """The chart part (ECMA-376 part 1, 21.2); its numbers stand in it, with no workbook behind them."""
    count = len(chart.bars)

    def points(values: list[str]) -> str:
        inner = "".join(f'<c:pt idx="{i}"><c:v>{escape(value)}</c:v></c:pt>' for i, value in enumerate(values))
        return f'<c:ptCount val="{count}"/>{inner}'

    low, base, unit = 0.0, "", ""
    if chart.decades:
        low, base, unit = chart.high / 10**chart.decades, '<c:logBase val="10"/>', '<c:majorUnit val="10"/>'
    names = points([bar.words for bar in chart.bars])
    values = points([repr(bar.value) for bar in chart.bars])
    return chartml.chart_space(
        '<c:layout/><c:barChart><c:barDir val="bar"/>'
        '<c:grouping val="clustered"/><c:varyColors val="0"/><c:ser><c:idx val="0"/><c:order val="0"/>'
        f"<c:tx><c:v>{escape(chart.title)}</c:v></c:tx>"
        '<c:spPr><a:solidFill><a:srgbClr val="1F3A5F"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/>'
        f"<c:cat><c:strLit>{names}</c:strLit></c:cat>"
        f"<c:val><c:numLit><c:formatCode>General</c:formatCode>{values}</c:numLit></c:val></c:ser>"
        '<c:gapWidth val="45"/><c:axId val="1001"/><c:axId val="1002"/></c:barChart>'
        '<c:catAx><c:axId val="1001"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/>'
        '<c:axPos val="l"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>'
        f'{_line("4F5B69")}{_text(18, "1B1F24")}<c:crossAx val="1002"/><c:crosses val="min"/></c:catAx>'
        f'<c:valAx><c:axId val="1002"/><c:scaling>{base}<c:orientation val="minMax"/>'
        f'<c:max val="{chart.high!r}"/><c:min val="{low!r}"/></c:scaling><c:delete val="0"/>'
        f'<c:axPos val="b"/><c:majorGridlines>{_line("C5CED8")}</c:majorGridlines>'
        '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="none"/>'
        f'{_line("C5CED8")}<c:crossAx val="1001"/><c:crosses val="max"/><c:crossBetween val="between"/>'
        f"{unit}</c:valAx>"
    )


def drawing(chart: Bars, relation: str, width: int) -> str:
    """The run that shows the chart, ``width`` twentieths of a point wide, with its alternative text."""
    # Room for a bar and its words: 15 points each, and the margins.
    return chartml.drawing(relation, (width, len(chart.bars) * 300 + 300), 900, "Chart", chart.description)
