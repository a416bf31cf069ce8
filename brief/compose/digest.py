"""What a briefing says beside its articles: counts, figures worth the first page, terms, findings, method.

Plain values for any composer, so that the document and the page cannot disagree.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal

from brief import wordlists
from brief.article import Brief, BriefArticle, Finding, KeyFigure, Origin, Row, Severity
from brief.compose.languages import language
from brief.compose.text import english_date, headline, listed, plural
from brief.figures.merge import AT_A_GLANCE, leading, worded, worth

SEVERITY_WORDS: dict[Severity, str] = {"error": "Error", "warning": "Check", "info": "Note"}
"""How a finding is announced to a reader."""

ORIGIN_WORDS: dict[Origin, str] = {"machine": "", "memory": "reviewed", "glossary": "glossary", "copied": "as is"}
"""What stands below a row's number: where its English is from, in a reader's words; of the machine's nothing."""

_SEVERITY_ORDER = {"error": 0, "warning": 1, "info": 2}

KIND_WORDS = {
    "money": "Money",
    "percent": "Percentages",
    "quantity": "Quantities",
    "duration": "Durations",
    "date": "Dates",
}
"""The heading of each kind of figure, in the order of the appendix."""


_WORD = re.compile(r"[\w-]+")


@dataclass(slots=True)
class TermLine:
    """A glossary term over the whole brief."""

    source: str
    target: str
    met: int = 0
    enforced: int = 0
    missed: int = 0
    rows: list[str] = field(default_factory=list)
    missed_rows: list[str] = field(default_factory=list)

    @property
    def times(self) -> int:
        return self.met + self.enforced + self.missed


@dataclass(frozen=True, slots=True)
class FindingLine:
    """A finding and the rows it is about."""

    finding: Finding
    rows: list[str]


def rows(brief: Brief) -> Iterator[Row]:
    """Every row of the brief, in order."""
    for article in brief.articles:
        yield from article.rows


def english(figure: KeyFigure) -> str:
    """The figure in English with its qualifier: ``more than $1 billion``."""
    return worded(figure.figure)


@dataclass(frozen=True, slots=True)
class FigureLine:
    """A line of a table of figures: one figure, or the several values that sources have for one thing."""

    figures: tuple[KeyFigure, ...]

    @property
    def label(self) -> str:
        """What it measures; of several labels the longest, which says most."""
        return max((figure.label for figure in self.figures), key=len)

    @property
    def rows(self) -> list[str]:
        return list(dict.fromkeys(row_id for figure in self.figures for row_id in figure.rows))

    @property
    def articles(self) -> int:
        return len({number for figure in self.figures for number in figure.articles})


def figure_lines(figures: Iterable[KeyFigure]) -> list[FigureLine]:
    """Figures as lines, in order; the values of one thing are one line, where the first of them stands."""
    lines: dict[object, list[KeyFigure]] = {}
    for at, figure in enumerate(figures):
        lines.setdefault(figure.differs or at, []).append(figure)
    return [FigureLine(tuple(sorted(line, key=_place))) for line in lines.values()]


def _place(figure: KeyFigure) -> int:
    """Where a figure stands among the values on which sources differ; 0 where they do not."""
    return next((at for at, (_, where) in enumerate(figure.differs) if set(where) & set(figure.rows)), 0)


def disagreement(figure: KeyFigure) -> tuple[str, list[tuple[str, tuple[str, ...]]]]:
    """How sources differ on a figure: the opening words, and each value in words with the rows that have it.

    ``("Sources differ", [("400 jobs in article 2", ("2.3",)), ("600 jobs in article 4", ("4.7",))])``
    """
    numbers = [list(dict.fromkeys(row_id.partition(".")[0] for row_id in where)) for _, where in figure.differs]
    if len({number for found in numbers for number in found}) == 1:
        return f"Values differ within article {numbers[0][0]}", list(figure.differs)
    return "Sources differ", [
        (f"{words} in article{'s' * (len(found) > 1)} {listed(found)}", where)
        for (words, where), found in zip(figure.differs, numbers, strict=True)
    ]


def disagreement_text(figure: KeyFigure) -> str:
    """The same as one sentence without links: "Sources differ: 400 jobs in article 2, 600 jobs in article 4"."""
    opening, values = disagreement(figure)
    return f"{opening}: " + ", ".join(words for words, _ in values)


def leading_figures(brief: Brief) -> list[FigureLine]:
    """Lines for the first page, dates apart: those that a reader wants first (see `brief.figures.merge.leading`).

    A sum ten times as large as all of them takes the last line, even without a label.
    """
    lines = figure_lines(leading(f for f in brief.figures if f.key and f.figure.kind != "date"))
    shown, others = lines[:AT_A_GLANCE], lines[AT_A_GLANCE:]
    largest = max(others, key=_worth, default=None)
    if largest and _worth(largest) > 0 and _worth(largest) >= 10 * max(map(_worth, shown)):
        shown[-1] = largest
    return shown


def _worth(line: FigureLine) -> Decimal:
    """The largest sum of money of a line, 0 where it has none."""
    return max((worth(key.figure) for key in line.figures if key.figure.kind == "money"), default=Decimal(0))


def further_figures(brief: Brief) -> list[tuple[str, list[FigureLine]]]:
    """The key figures by kind, for the appendix; none where the first page already shows them all."""
    key = [figure for figure in brief.figures if figure.key]
    shown = sum(len(line.figures) for line in leading_figures(brief)) + len(timeline(brief))
    if shown == len(key):
        return []
    by_kind = [(word, figure_lines(f for f in key if f.figure.kind == kind)) for kind, word in KIND_WORDS.items()]
    return [(word, lines) for word, lines in by_kind if lines]


def unlisted(brief: Brief) -> dict[str, int]:
    """How many figures of each kind, by its heading, only the JSON brief has: small counts, bare years and the like."""
    return dict(Counter(KIND_WORDS[figure.figure.kind] for figure in brief.figures if not figure.key))


def more(count: int) -> str:
    """``. 12 more in the JSON brief``, nothing for none: what follows the heading of a table of figures."""
    return f". {count:,} more in the JSON brief" if count else ""


def _when(figure: KeyFigure) -> str:
    value = figure.figure.value
    # A date without its year (--06-17) has no place among the others: it follows them.
    return "~" + value if value.startswith("--") else value


def _telling(figure: KeyFigure) -> tuple[int, int, bool, int]:
    """A key to sort dates by: events, then publications, then dates without a label; those of most articles first."""
    said = (1 if not figure.figure.text else 0) if figure.label else 2
    return (said, -len(figure.articles), len(figure.figure.value) < 7, -len(figure.rows))


def timeline(brief: Brief) -> list[KeyFigure]:
    """The dates of the brief in the order of time, the ``AT_A_GLANCE`` that say most: events before publications."""
    dates = sorted((f for f in brief.figures if f.key and f.figure.kind == "date"), key=_telling)[:AT_A_GLANCE]
    return sorted(dates, key=_when)


def terms(brief: Brief) -> list[TermLine]:
    """Glossary terms applied, by their French; the same term inflected or capitalised otherwise is one line."""
    lines: dict[tuple[tuple[str, ...], tuple[str, ...]], TermLine] = {}
    for row in rows(brief):
        for term in row.terms:
            key = (_lemmas(term.source), _singular(term.target))
            line = lines.setdefault(key, TermLine(term.source, term.target))
            line.source, line.target = _plainer(line.source, term.source), _plainer(line.target, term.target)
            setattr(line, term.status, getattr(line, term.status) + 1)
            for ids, wanted in ((line.rows, True), (line.missed_rows, term.status == "missed")):
                if wanted and row.id not in ids[-1:]:
                    ids.append(row.id)
    return sorted(lines.values(), key=lambda line: (_plain(line.source.casefold()), line.source, line.target))


def _lemmas(text: str) -> tuple[str, ...]:
    """A French term in its words' dictionary forms: "feuilles de route" is "feuille de route", "startups" "startup"."""
    return _singular(" ".join(wordlists.lemma(word) for word in _WORD.findall(text)))


def _singular(text: str) -> tuple[str, ...]:
    """A term's words without the s of a plural: enough to know the same rendering of the same French."""
    return tuple(word[:-1] if word.endswith("s") else word for word in _WORD.findall(text.casefold()))


def _plainer(one: str, other: str) -> str:
    """The shorter form (a singular), of two as long the one with fewer capitals: what opens a sentence is no name."""
    return min(one, other, key=lambda text: (len(text), sum(letter.isupper() for letter in text)))


def _plain(text: str) -> str:
    """Text as a dictionary sorts it: without its accents ("État" among the e's)."""
    return "".join(letter for letter in unicodedata.normalize("NFD", text) if not unicodedata.combining(letter))


def findings(brief: Brief) -> list[FindingLine]:
    """What the checks found, errors first, then by the first row; the same words about several rows are one line."""
    lines: dict[tuple[str, str, str], FindingLine] = {}
    for row in rows(brief):
        for finding in by_severity(row.findings):
            key = (finding.severity, finding.check, finding.message)
            line = lines.setdefault(key, FindingLine(finding, []))
            if row.id not in line.rows[-1:]:
                line.rows.append(row.id)
    return sorted(lines.values(), key=lambda line: _SEVERITY_ORDER[line.finding.severity])


def by_severity(items: Iterable[Finding]) -> list[Finding]:
    """Findings, the gravest first."""
    return sorted(items, key=lambda finding: _SEVERITY_ORDER[finding.severity])


def flagged(article: BriefArticle) -> list[Row]:
    """Rows of an article with an error or a warning."""
    return [row for row in article.rows if any(f.severity != "info" for f in row.findings)]


_REASONS = {
    "page-frame": "menu, margin or running head",
    "after-article": "what follows the article",
    "interface": "buttons and forms",
    "prompt": "calls to read or subscribe",
    "counter": "counters",
    "filler": "filler text",
}
"""Rules of the cleaner in a reader's words, where their names are none."""


def left_out(brief: Brief) -> list[tuple[BriefArticle, int, str]]:
    """Articles that the cleaner took blocks from, how many, and what they are: ``counters (5), repeated title (1)``."""
    lines = []
    for article in brief.articles:
        reasons = Counter(block.reason for block in article.article.dropped)
        told = [(_REASONS.get(reason, reason.replace("-", " ")), count) for reason, count in reasons.most_common()]
        said = ", ".join(f"{reason} ({count:,})" for reason, count in told)
        if said:
            lines.append((article, reasons.total(), said))
    return lines


LEFT_OUT = (
    "Passages of the sources that are no part of their articles: menus, bylines, share buttons and the like. "
    "The JSON brief has every one of them word for word."
)
"""What stands above that list."""


def signature_lines(signature: object, name: str = "") -> list[tuple[str, str]]:
    """The signature as lines of name and value: ``{"model": {"sha256": …}}`` gives ``("model sha256", …)``."""
    if isinstance(signature, dict):
        return [
            line
            for key, value in signature.items()
            for line in signature_lines(value, f"{name} {key}".strip().replace("_", " "))
        ]
    if signature is None or signature in ([], ()):
        return [(name, "none")]
    if isinstance(signature, list | tuple):
        if any(isinstance(item, dict) for item in signature):
            numbered = enumerate(signature, 1)
            return [line for number, item in numbered for line in signature_lines(item, f"{name} {number}")]
        return [(name, ", ".join(str(item) for item in signature))]
    return [(name, ("no", "yes")[signature] if isinstance(signature, bool) else str(signature))]


def source_title(article: BriefArticle) -> str:
    """The article's own title; where it has none, what its English title was made of."""
    return article.article.title or (headline(article.rows[0].source) if article.rows else "")


def details(article: BriefArticle) -> list[str]:
    """What stands under an article's title: source, author, date, rows, where their English is from, flags."""
    source = article.article
    flags = len(flagged(article))
    by_origin = {name: sum(each.origin == name for each in article.rows) for name in ("memory", "glossary", "copied")}
    words = {"memory": "reviewed", "glossary": "from the glossary", "copied": "left as in the source"}
    return [
        *(text for text in (source.address, source.file, source.author) if text),
        english_date(source.date) if source.date else "date not stated",
        plural(len(article.rows), "row"),
        *(f"{count:,} {words[name]}" for name, count in by_origin.items() if count),
        *([f"{flags:,} flagged"] if flags else []),
    ]


def _flags(brief: Brief) -> str:
    """``33 flagged rows, 9 of them with an error``."""
    count = sum(len(flagged(article)) for article in brief.articles)
    errors = sum(any(finding.severity == "error" for finding in row.findings) for row in rows(brief))
    return plural(count, "flagged row") + (f", {errors:,} of them with an error" if errors else "")


def cover_fields(brief: Brief) -> dict[str, str]:
    """The text fields that a template may use, by name."""
    source, target = language(brief.source_language), language(brief.language)
    return {
        "title": brief.title,
        "date": english_date(brief.made),
        "languages": f"{source.english} – {target.english}",
        "source_language": source.english,
        "target_language": target.english,
        "articles_count": plural(len(brief.articles), "article"),
        "rows_count": plural(sum(len(article.rows) for article in brief.articles), "row"),
        "flagged_count": _flags(brief),
        "status": brief.status,
    }
