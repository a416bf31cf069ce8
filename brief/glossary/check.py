"""``brief glossary check``: what a reader of the glossary should look at, by line.

What makes a file unusable is refused when it is read (`brief.glossary.table`); this is about rows that can be used but
may not do what their author meant.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from brief.article import Severity
from brief.glossary import columns, english, french, recognise
from brief.glossary.match import Match, Matcher
from brief.glossary.table import FIELDS, Entry, Glossary

_ARTICLE = re.compile(r"(?:le|la|les|un|une|des)\s|l['’]", re.IGNORECASE)
# English words that look like acronyms in small letters.
_WORDS_TOO = frozenset(
    "us it who un am so do is as at on in or an be by he if me my no of to up we all can may new one".split()
)


@dataclass(frozen=True, slots=True)
class Issue:
    """Something about one row."""

    line: int
    severity: Severity
    message: str

    def __str__(self) -> str:
        return f"line {self.line}: {self.severity}: {self.message}"


def check(glossary: Glossary, texts: Sequence[str] | None = None) -> list[Issue]:
    """Errors, warnings and remarks in the order of the lines.

    ``texts``: the articles' paragraphs; with them, terms that match nothing there are named too.
    """
    issues = [*_columns(glossary), *(issue for entry in glossary.entries for issue in _row(entry))]
    issues += _lowered_acronyms(glossary.entries)
    issues += _same_term(glossary.entries)
    issues += _inside(glossary.entries)
    if texts is not None:
        issues += _unused(glossary, texts)
    return sorted(issues, key=lambda issue: (issue.line, issue.severity != "error", issue.message))


def _columns(glossary: Glossary) -> Iterable[Issue]:
    """A column that nothing reads: its owner's own, or one of brief's under another name, which then does nothing."""
    line = 2 if glossary.format.preamble else 1
    for name, own in columns.unknown(glossary):
        said = f"rename it “{own}” if it is that; {', '.join(FIELDS)} are read" if own else "it is kept as it is"
        yield Issue(line, "warning" if own else "info", f"the column “{name}” is not read: {said}")


def _row(entry: Entry) -> Iterable[Issue]:
    """A row by itself: no rendering, an article, the French as its own rendering, renderings that say the same."""
    if not entry.renderings:
        yield Issue(entry.line, "warning", f"“{entry.source}” has no rendering yet and is not applied")
    if entry.kind == "term" and _ARTICLE.match(entry.source) and entry.case != "exact":
        yield Issue(entry.line, "warning", f"“{entry.source}” begins with an article and is not found after another; "
                                           "give the term without it")  # fmt: skip
    if (
        entry.kind == "term"
        and entry.source in entry.targets
        and entry.source[0].isupper()
        and not english.is_acronym(entry.source)
    ):
        yield Issue(
            entry.line, "info", f"“{entry.source}” is rendered as itself: kind keep says so, and never adds an -s"
        )
    for at, form in enumerate(entry.targets):
        for earlier in entry.targets[:at]:
            alike = {earlier, english.plural(earlier), english.singular(earlier)}
            if recognise.present(tuple(alike), form) and len(_letters(form)) <= len(_letters(earlier)) + 2:
                yield Issue(entry.line, "info", f"“{form}” is accepted wherever “{earlier}” is: it can go")
    for form in entry.avoid:
        for target in entry.renderings:
            span = recognise.present((target,), form)
            if span and span.end - span.start == len(form):
                yield Issue(entry.line, "warning", f"“{form}” to be avoided is “{target}” but for its spelling, "
                                                   "which is put right anyway")  # fmt: skip
    if entry.kind == "term" and _only_plural(entry):
        yield Issue(entry.line, "info", f"“{entry.source}” is in the plural and is found in the plural only")


def _lowered_acronyms(entries: Sequence[Entry]) -> Iterable[Issue]:
    """A rendering with an acronym in small letters: it would be printed so."""
    known = {word for entry in entries for text in (entry.source, *entry.targets) for word in _acronyms(text)}
    for entry in entries:
        for form in entry.targets:
            for word in re.findall(r"[^\W\d_]+", form):
                own = word.upper() in _acronyms(entry.source)
                if word.islower() and word.upper() in known and (own or word not in _WORDS_TOO):
                    yield Issue(entry.line, "error", f"“{form}”: the acronym {word.upper()} is in small letters")


def _same_term(entries: Sequence[Entry]) -> Iterable[Issue]:
    """Two rows that are forms of one French term (``drone`` and ``drones``)."""
    groups: dict[tuple[str, ...], list[Entry]] = defaultdict(list)
    for entry in entries:
        words = french.tokens(entry.source)
        groups[tuple(word.text if english.is_acronym(word.text) else french.lemma(word.low) for word in words)].append(
            entry
        )
    for group in groups.values():
        for later in group[1:]:
            first = group[0]
            same = first.renderings == later.renderings
            severity: Severity = "warning" if same else "info"
            what = "says the same" if same else "has another rendering; each is used for its own form"
            yield Issue(
                later.line,
                severity,
                f"“{later.source}” is a form of “{first.source}” (line {first.line}), which {what}",
            )


def _inside(entries: Sequence[Entry]) -> Iterable[Issue]:
    """A term inside a longer one whose rendering has not the shorter one's: the longer wins, which may surprise."""
    matcher = Matcher(entries)
    for entry in entries:
        if not entry.renderings or entry.kind != "term":
            continue
        for found in matcher.find_all(entry.source):
            if found.entry is entry or found.end - found.start >= len(entry.source):
                continue
            wanted = recognise.wanted(found)
            if not any(recognise.present(wanted.forms, form) for form in entry.renderings):
                yield Issue(
                    entry.line,
                    "warning",
                    f"“{entry.source}” → “{entry.renderings[0]}” holds “{found.surface}”, which "
                    f"line {found.entry.line} renders “{found.entry.renderings[0]}”; the longer term wins",
                )


def _unused(glossary: Glossary, texts: Sequence[str]) -> Iterable[Issue]:
    """Terms that the articles do not have."""
    matcher = Matcher(glossary)
    used = {id(match.entry) for text in texts for match in matcher.find_all(text)}
    for entry in glossary.entries:
        if entry.renderings and id(entry) not in used:
            yield Issue(entry.line, "info", f"“{entry.source}” matches nothing in these articles")


def _only_plural(entry: Entry) -> bool:
    probe = Matcher((Entry(entry.source, ("x",)),)).find(entry.source)
    words = french.tokens(entry.source)
    return bool(probe) and _plural_head(probe[0]) and french.lemma(words[0].low) != words[0].low


def _plural_head(match: Match) -> bool:
    head = french.tokens(match.surface)[0].low
    return head[-1] in "sx" and len(head) > 3


def _acronyms(text: str) -> set[str]:
    return {word for word in re.findall(r"[^\W\d_]+", text) if len(word) > 1 and word.isupper()}


def _letters(text: str) -> str:
    return "".join(char for char in text if char.isalnum())
