"""Articles in any number, no two with a sentence in common: what a large folder is measured with.

A sentence is the beginning of one and the end of another, cut at a comma, with its figures changed (3,000 sentences of
news have a million of such pairs); an article has the shape of one in seeds/: as many paragraphs, of as many sentences.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

SEEDS = Path(__file__).resolve().parents[1] / "seeds"
LONGEST = 200
"""Characters of a sentence that is taken apart: else the long ones, which have the commas, make up the articles."""
_DIGITS = re.compile(r"(?<![\d,.])\d{1,3}(?!\d)")
_CUT = re.compile(r",\s+(?=[a-zà-ÿ])")
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-ZÀ-Ý«])")


def sentences(file: Path | None = None) -> list[str]:
    """The sentences of a file, one a line; without a file those of seeds/."""
    if file:
        return [line.strip() for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]
    return [sentence for paragraphs in _shapes() for paragraph in paragraphs for sentence in paragraph]


def write(folder: Path, count: int, pool: Sequence[str], shared: float = 0.0, seed: int = 1) -> int:
    """``count`` articles into a new folder; how many sentences they have, equal ones counted once.

    ``shared``: share of the sentences that are taken from the pool as they are, so that many articles have them. The
    same arguments give the same articles.
    """
    shapes = _shapes()
    chance = random.Random(seed)
    wanted = sum(len(paragraph) for number in range(count) for paragraph in shapes[number % len(shapes)])
    fresh = _distinct(pool, chance, wanted)
    seen: set[int] = set()
    folder.mkdir(parents=True)
    for number in range(count):
        paragraphs = []
        for shape in shapes[number % len(shapes)]:
            made = [chance.choice(pool) if chance.random() < shared else next(fresh) for _ in shape]
            seen.update(map(hash, made))
            paragraphs.append(" ".join(made))
        (folder / f"{number:06}.txt").write_text("\n\n".join(paragraphs) + "\n", encoding="utf-8")
    return len(seen)


def _shapes() -> list[list[list[str]]]:
    """The sentences of each paragraph of each article in seeds/, as brief reads them."""
    from brief import sources

    articles, _ = sources.read_all([SEEDS])
    return [
        [_SENTENCE.split(text) for text in (article.title, *(each.text for each in article.paragraphs)) if text]
        for article in articles
    ]


def _distinct(pool: Sequence[str], chance: random.Random, wanted: int) -> Iterator[str]:
    """Sentences, none twice, as long as those of the pool: each is cut at the comma next to its middle."""
    halves = []
    for sentence in pool:
        cuts = [found.start() for found in _CUT.finditer(sentence)]
        if cuts and len(sentence) < LONGEST:
            at = min(cuts, key=lambda place: abs(place - len(sentence) // 2))
            halves.append((sentence[:at], sentence[at:]))
    if 2 * wanted > len(halves) ** 2:
        raise SystemExit(f"{wanted:,} sentences cannot be made of {len(pool):,}; give --sentences with more of them")
    heads, tails = zip(*halves, strict=True)
    seen: set[int] = set()
    while True:
        sentence = _DIGITS.sub(lambda found: str(chance.randint(2, 999)), chance.choice(heads) + chance.choice(tails))
        if hash(sentence) not in seen:
            seen.add(hash(sentence))
            yield sentence
