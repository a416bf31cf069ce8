"""Rows of tables: cells are translated one by one, as a decoder drops the bar between them or makes it ">"."""

from __future__ import annotations

import re

from brief import wordlists
from brief.argos.copying import copied, english_numbers

BAR = " | "
"""What the sources put between the cells of a row."""

_SYMBOLS = (
    r"[kcmµn]?m[²³23]?|[kmµ]?g|[kM]?t|[cmh]?l|L|ha|km/h|m/s|km/s|mph|[kMGT]?Wh?|kWc|[kMG]?Hz|[km]?V|m?A|dB|°C|°F|min|s|"
    r"ms|%|‰|[€$£]|kcal|[kMG]?bit/s|bar|[hk]?Pa|ppm"
)
_NUMBER = r"[<>≤≥~≈±+−-]?\s?\d[\d\s.,]*"
_MEASURED = re.compile(rf"{_NUMBER}(?:\s?(?:[–—/x×-]|à)\s?{_NUMBER})?\s?(?:{_SYMBOLS})")
_CODE = re.compile(r"(?![TS][1-4](?!\w)|\d[TS]\d)(?=\S*\d)(?=\S*[A-Z])[\w./+-]+")
"""No quarter and no half-year: "T3" is "Q3"."""
_NAME = re.compile(r"[A-ZÀ-ÖØ-Þ][a-zà-ÿ][^\W\d_]*(?:-[A-ZÀ-ÖØ-Þ][^\W\d_]+)*")
_LONGEST = 4
"""Words of a cell that is copied as a name ("MQ-9B Sea Guardian")."""


def cut(text: str) -> tuple[str, list[str], str]:
    """What opens a row, its cells, and what closes it ("| Model | Range |"); one cell for what is no row."""
    bare, opens, closes = text, "", ""
    if text.startswith("| "):
        bare, opens = bare[2:], "| "
    if text.endswith(" |"):
        bare, closes = bare[:-2], " |"
    cells = [cell.strip() for cell in bare.split(BAR)]
    return (opens, cells, closes) if len(cells) > 1 else ("", [text], "")


def copied_cell(cell: str) -> str | None:
    """What a cell becomes that needs no decoder, ``None`` where it needs one.

    Besides what `copying.copied` takes: a number with a symbol that both languages write ("1 200 km", "3,5 %"), and a
    designation of codes and names that no dictionary has ("Magura V5", "F-35A").
    """
    if (text := copied(cell)) is not None:
        return text
    if _MEASURED.fullmatch(cell):
        return english_numbers(cell.replace(" à ", " to "))
    words = cell.split()
    if len(words) <= _LONGEST and any(map(_CODE.fullmatch, words)) and all(map(_is_designation, words)):
        return cell
    return None


def _is_designation(word: str) -> bool:
    if _CODE.fullmatch(word):
        return True
    return bool(_NAME.fullmatch(word)) and not any(wordlists.is_known(part.casefold()) for part in word.split("-"))


def translated(cell: str, english: str) -> str:
    """The English of one cell: without the full stop that a decoder puts after a few words, never empty."""
    if english.endswith(".") and not english.endswith(("..", "U.S.", "U.N.")) and cell[-1:] not in (".", "…"):
        english = english[:-1].rstrip()
    return english or cell
