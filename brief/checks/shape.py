"""Is the target shaped like a translation of the source? Empty, too short, too long, repeating itself."""

from __future__ import annotations

import itertools
import re
from collections import Counter

from brief.article import Finding

# On the 3,001 newstest2014 pairs the human English is 0.51 to 1.40 times as long as the French in all but 0.5 % of the
# segments of 40 characters and more; the bounds lie outside that, and flag one of the 3,001.
_SHORT, _LONG, _FROM = 0.45, 1.9, 40
_RUN = 3  # words that make a repeated run
_WORD = re.compile(r"\w+(?:['’-]\w+|(?<=\d)[.,]\d+)*")
"""A number is one word: "3.3 trillion" says nothing twice."""


def empty(source: str, target: str) -> list[Finding]:
    """Nothing was translated. No false alarms are known."""
    if source.strip() and not target.strip():
        return [Finding("empty", "error", "The English is empty.", (0, len(source)), (0, len(target)))]
    return []


def check(source: str, target: str) -> list[Finding]:
    """The target is far shorter or longer than the source, repeats a run of words that the source has once, does not
    close a quotation that the source closes, or has lost the "Q :" or "R :" of an interview.

    False alarms: a source that is mostly an abbreviation written out in English, and rhetoric that repeats in the
    target what the source says with a pronoun.
    """
    return [
        *empty(source, target),
        *_broken(source, target),
        *_length(source, target),
        *_repeats(source, target),
        *_unclosed(source, target),
        *_unlabelled(source, target),
    ]


def _broken(source: str, target: str) -> list[Finding]:
    """Bytes that make no character, from a package that spells rare letters by their bytes; words may be lost."""
    at = target.find("\ufffd")
    if at < 0 or "\ufffd" in source:
        return []
    said = "A character of the English is broken (\ufffd): the machine could not spell a word or sign of the French."
    return [Finding("broken", "error", said, None, (at, at + 1))]


def _unclosed(source: str, target: str) -> list[Finding]:
    """A curly quotation mark without its other half. Straight ones tell nothing: human English opens one in a sentence
    and closes it in the next, in 48 of the 3,998 pairs of newstest2014 and FLORES dev; a curly one in one, where it
    is turned."""
    opened, closed = target.count("“"), target.count("”")
    if opened == closed or source.count("«") != source.count("»") or source.count("“") != source.count("”"):
        return []
    at = target.rfind("“") if opened > closed else target.find("”")
    said = "A quotation is not closed in the English." if opened > closed else "A quotation is closed, not opened."
    return [Finding("quotes", "warning", said, None, (at, at + 1))]


_LABEL = re.compile(r"\s*(?:[QR]|Question|Réponse)(?:\s?:|\s[–—-])\s")
_LABEL_ENGLISH = re.compile(r"\s*(?:[QRA]|Question|Answer|Response|Reply)(?:\s?[:.]|\s?[–—-])", re.IGNORECASE)


def _unlabelled(source: str, target: str) -> list[Finding]:
    """Who speaks in an interview: "R : Non." as "No." No label stands at the head of a newstest2014 sentence."""
    label = _LABEL.match(source)
    if label is None or _LABEL_ENGLISH.match(target):
        return []
    said = f"The label “{label[0].strip()}” does not stand in the English."
    return [Finding("label", "warning", said, label.span(), None)]


def _length(source: str, target: str) -> list[Finding]:
    if len(source) < _FROM or not target.strip():
        return []
    ratio = len(target) / len(source)
    if ratio < _SHORT:
        said = "The English is much shorter than the French: something may be missing."
    elif ratio > _LONG:
        said = "The English is much longer than the French: something may have been added."
    else:
        return []
    return [Finding("length", "warning", said)]


def _repeats(source: str, target: str) -> list[Finding]:
    """A run of three words that stands twice more often than any run of the source does."""
    words = [match for match in _WORD.finditer(target)]
    runs = Counter(tuple(word[0].lower() for word in words[i : i + _RUN]) for i in range(len(words) - _RUN + 1))
    theirs = [word[0].lower() for word in _WORD.finditer(source)]
    usual = max(Counter(itertools.pairwise(theirs)).values(), default=1)
    doubled = _doubled(words, theirs)
    if doubled:
        at, size = doubled
        start, end = words[at].start(), words[at + 2 * size - 1].end()
        said = target[start:end]
        if _MARKS.search(said):  # half a bracket or a quotation is none of what is repeated
            said = " ".join(word[0] for word in words[at : at + size])
        return [Finding("repeats", "warning", f"“{said}” is repeated.", None, (start, end))]
    for run, times in runs.items():
        if times > max(2, usual):
            said = f"“{' '.join(run)}” stands {times} times: the machine may have lost its thread."
            return [Finding("repeats", "warning", said)]
    return []


_MARKS = re.compile(r"[()\[\]«»“”\"]")
_OPENS = re.compile(r"[\s”»\"’',]*[(\[][\s“«\"‘]*")
"""Between a name and the same in brackets: "“warfighting domains” (warfighting domains)"."""


def _doubled(words: list[re.Match[str]], source: list[str]) -> tuple[int, int] | None:
    """Where the first run of one to six words begins that is followed at once by itself ("the the"), and its length.

    None is where the source does so too, where the first is the letter of an item ("a) a drone"), and where the second
    stands in brackets and in the source, whose foreign name the English has for its own.
    """
    if any(a == b for a, b in itertools.pairwise(source)):
        return None
    low = [word[0].lower() for word in words]
    french = f" {' '.join(source)} "
    for size in range(1, 7):
        for at in range(len(low) - 2 * size + 1):
            if low[at : at + size] != low[at + size : at + 2 * size]:
                continue
            text, after = words[at].string, words[at + size].start()
            if f" {' '.join(low[at : at + size])} " in french and _OPENS.fullmatch(
                text, words[at + size - 1].end(), after
            ):
                continue
            lettered = text.startswith(")", words[at].end())
            if size > 1 or not (low[at] in ("had", "that") or lettered):
                return at, size
    return None
