"""The briefing as a Word document: a template's look, filled with rows.

The template holds styles, header, footer, cover and the order of the parts; docxtpl fills its fields, python-docx
carries the package, and the tables are written as text (`wordml`) and put where the template names them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from brief.article import Brief, BriefArticle, KeyFigure, Row
from brief.compose import digest, identity, styles
from brief.compose.languages import Language, language
from brief.compose.text import english_date, plural
from brief.compose.wordml import W, bookmark, cell, link, paragraph, row, run, table
from brief.errors import BriefError

if TYPE_CHECKING:
    from docx.document import Document

# A term met 800 times in 2,000 rows would fill pages with links; the JSON brief has them all.
_MOST_LINKS = 24

PARTS = (
    "key_points", "key_figures", "timeline", "contents", "articles", "findings", "terms", "all_figures", "method",
)  # fmt: skip
"""What a template may place, each as ``{{ name }}`` in a paragraph of its own; ``articles`` must stand once."""


class _Composer:
    """The brief's parts as WordprocessingML, with the style ids of one template."""

    def __init__(self, brief: Brief, ids: dict[str, str], width: int) -> None:
        self.brief = brief
        self.ids = ids
        self.width = width
        self.source: Language = language(brief.source_language)
        self.target: Language = language(brief.language)
        self.anchors: dict[str, str] = {}
        for each in digest.rows(brief):
            if each.id in self.anchors:
                raise BriefError(f"row {each.id} stands twice in the brief; make the brief again")
            self.anchors[each.id] = identity.bookmark(each.id, each.source)
        self._bookmarks = 0

    # ------------------------------------------------------------ small pieces

    def p(self, style: str, content: str, **flags: bool | int) -> str:
        return paragraph(self.ids[style], content, **flags)  # type: ignore[arg-type]

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

    def _where(self, figure: KeyFigure) -> str:
        count = len(figure.articles)
        return (run(f"{count} articles: ") if count > 1 else "") + self.row_links(figure.rows)

    def _figures(self, figures: Iterable[KeyFigure], first: str, caption: str) -> str:
        rows = (
            [
                self.text(self.strong(digest.english(figure))),
                self.text(run(figure.label)),
                self.text(run(figure.figure.text), source=True),
                self.text(self._where(figure)),
            ]
            for figure in figures
        )
        return self.table(
            [first, "What it measures", self.source.endonym, "Where"],
            (22, 36, 22, 20),
            rows,
            caption=caption,
            description=f"Each line: the figure in {self.target.english}, what it measures, the figure as it stands in "
            f"{self.source.english}, and links to the rows it stands in.",
        )

    def key_figures(self) -> str:
        figures = digest.leading_figures(self.brief)
        return self._figures(figures, "Figure", "Key figures") if figures else ""

    def timeline(self) -> str:
        dates = digest.timeline(self.brief)
        return self._figures(dates, "Date", "Dates, in order") if dates else ""

    def all_figures(self) -> str:
        groups = digest.further_figures(self.brief)
        return "".join(self.p("Caption", run(word), keep_next=True) + self._figures(figures, "Figure", word)
                       for word, figures in groups)  # fmt: skip

    def contents(self) -> str:
        rows = (
            [
                self.text(run(str(article.number))),
                self.text(self.link(_article_anchor(article), article.title_target or article.article.file))
                + (self.text(run(article.article.title), source=True) if article.article.title else ""),
                self.text(run(english_date(article.article.date) if article.article.date else "not stated")),
                self.text(self.row_links([article.rows[0].id, article.rows[-1].id][: len(article.rows)]).replace(", ", " – "))
                if article.rows else self.text(run("none")),
            ]
            for article in self.brief.articles
        )  # fmt: skip
        return self.table(
            ["No.", "Article", "Date", "Rows"], (6, 60, 17, 17), rows,
            caption="Articles", description="Each line: the article's number, its titles, its date and its rows, with links.",
        )  # fmt: skip

    # ------------------------------------------------------------ articles

    def articles(self) -> str:
        return "".join(self._article(article) for article in self.brief.articles)

    def _article(self, article: BriefArticle) -> str:
        title = article.title_target or article.article.title or article.article.file
        heading = self.p(
            "Heading 1", self.bookmark(_article_anchor(article), run(f"{article.number}. {title}")), new_page=True
        )
        if article.article.title:
            heading += self.p("Article Title Source", run(article.article.title))
        return heading + self.p("Article Details", run(" · ".join(details(article)))) + self._side_by_side(article)

    def _side_by_side(self, article: BriefArticle) -> str:
        number = max(680, 120 * max((len(each.id) for each in article.rows), default=0))
        half = (self.width - number) // 2
        widths = [number, half, self.width - number - half]
        titles = ("№", self.source.endonym, self.target.endonym)
        head = row((cell(w, self.p("Table Heading", run(t))) for w, t in zip(widths, titles, strict=True)), header=True)
        return table(
            self.ids["Brief Side by Side"],
            widths,
            [head, *(self._row(each, widths) for each in article.rows)],
            caption=f"Article {article.number}, side by side",
            description=f"Each row: its number, the {self.source.english} text and the {self.target.english} translation, "
            f"with notes of the checks below it.",
        )

    def _row(self, each: Row, widths: list[int]) -> str:
        look = styles.look(each)
        depth = max(each.level - 1, 0) if look == " List" else 0
        number = self.p("Row Number", self.bookmark(self.anchors[each.id], run(each.id)))
        if each.origin != "machine":
            number += self.p("Row Number", run(each.origin))
        notes = "".join(
            self.p("Row Note", self.strong(digest.SEVERITY_WORDS[finding.severity] + ": ") + run(finding.message))
            for finding in digest.by_severity(each.findings)
        )
        return row(
            (
                cell(widths[0], number),
                cell(widths[1], self.p(styles.SOURCE + look, run(each.source), depth=depth)),
                cell(widths[2], self.p(styles.TARGET + look, run(each.target), depth=depth) + notes),
            )
        )

    # ------------------------------------------------------------ appendix

    def findings(self) -> str:
        lines = digest.findings(self.brief)
        if not lines:
            return self.p("Caption", run("The checks found nothing to say."))
        rows = (
            [
                self.text(self.row_link(line.row)),
                self.text(self.strong(digest.SEVERITY_WORDS[line.finding.severity])),
                self.text(run(line.finding.message)),
                self.text(run(line.finding.check)),
            ]
            for line in lines
        )
        return self.table(
            ["Row", "Weight", "Finding", "Check"], (9, 10, 65, 16), rows,
            caption="What the checks found", description="Each line: a link to the row, how grave it is, what was found, which check.",
        )  # fmt: skip

    def terms(self) -> str:
        lines = digest.terms(self.brief)
        rows = (
            [
                self.text(run(line.source), source=True),
                self.text(run(line.target)),
                self.text(run(str(line.times))),
                self.text(self.row_links(line.rows)
                          + (run(" · ") + self.strong("missed in ") + self.row_links(line.missed_rows) if line.missed else "")),
            ]
            for line in lines
        )  # fmt: skip
        return (
            self.table(
                [self.source.endonym, self.target.endonym, "Times", "Where"], (30, 30, 8, 32), rows,
                caption="Glossary terms",
                description=f"Each line: the term in {self.source.english} and {self.target.english}, how often it stands "
                "in the articles, and links to the rows.",
            )
            if lines else ""
        )  # fmt: skip

    def method(self) -> str:
        rows = ([self.text(run(name)), self.text(run(value))] for name, value in digest.signature_lines(self.brief.signature))
        return self.table(
            ["What", "Which"], (28, 72), rows,
            caption="How this brief was made",
            description="Each line: a version, an option, or the hash of a file that the brief depends on.",
        ) if self.brief.signature else ""  # fmt: skip


def _article_anchor(article: BriefArticle) -> str:
    return f"article_{article.number}"


def details(article: BriefArticle) -> list[str]:
    """The line under an article's title: source, author, date, how many rows, where they come from, how many flagged."""
    source = article.article
    flagged = len(digest.flagged(article))
    by_origin = {name: sum(each.origin == name for each in article.rows) for name in ("memory", "glossary", "copied")}
    words = {"memory": "from memory", "glossary": "from the glossary", "copied": "copied as they are"}
    return [
        *(text for text in (source.address, source.file, source.author) if text),
        english_date(source.date) if source.date else "date not stated",
        plural(len(article.rows), "row"),
        *(f"{count:,} {words[name]}" for name, count in by_origin.items() if count),
        *([f"{flagged:,} flagged"] if flagged else []),
    ]


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
        "flagged_count": plural(sum(len(digest.flagged(article)) for article in brief.articles), "flagged row"),
        "status": brief.status,
    }


def _style_ids(document: Document, template: Path) -> dict[str, str]:
    """The template's style ids by name; `BriefError` names all that are missing."""
    from docx.enum.style import WD_STYLE_TYPE

    wanted = (
        (WD_STYLE_TYPE.PARAGRAPH, styles.PARAGRAPH, "paragraph"),
        (WD_STYLE_TYPE.CHARACTER, styles.CHARACTER, "character"),
        (WD_STYLE_TYPE.TABLE, styles.TABLE, "table"),
    )
    there = {(style.type, style.name): style.style_id for style in document.styles}
    missing = [f"“{name}” ({kind})" for type_, names, kind in wanted for name in names if (type_, name) not in there]
    if missing:
        raise BriefError(
            f"{template}: the template lacks the style {', '.join(missing)}; "
            "make it, or start again from the template that comes with brief"
        )
    return {name: there[type_, name] for type_, names, _ in wanted for name in names}


def _set_languages(document: Document, ids: dict[str, str], source: str, target: str) -> None:
    """Give the two columns' styles the brief's languages; a variant of the same language (en-GB) stays."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    sides = {name: source if name.startswith(styles.SOURCE) or name.endswith(" Source") else target
             for name in styles.PARAGRAPH
             if name.startswith((styles.SOURCE, styles.TARGET)) or name.endswith(" Source")}  # fmt: skip
    for style in document.styles.element.style_lst:
        tag = next((tag for name, tag in sides.items() if ids[name] == style.styleId), None)
        if tag is None:
            continue
        properties = style.get_or_add_rPr()
        there = properties.find(qn("w:lang"))
        if there is None:
            there = OxmlElement("w:lang")
            # Only these may follow a language in a run's properties.
            properties.insert_element_before(there, "w:eastAsianLayout", "w:specVanish", "w:oMath")
        if (there.get(qn("w:val")) or "").split("-")[0] != tag.split("-")[0]:
            there.set(qn("w:val"), tag)


def _place(document: Document, made: dict[str, str], template: Path) -> None:
    """Put each part in place of the paragraph that names it."""
    from docx.oxml import parse_xml
    from docx.oxml.ns import qn

    from brief.compose.cover import has_mark, part_of

    placed: set[str] = set()
    for block in list(document.element.body.iterchildren(qn("w:p"))):
        part = part_of("".join(node.text or "" for node in block.iter(qn("w:t"))))
        if part is None:
            continue
        if part in placed:
            raise BriefError(f"{template}: “{{{{ {part} }}}}” stands twice; leave one")
        placed.add(part)
        whole = parse_xml(f'<w:body xmlns:w="{W}">{made[part]}</w:body>')
        for element in list(whole):
            block.addprevious(element)
        document.element.body.remove(block)
    if "articles" not in placed:
        raise BriefError(f"{template}: “{{{{ articles }}}}” stands in no paragraph of its own; without it there is no brief")
    for text in document.element.body.iter(qn("w:t")):
        if has_mark(text.text or ""):
            name = (text.text or "").strip().strip("\ue000\ue001")
            raise BriefError(f"{template}: “{{{{ {name} }}}}” shares its paragraph; give it a paragraph of its own")


def document_bytes(brief: Brief, template: Path) -> bytes:
    """The briefing as the bytes of a DOCX; the same brief and template give the same bytes."""
    from brief.compose import cover
    from brief.compose.package import finish

    made_of: dict[str, Callable[[_Composer], str]] = {part: getattr(_Composer, part) for part in PARTS}
    # Which parts have something to say is known before the template is filled: its {% if part %} asks.
    probe = _Composer(brief, dict.fromkeys((*styles.PARAGRAPH, *styles.CHARACTER, *styles.TABLE), "x"), 9638)
    full = {part: bool(make(probe)) for part, make in made_of.items()}
    document = cover.fill(template, cover_fields(brief), full | {"articles": True})
    ids = _style_ids(document, template)
    section = document.sections[0]
    width = int(section.page_width or 0) - int(section.left_margin or 0) - int(section.right_margin or 0)
    composer = _Composer(brief, ids, width // 635)
    _set_languages(document, ids, composer.source.tag, composer.target.tag)
    _place(document, {part: make(composer) for part, make in made_of.items()}, template)
    return finish(document, brief, composer.target.tag)


def write_docx(brief: Brief, template: Path, out: Path) -> None:
    """Write the briefing to ``out`` with the look of ``template``, whole or not at all.

    Raises `BriefError` for a template without a style or with a field that is not known, and for a folder that
    cannot be written.
    """
    from brief.compose.files import write_atomically

    write_atomically(out, document_bytes(brief, template))
