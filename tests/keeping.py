"""A cache filled and read again, for the tests of what is kept and of the file it is kept in."""

from __future__ import annotations

from pathlib import Path

from brief import cache as caching
from brief.article import Finding, Term, Translation
from brief.cache import Cache

CONTEXT = b"package, versions, code"
KEY = caching.key(CONTEXT, "Le contrat.", [])
FULL = Translation(
    "Le contrat de 200 millions.",
    "The contract of 200 million.",
    "machine",
    (Term("contrat", "contract", "met", "machine", 3, 10, ("deal", "pact")),),
    (Finding("numbers", "error", "200 is gone", (14, 17), None), Finding("shape", "info", "é\u2028“x”")),
)


def kept(path: Path, source: str = "Le contrat.", key: bytes = KEY) -> Translation | None:
    with Cache(path) as cache:
        return cache.get({key: source}).get(key)


def keep(path: Path, translation: Translation = FULL, key: bytes = KEY) -> None:
    with Cache(path) as cache:
        cache.put({key: translation})
        assert cache.warnings == []


def many(count: int, start: int = 0) -> dict[bytes, Translation]:
    made = [Translation(f"Phrase {number}", "word " * 200, "machine") for number in range(start, start + count)]
    return {caching.key(CONTEXT, translation.source, []): translation for translation in made}
