"""Small corpora, translated word for word."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from brief.settings import Settings

ARTICLE = """Un contrat de {millions} millions de dollars pour la défense

Le ministère a signé un contrat de {millions} millions de dollars avec une entreprise de la région. Le projet avance
et les équipes travaillent dans les ateliers depuis le 3 mars 2025.

Les responsables ont précisé que 12 entreprises participent à ce projet, et que les travaux dureront trois ans.
Le ministre a salué un accord qui renforce la sécurité du pays et de ses alliés, a-t-il dit devant la presse.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Forty articles, numbered, each with a sum of its own and a date that all share."""
    folder = tmp_path / "articles"
    folder.mkdir()
    for number in range(40):
        (folder / f"{number:03}.txt").write_text(ARTICLE.format(millions=100 + number), encoding="utf-8")
    return folder


@pytest.fixture
def options(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """Settings of a run in an empty folder, with a glossary of two rows."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1763769600")
    glossary = tmp_path / "terms.csv"
    glossary.write_text("fr,en\ncontrat,contract\nprojet,project\n", encoding="utf-8")
    return Settings(glossary=glossary, out=tmp_path / "out", cache=False)


@pytest.fixture
def contents() -> Callable[[Path], dict[str, bytes]]:
    """All that a run wrote, by path, but for its own record."""

    def read(out: Path) -> dict[str, bytes]:
        return {
            path.relative_to(out).as_posix(): path.read_bytes()
            for path in sorted(out.rglob("*"))
            if path.is_file() and not path.name.startswith(".corpus")
        }

    return read
