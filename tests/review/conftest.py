"""The brief of `hands` as files."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hands import TEMPLATE, Reviewer, made

from brief.compose import docx
from brief.compose.as_json import json_bytes


@pytest.fixture(scope="session")
def written() -> bytes:
    return docx.document_bytes(made(), TEMPLATE)


@pytest.fixture
def document(tmp_path: Path, written: bytes) -> Path:
    """The DOCX as brief wrote it, alone in its folder."""
    path = tmp_path / "brief.en.docx"
    path.write_bytes(written)
    return path


@pytest.fixture
def as_json(document: Path) -> Path:
    """Its JSON beside it."""
    path = document.with_suffix(".json")
    path.write_bytes(json_bytes(made()))
    return path


@pytest.fixture
def reviewer(document: Path) -> Callable[[], Reviewer]:
    return lambda: Reviewer(document)
