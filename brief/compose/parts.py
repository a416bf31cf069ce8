"""The parts of the briefing as WordprocessingML: first page, articles, appendix."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import zip_longest

from brief.article import Brief, BriefArticle, Row
from brief.compose import chart, digest, identity, styles, timeline, timeline_word
from brief.compose.languages import Language, language
from brief.compose.text import english_date
from brief.compose.wordml import bookmark, cell, link, paragraph, row, run, table
from brief.errors import BriefError

# A term met 800 times in 2,000 rows would fill pages with links; the JSON brief has them all.
_MOST_LINKS = 24

# A row that no page could hold may be split, or Word would leave a page nearly empty before it. A letter of 10 points
# is some 90 twentieths of a point wide (50 letters on 7.8 cm); of 52 lines, 40 leave room for headings and notes.
_LETTER, _PAGE_LINES = 90, 40

_DEEPEST = 5

PARTS = tuple(
    "key_points key_figures chart timeline contents articles findings terms all_figures left_out method".split()
)
"""What a template may place, each as ``{{ name }}`` in a paragraph of its own; ``articles`` must stand once."""


class Composer:
    """The brief's parts as WordprocessingML, with the style ids of one template."""

    def __init__(self, brief: Brief, ids: dict[str, str], lists: dict[str, int], width: int) -> None:
        """``ids`` are the template's style ids by name, ``lists`` the lists that styles carry, ``width`` the text's."""
        self.brief = brief
        self.ids = ids
        self.lists = lists
        self.width = width
        self.source: Language = language(brief.source_language)
        self.target: Language = language(brief.language)
        self.anchors: dict[str, str] = {}
        self.tag = identity.brief_tag(identity.brief_id(brief))
        for each in digest.rows(brief):
            if each.id in self.anchors:
                raise BriefError(f"row {each.id} stands twice in the brief; make the brief again")
            self.anchors[each.id] = identity.bookmark(each.id, each.source, each.target)
        self.attach: Callable[[str], str] = lambda xml: ""
        """Puts a chart's part into the package; the id of its relation."""
        self.kept: dict[str, str] = {}
        """Ids of the character styles for rows that the source itself has in another language, by its code."""
        self._bookmarks = 0

    def part(self, name: str) -> str:
        """A part of ``PARTS``, as wide as ``width``; empty where there is nothing to say."""
        makers = {
            "key_points": self.key_points,
            "key_figures": self.key_figures,
            "chart": self.chart,
            "timeline": self.timeline,
            "contents": self.contents,
            "articles": self.articles,
            "findings": self.findings,
            "terms": self.terms,
            "all_figures": self.all_figures,
            "left_out": self.left_out,
            "method": self.method,
        }
        return makers[name]()

    # ------------------------------------------------------------ small pieces

    def p(
        self,
        style: str,
        content: str,
        *,
        keep_next: bool = False,
        new_page: bool = False,
        depth: int = 1,
        bare: bool = False,
    ) -> str:
        """A paragraph; ``depth``: of an item of a list, from 1; ``bare``: the item has a mark of its own."""
        level, stands = None, 0
        if style in self.lists:
            stands = min(depth, 9) if bare else 0
            level = (self.lists[style], min(depth, 9) - 1) if depth > 1 and not bare else None
        return paragraph(self.ids[style], content, keep_next=keep_next, new_page=new_page, level=level, bare=stands)

    def strong(self, text: str) -> str:
        return run(text, self.ids["Strong"])

    def link(self, anchor: str, text: str) -> str:
        return link(anchor, text, self.ids["Hyperlink"])

    def row_link(self, row_id: str) -> str:
        anchor = self.anchors.get(row_id)
        return self.link(anchor, row_id) if anchor else run(row_id)

    def row_links(self, row_ids: Iterable[str]) -> str:
        row_ids = list(row_ids)
        links = run(", ").join(self.row_link(row_id) for row_id in row_ids[:_MOST_LINKS])
        further = len(row_ids) - _MOST_LINKS
        return links + (run(f" and {further:,} more") if further > 0 else "")

    def bookmark(self, name: str, content: str) -> str:
        self._bookmarks += 1
        return bookmark(name, self._bookmarks, content)

    def widths(self, *shares: int) -> list[int]:
        """Column widths in proportion to ``shares``, together as wide as the text."""
        widths = [self.width * share // sum(shares) for share in shares]
        return [*widths[:-1], self.width - sum(widths[:-1])]

    def table(
        self, titles: list[str], shares: tuple[int, ...], rows: Iterable[list[str]], *, caption: str, description: str
    ) -> str:
        """A table of the appendix or the first page: column titles, then rows of finished paragraphs."""
        widths = self.widths(*shares)
        head = row((cell(w, self.p("Table Heading", run(t))) for w, t in zip(widths, titles, strict=True)), header=True)
        body = (row(cell(w, content) for w, content in zip(widths, cells, strict=True)) for cells in rows)
        return table(self.ids["Brief Table"], widths, [head, *body], caption=caption, description=description)

    def text(self, content: str, *, source: bool = False) -> str:
        return self.p("Table Text Source" if source else "Table Text", content)

    # ------------------------------------------------------------ first page

    def key_points(self) -> str:
        return "".join(
            self.p("List Bullet", run(sentence + " (") + self.row_link(row_id) + run(")"))
            for row_id, sentence in self.brief.key_points
        )

    def _where(self, line: digest.FigureLine) -> str:
        return (run(f"{line.articles} articles: ") if line.articles > 1 else "") + self.row_links(line.rows)

    def _disagreement(self, line: digest.FigureLine) -> str:
        """A paragraph that says how sources differ, with links; nothing where they do not."""
        if not line.figures[0].differs:
            return ""
        opening, values = digest.disagreement(line.figures[0])
        told = (run(words + " (") + self.row_links(where) + run(")") for words, where in values)
        return self.p("Row Note", self.strong(opening + ": ") + run(", ").join(told))

    def _figures(self, lines: Iterable[digest.FigureLine], first: str, caption: str) -> str:
        cells = (
            [
                "".join(self.text(self.strong(digest.english(figure))) for figure in line.figures),
                self.text(run(line.label)) + self._disagreement(line),
                "".join(self.text(run(figure.figure.text), source=True) for figure in line.figures),
                self.text(self._where(line)),
            ]
            for line in lines
        )
        return self.table(
            [first, "What it measures", self.source.endonym, "Where"],
            (22, 36, 22, 20),
            cells,
            caption=caption,
            description=f"Each line: the figure in {self.target.english}, what it measures, the figure as it stands in "
            f"{self.source.english}, and links to the rows it stands in.",
        )

    def key_figures(self) -> str:
        figures = digest.leading_figures(self.brief)
        return self._figures(figures, "Figure", "Key figures") if figures else ""

    def chart(self) -> str:
        found = chart.bars(self.brief)
        if not found:
            return ""
        picture = chart.drawing(found, self.attach(chart.chart_xml(found)), self.width)
        return self.p("Caption", self.strong(found.title) + run(". " + found.note), keep_next=True) + self.p(
            "Chart", picture
        )

    def timeline(self) -> str:
        found = timeline.timeline(self.brief)
        if found:
            return timeline_word.table_xml(self, found)
        dates = digest.timeline(self.brief)
        return self._figures(digest.figure_lines(dates), "Date", "Dates, in order") if dates else ""

    def all_figures(self) -> str:
        more = digest.unlisted(self.brief)
        return "".join(
            self.p("Caption", self.strong(word) + run(digest.more(more.get(word, 0))), keep_next=True)
            + self._figures(figures, "Figure", word)
            for word, figures in digest.further_figures(self.brief)
        )

    def contents(self) -> str:
        return self.table(
            ["No.", "Article", "Date", "Rows"],
            (6, 60, 17, 17),
            (self._entry(article) for article in self.brief.articles),
            caption="Articles",
            description="Each line: the article's number, its titles, its date and its rows, with links.",
        )

    def _entry(self, article: BriefArticle) -> list[str]:
        source, french = article.article, digest.source_title(article)
        title = self.text(self.link(_article_anchor(article), _title(article)))
        ends = [article.rows[0].id, article.rows[-1].id][: len(article.rows)] if article.rows else []
        return [
            self.text(run(str(article.number))),
            title + (self.text(run(french), source=True) if french else ""),
            self.text(run(english_date(source.date) if source.date else "not stated")),
            self.text(run(" – ").join(self.row_link(row_id) for row_id in ends) or run("none")),
        ]

    # ------------------------------------------------------------ articles

    def articles(self) -> str:
        return "".join(self._article(article) for article in self.brief.articles)

    def _article(self, article: BriefArticle) -> str:
        title = run(f"{article.number}. {_title(article)}")
        heading = self.p("Heading 1", self.bookmark(_article_anchor(article), title), new_page=True)
        if french := digest.source_title(article):
            heading += self.p("Article Title Source", run(french))
        return (
            heading + self.p("Article Details", run(" · ".join(digest.details(article)))) + self._side_by_side(article)
        )

    def _side_by_side(self, article: BriefArticle) -> str:
        # Wide enough for "glossary" at 8 points; a letter of a longer number takes some 120.
        number = max(940, 120 * max((len(each.id) for each in article.rows), default=0))
        half = (self.width - number) // 2
        widths = [number, half, self.width - number - half]
        titles = ("№", self.source.endonym, self.target.endonym)
        rows = styles.outlined(article.rows)
        pairs = zip_longest(rows, rows[1:])
        head = row((cell(w, self.p("Table Heading", run(t))) for w, t in zip(widths, titles, strict=True)), header=True)
        return table(
            self.ids["Brief Side by Side"],
            widths,
            [head, *(self._row(each, after, widths) for each, after in pairs)],
            caption=f"Article {article.number}, side by side",
            description=f"Each row: its number, the {self.source.english} text, and the {self.target.english} "
            "translation with notes of the checks below it.",
        )

    def _row(self, each: Row, after: Row | None, widths: list[int]) -> str:
        look = styles.look(each)
        # Deeper, half a page's width would be mostly indent.
        depth = min(each.level, _DEEPEST) if look == " List" else 1
        keep = styles.leads(each, after)
        # One language for both columns: that of a paragraph which the article itself has in another one.
        spoken = self.kept.get(each.language, "")
        number = self.p("Row Number", self.bookmark(self.anchors[each.id], run(each.id)), keep_next=keep)
        if said := digest.ORIGIN_WORDS[each.origin]:
            number += self.p("Row Number", run(said), keep_next=keep)
        english = self.bookmark(identity.target_mark(each.id, self.tag), run(each.target, spoken))
        own = [look == " List" and styles.marked(text) for text in (each.source, each.target)]
        source = self.p(styles.SOURCE + look, run(each.source, spoken), depth=depth, keep_next=keep, bare=own[0])
        target = self.p(styles.TARGET + look, english, depth=depth, keep_next=keep, bare=own[1])
        target += self._notes(each, keep)
        letters = max(len(each.source), len(each.target) + sum(len(finding.message) for finding in each.findings))
        return row(
            (cell(widths[0], number), cell(widths[1], source), cell(widths[2], target)),
            whole=letters * _LETTER < widths[1] * _PAGE_LINES,
        )

    def _notes(self, each: Row, keep: bool) -> str:
        # A name may stand once in a document: of two findings in the same words one note is enough.
        told = {(digest.SEVERITY_WORDS[f.severity] + ": ", f.message): None for f in digest.by_severity(each.findings)}
        return "".join(
            self.p(
                "Row Note",
                self.bookmark(identity.note_mark(each.id, word + message), self.strong(word) + run(message)),
                keep_next=keep,
            )
            for word, message in told
        )

    # ------------------------------------------------------------ appendix

    def findings(self) -> str:
        lines = digest.findings(self.brief)
        if not lines:
            return self.p("Caption", run("The checks found nothing to say."))
        return self.table(
            ["Severity", "Finding", "Check", "Where"],
            (11, 53, 14, 22),
            (
                [
                    self.text(self.strong(digest.SEVERITY_WORDS[line.finding.severity])),
                    self.text(run(line.finding.message)),
                    self.text(run(line.finding.check)),
                    self.text(self.row_links(line.rows)),
                ]
                for line in lines
            ),
            caption="What the checks found",
            description="Each line: how grave the finding is, what was found, by which check, and links to the rows.",
        )

    def terms(self) -> str:
        lines = digest.terms(self.brief)
        if not lines:
            return ""
        return self.table(
            [self.source.endonym, self.target.endonym, "Times", "Where"],
            (29, 29, 10, 32),
            (
                [
                    self.text(run(line.source), source=True),
                    self.text(run(line.target)),
                    self.text(run(f"{line.times:,}")),
                    self.text(self.row_links(line.rows) + self._missed(line)),
                ]
                for line in lines
            ),
            caption="Glossary terms",
            description=f"Each line: the term in {self.source.english} and {self.target.english}, how often it stands "
            "in the articles, and links to the rows.",
        )

    def _missed(self, line: digest.TermLine) -> str:
        if not line.missed:
            return ""
        return run("; ") + self.strong("missed in ") + self.row_links(line.missed_rows)

    def left_out(self) -> str:
        lines = digest.left_out(self.brief)
        if not lines:
            return ""
        return self.p("Caption", run(digest.LEFT_OUT), keep_next=True) + self.table(
            ["No.", "Article", "Passages", "What they are"],
            (6, 40, 11, 43),
            (
                [
                    self.text(run(str(article.number))),
                    self.text(self.link(_article_anchor(article), _title(article))),
                    self.text(run(f"{blocks:,}")),
                    self.text(run(reasons)),
                ]
                for article, blocks, reasons in lines
            ),
            caption="What was left out",
            description="Each line: an article, how many passages of its source were left out, and what they are.",
        )

    def method(self) -> str:
        lines = digest.signature_lines(self.brief.signature)
        if not lines:
            return ""
        return self.table(
            ["What", "Which"],
            (28, 72),
            ([self.text(run(name)), self.text(run(value))] for name, value in lines),
            caption="How this brief was made",
            description="Each line: a version, an option, or the hash of a file that the brief depends on.",
        )


def _article_anchor(article: BriefArticle) -> str:
    return f"article_{article.number}"


def _title(article: BriefArticle) -> str:
    return article.title_target or article.article.title or article.article.file
