"""Does the English say what the glossary says, and nothing that it says to avoid?"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from brief.article import Finding, Term
from brief.glossary import recognise

_SLIPS = {
    "casing": "in small letters; the glossary writes it with a capital",
    "number": "in the other number: the French and the English do not agree",
    "gloss": "once, where the French has it beside the term as well: see that the term itself is rendered",
}
GLOSSED = "only as a gloss"
"""Why a term was missed whose English stands in the French itself."""


def check(source: str, target: str, terms: Sequence[Term]) -> list[Finding]:
    """A glossary term that is missing, one that had to be put in, and a rendering that the glossary says to avoid.

    A term that was put in where its French stands is a warning: the word is right, the sentence around it was made for
    another. False alarms: an avoided rendering that translates some other word of the sentence.
    """
    found = []
    kept = [
        (span.start, span.end)
        for term in terms
        if term.status != "missed"
        for span in recognise.spans(term.target, target)
    ]
    for term in terms:
        where = (term.start, term.end)
        if term.status == "missed":
            why = "it stands only where the French says it too." if term.how == GLOSSED else "it is not in the English."
            said = f"The glossary has “{term.target}” for “{term.source}”; {why}"
            found.append(Finding("terms", "error", said, where))
        if term.how in _SLIPS:
            said = f"“{term.target}” stands {_SLIPS[term.how]}."
            found.append(Finding("terms", "warning", said, where))
        wrong = recognise.avoided(term.avoid, target, kept)
        if wrong:
            said = f"“{target[wrong.start : wrong.end]}” is to be avoided for “{term.source}”."
            found.append(Finding("terms", "error", said, where, (wrong.start, wrong.end)))
    # One note for them all: a note a term would bury the errors of a row. A term that was restored stands where its own
    # French or its own name stood and is told of in the list of terms alone; the words around any other were made for
    # another word, whatever its capitals ("its AI models of IA").
    placed = dict.fromkeys(f"“{t.target}”" for t in terms if t.how == "placed")
    if placed:
        said = f"Put into the English by the glossary: {', '.join(placed)}. Read the words around."
        found.append(Finding("terms", "warning", said))
    if side := _side_by_side(target, terms):
        said = f"Terms put in stand side by side: {', '.join(f'“{form}”' for form in side)}. Read the sentence whole."
        found.append(Finding("terms", "warning", said))
    return found


def _side_by_side(target: str, terms: Sequence[Term]) -> list[str]:
    """Placed terms that nothing parts in the English and something does in the French: the sentence is broken there."""
    places: list[tuple[int, int, Term]] = []
    for term in terms:
        for span in recognise.spans(term.target, target) if term.how in ("placed", "restored") else ():
            if all(span.end <= start or span.start >= end for start, end, _ in places):
                places.append((span.start, span.end, term))
                break
    places.sort(key=lambda place: place[0])
    pairs = [
        (one, other)
        for (_, end, one), (start, _, other) in pairwise(places)
        if not target[end:start].strip() and not 0 <= other.start - one.end < 2
    ]
    return list(dict.fromkeys(term.target for pair in pairs for term in pair))
