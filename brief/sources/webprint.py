"""PDFs that a browser printed from a web page: what its head and foot lines say of the page."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from brief.sources.blocks import Block, fold

_ADDRESS = re.compile(r"(?:https?|file)://\S+|about:\S+")
_STAMP = re.compile(
    r"\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4},?(?:\s+à)?(?:\s+\d{1,2}\s?[:h]\s?\d{2}(?::\d{2})?(?:\s?[AP]M)?)?"
    r"|\b\d{1,3}\s*(?:/|sur|of|de)\s*\d{1,3}\b|\bpage\s+\d{1,3}\b",
    re.IGNORECASE,
)
_BROWSER = re.compile(r"^Mozilla/5\.0|^(?:Headless)?Chrom(?:e|ium)\b|^(?:Mozilla )?Firefox|^Safari", re.IGNORECASE)
_NEAR = 150
"""Blocks among which the title is looked for: the menus of a site's print come before it (75 of a university's)."""


@dataclass(frozen=True, slots=True)
class Print:
    """What is known of the page; false where the PDF is no print of one."""

    is_print: bool
    titles: tuple[str, ...] = ()
    """What may be its title, the site's name still on it."""
    address: str | None = None

    def __bool__(self) -> bool:
        return self.is_print


def recognised(margins: Sequence[str], facts: Mapping[str, str]) -> Print:
    """A browser prints the page's title, its address, the time and "1/5" into the margins, and leaves its name in the
    file (``facts``, the PDF's own metadata); either will do."""
    addresses = [match.group() for line in margins for match in [_ADDRESS.search(line)] if match]
    named = any(_BROWSER.search(facts.get(key, "")) for key in ("Creator", "Producer"))
    if not (addresses or named):
        return Print(False)
    rests = [_STAMP.sub(" ", _ADDRESS.sub(" ", line)).strip(" |,-–—\u00a0") for line in margins]
    address = next((found for found in addresses if found.startswith("http") and not found.endswith("…")), None)
    return Print(True, tuple(dict.fromkeys(rest for rest in rests if len(rest.split()) > 2)), address)


def titled(blocks: Sequence[Block], titles: Sequence[str]) -> list[Block]:
    """The blocks with the one that a stated title names as heading of level 1, no other; unchanged where none does.

    A stated title names the longest block of three words and more that it begins with, if that is half of it: sites
    add their name.
    """
    best: int | None = None
    for wanted in filter(None, map(fold, titles)):
        for index, block in enumerate(blocks[:_NEAR]):
            key = block.key
            fits = wanted.startswith(key) and len(key.split()) >= 3 and len(key) >= 0.5 * len(wanted)
            if fits and (best is None or len(key) > len(blocks[best].key)):
                best = index
        if best is not None:
            break
    if best is None:
        return list(blocks)
    made = [replace(block, level=2) if block.kind == "heading" and block.level == 1 else block for block in blocks]
    made[best] = replace(made[best], kind="heading", level=1, sure=True, row=False)
    return made
