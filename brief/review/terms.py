"""A review and the glossary: what accepted rows break of it, and what they add to it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from brief.glossary.table import Glossary
    from brief.review import Review
    from brief.review.teach import Proposal


def used(path: Path | None) -> Path:
    """The file that ``brief make`` would use here."""
    from brief.settings import or_default

    return or_default(path, Path("glossary.csv"), "glossary.csv")


def load(path: Path | None, source: str, target: str) -> Glossary:
    """The glossary that ``brief make`` would use here."""
    from brief.glossary import table

    return table.load(used(path), source, target)


def others(done: Sequence[Review], path: Path | None) -> Iterator[str]:
    """Once for each glossary that a brief was made with and that is not the one by which its rows are judged here."""
    from brief.recheck import other_glossary

    said: dict[str, Path] = {}
    for review in done:
        if warning := other_glossary(review.glossary, used(path)):
            said.setdefault(warning, review.path)
    return (f"{document}: {warning}" for warning, document in said.items())


def flags(done: Sequence[Review], words: Glossary) -> Iterator[str]:
    """What the checks say about accepted rows: they are taken all the same, for a reviewer knows better."""
    from brief.glossary.match import Matcher
    from brief.recheck import judged

    matcher = Matcher(words)
    for review in done:
        for row in review.accepted:
            for finding in judged(row.source, row.target, matcher):
                if finding.severity == "error":
                    yield f"  row {row.row}: taken, and flagged: {finding.message}"


def add(chosen: Sequence[Proposal], path: Path | None, source: str, target: str) -> tuple[Path, int]:
    """Add proposals to the glossary, the former file kept beside it as ``.bak``; the file and how many were added.

    Without ``path`` it is ``glossary.csv`` in the current folder; where there is none, it begins as a copy of the one
    that ships with brief, which it replaces from then on. Raises BriefError where it cannot be read or written.
    """
    from brief import lock
    from brief.compose.files import write_all
    from brief.glossary import table

    place = path or Path("glossary.csv")
    with lock.held(place):
        words = load(path, source, target)
        changed = {each.there.source: each.entry() for each in chosen if each.there}
        entries = tuple(changed.get(entry.source, entry) for entry in words.entries)
        fresh = tuple(each.entry() for each in chosen if each.source and not each.there)
        new, added, _ = table.merged(replace(words, entries=entries), table.Glossary(fresh))
        count = len(added) + sum(old != now for old, now in zip(words.entries, entries, strict=True))
        if not count:
            return place, 0
        former = {place.with_name(place.name + ".bak"): place.read_bytes()} if place.is_file() else {}
        write_all(former | {place: table.dump(new)})
    return place, count
