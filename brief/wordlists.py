"""What the word lists that brief uses say of a word: simplemma's of its dictionary form, CLDR's of countries.

To unpack them takes a third of a second, which was a quarter of a run whose translations are all kept. Such a run
asks for the words of the run before; so what was asked is kept beside the translations, and a list is opened for a word
that is new.
"""

from __future__ import annotations

import json
import re
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from brief.cache import Cache

KEPT = 20_000
"""Answers kept from run to run, the newest ones: half a megabyte, read in 5 ms. The articles in seeds/ ask 1,300."""

_kept: dict[str, Any] = {}
_new: dict[str, Any] = {}


def _answer(question: str, word: str, ask: Any) -> Any:
    name = f"{question} {word}"
    if name in _kept:
        return _kept[name]
    found = ask(word)
    if len(_new) < KEPT:
        _new[name] = found
    return found


@lru_cache(maxsize=65_536)
def lemma(word: str) -> str:
    """simplemma's dictionary form of a French word; the word itself (in small letters) where it has none."""

    def ask(word: str) -> str:
        import simplemma

        return simplemma.lemmatize(word, lang="fr")

    return _answer("lemma", word, ask) if word else word


@lru_cache(maxsize=65_536)
def is_known(word: str, language: str = "fr") -> bool:
    """Whether the word, or the same in other capitals, stands in simplemma's list of a language."""

    def ask(word: str) -> bool:
        import simplemma

        return simplemma.is_known(word, lang=language)

    return bool(word) and _answer(f"known {language}", word, ask)


@lru_cache(maxsize=1)
def country_words() -> frozenset[str]:
    """The words of three letters and more of the French names of countries and territories, in small letters (CLDR)."""

    def ask(language: str) -> list[str]:
        from babel import Locale

        names = Locale(language).territories.values()
        return sorted({word for name in names for word in re.split(r"[\s()’',]+", name.lower()) if len(word) > 2})

    return frozenset(_answer("countries", "fr", ask))


def recall(cache: Cache) -> None:
    """Take over what earlier runs asked these same lists."""
    data = cache.note(_name())
    if data:
        _kept.update(json.loads(data))


def keep(cache: Cache) -> None:
    """Keep what this run was the first to ask."""
    if _new:
        newest = list({**_kept, **_new}.items())[-KEPT:]
        cache.put_note(_name(), json.dumps(dict(newest), ensure_ascii=True, separators=(",", ":")).encode())
        _kept.update(_new)
        _new.clear()


def _name() -> str:
    """Whose answers these are: of these lists, asked as this very file asks them."""
    import hashlib
    from importlib.metadata import version

    asked = hashlib.sha256(Path(__file__).read_bytes()).hexdigest()[:16]
    return " ".join(["words", asked, *(f"{name} {version(name)}" for name in ("simplemma", "babel"))])
