"""Nouns that have two English names: which one is meant is told by the words around it.

"17 livres et une once" are pounds and "17 livres" books; "les deux chambres" of a parliament are chambers.
"""

from __future__ import annotations

import re
from functools import cache

_SENSES: dict[str, tuple[str, tuple[str, str]]] = {
    # French lemma: (what the text says where this sense is meant, its English)
    "livre": (r"\b(?:pès\w+|pes(?:er|é|ée|ait|aient|ant)|poids|kg|kilos?|kilogrammes?|onces?|maigri|grossi)\b|\dkg\b",
              ("pound", "pounds")),
    "chambre": (r"\b(?:parlement\w*|congrès|sénat\w*|députés?|législat\w+|assemblée|loi|constitution\w*)\b",
                ("chamber", "chambers")),
    "rencontre": (r"\b(?:match\w*|buts?|championnat|ligue|coupe|joueurs?|joueuses?|club|UEFA|football|rugby|basket)\b",
                  ("game", "games")),
    "cheval": (r"\b(?:puissance|moteurs?|cylindr\w+|cv)\b", ("horsepower", "horsepower")),
    "conseiller": (r"\b(?:municipa\w+|communa\w+|bourgmestre|mairie|maire|conseil)\b",
                   ("council member", "council members")),
    "voyageur": (r"\b(?:trains?|SNC[FB]|gares?|TGV|métro|RATP|bus|tram\w*|lignes?|vols?|aéroports?)\b",
                 ("passenger", "passengers")),
    "place": (r"\b(?:premi[eè]res|crèches?|prisons?|stationnement|parkings?|hébergement|classement|établissements?)\b",
              ("place", "places")),
}  # fmt: skip
_REACH = 160
"""Characters on either side that are looked at: the sentence, more or less."""


def english(lemma: str, text: str, at: int) -> tuple[str, str] | None:
    """Singular and plural of ``lemma`` as it is meant near ``at``; ``None`` where the usual English will do."""
    sense = _SENSES.get(lemma)
    if sense is None or not _pattern(sense[0]).search(text, max(0, at - _REACH), at + _REACH):
        return None
    return sense[1]


@cache
def _pattern(words: str) -> re.Pattern[str]:
    return re.compile(words, re.IGNORECASE)
