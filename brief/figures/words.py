"""The closed word lists of the grammars, kept as plain text beside this module."""

from __future__ import annotations

from functools import cache
from importlib import resources


@cache
def words(name: str) -> frozenset[str]:
    """The list called ``name`` in ``words.txt`` ("little", "people" …); ``KeyError`` where there is none."""
    return _lists()[name]


@cache
def _lists() -> dict[str, frozenset[str]]:
    found: dict[str, list[str]] = {}
    here: list[str] = []
    for line in resources.files("brief.figures").joinpath("words.txt").read_text("utf-8").splitlines():
        if line.startswith("["):
            here = found.setdefault(line.strip("[]"), [])
        elif not line.startswith("#"):
            here.extend(line.split())
    return {name: frozenset(listed) for name, listed in found.items()}
