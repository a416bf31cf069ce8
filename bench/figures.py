"""How well figures are found, written in English and proved, and how fast.

``python -m bench.figures --data FILE [--wmt FR EN] [--show]``

``--data``: JSON lines ``{"id", "fr", "figures": [{"start", "end", "kind", "value", "unit", "english", …}]}``.
Precision, recall and F1 are on exact span + kind + value + unit, and on span + ``english``. ``--wmt``: two parallel
text files, French and a human English; the check is run on them as they are (false alarms) and with one error put
into each English figure (detection). Speed is that of ``find`` over a megabyte of the French text given.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

from brief.article import Figure
from brief.checks.figures import check, kept
from brief.figures import find
from brief.figures.compare import Atom, converted
from brief.figures.english_side import find_english

SWAPS = {
    "million": "billion", "billion": "million", "trillion": "billion", "thousand": "million", "bn": "m",
    "millions": "billions", "billions": "millions",
}  # fmt: skip
CURRENCY_SWAPS = (
    ("US$", "€"), ("C$", "€"), ("A$", "€"), ("S$", "€"), ("$", "€"), ("€", "$"), ("£", "$"), ("dollars", "euros"),
    ("dollar", "euro"), ("euros", "dollars"), ("euro", "dollar"), ("pounds", "dollars"), ("yen", "euros"),
    ("yuan", "dollars"), ("baht", "dollars"), ("Euros", "dollars"),
)  # fmt: skip
WORD_SWAPS = {
    "two": "six", "three": "eight", "four": "nine", "five": "seven", "six": "two", "seven": "four", "eight": "three",
    "nine": "five", "ten": "fourteen", "eleven": "thirty", "twelve": "sixteen", "fifteen": "eighteen",
    "twenty": "seventy", "thirty": "forty", "forty": "sixty", "fifty": "ninety",
}  # fmt: skip
MONTH_SWAPS = {
    "January": "June", "February": "August", "March": "May", "April": "October", "May": "March", "June": "July",
    "July": "June", "August": "February", "September": "November", "October": "April", "November": "September",
    "December": "January",
}  # fmt: skip
UNIT_SWAPS = {
    "kilometers": "miles", "kilometres": "miles", "km": "miles", "miles": "kilometers", "meters": "feet",
    "metres": "feet", "feet": "meters", "kilograms": "pounds", "kg": "pounds", "km/h": "mph", "mph": "km/h",
    "metric tons": "pounds",
    "tons": "pounds", "tonnes": "pounds", "inches": "feet", "hours": "days", "days": "weeks", "weeks": "months",
    "months": "years", "years": "months", "minutes": "hours", "seconds": "minutes",
}  # fmt: skip
QUALIFIER = re.compile(
    r"(?:more than|less than|fewer than|over|under|up to|at least|at most|no more than|as much as|as many as)\s$",
    re.IGNORECASE,
)


def found(path: Path, show: bool) -> None:
    """Print precision, recall and F1 by kind, and of the English."""
    tallies: dict[str, Counter[str]] = defaultdict(Counter)
    others: Counter[str] = Counter()
    for line in path.read_text("utf-8").splitlines():
        row = json.loads(line)
        got = {(f.start, f.end, f.kind, f.value, f.unit): f for f in find(row["fr"])}
        want = {(f["start"], f["end"], f["kind"], f["value"], f["unit"]): f for f in row["figures"]}
        for key in want.keys() | got.keys():
            what = "hit" if key in want and key in got else "missed" if key in want else "extra"
            tallies[key[2]][what] += 1
            if show and what != "hit":
                print(f"  {what}: {row['id']} {key} {row['fr'][key[0] : key[1]]!r}")
        english_got = {(f.start, f.end, f.english) for f in got.values()}
        english_want = {(f["start"], f["end"], f["english"]) for f in want.values()}
        tallies["english"]["hit"] += len(english_got & english_want)
        tallies["english"]["missed"] += len(english_want - english_got)
        tallies["english"]["extra"] += len(english_got - english_want)
        for key in want.keys() & got.keys():
            others["all"] += 1
            others["qualifier"] += got[key].qualifier == want[key]["qualifier"]
            others["age"] += got[key].age == want[key].get("age", False)
        if show:
            for missed in sorted(english_want - english_got):
                print(
                    f"  english: {row['id']} wanted {missed[2]!r}, got "
                    f"{[g[2] for g in english_got if g[0] == missed[0]]}"
                )
    everything: Counter[str] = sum((t for k, t in tallies.items() if k != "english"), Counter())
    for kind, tally in [*sorted((k, t) for k, t in tallies.items() if k != "english"), ("all", everything),
                        ("english", tallies["english"])]:  # fmt: skip
        hit, missed, extra = tally["hit"], tally["missed"], tally["extra"]
        print(
            f"{kind:9} P {hit / max(1, hit + extra):.3f}  R {hit / max(1, hit + missed):.3f}  "
            f"F1 {2 * hit / max(1, 2 * hit + missed + extra):.3f}  ({hit + missed} figures)"
        )
    print(
        f"of the hits: qualifier right {others['qualifier']}/{others['all']}, age right {others['age']}/{others['all']}"
    )


def proved(french: list[str], english: list[str], show: bool) -> None:
    """Print false alarms on human references and detection of one error put into each English figure."""
    rows, errors, warnings = 0, 0, 0
    tried: Counter[str] = Counter()
    caught: Counter[str] = Counter()
    rng = random.Random(7)
    for source, target in zip(french, english, strict=True):
        rows += 1
        findings = check(source, target)
        if any(f.severity == "error" for f in findings):
            errors += 1
            continue
        warnings += bool(findings)
        figures = find(source)
        if not figures:
            continue
        for what, spoiled in injected(target, figures, rng):
            tried[what] += 1
            if any(f.severity == "error" for f in check(source, spoiled)):
                caught[what] += 1
            elif show:
                print(f"  uncaught {what}: {source}\n      {spoiled}")
    print(f"false alarms: {errors} of {rows} rows with an error ({errors / rows:.2%}), {warnings} more with a warning")
    for what in sorted(tried):
        print(f"injected {what:9} caught {caught[what]}/{tried[what]} ({caught[what] / tried[what]:.2%})")
    swaps = [pair for pair in zip(french, english, strict=True) if kept(*pair)]
    told = Counter(_told(source, spoiled) for source, target in swaps for spoiled in swapped(source, target))
    print(
        f"two of a kind that change places: {told['error']} errors and {told['warning']} warnings of {told.total()} "
        f"({(told['error'] + told['warning']) / max(1, told.total()):.1%} told of)"
    )
    print(f"injected, all      caught {caught.total()}/{tried.total()} ({caught.total() / max(1, tried.total()):.2%})")


def injected(target: str, figures: list[Figure], rng: random.Random) -> list[tuple[str, str]]:
    """Every English figure that answers a French one, spoiled in each way it can be: (what was done, the text)."""
    wanted = {value for f in figures for value in re.split(r"\.\.|/", f.value)} | {f.value for f in figures}
    out: list[tuple[str, str]] = []
    for figure in find_english(target):
        if figure.value not in wanted:
            continue
        head, tail, text = target[: figure.start], target[figure.end :], figure.text
        without = head.rstrip() + tail
        if not any(f.kind == "quantity" and converted(Atom(f, f.value), find_english(without)) for f in figures
                   if f.value == figure.value):  # fmt: skip
            out.append(("dropped", without))  # "100 feet (30 m)" still says it
        said = QUALIFIER.search(head)
        if said and any(f.qualifier not in (None, "about", "nearly") and f.value == figure.value for f in figures):
            out.append(("qualifier", head[: said.start()] + text + tail))
        digits = [m.start() for m in re.finditer(r"\d", text)]
        if digits:
            at = rng.choice(digits)
            changed = str((int(text[at]) + rng.randint(1, 8)) % 10)
            if at == digits[0] and changed == "0":
                changed = "4" if text[at] != "4" else "7"
            out.append(("digit", head + text[:at] + changed + text[at + 1 :] + tail))
        else:
            word = re.match(r"[A-Za-z]+", text)
            if word and word.group().lower() in WORD_SWAPS:
                out.append(("digit", head + WORD_SWAPS[word.group().lower()] + text[word.end() :] + tail))
        month = re.search("|".join(MONTH_SWAPS), text)
        if figure.kind == "date" and month:
            out.append(
                ("month", head + text[: month.start()] + MONTH_SWAPS[month.group()] + text[month.end() :] + tail)
            )
            out.extend(_other_day(head, text, tail))
        swap = next((u for u in UNIT_SWAPS if re.search(rf"(?<![A-Za-z]){u}(?![\w/])", text)), None)
        if swap and figure.kind in ("duration", "quantity"):
            out.append(("unit", head + re.sub(rf"(?<![A-Za-z]){swap}(?![\w/])", UNIT_SWAPS[swap], text) + tail))
        if figure.kind == "percent":
            other = re.sub(r"\s?percentage points?", "%", text)
            other = other if other != text else re.sub(r"%|\s?per\s?cent", " points", text)
            out.append(("points", head + other + tail))
        if re.match(r"[-−–]|minus ", text):
            out.append(("sign", head + re.sub(r"^(?:[-−–]|minus )", "", text) + tail))
        scale = re.search(r"\b(?:" + "|".join(SWAPS) + r")\b", text)
        if scale:
            out.append(("magnitude", head + text[: scale.start()] + SWAPS[scale.group()] + text[scale.end() :] + tail))
        if figure.kind == "money":
            swap = next(((a, b) for a, b in CURRENCY_SWAPS if a in text), None)
            if swap:
                out.append(("currency", head + text.replace(swap[0], swap[1]) + tail))
    return [(what, spoiled) for what, spoiled in out if spoiled != target]


def _told(source: str, spoiled: str) -> str:
    return min((f.severity for f in check(source, spoiled)), default="nothing")


def swapped(source: str, target: str) -> Iterator[str]:
    """The English with two of its figures of a kind in each other's place."""
    mine = {(f.kind, f.value) for f in find(source) if f.kind != "date"}
    theirs = [(f, _NUMBER.match(f.text)) for f in find_english(target) if (f.kind, f.value) in mine]
    for (one, first), (other, second) in combinations(theirs, 2):
        if first and second and one.kind == other.kind and one.value != other.value:
            cut = one.start + first.end(), other.start, other.start + second.end()
            yield target[: one.start] + second[0] + target[cut[0] : cut[1]] + first[0] + target[cut[2] :]


_NUMBER = re.compile(r"[$€£]?[\w.,]+(?: (?:million|billion))?")


def _other_day(head: str, text: str, tail: str) -> list[tuple[str, str]]:
    """The day of a date that has one, a few days on."""
    day = re.search(r"(?<!\d)(?:[12]?\d|3[01])(?!\d)", text)
    if day is None:
        return []
    other = (int(day.group()) + 3) % 28 + 1
    return [("day", head + text[: day.start()] + str(other) + text[day.end() :] + tail)]


def speed(text: list[str]) -> None:
    """Print how long a megabyte of French takes."""
    lines: list[str] = []
    size = 0
    while size < 1_000_000:
        for line in text:
            lines.append(line)
            size += len(line.encode())
            if size >= 1_000_000:
                break
    started = time.perf_counter()
    count = sum(len(find(line)) for line in lines)
    took = time.perf_counter() - started
    print(f"speed: {size / 1e6:.2f} MB in {took:.2f} s ({size / 1e6 / took:.2f} MB/s), {count} figures")


def main() -> None:
    """Run what was asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, help="annotated sentences, JSON lines")
    parser.add_argument("--wmt", type=Path, nargs=2, metavar=("FR", "EN"), help="parallel text, one sentence a line")
    parser.add_argument("--show", action="store_true", help="print what was missed")
    args = parser.parse_args()
    if args.data:
        found(args.data, args.show)
        sentences = [json.loads(line)["fr"] for line in args.data.read_text("utf-8").splitlines()]
    if args.wmt:
        french, english = (path.read_text("utf-8").split("\n") for path in args.wmt)
        french, english = french[: len(french) - (not french[-1])], english[: len(english) - (not english[-1])]
        proved(french, english, args.show)
        sentences = french
    if args.data or args.wmt:
        speed(sentences)


if __name__ == "__main__":
    main()
