"""Defaults, ``brief.toml`` and flags, folded into one frozen value.

The order is: a flag, then ``[tool.brief]`` in the ``pyproject.toml`` of the current folder or its ``brief.toml`` (which
wins), then the default. Paths in a settings file are relative to that file; a default file that is not there is
replaced by the one that ships with brief, so that no command needs a repository around it.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any

from brief.errors import BriefError

FORMATS = ("docx", "html", "json")
ROWS = ("paragraph", "sentence")
DEVICES = ("auto", "cpu", "cuda")
_PATHS = ("glossary", "memory", "template", "out")


@dataclass(frozen=True, slots=True)
class Settings:
    """What one run of ``brief make`` is asked to do. ``None`` means: the default file, where it exists."""

    inputs: tuple[Path, ...] = ()
    lang: str = "en"
    source: str = "fr"
    glossary: Path | None = None
    memory: tuple[Path, ...] = ()
    template: Path | None = None
    model: str | None = None
    device: str = "auto"
    """What to translate on: ``auto``, ``cpu`` or ``cuda``."""
    out: Path = Path("out")
    formats: tuple[str, ...] = FORMATS
    rows: str = "paragraph"
    title: str | None = None
    strict: bool = False
    force: bool = False
    quiet: bool = False
    keep_all: bool = False
    cache: bool = True
    """Whether translations are taken from earlier runs and kept for later ones."""

    def checked(self) -> Settings:
        """These settings, or a BriefError that names the first value that cannot be."""
        for name in self.formats:
            if name not in FORMATS:
                raise BriefError(f"--format {name}: unknown format; give one or more of {', '.join(FORMATS)}")
        if self.rows not in ROWS:
            raise BriefError(f"--rows {self.rows}: give paragraph or sentence")
        if self.device not in DEVICES:
            raise BriefError(f"--device {self.device}: give {', '.join(DEVICES[:-1])} or {DEVICES[-1]}")
        if not self.formats:
            raise BriefError("--format: empty; give one or more of " + ", ".join(FORMATS))
        return self


def load(flags: Mapping[str, Any], folder: Path | None = None) -> Settings:
    """Settings for a run in ``folder`` (default: the current one); ``flags`` that are ``None`` were not given.

    Raises BriefError for a settings file that cannot be read, names an unknown key, or holds a value of a wrong type.
    """
    folder = folder or Path.cwd()
    settings = Settings()
    pyproject = folder / "pyproject.toml"
    if pyproject.is_file():
        table = _toml(pyproject).get("tool", {}).get("brief", {})
        settings = _apply(settings, table, pyproject)
    own = folder / "brief.toml"
    if own.is_file():
        settings = _apply(settings, _toml(own), own)
    given = {name: value for name, value in flags.items() if value is not None and value != ()}
    return replace(settings, **given).checked()


def _toml(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise BriefError(f"{path}: cannot be read as TOML ({error}); mend the file or move it away") from error


def _apply(settings: Settings, table: Mapping[str, Any], path: Path) -> Settings:
    """``settings`` with the keys of one settings file laid over them."""
    known = {field.name for field in fields(Settings)} | {"from", "format", "input"}
    changes: dict[str, Any] = {}
    for key, value in table.items():
        name = {"from": "source", "format": "formats", "input": "inputs"}.get(key, key).replace("-", "_")
        if key.replace("-", "_") not in known:
            raise BriefError(f"{path}: unknown key {key!r} for brief; known are {', '.join(sorted(known))}")
        changes[name] = _typed(name, value, path)
    return replace(settings, **changes)


def _typed(name: str, value: Any, path: Path) -> Any:
    """One value of a settings file in the type that Settings holds."""
    if name in ("strict", "force", "quiet", "keep_all", "cache"):
        if not isinstance(value, bool):
            raise BriefError(f"{path}: {name} must be true or false")
        return value
    texts = value if isinstance(value, list) else [value]
    if not all(isinstance(text, str) for text in texts):
        raise BriefError(f"{path}: {name} must be text" + (" or a list of texts" if name != "lang" else ""))
    if name == "formats":
        return tuple(part.strip() for text in texts for part in text.split(",") if part.strip())
    if name in ("inputs", "memory"):
        return tuple(path.parent / text for text in texts)
    if len(texts) != 1:
        raise BriefError(f"{path}: {name} takes one value")
    return path.parent / texts[0] if name in _PATHS else texts[0]


def shipped(name: str) -> Path:
    """A file that ships with brief: ``glossary.csv``, ``brief.docx``, ``brief.html.j2``.

    A wheel carries them in ``brief/templates``; a checkout has them beside the package.
    """
    for place in _places(name):
        if place.is_file():
            return place
    raise BriefError(f"{name}: not found in the installation of brief ({_places(name)[0]}); install brief again")


def _places(name: str) -> list[Path]:
    package = Path(__file__).parent
    return [package / "templates" / name, package.parent / "templates" / name, package.parent / name]


def named(glossary: Path) -> str:
    """A glossary as messages name it: its path, or that it is the shipped one, which nobody has in their folder."""
    return "the glossary shipped with brief" if glossary in _places("glossary.csv") else str(glossary)


def or_default(given: Path | None, default: Path, name: str) -> Path:
    """The file that was given (it must exist), else the current folder's default, else the shipped one."""
    if given is not None:
        if not given.is_file():
            raise BriefError(f"{given}: no such file; give the path of an existing {name}")
        return given
    return default if default.is_file() else shipped(name)
