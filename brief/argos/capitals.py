"""Titles set all in capitals, which decoders take for rows of acronyms, or With One a Word, as if all were names.

With the starter package, 120 sentences of newstest2014 put in capitals came out at BLEU 0.3 (chrF 13) as they were, at
11.2 (39.6) lowered by the rules below, and at 15.4 (43.5) from the original; all compared in capitals. With package
0.4, 300 short sentences of it with a capital a word: chrF 35.7 as they were, 44.9 lowered (175 are taken for titles),
52.5 from the original. None of its 3,001 sentences as they stand is taken for a title.
"""

from __future__ import annotations

import re

from brief import wordlists

_WORD = re.compile(r"[^\W\d_]+(?:['’\-][^\W\d_]+)*\.?")
LEAST_WORDS = 3
LEAST_LETTERS = 10
"""Shorter ones ("OTAN-UE", "SOMMAIRE IA") may as well be acronyms: they are left as they are."""
SHARE = 0.85
"""Share of capitals among the letters. A lower-case unit or "d'" may stand among them."""
LONGEST_ACRONYM = 5


def is_shouted(text: str) -> bool:
    """Whether ``text`` is set in capitals as a whole, as titles on web pages are."""
    letters = [char for char in text if char.isalpha()]
    capitals = sum(char.isupper() for char in letters)
    if len(letters) < LEAST_LETTERS or len(_WORD.findall(text)) < LEAST_WORDS:
        return False
    return capitals >= SHARE * len(letters)


def lowered(text: str) -> str:
    """``text`` as a sentence would print it: French words lowered, names with a capital, acronyms as they are.

    A word that is not in the French dictionary is taken for an acronym if it is short, else for a name.
    """
    first = True

    def one(match: re.Match[str]) -> str:
        nonlocal first
        word = _word(match[0])
        if first:
            word, first = word[:1].upper() + word[1:], False
        return word

    return _WORD.sub(one, text)


LEAST_TITLE, LONGEST_TITLE = 4, 16
"""Words of a title whose capitals are looked at; fewer may be a name ("La Banque Postale")."""
_DETERMINERS = frozenset(
    "un une le la les des du au aux ce cet cette ces son sa ses leur leurs notre nos qui que quel quelle quels quelles"
    " dans pour par sur avec sans et ou où".split()
)


def is_titled(text: str) -> bool:
    """Whether ``text`` is a title whose French words begin with capitals ("Un Contrat Qui Change la Donne").

    A determiner must stand at its head or with a capital inside: a row of names has none.
    """
    words = _WORD.findall(text)
    if not LEAST_TITLE <= len(words) <= LONGEST_TITLE or text.rstrip().endswith("."):
        return False
    if not any(word[0].isupper() and word.lower() in _DETERMINERS for word in words):
        return False
    raised = [word for word in words[1:] if _is_raised(word)]
    common = [word for word in raised if _is_common(word)]
    small = [word for word in words[1:] if word.islower() and len(word) > 4 and word not in _DETERMINERS]
    # "Quel Avenir pour OpenAI ?": a name would have no "quel" ("un Français" has its capital by right)
    least = 1 if re.match(r"quel(?:le)?s? ", text, re.IGNORECASE) and words[1] in common else 2
    return len(common) >= least and 2 * len(common) >= len(raised) and len(common) > 2 * len(small)


def untitled(text: str) -> str:
    """``text`` with its French words in small letters, but for the first; names and acronyms stay."""
    return _WORD.sub(lambda match: match[0].lower() if match.start() and _is_common(match[0]) else match[0], text)


def _is_raised(word: str) -> bool:
    _, _, tail = _elided(word)
    return all(part[:1].isupper() and part[1:].islower() for part in tail.rstrip(".").split("-"))


def _is_common(word: str) -> bool:
    """Whether it is a French word with a capital, or two with a hyphen ("Court-Circuité")."""
    parts = _elided(word)[2].rstrip(".").split("-")
    return all(part == part.capitalize() and wordlists.is_known(part.lower()) for part in parts)


def _word(word: str) -> str:
    low = word.lower()
    head, mark, tail = _elided(low)
    known = len(tail) == 1 or wordlists.is_known(tail.rstrip("."))
    if known or any(wordlists.is_known(part) for part in re.split(r"['’-]", tail)):
        return low
    if len(tail) <= LONGEST_ACRONYM:
        return head + mark + tail.upper()
    return head + mark + "-".join(part[:1].upper() + part[1:] for part in tail.split("-"))


def _elided(word: str) -> tuple[str, str, str]:
    """``l'otan`` as ``("l", "'", "otan")``; nothing before the word where nothing is elided."""
    match = re.match(r"(l|d|j|m|t|s|n|c|qu|jusqu|lorsqu|puisqu)(['’])(.+)", word, re.IGNORECASE)
    return (match[1], match[2], match[3]) if match else ("", "", word)
