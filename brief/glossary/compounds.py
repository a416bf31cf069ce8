"""French compounds that are written with a hyphen, a space or as one word: *cyber-attaque*, *cyber attaque*,
*cyberattaque*."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from brief.glossary import french
from brief.glossary.french import Token

# First parts that are hardly words of their own, so that even a space after one makes no other word of it. Those that
# are (contre, sous, sur, non, entre) are followed only over a hyphen.
_COMBINING = frozenset(
    "aéro agro anti audio auto bio crypto cyber éco électro euro extra géo hydro hyper immuno infra macro méga micro "
    "mini mono multi nano narco néo neuro para phyto poly pré pseudo psycho radio semi socio techno télé thermo trans "
    "ultra vidéo visio".split()
)
_LONGEST = 3
"""Parts of a compound at most."""
_LEAST = 5
"""Letters of a compound written as one word: *email* is the shortest."""


def joined(parts: Sequence[tuple[str, str]]) -> str:
    """A term as one word, if it is one or a compound that may be written so; else empty.

    ``parts``: each word in small letters, and what parts it from the word before.
    """
    for at, (word, glue) in enumerate(parts):
        if not word.isalpha() or (at and not _holds(parts[at - 1][0], glue)):
            return ""
    return "".join(word for word, _ in parts)


def at(words: Sequence[Token], first: int) -> Iterator[int]:
    """The last token of each compound that begins at ``words[first]``, that token alone among them."""
    for last in range(first, min(first + _LONGEST, len(words))):
        if not words[last].text.isalpha() or (last > first and not _holds(words[last - 1].low, words[last].glue)):
            return
        yield last


def forms(parts: Sequence[Token]) -> tuple[str, ...]:
    """The compound as one word in small letters, and its possible singulars."""
    low = "".join(part.low for part in parts)
    return french.singulars(low) if len(low) >= _LEAST else ()


def _holds(before: str, glue: str) -> bool:
    return glue == "-" or (glue == " " and before in _COMBINING)
