"""Whether bare "points" are percentage points: "recule de 0,8 point à 9,2 %" yes, "le CAC 40 gagne 12 points" no."""

from __future__ import annotations

import re
from decimal import Decimal

from brief.figures.numerals import SPACE

_POINTS = re.compile(
    rf"{SPACE}(?:points?|pts?)\b(?!{SPACE}(?:de{SPACE}(?:base|vente|suture|permis|pénalité|collecte|contact|contrôle|repère)|"
    rf"d['’](?:indice|eau|appui|entrée|accès)|noirs?|chauds?|communs?))"
)
_SHARE = re.compile(
    r"%|\bpour cent\b|\b(?:taux|marges?|inflation|chômage|abstention|participation|croissance|sondages?|déficit|"
    r"popularité|intentions? de vote|parts? de marché|cotisations?|prélèvements?|TVA|CSG|PIB|pourcentage)\b",
    re.IGNORECASE,
)
_SCORE = re.compile(
    r"\b(?:indices?|CAC|Nikkei|Dow|Nasdaq|DAX|FTSE|Topix|SBF|S&P|clôture|match\w*|championnat|classement|journée|"
    r"saison|paniers?|joueu\w+|essais?|leader|permis|pilotes?|PISA|UEFA|victoire|buts?|équipe)\b"
)
_SENTENCE = re.compile(r"[.!?;]\s")
_REACH = 110


def percentage_points(text: str, start: int, end: int, value: Decimal) -> int | None:
    """Where "points" after the number ``text[start:end]`` ends, if they are percentage points; else ``None``.

    They are where the sentence speaks of a rate or a percentage and of no index or score.
    """
    match = _POINTS.match(text, end)
    if match is None or abs(value) >= 100:
        return None
    left = _SENTENCE.split(text[max(0, start - _REACH) : start])[-1]
    right = _SENTENCE.split(text[match.end() : match.end() + _REACH])[0]
    around = f"{left}|{right}"
    return match.end() if _SHARE.search(around) and not _SCORE.search(around) else None
