"""Where in a translation the rendering of a French term stands, told without the model.

French and English run nearly side by side, so a term's place can be told from four signs: the term itself left in
French, words that resemble its own, the rendering that the model gives to the term alone, and the distance from where
the term stands in the sentence. Words that other French words account for are left alone.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from rapidfuzz.distance import JaroWinkler

from brief.glossary.french import unaccented

_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_FRENCH_WORD = re.compile(rf"(?:\b(?:[cdjlmnst]|(?:jus|lors|puis)?qu)['’])?({_WORD.pattern})", re.IGNORECASE)
_FUNCTION = frozenset(
    "the a an of to in on at by for from with and or but nor so as is are was were be been being has have had do "
    "does did will would shall should can could may might must not no this that these those it its he she they them "
    "his her their our your we you i who which whom whose what where when there here than then if into over under "
    "between about also more most very up out all any each such only own same other some s t "
    "against during after before without within through among towards since until while because said says told".split()
)
LINKS = frozenset("of the a an for to in on at by with against and or from s".split())
"""Function words that may stand within a rendering (``rule of law``); a verb or a pronoun ends it."""
_BEFORE_VERBS = frozenset("will would can could may might must should shall not they we he she it who which".split())
_FRENCH_LINKS = frozenset("les des aux une par pour sur dans avec".split())
_COUNTS = {
    "deux": "two", "trois": "three", "quatre": "four", "cinq": "five", "six": "six", "sept": "seven", "huit": "eight",
    "neuf": "nine", "dix": "ten", "onze": "eleven", "douze": "twelve", "vingt": "twenty", "cent": "hundred",
}  # fmt: skip
_COUNT_BEFORE = re.compile(r"(?:(\d[\d\s.,]*)|\b(\w+)\s+)$")
_BEFORE_NOUNS = frozenset("the a an of its their his her this these those our any some no".split())
_NUMBERS = frozenset(
    "zero one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty seventy "
    "eighty ninety dozen hundred hundreds thousand thousands million millions billion billions trillion percent half "
    "quarter third january february march april may june july august september october november december".split()
)
_BARRIER = re.compile(r"[,;:.!?()\[\]«»“”\"]")
_LONGEST = 4
"""Words that a rendering takes at most, unless the French has more; longer spans were never right on the development
sets."""


_SAME = 0.75
"""Resemblance from which a French and an English word are taken for the same."""
GUESS = 0.09
"""The most that a place is worth which nothing but its distance speaks for."""


@dataclass(frozen=True, slots=True)
class Place:
    """A span of the translation that a term's English may take; empty (``start == end``) to put it in between."""

    start: int
    end: int
    weight: float
    """How likely this is the place, from 0; sums to nothing in particular."""


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """A word without accents, casing and the endings that French and English give the same stem."""
    low = unaccented(word.lower().replace("’", "'"))
    low = low.removesuffix("'s")
    for ending in (
        "ement",
        "iques",
        "ique",
        "ical",
        "ations",
        "ation",
        "ies",
        "ees",
        "ed",
        "es",
        "ie",
        "s",
        "e",
        "y",
        "ic",
    ):
        if len(low) > len(ending) + 3 and low.endswith(ending):
            return low[: -len(ending)]
    return low


@lru_cache(maxsize=262144)
def resemblance(one: str, other: str) -> float:
    """How much two words look like the same one, from 0 to 1: by their common beginning and common letters."""
    first, second = stem(one), stem(other)
    if first == second and (len(first) > 2 or one == other):
        return 1.0
    if _same_acronym(one, other):
        return 0.9
    if min(len(first), len(second)) < 3 or first[0] != second[0]:
        return 0.0
    likeness = JaroWinkler.similarity(first, second)
    # Below 0.8 Jaro-Winkler pairs any two words with the same first letter.
    return max(0.0, (likeness - 0.8) / 0.2)


def _same_acronym(one: str, other: str) -> bool:
    """``IA`` and what a package of few pieces makes of it, "IAL" or "IAS"."""
    short, long = sorted((one, other), key=len)
    return 1 < len(short) == len(long) - 1 and long.isupper() and long.startswith(short)


def places(
    source: str,
    span: tuple[int, int],
    translation: str,
    *,
    alone: str = "",
    barred: Sequence[tuple[int, int]] = (),
) -> list[Place]:
    """Spans of ``translation`` for the term ``source[span]``, the likeliest first; never empty.

    ``barred``: ranges of the translation not to touch (other terms). ``alone``: how the model says the term by itself.
    """
    words = [(match.start(), match.end(), match[0]) for match in _WORD.finditer(translation)]
    if not words:
        return [Place(0, 0, 1.0)]
    surface = source[span[0] : span[1]]
    of_surface = [match[1] for match in _FRENCH_WORD.finditer(surface)]
    term_words = [
        word for word in of_surface if (len(word) > 2 or word.isupper()) and word.lower() not in _FRENCH_LINKS
    ]
    around = [
        (m.start(1), m[1])
        for m in _FRENCH_WORD.finditer(source)
        if (m.end() <= span[0] or m.start() >= span[1]) and len(m[1]) > 2
    ]
    expected = _expected(source, span, around, words, len(translation))
    hints = {stem(word) for word in _words_of(alone)} - _FUNCTION
    usual = max(1, len(term_words))
    length = len(of_surface)
    counted_by = _count_before(source[: span[0]])
    others = _by_letter(word for _, word in around)
    weights: list[float] = []
    evident: list[bool] = []
    for at, (start, end, word) in enumerate(words):
        low = stem(word)
        distance = abs((start + end) / 2 - expected) / max(len(translation), 1)
        near = math.exp(-((distance / 0.12) ** 2) / 2)
        # Figures stay, and what they count, unless that is the term.
        mine = bool(counted_by) and at > 0 and _count_at(words, at) == counted_by and not _is_number(word)
        counted = _is_number(word) or (at > 0 and _is_number(words[at - 1][2]))
        if (counted and not mine) or any(start < stop and begin < end for begin, stop in barred):
            weights.append(0.0)
            evident.append(False)
            continue
        own = max((resemblance(word, other) for other in term_words), default=0.0)
        if low in hints or (mine and word.lower() not in _FUNCTION):
            own = max(own, 1.0)
        foreign = max((resemblance(word, other) for other in others.get(low[:1], ())), default=0.0)
        free = 0.0 if word.lower() in _FUNCTION else 0.08
        if at and words[at - 1][2].lower() in _BEFORE_VERBS:
            free *= 0.3
        elif at and words[at - 1][2].lower() in _BEFORE_NOUNS:
            free *= 1.4
        own = own if own > 0.3 else 0.0
        evident.append(own > 0)
        weights.append(max(0.0, own * (0.25 + 0.75 * near) + free * near - 0.6 * foreign * (own < foreign)))
    function = [word.lower() in _FUNCTION for _, _, word in words]
    parted = [False] + [_BARRIER.search(translation, one[1], two[0]) is not None for one, two in pairwise(words)]
    halved = [at > 0 and words[at - 1][2] == "United" for at in range(len(words))]  # "United States" is one name
    found: dict[tuple[int, int], float] = {}
    for first in range(len(words)):
        if function[first] or halved[first]:
            continue
        total, content, links = 0.0, 0, 0
        for last in range(first, min(first + max(_LONGEST, length), len(words))):
            if last > first and parted[last]:
                break
            weight = weights[last]
            if function[last]:
                if words[last][2].lower() not in LINKS:
                    break
                links += 1
                continue
            if weight <= 0:
                break
            total += weight
            content += 1
            # Over an "of" only between words that are the term's, or where one is and the French has a "de" too.
            signs = evident[first] + evident[last]
            if links and signs < (1 if length > usual else 2):
                continue
            cost = 0.03 * (last - first) + 0.1 * max(0, content - usual)
            told = any(evident[first : last + 1])
            found[words[first][0], words[last][1]] = total - cost if told else min(total - cost, GUESS)
    ranked = sorted(
        (Place(start, end, weight) for (start, end), weight in found.items() if weight > 0),
        key=lambda p: (-p.weight, p.start),
    )
    gap = min(
        (
            start
            for at, (start, _, word) in enumerate(words)
            if not _inside(start, barred)
            and not halved[at]
            and (at == 0 or word.lower() not in _BEFORE_NOUNS or not function[at - 1])
        ),
        key=lambda at: abs(at - expected),
        default=len(translation),
    )
    best = [place for place in ranked if place.weight >= 0.02]
    return [*_left_in_french(surface, translation, expected, barred), *best, Place(gap, gap, 0.02)]


def spare(word: str, text: str, there: tuple[int, int], source: str, span: tuple[int, int]) -> bool:
    """Whether ``text`` says ``word`` outside of ``there`` more often than the French outside of ``span`` accounts for:
    then one beside a term that says it too can go, and "the Secretary of the Minister" keeps its secretary."""
    said = sum(stem(m[0]) == stem(word) for m in _WORD.finditer(text) if m.end() <= there[0] or m.start() >= there[1])
    french = (m for m in _FRENCH_WORD.finditer(source) if m.end() <= span[0] or m.start(1) >= span[1])
    return said > sum(resemblance(word, m[1]) > _SAME for m in french)


def _left_in_french(surface: str, translation: str, expected: float, barred: Sequence[tuple[int, int]]) -> list[Place]:
    """Where the model left the term as it is in French, the nearest to where it is expected first."""
    found = [
        Place(match.start(), match.end(), 2.0)
        for match in re.finditer(rf"(?<!\w){re.escape(surface)}(?!\w)", translation)
        if not any(match.start() < stop and begin < match.end() for begin, stop in barred)
    ]
    return sorted(found, key=lambda place: abs(place.start - expected))


def _expected(
    source: str,
    span: tuple[int, int],
    around: Sequence[tuple[int, str]],
    words: Sequence[tuple[int, int, str]],
    length: int,
) -> float:
    """The offset in the translation beside the term, between the nearest words that are the same in both languages."""
    middle = (span[0] + span[1]) / 2
    before, after = (0.0, 0.0), (float(len(source)), float(length))
    starts: dict[str, list[int]] = {}
    for start, _, other in words:
        starts.setdefault(other, []).append(start)
    others = _by_letter(starts)
    for at, word in around:
        alike = [other for other in others.get(stem(word)[:1], ()) if resemblance(word, other) > _SAME]
        strong = [start for other in alike for start in starts[other]]
        if len(strong) != 1:
            continue
        here = (float(at), float(strong[0]))
        # An anchor far off the diagonal is a chance resemblance.
        if abs(here[0] / len(source) - here[1] / max(length, 1)) > 0.3:
            continue
        if at < middle and here > before and here[1] >= before[1]:
            before = here
        elif at > middle and at < after[0]:
            after = here
    if after[1] < before[1]:
        before, after = (0.0, 0.0), (float(len(source)), float(length))
    share = (middle - before[0]) / max(after[0] - before[0], 1)
    return before[1] + share * (after[1] - before[1])


def _count_before(text: str) -> str:
    """The number right before a term: its digits, or in small numbers the English word; else empty."""
    match = _COUNT_BEFORE.search(text)
    if not match:
        return ""
    return "".join(char for char in match[1] if char.isdigit()) if match[1] else _COUNTS.get(match[2].lower(), "")


def _count_at(words: Sequence[tuple[int, int, str]], at: int) -> str:
    """The number that counts the word ``words[at]``: all its digits, or its word."""
    first = at
    while first and any(char.isdigit() for char in words[first - 1][2]) and words[first][0] - words[first - 1][1] < 2:
        first -= 1
    digits = "".join(char for _, _, word in words[first:at] for char in word if char.isdigit())
    return digits or words[at - 1][2].lower()


def _by_letter(words: Iterable[str]) -> dict[str, list[str]]:
    """The distinct words under the first letter of their stem: words of different letters never resemble each other."""
    found: dict[str, list[str]] = {}
    for word in dict.fromkeys(words):
        found.setdefault(stem(word)[:1], []).append(word)
    return found


@lru_cache(maxsize=65536)
def _is_number(word: str) -> bool:
    return word.lower() in _NUMBERS or any(char.isdigit() for char in word)


def _inside(at: int, ranges: Sequence[tuple[int, int]]) -> bool:
    return any(start < at < end for start, end in ranges)


def _words_of(text: str) -> list[str]:
    return [match[0] for match in _WORD.finditer(text)]
