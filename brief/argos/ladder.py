"""The glossary ladder: translate, check every term and figure, and climb only for the sentences that need it.

CTranslate2 has no way to force a term into a translation (its issue 739), so the ladder offers the model several ways
to say it and keeps what obeys:

1. ``machine``: the plain translation has the term already (``spelling``: but for a hyphen, a capital or its number).
2. ``placed``: the term takes the place of its rendering in the translation, where `brief.argos.place` is sure of it
   (``restored``: of its own French left standing, or of its own name spelt ill).
3. ``source``: the English term is put into the French sentence; a model that has seen mixed text keeps it (Song et al.
   2019, "Code-Switching for Enhancing NMT with Pre-Specified Translation").
4. ``suppressed``: the mixed sentence again with the renderings to avoid barred.
5. ``placed`` in the likeliest place of what there is by now.

What a sentence gets depends on that sentence, its terms and the package alone: no rung looks at another sentence, so
that any order, grouping or part of a text gives the same English. The cost is bounded for each sentence by itself: one
more decoding with beam 2 and one where a rendering is to be avoided, however little obeys.

A sentence that lost a figure climbs too: ``n-best``, then ``figures`` put into the French in English as terms are, then
``split`` at a comma and put together again.

A candidate must keep every figure the plain translation has, not stutter, not leave French standing; of those that do,
the model's own score of the *original* French decides. What cannot be met is flagged, never hidden.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from itertools import islice
from typing import Any

from brief.argos import cells, odd, typography
from brief.argos.candidates import (
    FIGURES,
    MACHINE,
    NBEST,
    PLACED,
    SOURCE,
    SPLIT,
    SUPPRESSED,
    Candidate,
    Faults,
    Job,
    digits_lost,
    in_number,
    shaped,
)
from brief.argos.decoder import Decoder
from brief.argos.insert import code_switched, placed, with_nation
from brief.article import Origin, Term, TermStatus, Translation
from brief.checks.terms import GLOSSED, check
from brief.glossary import english, recognise
from brief.glossary.match import Match
from brief.glossary.recognise import Span, Wanted

Progress = Callable[[int], None]

SURE = 0.1
"""Weight (`place.Place.weight`) of a place that needs no second decoding. With the starter package on the two
development sets 0.7, 0.4, 0.2 and 0.1 gave the same chrF (44.4 to 44.5, 60.0 to 60.3) for less and less time; decoding
every sentence again gave no better one and took 1.6 to 1.9 times the plain translation's CPU time."""
SPOTS = 2
"""Places tried for a lone missing term."""
WEIGHED = 2
"""Candidates with nothing more wrong than the best that are scored; 3 gave 0.1 chrF more for a tenth more time."""

_EDGES = re.compile(r"[\W_]*")
_DETERMINER = re.compile(r"\b(?:(?:l[ea]s?|une?|des|du|ce(?:tte|s|t)?|[ms](?:on|a|es)|leurs?)\s+|[ld]['’])$", re.I)
_CLAUSE = re.compile(r"(?:[;:,]|\s[–—-])\s+(?=\S)|\s+(?=(?:mais|tandis|alors que|puis|afin|car)\b)")


def translate(
    sentences: Sequence[str],
    matches: Sequence[Sequence[Match]],
    engine: Decoder,
    faults: Faults | None = None,
    progress: Progress | None = None,
    figures: Callable[[str], str] | None = None,
) -> list[Translation]:
    """Translate ``sentences`` so that their glossary ``matches`` and their figures stand in the English, or say so.

    ``faults(source, target)`` counts the figures of the source that the target lost or changed (0: all kept); by
    default digit groups are compared. ``figures`` gives the French sentence with its figures in English; without it
    that rung is left out. ``progress`` is called with the number of sentences just finished.
    A sentence without terms whose figures are kept comes out as the engine gives it, its numbers in English dress.
    """
    done: dict[int, Translation] = {}
    jobs: dict[int, Job] = {}
    for at, (sentence, found) in enumerate(zip(sentences, matches, strict=True)):
        if not _EDGES.sub("", sentence):
            done[at] = Translation(sentence, sentence, "copied")
        elif alone := _alone(sentence, found):
            done[at] = alone
        else:
            jobs[at] = Job(sentence, [recognise.wanted(match) for match in found], faults or digits_lost)
    if progress and done:
        progress(len(done))
    queue = list(jobs.values())
    for job, draft in zip(queue, odd.translate_segments(engine, [job.source for job in queue], progress), strict=True):
        job.offer(draft.text, MACHINE)
        job.origin = "copied" if draft.how == "copied" else "machine"
    _obey(queue, engine)
    _keep_figures([job for job in queue if job.best.faults], engine, figures)
    done |= {at: _finished(job) for at, job in jobs.items()}
    return [done[at] for at in range(len(sentences))]


def judge(target: str, matches: Sequence[Match]) -> tuple[Term, ...]:
    """What became of the terms in a translation that is not the ladder's (a memory's, a reviewer's).

    ``how`` is ``"casing"`` for one in small letters that the glossary writes with a capital, ``"number"`` for one in
    the other number than the French, ``"gloss"`` for one that the French has in English too, where the translation says
    it once: by its place the translator left the gloss out, and the reader is asked to see that it is so.
    """
    wants = [recognise.wanted(match) for match in matches]
    spans = recognise.assign(wants, target)
    others = recognise.assign(wants, target, any_place=True)
    terms = []
    for want, span, other in zip(wants, spans, others, strict=True):
        term = _term(want, span, MACHINE, target)
        if other and not span and recognise.stands_for_both(want, other, target):
            term = replace(term, status="met", how="gloss", target=other.spelling)
        elif span and recognise.lowered(span, target):
            term = replace(term, how="casing")
        elif span and not span.agrees and in_number(target, [want]) != target:
            term = replace(term, how="number", target=want.agreeing[0])
        terms.append(term)
    return tuple(terms)


# ---------------------------------------------------------------- the rungs


def _obey(queue: Sequence[Job], engine: Decoder) -> None:
    """Climb for the terms of the sentences that do not obey yet."""
    jobs = [job for job in queue if not job.obeys and not _sure(job)]
    _render_alone(jobs, engine)
    jobs = [job for job in jobs if not _sure(job)]
    _decoded(jobs, [code_switched(job.source, job.wants) for job in jobs], SOURCE, engine, beam=2)
    _suppressed([job for job in jobs if job.best.avoided], engine)
    # Where the decoder keeps the terms, its sentence is taken: the place in the plain one is a guess by now.
    for job in jobs:
        if not job.obeys:
            _place_missing(job, SPOTS)
    _chosen([job for job in jobs if len(_equals(job)) > 1], engine)


def _sure(job: Job) -> bool:
    """Whether placing is as good as decoding again: every term takes the place of words that are its rendering."""
    if not job.plain.missing:
        return False
    made = placed(job, job.plain)
    if made.weight < SURE:
        return False
    job.offer(made.text, PLACED, job.plain, made.weight, made.restored)
    if job.obeys:
        return True
    del job.candidates[1:]
    return False


def _keep_figures(jobs: Sequence[Job], engine: Decoder, figures: Callable[[str], str] | None) -> None:
    """Climb for the figures of the sentences that lost one."""
    rungs = [_more_hypotheses, _in_parts]
    if figures:
        rungs.insert(1, partial(_with_figures, in_english=figures))
    for rung in rungs:
        climbing = [job for job in jobs if job.best.faults]
        rung(climbing, engine)
        for job in climbing:
            _place_missing(job)
        _chosen([job for job in climbing if not job.best.faults and len(_equals(job)) > 1], engine)


def _render_alone(jobs: Sequence[Job], engine: Decoder) -> None:
    """How the model says each term by itself, bare and with the word before it: signs for `place`. One call for all."""
    asked = {(id(job), at): _by_itself(job.source, want.match) for job in jobs for at, want in enumerate(job.wants)}
    texts = list(dict.fromkeys(text for each in asked.values() for text in each))
    said = dict(zip(texts, (answers[0].text for answers in engine.translate(texts, beam=1)), strict=True))
    for job in jobs:
        job.alone = [" ".join(said[text] for text in asked[id(job), at]) for at in range(len(job.wants))]


def _by_itself(source: str, match: Match) -> tuple[str, ...]:
    """The term as it stands in the sentence, and with its determiner there."""
    before = _DETERMINER.search(source[: match.start])
    return (match.surface, before[0] + match.surface) if before else (match.surface,)


def _decoded(jobs: Sequence[Job], sources: Sequence[str], how: str, engine: Decoder, **options: Any) -> None:
    """Offer each job every hypothesis of the source made for it, fitted to the decoder as the plain one is."""
    fitted = [odd.fit(source, engine.longest) for source in sources]
    answers = iter(engine.translate([part for each in fitted for part in each.parts], **options) if jobs else ())
    for job, each in zip(jobs, fitted, strict=True):
        of_parts = list(islice(answers, len(each.parts)))
        for nth in range(max(map(len, of_parts), default=0)):
            job.offer(each.restored([answer[min(nth, len(answer) - 1)].text for answer in of_parts]), how)


def _more_hypotheses(jobs: Sequence[Job], engine: Decoder) -> None:
    """The n best of the sentence, with the terms that the plain translation lacks in English."""
    for how, some in (
        (NBEST, [job for job in jobs if not job.plain.missing]),
        (SOURCE, [job for job in jobs if job.plain.missing]),
    ):
        mixed = [
            code_switched(
                job.source, [want for want, span in zip(job.wants, job.plain.spans, strict=True) if span is None]
            )
            for job in some
        ]
        _decoded(some, mixed, how, engine, hypotheses=6, beam=6)


def _with_figures(jobs: Sequence[Job], engine: Decoder, in_english: Callable[[str], str]) -> None:
    """Decode the French with its figures in English, and its terms. Of 26 sentences of flores-dev whose figures the n
    best of package 0.2 had lost, this kept those of 6."""
    mixed = [in_english(code_switched(job.source, job.wants)) for job in jobs]
    _decoded(jobs, mixed, FIGURES, engine, hypotheses=4)


def _suppressed(jobs: Sequence[Job], engine: Decoder) -> None:
    """Decode again with the renderings to avoid barred. CTranslate2 bars for a whole call: one call a set."""
    groups: dict[tuple[str, ...], list[Job]] = defaultdict(list)
    for job in jobs:
        groups[tuple(sorted({form for want in job.wants for form in want.match.entry.avoid}))].append(job)
    for barred, group in groups.items():
        forms = [variant for form in barred for variant in dict.fromkeys((form, english.plural(form)))]
        _decoded(group, [code_switched(job.source, job.wants) for job in group], SUPPRESSED, engine, suppress=forms)


def _in_parts(jobs: Sequence[Job], engine: Decoder) -> None:
    """Translate the two halves of a sentence apart: a weak model drops fewer figures from short sentences."""
    cut: list[tuple[Job, str, str, str]] = []
    for job in jobs:
        source = code_switched(job.source, job.wants)
        if cells.BAR in source:
            continue  # its cells are translated apart already
        breaks = [m for m in _CLAUSE.finditer(source) if min(m.start(), len(source) - m.end()) > 20]
        if breaks:
            middle = min(breaks, key=lambda found: abs(found.start() - len(source) / 2))
            cut.append((job, source[: middle.start()], middle[0].strip(), source[middle.end() :]))
    if not cut:
        return
    answers = engine.translate([part for _, left, _, right in cut for part in (left, right)], beam=4)
    texts = [answer[0].text for answer in answers]
    for (job, _, mark, right), one, two in zip(cut, texts[::2], texts[1::2], strict=True):
        if right[:1].islower() and two[:1].isupper() and not english.is_acronym(two.split(" ")[0]):
            two = two[:1].lower() + two[1:]
        glue = f" {mark} " if mark in "–—-" else f"{mark} "
        job.offer(one.rstrip(" .,;:") + glue + two, SPLIT)


def _place_missing(job: Job, spots: int = 1) -> None:
    """Offer the two best candidates that lack a term with it put in; a lone one in each of its likeliest places."""
    for base in sorted(job.candidates, key=lambda candidate: (candidate.faults, candidate.rank))[:2]:
        for nth in range(max(spots, 2) if base.missing == 1 else min(base.missing, 1)):
            made = placed(job, base, nth)
            candidate = job.offer(made.text, PLACED, base, made.weight, made.restored)
            if candidate.faults <= base.faults and (nth + 1 >= spots or len(_equals(job)) >= WEIGHED):
                break


def _equals(job: Job) -> list[Candidate]:
    """The candidates with nothing more wrong than the best."""
    best = job.best.rank
    return [candidate for candidate in job.candidates if candidate.rank == best][:WEIGHED]


def _chosen(jobs: Sequence[Job], engine: Decoder) -> None:
    """Of equals put the likeliest translation of the original French first, the plain one always in front."""
    pairs = [(job, candidate) for job in jobs for candidate in _equals(job)]
    scores = engine.score([job.source for job, _ in pairs], [candidate.text for _, candidate in pairs])
    value = {(id(job), candidate.text): score for (job, candidate), score in zip(pairs, scores, strict=True)}
    for job in jobs:
        rest = job.candidates[1:]
        job.candidates[1:] = sorted(rest, key=lambda candidate: -value.get((id(job), candidate.text), float("-inf")))


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
    form = with_nation(want, shaped(want, want.agreeing[0], match.surface[:1].isupper() and not want.exact), "")
    term = Term(match.surface, want.agreeing[0], "enforced", "alone", match.start, match.end, match.entry.avoid)
    return Translation(sentence, typography.clean(head + form + tail), "glossary", (term,))


def _finished(job: Job) -> Translation:
    best = job.best
    terms = tuple(
        _term(want, span, how, best.text) for want, span, how in zip(job.wants, best.spans, best.hows, strict=True)
    )
    origin: Origin = job.origin if best is job.plain else "machine"
    return Translation(job.source, best.text, origin, terms, tuple(check(job.source, best.text, terms)))


def _term(want: Wanted, span: Span | None, how: str, text: str) -> Term:
    match = want.match
    where = (match.start, match.end, match.entry.avoid)
    if span is None:
        why = GLOSSED if recognise.borrowed([want], text) else "no candidate had it"
        return Term(match.surface, match.entry.renderings[0], "missed", why, *where)
    status: TermStatus = "met" if how == MACHINE else "enforced"
    return Term(match.surface, span.spelling, status, how, *where)
