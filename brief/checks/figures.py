"""The proof: every figure of the French stands in the English with the same value and kind.

Both sides are read by their own grammar (``brief.figures.find``, ``brief.figures.english_side``) and compared by
value, so that "1 000 milliards de dollars" meets "$1 trillion" and "une douzaine" meets "a dozen". What is said of a
figure that does not meet its like: it was dropped, its value or magnitude changed, its currency changed, its
qualifier ("moins de") was lost. Numbers that are no figures (F-35, article 5) are compared as bare numbers, and a
number that stands only in the English is reported too.

Known false alarms: a human translator who converts ("148 kg" as "326 pounds" is understood, an odd rounding is not),
who says a year by its name ("last year" for "2012"), or who drops a number that the context repeats.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from brief.article import Figure, Finding, Severity
from brief.figures.english_side import find_english
from brief.figures.find import find
from brief.figures.numerals import scan as scan_french

CHECK = "figures"

_SECONDS = {"second": 1, "minute": 60, "hour": 3600, "day": 86400, "week": 604800, "month": 2629746, "year": 31556952}
_DOLLARS = frozenset({"USD", "CAD", "AUD", "NZD", "HKD", "SGD", "TWD"})
_FAMILIES = (
    _DOLLARS,
    frozenset({"GBP", "EGP", "LBP", "SYP", "SDG", "TRY", "IEP", "CYP"}),
    frozenset({"FRF", "CHF", "XOF", "XAF", "BEF", "CDF", "XPF", "GNF"}),
    frozenset({"MXN", "ARS", "CLP", "COP", "PHP", "UYU", "CUP", "DOP"}),
    frozenset({"INR", "PKR", "LKR", "NPR", "MUR", "IDR"}),
    frozenset({"DZD", "TND", "IQD", "KWD", "JOD", "LYD", "RSD", "BHD"}),
    frozenset({"SEK", "NOK", "DKK", "CZK", "ISK"}),
    frozenset({"MAD", "AED"}), frozenset({"SAR", "QAR", "IRR", "OMR", "YER"}), frozenset({"RUB", "BYN"}),
    frozenset({"CNY", "JPY"}),
)  # fmt: skip
_CONVERSIONS: dict[str, tuple[tuple[str, float], ...]] = {
    # French unit: (how the English noun begins, how many of it make one of the French)
    "km": (("mile", 0.62137), ("mi", 0.62137), ("met", 1000)), "km/h": (("mph", 0.62137), ("mile", 0.62137)),
    "m": (("f", 3.28084), ("yard", 1.09361), ("mile", 0.00062137), ("km", 0.001), ("kilomet", 0.001)),
    "cm": (("inch", 0.3937), ("f", 0.0328), ("met", 0.01)), "mm": (("inch", 0.03937),),
    "kg": (("pound", 2.20462), ("lb", 2.20462), ("ton", 0.001)), "g": (("ounce", 0.035274), ("oz", 0.035274)),
    "tonne": (("ton", 1.10231), ("pound", 2204.62), ("kilo", 1000)), "ha": (("acre", 2.47105), ("square", 0.01)),
    "km2": (("square", 0.3861), ("mile", 0.3861), ("acre", 247.105)), "m2": (("square", 10.7639), ("f", 10.7639)),
    "m3": (("cubic", 35.3147), ("f", 35.3147)), "l": (("gallon", 0.264172), ("pint", 1.7598)),
    "mile": (("kilo", 1.60934), ("km", 1.60934)), "pied": (("met", 0.3048), ("m", 0.3048)),
    "pouce": (("cent", 2.54), ("cm", 2.54)),
}  # fmt: skip
_ROUNDING = 0.12
"""How far a converted measure may be rounded: 15 m as "50 ft" is 1.6 % off, 272 million kg as "600 million pounds"
0.05 %, 63 billion m3 as "2.2 trillion cubic feet" 1.1 %, 15 km as "10 miles" 7 %."""
_SMALL_WORDS = {
    Decimal(1): r"an?|one|single|sole|first|once|1st|the|per|each|every",
    Decimal(2): r"both|twice|double\w*|pairs?|couples?|twins?|dual|either|two-\w+|twofold|bi(?:lateral|annual|ennial)\w*|neither|duo|each other",
    Decimal(3): r"thrice|triple\w*|trio|three-\w+|threefold|triplets?|trilateral",
    Decimal(4): r"quarters?|quadrupl\w+|quartet|four-\w+|fourfold|foursome",
    Decimal(5): r"five-\w+|fivefold|quintupl\w+|quintet", Decimal(6): r"six-\w+|sixfold|half[- ]dozen", Decimal(7): r"seven-\w+|a week",
    Decimal(8): r"eight-\w+|a week", Decimal(9): r"nine-\w+",
    Decimal(10): r"tens|decades?|dozens?|tenfold|ten-\w+", Decimal(12): r"dozens?|twelve-\w+|a year",
    Decimal(15): r"two weeks|fortnight|fifteen\w*|dozen", Decimal(20): r"scores?|twent\w+|a score",
    Decimal(100): r"hundreds?|century|centenary|centuries|hundredth", Decimal(1000): r"thousands?|millennium|grand",
    Decimal("0.5"): r"half|halves|halved|midway", Decimal(50): r"half|halves|fift\w+", Decimal(25): r"quarter",
    Decimal(18): r"a year and a half|one and a half years", Decimal(24): r"two years|a day|day-long|round-the-clock",
    Decimal(14): r"two weeks|fortnight", Decimal(30): r"a month|half an hour|half-hour|thirt\w+",
    Decimal(48): r"two days", Decimal(33): r"a third|one third|one-third", Decimal(75): r"three[- ]quarters",
    Decimal(66): r"two[- ]thirds", Decimal(67): r"two[- ]thirds", Decimal(40): r"fort\w+", Decimal(60): r"sixt\w+",
    Decimal(70): r"sevent\w+", Decimal(80): r"eight\w+", Decimal(90): r"ninet\w+",
}  # fmt: skip
_LOOSE = {value: re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for value, words in _SMALL_WORDS.items()}

_QUALIFIERS = {
    "more than": r"more|over|above|exceed\w*|in excess|upwards?|greater|beyond|plus|\+|at least|higher|better than|surpass\w*|older|or so|past|else",
    "less than": r"less|under|below|fewer|within|not quite|younger|lower|not more|no more|smaller|short of|shy of|minors?|nearly|almost|up to|just",
    "up to": r"up to|as much as|as many as|as high as|as low as|as far as|as long as|maximum|max|until|at most|no more than|reach\w*|to|limit\w*|through|down to|till|even",
    "at least": r"at least|minimum|no less|no fewer|or more|more than|over|upwards|and above|and over|and up|not less|as much as|as many as|least|\+",
    "at most": r"at most|maximum|no more|or less|up to|not more|or fewer|max|not exceed\w*|within|or under|tops|limit\w*|less than|most|least",
    "nearly": r"nearly|almost|close to|approximately|about|around|some|just under|roughly|approaching|near|virtually|practically|just over|not far|more than|over|as much as|as many as",
    "about": r"about|around|approximately|some|roughly|nearly|almost|or so|circa|estimated|dozens?|odd|just over|close to|in the region|approx|more or less|an?|near|up to|a few|over|more than|in the order|hundreds?|of the order|couple|like|say|c\.|~",
}
_QUALIFIER = {name: re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE) for name, words in _QUALIFIERS.items()}
_FLAGGED_QUALIFIERS: dict[str, Severity] = {
    "less than": "error", "more than": "error", "up to": "error", "at least": "error", "at most": "error",
    "nearly": "warning", "about": "warning",
}  # fmt: skip

_CODE = re.compile(r"(?<![\d.,])\d+(?:[.,]\d+)*")
_ROMAN = re.compile(r"\b(?P<n>[IVXLC]+)(?:e|ème|er)?s?\b")
_ORDINAL_WORDS = {
    "premier": 1, "première": 1, "premiers": 1, "premières": 1, "deuxième": 2, "second": 2, "seconde": 2,
    "troisième": 3, "quatrième": 4, "cinquième": 5, "sixième": 6, "septième": 7, "huitième": 8, "neuvième": 9,
    "dixième": 10, "onzième": 11, "douzième": 12, "quinzième": 15, "vingtième": 20, "centième": 100,
}  # fmt: skip
_FRACTION_WORDS = {"moitié": (Decimal("0.5"), Decimal(50)), "tiers": (Decimal(3), Decimal(33)),
                   "quart": (Decimal(4), Decimal(25)), "demi": (Decimal("0.5"),), "double": (Decimal(2),),
                   "doubl": (Decimal(2),), "triple": (Decimal(3),), "dizaine": (Decimal(10),)}  # fmt: skip


@dataclass(slots=True)
class _Atom:
    """One value of a figure: a range or an interval has two."""

    figure: Figure
    value: str
    met: Figure | None = None
    loosely: bool = False


def check(source: str, target: str, date: str | None = None) -> list[Finding]:
    """Compare the figures of a French segment with those of its English.

    ``date``: the article's date (ISO 8601); with or without it a relative date is compared as it is written.
    """
    atoms, english = _align(source, target)
    findings: list[Finding] = []
    reported: set[int] = set()
    for atom in atoms:
        if atom.met is None and not atom.loosely and id(atom.figure) not in reported:
            reported.add(id(atom.figure))
            findings.append(_lost(atom, atoms, english))
    blamed = {f.target_span for f in findings if f.target_span}
    for figure in dict.fromkeys(a.figure for a in atoms):
        mine = [a for a in atoms if a.figure is figure]
        if all(a.met for a in mine):
            findings.extend(_changed_unit(figure, mine, target))
            findings.extend(_lost_qualifier(figure, mine, target))
    findings.extend(_bare_numbers(source, target, atoms, english, blamed))
    return findings


def kept(source: str, target: str) -> bool:
    """Whether the English keeps every figure of the French: no error found. Cheap enough to choose candidates by."""
    return losses(source, target) == 0


def losses(source: str, target: str) -> int:
    """How many errors ``check`` finds; the candidate with the fewest is the best."""
    return sum(1 for finding in check(source, target) if finding.severity == "error")


# ---------------------------------------------------------------- meeting


@lru_cache(maxsize=4096)
def _figures_of(source: str) -> tuple[Figure, ...]:
    return tuple(find(source))


def _atoms(figures: Sequence[Figure]) -> list[_Atom]:
    atoms: list[_Atom] = []
    for figure in figures:
        parts = figure.value.split("/" if figure.kind == "date" else "..")
        atoms.extend(_Atom(figure, part) for part in parts)
    return atoms


def _align(source: str, target: str) -> tuple[list[_Atom], list[Figure]]:
    atoms = _atoms(_figures_of(source))
    english = [part for figure in find_english(target) for part in _split(figure)]
    free = list(english)
    for test in (_same, _same_value):
        for atom in atoms:
            if atom.met is None:
                met = next((e for e in free if test(atom, e)), None)
                if met is not None:
                    atom.met = met
                    free.remove(met)
    for atom in atoms:
        if atom.met is None and atom.figure.kind == "quantity" and (met := _converted(atom, free)):
            atom.loosely = True
            free.remove(met)
    for atom in atoms:
        if atom.met is None and not atom.loosely:
            # a year or a day said twice in French is often said once in English
            again = any(e.kind == "date" and _same(atom, e) for e in english)
            atom.loosely = again or _said_otherwise(atom, _unclaimed(target, atoms))
    return atoms, free


def _unclaimed(target: str, atoms: list[_Atom]) -> str:
    """The English without the numbers that other figures have met."""
    for other in {a.met.start: a.met for a in atoms if a.met}.values():
        target = target[: other.start] + " " * (other.end - other.start) + target[other.end :]
    return target


def _split(figure: Figure) -> list[Figure]:
    if figure.kind == "date" and "/" in figure.value:
        first, second = figure.value.split("/")
        return [
            Figure(figure.text, figure.start, figure.end, "date", first, None, None, figure.english),
            Figure(figure.text, figure.start, figure.end, "date", second, None, None, figure.english),
        ]
    return [figure]


def _same(atom: _Atom, english: Figure) -> bool:
    figure = atom.figure
    if figure.kind == "date":
        return english.kind == "date" and _same_date(atom.value, english.value)
    if english.kind == "date":
        return False
    mine, theirs = Decimal(atom.value), Decimal(english.value)
    if figure.kind == "duration":
        if english.kind != "duration" or figure.unit is None or english.unit is None:
            return False
        if figure.unit == english.unit:
            return mine == theirs
        ours, other = mine * _SECONDS[figure.unit], theirs * _SECONDS[english.unit]
        return abs(ours - other) <= ours * Decimal("0.04")
    if figure.kind != english.kind or mine != theirs:
        return False
    return figure.kind == "quantity" or figure.unit == english.unit or _same_family(figure.unit, english.unit)


def _same_family(ours: str | None, theirs: str | None) -> bool:
    return any(ours in family and theirs in family for family in _FAMILIES) and not (ours == "CNY" or theirs == "CNY")


def _same_value(atom: _Atom, english: Figure) -> bool:
    """The same number under another kind: "37 ans" as "aged 37", "6,9 milliards" as "6.9 billion"."""
    figure = atom.figure
    if figure.kind == "date":
        return english.kind in ("quantity", "duration") and _date_number(atom.value) == english.value
    if english.kind == "date":
        return english.value == atom.value
    mine, theirs = Decimal(atom.value), Decimal(english.value)
    if figure.kind == "money" and english.kind not in ("quantity", "money"):
        return False
    if figure.kind == "duration" and figure.unit == "year" and mine >= 10 and mine % 10 == 0 and theirs * 10 == mine:
        return "decade" in english.text or (english.unit or "").startswith("decade")
    return mine == theirs or abs(mine) == abs(theirs) and figure.kind == "percent"


def _same_date(ours: str, theirs: str) -> bool:
    if ours == theirs:
        return True
    if ours.endswith("s") or theirs.endswith("s"):
        return False
    if len(ours) == 4:
        return theirs.startswith(ours)
    if ours.startswith("--"):
        return theirs.endswith(ours[1:]) and len(theirs) >= 7
    if len(ours) == 7:
        return theirs.startswith(ours) or theirs.startswith(f"-{ours[4:]}-") or theirs == f"-{ours[4:]}"
    return theirs == f"-{ours[4:]}"  # the year is not said again


def _date_number(value: str) -> str:
    return value if len(value) == 4 else value.rstrip("s") if value.endswith("s") else ""


def _said_otherwise(atom: _Atom, target: str) -> bool:
    figure = atom.figure
    if figure.kind == "date":
        return _date_otherwise(atom.value, figure, target)
    value = abs(Decimal(atom.value))
    if figure.kind == "money":
        return value == 1 and bool(re.search(r"\b(?:a|one|single)\s(?:\w+\s)?(?:dollar|euro|pound|yen)\b", target, re.IGNORECASE))
    loose = _LOOSE.get(value)
    if loose and (figure.kind != "percent" or value in (25, 33, 50, 66, 67, 75)) and loose.search(target):
        return True
    if value == 0:
        return bool(re.search(r"\b(?:no|zero|none|nil|not|without)\b", target, re.IGNORECASE))
    return False


def _converted(atom: _Atom, english: list[Figure]) -> Figure | None:
    """The English figure that is the French measure in another unit ("148 kg", "326 pounds")."""
    for start, factor in _CONVERSIONS.get(atom.figure.unit or "", ()):
        wanted = float(atom.value) * factor
        for other in english:
            named = (other.unit or "").startswith(start) or other.kind == "money" and start in other.text
            if other.kind in ("quantity", "money") and named and abs(float(other.value) - wanted) <= _ROUNDING * wanted:
                return other
    return None


def _date_otherwise(value: str, figure: Figure, target: str) -> bool:
    if value.endswith("s") and re.search(rf"\b(?:{value[:4]}|[’']?{value[2:4]})[’']?s\b", target):
        return True
    return value.endswith("s") and bool(re.search(r"\b(?:twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)\b", target, re.IGNORECASE))


# ---------------------------------------------------------------- what is said of those that did not meet


def _lost(atom: _Atom, atoms: list[_Atom], free: list[Figure]) -> Finding:
    figure = atom.figure
    span = (figure.start, figure.end)
    said = f"“{figure.text}” ({figure.english})"
    candidates = [e for e in free if e.kind == figure.kind and (figure.kind != "quantity" or e.value != "1")]
    if figure.kind != "date":
        mine = Decimal(atom.value)
        for other in free:
            if other.kind == "date" or mine == 0:
                continue
            theirs = Decimal(other.value)
            ratio = mine / theirs if theirs else Decimal(0)
            if ratio in (Decimal(1000), Decimal(10**6), Decimal("0.001"), Decimal("0.000001"), Decimal(10**9)):
                return Finding(CHECK, "error", f"{said} became “{other.text}”: the magnitude changed.", span,
                               (other.start, other.end))
    if candidates:
        other = min(candidates, key=lambda e: _distance(atom, e))
        return Finding(CHECK, "error", f"{said} became “{other.text}” in the English: the number changed.", span,
                       (other.start, other.end))
    severity: Severity = "error"
    return Finding(CHECK, severity, f"{said} does not stand in the English.", span)


def _distance(atom: _Atom, other: Figure) -> float:
    if atom.figure.kind == "date":
        return sum(a != b for a, b in zip(atom.value.rjust(10), other.value.rjust(10), strict=False))
    mine, theirs = float(atom.value), float(other.value)
    return abs(mine - theirs) / (abs(mine) + abs(theirs) + 1e-9)


def _changed_unit(figure: Figure, atoms: list[_Atom], target: str) -> Iterator[Finding]:
    for atom in atoms:
        other = atom.met
        if other is None:
            continue
        span, there = (figure.start, figure.end), (other.start, other.end)
        if figure.kind == "money" and other.kind == "money" and figure.unit != other.unit and not _same_family(figure.unit, other.unit):
            yield Finding(CHECK, "error", f"“{figure.text}” became “{other.text}”: the currency changed.", span, there)
            return
        if figure.kind == "money" and other.kind == "quantity" and not _money_elsewhere(atoms, target, other):
            yield Finding(CHECK, "error", f"“{figure.text}” ({figure.english}) became “{other.text}”: the currency is gone.",
                          span, there)
            return
        if figure.kind == "quantity" and other.kind == "money" and figure.unit is not None:
            yield Finding(CHECK, "error", f"“{figure.text}” became “{other.text}”: a count became money.", span, there)
            return
        if figure.kind == "percent" and other.kind == "money":
            yield Finding(CHECK, "error", f"“{figure.text}” became “{other.text}”: a percentage became money.", span, there)
            return
        if figure.kind == "duration" and other.kind == "duration" and not _same(atom, other):
            yield Finding(CHECK, "error", f"“{figure.text}” became “{other.text}”: the unit of time changed.", span, there)
            return
        if figure.kind == "percent" and other.kind in ("quantity", "duration") and "percent" not in target.lower() and "%" not in target and "per cent" not in target.lower():
            yield Finding(CHECK, "warning", f"“{figure.text}” became “{other.text}”: the percent sign is gone.", span, there)
            return


def _money_elsewhere(atoms: list[_Atom], target: str, other: Figure) -> bool:
    """"between 10 and $20": the currency stands a little further on or before."""
    around = target[max(0, other.start - 30) : other.end + 45]
    return bool(re.search(r"[$€£¥]|\b(?:dollars?|euros?|pounds?|cents?|yen|yuan|francs?|USD|EUR|rubles?|roubles?|sterling|pence)\b", around, re.IGNORECASE)) or (
        len(other.value) < 3 and not re.search(r"[$€£]", target)
    )


def _lost_qualifier(figure: Figure, atoms: list[_Atom], target: str) -> Iterator[Finding]:
    name = figure.qualifier
    if name is None or figure.kind == "date":
        return
    other = atoms[0].met
    if other is None:
        return
    before = target[max(0, other.start - 48) : other.start]
    after = target[other.end : other.end + 32]
    if figure.kind == "duration" and figure.age:
        before, after = target[max(0, other.start - 70) : other.start], target[other.end : other.end + 40]
    if not (_QUALIFIER[name].search(before) or _QUALIFIER[name].search(after) or _QUALIFIER[name].search(other.text)):
        yield Finding(
            CHECK, _FLAGGED_QUALIFIERS[name], f"“{name}” of “{figure.text}” was lost: the English has “{other.text}” alone.",
            (figure.start, figure.end), (other.start, other.end),
        )


# ---------------------------------------------------------------- numbers that are no figures


def _bare_numbers(
    source: str, target: str, atoms: list[_Atom], free: list[Figure], blamed: set[tuple[int, int] | None]
) -> Iterator[Finding]:
    figures = list(dict.fromkeys(a.figure for a in atoms))
    here, there = _numbers_french(source), _numbers_english(target)
    for numeral in scan_french(source):
        if numeral.words or any(f.start < numeral.end and numeral.start < f.end for f in figures):
            continue
        raw = source[numeral.start : numeral.end]
        if numeral.value == 0 or re.search(r"\bh\s?$|\d[:h]$", source[max(0, numeral.start - 3) : numeral.start]):
            continue  # minutes of a clock time: said in many ways
        if not _carried(numeral.value, raw, source, numeral.end, there, target):
            yield Finding(CHECK, "error", f"The number “{raw}” does not stand in the English.", (numeral.start, numeral.end))
    for other in free:
        if (other.start, other.end) in blamed or not re.match(r"\D{0,4}\d", other.text) or other.kind == "date" and other.value.startswith("-"):
            continue
        parts = other.value.rstrip("s").split("-") if other.kind == "date" else [other.value]
        if any(Decimal(p) in here for p in parts if p):
            continue
        yield Finding(
            CHECK, "error", f"“{other.text}” stands in the English only: the French has no such number.", None, (other.start, other.end)
        )


def _carried(value: Decimal, raw: str, source: str, end: int, there: set[Decimal], target: str) -> bool:
    if value in there or -value in there:
        return True
    if re.match(r"\s?(?:h\b|h\d|heures?)", source[end : end + 7]) and 12 <= value <= 24:
        return value - 12 in there or bool(re.search(r"\b(?:noon|midday|midnight)\b", target, re.IGNORECASE))
    loose = _LOOSE.get(value)
    digits = re.sub(r"\D", "", raw)
    return bool(loose and loose.search(target)) or len(digits) > 1 and digits in re.sub(r"\D", "", target)


@lru_cache(maxsize=4096)
def _numbers_french(source: str) -> frozenset[Decimal]:
    values = {abs(n.value) for n in scan_french(source)}
    for numeral in scan_french(source):
        if numeral.scale > 1:
            values.add(abs(numeral.value) / numeral.scale)
    for figure in _figures_of(source):
        for part in re.split(r"\.\.|/", figure.value):
            if figure.kind == "date":
                values.update(Decimal(p) for p in re.findall(r"\d+", part))
            else:
                values.add(abs(Decimal(part)))
                values.add(abs(Decimal(part)) * 100)
    values.update(Decimal(raw.replace(",", ".")) for raw in re.findall(r"\d+(?:[.,]\d+)?", source))
    for clock in re.finditer(r"(?<!\d)(\d{1,2})\s?(?:h|heures?|:)\s?(\d\d)(?!\d)", source):
        hour, minutes = int(clock[1]), clock[2]
        values.update(Decimal(f"{h}.{minutes}") for h in (hour, hour - 12, hour + 12) if h >= 0)
        values.add(Decimal(minutes))
    values.update(value + 12 for value in list(values) if value < 12)
    values.update(value - 12 for value in list(values) if 12 < value <= 24)
    low = source.lower()
    values.update(Decimal(n) for word, n in _ORDINAL_WORDS.items() if word in low)
    for word, more in _FRACTION_WORDS.items():
        if word in low:
            values.update(more)
    values.update(Decimal(_roman(m["n"])) for m in _ROMAN.finditer(source))
    return frozenset(values)


def _numbers_english(target: str) -> set[Decimal]:
    from brief.figures.english_numbers import scan

    values = {abs(n.value) for n in scan(target)}
    values.update(abs(n.value) / n.scale for n in scan(target) if n.scale > 1)
    for raw in _CODE.findall(target):
        bare = raw.replace(",", "")
        if bare.count(".") <= 1:
            values.add(Decimal(bare))
        values.update(Decimal(part) for part in re.split(r"[.,]", raw))
    values.update(Decimal(_roman(m["n"])) for m in _ROMAN.finditer(target))
    return values


def _roman(raw: str) -> int:
    worth = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
    total = 0
    for here, following in zip(raw, [*raw[1:], ""], strict=True):
        value = worth[here]
        total += -value if following and worth[following] > value else value
    return total
