"""A glossary term put into a text: its English into the French sentence, or into a translation that lacks it."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass

from brief.argos import place
from brief.argos.candidates import Candidate, Job, ends_name, shaped
from brief.glossary import english, nations, recognise
from brief.glossary.recognise import Span, Wanted

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_LAST_WORD = re.compile(rf"(?<![\w'’-])({_WORD.pattern})(?:\s(?:of|of the|in the|for))?\s$")
_FIRST_WORD = re.compile(rf"\s(?:of\s(?:the\s)?(?=[A-Z]))?({_WORD.pattern})(?![\w'’-])")
_SPELLINGS = (
    ("fence", "fense"),
    ("our", "or"),
    ("is", "iz"),
    ("tre", "ter"),
    ("ogue", "og"),
    ("mme", "m"),
    ("ll", "l"),
)


def code_switched(source: str, wants: Sequence[Wanted]) -> str:
    """The French sentence with the English of these terms in their place."""
    for want in sorted(wants, key=lambda want: -want.match.start):
        start, end = want.match.start, want.match.end
        opening = want.match.surface[:1].isupper() and recognise.opens_sentence(source, start)
        source = source[:start] + with_nation(want, shaped(want, want.agreeing[0], opening), "") + source[end:]
    return source


@dataclass(frozen=True, slots=True)
class Placed:
    """A translation with its missing terms put in."""

    text: str
    weight: float
    """How likely the least likely of the places is."""
    restored: frozenset[int]
    """Which of the sentence's terms took a place that was made for them (`_restores`)."""


def placed(job: Job, base: Candidate, nth: int = 0) -> Placed:
    """``base`` with each missing term put where its French stands, or the ``nth`` likeliest place for it."""
    text, weight = base.text, math.inf
    restored: set[int] = set()
    for _ in job.wants:
        spans = recognise.assign(job.wants, text)
        missing = [want for want, span in zip(job.wants, spans, strict=True) if span is None]
        if not missing:
            break
        want = max(missing, key=lambda want: len(want.match.surface))
        spots = _spots(job, text, spans, want)
        spot = spots[min(nth, len(spots) - 1)]
        start, end = _widened(text, spot, want, spans)
        if _restores(want, text[start:end], spot.weight):
            restored.add(next(at for at, one in enumerate(job.wants) if one is want))
        text, weight = put(text, start, end, want), min(weight, spot.weight)
    return Placed(text, weight, frozenset(restored))


def put(text: str, start: int, end: int, want: Wanted) -> str:
    """``text`` with the term in place of ``text[start:end]``, its article and its capital put right; an empty place
    (``start == end``) takes the spaces that it needs."""
    before, after = text[:start], text[end:]
    form = shaped(want, want.agreeing[0], recognise.opens_sentence(text, start))
    form = with_nation(want, form, f"{before} {after}")
    if start == end:
        before += " " if before and not before.endswith((" ", "“", '"', "(")) else ""
        after = (" " if after and not after.startswith((" ", ",", ".", ";", ":", "”", ")")) else "") + after
        if start == 0 and after[1:2].isupper() and not english.is_acronym(after.split()[0]):
            after = after[0] + after[1].lower() + after[2:]
    return english.with_articles_mended(before + form + after, len(before), len(before) + len(form))


def with_nation(want: Wanted, form: str, around: str) -> str:
    """The form after the adjective of nationality that the French has inside the term, unless one stands ``around``."""
    adjective = want.match.inserted
    if not adjective or any(name in around for name in nations.names(adjective)):
        return form
    return f"{adjective} {form}"


def _restores(want: Wanted, there: str, weight: float) -> bool:
    """Whether the words around the place were made for this very term: it stands there as others spell it ("defence
    contract", "US Government"); its French does, an acronym or a name that is no English word ("the use of IA"); or a
    name that is the same in both languages, spelt ill ("Palanter").

    Of 95 terms put into seeds/ with package 0.3 this says so of 41, all read and found in their place; of the 54 others
    some were not ("this contract Pentagon exceeds").
    """
    surface = want.match.surface
    if _as_others_spell(there) == _as_others_spell(want.agreeing[0]):
        return True
    if there == surface:
        return english.is_acronym(surface) or want.match.entry.kind != "term"
    same = want.agreeing[0] == surface and surface[:1].isupper()
    return same and bool(there) and weight > place.GUESS


def _as_others_spell(text: str) -> str:
    """A term without capitals and full stops, its British spelling made American; only good to compare two."""
    low = text.lower().replace(".", "").replace("-", " ")
    for british, american in _SPELLINGS:
        low = low.replace(british, american)
    return low


def _widened(text: str, spot: place.Place, want: Wanted, spans: Sequence[Span | None]) -> tuple[int, int]:
    """The place with the words beside it that the term brings itself: "local hour" becomes "local time", not "local
    local time", and "Secretary of the Ministry" "Secretary of Defense"."""
    said = set(_as_others_spell(want.agreeing[0]).split()) - place.LINKS
    brought = said | {english.singular(word) for word in said}
    start, end = spot.start, spot.end

    def again(word: str) -> bool:
        low = _as_others_spell(word)
        # What the French says besides stays, and a name's word that is another one ("United States" for "State").
        return (low if word[0].isupper() else english.singular(low)) in brought and place.spare(
            word, text, (spot.start, spot.end), want.match.text, (want.match.start, want.match.end)
        )

    if (before := _LAST_WORD.search(text[:start])) and again(before[1]) and not ends_name(text[: before.start(1)]):
        start = before.start(1)
    if (after := _FIRST_WORD.match(text[end:])) and again(after[1]):
        end += after.end(1)
    if any(span and start < span.end and span.start < end for span in spans):
        return spot.start, spot.end
    return start, end


def _spots(job: Job, text: str, spans: Sequence[Span | None], want: Wanted) -> list[place.Place]:
    barred = [(span.start, span.end) for span in spans if span] + recognise.borrowed(job.wants, text)
    span = (want.match.start, want.match.end)
    # The English that the French has itself accounts for its copy, which is barred, and for no other word.
    source = job.source
    for start, end in (gloss[:2] for gloss in recognise.glosses(job.wants)):
        source = source[:start] + " " * (end - start) + source[end:]
    return place.places(source, span, text, alone=job.said(want), barred=barred)
