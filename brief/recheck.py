"""``brief check``: the checks alone, on a brief already made and perhaps edited since."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from brief.article import Finding
from brief.errors import BriefError

if TYPE_CHECKING:
    from brief.glossary.match import Matcher


def recheck(path: Path) -> list[tuple[str, Finding]]:
    """Every finding by row id, in the order of the document.

    A DOCX is read as it would read with tracked changes accepted; a row that cannot be matched is a finding of its own
    (check ``review``). Terms are those of the glossary that ``brief make`` would use in the current folder. Raises
    BriefError for a file that is no brief.
    """
    from brief import glossary, settings
    from brief.glossary.match import Matcher

    options = settings.load({})
    rows, source, target, found = _rows(path)
    file = settings.or_default(options.glossary, Path("glossary.csv"), "glossary.csv")
    matcher = Matcher(glossary.load(file, source, target))
    for row_id, french, english, date in rows:
        found += [(row_id, finding) for finding in judged(french, english, matcher, date)]
    order = {row_id: at for at, (row_id, *_) in enumerate(rows)}
    return sorted(found, key=lambda each: order.get(each[0], len(order)))


def judged(source: str, target: str, matcher: Matcher, date: str | None = None) -> list[Finding]:
    """What the checks say about one row, sentence by sentence where that is how its terms and figures are told."""
    from brief import checks
    from brief.argos import ladder

    return list(dict.fromkeys(checks.run(source, target, ladder.judge(target, matcher.find(source)), date)))


_Rows = list[tuple[str, str, str, str | None]]


def _rows(path: Path) -> tuple[_Rows, str, str, list[tuple[str, Finding]]]:
    """Rows (id, French, English, article's date), the two languages, and what there is to say of unreadable rows."""
    from brief.review import briefs, document

    if path.suffix.lower() == ".json":
        known = briefs.load(path)
        rows = [(row.id, row.source, row.target, row.date) for row in known.rows.values()]
        return rows, known.source, known.target, []
    if path.suffix.lower() != ".docx":
        raise BriefError(f"{path}: only a .docx or .json made by brief can be checked")
    read = document.read(path, seek=True)
    dates = {row.id: row.date for row in read.known.rows.values()} if read.known else {}
    refused = [(each.row, Finding("review", "warning", f"not checked: {each.reason}")) for each in read.refused]
    refused += [(one, Finding("review", "warning", "not checked: not in the document")) for one in read.missing]
    rows = [(row.id, row.source, row.target, dates.get(row.id)) for row in read.rows]
    return rows, read.source, read.target, refused


def as_json(found: list[tuple[str, Finding]]) -> str:
    """One array, an object a finding: row, check, severity, message, and the spans where there are some."""
    from brief.lines import finding_json

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
