"""English typography: quotation marks, spaces around punctuation, dashes. No digit and no letter is ever changed."""

from __future__ import annotations

import re

_SPACES = re.compile(r"[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]+")
_INVISIBLE = re.compile(r"[\u00ad\u200b\u2060\ufeff]")
_LATEX_QUOTES = re.compile(r"``|''|‚‚|„")
_GUILLEMET_OPEN = re.compile(r"[«‹]\s*")
_GUILLEMET_CLOSE = re.compile(r"\s*[»›]")
_STRAIGHT = re.compile(r'"')
_OPENER_BEFORE = frozenset(" ([{—–-/“‘")
_AFTER_OPENING = re.compile(r"([“‘(\[])\s+")
_BEFORE_CLOSING = re.compile(r"\s+([”)\]])")
# A colon between digits may be a clock or a ratio; a full stop or a comma before a digit or a letter may begin
# ".5" or ".NET"; ":)" is left alone too.
_BEFORE_MARK = re.compile(
    r"(?<=[^\s\d])\s+([:;!?])(?![()\-])|(?<=\d)\s+([;!?])(?![()\-])|(?<=\d)\s+:(?!\s*\d| *[()\-])"
)
_BEFORE_STOP = re.compile(r"(?<=\S)\s+([.,])(?=$|[\s”’)\]])(?!\s*[.,])")
_BEFORE_PERCENT = re.compile(r"(?<=\d)\s+%")
_AFTER_CURRENCY = re.compile(r"([$€£¥])\s+(?=\d)")
_APART = re.compile(r"(?<=\w)\s+(['’](?:s|t|re|ve|ll|d|m)\b)(?!['’])")
_HYPHEN_AS_DASH = re.compile(
    r"(?<=[^\W\d]|[.,;:!?)”])\s+-{1,2}\s+(?=\S)(?!\d+(?:[.,]\d+)?\s?(?:%|points?\b|percent))"
    r"|(?<=\d)\s+-{1,2}\s+(?=[^\s\d])"
)
# "growth of - 0.3%": a word that a number follows, then a hyphen that is its sign
_MINUS_APART = re.compile(
    r"(\b(?:of|to|at|from|by|is|was|were|are|in|and|or|than|reached|reaches|between|with|about|around|growth|gap)\s+)"
    r"(?:-|−|–)\s+(?=[$€£]?\d+(?:[.,]\d+)?\s?(?:%|points?\b|percent|per cent|degrees?|°|million|billion|[$€£]))"
)
_HALF_SPACED_DASH = re.compile(r"(?<=[^\W\d])(?:\s+([–—])|([–—])\s+)(?=[^\W\d])")
_DOTS = re.compile(r"\.{4,}")
_DOUBLED = re.compile(r"([,;:])(?:\s*\1)+|(?<![.])\.\s?\.(?![.\w])")


def clean(text: str) -> str:
    """``text`` set as an English editor would: “quotes”, “no space before : ; ! ? %”, “$200”, “– ”.

    Doing it twice changes nothing more; digits and letters stay as they are and in their order.
    """
    former = None
    # One rule can make room for another (a space that goes may bring two marks together).
    while text != former:
        former = text
        text = _once(text)
    return text


def _once(text: str) -> str:
    text = _SPACES.sub(" ", _INVISIBLE.sub("", text)).strip()
    text = _LATEX_QUOTES.sub(lambda m: "“" if m[0] in ("``", "„", "‚‚") else "”", text)
    text = _quotes(text)
    text = _AFTER_OPENING.sub(r"\1", text)
    text = _BEFORE_CLOSING.sub(r"\1", text)
    text = _BEFORE_MARK.sub(lambda m: m[1] or m[2] or ":", text)
    text = _BEFORE_STOP.sub(r"\1", text)
    text = _BEFORE_PERCENT.sub("%", text)
    text = _AFTER_CURRENCY.sub(r"\1", text)
    text = _APART.sub(r"\1", text)
    text = _MINUS_APART.sub(r"\1-", text)
    text = _HYPHEN_AS_DASH.sub(" – ", text)
    text = _HALF_SPACED_DASH.sub(lambda m: f" {m[1] or m[2]} ", text)
    text = _DOTS.sub("...", text)
    return _DOUBLED.sub(lambda m: m[1] or ".", text)


def _quotes(text: str) -> str:
    text = _GUILLEMET_CLOSE.sub("”", _GUILLEMET_OPEN.sub("“", text))
    return _STRAIGHT.sub(lambda m: _curled(text, m.start()), text)


def _curled(text: str, at: int) -> str:
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if not before or before in _OPENER_BEFORE:
        # A mark between two spaces, or the last of all, closes if something was opened before it.
        if after in ("", " ") and text[:at].count("“") + text[:at].count('"') > text[:at].count("”"):
            return "”"
        return "“"
    if before.isdigit() and not re.search(r'[“"]', text[:at]):
        return '"'  # inches
    return "”"
