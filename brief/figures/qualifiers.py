"""The words around a number that make it less than exact: "environ", "plus de", "au moins" …"""

from __future__ import annotations

import re

from brief.figures.numerals import SPACE

_BEFORE = (
    (
        "at least",
        r"au moins|au minimum|au bas mot|pas moins de|pas moins d['’]|un minimum de|un minimum d['’]|minimum|"
        r"minimum de",
    ),
    (
        "at most",
        r"au plus|au maximum|tout au plus|pas plus de|pas plus d['’]|un maximum de|un maximum d['’]|maximum|"
        r"maximum de",
    ),
    ("up to", r"jusqu['’]à(?: près de| plus de)?|jusqu['’]aux?|pouvant atteindre"),
    ("nearly", r"près de|près d['’]|presque|pas loin de|pas loin d['’]|quasiment|quasi"),
    ("more than", r"plus de|plus d['’]|plus que|supérieure?s? à|au-delà de|au-dessus de|au-dessus d['’]|au-delà d['’]"),
    (
        "less than",
        r"moins de|moins d['’]|moins que|inférieure?s? à|au-dessous de|en dessous de|en-dessous de|en deçà de|"
        r"en dessous d['’]|en deçà d['’]",
    ),
    (
        "about",
        r"environ|d['’]environ|quelques?|à peu près|approximativement|autour de|autour d['’]|"
        r"aux alentours de|aux alentours d['’]|aux environs de|aux environs d['’]|de l['’]ordre de|de l['’]ordre d['’]|"
        r"grosso modo|vers",
    ),
)
_AFTER = (
    ("at least", r"au moins|au minimum|minimum|ou plus|et plus|au bas mot"),
    ("at most", r"au plus|au maximum|maximum|ou moins|tout au plus"),
    ("about", r"environ|à peu près|approximativement"),
)


def _either(table: tuple[tuple[str, str], ...]) -> str:
    return "|".join(f"(?P<q{i}>{pattern.replace(' ', SPACE)})" for i, (_, pattern) in enumerate(table))


_TAIL = re.compile(
    rf"(?:(?<=\s)|(?<=[(«\"“'’])|^)(?:{_either(_BEFORE)})(?:{SPACE}(?:les?|la|des|ces|ses))?{SPACE}?$", re.IGNORECASE
)
_HEAD = re.compile(
    rf"(?:{SPACE}(?:de{SPACE}(?:prison|réclusion|détention)|d['’]emprisonnement))?{SPACE}(?:\(|,)?(?:{_either(_AFTER)})"
    rf"(?=$|[,.;:)!?»]|{SPACE}(?!\d|fort|haut|bas|tôt|tard|vite|loin|près|grand|petit|élevé|(?:une?|deux|trois|"
    rf"quatre|cinq|six|sept|huit|neuf|dix|cent|mille)\b))",
    re.IGNORECASE,
)


def before(text: str, at: int) -> str | None:
    """The qualifier that ends right before a figure that starts at ``at``."""
    match = _TAIL.search(text[max(0, at - 32) : at])
    if match is None:
        return None
    index = next(i for i in range(len(_BEFORE)) if match[f"q{i}"])
    name = _BEFORE[index][0]
    if match[f"q{index}"].lower() == "plus que" and re.search(r"\bn(?:e\s|['’])", text[max(0, at - 40) : at]):
        return None  # "il ne reste plus que deux": only
    if name == "about" and match[f"q{index}"].lower() == "vers":
        return None  # "vers 2010", "vers 20 heures": a direction more than a qualifier
    return name


def after(text: str, at: int) -> str | None:
    """The qualifier that follows a figure that ends at ``at`` ("trois heures au plus")."""
    match = _HEAD.match(text, at)
    if match is None:
        return None
    return _AFTER[next(i for i in range(len(_AFTER)) if match[f"q{i}"])][0]
