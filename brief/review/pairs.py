"""Sentence pairs of a reviewed row, where it is certain which English sentence answers which French one.

A pair that is wrong would be used for ever after; one that is missed costs a second of machine time. The sentences that
the reviewer left as the machine wrote them are the anchors: each belongs to the French it was made from. A changed one
is paired only where it stands alone between two anchors (or an anchor and an end of the row), or where it and those
beside it were all changed so lightly that each is still plainly itself; and never where words, figures or names say
that something went from one sentence to another.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from brief.memory import key

_BREAK = re.compile(r"[.!?…]+[\"”’')\]]*\s+(?=[“\"‘'(\[]*[A-Z0-9])")
_LAST_WORD = re.compile(r"(\S+?)[.!?…]+[\"”’')\]]*\s+$")
# Before their full stop a sentence does not end, or may not: then the pair is not made.
_ABBREVIATIONS = frozenset(
    """mr mrs ms dr prof gen lt col maj sgt capt adm sen rep gov pres hon st no vs inc corp ltd co jr sr dept est fig
    vol e.g i.e etc cf al u.s u.k u.n e.u d.c a.m p.m jan feb mar apr jun jul aug sept oct nov dec approx""".split()
)
_WORD = re.compile(r"\w+(?:[’'.,-]\w+)*")
_NUMBER = re.compile(r"(?<=\d)[\s.,\u00a0\u202f](?=\d)")
_TELLING = 4
"""Letters of a word that says something when it turns up elsewhere; "that" and the like are few enough to be let be."""
_STEM = 5
"""Letters by which two words are one: "advance", "advances", "advancing"."""
# Of 176 sentences of the seeds, English over French: the median is 0.84, nine in ten lie between 0.64 and 1.04, the
# ends are 0.37 and 1.40. A reviewer may write more freely than the machine.
_SHORTEST, _LONGEST = 0.4, 2.0
_ALONE, _AMONG = 50, 75
"""Per cent of words in common, in their order, with what the machine wrote: of a changed sentence alone between
anchors, and of one among others that were changed. Two different sentences of the seeds reach 36 in one case of 1,000
and 48 in one of 10,000; half of the words left is a sentence corrected, less is one written anew."""
_GROWN_ALONE, _GROWN_AMONG = 0.4, 0.15
"""So much of its words (two at least) a changed sentence may win or lose where it stands alone, and so much (one at
least) among others: more may have come from, or gone to, another in other words."""


@dataclass(frozen=True, slots=True)
class _Gap:
    """Neighbours that were changed: indices of the machine's sentences, and what the reviewer has in their place."""

    machine: range
    reviewed: tuple[str, ...]


def english_sentences(text: str) -> list[str]:
    """Sentences of an English text; where a full stop may be an abbreviation's, the text is not split there."""
    found, start = [], 0
    for match in _BREAK.finditer(text):
        head = text[start : match.end()]
        word = _LAST_WORD.search(head)
        last = word[1].lstrip("“\"‘'([").casefold() if word else ""
        if match[0].startswith(".") and (last in _ABBREVIATIONS or re.fullmatch(r"(?:\w\.)*\w", last)):
            continue
        if head.count("“") > head.count("”") or head.count("(") > head.count(")"):
            continue
        found.append(head.strip())
        start = match.end()
    return [*found, text[start:].strip()] if text[start:].strip() else found


def aligned(source: Sequence[str], target: str, machine: Sequence[str]) -> list[tuple[str, str]]:
    """The certain pairs of a row's French sentences and those of its reviewed English, in order; perhaps none.

    ``machine`` are the English sentences that brief wrote for ``source``, one each; without them there are no pairs.
    Measured on the 46 rows of the seeds with several sentences, damaged 20,000 times by up to four steps (two made one,
    one cut in two, exchanged, left out, put in, a stranger in one's place, words carried from one to another, a word
    replaced): 22,000 pairs, of which two had words of another sentence; where single words alone were replaced, 86 %
    of the sentences are paired. Comparing the whole row by order, lengths and names gave 8,300 pairs, 1,587 wrong.
    """
    if len(source) < 2 or len(source) != len(machine) or not all(machine):
        return []
    reviewed = english_sentences(target)
    kept = _anchors(machine, reviewed)
    if kept is None:
        return []
    gaps = list(_gaps(len(machine), reviewed, kept))
    found = {at: machine[at] for at in kept}
    for gap in gaps:
        if len(gap.machine) == len(gap.reviewed) and not _exchanged(gap, gaps, machine):
            found |= _changed(gap, source, machine, _everything(gap, gaps))
    return [(source[at], found[at]) for at in sorted(found)]


def _anchors(machine: Sequence[str], reviewed: Sequence[str]) -> dict[int, tuple[int, int]] | None:
    """The machine's sentences that stand unchanged, once, in their order: where in ``reviewed`` (from, to).

    ``None`` where sentences were put into another order, or said twice: then nothing around them is sure.
    """
    there = [_plain(text) for text in reviewed]
    found: dict[int, tuple[int, int]] = {}
    for at, text in enumerate(machine):
        own = [_plain(part) for part in english_sentences(text)]
        places = [first for first in range(len(there)) if there[first : first + len(own)] == own]
        if len(places) > 1 or (places and sum(_plain(other) == _plain(text) for other in machine) > 1):
            return None
        if places:
            found[at] = (places[0], places[0] + len(own))
    ends = list(found.values())
    return None if any(one[1] > other[0] for one, other in pairwise(ends)) else found


def _plain(text: str) -> str:
    """A sentence whatever the shape of its quotation marks: word processors change those unasked."""
    return key(text).replace("“", '"').replace("”", '"').replace("…", "...")


def _gaps(count: int, reviewed: Sequence[str], kept: dict[int, tuple[int, int]]) -> Iterator[_Gap]:
    last, end = -1, 0
    for at, (first, after) in [*kept.items(), (count, (len(reviewed), 0))]:
        if at - last > 1 or first > end:
            yield _Gap(range(last + 1, at), tuple(reviewed[end:first]))
        last, end = at, after


def _exchanged(gap: _Gap, gaps: Sequence[_Gap], machine: Sequence[str]) -> bool:
    """Whether a word that was taken out here stands in another gap, or one that came in here was in another before."""
    before, after = " ".join(machine[at] for at in gap.machine), " ".join(gap.reviewed)
    others = [other for other in gaps if other is not gap]
    return _carried(
        before,
        after,
        " ".join(machine[at] for other in others for at in other.machine),
        " ".join(text for other in others for text in other.reviewed),
    )


def _carried(before: str, after: str, others_before: str, others_after: str) -> bool:
    """Whether a telling word may have gone from one text into others, or come from them."""
    there, here = _stems(before), _stems(after)
    return bool(
        (there - here).keys() & _stems(others_after).keys() or (here - there).keys() & _stems(others_before).keys()
    )


def _everything(gap: _Gap, gaps: Sequence[_Gap]) -> set[str]:
    """All words that stand in other changed sentences of the row."""
    return set().union(*(_words(text) for other in gaps if other is not gap for text in other.reviewed))


def _changed(gap: _Gap, source: Sequence[str], machine: Sequence[str], others: set[str]) -> dict[int, str]:
    """Each sentence of a gap with its French, or none of them."""
    found = dict(zip(gap.machine, gap.reviewed, strict=True))
    alone = len(found) == 1
    for at, text in found.items():
        beside = others.union(*(_words(other) for place, other in found.items() if place != at))
        if not (_fits(source[at], text) and _itself(text, at, machine, _ALONE if alone else _AMONG)):
            return {}
        if not (_agrees(source[at], machine[at], text, alone) and not _elsewhere(source[at], text, beside)):
            return {}
        if _grown(machine[at], text, alone) or _passed_on(at, found, machine):
            return {}
    return found


def _fits(french: str, english: str) -> bool:
    return _SHORTEST <= (len(english) + 10) / (len(french) + 10) <= _LONGEST


def _itself(text: str, at: int, machine: Sequence[str], least: int) -> bool:
    """Whether a changed sentence is like what the machine wrote in its place, and more than like any other."""
    from rapidfuzz import fuzz

    said = _list(text)
    alike = [fuzz.ratio(said, _list(other)) for other in machine]
    return alike[at] >= least and all(alike[at] > score for place, score in enumerate(alike) if place != at)


def _agrees(french: str, before: str, after: str, alone: bool) -> bool:
    """Whether the change brings in no number that neither language had, and loses no number or name that was there.

    Among others no new name comes in either. A right correction may do all that ("deux" as "2"): the row has it all the
    same, the pair is only not made.
    """
    from brief.checks import figures, names

    had = _words(french) | _words(before)
    new = {word for word in _inner_names(after) if word.casefold() not in had}
    if any(word[0].isdigit() or not alone for word in new):
        return False
    lost = figures.losses(french, after) > figures.losses(french, before)
    return not lost and not (names.check(french, after) and not names.check(french, before))


def _elsewhere(french: str, english: str, beside: set[str]) -> bool:
    """Whether a name or number of the French stands in another changed sentence and not in this one."""
    return any(word.casefold() in beside for word in _inner_names(french) if word.casefold() not in _words(english))


def _grown(before: str, after: str, alone: bool) -> bool:
    there, here = len(_list(before)), len(_list(after))
    return abs(here - there) > (max(2, there * _GROWN_ALONE) if alone else max(1, there * _GROWN_AMONG))


def _passed_on(at: int, found: dict[int, str], machine: Sequence[str]) -> bool:
    """Whether a word, however small, may have gone from this sentence into those beside it, or come from them."""
    beside = [other for other in found if other != at]
    if _carried(
        machine[at],
        found[at],
        " ".join(machine[other] for other in beside),
        " ".join(found[other] for other in beside),
    ):
        return True
    lost = Counter(_list(machine[at])) - Counter(_list(found[at]))
    won = (Counter(_list(found[other])) - Counter(_list(machine[other])) for other in beside)
    return any(lost.keys() & more.keys() for more in won)


def _list(text: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(_NUMBER.sub("", key(text)))]


def _words(text: str) -> set[str]:
    return set(_list(text))


def _stems(text: str) -> Counter[str]:
    """What words and numbers of a text say, whatever their endings."""
    return Counter(word[:_STEM] for word in _list(text) if len(word) >= _TELLING or word[0].isdigit())


def _inner_names(text: str) -> set[str]:
    """Numbers, and capitalised words that are not the first."""
    words = _WORD.findall(_NUMBER.sub("", key(text)))
    return {word for at, word in enumerate(words) if word[0].isdigit() or (at and word[0].isupper())}
