"""The title: which block it is, and the copies of it that a page prints around the article."""

from __future__ import annotations

import re
from collections.abc import Iterator

from brief.sources.blocks import Block, Page, fold

TITLE_WORDS = 6
"""From so many words on a line above the body counts as a full title: with four, "Le Courrier du Soir" won over the
title below it; with eight, a subtitle without full stop won over a title of seven words."""


_CRUMBS = re.compile(r"\s(?:[>»›/|→·•]|-|–|—)\s")


def find_title(page: Page) -> int | None:
    """The block that is the title: above the first paragraph of prose, not a sentence, and best of those there.

    A line that comes back above the body, alone or inside another (breadcrumb, site's name glued on), is the title;
    else the first of ``TITLE_WORDS`` words or more, else the longest. A title that the format states wins where a
    block equals it, a heading of level 1 also below prose (a banner's, a teaser's). None where the page begins with
    its body.
    """
    if page.given_title:
        wanted = fold(page.given_title)
        for index in page.kept(0, page.first + 1):
            key = page.blocks[index].key
            if key and (
                key == wanted or (wanted.startswith(key) and len(key) > 0.6 * len(wanted)) or key.startswith(wanted)
            ):
                return index
        return next((i for i in page.kept() if page.blocks[i].level == 1 and page.blocks[i].key == wanted), None)
    above = [index for index in page.kept(0, page.first) if _may_title(page.blocks[index])]
    if not above:
        return None
    for index in above:
        key = page.blocks[index].key
        if len(key.split()) >= 3 and any(
            _holds(page.blocks[other].key, key) for other in page.kept(0, page.first) if other != index
        ):
            return index
    full = [index for index in above if not _is_crumbs(page.blocks[index])] or above
    return max(full, key=lambda index: min(len(page.blocks[index].words), TITLE_WORDS))


def _may_title(block: Block) -> bool:
    if block.kind in ("list", "quote") or len(block.words) > 40 or doubled(block.text):
        return False
    return not block.is_sentence or block.asks or block.text.endswith("…")


def repeated_title(page: Page) -> Iterator[int]:
    """The title again, above or inside the article: alone, with the site's name glued on, or at the end of a
    breadcrumb.

    False alarms: a line above the body that holds all the words of the title and at most six more. Sentences of
    prose are kept.
    """
    if page.title is None:
        return
    title = page.blocks[page.title].key
    if not title:
        return
    for index in page.kept():
        block = page.blocks[index]
        if index == page.title or (block.is_prose and block.key != title):
            continue
        extra = len(block.key.split()) - len(title.split())
        near = index <= page.first + 2
        crumbs = bool(_CRUMBS.search(block.text)) and block.key.endswith(title)
        if (block.key == title and len(title.split()) >= 3) or (
            near and (crumbs or (_holds(block.key, title) and extra <= 6))
        ):
            yield index


def breadcrumb(page: Page) -> Iterator[int]:
    """The way from the home page to the article: "Accueil > Économie > Entreprises", "Accueil - Technologies - IA".

    False alarms: above the body, a line of three or more short parts between the same separators (a kicker).
    """
    for index in page.kept(0, page.first):
        if index != page.title and _is_crumbs(page.blocks[index]):
            yield index


def _is_crumbs(block: Block) -> bool:
    parts = _CRUMBS.split(block.text)
    return not block.is_sentence and (
        (len(parts) >= 3 and all(len(part.split()) <= 5 for part in parts[:-1]))
        or (parts[0].strip().lower() in ("accueil", "home") and len(parts) > 1)
    )


def doubled(text: str) -> bool:
    """A line that is one text printed twice, as a logo and its caption are: "TechFlow SélectionTechFlow Sélection"."""
    bare = re.sub(r"\s+", " ", text).strip()
    half, odd = divmod(len(bare), 2)
    if len(bare) < 8:
        return False
    return (not odd and bare[:half] == bare[half:]) or (
        bool(odd) and bare[half] == " " and bare[:half] == bare[half + 1 :]
    )


def site_name(page: Page) -> Iterator[int]:
    """A logo's text printed twice in one line. False alarms: none known above the body; it is not looked for inside."""
    for index in page.kept(0, page.first):
        if doubled(page.blocks[index].text) and index != page.title:
            yield index


def _holds(longer: str, shorter: str) -> bool:
    return bool(shorter) and f" {shorter} " in f" {longer} "
