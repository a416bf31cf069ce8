"""What a review found, for people: each change as a line of words that went and came, then what was left out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from brief.compose.text import plural
from brief.review.beside import listed
from brief.review.columns import short

if TYPE_CHECKING:
    from pathlib import Path

    from brief.review import Accepted, Review
    from brief.tmx import Merged

Paint = Callable[[str, str], str]
"""Gives a text the colour of ``"old"``, ``"new"``, ``"row"`` or ``"faint"``."""

_TOKEN = re.compile(r"\s+|\w+(?:[’'.,-]\w+)*|.", re.DOTALL)
_AROUND = 6
"""Words shown on either side of a change."""


def plain(text: str, look: str) -> str:
    """No colours."""
    return text


def difference(before: str, after: str, paint: Paint = plain) -> str:
    """One text as it became another: ``the [-operational-]{+warfighting+} domains``, what did not change cut short."""
    old, new = _TOKEN.findall(before), _TOKEN.findall(after)
    shown = []
    steps = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    for at, (kind, a, b, c, d) in enumerate(steps):
        if kind == "equal":
            shown.append(_cut(old[a:b], at == 0, at == len(steps) - 1))
            continue
        if b > a:
            shown.append(paint(f"[-{''.join(old[a:b])}-]", "old"))
        if d > c:
            shown.append(paint(f"{{+{''.join(new[c:d])}+}}", "new"))
    return "".join(shown)


def _cut(tokens: list[str], first: bool, last: bool) -> str:
    """An unchanged stretch, with an ellipsis where it is long."""
    most = 2 * _AROUND
    head = [] if first else tokens[:most]
    tail = [] if last else tokens[-most:]
    if len(tokens) <= len(head) + len(tail) + 4 or (first and last):
        return "".join(tokens)
    return "".join(head) + ("… " if first else " … " if not last else " …") + "".join(tail)


def accepted(done: Review, paint: Paint = plain) -> Iterator[str]:
    """The document's name, and what goes into the memory, row by row."""
    who = f", reviewed by {done.reviewer}" if done.reviewer else ""
    yield f"{done.path}: brief {done.id}{who}"
    width = max((len(row.row) for row in done.accepted), default=3)
    for row in done.accepted:
        yield from _row(row, width, paint)


def left_out(done: Review, paint: Paint = plain) -> Iterator[str]:
    """What does not go into the memory, and why; comments on other rows."""
    shown = {row.row for row in done.accepted}
    for note in done.notes:
        if note.row not in shown:
            where = f"row {note.row}" if note.row else "outside the rows"
            yield f"  comment {where}, {note.author or 'unsigned'}: {note.text}"
    reasons: dict[str, list[str]] = {}
    for refused in done.refused:
        reasons.setdefault(refused.reason, []).append(refused.row)
    for reason, rows in reasons.items():
        named = [row for row in rows if row]
        many = f"{len(rows)} rows" if len(rows) > 1 else "a row"
        name = f"row{'s' if len(named) > 1 else ''} {listed(named)}" if named else many
        yield paint(f"  left out: {name}: {reason}", "old")
    if done.missing:
        yield f"  not in the document: {listed(done.missing)}"
    for warning in done.warnings:
        yield f"  note: {warning}"


def _row(row: Accepted, width: int, paint: Paint) -> Iterator[str]:
    if row.approved:
        text = paint("approved as it stands", "faint")
    elif row.before is None:
        text = paint(f"{{+{row.target}+}}", "new")
    else:
        text = difference(row.before, row.target, paint)
    yield f"  {paint(f'{row.row:<{width}}', 'row')}  {text}"
    for note in row.notes:
        yield paint(f"  {'':<{width}}  {note.author or 'in the notes'}: {note.text}", "faint")


def stored(done: Review, merged: Merged, memory: Path, dry_run: bool = False) -> Iterator[str]:
    """The closing lines: how much there is, and what was (``dry_run``: would be) done to the memory."""
    pairs = sum(len(row.pairs) for row in done.accepted)
    counted = [plural(len(done.accepted), "row") + " accepted"]
    counted[0] += f" with {plural(pairs, 'sentence pair')}" if pairs else ""
    if done.unchanged:
        counted.append(f"{len(done.unchanged):,} unchanged (--all takes them as read)")
    if done.refused:
        counted.append(f"{len(done.refused):,} left out")
    yield "; ".join(counted)
    counts = f"{len(merged.added):,} added, {len(merged.replaced):,} replaced, {len(merged.same):,} already there"
    yield f"{memory}: {counts}" + (" if this were no dry run; nothing was written" if dry_run else "")
    for there, entry in merged.kept:
        who = f" ({there.reviewer})" if there.reviewer else ""
        yield (
            f"  kept: “{short(there.target, 50)}”{who} is later than “{short(entry.target, 50)}”; "
            "--force stores the older one"
        )
