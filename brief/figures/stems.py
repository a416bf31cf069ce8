"""French words as two articles may share them: "supprimer" and "suppression" are one, "le groupe" says nothing.

A light stemmer, not a dictionary: what it must do is recognise the same thing said by a verb and by its noun. After
Savoy 1999, "A stemming procedure and stopword list for general French corpora", cut down to the endings of the press.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache

from brief.figures.words import words as listed

_WORD = re.compile(r"[^\W\d_]+(?:[-‑][^\W\d_]+)*")
_BEFORE_VERB = re.compile(
    rf"(?:^|[.!?…:»]\s*)(?P<name>{_WORD.pattern}),?\s"
    r"(?=(?:a|va|ont|vont|est|sera|\w+(?:era|e|it|ait|ent))\b|[A-ZÀ-Þ])"
)
_SUFFIXES = (
    "issements issement ements ement ations ation itions ition ateurs ateur atrice teurs teur trice eurs eur euses "
    "euse ages age ances ance ences ence issent aient eront erait ira iront era ent ant ait ees ee es er ir ions ion "
    "ives ive if s x e a i"
).split()
# Nouns and verbs of one family whose stems differ, and words that the press uses for one another.
_FAMILIES = (
    "supprim suppress suppressions suppression supprime supprimer",
    "lev lever leve levee levera",
    "reduct reduire reduit reduit reduira reduction",
    "produ product production produire produit produira",
    "constru construct construction construire construit construira",
    "vent vente vendre vendu vendra vend ventes",
    "achat acheter achete achetera acquerir acquis acquisition rachat racheter rachete rachetera",
    "mort morts tue tues tuee tuees tuer deces decede decedes decedees victime victimes peri mourir",
    "bless blesse blesses blessee blessees",
    "emploi emplois poste postes",
    "salari salarie salaries employe employes travailleurs travailleur",
    "entrepris entreprise entreprises societe societes firme firmes",
    "pert perte pertes perdre perdu perdra perd",
    "destruct destruction detruire detruit detruits detruites",
    "dispar disparu disparus disparition disparue disparues",
    "hauss hausse augmentation augmenter augmente augmentera progression progresser progresse bondir bond",
    "baiss baisse diminution diminuer diminue recul reculer recule repli chute chuter",
    "arret arrete arretes arretees arrestation arrestations interpelle interpelles interpellation interpellations",
    "amend amende amendes penalite",
    "cre creer cree creation creations creera",
)
_FAMILY = {word: family.split()[0] for family in _FAMILIES for word in family.split()}
_OPPOSITES = (
    "hauss baiss", "cre supprim", "embauch licenci", "embauch supprim", "import export", "recet depens", "benef pert",
    "achat vent", "favor oppos", "favor hostil", "soutien oppos", "homm femm", "pour contre", "mort bless",
    "ouvr ferm", "ouvert fermet", "entr sort", "gagn pert", "offr demand", "actif retrait", "public priv",
    "excedent deficit", "petit grand", "nouveau ancien", "nouvel ancien",
    "approuv rejet", "satisfait mecontent", "confian defian", "jeun age",
)  # fmt: skip
_GENERIC = """valeur montant hauteur total somme estimé évalué chiffré atteint atteindre atteindra atteignait atteignent
    élève élevait élèvera établit établissait établira représente compte affiche dépasse avoisine frôle touche affirme
    annonce annoncé déclaré indiqué précisé confirme confirmé entreprise groupe compagnie constructeur géant pays nombre
    ordre bilan notamment selon jour semaine mois année heure minute fait faire doit devra devraient devrait pourra
    pourrait peut peuvent sera seront serait aura auront compter euro dollar million milliard plus moins très aussi fois
    cas part titre cadre lors prévoit prévu dernier dernière plusieurs reste demeure niveau face chiffre colossal énorme
    important fixé porte porté environ quelque presque auprès fonds réalisé dispose disposera écope infligé récemment
    été être désormais déjà encore alors ainsi officiellement actuellement mesure mesurait
    passe passé""".split()


def fold(text: str) -> str:
    """Small letters without accents."""
    return "".join(c for c in unicodedata.normalize("NFD", text.lower()) if not unicodedata.combining(c))


@cache
def stem(word: str) -> str:
    """The stem of a French word, "" of a little word ("supprimera", "suppressions" → "supprim")."""
    low = fold(word)
    if word.lower() in listed("little") or len(low) < 3:
        return ""
    if low in _FAMILY:
        return _FAMILY[low]
    single = low[:-1] if low[-1] in "sx" and len(low) > 4 else low
    if single in _FAMILY:
        return _FAMILY[single]
    for suffix in _SUFFIXES:
        if single.endswith(suffix) and len(single) - len(suffix) >= 3 + (len(suffix) > 3):
            single = single[: -len(suffix)]
            break
    return _FAMILY.get(single, single)


def stems_of(text: str) -> Iterator[str]:
    """The telling stems of a text, in order; names are left out."""
    for match in _WORD.finditer(text):
        word = match[0]
        if word[0].islower() and (found := stem(word)) and found not in generic():
            yield found


def names_in(text: str, whole: str) -> frozenset[str]:
    """The names of ``text``, folded: words with a capital, but for the one that opens a sentence of ``whole``.

    That one is a name when ``whole`` has it again within a sentence, or when it has a capital inside.
    """
    found = set()
    for match in _WORD.finditer(text):
        word = match[0]
        if not word[0].isupper() or len(word) < 2:
            continue
        if any(letter.isupper() for letter in word[1:]) or not _opens(word, whole):
            found.add(fold(word))
    return frozenset(found)


def _opens(word: str, whole: str) -> bool:
    """Whether ``word`` has its capital only because a sentence begins with it."""
    if word.lower() in listed("little"):
        return True
    return not _stands_within(word, whole) and word not in _before_verbs(whole)


def _stands_within(word: str, whole: str) -> bool:
    """Whether a word or a comma stands before ``word`` somewhere; told without a pattern for every word there is."""
    at = whole.find(word)
    while at >= 0:
        end = at + len(word)
        before = whole[at - 2 : at] if at > 1 and whole[at - 1].isspace() else whole[at - 1 : at]
        if before and _goes_on(before[0]) and not (end < len(whole) and _is_letter(whole[end])):
            return True
        at = whole.find(word, at + 1)
    return False


def _goes_on(letter: str) -> bool:
    return _is_letter(letter) or letter in ",'’)»"


def _is_letter(letter: str) -> bool:
    return letter.isalnum() or letter == "_"


@lru_cache(maxsize=1024)
def _before_verbs(whole: str) -> frozenset[str]:
    """Names that open a sentence without an article, followed by their verb: "Renault supprime", "Airbus a signé"."""
    return frozenset(match["name"] for match in _BEFORE_VERB.finditer(whole))


@cache
def opposite(word: str) -> frozenset[str]:
    """The stems that say the contrary of one."""
    return frozenset(other for pair in _PAIRS for other in pair if word in pair and other != word)


@cache
def generic() -> frozenset[str]:
    """Stems that say nothing of what is measured: of stating, reaching and amounting to, days and the like."""
    return frozenset(map(stem, _GENERIC)) - {""}


_PAIRS = tuple(frozenset(pair.split()) for pair in _OPPOSITES)
