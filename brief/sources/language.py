"""Which language a text is in, by its function words: no model, no data but a few hundred words."""

from __future__ import annotations

from collections.abc import Sequence

from brief.sources.lexicon import FUNCTION_WORDS


def scores(words: Sequence[str]) -> dict[str, int]:
    """How many of the words (lower case) are function words of each language."""
    return {language: sum(word in known for word in words) for language, known in FUNCTION_WORDS.items()}


def guess(words: Sequence[str]) -> str | None:
    """The language whose function words stand out, or ``None`` where the text is too short to say.

    Words: lower case, elisions split. A language wins with at least two function words, a share of 15 % and half
    as many again as the next: "Trump AI Action Plan" has none, a French sentence that quotes it has a dozen.
    Many function words are shared (``de``, ``on``, ``no``), hence the margin.
    """
    counts = scores(words)
    ranked = sorted(counts, key=lambda language: (-counts[language], language != "fr"))
    best, second = ranked[0], ranked[1]
    if counts[best] < 2 or counts[best] < 0.15 * len(words) or counts[best] < 1.5 * counts[second]:
        return None
    return best
