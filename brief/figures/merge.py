"""The key figures of a brief: the same figure of several articles as one line, the weightiest first."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from decimal import Decimal

from brief.article import Figure, KeyFigure
from brief.figures.subject import LARGE

Found = tuple[int, str, Figure, str]
"""Article number (from 1), row id, the figure, its label."""

KINDS = ("money", "percent", "date", "duration", "quantity")
SMALL = 10
"""Counts below this are left out of the table. With 5, "six months ago" and "seven
of them" stood among the key figures of the test articles; with 20 "Douze contributions" was lost."""
LIMITS = {"money": 24, "percent": 24, "quantity": 24, "duration": 12, "date": 24}
"""Key figures of each kind: some four pages of the appendix at most, however many articles there are. Durations say
least: "for five years" is told of anything. The figures of the first page stand there too, beyond the limit."""
AT_A_GLANCE = 12
"""Lines of the first page: there a minister reads a dozen figures, not sixty."""
_SMALLER = {
    currency: tens
    for tens, currencies in {
        1: "AED BRL CNY CZK DKK FRF HKD ILS MAD MXN MYR NOK PLN QAR RON SAR SEK ZAR",
        2: "DZD EGP INR JPY RSD RUB THB TRY TWD UAH",
        3: "ARS CLP HUF KRW NGN XAF XOF",
        4: "COP IDR VND",
    }.items()
    for currency in currencies.split()
}
"""How many powers of ten a currency is smaller than the euro: enough to rank 120 billion yen below 33 billion euros."""

# Of two figures that stand in as many articles and rows, the one that more often carries the story comes first.
_WEIGHT = {"money": 0, "percent": 1, "quantity": 2, "duration": 3, "date": 4}
_YEARS = re.compile(r"\d{4}s?(?:/\d{4}s?)?")
"""A year, a decade or years from and to: they place other figures, and are no event."""
_LASTING = frozenset({"second", "minute", "hour"})


def merge(found: Sequence[Found], same: Callable[[int, int], bool] | None = None) -> list[KeyFigure]:
    """One ``KeyFigure`` for each different figure, ranked; nothing is left out.

    Figures are the same when kind, value, unit and age are, and when ``same`` says of two of them, by their positions,
    that they measure one thing; a qualifier makes no other figure ("près de 300 milliards" and "300 milliards"), and
    the one that most articles use is shown. Money and dates that several articles share come first, then money by size,
    percentages, dates by day, durations and counts.
    """
    groups: dict[tuple[object, ...], list[list[int]]] = {}
    for at, entry in enumerate(found):
        apart = groups.setdefault(identity(entry[2]), [])
        joined = [group for group in apart if same is None or any(same(other, at) for other in group)]
        for group in joined:
            apart.remove(group)
        # In the order of the text: what joins two groups stands after both.
        apart.append([*sorted(each for group in joined for each in group), at])
    keys = [_one([found[at] for at in group]) for apart in groups.values() for group in apart]
    return sorted(keys, key=_rank)


def identity(figure: Figure) -> tuple[object, ...]:
    """What makes a figure the same as another, wherever they stand and however they are qualified."""
    return (figure.kind, figure.value, figure.unit, figure.age)


def worded(figure: Figure) -> str:
    """The figure in English with its qualifier: ``more than $1 billion``."""
    text, qualifier = figure.english, figure.qualifier
    return text if not qualifier or text.lower().startswith(qualifier) else f"{qualifier} {text}"


def chosen(merged: Sequence[KeyFigure]) -> list[KeyFigure]:
    """The same figures, ``key`` only on those for the tables.

    They are those on which sources differ, the first page's, and of each kind the first; of money the largest, so that
    no sum is left out for a small one that happens to have a label.
    """
    key = {id(figure) for figure in merged if figure.differs}
    ranked = leading([figure for figure in merged if not figure.differs and not trivial(figure)])
    key.update(id(figure) for figure in [each for each in ranked if each.figure.kind != "date"][:AT_A_GLANCE])
    for kind, limit in LIMITS.items():
        of_kind = [figure for figure in ranked if figure.figure.kind == kind]
        if kind == "money":
            of_kind.sort(key=_by_worth)
        key.update(id(figure) for figure in of_kind[:limit])
    return [figure if id(figure) in key else replace(figure, key=False) for figure in merged]


def leading(figures: Iterable[KeyFigure]) -> list[KeyFigure]:
    """Figures in the order in which a reader wants them, those that are told equally often in the order given.

    What several articles tell comes first; then each article's foremost, each one's second and so on: sums by size
    alone would fill the page with one article's. Within an article, what its title or first words say goes before the
    rest, and what has no label last.
    """
    ranked = sorted(figures, key=standing)
    taken: Counter[str] = Counter()
    turns = []
    for figure in ranked:
        article = figure.rows[0].partition(".")[0] if figure.rows else ""
        taken[article] += -standing(figure)[0] < 2
        turns.append(taken[article] if -standing(figure)[0] < 2 else 0)
    return [figure for _, figure in sorted(zip(turns, ranked, strict=True), key=lambda pair: pair[0])]


def standing(figure: KeyFigure) -> tuple[int, bool, bool, int, int]:
    """A key to sort by: figures in most articles first, then as `leading` says, then by what carries a story.

    Values on which sources differ stand where all of them together would.
    """
    ids = {row_id for _, where in figure.differs for row_id in where} or figure.rows
    articles = len({row_id.partition(".")[0] for row_id in ids}) if figure.differs else len(figure.articles)
    opens = any(row_id.endswith(".1") for row_id in ids)
    return (-articles, not figure.label, not opens, -len(ids), _WEIGHT[figure.figure.kind])


def worth(figure: Figure) -> Decimal:
    """The size of a sum of money (of a range its upper end) in the order of euros: to rank by, never to show."""
    return abs(_size(figure)).scaleb(-_SMALLER.get(figure.unit or "", 0))


def _by_worth(key: KeyFigure) -> tuple[Decimal, bool, Decimal]:
    """The largest sum first; of those alike in their first digit (2.87 and 2.99 billion) one with a label."""
    size = worth(key.figure)
    return (-size.quantize(Decimal(1).scaleb(size.adjusted())), not key.label, -size)


def trivial(key: KeyFigure) -> bool:
    """Whether a figure says too little for the table: "two companies", "an hour", a bare year, someone's age, a
    percentage of nobody knows what."""
    figure = key.figure
    shared = len(key.articles) > 1
    if figure.kind == "money":
        return False
    if figure.kind == "percent":
        return not (shared or key.label)
    if figure.kind == "date":
        return bool(_YEARS.fullmatch(figure.value))
    value = _size(figure)
    if figure.kind == "duration":
        short = figure.unit in _LASTING or (figure.unit != "year" and value < SMALL) or value < 2
        return not shared and (not key.label or figure.age or short)
    if figure.unit is None:
        return not key.label or value < LARGE
    return value < SMALL or figure.unit in ("fois", "reprise", "point")


def _one(entries: Sequence[Found]) -> KeyFigure:
    shown = _most_used([entry[2] for entry in entries])
    labels = [entry[3] for entry in entries if entry[3]]
    rows = tuple(dict.fromkeys(entry[1] for entry in sorted(entries, key=lambda e: _row_key(e[1]))))
    articles = tuple(sorted({entry[0] for entry in entries}))
    return KeyFigure(shown, _best_label(labels), rows, articles)


def _most_used(figures: Sequence[Figure]) -> Figure:
    counts: dict[str | None, int] = {}
    for figure in figures:
        counts[figure.qualifier] = counts.get(figure.qualifier, 0) + 1
    qualifier = max(counts, key=lambda q: counts[q])
    first = next(f for f in figures if f.qualifier == qualifier)
    resolved = next((f.resolved_from for f in figures if f.resolved_from), None)
    return replace(first, resolved_from=first.resolved_from or resolved)


def _best_label(labels: Sequence[str]) -> str:
    """The label that says most: between three and twelve words, the longest of those; else the first."""
    good = [label for label in labels if 3 <= len(label.split()) <= 12]
    return max(good, key=lambda label: len(label.split())) if good else (labels[0] if labels else "")


def _row_key(row: str) -> tuple[int, ...]:
    return tuple(int(part) for part in re.findall(r"\d+", row))


def _size(figure: Figure) -> Decimal:
    return Decimal(figure.value.split("..")[-1]) if figure.kind != "date" else Decimal(0)


def _rank(key: KeyFigure) -> tuple[object, ...]:
    figure = key.figure
    shared = len(key.articles) if figure.kind in ("money", "date") and len(key.articles) > 1 else 0
    if figure.kind == "date":
        size: Decimal = Decimal(re.sub(r"\D", "", figure.value.split("/")[0].ljust(10, "0"))[:8] or 0)
    else:
        size = -abs(_size(figure))
    return (-shared, KINDS.index(figure.kind), size, _row_key(key.rows[0]), figure.start)
