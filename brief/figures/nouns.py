"""The counted noun: where it ends, its lemma, its English.

French puts nearly always a noun, or an adjective and a noun, after a number. What is not one is told by a closed
list of little words and verb forms, and by the missing plural: "le terminal 3 ferme" counts nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib import resources

from brief.figures.numerals import SPACE
from brief.figures.words import words

_COMPOUNDS = {
    # heads that do not say what is counted without what follows them
    "chef": r"d['’]accusation|d['’](?:É|E|é|e)tat(?: et de gouvernement)?|d['’]entreprises?",
    "point": r"de base|de vente|d['’]indice",
    "mise": r"en examen|en demeure|en chantier",
    "garde": r"à vue|du corps",
    "coup": r"de feu|de couteau|de téléphone|d['’]État",
    "arrêt": r"de travail|cardiaques?",
    "homme": r"d['’]affaires|politiques",
    "femme": r"d['’]affaires",
    "poste": r"de travail|de police",
    "lieu": r"de travail",
    "site": r"internet|web",
    "pied": r"carrés?|cubes?",
    "pouce": r"carrés?",
    "mile": r"carrés?",
    "mille": r"marins?|nautiques?",
    "année": r"lumière",
    "pièce": r"de monnaie|d['’]or|jointes?",
    "salle": r"de bains?|de classe",
    "chambre": r"à coucher",
    "carte": r"de crédit|d['’]identité|bancaires?|postales?",
    "pomme": r"de terre",
    "fin": r"de semaine",
    "pot": r"de vin",
    "équivalent": r"temps plein",
    "prix": r"Nobel",
    "feu": r"rouges?|de forêt",
    "État": r"membres?",
    "être": r"humains?",
    "heure": r"supplémentaires?",
    "base": r"de données",
    "mètre": r"linéaires?",
    "boîte": r"de nuit|aux lettres|noires?",
    "tête": r"de bétail|de liste|nucléaires?",
    "prise": r"d['’]otages",
    "mot": r"de passe",
    "sac": r"à main|à dos",
}
_AUX = {
    "travaux": "travail", "vitraux": "vitrail", "baux": "bail", "émaux": "émail", "coraux": "corail",
    "noyaux": "noyau", "tuyaux": "tuyau", "joyaux": "joyau", "boyaux": "boyau", "landaus": "landau",
    "yeux": "œil", "cieux": "ciel", "aïeux": "aïeul", "messieurs": "monsieur", "mesdames": "madame",
    "bijoux": "bijou", "cailloux": "caillou", "choux": "chou", "genoux": "genou", "hiboux": "hibou", "poux": "pou",
    "gens": "gens", "œufs": "œuf", "bœufs": "bœuf", "mesdemoiselles": "mademoiselle", "bonshommes": "bonhomme",
    "gentilshommes": "gentilhomme", "matériaux": "matériau", "fléaux": "fléau", "étaux": "étau", "préaux": "préau",
    "matches": "match", "gratte-ciels": "gratte-ciel",
    "oeufs": "œuf", "boeufs": "bœuf", "fils": "fils", "lieux": "lieu", "milieux": "milieu",
    "médias": "média", "relais": "relais", "essais": "essai", "délais": "délai", "balais": "balai", "quais": "quai",
    "minéraux": "minéral", "soupiraux": "soupirail", "aulx": "ail",
}  # fmt: skip
_ABBREVIATIONS = frozenset({"bpj", "tep", "bep", "cv"})
_WORD = re.compile(r"[^\W\d_]+(?:[-‑'’][^\W\d_]+)*", re.UNICODE)
_GAP = re.compile(rf"{SPACE}(?:(?:de{SPACE}|d['’]))?")
_PLAIN_GAP = re.compile(SPACE)
_CODE = re.compile(r"[A-Z][A-Za-z]{0,3}-?\d{1,4}[A-Za-z]{0,3}(?![\w/%-])")
"""What is counted by its code: "34 F-35A", "12 A400M"."""
_MODEL = re.compile(rf"{SPACE}(?:[A-Z]{{1,3}}-?)?\d{{2,4}}(?:-\d{{1,4}}|[A-Z]{{1,3}})?(?![\w%°]|[.,]\d|{SPACE}?[%€$])")
_PREPOSITION = re.compile(rf"(?:face|suite|grâce|quant){SPACE}(?:à|aux?)\b")
_ELIDED = re.compile(r"^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quelqu)['’]", re.IGNORECASE)
_VERB = re.compile(
    r"(?:aient|èrent|irent|urent|issent|eront|iront|ront|ions|erons|erez|iez|assent|ussent)$|^(?:ont|sont|font|vont)$"
)
_PARTICIPLE = re.compile(
    r"(?<!it)(?<!et)(?:ée?|uee?|enue?)$|^(?:prévue?|promise?|promi|voulue?|requise?|requi|vendue?|reçue?)$"
)
_NOT_VERB = re.compile(r"(?:tions|sions|xions|lions|mions|nions|pions|rions|gions|bastions|fions|vions|bions|dions)$")


@dataclass(frozen=True, slots=True)
class Counted:
    """A counted noun: where it ends, and its lemma."""

    end: int
    lemma: str
    known: bool
    """It stands in the word list."""


def counted(text: str, at: int, needs_de: bool, one: bool) -> Counted | None:
    """The noun counted by a number that ends at ``at``, or ``None``.

    ``needs_de``: the number wants *de* before it ("millions de personnes"); ``one``: the number is below two, so
    that the noun stands in the singular.
    """
    gap = _GAP.match(text, at)
    if gap is None or (gap.end() - gap.start() > 1) != needs_de:
        return None
    at, adjectives = gap.end(), 0
    if not one and (code := _CODE.match(text, at)):
        return Counted(code.end(), code.group(), True)
    if one and _PREPOSITION.match(text, at):
        return None
    while True:
        match = _WORD.match(text, at)
        if match is None:
            return None
        word = match.group()
        low = word.lower().replace("’", "'")
        if _ELIDED.match(word) or low in words("little"):
            return None
        space = _PLAIN_GAP.match(text, match.end())
        if low in words("adjectives") and adjectives < 3 and space and _noun_follows(text, space.end(), one):
            at, adjectives = space.end(), adjectives + 1
            if low == "autres" and (de := re.compile(rf"d['’]|de{SPACE}").match(text, at)):
                at = de.end()
            continue
        break
    end = match.end()
    hyphenated = "-" in low
    if (
        not one
        and not _plural(low)
        and low not in _ABBREVIATIONS
        and not (word.isupper() and word in english_nouns())
        and not (word[0].isupper() and low in _UNCHANGING_NAMES)
    ):
        return None
    if _VERB.search(low) and not _NOT_VERB.search(low) and low not in english_nouns():
        return None
    if low in words("adjectives"):
        return None
    if word.isupper() and len(word) > 1 and low not in english_nouns():
        return Counted(end, word, word in english_nouns())
    lemma = _UNCHANGING_NAMES.get(low) or (singular(low) if not hyphenated else singular_compound(low))
    if low == "états" and word[0].isupper():
        lemma = "État"
    if lemma not in english_nouns() and _PARTICIPLE.search(lemma):
        return None  # "contre 143 536 attendues"
    if lemma in _UNCHANGING_NAMES.values() and (model := _MODEL.match(text, end)):
        return Counted(model.end(), lemma + re.sub(SPACE, " ", model.group()), True)
    if word[0].isupper() and english_nouns().get(lemma, "X")[0][0].isupper():
        lemma = lemma[0].upper() + lemma[1:]  # "88 Australiens", "100 000 Taínos"
    compound = _COMPOUNDS.get(lemma)
    if compound and (more := re.compile(rf"{SPACE}(?:{compound.replace(' ', SPACE)})\b").match(text, end)):
        lemma = f"{lemma} {_compound_lemma(more.group().strip())}"
        end = more.end()
    return Counted(end, lemma, lemma in english_nouns() or lemma.lower() in english_nouns())


def _noun_follows(text: str, at: int, one: bool) -> bool:
    match = _WORD.match(text, at)
    if match is None:
        return False
    low = match.group().lower()
    if re.match(r"d['’]", low):
        low = low[2:]
    if low == "de":
        return True
    if _ELIDED.match(match.group()) or low in words("little"):
        return False
    return one or _plural(low) or low in _UNCHANGING_NAMES


def _plural(low: str) -> bool:
    return low[-1] in "sxz" or ("-" in low and any(part[-1:] in ("s", "x") for part in low.split("-")))


def _compound_lemma(tail: str) -> str:
    """The complement of a compound: an adjective follows its noun into the singular, "d'accusation" stays."""
    tail = re.sub(rf"{SPACE}", " ", tail.replace("’", "'"))
    return tail if re.match(r"(?:de|du|à|aux|en)\s|d'", tail) else re.sub(r"(?<=\w{2})s$", "", tail)


@cache
def singular(low: str) -> str:
    """The singular of a French plural noun, by rule and by a list of those that keep no rule."""
    if low in _AUX:
        return _AUX[low]
    if low in words("invariable") or low in english_nouns():
        return low
    if low.endswith("eaux"):
        return low[:-1]
    if low.endswith("aux") and len(low) > 4:
        return low[:-3] + "al"
    if low.endswith("eux"):
        stem = low[:-1]
        return (
            stem
            if stem in english_nouns()
            or stem in ("cheveu", "jeu", "feu", "enjeu", "neveu", "vœu", "aveu", "adieu", "essieu", "dieu", "pneu")
            else low
        )
    if low.endswith("s") and len(low) > 2:
        return low[:-1]
    if low.endswith("x") and low[:-1] in english_nouns():
        return low[:-1]
    return low


@cache
def singular_compound(low: str) -> str:
    """The singular of a hyphenated plural ("sous-marins", "porte-avions", "chefs-lieux")."""
    if low in english_nouns():
        return low
    parts = low.split("-")
    whole = "-".join(singular(part) for part in parts)
    if whole in english_nouns():
        return whole
    if parts[0] in ("porte", "garde", "sous", "ex", "mini", "méga", "super", "vice", "non", "demi", "micro", "anti"):
        last = "-".join([*parts[:-1], singular(parts[-1])])
        return low if parts[0] == "porte" and parts[-1] not in ("paroles",) else last
    return whole


_UNCHANGING_NAMES = {
    name.lower(): name
    for name in (
        "Rafale", "Mirage", "Leopard", "Léopard", "Abrams", "Caesar", "César", "Patriot", "Tomahawk", "Tigre",
        "Gripen", "Typhoon", "Eurofighter", "Boeing", "Airbus", "Bradley", "Leclerc", "Puma", "Griffon", "Serval",
        "Jaguar", "Kalachnikov", "Himars", "Javelin", "Scalp", "Exocet", "Aster", "Falcon", "Apache", "Chinook",
        "Starlink", "Shahed", "Iskander", "Kinjal", "Kalibr", "Predator", "Reaper", "Global Hawk",
    )
}  # fmt: skip


@cache
def english_nouns() -> dict[str, tuple[str, str]]:
    """French lemma → English singular and plural, from ``nouns.tsv`` beside this module."""
    table: dict[str, tuple[str, str]] = {}
    raw = resources.files("brief.figures").joinpath("nouns.tsv").read_text("utf-8")
    for line in raw.splitlines():
        if not line or line.startswith("#"):
            continue
        fields = line.split("\t")
        french, one = fields[0], fields[1]
        table[french] = (one, fields[2] if len(fields) > 2 else plural(one))
    return table


def plural(noun: str) -> str:
    """The regular English plural of a noun ("city" → "cities"); of a phrase, of its last word."""
    if re.search(r"(?:[sxz]|ch|sh)$", noun):
        return noun + "es"
    if re.search(r"[^aeiou]y$", noun):
        return noun[:-1] + "ies"
    return noun + "s"
