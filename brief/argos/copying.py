"""Segments that are copied, not decoded: numbers, addresses, marks, and names in a row."""

from __future__ import annotations

import re

from brief import wordlists
from brief.argos import typography

_LETTER = re.compile(r"[^\W\d_]")
_ADDRESS = re.compile(
    r"(?:https?://|www\.)\S*[^\s.,;:!?)\]»”\"'’]"
    r"|[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
    r"|[@#]\w+"
    r"|(?:[\w-]+\.)+(?:com|fr|org|net|gouv|eu|int|gov|mil|io|info)\b(?:/\S*)?",
    re.IGNORECASE,
)
# French thousands (a space, at least one group of three) and decimals. A first group that begins with 0, or a longer
# row of groups of two, is a telephone number.
_THOUSANDS = re.compile(r"(?<![\d.,])(?<!\d[ \u00a0\u202f])([1-9]\d{0,2})((?:[ \u00a0\u202f]\d{3})+)(?![\d]| \d)")
_DECIMAL = re.compile(r"(?<![\d.,])(\d{1,3}(?:,\d{3})*|\d+),(\d+)(?![\d,])")
_CURRENCY_AFTER = re.compile(r"(\d[\d.,]*)\s*([€$£])(?!\d)")
_NAME_SEPARATOR = re.compile(r"\s*[,;/]\s*|\s+(?:et|&)\s+")
_NAME = re.compile(r"[A-ZÀ-ÖØ-Þ][^\W\d_]*(?:['’-][^\W\d_]+)*\.?")
_PARTICLES = frozenset({"de", "du", "des", "la", "le", "van", "von", "der", "ben", "al", "bin", "el", "d", "di", "da"})
_FIRST_NAMES = frozenset(
    "andré bill charles claire david françois guillaume jacques jean john luc marc marie mark martin michel nicolas"
    " olivier pascal philippe pierre richard robert rose thomas".split()
)
"""First names that are French words too, or that the dictionary holds."""
_RESPELT = re.compile(r"tch|ou|kh|dj|ï|ine\b", re.IGNORECASE)
LONGEST_WORD = 200
"""Characters. Longer "words" are keys, hashes or damaged text; a decoder would only cut them off."""


def copied(segment: str) -> str | None:
    """What a segment becomes that needs no decoder, or None where it needs one.

    Copied are: nothing at all; what has no letter (its numbers set the English way: 1 234,5 becomes 1,234.5);
    addresses; names of people; and a single word that no decoder could take.
    """
    text = segment.strip()
    if not text:
        return ""
    if not _LETTER.search(text):
        return typography.clean(english_numbers(text))
    rest = _ADDRESS.sub(" ", text)
    if (rest != text and not _LETTER.search(rest)) or is_endless(text):
        return text
    return names_in_a_row(text)


def is_endless(text: str) -> bool:
    """Whether ``text`` is one "word" too long for a decoder."""
    return len(text) > LONGEST_WORD and not any(char.isspace() for char in text)


def cut_at_endless(text: str) -> list[str]:
    """``text`` in parts, each word that is too long for a decoder being one of its own."""
    if len(text) <= LONGEST_WORD:
        return [text]
    parts: list[list[str]] = [[]]
    for word in text.split():
        if len(word) > LONGEST_WORD:
            parts += [[word], []]
        else:
            parts[-1].append(word)
    return [" ".join(part) for part in parts if part]


def with_addresses(source: str, english: str) -> str:
    """``english`` with the addresses of ``source``, where a decoder changed a letter of them (in the same order)."""
    right, found = _ADDRESS.findall(source), list(_ADDRESS.finditer(english))
    if len(right) != len(found):
        return english
    for address, match in zip(reversed(right), reversed(found), strict=True):
        english = english[: match.start()] + address + english[match.end() :]
    return english


def english_numbers(text: str) -> str:
    """The separators of French numbers as in English; digits stay: ``1 234,5 €`` becomes ``€1,234.5``."""
    # Decimals first: afterwards a comma stands for thousands.
    text = _DECIMAL.sub(r"\1.\2", text)
    text = _THOUSANDS.sub(lambda m: m[1] + re.sub(r"\s", ",", m[2]), text)
    return _CURRENCY_AFTER.sub(r"\2\1", text)


def names_in_a_row(text: str) -> str | None:
    """A list of people's names with its "et" as "and", or None where anything in it could be a French word.

    Each name has a first and a last part with capitals, and no part is in the French dictionary, but for frequent first
    names: "Londres", "Union européenne" and "Jean Petit" are left to the decoder. So are names that English spells in
    another way ("Vladimir Poutine").
    """
    items = _NAME_SEPARATOR.split(text.rstrip(".,;: "))
    for item in items:
        parts = item.split()
        if len(parts) < 2 or len(parts) > 5 or not _NAME.fullmatch(parts[0]) or not _NAME.fullmatch(parts[-1]):
            return None
        if not all(_NAME.fullmatch(part) or part in _PARTICLES for part in parts):
            return None
        if _RESPELT.search(item) or any(_in_dictionary(word) for word in _words_of(parts)):
            return None
    return typography.clean(re.sub(r"\s+et\s+", " and ", text))


def _words_of(parts: list[str]) -> list[str]:
    """The words of a name that must not be French: all but particles and a frequent first name at its start."""
    words = [word for part in parts for word in re.split(r"['’-]", part) if word.lower() not in _PARTICLES]
    return words[1:] if words and words[0].lower() in _FIRST_NAMES else words


def _in_dictionary(word: str) -> bool:
    bare = word.rstrip(".")
    return len(bare) > 1 and wordlists.is_known(bare.casefold())
