"""The central sentences over all articles: chosen, never generated.

LexRank (Erkan & Radev 2004, "LexRank: Graph-based Lexical Centrality as Salience in Text Summarization") over the
French sentences, where every word is still the author's: tf-idf vectors of lemmas, a graph of their cosines, PageRank
by power iteration; then a greedy choice that leaves out what repeats a chosen sentence (maximal marginal relevance,
Carbonell & Goldstein 1998). What is printed is the translation of the sentence, as it stands in its row.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from brief import wordlists
from brief.article import BriefArticle, Row

_WORD = re.compile(r"[^\W\d_]{3,}")
_LEAST, _MOST = 3, 6
# Words of a sentence that can stand alone: shorter ones lean on their neighbours, longer ones are no key point.
_WORDS = (9, 45)
# A sentence whose words are this close to a chosen one repeats it; 0.3, 0.4 and 0.5 choose the same on the seeds.
_REPEATS = 0.4
# An article's opening says what it is about. On the seeds 1 chose one opening of five, 1.5 chose three, 2 also the one
# that says nothing yet ("L’intelligence artificielle redessine les contours …").
_OPENING = 1.5
_OF_ONE_ARTICLE = 2
_DAMPING = 0.85
# It leans on what stood before it, which will not be there: "Cette déclaration", "Mais", "Il s'agit …", "Nous y …".
_LEANS = re.compile(
    r"^[«“\s]*(?:nous|je|j[’']|vous|on|notre|nos|votre|vos|mon|ma|mes|c[’']est|cel?a|ceci|ce|cet|cette|ces|celui|celle|il|elle|ils|elles|mais|car|et|or|donc|ainsi|pourtant|"
    r"cependant|de plus|par ailleurs|en outre|toutefois|d[’']un côté|de l[’']autre|pour lui|selon lui|pour elle|"
    r"selon elle|un tel|une telle|ce dernier|cette dernière|le même|"
    r"l[’'](?:accord|annonce|opération|enjeu|initiative))\b",
    re.I,
)
# It answers somebody ("Non. Hors effets de change …"), or says first who speaks ("R : Il ouvrira …").
_ANSWERS = re.compile(
    r"^[«“–—\s-]*(?:non|oui|si|bien sûr|bien entendu|absolument|tout à fait|pas du tout|exactement|certes|évidemment|"
    r"certainement|au contraire|en effet|peut-être|jamais|merci|bonjour|eh bien|effectivement)\s?[,.!…]",
    re.I,
)
_SPEAKER = re.compile(r"^[«“–—\s-]*[A-ZÀ-Þ][\w.’'-]*(?:\s[A-ZÀ-Þ][\w.’'-]*){0,3}\s?:\s")


@dataclass(frozen=True, slots=True)
class _Candidate:
    row: Row
    article: int
    opening: bool
    source: str
    target: str
    answer: bool = False
    """Whether it is the first thing said after a question."""


def choose(parts: Sequence[BriefArticle], reviewed: bool = False) -> tuple[tuple[str, str], ...]:
    """Three to six sentences over all articles, as row id and English, in document order.

    ``reviewed``: only from rows that a person approved (a rough machine draft is no key point).

    No sentence of a row with an error or a warning is taken, and none that leans on what stands before it; where fewer
    than three are left, nothing is: half a summary would mislead.
    """
    candidates = [candidate for part in parts for candidate in _of(part)]
    vectors = _vectors([candidate.source for candidate in candidates])
    ranks = _rank(vectors)
    order = sorted(
        range(len(candidates)),
        key=lambda at: -ranks[at] * (_OPENING if candidates[at].opening else 1.0),
    )
    chosen = _chosen(order, candidates, vectors, reviewed, _OF_ONE_ARTICLE)
    if len(chosen) < _LEAST:
        chosen = _chosen(order, candidates, vectors, reviewed, _MOST)
    if len(chosen) < _LEAST:
        return ()
    return tuple((candidates[at].row.id, candidates[at].target) for at in sorted(chosen))


def _chosen(
    order: Sequence[int],
    candidates: Sequence[_Candidate],
    vectors: Sequence[dict[str, float]],
    reviewed: bool,
    share: int,
) -> list[int]:
    """The best candidates that can be printed and do not repeat each other, at most ``share`` of one article."""
    chosen: list[int] = []
    for at in order:
        same = sum(candidates[other].article == candidates[at].article for other in chosen)
        if len(chosen) == _MOST or same == share or not _presentable(candidates[at]):
            continue
        if reviewed and candidates[at].row.origin != "memory":
            continue
        if all(_cosine(vectors[at], vectors[other]) < _REPEATS for other in chosen):
            chosen.append(at)
    return chosen


def _of(part: BriefArticle) -> list[_Candidate]:
    """Every sentence of an article's paragraphs: all count for centrality, only some can be printed."""
    found: list[_Candidate] = []
    asked = False
    for row in part.rows:
        if row.kind == "paragraph" and row.part in ("lead", "body"):
            for at, (source, target) in enumerate(row.sentences):
                found.append(_Candidate(row, part.number, not found, source, target, asked and at == 0))
        asked = row.source.rstrip("\u00a0\u202f »”").endswith("?")
    return found


def _presentable(candidate: _Candidate) -> bool:
    """Whether a sentence reads as a key point by itself, and nothing speaks against its translation."""
    words = len(candidate.source.split())
    return (
        _WORDS[0] <= words <= _WORDS[1]
        and candidate.source.endswith((".", "!", "»"))
        and bool(candidate.target)
        and not (candidate.answer or any(each.match(candidate.source) for each in (_LEANS, _ANSWERS, _SPEAKER)))
        and not any(finding.severity in ("error", "warning") for finding in candidate.row.findings)
    )


def _vectors(texts: Sequence[str]) -> list[dict[str, float]]:
    """Unit tf-idf vectors; words of three letters and more, by lemma."""
    bags = [Counter(wordlists.lemma(word).lower() for word in _WORD.findall(text)) for text in texts]
    documents = Counter(word for bag in bags for word in bag)
    vectors = []
    for bag in bags:
        vector = {word: times * math.log(len(bags) / documents[word]) for word, times in bag.items()}
        norm = math.sqrt(sum(weight * weight for weight in vector.values())) or 1.0
        vectors.append({word: weight / norm for word, weight in vector.items()})
    return vectors


def _cosine(a: dict[str, float], b: dict[str, float]) -> float:
    if len(a) > len(b):
        a, b = b, a
    return sum(weight * b.get(word, 0.0) for word, weight in a.items())


def _rank(vectors: Sequence[dict[str, float]], rounds: int = 30) -> list[float]:
    """Centrality of each sentence: the stationary walk over the graph of cosines.

    The product with the matrix of cosines is taken through the words (two sparse products), so that a thousand
    sentences need no million cosines.
    """
    count = len(vectors)
    numbers: dict[str, int] = {}
    rows = [[(numbers.setdefault(word, len(numbers)), value) for word, value in each.items()] for each in vectors]
    own = [sum(value * value for _, value in row) for row in rows]

    def spread(weights: Sequence[float]) -> list[float]:
        """The matrix of cosines (without its diagonal) times ``weights``."""
        total = [0.0] * len(numbers)
        for row, weight in zip(rows, weights, strict=True):
            for at, value in row:
                total[at] += value * weight
        return [
            max(0.0, sum([value * total[at] for at, value in row]) - weight * itself)
            for row, weight, itself in zip(rows, weights, own, strict=True)
        ]

    degrees = spread([1.0] * count)
    ranks = [1.0 / (count or 1)] * count
    for _ in range(rounds):
        walked = spread([rank / (degree or 1.0) for rank, degree in zip(ranks, degrees, strict=True)])
        ranks = [(1 - _DAMPING) / count + _DAMPING * value for value in walked]
    return ranks
