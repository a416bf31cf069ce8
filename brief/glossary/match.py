"""Finding glossary terms in French text: inflected, elided, contracted, capitalised, hyphenated; never a look-alike."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from brief import wordlists
from brief.glossary import compounds, context, edges, french, nations
from brief.glossary.context import Number
from brief.glossary.french import Token
from brief.glossary.table import Entry, Glossary

_TWO_PARTS = re.compile(r"([A-Z][a-z]{2,})([A-Z][A-Za-z]+)")
# How a word of the text is the word of the glossary, best first.
_SAME, _INFLECTED, _GENDER, _VERB = range(4)


@dataclass(frozen=True, slots=True)
class Match:
    """A glossary term in a source segment: ``text[start:end] == surface``."""

    entry: Entry
    start: int
    end: int
    surface: str
    number: Number | None = None
    """Whether the French is plural; ``None`` where it cannot be told or does not apply (verbs, adjectives)."""
    form: str = ""
    """For a verb ``"infinitive"``, ``"participle"`` (a past tense too), ``"gerund"`` or ``"verb"``; for a single word
    that nothing marks as a noun, so that it may be an adjective, ``"bare"``; else empty."""
    inserted: str = ""
    """The English of an adjective of nationality inside the French term (``département américain de la Défense``)."""
    text: str = field(default="", repr=False)
    """The segment that it was found in."""


@dataclass(frozen=True, slots=True)
class _Word:
    """One word of a glossary term, ready to be compared."""

    text: str
    low: str
    glue: str
    exact: bool
    """Compared as written: acronyms and names with inner capitals (``IA``, ``OpenAI``, ``CoV``)."""
    capital: bool
    """The word of the text must begin with a capital too."""
    base: bool
    """The word is in its dictionary form, so lemmas may be compared."""
    infinitive: bool
    variants: frozenset[str]
    """Spellings that count as the word itself, accents left off."""
    others: frozenset[str]
    """Those of them that are words of their own in small letters (``marche`` for *marché*)."""


@dataclass(frozen=True, slots=True, eq=False)
class _Pattern:
    entry: Entry
    words: tuple[_Word, ...]
    reflexive: bool
    order: int


@dataclass(frozen=True, slots=True, order=True)
class _Hit:
    """A pattern found, ordered as hits are preferred: the longest, the closest in form, the first in the file."""

    minus_length: int
    closeness: int
    order: int
    first: int
    last: int
    pattern: _Pattern = field(compare=False)


class Matcher:
    """A glossary compiled for finding. 10,000 entries over 100,000 words take about two seconds on one core."""

    def __init__(self, glossary: Glossary | Iterable[Entry]) -> None:
        entries = glossary.entries if isinstance(glossary, Glossary) else tuple(glossary)
        # By the first word, then by the second: many a glossary has hundreds of terms that begin alike.
        self._index: dict[str, dict[str, list[_Pattern]]] = defaultdict(lambda: defaultdict(list))
        self._joined: dict[str, list[_Pattern]] = defaultdict(list)
        for order, entry in enumerate(entries):
            for pattern in _compile(entry, order) if entry.renderings else ():
                second = pattern.words[1].variants if len(pattern.words) > 1 else ("",)
                for key in pattern.words[0].variants:
                    for other in second:
                        self._index[key][other].append(pattern)
                exact = any(word.exact for word in pattern.words) or pattern.reflexive
                if joined := "" if exact else compounds.joined([(word.low, word.glue) for word in pattern.words]):
                    self._joined[joined].append(pattern)

    def find(self, text: str) -> list[Match]:
        """The terms of ``text`` in order, none overlapping: the longest wins, then the closest, then file order."""
        words = french.tokens(text)
        taken = [False] * len(words)
        matches = []
        for hit in sorted(self._hits(words)):
            if any(taken[hit.first : hit.last + 1]):
                continue
            taken[hit.first : hit.last + 1] = [True] * (hit.last + 1 - hit.first)
            matches.append(_made(text, words, hit))
        return sorted(matches, key=lambda match: match.start)

    def find_all(self, text: str) -> list[Match]:
        """Every term of ``text``, also those within longer ones; for each place the closest entry."""
        words = french.tokens(text)
        best: dict[tuple[int, int], _Hit] = {}
        for hit in sorted(self._hits(words)):
            best.setdefault((hit.first, hit.last), hit)
        return sorted((_made(text, words, hit) for hit in best.values()), key=lambda match: (match.start, -match.end))

    def _hits(self, words: list[Token]) -> Iterator[_Hit]:
        for first in range(len(words)):
            for pattern in self._candidates(words, first):
                if found := _match(pattern, words, first):
                    start, last, closeness = found
                    yield _Hit(words[start].start - words[last].end, closeness, pattern.order, start, last, pattern)
            for last in compounds.at(words, first) if self._joined else ():
                for pattern in self._joined_as(words[first : last + 1]):
                    if edges.whole(words, first, last, pattern.entry):
                        length = words[last].end - words[first].start
                        yield _Hit(-length, _INFLECTED, pattern.order, first, last, pattern)

    def _candidates(self, words: list[Token], first: int) -> dict[_Pattern, None]:
        found: dict[_Pattern, None] = {}
        for key in french.roots(words[first].low):
            if (some := self._index.get(key)) is None:
                continue
            found.update(dict.fromkeys(some.get("", ())))
            # An article or a pronoun may stand between the first word and the second.
            for word in words[first + 1 : first + 3]:
                for other in french.roots(word.low):
                    found.update(dict.fromkeys(some.get(other, ())))
        return found

    def _joined_as(self, parts: list[Token]) -> list[_Pattern]:
        """Terms that are this compound, however either is written (``cyber attaque``, ``cyberattaque``)."""
        return [
            pattern
            for form in compounds.forms(parts)
            for pattern in self._joined.get(form, ())
            if len(parts) != len(pattern.words) and (parts[0].text[0].isupper() or not pattern.words[0].capital)
        ]


def _compile(entry: Entry, order: int) -> list[_Pattern]:
    """The entry's pattern, and one for a name of two parts that are also written apart (``Chat GPT``)."""
    written = [entry.source]
    if entry.kind != "term" and (parts := _TWO_PARTS.fullmatch(entry.source)):
        written.append(f"{parts[1]} {parts[2]}")
    return [pattern for source in written if (pattern := _pattern(entry, source, order))]


def _pattern(entry: Entry, source: str, order: int) -> _Pattern | None:
    words = french.tokens(source)
    if not words:
        return None
    reflexive = len(words) > 1 and words[0].low in ("se", "s")
    if reflexive:
        words = words[1:]
    words = _without_articles(words)
    alone = len(words) == 1
    fixed = entry.case == "exact" or entry.kind != "term"
    numbered = entry.kind == "term" and any(word.text.isdigit() for word in words)
    compiled = []
    for word, following in zip(words, [*(word.low for word in words[1:]), ""], strict=True):
        low = word.low
        shaped = (len(word.text) > 1 and word.text.isupper()) or any(c.isupper() for c in word.text[1:])
        if numbered and len(word.text) > 2 and word.text.isalpha():
            shaped = False  # "Covid-19", "covid-19"
        nominal = french.is_noun_infinitive(low, following)
        base = not shaped and not nominal and (french.lemma(low) == low or french.is_infinitive(low))
        variants = {low}
        if low[0] in "éèêàâîôç":
            variants |= {french.unaccented(low[0]) + low[1:], french.unaccented(low)}
        elif not low.isascii():
            variants.add(french.unaccented(low))
        variants.add(low.replace("guë", "güe"))
        others = frozenset(form for form in variants - {low} if alone and wordlists.is_known(form))
        compiled.append(_Word(word.text, low, word.glue, shaped, word.text[0].isupper() and (fixed or alone), base,
                              french.is_infinitive(low) and not nominal, frozenset(variants), others))  # fmt: skip
    return _Pattern(entry, tuple(compiled), reflexive, order)


def _without_articles(words: list[Token]) -> list[Token]:
    """The words of a term without the articles after *de* and *à*: *du COVID* and *de la COVID* are then the same."""
    kept = []
    for at, word in enumerate(words):
        if at and word.low in french.ARTICLES and words[at - 1].low in french.OF | french.TO and at + 1 < len(words):
            continue
        kept.append(word)
    return kept


def _match(pattern: _Pattern, words: list[Token], first: int) -> tuple[int, int, int] | None:
    """First and last token of the pattern at ``first`` and how close the form is, or ``None``."""
    alone = len(pattern.words) == 1
    at = first
    worst = _SAME
    for place, wanted in enumerate(pattern.words):
        if at + 1 < len(words) and place and _nationality(words, at) and wanted.low in french.OF | french.TO:
            at += 1
        if at >= len(words):
            return None
        word = words[at]
        if place:
            if (wanted.low not in french.OF | french.TO and words[at - 1].low in french.OF | french.TO \
                    and word.low in french.ARTICLES and at + 1 < len(words)) or (
                pattern.reflexive
                and place == 1
                and word.glue == "-"
                and word.low in french.PRONOUNS
                and at + 1 < len(words)
            ):  # fmt: skip
                at += 1
                word = words[at]
            if not _same_glue(wanted.glue, word.glue, words[at - 1]):
                return None
        closeness = _closeness(wanted, word, alone, words, at)
        bare_of = place > 1 and {pattern.words[place - 1].low, words[at - 1].low} <= {"de", "d"}
        if closeness is None and bare_of and word.low in french.singulars(wanted.low):
            closeness = _INFLECTED  # "appel d'offre"
        if closeness is None:
            return None
        worst = max(worst, closeness)
        at += 1
    last = at - 1
    start = first
    if pattern.reflexive:
        if first and words[first - 1].low in french.PRONOUNS and words[first].glue in (" ", "'"):
            start = first - 1
        elif not (first + 1 < len(words) and words[first + 1].glue == "-" and words[first + 1].low in french.PRONOUNS):
            return None
    return (start, last, worst) if edges.whole(words, start, last, pattern.entry) else None


def _nationality(words: list[Token], at: int) -> str:
    """The English of the adjective of nationality that stands at this place between two words of a term."""
    word = words[at]
    return nations.english(word.text) if word.glue == " " and words[at + 1].glue == " " else ""


def _same_glue(wanted: str, found: str, before: Token) -> bool:
    if wanted == found:
        return True
    if {wanted, found} <= {" ", "-"}:
        return True
    # "d'" and "de", "l'" and "la": the apostrophe goes with the shorter form.
    return {wanted, found} <= {" ", "'"} and before.low in french.OF | french.ARTICLES


def _closeness(wanted: _Word, word: Token, alone: bool, words: list[Token], at: int) -> int | None:
    """How the token is the wanted word, or ``None`` where it is not."""
    text, low = word.text, word.low
    if wanted.exact:
        return (
            _SAME
            if text == wanted.text
            else _INFLECTED
            if (text == wanted.text + "s" and wanted.text.isupper()) or _press_casing(wanted.text, text)
            else None
        )
    if wanted.capital and not text[0].isupper():
        return None
    # In capitals an accent may be left off; "marche" in small letters is another word than "marché".
    unlike = wanted.others if not text.isupper() else frozenset()
    if low in wanted.variants:
        after_subject = at and words[at].glue in (" ", "'") and context.subject_before(words[at - 1].low)
        verb = low[-1] == "e" or low.endswith("ent")
        if alone and wanted.base and not wanted.infinitive and verb and after_subject:
            return None
        if alone and wanted.infinitive and context.is_noun_of_verb(words, at):
            return None
        if alone and low == "été" and at and words[at - 1].low in context.AUXILIARIES:
            return None
        opening = text[0].isupper() and low[1:] == wanted.low[1:]  # "Etat"
        return None if low in unlike and not opening else _SAME
    if wanted.low in french.OF:
        return _INFLECTED if low in french.OF else None
    if wanted.low in french.TO:
        return _INFLECTED if low in french.TO else None
    forms = frozenset(french.singulars(low)) - unlike
    if wanted.low in forms or not wanted.variants.isdisjoint(forms):
        return _INFLECTED
    if wanted.base and not wanted.infinitive and french.lemma(low) == wanted.low:
        return _INFLECTED
    if wanted.infinitive and french.lemma(low) == wanted.low and not french.is_participle(low):
        return _VERB
    if wanted.infinitive and wanted.low in french.verb_stems(low):
        before = words[at - 1].low if at else ""
        if context.is_noun_participle(words, at):
            return None
        if french.is_participle(low):
            return _VERB if not alone or context.is_verbal(words, at, wanted.low) else None
        return None if context.noun_follows(before) else _VERB
    return _GENDER if wanted.low in french.masculines(low, alone) else None


def _press_casing(written: str, text: str) -> bool:
    """``Otan`` for OTAN, ``Openai`` and ``OPENAI`` for OpenAI, where that is no French word."""
    if text.lower() != written.lower() or not text[0].isupper() or not written.isalpha():
        return False
    if written.isupper():
        return len(written) > 2 and text[1:].islower() and not wordlists.is_known(text.lower())
    whole = text.isupper() or text[1:].islower()
    return written[0].isupper() and whole and len(written) > 4 and not wordlists.is_known(text.lower())


def _made(text: str, words: list[Token], hit: _Hit) -> Match:
    first, last, pattern = hit.first, hit.last, hit.pattern
    start, end = words[first].start, words[last].end
    form = ""
    number: Number | None = None
    if any(word.infinitive for word in pattern.words[:1]):
        low = words[first].low
        form = "verb"
        stem = pattern.words[0].low.removesuffix("e")
        if french.is_participle(low) or (low.endswith(("ait", "aient", "èrent")) and not low.startswith(stem)):
            form = "participle"
        elif low.endswith("ant"):
            form = "gerund"
        elif french.is_infinitive(low):
            form = "infinitive"
    elif pattern.entry.kind == "term":
        if first == last and not pattern.words[0].exact and not context.has_determiner(words, first):
            form = "bare"
        else:
            number = _number(pattern, words, first, last)
    inserted = next(filter(None, (_nationality(words, at) for at in range(first + 1, last))), "")
    if any(nations.english(word.low) for word in pattern.words):
        inserted = ""
    return Match(pattern.entry, start, end, text[start:end], number, form, inserted, text)


def _number(pattern: _Pattern, words: list[Token], first: int, last: int) -> Number | None:
    """The number of what stands in the text, by the noun and adjectives before the term's first *de* or *à*.

    ``None`` also where the entry is itself in the plural (``soins médicaux``): its English is then given so.
    """
    head: list[_Word] = []
    for word in pattern.words:
        if word.low in french.OF | french.TO and head:
            break
        head.append(word)
    group = words[first : first + len(head)]
    if first == last and len(head) > 1:  # written as one word
        return "plural" if group[0].low[-1] in "sx" else None
    if len(pattern.words) == 1 and first < last:  # written in parts
        return "plural" if words[last].low[-1] in "sx" and head[0].low[-1] not in "sx" else "singular"
    compound = len(head) > 1 and any(word.glue == "-" for word in head)
    varying = False
    for wanted, found in zip(head, group, strict=False):
        if wanted.exact:
            if found.text == wanted.text + "s":
                return "plural"
            continue
        if wanted.low[-1] in "sxz":
            if not compound and french.lemma(wanted.low) != wanted.low:
                return None
            continue
        if found.low not in wanted.variants and found.low[-1] in "sx":
            return "plural"
        varying = varying or not compound or french.lemma(wanted.low) != wanted.low or wordlists.is_known(wanted.low)
    if varying and not (compound and head[-1].low[-1] in "sxz"):
        return "singular"
    return context.number_by_context(words, first, last)
