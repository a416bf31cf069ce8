"""How well the glossary is obeyed: ``python -m bench.terms --data FILE --glossary FILE [--random] [--model …]``.

The judge here shares no code with brief: a term counts as present where one of its accepted forms stands as whole
words, in any casing (strings all in capitals, up to six letters, in that casing only), each place used once.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import sys
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path


def positions(form: str, text: str) -> list[tuple[int, int]]:
    """Where ``form`` stands in ``text`` as whole words, by the rule of the development sets."""
    form, text = (each.replace("’", "'") for each in (form, text))
    shouted = form.isupper() and len(form) <= 6
    pattern = r"(?<!\w)" + re.escape(form) + r"(?!\w)"
    return [match.span() for match in re.finditer(pattern, text, 0 if shouted else re.IGNORECASE)]


def met(terms: Sequence[Sequence[str]], text: str) -> list[bool]:
    """For each term (its accepted forms) whether it has a place of its own in ``text``; longest forms choose first."""
    taken: list[tuple[int, int]] = []
    result = [False] * len(terms)
    for at in sorted(range(len(terms)), key=lambda at: -max(map(len, terms[at]))):
        for form in terms[at]:
            free = [s for s in positions(form, text) if all(s[1] <= a or s[0] >= b for a, b in taken)]
            if free:
                taken.append(free[0])
                result[at] = True
                break
    return result


def inflected(form: str) -> list[str]:
    """For the random arm, where nobody listed accepted forms: the form and its plainest plural and singular."""
    forms = [form, form + "s", form + "es"]
    if form.endswith("y"):
        forms.append(form[:-1] + "ies")
    if form.endswith("s"):
        forms.append(form[:-1])
    first, _, rest = form.partition(" of ")
    if not rest:
        first, _, rest = form.partition(" for ")
    if rest:
        forms.append(form.replace(first, first + "s", 1))
    return forms


def shuffled(glossary, seed: int):
    """The glossary with every target taken from another row (never its own): obeying is then no luck."""
    from dataclasses import replace

    chance = random.Random(seed)
    targets = [entry.targets for entry in glossary.entries]
    while True:
        chance.shuffle(targets)
        if all(new != entry.targets for new, entry in zip(targets, glossary.entries, strict=True)):
            break
    entries = tuple(
        replace(entry, targets=new, kind="term", case="follow", avoid=())
        for entry, new in zip(glossary.entries, targets, strict=True)
    )
    return replace(glossary, entries=entries)


def engine_for(model: str | None):
    """The engine that ``brief`` would use."""
    from brief.argos.engine import Engine
    from brief.argos.packages import find

    return Engine(find(model, "fr", "en"))


def run(rows: list[dict], glossary, engine, *, accepted: str = "marks") -> dict:
    """Translate with and without the glossary, and judge by the rows' ``"marks"`` or the ``"glossary"``'s forms."""
    import sacrebleu

    from brief.argos import ladder
    from brief.glossary.match import Matcher

    try:
        from brief.checks.figures import losses as faults
    except ImportError:
        faults = None
    matcher = Matcher(glossary)
    sources = [row["fr"] for row in rows]
    references = [row["en"] for row in rows]
    engine.translate(sources[:2])
    start, work = time.perf_counter(), time.process_time()
    bare = ladder.translate(sources, [[] for _ in sources], engine, faults)
    without, work_without = time.perf_counter() - start, time.process_time() - work
    start, work = time.perf_counter(), time.process_time()
    made = ladder.translate(sources, [matcher.find(source) for source in sources], engine, faults)
    taken, work = time.perf_counter() - start, time.process_time() - work
    total = found = whole = judged = banned = unflagged = flagged = 0
    before = 0
    rungs: Counter[str] = Counter()
    failures = []
    for row, plain, translation in zip(rows, bare, made, strict=True):
        text = translation.target
        if accepted == "marks":
            terms = [(term["source"], term["targets"]) for term in row["terms"]]
        else:
            terms = [(term.source, [f for t in term_targets(matcher, row["fr"], term) for f in inflected(t)])
                     for term in translation.terms]  # fmt: skip
        hits = met([forms for _, forms in terms], text)
        before += sum(met([forms for _, forms in terms], plain.target))
        total += len(hits)
        found += sum(hits)
        judged += bool(hits)
        whole += bool(hits) and all(hits)
        banned += sum(bool(positions(bad, text)) for bad in row.get("must_not", []))
        said = Counter(term.source for term in translation.terms if term.status == "missed")
        for (source, forms), hit in zip(terms, hits, strict=True):
            if not hit:
                if said[source]:
                    said[source] -= 1
                    flagged += 1
                else:
                    unflagged += 1
                failures.append((source, forms, row["fr"], text, plain.target))
        rungs.update(f"{term.status}:{term.how}" for term in translation.terms)
    hypotheses, plains = [t.target for t in made], [t.target for t in bare]
    terms_free = [t.target == p.target for t, p in zip(made, bare, strict=True) if not t.terms]
    return {
        "sentences": len(rows),
        "terms": total,
        "terms_met": round(100 * found / max(total, 1), 2),
        "terms_met_without": round(100 * before / max(total, 1), 2),
        "sentences_all_met": round(100 * whole / max(judged, 1), 2),
        "must_not": banned,
        "missed_flagged": flagged,
        "missed_unflagged": unflagged,
        "chrf": round(sacrebleu.corpus_chrf(hypotheses, [references]).score, 2),
        "chrf_without": round(sacrebleu.corpus_chrf(plains, [references]).score, 2),
        "chrf_to_plain": round(sacrebleu.corpus_chrf(hypotheses, [plains]).score, 2),
        "seconds_without": round(without, 2),
        "seconds": round(taken, 2),
        "ratio": round(taken / without, 2),
        "ratio_cpu": round(work / work_without, 2),
        "term_free_unchanged": f"{sum(terms_free)}/{len(terms_free)}",
        "rungs": dict(rungs.most_common()),
        "_failures": failures,
        "_made": made,
        "_bare": bare,
    }


def term_targets(matcher, source: str, term) -> tuple[str, ...]:
    """The random arm's targets for a term that was found."""
    return next(m.entry.targets for m in matcher.find(source) if (m.start, m.end) == (term.start, term.end))


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures of one data set as JSON."""
    parser = argparse.ArgumentParser(prog="python -m bench.terms", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="a JSONL file of sentences with marked terms")
    parser.add_argument("--glossary", type=Path, required=True)
    parser.add_argument("--model", help="an Argos package; by default the one that brief would use")
    parser.add_argument("--random", action="store_true", help="give every term the target of another row")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--failures", action="store_true", help="also print what was missed")
    parser.add_argument(
        "--show", type=int, default=0, help="also print the first N translations that the glossary changed"
    )
    options = parser.parse_args(arguments)
    from brief.glossary.table import load

    rows = [json.loads(line) for line in options.data.read_text(encoding="utf-8").splitlines() if line.strip()]
    glossary = load(options.glossary)
    if options.random:
        glossary = shuffled(glossary, options.seed)
    result = run(rows, glossary, engine_for(options.model), accepted="glossary" if options.random else "marks")
    failures, made, bare = result.pop("_failures"), result.pop("_made"), result.pop("_bare")
    if options.failures:
        for source, forms, french, text, plain in failures:
            print(
                f"MISS {source} → {' | '.join(forms)}\n  fr    {french}\n  out   {text}\n  plain {plain}",
                file=sys.stderr,
            )
    changed = [(t, p) for t, p in zip(made, bare, strict=True) if t.target != p.target]
    for translation, plain in changed[: options.show]:
        rungs = ", ".join(f"{t.source}→{t.target} ({t.how})" for t in translation.terms)
        print(
            f"fr    {translation.source}\nplain {plain.target}\nout   {translation.target}\n      {rungs}\n",
            file=sys.stderr,
        )
    print(json.dumps(result, ensure_ascii=False, indent=1))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
