"""French words as a glossary needs them: tokens with offsets, the dictionary forms they may go back to, their number.

Lemmas come from simplemma; where its list has no answer, or an odd one (``hospitalisés`` → ``hospitaliser``, ``été`` →
``être``), plain suffix rules for number and gender stand in. Nothing here knows about the glossary.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from brief import wordlists

# A run of letters and digits, whole where a soft hyphen or a zero-width space breaks it; "I.A." and "cyber-attaque" are
# one word too, the same as "IA" and "cyberattaque". The last full stop is the initials' only where a sentence goes on.
_TOKEN = re.compile(
    r"(?<![\w.])[A-Z](?:\.[A-Z])+(?:(?!\w)\.(?=\s+[a-zà-ÿ]|[,;:)])|(?!\w))"
    r"|(?i:cyber)[-‐‑][^\W\d_]{4,}"
    r"|[^\W_]+(?:[\u00ad\u200b\u2060\ufeff]+[^\W_]+)*"
)
_INSIDE = re.compile(r"[-‐‑.\u00ad\u200b\u2060\ufeff]+")
_ELIDED = frozenset({"d", "l", "j", "n", "s", "c", "m", "t", "qu", "jusqu", "lorsqu", "puisqu"})
_FOLD = str.maketrans({"’": "'", "ʼ": "'", "‘": "'", "‐": "-", "‑": "-", "–": "-", "−": "-", "\u00ad": None})

OF = frozenset({"de", "d", "du", "des"})
TO = frozenset({"à", "au", "aux"})
ARTICLES = frozenset({"le", "la", "l", "les"})
PRONOUNS = frozenset({"se", "s", "me", "m", "te", "t", "nous", "vous", "toi"})
# Infinitives that are nouns too (*être humain*, *pouvoir d'achat*).
NOUN_INFINITIVES = frozenset("être pouvoir devoir savoir avoir dîner déjeuner goûter rire sourire souvenir".split())
_NOUNS_WITH = frozenset("humain humains vivant vivants fiscal fiscaux".split())
# Participles that the rule for -er does not give, each the end of a family (*soumis*, *reprise*, *maintenus*). As
# nouns (*la mise en demeure*, *une prise*) they are other terms.
_PARTICIPLES = (("mis", "mettre"), ("pris", "prendre"), ("tenu", "tenir"), ("venu", "venir"), ("ouvert", "ouvrir"),
                ("couvert", "couvrir"), ("offert", "offrir"), ("reçu", "recevoir"), ("conçu", "concevoir"),
                ("rendu", "rendre"), ("vendu", "vendre"), ("conduit", "conduire"), ("produit", "produire"))  # fmt: skip
_MUTE = re.compile(r"(.*)è([^aeiouyéèê]{1,2})")

# Feminine ending → masculine ones. For a word alone only what can hardly be another word (directrice, infectée);
# agreement inside a term of several words may use them all, for the words around make a mistake unlikely.
_FEMININE_SURE = (("trice", ("teur",)), ("ée", ("é",)), ("ienne", ("ien",)), ("euse", ("eur", "eux")),
                  ("effe", ("ef",)))  # fmt: skip
_FEMININE = (
    *_FEMININE_SURE,
    ("ère", ("er",)), ("enne", ("en",)), ("onne", ("on",)), ("elle", ("el", "eau")), ("ale", ("al",)), ("ive", ("if",)),
    ("ette", ("et",)), ("ète", ("et",)), ("guë", ("gu",)), ("ante", ("ant",)), ("ente", ("ent",)), ("aise", ("ais",)),
    ("oise", ("ois",)), ("ouse", ("oux",)), ("aine", ("ain",)), ("ine", ("in",)), ("ite", ("it",)), ("ue", ("u",)),
    ("ie", ("i",)), ("ise", ("is",)), ("erte", ("ert",)), ("orte", ("ort",)), ("aute", ("aut",)), ("ure", ("ur",)),
    ("ande", ("and",)), ("arde", ("ard",)), ("onde", ("ond",)), ("oide", ("oid",)), ("ique", ("ic",)),
    ("aude", ("aud",)),
)  # fmt: skip
# Other words, whatever the rule says: nouns of their own.
_NOT_FEMININE = frozenset(
    {
        "capitale",
        "centrale",
        "morale",
        "mutuelle",
        "nouvelle",
        "rive",
        "missive",
        "donnée",
        "armée",
        "journée",
        "année",
        "entrée",
    }
)


@dataclass(frozen=True, slots=True)
class Token:
    """A run of letters and digits, ``text[start:end]``, and what stands between it and the token before."""

    text: str
    start: int
    end: int
    glue: str
    """What parts it from the token before, folded: ``" "``, ``"-"``, ``"'"``, ``"."`` …; ``""`` at the start."""

    @property
    def low(self) -> str:
        """The token in small letters."""
        return self.text.lower()


def fold(text: str) -> str:
    """Apostrophes and hyphens made one kind each. Length is kept but for soft hyphens, which callers do not have."""
    return text.translate(_FOLD)


def tokens(text: str) -> list[Token]:
    """The tokens of ``text``; offsets are into ``text`` as given (precomposed characters are assumed)."""
    found: list[Token] = []
    last = 0
    for match in _TOKEN.finditer(text):
        gap = text[last : match.start()]
        glue = fold(gap) if gap.strip() else " " * bool(gap)
        if glue.startswith("'") and not glue[1:].strip() and found and found[-1].low in _ELIDED:
            glue = "'"  # "l' IA"
        word = _INSIDE.sub("", match[0]).replace("œ", "oe").replace("Œ", "Oe")
        found.append(Token(word, match.start(), match.end(), glue if last else ""))
        last = match.end()
    return found


@lru_cache(maxsize=65536)
def lemma(word: str) -> str:
    """simplemma's lemma of a French word in small letters; the word itself where it has none."""
    return wordlists.lemma(word).lower().replace("œ", "oe")


@lru_cache(maxsize=65536)
def singulars(word: str) -> tuple[str, ...]:
    """The word and its possible singulars by rule (``rançongiciels``, ``journaux``, ``bijoux``)."""
    found = [word]
    if len(word) > 3 and word[-1] in "sx":
        found.append(word[:-1])
        if word.endswith("aux"):
            found += [word[:-3] + "al", word[:-3] + "ail"]
    return tuple(found)


@lru_cache(maxsize=65536)
def masculines(word: str, sure: bool) -> tuple[str, ...]:
    """Masculine forms that a feminine word may go back to; ``sure`` keeps to endings that rarely deceive."""
    found: list[str] = []
    for form in singulars(word):
        if len(form) < 5 or form in _NOT_FEMININE:
            continue
        for ending, others in _FEMININE_SURE if sure else _FEMININE:
            if form.endswith(ending):
                found += [form[: -len(ending)] + other for other in others]
    return tuple(found)


@lru_cache(maxsize=65536)
def verb_stems(word: str) -> tuple[str, ...]:
    """Infinitives that the word may be a form of, by rule (``déployé``, ``déployées``, ``mises``)."""
    if verb := irregular_participle(word):
        return (verb,)
    for ending in ("ées", "és", "ée", "é", "ant", "ent", "ons", "ez", "es", "e", "ait", "aient", "era", "eront"):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            stem = word[: -len(ending)]
            return (stem + "er", *_before_mute_e(stem)) if ending[0] == "e" else (stem + "er",)
    return ()


def _before_mute_e(stem: str) -> tuple[str, ...]:
    """Infinitives of a stem that is another before a mute e: *lève*, *appelle*, *paie*. Not *régler*: its forms are
    rather those of nouns and adjectives (*règle*, *célèbre*)."""
    if match := _MUTE.fullmatch(stem):
        return (f"{match[1]}e{match[2]}er",)
    if stem.endswith(("ll", "tt")):
        return (stem[:-1] + "er",)
    return (stem[:-1] + "yer",) if stem.endswith(("ai", "oi", "ui")) else ()


@lru_cache(maxsize=65536)
def roots(word: str) -> tuple[str, ...]:
    """Every form that a glossary may have for this word of a text, the word itself first."""
    function = OF if word in OF else TO if word in TO else ()
    return tuple(
        dict.fromkeys((word, *singulars(word), lemma(word), *masculines(word, False), *verb_stems(word), *function))
    )


def is_infinitive(word: str) -> bool:
    """Whether a glossary word is a verb in its dictionary form (``déployer``, ``saisir``), not a noun like ``fer``."""
    if len(word) < 4 or not word.endswith(("er", "ir", "re")) or lemma(word) != word:
        return False
    return (word.endswith("er") and lemma(word[:-1].removesuffix("e") + "ons") == word) or lemma(
        word.removesuffix("e") + "a"
    ) == word


def is_noun_infinitive(word: str, following: str) -> bool:
    """Whether an infinitive is the noun of the same form, by the word after it in the term, empty where it is alone.

    *avoir lieu* and *être prêt* are verbs, *avoir fiscal* and *être humain* are not.
    """
    if word not in NOUN_INFINITIVES:
        return False
    if word in ("être", "avoir") and following:
        return following in _NOUNS_WITH
    return not is_infinitive(following)


def is_participle(word: str) -> bool:
    """Whether the word looks like a past participle (``infectées``, ``mis``)."""
    return word.endswith(("é", "ée", "és", "ées")) or bool(irregular_participle(word))


@lru_cache(maxsize=65536)
def irregular_participle(word: str) -> str:
    """The infinitive of which the word is a participle not in -é, if one of those known here; else empty."""
    for ending in ("", "s", "e", "es"):
        for stem, infinitive in _PARTICIPLES:
            if word.endswith(stem + ending) and len(word) >= len(stem + ending):
                return word[: len(word) - len(stem + ending)] + infinitive
    return ""


def unaccented(word: str) -> str:
    """The word without its accents, as capitals are often written (``ETAT``, ``Etat``)."""
    return "".join(char for char in unicodedata.normalize("NFD", word) if not unicodedata.combining(char))
