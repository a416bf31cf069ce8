"""Whether words stand on their own in French text, or are a part of something longer."""

from __future__ import annotations

from brief.glossary.french import Token
from brief.glossary.table import Entry

_ATTACHED_BEFORE = frozenset({"ex", "non", "anti", "pro", "post", "pré", "mi", "inter", "contre"})
_ATTACHED_AFTER = frozenset("là ci vous nous toi moi le la les lui leur il elle on ils elles t y en".split())


def whole(words: list[Token], first: int, last: int, entry: Entry) -> bool:
    """Whether the tokens stand on their own: not a part of ``garde-fou``, ``Artemis.IA``, ``SARS-CoV-2``."""
    if words[first].glue not in ("", " ", "'"):
        glue, before = words[first].glue, words[first - 1]
        if glue == "-" and not (before.low in _ATTACHED_BEFORE or _pair(before, words[first], entry)):
            return False
        if glue in (".", "_", "@", "&") and not before.text.isdigit():
            return False
    if last + 1 < len(words):
        after = words[last + 1]
        version = entry.kind != "term" and after.text.isdigit() and len(after.text) < 3  # "ChatGPT-4"
        further = words[last + 2] if last + 2 < len(words) else None
        coded = further is not None and further.glue == "-" and further.text[0].isdigit()  # "SARS-Cov-2"
        pair = not coded and _pair(words[last], after, entry)
        if after.glue == "-" and not (after.low in _ATTACHED_AFTER or version or pair):
            return False
        if after.glue in ("_", "@", "&") or (after.glue == "." and not after.text.isdigit()):
            return False
        if after.glue == "'" and words[last].low not in ("aujourd",) and len(words[last].text) < 3:
            return False
    return True


def _pair(one: Token, other: Token, entry: Entry) -> bool:
    """``Paris-Berlin``, ``OTAN-Russie``, ``Microsoft-OpenAI``: two names side by side, each whole."""
    return all(
        len(word.text) > 2
        and word.text[0].isupper()
        and (word.text.isupper() or word.text[1:].islower() or (entry.kind != "term" and word.text.isalpha()))
        for word in (one, other)
    )
