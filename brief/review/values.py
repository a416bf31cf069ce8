"""What a review is made of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from brief.review.briefs import Known
from brief.review.package import Opened

_YES = frozenset({"ok", "okay", "o.k", "approved", "good", "fine", "approuvé", "bon", "d'accord", "validé", "✓", "✔"})


class Doubt(Exception):
    """A row cannot be taken; the message is the reason, in words that say the mend."""


@dataclass(frozen=True, slots=True)
class Note:
    """A comment; ``author`` is empty for what somebody wrote among the notes under a row."""

    row: str
    """Empty for a comment outside the rows."""
    author: str
    date: str
    text: str

    @property
    def says_yes(self) -> bool:
        """Whether somebody says with it that the row is good as it stands."""
        return bool(self.author) and self.text.strip().rstrip(".!").replace("’", "'").casefold() in _YES


@dataclass(frozen=True, slots=True)
class Read:
    """A row that was matched: its French proved, its English as it reads with all changes accepted."""

    id: str
    source: str
    target: str
    before: str | None
    """What brief wrote there, where that can be proved."""
    changed: bool
    """Whether ``target`` is another text than brief wrote."""
    notes: tuple[Note, ...] = ()
    author: str = ""
    """Who made the last tracked change of the English."""
    date: str = ""
    """When, as the document says it."""

    @property
    def approved(self) -> bool:
        """Whether a comment on the row says that it is good as it stands."""
        return bool(self.approver)

    @property
    def approver(self) -> str:
        """Who says so; empty where nobody does, or where the last word is another."""
        last = last_word(self.notes)
        return last.author if last and last.says_yes else ""


def last_word(notes: Sequence[Note]) -> Note | None:
    """The last comment, by its date; of those without one, the last in the document."""
    return max((note for note in reversed(notes) if note.author), key=lambda note: note.date, default=None)


@dataclass(frozen=True, slots=True)
class Refused:
    """A row that was left out, and why, in words that say the mend."""

    row: str
    """Its id; empty where even that is not known."""
    reason: str


@dataclass(frozen=True, slots=True)
class Document:
    """What a reviewed document says."""

    opened: Opened
    id: str
    source: str
    target: str
    """Language codes."""
    rows: tuple[Read, ...]
    refused: tuple[Refused, ...]
    missing: tuple[str, ...]
    """Rows of the brief that are not in the document any more, as far as can be told."""
    notes: tuple[Note, ...]
    """Comments outside the rows."""
    warnings: tuple[str, ...]
    whole: bool
    """Whether all rows that brief wrote are there, and no other."""
    known: Known | None = None
    """The brief as it was made, where its JSON was at hand."""


def order(row_id: str) -> tuple[int, ...]:
    """The key that sorts ids as the document does: ``1.2`` before ``1.10``."""
    return tuple(int(part) for part in row_id.split(".") if part.isdigit())
