"""``brief glossary suggest``: what a glossary for these articles should also have.

Three kinds, from the text alone: acronyms with what they stand for; names; terms of several words, ranked by frequency
and length (the C-value of Frantzi and Ananiadou, 1998, which discounts a term found only within longer ones).
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from brief import wordlists
from brief.glossary import french
from brief.glossary.french import Token
from brief.glossary.match import Matcher
from brief.glossary.table import Entry, EntryKind, Glossary

_LINKS = frozenset({"de", "d", "du", "des", "à", "en", "au", "aux"})
_STOP = frozenset(
    "le la l les un une de d du des à au aux en et ou où mais donc or ni car ne n pas plus se s me m te t y il ils "
    "elle elles on nous vous je j tu ce c cet cette ces ça cela celui celle ceux celles son sa ses leur leurs mon "
    "ma mes ton ta tes notre nos votre vos qui que qu quoi dont lequel laquelle lesquels lesquelles dans par pour "
    "sur sous avec sans entre vers chez contre depuis pendant avant après dès jusqu jusque lors selon comme si "
    "quand alors ainsi aussi encore déjà très trop bien mal tout tous toute toutes même mêmes autre autres certain "
    "certains certaine certaines plusieurs quelque quelques chaque aucun aucune tel telle tels telles est sont "
    "était étaient été être a ont avait avaient avoir fait faire peut peuvent pourrait doit doivent va vont "
    "notamment également cependant toutefois désormais près moins peu fort hors voire outre parmi face jamais "
    "toujours souvent afin puis ci là deux trois quatre cinq six sept huit neuf dix cent mille million millions "
    "milliard milliards dollar dollars euro euros janvier février mars avril mai juin juillet août septembre "
    "octobre novembre décembre lundi mardi mercredi jeudi vendredi samedi dimanche matière sein niveau terme termes "
    "contexte raison grâce suite compte face milliers centaines moyenne an ans année années mois jour jours semaine "
    "semaines heure heures fois fin début milieu cadre part partie md mds mrd mrds mld mlds".split()
)
_ADJECTIVE = re.compile(
    r"(?:el|elle|els|elles|al|ale|aux|ales|ique|iques|if|ive|ifs|ives|aire|aires|eux|euse|euses|able|ables|ible|ibles|ien|ienne|iens"
    r"|iennes|ain|aine|ains|aines|ais|aise|aises|ois|oise|oises|é|ée|és|ées|ant|ante|ants|antes|ent|ente|ents|entes|ier|ière|iers|ières)$"
)
_ACRONYM_AFTER = re.compile(r"\(\s*([A-ZÉÈ][\w.&-]{1,9})\s*\)")
_LONGEST, _EXAMPLE = 5, 160


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A term that the articles use and the glossary has not."""

    source: str
    """As most used in the articles."""
    kind: EntryKind
    count: int
    example: str
    """A sentence or paragraph with it, cut to 160 characters."""
    rendering: str = ""
    """The machine's, to start from; empty for names, which are kept."""
    note: str = ""


def suggest(
    texts: Sequence[str],
    glossary: Glossary,
    translate: Callable[[Sequence[str]], Sequence[str]] | None = None,
    *,
    least: int = 2,
    most: int = 100,
) -> list[Suggestion]:
    """Suggestions for the paragraphs ``texts``, the weightiest first.

    ``translate`` gives the machine's rendering of each term; ``least``: occurrences a term must have (an acronym that
    is explained needs one); ``most``: how many to return.
    """
    covered = Matcher(glossary)
    taken = [[(match.start, match.end) for match in covered.find(text)] for text in texts]
    found = {*_acronyms(texts, taken), *_names(texts, taken, least), *_terms(texts, taken, least)}
    known = {entry.source.casefold() for entry in glossary.entries}
    ranked = sorted(found, key=lambda pair: (-pair[1], pair[0].source))
    kept: dict[str, Suggestion] = {}
    for suggestion, _ in ranked:
        key = suggestion.source.casefold()
        if key in kept or key in known or _is_covered(covered, suggestion.source):
            continue
        kept[key] = suggestion
    chosen = list(kept.values())[:most]
    if translate:
        asked = [suggestion for suggestion in chosen if suggestion.kind != "keep"]
        answers = dict(zip(asked, translate([suggestion.source for suggestion in asked]), strict=True))
        chosen = [replace(each, rendering=_rendering(answers[each])) if each in answers else each for each in chosen]
    return chosen


def entries(suggestions: Iterable[Suggestion]) -> tuple[Entry, ...]:
    """Rows ready to paste: the machine's rendering as a start, count and example in the note."""
    return tuple(
        Entry(
            each.source,
            (each.rendering,) if each.rendering else (),
            each.kind,
            "exact" if each.kind == "term" and each.source.isupper() else "follow",
            note=f"suggested, {each.count}×{'; ' + each.note if each.note else ''}: {each.example}",
        )
        for each in suggestions
    )


def _is_covered(matcher: Matcher, source: str) -> bool:
    return any(match.start == 0 and match.end == len(source) for match in matcher.find(source))


def _rendering(text: str) -> str:
    text = text.strip().rstrip(".")
    first = text.split(" ")[0]
    return text[:1].lower() + text[1:] if first[1:].islower() else text


# ---------------------------------------------------------------- acronyms


def _acronyms(texts: Sequence[str], taken: Sequence[Sequence[tuple[int, int]]]) -> Iterable[tuple[Suggestion, float]]:
    """``Agence de l'innovation de défense (AID)``: the acronym and the words before it whose initials it has."""
    for text, ranges in zip(texts, taken, strict=True):
        for match in _ACRONYM_AFTER.finditer(text):
            short = match[1].replace(".", "")
            if sum(char.isupper() for char in short) < 2:
                continue
            long = _expansion(text[: match.start()], short)
            count = sum(len(re.findall(rf"\b{re.escape(short)}\b", each)) for each in texts)
            if long and not any(a <= match.start() - 2 - len(long) // 2 < b for a, b in ranges):
                yield (
                    Suggestion(short, "keep", count, _example(text, match.start(1)), note=f"stands for “{long}”"),
                    8.0 + count,
                )
                times = sum(each.count(long) for each in texts)
                yield (
                    Suggestion(long, "term", times, _example(text, match.start() - len(long)), note=f"short: {short}"),
                    8.0 + times,
                )


def _expansion(before: str, acronym: str) -> str:
    """The shortest run of words before an acronym that has its letters as initials, in order; empty where none has."""
    words = french.tokens(before)[-12:]
    letters = french.unaccented(acronym).upper()
    for first in range(len(words) - 1, -1, -1):
        run = words[first:]
        full = [
            french.unaccented(word.text[0]).upper()
            for word in run
            if word.low not in _LINKS | french.ARTICLES | {"et", "l"}
        ]
        if len(full) >= 2 and ("".join(full) == letters or _mostly(full, letters)) and run[0].low not in _STOP:
            return before[run[0].start :].strip()
    return ""


def _mostly(initials: list[str], letters: str) -> bool:
    """English acronyms of French names share their letters in another order (DISA); three in four will do."""
    if len(letters) < 4 or len(initials) < 4:
        return False
    shared = sum((Counter(initials) & Counter(letters)).values())
    return shared >= 0.75 * len(letters) and abs(len(initials) - len(letters)) <= 1


# ---------------------------------------------------------------- names


def _names(
    texts: Sequence[str], taken: Sequence[Sequence[tuple[int, int]]], least: int
) -> Iterable[tuple[Suggestion, float]]:
    """Runs of capitalised words that stand within sentences, not only at their start."""
    counts: Counter[str] = Counter()
    where: dict[str, tuple[str, int]] = {}
    inside: Counter[str] = Counter()
    for text, ranges in zip(texts, taken, strict=True):
        if _titled(text):
            continue
        words = [word for word in french.tokens(text) if not any(a <= word.start < b for a, b in ranges)]
        at = 0
        while at < len(words):
            last = at
            if not _is_name(words[at]):
                at += 1
                continue
            while last + 1 < len(words) and words[last + 1].start - words[last].end == 1 and _is_name(words[last + 1]):
                last += 1
            opens = at == 0 or any(mark in words[at].glue for mark in '.!?:«“"–—')
            first = at + 1 if opens and last > at and wordlists.is_known(words[at].low) else at
            name = text[words[first].start : words[last].end]
            if not (opens and first == last == at and wordlists.is_known(words[at].low)):
                counts[name] += 1
                inside[name] += not opens
                where.setdefault(name, (text, words[first].start))
            at = last + 1
    for name, count in counts.items():
        if count >= least and inside[name] and len(name) > 1:
            text, start = where[name]
            # A name that is also a French word (Chine, Trésor) has an English one; others stay as they are.
            kind: EntryKind = "name" if all(wordlists.is_known(word.low) for word in french.tokens(name)) else "keep"
            yield (
                Suggestion(name, kind, count, _example(text, start)),
                1.5 * math.log2(1 + count) * (1 + name.count(" ")),
            )


def _is_name(word: Token) -> bool:
    return word.text[0].isupper() and word.low not in _STOP and not word.text.isdigit()


def _titled(text: str) -> bool:
    words = [word for word in re.findall(r"[^\W\d_]{4,}", text)]
    return bool(words) and sum(word[0].isupper() for word in words) > 0.6 * len(words)


# ---------------------------------------------------------------- terms of several words


def _terms(
    texts: Sequence[str], taken: Sequence[Sequence[tuple[int, int]]], least: int
) -> Iterable[tuple[Suggestion, float]]:
    """Noun phrases of two to five words, by C-value."""
    counts: Counter[tuple[str, ...]] = Counter()
    forms: dict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
    where: dict[tuple[str, ...], tuple[str, int]] = {}
    for text, ranges in zip(texts, taken, strict=True):
        words = french.tokens(text)
        for first in range(len(words)):
            for last in range(first + 1, min(first + _LONGEST, len(words))):
                if words[last].glue not in (" ", "-", "'"):
                    break
                start, end = words[first].start, words[last].end
                if any(
                    (a < end and start < b and not (start < a or b < end)) or a < start < b or a < end < b
                    for a, b in ranges
                ):
                    continue  # a part of a glossary term, or one and a half
                if not _is_term(words[first : last + 1]):
                    continue
                key = tuple(french.lemma(word.low) for word in words[first : last + 1])
                surface = text[words[first].start : words[last].end]
                counts[key] += 1
                forms[key][surface if surface.isupper() or surface[1:] != surface[1:].lower() else surface.lower()] += 1
                where.setdefault(key, (text, words[first].start))
    longer: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for key, count in counts.items():
        if count >= least:
            for size in range(2, len(key)):
                for first in range(len(key) - size + 1):
                    longer[key[first : first + size]].append(count)
    for key, count in counts.items():
        if count < least:
            continue
        nested = longer.get(key, [])
        free = count - (sum(nested) / len(nested) if nested else 0)
        if free < 1:
            continue
        content = sum(word not in _LINKS for word in key)
        text, start = where[key]
        surface = min(forms[key], key=lambda form: (-forms[key][form], len(form)))
        yield Suggestion(surface, "term", count, _example(text, start)), math.log2(1 + content) * free


def _is_term(words: Sequence[Token]) -> bool:
    """A noun, then adjectives or *de* and a noun: no function word at either end, no verb within."""
    if words[0].low in _STOP or words[-1].low in _STOP or any(char.isdigit() for word in words for char in word.text):
        return False
    if any(len(word.text) < 3 for word in (words[0], words[-1])):
        return False
    for before, word in pairwise(words):
        low = word.low
        if low in _LINKS or low in french.ARTICLES:
            if (before.low in _LINKS) == (low in _LINKS):
                return False
            if before is words[0] and low in french.TO and french.is_participle(before.low):
                return False
            continue
        if low in _STOP or low.endswith("ement"):
            return False
        if before.low not in _LINKS | french.ARTICLES and word.glue == " " and not _ADJECTIVE.search(low):
            return False
    return not any(_is_verb(word.low) for word in words)


def _is_verb(word: str) -> bool:
    lemma = french.lemma(word)
    return (
        lemma.endswith(("er", "ir", "re", "oir"))
        and (lemma != word or word.endswith("er"))
        and not french.is_participle(word)
    )


def _example(text: str, at: int) -> str:
    """About 160 characters of the text around ``at``, cut between words."""
    text = " ".join(text.split())
    if len(text) <= _EXAMPLE:
        return text
    start = max(0, min(at - _EXAMPLE // 3, len(text) - _EXAMPLE))
    end = start + _EXAMPLE
    start = text.find(" ", start) + 1 if start else 0
    end = text.rfind(" ", start, end) if end < len(text) else end
    return ("… " if start else "") + text[start:end] + (" …" if end < len(text) else "")
