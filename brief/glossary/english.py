"""The little English morphology that a glossary needs: number of the head noun, a/an, casing. Regular forms and the
common exceptions; nothing that would turn one word into another."""

from __future__ import annotations

import re
from functools import lru_cache

_IRREGULAR = {
    "man": "men", "woman": "women", "child": "children", "person": "people", "foot": "feet",
    "tooth": "teeth", "goose": "geese",
    "mouse": "mice", "ox": "oxen", "datum": "data", "criterion": "criteria", "phenomenon": "phenomena",
    "medium": "media",
    "bacterium": "bacteria", "curriculum": "curricula", "leaf": "leaves", "life": "lives", "wolf": "wolves",
    "knife": "knives",
    "half": "halves", "shelf": "shelves", "thief": "thieves", "calf": "calves", "wife": "wives", "loaf": "loaves",
    "hero": "heroes", "potato": "potatoes", "tomato": "tomatoes", "veto": "vetoes", "echo": "echoes",
    "cargo": "cargoes",
    "torpedo": "torpedoes", "embargo": "embargoes", "index": "indices", "matrix": "matrices", "nucleus": "nuclei",
    "stimulus": "stimuli", "quiz": "quizzes", "passerby": "passersby", "staff": "staffs",
}  # fmt: skip
_SINGULAR = {plural: singular for singular, plural in _IRREGULAR.items()} | {
    word[:-2] + "es": word
    for word in (
        "crisis",
        "analysis",
        "thesis",
        "hypothesis",
        "synthesis",
        "diagnosis",
        "emphasis",
        "basis",
        "axis",
        "oasis",
    )
}
# Nouns with no plural in careful English, and nouns that end in -s in both numbers.
UNCOUNTABLE = frozenset(
    "access advice aid aircraft ammunition artillery awareness "
    "cash clothing compliance consent conduct content cooperation coverage cryptography cybersecurity "
    "damage data deterrence diabetes education electricity employment energy engineering equipment "
    "ethics evidence expertise feedback finance firepower fishing flu freight funding governance guidance "
    "hardware harm health housing hygiene immunity imagery influenza information "
    "insurance intelligence interoperability jewelry knowledge labor labour leadership legislation "
    "literature logistics luck luggage machinery malware manpower maintenance marketing mathematics measles "
    "medicare middleware money music news nonproliferation oxygen paperwork personnel phishing physics "
    "pneumonia poetry police politics pollution poverty procurement progress propaganda ransomware "
    "reconnaissance recruitment research resilience safety scenery "
    "security sepsis series shipping shortness software spacecraft species spyware surveillance "
    "telemetry terrorism traffic training transparency transport transportation travel tuberculosis unemployment "
    "warfare water weather weaponry wildlife workmanship infectivity mortality "
    "morbidity mucus bronchitis gastroenteritis rna dna ai sovereignty readiness".split()
)  # fmt: skip
# A rendering that ends in one of these is about the stuff, whatever its other words.
_MASS_ENDINGS = ("ware", "ness", "ism", "ology", "graphy", "itis", "ics")
_HEAD_ENDS = frozenset("of for to in at on from with by against under and or between without within as per".split())
_INITIALISM_VOWELS = frozenset("AEFHILMNORSX")
_YU = re.compile(r"(?:uni(?!n|m)|use|usu|uti|ubi|uk|eu|one\b|once|ura)", re.IGNORECASE)
_PARTICIPLE = re.compile(r"(?<![ef])(?<![bsw])ed$")
_ADJECTIVE = re.compile(r"(?:ic|al|ous|ive|able|ible|ory|ary|ful|less|ar|ent|ant|(?<![ef])ed)$")
_SILENT_H = re.compile(r"(?:hour|honest|honou?r|heir|herb)", re.IGNORECASE)


def _words(term: str) -> list[str]:
    return re.split(r"([ -]+)", term)


def _head(parts: list[str]) -> int:
    """Index of the head noun among words and separators: the last word before the first preposition."""
    for at in range(2, len(parts), 2):
        if parts[at].lower() in _HEAD_ENDS:
            return at - 2
    return len(parts) - 1


def _cased(form: str, model: str) -> str:
    return form.capitalize() if model[:1].isupper() and model[1:].islower() else form


def is_acronym(word: str) -> bool:
    """``NATO``, ``DoD``, ``F-35``: capitals (two at least, or one within) that no sentence may lower."""
    return sum(char.isupper() for char in word) > 1 or any(char.isupper() for char in word[1:])


def is_plural(word: str) -> bool:
    """Whether a noun has the look of a plural (``forces``, ``SMEs``; not ``crisis``, ``virus``, ``access``)."""
    low = word.lower()
    if is_acronym(word) or not word.isalpha():
        return word.endswith("s") and not any(char.islower() for char in word[:-1])
    return low in _SINGULAR or (
        len(low) > 3 and low.endswith("s") and not low.endswith(("ss", "us", "is")) and low not in UNCOUNTABLE
    )


def is_mass(word: str) -> bool:
    """Whether a noun has no plural (``ransomware``, ``procurement``)."""
    low = word.lower()
    return low in UNCOUNTABLE or (len(low) > 5 and low.endswith(_MASS_ENDINGS) and not low.endswith("topics"))


def may_be_adjective(word: str) -> bool:
    """Whether a single English word has the ending of an adjective or a participle (``respiratory``, ``infected``)."""
    return word.isalpha() and bool(_ADJECTIVE.search(word.lower()))


@lru_cache(maxsize=16384)
def plural(term: str) -> str:
    """The term with its head noun in the plural; unchanged where that is one already or has none."""
    parts = _words(term)
    at = _head(parts)
    word = parts[at]
    low = word.lower()
    if not word or is_plural(word) or is_mass(word) or _PARTICIPLE.search(low):
        return term
    if low in _IRREGULAR:
        form = _cased(_IRREGULAR[low], word)
    elif is_acronym(word) or not word.isalpha():
        form = word + "s"
    elif low.endswith("man") and low not in ("human", "german", "roman", "norman", "ottoman", "talisman"):
        form = word[:-2] + "en"
    elif low.endswith("sis"):
        form = word[:-2] + "es"
    elif low.endswith(("s", "x", "z", "ch", "sh")):
        form = word + "es"
    elif low.endswith("y") and len(low) > 2 and low[-2] not in "aeiou":
        form = word[:-1] + "ies"
    else:
        form = word + "s"
    return "".join([*parts[:at], form, *parts[at + 1 :]])


@lru_cache(maxsize=16384)
def singular(term: str) -> str:
    """The term with its head noun in the singular; unchanged where that is one already."""
    parts = _words(term)
    at = _head(parts)
    word = parts[at]
    low = word.lower()
    if not is_plural(word):
        return term
    if low in _SINGULAR:
        form = _cased(_SINGULAR[low], word)
    elif low.endswith("ies") and len(low) > 4 and low not in ("movies", "cookies", "zombies", "calories"):
        form = word[:-3] + "y"
    elif low.endswith(("sses", "xes", "ches", "shes", "zzes", "viruses")):
        form = word[:-2]
    else:
        form = word[:-1]
    return "".join([*parts[:at], form, *parts[at + 1 :]])


@lru_cache(maxsize=4096)
def past(term: str) -> str:
    """The regular past form of a verb that heads the term (``deploy`` → ``deployed``)."""
    return _verb(term, "ed")


@lru_cache(maxsize=4096)
def gerund(term: str) -> str:
    """The -ing form of a verb that heads the term (``touch`` → ``touching``)."""
    return _verb(term, "ing")


def _verb(term: str, ending: str) -> str:
    first, space, rest = term.partition(" ")
    if not first.isalpha() or is_acronym(first):
        return term
    if first.endswith("e") and not first.endswith(("ee", "oe", "ye")):
        first = first[:-1]
    elif ending == "ed" and first.endswith("y") and first[-2:-1] not in tuple("aeiou"):
        first = first[:-1] + "i"
    elif re.fullmatch(r"[^aeiou]*[aeiou][bdgmnprt]", first):
        first += first[-1]
    return first + ending + space + rest


def article_for(word: str) -> str:
    """``a`` or ``an`` before this word, by its first sound; initialisms by the name of their first letter."""
    head = re.split(r"[ -]", word)[0]
    if len(head) > 1 and head.rstrip("s").isupper():
        spoken_as_word = len(head) >= 4 and head[1] in "AEIOU" and head[0] not in "AEIOU"
        if not spoken_as_word:
            return "an" if head[0] in _INITIALISM_VOWELS else "a"
    if _SILENT_H.match(head):
        return "an"
    if _YU.match(head):
        return "a"
    return "an" if head[:1].lower() in "aeiou" else "a"


def with_articles_mended(text: str, start: int, end: int) -> str:
    """``text`` with the *a* or *an* right before ``text[start:end]`` made right for it, or dropped before a plural."""
    before = re.search(r"\b(an?) ((?:[\w-]+ )?)$", text[:start], re.IGNORECASE)
    if not before or before[2]:
        return text
    written = before[1]
    head = text[start:end]
    parts = _words(head)
    if is_plural(parts[_head(parts)]) and not is_acronym(parts[_head(parts)]):
        rest = text[start:]
        if written[0].isupper():
            rest = rest[:1].upper() + rest[1:]
        return text[: before.start(1)] + rest
    article = article_for(head)
    if written[0].isupper():
        article = article.capitalize()
    return text[: before.start(1)] + article + text[before.end(1) :]


def capitalized(form: str) -> str:
    """The form with a capital first letter and nothing else changed."""
    return form[:1].upper() + form[1:]
