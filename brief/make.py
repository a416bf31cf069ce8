"""The whole way on one page: read → clean → split → translate → figures → check → compose."""

from __future__ import annotations

import hashlib
import os
import shlex
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from brief import __version__, glance, keypoints, rows, settings, wordlists
from brief.article import Article, Brief, BriefArticle, Row, Translation
from brief.errors import BriefError

if TYPE_CHECKING:
    from brief.argos.packages import Package
    from brief.cache import Cache
    from brief.settings import Settings

Report = Callable[[str, int, int], None]
"""Called with a stage's name, how much of it is done and how much there is (0: not known)."""


@dataclass(frozen=True, slots=True)
class Result:
    """What one run made: the brief, the files written, warnings about the input, and the seconds it took."""

    brief: Brief
    files: tuple[Path, ...]
    warnings: tuple[str, ...]
    seconds: float

    def terms(self) -> Counter[str]:
        """How many glossary terms were met, enforced and missed."""
        return Counter(term.status for row in _rows(self.brief) for term in row.terms)

    def findings(self) -> Counter[str]:
        """How many findings there are of each severity."""
        return Counter(finding.severity for row in _rows(self.brief) for finding in row.findings)


def make(options: Settings, report: Report | None = None) -> Result:
    """Read the articles, translate them, and write the brief in every format asked for.

    Raises BriefError where an input, the glossary, the package or the output folder cannot be used; what stood in the
    output folder is then as it was.
    """
    from brief import compose, sources

    began = time.monotonic()
    report = report or (lambda stage, done, total: None)
    compose.ready(options.out)
    if not options.force:
        _spare_edited(options.out / f"brief.{options.lang}.docx", options)
    report("Reading", 0, 0)
    cache = opened(options)
    articles, warnings = sources.read_all(options.inputs or (_seeds(),), options.keep_all, options.source)
    if not articles:
        raise BriefError("nothing left to translate: " + "; ".join(warnings))
    tools = Tools.open(options, cache=cache)
    brief = build(articles, options, tools, report)
    report("Writing", 0, 0)
    files = compose.write(brief, options.formats, options.out, tools.template)
    tools.keep()
    said = (*tools.warnings, *tools.translator.warnings, *warnings, *_unused(articles, options, tools))
    return Result(brief, tuple(files), said, time.monotonic() - began)


def _spare_edited(document: Path, options: Settings) -> None:
    """Refuse to overwrite a brief that a reviewer worked in, unless the memory has all that they did."""
    from brief.compose import identity

    if not document.is_file() or identity.untouched(document):
        return
    from brief.review import edited, review, unkept

    if not edited(document):
        return
    again = shlex.join(["brief", "review", str(document), *(f"--memory={path}" for path in options.memory[:1])])
    try:
        done = review(document)
    except BriefError as error:
        raise BriefError(f"{error}; or keep a copy, and overwrite it with --force") from error
    corrections, rest = unkept(done, _memories(options))
    if corrections:
        raise BriefError(
            f"{document}: was edited since brief made it; take the corrections in with `{again}`, "
            "or overwrite it with --force"
        )
    if rest:
        raise BriefError(
            f"{document}: was edited since brief made it, and this stands nowhere else: {'; '.join(rest)} "
            f"(`{again}` shows it); keep a copy, and overwrite it with --force"
        )


def _memories(options: Settings) -> tuple[Path, ...]:
    """The memories asked for, else the one that stands here."""
    default = Path("memory.tmx")
    return tuple(options.memory) or ((default,) if default.is_file() else ())


def opened(options: Settings) -> Cache | None:
    """The cache, where it is wanted, and what stands in it of the word lists."""
    from brief.cache import Cache

    if not options.cache:
        return None
    cache = Cache()
    wordlists.recall(cache)
    return cache


@dataclass(frozen=True, slots=True)
class Tools:
    """What a run works with, opened once."""

    translator: object
    package: Package
    template: Path
    glossary_path: Path
    memory_paths: tuple[Path, ...]
    warnings: tuple[str, ...] = ()
    cache: Cache | None = None
    device: str = "cpu"

    @classmethod
    def open(cls, options: Settings, threads: int | None = None, cache: Cache | None = None) -> Tools:
        """Find and verify package, glossary, memory and template before any work is done.

        ``threads``: cores to translate with, by default all that this process may use. ``cache``: where it is open
        already.
        """
        from brief import memory
        from brief.argos import packages
        from brief.argos.engine import Engine
        from brief.glossary import columns
        from brief.glossary.match import Matcher
        from brief.glossary.table import load
        from brief.translation import Translator

        template = settings.or_default(options.template, Path("templates/brief.docx"), "brief.docx")
        glossary_path = settings.or_default(options.glossary, Path("glossary.csv"), "glossary.csv")
        # Before the glossary: where nothing translates this pair, a column for it would not help.
        package = packages.find(options.model, options.source, options.lang)
        words = load(glossary_path, options.source, options.lang)
        memory_paths = _memories(options)
        known = memory.load(memory_paths, options.source, options.lang)
        cache = cache or opened(options)
        engine = Engine(package, threads, options.device)
        translator = Translator(engine, Matcher(words), known, cache)
        # A row without English is reported, not applied; and so is a column that nobody reads.
        empty = ", ".join(f"line {entry.line}" for entry in words.untranslated)
        said = (*columns.warnings(words), *((f"not translated yet and not applied: {empty}",) if empty else ()))
        said = tuple(f"{settings.named(glossary_path)}: {line}" for line in said)
        return cls(translator, package, template, glossary_path, memory_paths, said, cache, engine.device)

    def keep(self) -> None:
        """Keep for the next run what this one learnt beside translations, which are kept as they are made."""
        if self.cache:
            wordlists.keep(self.cache)
            self.cache.close()


def build(articles: Sequence[Article], options: Settings, tools: Tools, report: Report) -> Brief:
    """The brief of these articles: planned, translated over all of them at once, checked and merged."""
    from brief.compose import typeset

    plans = [rows.plan(article, options.rows) for article in articles]
    known = [_remembered(units, options.source, tools.translator) for units in plans]
    done = _translate(plans, known, options.source, tools.translator, report)
    report("Checking", 0, 0)
    parts = []
    for number, article in enumerate(articles, 1):
        text = "\n".join(unit.text for unit in plans[number - 1])
        made = tuple(
            rows.compose(unit, f"{number}.{at}", whole, done, article.date, options.source, text)
            for at, (unit, whole) in enumerate(zip(plans[number - 1], known[number - 1], strict=True), 1)
        )
        made = tuple(_with_similar(row, tools.translator) for row in made)
        parts.append(BriefArticle(number, article, glance.article_title(made), made))
    brief = Brief(
        title=options.title or glance.title(parts),
        language=options.lang,
        source_language=options.source,
        made=today(),
        status=_status(parts, tools.package),
        articles=tuple(parts),
        figures=tuple(glance.figures(parts)),
        signature=signature(options, tools),
        key_points=keypoints.choose(parts, reviewed=bool(tools.package.quality)),
    )
    approved = {each.target for each in done.values() if each.origin == "memory"}
    return typeset.printed(brief, approved)


def _remembered(units: Sequence[rows.Unit], language: str, translator) -> list[Translation | None]:
    """For each row to be, what the memory holds for the whole of it after the row before it."""
    before = ["", *(unit.text for unit in units)]
    return [
        translator.remembered(unit.text, context) if unit.language == language else None
        for unit, context in zip(units, before, strict=False)
    ]


def _unused(articles: Sequence[Article], options: Settings, tools: Tools) -> Iterator[str]:
    """A note where a brief by sentence goes without what was approved by paragraph.

    A review stores a paragraph's sentences only where it is certain which answers which; of the others the memory knows
    the paragraph alone, and their sentences are the machine's again.
    """
    if options.rows != "sentence" or not tools.memory_paths:
        return
    count = 0
    for article in articles:
        units = rows.plan(article)
        for unit, known in zip(units, _remembered(units, options.source, tools.translator), strict=True):
            if known and len(unit.sentences) > 1:
                count += any(tools.translator.remembered(sentence.text) is None for sentence in unit.sentences)
    if count:
        told, them = ("1 reviewed paragraph is", "it") if count == 1 else (f"{count:,} reviewed paragraphs are", "them")
        yield f"{told} not used sentence by sentence; make without --rows sentence uses {them}"


def _with_similar(row: Row, translator) -> Row:
    """The row, with a note for its reviewer where a text much like it was approved before."""
    offer = translator.similar(row.source) if row.origin == "machine" else None
    return replace(row, findings=(*row.findings, offer)) if offer else row


def _translate(
    plans: Sequence[Sequence[rows.Unit]],
    known: Sequence[Sequence[Translation | None]],
    language: str,
    translator,
    report: Report,
) -> dict[str, Translation]:
    """The sentences of every row that the memory does not know whole, translated in one go."""
    done: dict[str, Translation] = {}
    segments: list[str] = []
    for units, wholes in zip(plans, known, strict=True):
        for unit, whole in zip(units, wholes, strict=True):
            if whole is None and unit.language == language:
                segments += [sentence.text for sentence in unit.sentences]
    segments = list(dict.fromkeys(segments))
    finished = 0

    def progress(count: int) -> None:
        nonlocal finished
        finished += count
        report("Translating", finished, len(segments))

    report("Translating", 0, len(segments))
    for segment, translation in zip(segments, translator.translate(segments, progress), strict=True):
        done[segment] = translation
    return done


def _status(parts: Sequence[BriefArticle], package: Package) -> str:
    """The status line of the cover: who made it, how far it can be trusted, and how much a person has read."""
    every = [row for part in parts for row in part.rows]
    reviewed = sum(row.origin == "memory" for row in every)
    if reviewed == len(every):
        return f"Reviewed: all {len(every)} rows"
    trust = f" of {package.quality} quality: read it beside the French" if package.quality else ""
    return f"Machine draft{trust}. {reviewed} of {len(every)} rows reviewed"


def signature(options: Settings, tools: Tools) -> dict[str, object]:
    """Versions, hashes and options: two runs with the same signature and input make the same brief."""
    from importlib.metadata import version

    package = tools.package
    return {
        "brief": __version__,
        "ctranslate2": version("ctranslate2"),
        "sentencepiece": version("sentencepiece"),
        "package": {
            "name": package.name,
            "version": package.version,
            "score": package.score or "not stated by the package",
            "sha256": package.sha256,
        },
        "glossary": {"file": tools.glossary_path.name, "sha256": _sha256(tools.glossary_path)},
        "memory": [{"file": path.name, "sha256": _sha256(path)} for path in tools.memory_paths],
        "template": {"file": tools.template.name, "sha256": _sha256(tools.template)},
        "device": tools.device,
        "options": {"from": options.source, "lang": options.lang, "rows": options.rows, "keep_all": options.keep_all},
    }


def _sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def today() -> str:
    """The day of making; SOURCE_DATE_EPOCH, where set, so that a build can be repeated to the byte."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if epoch and epoch.isdigit():
        return datetime.fromtimestamp(int(epoch), UTC).date().isoformat()
    return date.today().isoformat()


def _seeds() -> Path:
    seeds = Path("seeds")
    if not seeds.is_dir():
        raise BriefError("no INPUT given and there is no folder seeds/ here; name the articles: brief make ARTICLE.txt")
    return seeds


def _rows(brief: Brief) -> Iterable[Row]:
    return (row for part in brief.articles for row in part.rows)
