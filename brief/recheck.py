"""``brief check``: the checks alone, on a brief already made and perhaps edited since."""

from __future__ import annotations

import hashlib
import json
import shlex
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from brief.article import Finding
from brief.errors import BriefError

if TYPE_CHECKING:
    from brief.glossary.match import Matcher
    from brief.review.briefs import Known, Written


def recheck(path: Path, glossary: Path | None = None, brief: Path | None = None) -> list[tuple[str, Finding]]:
    """Every finding by row id, in the order of the document.

    A DOCX is read as it would read with tracked changes accepted; a row that cannot be matched is a finding of its own
    (check ``review``). Terms are those of ``glossary``, else of the one that ``brief make`` would use in the current
    folder; where the brief was made with another one, the first finding says so; with the same, rows that read as they
    were made also have what was found when they were made. ``brief`` is the JSON that a DOCX was
    made with; without it, that beside the document or in ``out/``. Raises BriefError for a file that is no brief.
    """
    from brief import settings
    from brief.glossary.match import Matcher
    from brief.glossary.table import load

    options = settings.load({"glossary": glossary})
    rows, source, target, found, known = _rows(path, brief)
    file = settings.or_default(options.glossary, Path("glossary.csv"), "glossary.csv")
    matcher = Matcher(load(file, source, target))
    other = other_glossary(known.glossary, file) if known else ""
    for row_id, french, english, date, pairs in rows:
        judgement = judged(french, english, matcher, date, pairs)
        if known and known.glossary[1] and not other:
            judgement = _with_recorded(judgement, english, known.rows.get(row_id))
        found += [(row_id, finding) for finding in judgement]
    order = {row_id: at for at, (row_id, *_) in enumerate(rows)}
    found.sort(key=lambda each: order.get(each[0], len(order)))
    return [*([("-", Finding("terms", "warning", other))] if other else []), *found]


def _with_recorded(found: list[Finding], english: str, made: Written | None) -> list[Finding]:
    """With what only the making knew, as that a term was put into the English: true for as long as nobody edits it."""
    from brief import checks

    if made is None or made.target != english:
        return found
    told = {finding.message for finding in found}
    return checks.in_order([*found, *(one for one in made.findings if one.message not in told)])


def judged(
    source: str,
    target: str,
    matcher: Matcher,
    date: str | None = None,
    pairs: Sequence[tuple[str, str]] = (),
) -> list[Finding]:
    """What the checks say about one row: its terms over the whole row, all else sentence by sentence.

    ``pairs`` are its sentences as they were made; where the English was edited since, they are found anew, and where
    French and English have not as many sentences, the row is judged whole.
    """
    from brief import checks, sentences
    from brief.argos import ladder
    from brief.checks import terms as terminology

    terms = ladder.judge(target, matcher.find(source))
    if " ".join(english for _, english in pairs if english) != target:
        ours, theirs = sentences.split(source), sentences.split(target)
        same = len(ours) == len(theirs)
        pairs = [(a.text, b.text) for a, b in zip(ours, theirs, strict=True)] if same else [(source, target)]
    found = terminology.check(source, target, terms)
    for french, english in pairs:
        found += checks.run_without_terms(french, english, terms if french == source else (), date)
    return checks.in_order(found)


def other_glossary(made: tuple[str, str], file: Path) -> str:
    """What to say where a brief was made with another glossary than ``file``, by which it is judged; else nothing.

    ``made``: the file name and the SHA-256 that the brief records, empty where it records none.
    """
    from brief import settings

    name, digest = made
    if not digest or digest == _sha256(file):
        return ""
    judge, shipped = settings.named(file), settings.shipped("glossary.csv")
    if digest == _sha256(shipped):
        name, given = settings.named(shipped), str(shipped)
    elif name == file.name and file != shipped:
        return f"{judge} was changed since the brief was made with it; the terms were judged by {judge} as it is now"
    else:
        given = name
    said = f"the brief was made with {name}, and its terms were judged by {judge}"
    return f"{said}; to judge them by the same, give it: --glossary {shlex.quote(given)}"


def _sha256(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()


_Rows = list[tuple[str, str, str, str | None, tuple[tuple[str, str], ...]]]


def _rows(path: Path, brief: Path | None) -> tuple[_Rows, str, str, list[tuple[str, Finding]], Known | None]:
    """Rows (id, French, English, article's date), the two languages, what there is to say of unreadable rows, and the
    brief as it was made, where its JSON is at hand."""
    from brief.review import briefs, document

    if path.suffix.lower() == ".json":
        if brief:
            raise BriefError("--brief: goes with a DOCX; the JSON is checked by itself")
        known = briefs.load(path)
        rows = [(row.id, row.source, row.target, row.date, row.sentences) for row in known.rows.values()]
        return rows, known.source, known.target, [], known
    if path.suffix.lower() != ".docx":
        raise BriefError(f"{path}: only a .docx or .json made by brief can be checked")
    read = document.read(path, briefs.load(brief) if brief else None, seek=True)
    made = read.known.rows if read.known else {}
    refused = [(each.row, Finding("review", "warning", f"not checked: {each.reason}")) for each in read.refused]
    refused += [(one, Finding("review", "warning", "not checked: not in the document")) for one in read.missing]
    rows = [
        (
            row.id,
            row.source,
            row.target,
            made[row.id].date if row.id in made else None,
            made[row.id].sentences if row.id in made else (),
        )
        for row in read.rows
    ]
    return rows, read.source, read.target, refused, read.known


def as_json(found: list[tuple[str, Finding]]) -> str:
    """One array, an object a finding: row, check, severity, message, and the spans where there are some."""
    from brief.compose.as_json import finding_json

    listed = [{"row": row_id, **finding_json(finding)} for row_id, finding in found]
    return "[" + ",\n ".join(json.dumps(each, ensure_ascii=False) for each in listed) + "]"


def as_text(found: list[tuple[str, Finding]], path: Path) -> str:
    """A line a finding, then how many there are."""
    return "\n".join([*_lines(found), f"{path}: {_counted(found)}"])


def _lines(found: list[tuple[str, Finding]]) -> Iterator[str]:
    width = max((len(row_id) for row_id, _ in found), default=0)
    for row_id, finding in found:
        yield f"{row_id:<{width}}  {finding.severity:<7}  {finding.message}  [{finding.check}]"


def _counted(found: list[tuple[str, Finding]]) -> str:
    counted = Counter(finding.severity for _, finding in found)
    words = {"error": ("error", "errors"), "warning": ("warning", "warnings"), "info": ("note", "notes")}
    parts = [f"{counted[name]:,} {words[name][counted[name] > 1]}" for name in words if counted[name]]
    return ", ".join(parts) or "nothing found"
