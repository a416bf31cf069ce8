"""French words as a glossary needs them: tokens with offsets, the dictionary forms they may go back to, their number.

Lemmas come from simplemma; where its list has no answer, or an odd one (``hospitalisés`` → ``hospitaliser``, ``été`` →
``être``), plain suffix rules for number and gender stand in. Nothing here knows about the glossary.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from brief import wordlists

Number = Literal["singular", "plural"]

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
_SUBJECTS = frozenset(
    {"je", "j", "tu", "il", "elle", "on", "ils", "elles", "qui", "ne", "n", "se", "s", "me", "m", "te", "t", "y"}
)
_NOUN_SIGNS = (
    ARTICLES | OF | TO | frozenset("un une ce cet cette ces mon ma mes ton ta tes son sa ses notre nos votre vos leur "
                                   "leurs en sans par pour avec sur sous quelque chaque toute".split())
)  # fmt: skip
AUXILIARIES = frozenset("a ai as avons avez ont avait avaient aura auront aurait auraient ayant avoir eu été".split())
BEING = frozenset("est sont était étaient sera seront serait seraient fut furent soit soient été être étant".split())
# Infinitives that are nouns too (*être humain*, *pouvoir d'achat*).
_NOUN_INFINITIVES = frozenset("être pouvoir devoir savoir avoir dîner déjeuner goûter rire sourire souvenir".split())
_NOUNS_WITH = frozenset("humain humains vivant vivants fiscal fiscaux".split())
# Participles that the rule for -er does not give, each the end of a family (*soumis*, *reprise*, *maintenus*). As
# nouns (*la mise en demeure*, *une prise*) they are other terms.
_PARTICIPLES = (("mis", "mettre"), ("pris", "prendre"), ("tenu", "tenir"), ("venu", "venir"), ("ouvert", "ouvrir"),
                ("couvert", "couvrir"), ("offert", "offrir"), ("reçu", "recevoir"), ("conçu", "concevoir"),
                ("rendu", "rendre"), ("vendu", "vendre"), ("conduit", "conduire"), ("produit", "produire"))  # fmt: skip
# Verbs whose participle beside a noun or after *être* is rather an adjective with a sense of its own (*les régions
# touchées*, *un taux élevé*), or a noun (*un ministre délégué*).
_OWN_SENSE = frozenset(
    "accuser adhérer âger allier appliquer approprier arrêter associer assurer avancer charger communiquer "
    "composer confier consacrer coter déclarer déléguer déplacer déterminer diplômer distinguer donner doubler dresser "
    "élever emporter employer engager envelopper exprimer fermer figurer fonder imaginer immigrer indiquer initier "
    "inviter isoler lier limiter marier marquer mesurer modérer monter obliger occuper opposer partager passer poser "
    "presser prétendre priver prononcer qualifier réaliser reculer réfugier relever renommer réserver retirer "
    "retraiter séparer serrer situer soigner spécialiser supposer terminer tourner toucher user viser".split()
)
# Infinitives that are nouns after a determiner, and what is one for certain: *le* may be a pronoun (*pour le lever*).
_NOUNS_TOO = _NOUN_INFINITIVES | frozenset(
    "aller baiser boire coucher devenir dire faire lever manger marcher parler penser repentir souper toucher vivre "
    "vouloir".split()
)
_DETERMINERS = frozenset("un du au ce cet mon ton son notre votre des ces".split())
_BEFORE_ARTICLES = frozenset(
    "après avant avec contre dans depuis dès durant entre par pendant selon sous sur vers".split()
)
_ADVERBS = frozenset(
    "alors ainsi aussi aujourd'hui bien déjà donc encore ensuite enfin hier ici jamais même mieux moins pas plus "
    "presque puis rien souvent tant toujours tous tout toutes trop vite".split()
)
_AFTER_PREPOSITION = frozenset("après avant dès vers selon et ou puis comme lors".split())
_BEFORE_NOUNS = frozenset(
    "autre autres nouveau nouvelle nouveaux nouvelles grand grande grands grandes petit petite petits petites "
    "premier première premiers premières dernier dernière derniers dernières propre propres vrai vraie ancien "
    "ancienne anciens anciennes futur future futurs futures même mêmes bon bonne bons bonnes gros grosse haut haute "
    "hauts hautes seul seule seuls seules prochain prochaine prochains prochaines multiples rares meilleurs "
    "meilleures".split()
)
_PLURAL_SIGNS = frozenset(
    "les des ces mes tes ses nos vos leurs aux plusieurs quelques certains certaines divers diverses différents "
    "différentes deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt trente "
    "quarante cinquante soixante cent cents mille millions milliards tous toutes quels quelles "
    "nombreux nombreuses".split()
)
_SINGULAR_SIGNS = frozenset(
    "le la l un une du au ce cet cette mon ma ton ta son sa notre votre leur chaque tout toute aucun aucune quel "
    "quelle nul nulle".split()
)

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
_MUTE = re.compile(r"(.*)è([^aeiouyéèê]{1,2})")
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
    if verb := _irregular(word):
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
    if word not in _NOUN_INFINITIVES:
        return False
    if word in ("être", "avoir") and following:
        return following in _NOUNS_WITH
    return not is_infinitive(following)


def is_participle(word: str) -> bool:
    """Whether the word looks like a past participle (``infectées``, ``mis``)."""
    return word.endswith(("é", "ée", "és", "ées")) or bool(_irregular(word))


@lru_cache(maxsize=65536)
def _irregular(word: str) -> str:
    """The infinitive of which the word is a participle not in -é, if one of those known here; else empty."""
    for ending in ("", "s", "e", "es"):
        for stem, infinitive in _PARTICIPLES:
            if word.endswith(stem + ending) and len(word) >= len(stem + ending):
                return word[: len(word) - len(stem + ending)] + infinitive
    return ""


def is_noun_participle(words: list[Token], at: int) -> bool:
    """Whether the participle ``words[at]`` is rather the noun of the same form (``la mise``, ``Mise en garde``)."""
    if not _irregular(words[at].low):
        return False
    if at and words[at - 1].low in AUXILIARIES | BEING:
        return False
    return has_determiner(words, at) or words[at - 1].low in _AFTER_PREPOSITION


def is_noun_of_verb(words: list[Token], at: int) -> bool:
    """Whether the infinitive ``words[at]`` is the noun of the same form (*le lever du soleil*, *au toucher*)."""
    if words[at].low not in _NOUNS_TOO or not at or words[at].glue not in (" ", "'"):
        return False
    before = words[at - 1]
    if before.low in _DETERMINERS:
        return True
    opens = at == 1 or before.glue not in (" ", "'")
    return before.low in ARTICLES and (opens or words[at - 2].low in _BEFORE_ARTICLES)


def is_verbal(words: list[Token], at: int, infinitive: str) -> bool:
    """Whether the participle ``words[at]`` says what its verb does: after an auxiliary (*a déjà levé*, *sont levés*) or
    beside the noun that it goes with (*les fonds levés*); not where it is a noun (*les levées*) or an adjective with a
    sense of its own."""
    back = at
    while back and words[back].glue == " " and _is_adverb(words[back - 1].low):
        back -= 1
    if not back or words[back].glue not in (" ", "'"):
        return False
    before = words[back - 1]
    if before.low in AUXILIARIES:
        return True
    if infinitive in _OWN_SENSE:
        return False
    if before.low in BEING:
        return True
    word = words[at].low
    function = has_determiner(words, back) or subject_before(before.low) or before.low in _AFTER_PREPOSITION
    if function or not before.text.isalpha() or len(before.low) < 3:
        return False
    many = before.low[-1] in "sxz" or before.text.isupper()
    one = before.low[-1] not in "sxz" or lemma(before.low) == before.low
    return many if word.endswith("s") else one


def _is_adverb(word: str) -> bool:
    return word in _ADVERBS or (len(word) > 6 and word.endswith("ment") and lemma(word) == word)


def subject_before(word: str) -> bool:
    """Whether a word before another says that the other is a verb (``il``, ``qui``, ``se`` …)."""
    return word in _SUBJECTS


def noun_follows(word: str) -> bool:
    """Whether a word before another says that the other is a noun (``la``, ``de``, ``deux``, ``premières`` …)."""
    return word in _NOUN_SIGNS or word in _PLURAL_SIGNS or word in _BEFORE_NOUNS or word.isdigit()


def has_determiner(words: list[Token], at: int) -> bool:
    """Whether something right before the word ``words[at]`` says that it is a noun, or it opens its clause."""
    if at == 0 or words[at].glue not in (" ", "'", "-"):
        return True
    return noun_follows(words[at - 1].low)


def number_by_context(words: list[Token], first: int, last: int) -> Number | None:
    """The number of the invariable term ``words[first..last]`` (``start-up``, ``PME``) by what stands around it.

    A determiner up to three words before decides (``deux autres porte-avions``); else what follows: an adjective in -s
    (``start-up européennes``), a plural coordinated with it (``start-up et grands groupes``). ``None``: nothing says.
    """
    for back in range(first - 1, max(first - 4, -1), -1):
        word = words[back]
        if words[back + 1].glue not in (" ", "'", "-"):
            break
        low = word.low
        if low in _PLURAL_SIGNS or (low.isdigit() and low not in ("0", "1")):
            return "plural"
        if low in _SINGULAR_SIGNS:
            return "singular"
        if low in OF or low in TO or len(low) < 3:
            break
        if back < first - 1 and not low.endswith(("s", "x")) and words[back + 1].low.endswith(("s", "x")):
            break
    if last + 1 < len(words) and words[last + 1].glue == " ":
        after = words[last + 1].low
        if (
            len(after) > 4
            and after.endswith(("s", "aux"))
            and lemma(after) != after
            and not lemma(after).endswith(("er", "ir", "re"))
        ):
            return "plural"
        follower = words[last + 2].low if last + 2 < len(words) else ""
        if after in ("et", "ou") and follower.endswith(("s", "x")) and len(follower) > 3:
            return "plural"  # "Start-up et grands groupes": bare nouns side by side share their number
    return None


def unaccented(word: str) -> str:
    """The word without its accents, as capitals are often written (``ETAT``, ``Etat``)."""
    return "".join(char for char in unicodedata.normalize("NFD", word) if not unicodedata.combining(char))
