"""Who wrote it: the lines that say so."""

from __future__ import annotations

import re

_BYLINE_LABEL = re.compile(
    r"^(?:rédaction|rédigé par|rédactrice?|rédacteur|auteure?s?|autrice|écrit par|texte|propos recueillis par"
    r"|article (?:de|par)|publié par|posté par|"
    r"traduction|édité par|reportage|enquête|un article de|interview|avec)\s*(?::|de\b|par\b"
    r"|(?<=par))\s*(?P<name>\S.{1,80})$",
    re.IGNORECASE,
)
_BY = re.compile(r"^(?:par|by)\s*:?\s+(?P<name>\S.{1,80})$", re.IGNORECASE)
_DESK = re.compile(
    r"^(?:(?:par )?la rédaction(?: (?:de|du|d['’])\b.{1,30})?|(?:[\w.’' -]{2,30} )?(?:avec|et) (?:l['’])?(?:AFP"
    r"|Reuters|AP"
    r"|EFE|Belga|ATS))$",
    re.IGNORECASE,
)
_PARTICLES = frozenset("de du des la le les et à avec pour d l en service von van el al ben y and".split())


def byline(text: str) -> str | None:
    """The author that a line names ("Par Jean Dupont", "Rédaction : Bao Yilong, Wall Street Insights"), else ``None``.

    After "Par" all words must be names or particles: "Par temps de crise" is a heading.
    """
    text = text.strip(" -–—|·•,")
    if len(text.split()) > 14 or re.search(r"[!?]|\w{3,}\.\s*$", text):
        return None
    if _DESK.match(text):
        return re.sub(r"^par ", "", text, flags=re.IGNORECASE)
    label = _BYLINE_LABEL.match(text)
    if label and _names(label["name"]):
        return _tidy(label["name"])
    by = _BY.match(text)
    return _tidy(by["name"]) if by and _names(by["name"]) else None


def _names(text: str) -> bool:
    words = re.findall(r"[^\W\d_]+", re.sub(r"\(.*?\)", " ", text))
    if not words or (words[0].lower() in ("le", "les", "un", "une", "ce", "cette") and len(words) > 4):
        return False
    names = [word for word in words if word[0].isupper()]
    return bool(names) and all(word[0].isupper() or word.lower() in _PARTICLES for word in words)


def _tidy(name: str) -> str:
    return name.strip(" ,;:|-–—·•")
