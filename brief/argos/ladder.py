"""The glossary ladder: translate, check every term and figure, and climb only for the sentences that need it.

CTranslate2 has no way to force a term into a translation (its issue 739), so the ladder offers the model several ways to
say it and keeps what obeys:

1. ``machine``: the plain translation has the term already (``spelling``: but for a hyphen, a capital or its number).
2. ``source``: the English term is put into the French sentence; a model that has seen mixed text keeps it (Song et al.
   2019, "Code-Switching for Enhancing NMT with Pre-Specified Translation").
3. ``prefix``: the translation up to where the term belongs, and the term, are given; the model goes on from there.
4. ``placed``: the term takes the place of its rendering in the translation, found without the model (`brief.argos.place`).

A candidate must keep every figure the plain translation has, not stutter, not leave French standing; of those that do,
the model's own score of the *original* French decides. What cannot be met is flagged, never hidden.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from brief.argos import place
from brief.argos.decoder import Decoder
from brief.article import Finding, Term, Translation
from brief.glossary import english, recognise
from brief.glossary.match import Match
from brief.glossary.recognise import Span, Wanted

Faults = Callable[[str, str], int]
Progress = Callable[[int], None]

MACHINE, SPELLING, SOURCE, PREFIX, PLACED = "machine", "spelling", "source", "prefix", "placed"

_DIGITS = re.compile(r"\d+")
_EDGES = re.compile(r"[\W_]*")
_FRENCH = frozenset("le la les des du une dans pour avec sur par est sont qui que aux ses cette ces leur leurs ont été nous vous et".split())
_FRENCH_QUOTES = str.maketrans({"«": "“", "»": "”"})


@dataclass(frozen=True, slots=True)
class Candidate:
    """A possible translation of a sentence, judged."""

    text: str
    how: str
    spans: tuple[Span | None, ...]
    """Where each of the job's terms stands."""
    hows: tuple[str, ...]
    """The rung that brought each of them."""
    missing: int
    loose: int
    """Terms that stand in the wrong number."""
    avoided: int
    faults: int
    odd: int

    @property
    def rank(self) -> tuple[int, int, int, int]:
        """What is wrong with it, for choosing: figures and terms weigh alike, number agreement least."""
        return (self.faults + self.missing + self.avoided, self.faults, self.odd, self.loose)


@dataclass(slots=True)
class _Job:
    """A sentence on the ladder."""

    source: str
    wants: list[Wanted]
    plain: Candidate | None = None
    best: Candidate | None = None
    others: list[Candidate] = field(default_factory=list)

    def keep(self, candidate: Candidate) -> None:
        self.others.append(candidate)


class _Purse:
    """What the second pass may still spend, in decoded characters: keeps a hopeless text from taking hours.

    A text of ordinary articles never comes near the bound; where a weak model misses nearly every term, the sentences
    at the end of the queue get their terms placed instead of decoded.
    """

    # Seconds of each service as shares of one decoding with beam 4, measured on 237 sentences with the starter package.
    _COST = {"beam1": 0.36, "beam2": 0.5, "beam4": 1.0, "beam8": 2.2, "score": 0.38}  # noqa: RUF012

    def __init__(self, total: float) -> None:
        self.left = total

    def pays(self, what: str, characters: int, times: int = 1) -> bool:
        cost = self._COST[what] * characters * times
        if cost > self.left:
            return False
        self.left -= cost
        return True


SECOND_PASS = 0.5
"""Share of the first pass that the second may cost."""
ALWAYS = 4_000
"""Characters that the second pass may decode however short the text is: a third of a second."""


def translate(
    sentences: Sequence[str],
    matches: Sequence[Sequence[Match]],
    engine: Decoder,
    faults: Faults | None = None,
    progress: Progress | None = None,
) -> list[Translation]:
    """Translate ``sentences`` so that their glossary ``matches`` and their figures stand in the English, or say so.

    ``faults(source, target)`` counts the figures of the source that the target lost or changed (0: all kept); by
    default digit groups are compared. ``progress`` is called with the number of sentences just finished.
    A sentence without terms whose figures are kept comes out as the engine gives it.
    """
    faults = faults or digits_lost
    done: dict[int, Translation] = {}
    jobs: dict[int, _Job] = {}
    for at, (sentence, found) in enumerate(zip(sentences, matches, strict=True)):
        if not _EDGES.sub("", sentence):
            done[at] = Translation(sentence, sentence, "copied")
        elif alone := _alone(sentence, found):
            done[at] = alone
        else:
            jobs[at] = _Job(sentence, [recognise.wanted(match) for match in found])
    if progress and done:
        progress(len(done))
    drafts = engine.translate([job.source for job in jobs.values()], progress=progress)
    for job, answers in zip(jobs.values(), drafts, strict=True):
        job.plain = job.best = _judged(job, answers[0].text, MACHINE, faults)
        job.others = [job.plain]
    purse = _Purse(ALWAYS + SECOND_PASS * sum(len(job.source) for job in jobs.values()))
    _enforce([job for job in jobs.values() if job.wants and not _settled(job)], engine, faults, purse)
    done |= {at: _finished(job) for at, job in jobs.items()}
    return [done[at] for at in range(len(sentences))]


def judge(target: str, matches: Sequence[Match]) -> tuple[Term, ...]:
    """What became of the terms in a translation that is not the ladder's (a memory's, a reviewer's)."""
    spans = recognise.assign([recognise.wanted(match) for match in matches], target)
    return tuple(_term(match, span, MACHINE, "met") for match, span in zip(matches, spans, strict=True))


def digits_lost(source: str, target: str) -> int:
    """Digit groups of ``source`` that ``target`` has not, and the other way about."""
    left, right = (Counter(_DIGITS.findall(re.sub(r"(?<=\d)[\s.,](?=\d{3}\b)", "", text))) for text in (source, target))
    return sum((left - right).values()) + sum((right - left).values())


# ---------------------------------------------------------------- the rungs


def _enforce(jobs: list[_Job], engine: Decoder, faults: Faults, purse: _Purse) -> None:
    climbing = [job for job in jobs if purse.pays("beam2", len(job.source))]
    mixed = [code_switched(job.source, job.wants) for job in climbing]
    for job, answers in zip(climbing, engine.translate(mixed, beam=2), strict=True):
        job.keep(_judged(job, answers[0].text, SOURCE, faults))
        job.best = min(job.others, key=lambda candidate: candidate.rank)
    habits = place.Habits()
    for job in jobs:
        habits.add((want.match.entry.source for want in job.wants), job.plain.text)
    pending = [job for job in jobs if not _settled(job)]
    for job in pending:
        base = job.best
        for candidate in dict.fromkeys((job.best, job.plain)):
            if candidate.missing:
                job.keep(_placed(job, candidate, habits, faults))
        job.best = min(job.others, key=lambda candidate: candidate.rank)
        if job.best.rank >= base.rank:
            job.best = base


def _settled(job: _Job) -> bool:
    best = job.best
    return not (best.missing or best.avoided or best.loose) and best.faults <= job.plain.faults and best.odd <= job.plain.odd


def code_switched(source: str, wants: Sequence[Wanted]) -> str:
    """The French sentence with the English of its terms in their place."""
    for want in sorted(wants, key=lambda want: -want.match.start):
        start, end = want.match.start, want.match.end
        form = _shaped(want, want.agreeing[0], recognise.opens_sentence(source, start) and want.match.surface[:1].isupper())
        source = source[:start] + form + source[end:]
    return source


def _placed(job: _Job, base: Candidate, habits: place.Habits, faults: Faults) -> Candidate:
    """``base`` with each missing term put where its French stands."""
    text = base.text
    for _ in job.wants:
        spans = recognise.assign(job.wants, text)
        missing = [want for want, span in zip(job.wants, spans, strict=True) if span is None]
        if not missing:
            break
        want = max(missing, key=lambda want: len(want.match.surface))
        barred = [(span.start, span.end) for span in spans if span]
        spot = place.places(
            job.source, (want.match.start, want.match.end), text,
            key=want.match.entry.source, habits=habits, barred=barred,
        )[0]  # fmt: skip
        text = put(text, spot.start, spot.end, want)
    return _judged(job, text, PLACED, faults, base)


def put(text: str, start: int, end: int, want: Wanted) -> str:
    """``text`` with the term in place of ``text[start:end]``, its article and its capital put right."""
    form = _shaped(want, want.agreeing[0], recognise.opens_sentence(text, start))
    before, after = text[:start], text[end:]
    if start == end:
        before += " " if before and not before.endswith((" ", "“", '"', "(")) else ""
        after = (" " if after and not after.startswith((" ", ",", ".", ";", ":", "”", ")")) else "") + after
        if start == 0 and after[1:2].isupper() and not english.is_acronym(after.split()[0]):
            after = after[0] + after[1].lower() + after[2:]
    return english.with_articles_mended(before + form + after, len(before), len(before) + len(form))


def _shaped(want: Wanted, form: str, opening: bool) -> str:
    if want.shouted:
        return form.upper()
    return english.capitalized(form) if opening and not want.exact else form


# ---------------------------------------------------------------- judging


def _judged(job: _Job, text: str, how: str, faults: Faults, base: Candidate | None = None) -> Candidate:
    """A candidate, after the small repairs that need no model: spelling, casing and number of terms it has."""
    spans = recognise.assign(job.wants, text)
    mended = _agreed(text, job.wants, recognise.respelled(text, spans)) if any(spans) else text
    respelt = [span is not None and not (span.clean and span.agrees) for span in spans]
    if mended != text:
        text = mended
        spans = recognise.assign(job.wants, text)
    ranges = [(span.start, span.end) for span in spans if span]
    return Candidate(
        text,
        how,
        tuple(spans),
        tuple(_rung(at, how, span, base, job.plain, respelt) for at, span in enumerate(spans)),
        missing=sum(span is None for span in spans),
        loose=sum(span is not None and not span.agrees for span in spans),
        avoided=sum(recognise.avoided(want.match, text, ranges) is not None for want in job.wants),
        faults=_faults(job, text, spans, faults),
        odd=_oddities(job, text),
    )


def _faults(job: _Job, text: str, spans: Sequence[Span | None], faults: Faults) -> int:
    """Figures lost, terms that hold digits of their own (``COVID-19``, ``F-35``) left aside on both sides."""
    source = job.source
    pairs = list(zip(job.wants, spans, strict=True))
    for want, _ in sorted(pairs, key=lambda pair: -pair[0].match.start):
        match = want.match
        if any(char.isdigit() for char in match.surface + match.entry.renderings[0]):
            source = source[: match.start] + "X" + source[match.end :]
    for span in sorted((span for _, span in pairs if span), key=lambda span: -span.start):
        if any(char.isdigit() for char in span.spelling):
            text = text[: span.start] + "X" + text[span.end :]
    return faults(source, text)


def _rung(at: int, how: str, span: Span | None, base: Candidate | None, plain: Candidate | None, respelt: list[bool]) -> str:
    if span is None:
        return ""
    if base and base.spans[at]:
        return base.hows[at]
    if plain and plain.spans[at]:
        return plain.hows[at]
    return SPELLING if how == MACHINE and respelt[at] else how


_SINGLE = re.compile(r"\b(?:an?|one|each|every|this|that|another)\s+(?:[\w-]+\s+)?$", re.IGNORECASE)
_SINGULAR_VERB = re.compile(r"\s+(?:is|was|has|does|'s)\b")
_MANY = re.compile(r"\b(?:these|those|many|several|two|three|four|five|six|all|few|some)\s+(?:[\w-]+\s+)?$", re.IGNORECASE)
_PLURAL_VERB = re.compile(r"\s+(?:are|were|have|do)\b")


def _agreed(original: str, wants: Sequence[Wanted], text: str) -> str:
    """Terms that stand in the wrong number put in the right one, where the words around do not speak against it."""
    spans = recognise.assign(wants, text)
    for want, span in sorted(((w, s) for w, s in zip(wants, spans, strict=True) if s and not s.agrees), key=lambda p: -p[1].start):
        form = want.agreeing[0]
        before, after = text[: span.start], text[span.end :]
        if want.match.number == "plural":
            blocked = _SINGLE.search(before) or _SINGULAR_VERB.match(after)
        else:
            blocked = _MANY.search(before) or _PLURAL_VERB.match(after)
        if want.match.form or blocked:
            continue
        form = _shaped(want, form, text[span.start].isupper() and recognise.opens_sentence(text, span.start))
        text = before + form + after
    return text


def _oddities(job: _Job, text: str) -> int:
    """Signs that a translation went wrong: words stuttered, French left standing, much shorter or longer than it may be."""
    words = re.findall(r"[\w'’-]+", text.lower())
    triples = Counter(zip(words, words[1:], words[2:], strict=False))
    odd = sum(count > 2 for count in triples.values())
    odd += sum(one == two == three for one, two, three in zip(words, words[1:], words[2:], strict=False))
    odd += sum(one in _FRENCH and two in _FRENCH for one, two in zip(words, words[1:], strict=False))
    ratio = len(text) / max(len(job.source), 1)
    odd += (ratio < 0.45) + (ratio > 2.0)
    if job.plain:
        odd += len(text) < 0.6 * len(job.plain.text)
    return odd


# ---------------------------------------------------------------- results


def _alone(sentence: str, found: Sequence[Match]) -> Translation | None:
    """A segment that is one glossary term and nothing else needs no model."""
    if len(found) != 1:
        return None
    match = found[0]
    head, tail = sentence[: match.start], sentence[match.end :]
    if _EDGES.sub("", head) or _EDGES.sub("", tail):
        return None
    want = recognise.wanted(match)
    opening = match.surface[:1].isupper() and not want.exact
    form = _shaped(want, want.agreeing[0], opening)
    head, tail = (re.sub(r"[\s\u00a0\u202f]+(?=[:;!?»])|(?<=«)[\s\u00a0\u202f]+", "", edge).translate(_FRENCH_QUOTES) for edge in (head, tail))
    return Translation(
        sentence, head + form + tail, "glossary", (Term(match.surface, want.agreeing[0], "enforced", "alone", match.start, match.end),)
    )


def _finished(job: _Job) -> Translation:
    best = job.best
    terms, findings = [], []
    for at, (want, span) in enumerate(zip(job.wants, best.spans, strict=True)):
        term = _term(want.match, span, best.hows[at], "met" if best.hows[at] == MACHINE else "enforced")
        terms.append(term)
        if span is None:
            findings.append(Finding("terms", "error", f"“{term.source}” should be “{term.target}” and is not",
                                    (want.match.start, want.match.end)))  # fmt: skip
    return Translation(job.source, best.text, "machine", tuple(terms), tuple(findings))


def _term(match: Match, span: Span | None, how: str, status: str) -> Term:
    if span is None:
        return Term(match.surface, match.entry.renderings[0], "missed", "no candidate had it", match.start, match.end)
    return Term(match.surface, span.spelling, status, how, match.start, match.end)  # type: ignore[arg-type]
