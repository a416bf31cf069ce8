"""Whose English a text is, where it is not what brief wrote for its row.

A reviewer who retypes a cell loses the bookmark around its English, and may then cut the text and paste it into another
row: nothing in the document tells. What can be told is told by the words: English that brief wrote for another row, or
that is more like it than like its own; figures and names that its French does not have and another row's has. A comment
that says OK on the row ends the doubt.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property

from brief.compose import identity
from brief.memory import key
from brief.review.values import order

SAY_SO = ", or say OK in a comment on it"
_TELLING = 20
"""Characters of a text that stands in another row by no chance."""
_FEW = 3
_LIKE, _MORE = 55, 20
"""Per cent of words in common, in their order, with what brief wrote for another row, and so much more than with its
own. Two sentences of the seeds that have nothing to do with each other reach 48 in one case of 10,000."""
_TIED = 35
"""With so many in common with what brief wrote for it, more than with any other, a text is its row's own: two strange
sentences of the seeds reach 36 in one case of 1,000."""
_WORD = re.compile(r"\w+(?:[’'.,-]\w+)*")
_ALIKE = re.compile(r"\d{2,}|[A-ZÀ-Þ][\w-]{2,}")
_NUMBER = re.compile(r"(?<=\d)[\s.,\u00a0\u202f](?=\d)")


class Owners:
    """The rows of a brief, asked to whom a reviewed text belongs.

    ``french`` are the rows' French by id, ``made`` the English that brief wrote for them and ``hashes`` its hash, as
    far as either is known.
    """

    def __init__(self, french: Mapping[str, str], made: Mapping[str, str], hashes: Mapping[str, str]) -> None:
        self.made = made
        self._french = french
        self.strays: list[str] = []
        """Rows whose English, and the bookmark around it, was taken out or is another row's."""
        self.untied: list[str] = []
        """Rows typed anew with nothing in them that ties them to their French."""
        self._letters: dict[str, int] = {}
        """A number for each word that was met."""
        self._signs = {one: _signs(text) for one, text in french.items()}
        self._hashes = {one: identity.cell_hash(text) for one, text in french.items()}
        self._written = {digest: one for one, digest in hashes.items() if digest}
        self._written.update((identity.english_hash(text), one) for one, text in made.items())

    def judge(self, one: str, text: str, marked: bool, proved: bool) -> str:
        """Why a text cannot be taken for the English of row ``one``; empty where nothing speaks against it.

        ``marked``: the bookmark around the row's English is still there; ``proved``: with tracked changes taken back it
        is what brief wrote. A text that has neither is remembered: see `doubt` and `warning`.
        """
        why = self.objection(one, text, marked)
        if why and not marked:
            self.strays.append(one)
        if not (why or marked or proved or self.tied(one, text)):
            self.untied.append(one)
        return why

    def doubt(self) -> str:
        """Why the rows that nothing ties to their French cannot be taken, once all are judged; empty where they can."""
        if not self.strays:
            return ""
        return f"its English was typed anew and may be that of row {self.strays[0]}, which lost its own{SAY_SO}"

    def warning(self) -> str:
        """What to say of rows that nothing ties to their French; of a single one, in its place, nothing."""
        if len(self.untied) < 2 or self.strays:
            return ""
        return (
            f"rows {', '.join(sorted(self.untied, key=order))} were typed anew without tracked changes, and no figure, "
            "name or former word ties them to their French: see that none changed places"
        )

    def objection(self, one: str, text: str, marked: bool) -> str:
        """Why this cannot be taken for the English of row ``one``; empty where nothing speaks against it.

        ``marked``: the bookmark around the row's English is still there.
        """
        written = self._written.get(identity.english_hash(text), one)
        if written != one and self._strange(one, written):
            return f"its English is what brief wrote for row {written}; put each text back in its row{SAY_SO}"
        own = self.made.get(one, "")
        for other, english in self.made.items():
            foreign = len(english) >= _TELLING and english in text and english not in own
            if foreign and self._strange(one, other):
                return f"its English holds that of row {other}; put it back there{SAY_SO}"
        nearest, score = self._nearest(one, text)
        # Where brief's own English is not known, two rows of like French have like English.
        mine = self._like(one, text) if one in self.made else self._alike_in_french(one, nearest)
        if score >= max(_LIKE, mine + _MORE):
            return f"its English is more like that of row {nearest} than its own; put each in its row{SAY_SO}"
        if fits := self._fits_better(one, text, marked):
            return f"its English has the names and figures of row {fits}, not its own; put each in its row{SAY_SO}"
        return ""

    def tied(self, one: str, text: str) -> bool:
        """Whether what brief wrote there, figures or names tie a text to its row more than to any other."""
        mine, _, others = self._shared(one, text)
        if mine > others:
            return True
        own = self._like(one, text)
        return own >= _TIED and own > self._nearest(one, text)[1]

    def _strange(self, one: str, other: str) -> bool:
        """Whether two rows have different French."""
        return self._hashes.get(one) != self._hashes.get(other)

    def _like(self, one: str, text: str) -> float:
        from rapidfuzz import fuzz

        return fuzz.ratio(self._spelt(text), self._made[one]) if one in self._made else 0

    def _alike_in_french(self, one: str, other: str) -> float:
        from rapidfuzz import fuzz

        return fuzz.ratio(self._spelt(self._french.get(one, "")), self._spelt(self._french.get(other, "")))

    def _nearest(self, one: str, text: str) -> tuple[str, float]:
        """The row of other French whose English, as brief wrote it, is most like a text; two words tell nothing."""
        from rapidfuzz import fuzz

        said = self._spelt(text)
        if len(said) < _FEW:
            return "", 0
        found = ((other, fuzz.ratio(said, made, score_cutoff=_TIED)) for other, made in self._made.items())
        return max(
            ((other, score) for other, score in found if score and self._strange(one, other)),
            key=lambda each: each[1],
            default=("", 0),
        )

    def _fits_better(self, one: str, text: str, marked: bool) -> str:
        """The row whose French has two names or figures of a text more than its own, which lacks some of its own."""
        own = self._signs.get(one, set())
        mine, other, count = self._shared(one, text)
        if count < mine + 2 or (own <= _alike(text) if own else marked):
            return ""
        return other

    def _shared(self, one: str, text: str) -> tuple[int, str, int]:
        """How many names and figures a text shares with its French, and with what other row most, how many."""
        said = _alike(text)
        found = ((other, len(both)) for other, signs in self._signs.items() if (both := said & signs))
        other, count = max((each for each in found if self._strange(one, each[0])), key=lambda x: x[1], default=("", 0))
        return len(said & self._signs.get(one, set())), other, count

    @cached_property
    def _made(self) -> dict[str, str]:
        return {one: self._spelt(text) for one, text in self.made.items()}

    def _spelt(self, text: str) -> str:
        """A text with one character for each word: rapidfuzz compares them twice as fast as lists."""
        words = (word.casefold() for word in _WORD.findall(key(text)))
        return "".join(chr(self._letters.setdefault(word, len(self._letters))) for word in words)


def _alike(text: str) -> set[str]:
    """What French and English write alike: numbers of two digits or more, and words with a capital."""
    return set(_ALIKE.findall(_NUMBER.sub("", text)))


def _signs(french: str) -> set[str]:
    """What an English text of this French can be known by: a capital at its head says nothing."""
    first = re.match(r"\W*([A-ZÀ-Þ][a-zà-ÿ]+)\b", french)
    return _alike(french[first.end() :] if first else french)
