"""A figure where it stands in French: its clause, what is said there of it, and whom it names.

What may narrow a figure to less than it seems is read generously, what it has in common with another sparingly: see
`conflict`, which holds two of them together.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from brief.article import Figure
from brief.figures.stems import fold, generic, names_in, stem, stems_of

_BOUNDARY = re.compile(
    r"[;:!?()«»“”\"…]|\.(?=\s|$)|,\s|\s[–—-]\s|\s(?:qui|que|dont|où|mais|tandis|alors|car|lorsque|quand|puis|si)\s|\squ['’]",
    re.IGNORECASE,
)
_ATTRIBUTION = re.compile(
    r"(?:\b(?:selon|d['’]après|à en croire|au dire de|aux dires de|de source)\s[^,;.:)]*"
    r"|,\s(?:a|ont|avait)\s(?:\w+\s)?(?:déclaré|annoncé|indiqué|précisé|affirmé|expliqué|assuré|confirmé|rapporté)[^;]*"
    r"|,\s(?:indique|précise|affirme|explique|assure|rapporte|estime|annonce)\w*\s[^;]*"
    r"|\b(?:l[ea]s?|l['’])\s?(?:ministre|président\w*|premi\w+ ministre|PDG|directeur|directrice|patron\w*|"
    r"porte-parole|secrétaire\w*|général\w*|procureur\w*|maire|préfet\w*|député\w*|sénateur|sénatrice)\s(?:[^\W\d_]+\s){0,6}?"
    r"(?=(?:a|ont|va|vont|est|sont|veut)\s))",
    re.IGNORECASE,
)
_COUNTED_BY = re.compile(r"^[^,;]*\b(?:a|ont|avait|avaient)\s(?:compté|recensé|dénombré|comptabilisé)\s", re.IGNORECASE)
_APPOSED = re.compile(r",[^,;:.]*,")
_LEVEL = re.compile(r"\bpour (?:atteindre|s['’]établir|arriver|passer|grimper|monter)\b", re.IGNORECASE)
"""After "augmenter de", what the rise leads to."""
_PREDICATE = re.compile(
    r"\s(?:est|sont|a|ont|était|étaient|sera|seront|serait|seraient|va|vont|avait|avaient|doit|doivent|devrait|"
    r"devraient|pourrait|pourraient)\s"
)
_COMPLEMENT = re.compile(
    r"\b(?:dans|pour|en|sur|contre|chez|vers|de|du|des|d['’])\s?(?:(?:la|les?|son|sa|ses|leurs?|l['’]|cette|ces?|tout\w*)\s?)?"
    r"([^\W\d_]{3,})",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+(?:[-‑][^\W\d_]+)*")
_BEFALLEN = frozenset({"mort", "bless", "dispar", "licenci", "arret", "evacu"})
_IN_PHRASE = frozenset("de d du des la le les l plus moins près quelque quelques environ presque déjà encore".split())


@dataclass(frozen=True)
class Mention:
    """A figure where it stands; its offsets are into ``sentence``."""

    article: int
    row: str
    figure: Figure
    sentence: str
    context: str = ""
    """What the reader knows by then: the article's title, its lead or first row, and the figure's own row."""
    others: tuple[Figure, ...] = ()
    """The other figures of the sentence."""
    published: str | None = None
    """The article's date (ISO 8601), where it states one."""

    @cached_property
    def plain(self) -> str:
        """The sentence with its figures and whoever says so blanked, letter for letter."""
        text = self.sentence
        for pattern in (_ATTRIBUTION, _COUNTED_BY):
            text = pattern.sub(lambda match: " " * len(match[0]), text)
        for figure in (self.figure, *self.others):
            text = text[: figure.start] + " " * (figure.end - figure.start) + text[figure.end :]
        return text

    @cached_property
    def left(self) -> str:
        """Its clause before it."""
        start = max((m.end() for m in _BOUNDARY.finditer(self.plain, 0, self.figure.start)), default=0)
        return self.plain[start : self.figure.start]

    @cached_property
    def right(self) -> str:
        """Its clause after it."""
        end = _BOUNDARY.search(self.plain, self.figure.end)
        return self.plain[self.figure.end : end.start() if end else len(self.plain)]

    @cached_property
    def near(self) -> tuple[str, ...]:
        """The stems before it, the nearest first: of its clause, or where that says nothing, of the sentence."""
        found = tuple(stems_of(self.left)) or tuple(stems_of(_APPOSED.sub(" ", self.plain[: self.figure.start])))
        if _LEVEL.search(self.left):
            found = tuple(word for word in found if word not in ("hauss", "baiss"))
        return found[::-1]

    @cached_property
    def said(self) -> frozenset[str]:
        """The stems of its sentence, what is counted left out."""
        return frozenset(stems_of(self.plain)) - {unit_of(self)}

    @cached_property
    def names(self) -> frozenset[str]:
        """The names of its clause."""
        return names_in(self.left, self.sentence) | names_in(self.right, self.sentence)

    @cached_property
    def complements(self) -> frozenset[str]:
        """The stems that a preposition leads in, anywhere in its clause."""
        words = (match[1] for match in _COMPLEMENT.finditer(f"{self.left} · {self.right}"))
        return frozenset(stem(word) for word in words if word[0].islower()) - generic() - {"", unit_of(self)}

    @cached_property
    def known(self) -> tuple[frozenset[str], frozenset[str]]:
        """The stems and the names that its clause or its article's opening has."""
        text = f"{self.context}. {self.plain}"
        return frozenset(stems_of(text)), names_in(text, text)

    @cached_property
    def narrowing(self) -> frozenset[str]:
        """The stems that narrow it: the phrase it ends, without its head, and all that follows it in its clause."""
        phrase = [stem(word) for word in _phrase(self.left) if stem(word) not in generic()]
        after = _PREDICATE.split(self.right)[0] if self.near else self.right
        return frozenset((*phrase[1:], *stems_of(after))) - {unit_of(self)}


def unit_of(mention: Mention) -> str | None:
    """What is counted: posts are jobs, and persons who were killed are dead."""
    figure = mention.figure
    if figure.kind != "quantity" or figure.unit is None:
        return figure.unit
    unit = stem(figure.unit) or fold(figure.unit)
    if unit in ("personne", "habitant", "gens", "homm", "civil"):
        beside = {next(stems_of(mention.right), ""), next(iter(mention.near), "")}
        return next(iter(beside & _BEFALLEN), unit)
    return unit


def _phrase(text: str) -> list[str]:
    """The words of the phrase that ``text`` ends with, its head first: "un contrat de maintenance de" has two."""
    words: list[str] = []
    tokens = _WORD.findall(text)
    for at in range(len(tokens) - 1, -1, -1):
        low = tokens[at].lower()
        if low in _IN_PHRASE:
            if low in ("la", "le", "les", "l") and (at == 0 or tokens[at - 1].lower() not in ("de", "d")):
                break
        elif stem(low) in generic():
            continue
        elif len(low) < 3 or not stem(low):
            break
        elif tokens[at][0].islower():
            words.insert(0, tokens[at])
    return words
