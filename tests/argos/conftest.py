"""Every test of packages has folders of its own: nothing of the user's is read or written."""

from __future__ import annotations

from pathlib import Path

import pytest

from brief.argos import packages


@pytest.fixture(autouse=True)
def own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name, folder in {"XDG_DATA_HOME": "data", "XDG_CONFIG_HOME": "config", "XDG_CACHE_HOME": "cache"}.items():
        monkeypatch.setenv(name, str(tmp_path / folder))
    for name in ("ARGOS_PACKAGES_DIR", "ARGOS_PACKAGE_INDEX", "SNAP"):
        monkeypatch.delenv(name, raising=False)
    (tmp_path / "shipped").mkdir()
    monkeypatch.setattr(packages, "SHIPPED", tmp_path / "shipped")
    return tmp_path
