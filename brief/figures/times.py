"""Telling durations from clock times and ages: "116 heures par an", "à 15 heures", "un homme de 37 ans"."""

from __future__ import annotations

import re
from decimal import Decimal

from brief.figures.numerals import SPACE
from brief.figures.words import words

_S = SPACE
_CLOCK_MINUTES = re.compile(
    rf"(?:{_S}?h{_S}?[0-5]\d\b|{_S}h(?:eures?)?{_S}[0-5]\d\b|{_S}heures?{_S}(?:[0-5]\d|trente|quinze|moins|"
    rf"et{_S}quart)\b)"
)
_STRONG_CLOCK = re.compile(
    rf"(?:\b(?:à|vers|dès|d['’]ici|à{_S}partir{_S}de|aux{_S}alentours{_S}de|aux{_S}environs{_S}de|sur{_S}les|"
    rf"jusqu['’]à|avant|après|depuis|au|le|il{_S}est|entre)){_S}$",
    re.IGNORECASE,
)
_CLOCK_AFTER = re.compile(
    rf"{_S}(?:du{_S}matin|du{_S}soir|de{_S}l['’]après-midi|de{_S}la{_S}nuit|pile|précises?|tapantes?|locales?|"
    rf"à{_S}mi(?:di|nuit)\b|GMT|UTC|\(heure|heure{_S}(?:locale|de|française)|"
    rf"et{_S}(?:quart|demie?{_S}(?:du|de))|(?:ce|hier|demain|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\b)",
    re.IGNORECASE,
)
_DURATION_AFTER = re.compile(
    rf"{_S}(?:par|d['’](?!après)|de(?!{_S}l['’]après-midi|{_S}la{_S}nuit)|plus{_S}t(?:ard|ôt)|avant{_S}(?:le|la|"
    rf"les|l['’]|son|sa|ses|que|d)|après{_S}(?:le|la|les|l['’]|son|sa|ses|que|un)|"
    rf"auparavant|hebdomadaires?|supplémentaires?|consécutives?|travaillées?|chaque|sans|"
    rf"après{_S}seulement|maximum|environ|en{_S}moyenne|"
    rf"en{_S}(?:voiture|train|avion|bus|bateau)|et{_S}demie?\b(?!{_S}du)|à{_S}peine)",
    re.IGNORECASE,
)
_DURATION_BEFORE = re.compile(
    rf"(?:\b(?:pendant|durant|en|toutes?{_S}les|il{_S}y{_S}a|plus{_S}de|moins{_S}de|près{_S}de|presque|environ|"
    rf"quelque|durée{_S}de|dure|duré|sous|dans{_S}les|dans|"
    rf"ces|ses|deux|trois|au{_S}bout{_S}de|au{_S}moins|fait|met|mettra|dure{_S}\w+ment|mis|fallu|faut|après{_S}plus{_S}de|premières?|"
    rf"dernières?|prochaines?|longues?)|d['’]environ){_S}$",
    re.IGNORECASE,
)
_OF_WHAT = re.compile(
    rf"{_S}(?:de{_S}(?:retard|route|vol|trajet|marche|film|spectacle|débats?|match|course|jeu|queue|voyage|train|concert|"
    rf"discussions?|négociations?|réunion)|d['’](?:avance|attente|entretien|audience|audition))\b",
    re.IGNORECASE,
)
_LASTING = re.compile(rf"\b(?:pendant|durant|toutes{_S}les|il{_S}y{_S}a|au{_S}bout{_S}de){_S}$", re.IGNORECASE)
_ROUND_THE_CLOCK = re.compile(
    rf"(?:{_S}?h(?:eures?)?|{_S}heures?|{_S}?j(?:ours?)?|{_S}jours?)?(?:{_S}?/{_S}?|{_S}sur{_S})(?:24|7|365)\b",
    re.IGNORECASE,
)


def round_the_clock(text: str, end: int, unit_end: int) -> bool:
    """ "24/7", "24 heures sur 24", "7 j/7": a way of saying always."""
    return bool(
        _ROUND_THE_CLOCK.match(text, end) or re.compile(rf"{_S}?(?:/|{_S}sur){_S}?(?:24|7)\b").match(text, unit_end)
    )


def clock(text: str, start: int, number_end: int, unit_end: int, value: Decimal, short: bool) -> bool:
    """Whether "N heures" (``short``: "Nh") is a time of day rather than a length of time."""
    if value > 24 or value != value.to_integral_value():
        return False
    before = text[max(0, start - 30) : start]
    if minutes := _CLOCK_MINUTES.match(text, number_end):
        return not (_DURATION_BEFORE.search(before) or _OF_WHAT.match(text, minutes.end()))
    if _LASTING.search(before):
        return False
    if _CLOCK_AFTER.match(text, unit_end) or (short and re.search(rf"\b(?:au|du|le){_S}$", before)):
        return True
    if _DURATION_AFTER.match(text, unit_end):
        return False
    if _DURATION_BEFORE.search(before):
        return False
    if short:
        return True
    return bool(_STRONG_CLOCK.search(before))


_AGED = re.compile(
    rf"(?:\bâgée?s?(?:{_S}respectivement)?{_S}(?:seulement{_S})?(?:de{_S}|d['’])|\bâge{_S}(?:moyen{_S}|légal{_S}|"
    rf"minimum{_S}|minimal{_S}|minimale?{_S})?(?:de{_S}|d['’])|\bâge{_S}est{_S}(?:de{_S})?)(?:(?:plus|"
    rf"moins){_S}de{_S}|entre{_S}|environ{_S})?$",
    re.IGNORECASE,
)
_HAVE = re.compile(
    rf"(?<!y{_S})(?:\b(?:ai|as|a|avons|avez|ont|avais|avait|avaient|avions|aura|auront|aurait|ayant|eu|eut|"
    rf"fêt\w+|souffl\w+)|\bj['’](?:ai|avais))"
    rf"{_S}(?:(?:seulement|que|déjà|aujourd['’]hui|alors|désormais|tout{_S}juste|à{_S}peine|environ|presque|"
    rf"maintenant|ses|mes){_S}){{0,2}}$",
    re.IGNORECASE,
)
_NOT_AGE_AFTER = re.compile(
    rf"{_S}(?:d['’](?:avance|expérience|emprisonnement|existence|ancienneté|absence|histoire|études|activité|"
    rf"efforts?|attente|exil|enquête|intervalle|âge{_S}d['’]écart|écart|amitié|occupation|interdiction|"
    rf"inéligibilité|essai)"
    rf"|de(?!{_S}(?:moins\b|plus\b))(?!{_S}(?-i:[A-Z]))|devant|pour|plus{_S}t(?:ard|ôt)|après|avant|auparavant|"
    rf"ferme|durant|consécutif|renouvelable|avec{_S}sursis|par{_S}rapport)",
    re.IGNORECASE,
)
_POSSESSIVE = re.compile(rf"\b(?:ses|mes|nos|tes)(?:{_S}tout{_S}juste)?{_S}$", re.IGNORECASE)
_THOSE = re.compile(rf"\b(?:les|des|aux|chez{_S}les|ces){_S}(?:(?:plus|moins){_S}de{_S})$", re.IGNORECASE)
_RANGE_PEOPLE = re.compile(rf"\b(?:les|des|aux|chez{_S}les){_S}$", re.IGNORECASE)
_OF = re.compile(
    rf"\b(?:de|d['’])(?:{_S}(?:plus|moins){_S}de|{_S}entre|{_S}environ|{_S}presque|{_S}seulement|{_S}près{_S}de)?{_S}$|"
    rf"\bd['’]$",
    re.IGNORECASE,
)
_AT = re.compile(rf"\bà(?:{_S}(?:seulement|peine|presque|près{_S}de|plus{_S}de))?{_S}$|\bdès{_S}$", re.IGNORECASE)
_AT_NOT_AGE = re.compile(
    r"\b(?:re|ré|dé|em|sur)?(?:condamn|écop|port|pass|prolong|limit|réduit|rédui|fix|ramen|étend|peine|durée|délai|allong|ans|mandat|"
    r"contrat|bail|prison|échéance)\w*\s(?:\w+\s){0,2}(?:à|de)\s$"
    r"|\b(?:emprunt|OAT|Bund|Trésor|rendement|taux|obligation|papier|titre|dette|crédit|prêt|swap|notation|maturité)\w*"
    r"\s(?:[\w'’-]+\s){0,5}(?:à|de)\s$",
    re.IGNORECASE,
)
"""What is for so long, not so old; a loan may have its country and its kind before it ("l'emprunt d'État allemand")."""
_APPOSITION = re.compile(r"(?:[^\W\d_]{2,}|[»\"”])(?:,|\s\(|,\sde)\s?$")
_WORDS = re.compile(r"[\w'’-]+|[,;:()«»\"]")


_FIRST_OF_TWO = re.compile(rf"(?<={_S})\d+(?:,{_S}\d+)*{_S}(?:et|ou){_S}$")


def age(text: str, start: int, end: int, value: Decimal, ranged: bool) -> bool:
    """Whether "N ans" says how old someone is: "âgé de", "avait 28 ans", "un homme de 37 ans", "Jean, 37 ans,"."""
    if value > 150 or value < 0:
        return False
    before = _FIRST_OF_TWO.sub("", text[max(0, start - 90) : start])
    if _AGED.search(before) or _THOSE.search(before):
        return True
    if re.search(rf"\bil{_S}y{_S}(?:a|avait|aura)\b[^,.;]*$", before, re.IGNORECASE):
        return False
    if _NOT_AGE_AFTER.match(text, end):
        return False
    if _HAVE.search(before) or _POSSESSIVE.search(before):
        return True
    if ranged and _RANGE_PEOPLE.search(before):
        return True
    if of := _OF.search(before):
        return _person_before(before[: of.start()])
    if re.search(rf"\bentre{_S}$", before, re.IGNORECASE):
        return _person_before(re.sub(r"\b(?:de |d['’])?entre\s$", "", before, flags=re.IGNORECASE))
    if _AT.search(before):
        return not _AT_NOT_AGE.search(before)
    follows = text[end : end + 1]
    if _APPOSITION.search(before) and (follows in (",", ")", ".", ";", "") or text[end : end + 3] == " et"):
        return _person_apposed(before)
    # "28 ans et notre fils 6 ans": the verb stands only once
    return bool(re.search(rf"\b(?:a|ai|avait|avais|avaient|ont)\b[^.;]*\bans{_S}et{_S}(?:\w+{_S}){{1,3}}$", before))


_DEMONYM = re.compile(r"(?:ais|aise|ois|oise|ien|ienne|ain|aine|éen|éenne|and|ande)$", re.IGNORECASE)
_TRADE = re.compile(r"(?:eur|euse|trice|iste|logue|graphe|ienne?|iers?|ière|ante?|arde?)s?$")
_DETERMINERS = frozenset(["le", "la", "un", "une", "ce", "cet", "cette", "l", "d"])


def _person_before(before: str) -> bool:
    """Whether the noun that "de N ans" belongs to is a person: the nearest one known, not past a comma or a thing."""
    near = [part for word in _WORDS.findall(before)[-8:] for part in re.split(r"['’]", word) if part]
    for distance, word in enumerate(reversed(near)):
        low = word.lower()
        if (
            word in ',;:()«»"'
            or low in words("things")
            or low in ("pendant", "durant", "dans", "pour", "en", "après", "depuis", "sur")
        ):
            return False
        if low in words("people"):
            return True
        if distance == 0 and word[0].isupper() and word.isalpha() and len(near) > 1:
            return True
        if distance == 0 and word.islower() and _TRADE.search(low) and low.rstrip("s") not in words("not_trades"):
            return True
        if distance == 0 and _DEMONYM.search(word) and len(near) > 1 and near[-2].lower() in _DETERMINERS:
            return True
    return False


def _person_apposed(before: str) -> bool:
    head = re.sub(r"[,\s(]+(?:de)?\s?$", "", before)
    near = _WORDS.findall(head)[-5:]
    return bool(near) and (
        near[-1][0].isupper() or any(w.lower().split("'")[-1].split("’")[-1] in words("people") for w in near)
    )
