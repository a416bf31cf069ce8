"""What the words around a French word say of it: whether it is a noun or a verb, one or many.

Rules over closed lists of function words, read on the glossaries and the articles of the tests; no parser.
"""

from __future__ import annotations

from typing import Literal

from brief.glossary import french
from brief.glossary.french import Token

Number = Literal["singular", "plural"]

_SUBJECTS = frozenset(
    {"je", "j", "tu", "il", "elle", "on", "ils", "elles", "qui", "ne", "n", "se", "s", "me", "m", "te", "t", "y"}
)
_OTHER_NOUN_SIGNS = frozenset(
    "un une ce cet cette ces mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs en sans par pour avec sur "
    "sous quelque chaque toute".split()
)
_NOUN_SIGNS = french.ARTICLES | french.OF | french.TO | _OTHER_NOUN_SIGNS
AUXILIARIES = frozenset("a ai as avons avez ont avait avaient aura auront aurait auraient ayant avoir eu été".split())
BEING = frozenset("est sont était étaient sera seront serait seraient fut furent soit soient été être étant".split())
# Verbs whose participle beside a noun or after *être* is rather an adjective with a sense of its own (*les régions
# touchées*, *un taux élevé*), or a noun (*un ministre délégué*).
_OWN_SENSE = frozenset(
    "accuser adhérer âger allier appliquer approprier assurer avancer charger composer déléguer déterminer diplômer "
    "distinguer donner élever engager figurer initier lier marier marquer mesurer modérer obliger opposer partager "
    "passer presser prétendre priver prononcer reculer réfugier renommer retraiter serrer soigner spécialiser supposer "
    "toucher user".split()
)
# Infinitives that are nouns after a determiner, and what is one for certain: *le* may be a pronoun (*pour le lever*).
_NOUNS_TOO = french.NOUN_INFINITIVES | frozenset(
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


def is_noun_participle(words: list[Token], at: int) -> bool:
    """Whether the participle ``words[at]`` is rather the noun of the same form (``la mise``, ``Mise en garde``)."""
    if not french.irregular_participle(words[at].low):
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
    return before.low in french.ARTICLES and (opens or words[at - 2].low in _BEFORE_ARTICLES)


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
    one = before.low[-1] not in "sxz" or french.lemma(before.low) == before.low
    return many if word.endswith("s") else one


def _is_adverb(word: str) -> bool:
    return word in _ADVERBS or (len(word) > 6 and word.endswith("ment") and french.lemma(word) == word)


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
        if low in french.OF or low in french.TO or len(low) < 3:
            break
        if back < first - 1 and not low.endswith(("s", "x")) and words[back + 1].low.endswith(("s", "x")):
            break
    if last + 1 < len(words) and words[last + 1].glue == " ":
        after = words[last + 1].low
        if (
            len(after) > 4
            and after.endswith(("s", "aux"))
            and french.lemma(after) != after
            and not french.lemma(after).endswith(("er", "ir", "re"))
        ):
            return "plural"
        follower = words[last + 2].low if last + 2 < len(words) else ""
        if after in ("et", "ou") and follower.endswith(("s", "x")) and len(follower) > 3:
            return "plural"  # "Start-up et grands groupes": bare nouns side by side share their number
    return None
