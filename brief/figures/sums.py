"""Sums that do not say what they are: "contre 7,8 millions en 2024", "dont 8,6", "un bénéfice de 43,8 millions".

A count that becomes euros is worse than a sum without its currency. So the unit is taken over only where the sentence
ties the two together: by a word that compares ("contre", "dont", "au lieu de", "vise"), or by a word that speaks of
money and of nothing else ("bénéfice", "coûter"). What is tied to nothing stays a number.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from brief.figures.measures import is_measure
from brief.figures.numerals import SPACE, Numeral, scan
from brief.figures.reading import Reading, year_like
from brief.figures.whose import of_large_sums
from brief.figures.words import words

_S = SPACE
_SENTENCE_END = re.compile(r"[.!?…]\s")
_FILLER = (
    rf"(?:{_S}|\b(?:les?|des?|aux?|à|un|une|environ|près|plus|moins|seulement|quelque|à peine|déjà|encore|désormais|"
    rf"presque|quasiment|autour|jusqu['’]à|atteindre|dépasser|avoisiner|la barre)\b|d['’])*"
)
_TIE = re.compile(
    rf"\b(?:contre|dont|au{_S}lieu|plutôt{_S}que|après|puis|soit|ni|ou|et{_S}non|jusqu['’]à|par{_S}rapport|"
    rf"comparativement|comparée?s?|face|sur{_S}les?|(?P<aim>vis(?:e|er|ait|aient|ant)|espèr\w+|espér\w+|tabl\w+{_S}sur|"
    rf"ambitionn\w+|prévoi\w+|anticip\w+|attend\w*|promet\w*|devrai\w+)){_FILLER}$",
    re.IGNORECASE,
)
_TO_MONEY = re.compile(rf",?{_S}?(?:contre|sur|puis|au{_S}lieu|ni){_FILLER}", re.IGNORECASE)
_SAID_AGAIN = re.compile(rf"[^.;()]{{0,40}}(?:,{_S}?|\()(?:ou|soit){_FILLER}", re.IGNORECASE)
_SHORT = re.compile(rf"\b(?:(?P<part>dont)|contre|au{_S}lieu{_S}de){_FILLER}$", re.IGNORECASE)
_SHORT_AFTER = re.compile(
    rf"(?=[,;)]|\.(?!\w)|$|{_S}(?:pour|en|à|au|aux|dans|chez|par|hier|auparavant|un{_S}an|une{_S}année|l['’]an|la{_S}veille|"
    rf"il{_S}y{_S}a|précédemment|initialement|prévue?s?|attendue?s?|seulement)\b)",
    re.IGNORECASE,
)
_NO_LETTER = re.compile(rf"(?!\w|{_S}?%)")
_FOR = re.compile(rf"{_S}(?P<word>pour|à|au|aux|en|chez|dans|sur)(?![\w’'])", re.IGNORECASE)
_AND = re.compile(rf"(?P<and>\b(?:et|puis){_FILLER}$)|,{_FILLER}$", re.IGNORECASE)
_MORE = re.compile(rf"{_S}(?:de|en){_S}(?:plus|moins)\b", re.IGNORECASE)
_GAPPED = re.compile(
    rf"(?:[,;]|\bet){_S}(?:et{_S})?(?:(?:les?|la|sa|son|ses|leurs?){_S}[\w-]+|l['’][\w-]+|[A-ZÉ][\w-]+(?:{_S}[A-ZÉ][\w-]+)?)"
    rf",?{_S}{_FILLER}$"
)
"""The verb is not said again: "5 milliards d'euros aux agriculteurs, les régions 2 milliards"."""
_NO_SUBJECT = re.compile(rf"(?={_S}?[,;.)]|$|{_S}(?:et|pour|à|aux?|en|dans|chez|sur|contre)\b)")
_A_SHARE = re.compile(rf",?{_S}?(?:ou|soit){_FILLER}[\d,.]+{_S}?\S+{_S}par{_S}action", re.IGNORECASE)
_OUT_OF = re.compile(rf"\bsur{_S}(?:les|ces|ses|un|une)?{_S}?$", re.IGNORECASE)
_PAIR = re.compile(rf"{_S}(?P<link>à|et|ou){_S}(?:(?:de|à){_S})?")
_UNNAMED = re.compile(r"(?:\d|[mM]illions?|[mM]illiards?)$")
_MONEY_NOUN = (
    r"bénéfices?|résultats?|budgets?|chiffres? d['’]affaires|dettes?|déficits?|excédents?|soldes?|coûts?|surcoûts?|"
    r"factures?|économies|pertes?|amendes?|crédits?|prêts?(?! à)|emprunts?|subventions?|enveloppes?|investissements?|"
    r"financements?|recettes?|(?:les|des|ses|leurs|de|le|du) revenus?|dépenses?|salaires?|primes?|loyers?|prix|"
    r"montants?|(?:la|une|les|des) sommes?|valorisations?|capital|capitaux|capitalisations?|levées?|fonds|rançons?|"
    r"impôts?|taxes?|cotisations?|dividendes?|dotations?|marges?|dons|trésorerie|fortune|patrimoine|indemnités?"
)
_MONEY_WORD = re.compile(
    rf"\b(?:{_MONEY_NOUN}|pa(?:y|i)(?:er|e|ent|é|ée|és|ées|ait|era|erons|eront|erait)|"
    r"dépens(?:er|e|ent|é|ée|és|ées|ait|era)|coût(?:er|e|ent|é|ait|era|eront|erait)|"
    r"invest(?:ir|i|is|it|ie|ies|issent|issait|issant|ira|iront|irait)|financ(?:er|e|ent|é|ée|és|ées|ait|era)|"
    r"rembours\w+|économis\w+|débours\w+|débloqu\w+|empoch\w+|encaiss\w+|emprunt(?:er|é|ée|és|ées)|"
    r"l(?:e|è)v(?:er|e|ent|é|ait|era)|factur\w+|indemnis\w+|allou\w+|octroy\w+|vers(?:er|e|ent|é|ée|és|ées|ait|era))\b",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[,;:()«»–—]|[.!?…]\s")
_AFTER = re.compile(
    rf"{_S}(?:(?:de{_S}|d['’])(?:{_MONEY_NOUN})|(?:dépens|invest|vers|emprunt|débloqu|perd|gagn|lev|allou|économis|factur|"
    rf"pay|engag|budgét|provisionn|rembours|rapport)(?:é|i|u)e?s?)\b",
    re.IGNORECASE,
)
"""Right after a sum, what it was done with: "60 milliards d'économies", "sur les 6,9 milliards dépensés"."""
_OF_THEM = re.compile(rf"{_S}(?:de{_S}|d['’])(?!(?:plus|moins|trop|euros?|dollars?)\b)\w", re.IGNORECASE)
_FAR = 1000
"""How many times larger or smaller what is compared may be: "300 magasins" are nothing to 2 milliards."""
_WHOLE = 10**6
"""How many times larger a sum may be than its part: "12 milliards d'euros, dont 3 millions pour la culture"."""
_AIM = 20
_NEARER = 10


def settled(text: str, found: Sequence[Reading], article: str = "") -> list[Reading]:
    """``found`` with the bare sums among them (kind "sum") as money, as a count, or as a number of unknown kind.

    ``article``: all its text, whose one currency a sum of money takes that has none in its paragraph. In the same way a
    count of what is only ever paid for ("18 millions d'études") is money after a sum of money.
    """
    done: list[Reading] = []
    for at, reading in enumerate(found):
        if reading.kind == "sum":
            bare = _settled(text, reading, done, found[at + 1 :])
            if bare.kind == "quantity" and not bare.unit and article and _speaks_of_money(text, reading, done):
                code = of_large_sums(article, text)
                bare = replace(bare, kind="money", unit=code) if code else bare
            done.append(bare)
        elif reading.kind == "quantity" and _is_paid(reading):
            money = [r for r in done if r.kind == "money" and _apart(reading, r) <= _FAR]
            end = _number_end(text, reading)
            done.append(replace(reading, end=end, kind="money", unit=money[-1].unit) if money else reading)
        else:
            done.append(reading)
    return done


def shortened(text: str, numeral: Numeral, before: Sequence[Reading]) -> Reading | None:
    """ "25 milliards d'euros, dont 8,6 pour la France": a number with the magnitude and the unit of the one before it.

    ``None`` where it has nothing to take them from: the figure right before must be money or a percentage.
    """
    tie = _SHORT.search(text[max(0, numeral.start - 40) : numeral.start])
    if tie is None or not before or numeral.words or numeral.scale != 1 or numeral.value <= 0 or year_like(numeral):
        return None
    last = before[-1]
    if last.kind not in ("money", "percent") or len(last.values) > 1:
        return None
    whole = numeral.value == numeral.value.to_integral_value()
    if _SENTENCE_END.search(text, last.end, numeral.start) or not (_SHORT_AFTER if whole else _NO_LETTER).match(
        text, numeral.end
    ):
        return None
    scale = last.factor * max((n.scale for n in scan(text[last.start : last.end])), default=Decimal(1))
    like = abs(last.values[0]) / scale
    if numeral.value >= like if tie["part"] else not like / 100 <= numeral.value <= like * 100:
        return None
    return replace(
        last, start=numeral.start, end=numeral.end, values=(numeral.value * scale,), about=False, minor=False
    )


def _settled(text: str, bare: Reading, before: list[Reading], after: Sequence[Reading]) -> Reading:
    if before and (pair := _PAIR.fullmatch(text, before[-1].end, bare.start)):
        last = before[-1]  # "de 3 à 6 millions": both are of one kind
        named = not _UNNAMED.search(text, last.start, last.end)
        paid = last.kind == "money" and (pair["link"] == "à" or not named)
        if paid or (last.kind == "quantity" and not last.unit):
            return replace(bare, kind=last.kind, unit=last.unit)
    compared = [r for r in _near(text, bare, before) if r.kind in ("money", "quantity") and _alike(bare, r)]
    compared = [r for r in compared if r.kind == "money" or r.unit]
    of_money = _speaks_of_money(text, bare, before)
    nearest = compared[-1] if compared else None
    unknown = replace(bare, kind="quantity", unit=None)
    if _OF_THEM.match(text, bare.end) and not of_money:
        # "4,6 millions de voitures, dont 2,25 millions d'électriques"
        return _counted(bare, nearest) if nearest and nearest.kind == "quantity" else unknown
    tie = nearest and _tied(text, nearest, bare)
    if nearest and nearest.kind == "quantity" and not of_money:
        return _counted(bare, nearest) if tie else unknown
    money = [r for r in compared if r.kind == "money"]
    if money and (of_money or tie):
        counts = [r for r in compared if r.kind == "quantity"]
        if not of_money and any(_apart(bare, r) * _NEARER < _apart(bare, money[-1]) for r in counts):
            return unknown  # "2 millions de touristes ont dépensé 3 milliards d'euros, contre 1,9 million"
        return replace(bare, kind="money", unit=money[-1].unit)
    following = _near(text, bare, [r for r in after if r.kind == "money"])
    if following and _leads_to(text, bare, following[0], of_money):
        return replace(bare, kind="money", unit=following[0].unit)
    earlier = [r for r in before if r.kind == "money" and _alike(bare, r)]
    if of_money and earlier:
        return replace(bare, kind="money", unit=earlier[-1].unit)
    return unknown


def _tied(text: str, last: Reading, bare: Reading) -> bool:
    """Whether a word compares the two, or the sentence goes on in the same way; an aim is of the same order."""
    tie = _TIE.search(text[max(0, bare.start - 60) : bare.start])
    if tie and tie["aim"]:
        return _apart(bare, last) <= _AIM
    return bool(tie) or _goes_on(text, last, bare)


def _goes_on(text: str, last: Reading, bare: Reading) -> bool:
    """ "10 millions de dollars pour l'Ukraine et 20 millions pour Israël": the sentence goes on in the same way."""
    between = text[last.end : bare.start]
    if _MORE.match(text, bare.end) or (_GAPPED.search(between) and _NO_SUBJECT.match(text, bare.end)):
        return True
    after, link = _FOR.match(text, bare.end), _AND.search(between)
    if after is None or link is None:
        return False
    same = _FOR.match(text, last.end)
    return bool(link["and"] or (same and same["word"].lower() == after["word"].lower()))


def _is_paid(reading: Reading) -> bool:
    """Whether nothing is ever counted in so many: billions of loans are money, millions may be loans."""
    many = reading.values[-1]
    return many >= 10**6 and reading.unit in words("paid_in_billions" if many >= 10**9 else "paid_for")


def _counted(bare: Reading, like: Reading) -> Reading:
    """A count of what was counted before; of a measure only the number, whose unit English does not say twice."""
    return replace(bare, kind="quantity", unit=None if is_measure(like.unit) else like.unit)


def _near(text: str, bare: Reading, others: Sequence[Reading]) -> list[Reading]:
    """Those of ``others`` that stand in the same sentence."""
    return [r for r in others if not _SENTENCE_END.search(text, *sorted((bare.end, r.start)))]


def _alike(bare: Reading, other: Reading) -> bool:
    whole = other.kind == "money" and abs(other.values[-1]) > abs(bare.values[-1])
    return _apart(bare, other) <= (_WHOLE if whole else _FAR)


def _apart(bare: Reading, other: Reading) -> Decimal:
    """How many times larger the one is than the other."""
    mine, theirs = sorted((abs(bare.values[-1]), abs(other.values[-1])))
    return theirs / mine if mine else Decimal("Infinity")


def _speaks_of_money(text: str, bare: Reading, before: Sequence[Reading]) -> bool:
    """Whether the clause of a sum names money: since the last figure or comma, or in the two words after it."""
    start = max([r.end for r in before if r.end <= bare.start] + [bare.start - 90, 0])
    clause = _CLAUSE.split(text[start : bare.start])[-1]
    return bool(_MONEY_WORD.search(clause) or _AFTER.match(text, bare.end))


def _leads_to(text: str, bare: Reading, money: Reading, of_money: bool) -> bool:
    """Whether a sum is tied to the money that stands after it."""
    if money.start < bare.end:
        return False
    if _TO_MONEY.fullmatch(text, bare.end, money.start) or _A_SHARE.match(text, bare.end):
        return True
    if _OUT_OF.search(text, max(0, bare.start - 12), bare.start) and abs(money.values[-1]) < abs(bare.values[-1]):
        return True  # "Sur les 6,9 milliards, 2 milliards d'euros sont versés"
    if not of_money:
        return False
    return bool(_SAID_AGAIN.fullmatch(text, bare.end, money.start)) or _alike(bare, money)


def _number_end(text: str, reading: Reading) -> int:
    """Where the number of "18 millions d'études" ends: what is paid for is no part of a sum."""
    noun = re.compile(rf"{_S}(?:de{_S}|d['’])").search(text, reading.start, reading.end)
    return noun.start() if noun else reading.end
