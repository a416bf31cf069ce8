"""Argos packages: which one translates, and where it lies.

A package is a folder (or a zip of one, `.argosmodel`) with ``metadata.json``, ``model/`` (CTranslate2) and
``sentencepiece.model`` or ``bpe.model``; a ``stanza/`` or ``minisbd/`` folder may lie beside them and is not used:
brief has its own sentence splitter. Nothing here opens a network connection.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from brief.argos.parts import Origin, Package, open_package, read_json
from brief.errors import BriefError

__all__ = ["Package", "argos_folders", "available", "find", "named", "open_package", "version_key"]

SHIPPED = Path(__file__).resolve().parent.parent / "package"

_VERSION_IN_NAME = re.compile(r"^(?P<stem>.+?)-(?P<version>\d+(?:[._]\d+)*)$")


# ---------------------------------------------------------------- finding


def find(model: str | Path | None = None, source: str = "fr", target: str = "en") -> Package:
    """The package to translate ``source`` into ``target`` with.

    ``model`` is a folder, an `.argosmodel` file, or the name of an installed or shipped package
    (``translate-fr_en-1_9``, ``translate-fr_en`` for its highest version). Without it: the highest version installed in
    Argos' own folder, else the one shipped with brief.

    Raises:
        BriefError: there is none, it is not whole, or it translates another pair.
    """
    if model is not None and str(model):
        package = named(model)
        if (package.from_code, package.to_code) != (source, target):
            raise BriefError(
                f"{model}: translates {package.from_code} to {package.to_code}, but {source} to {target} was asked "
                "for; name another with --model or change --from and --lang"
            )
        return package
    for candidates in (_installed_folders(source, target), _shipped_files(source, target)):
        for candidate in candidates:
            return open_package(candidate.path, candidate.origin)
    raise BriefError(
        f"no Argos package translates {source} to {target}: run `brief model install {source} {target}`, "
        "or name one with --model"
    )


def available() -> list[Package]:
    """All packages found, of every pair, installed before shipped and higher versions first.

    Packages that are not whole are left out here: `find` names what is wrong with them.
    """
    packages = []
    for candidate in (*_installed_folders(None, None), *_shipped_files(None, None)):
        try:
            packages.append(open_package(candidate.path, candidate.origin))
        except BriefError:
            continue
    return packages


@dataclass(frozen=True, slots=True)
class _Candidate:
    path: Path
    origin: Origin
    version: tuple[int, ...]


def named(model: str | Path) -> Package:
    """The package that a folder, an `.argosmodel` file or a name stands for, whatever it translates.

    Raises:
        BriefError: there is none, or it is not whole.
    """
    path = Path(model).expanduser()
    if path.exists():
        return open_package(path, "given")
    name = str(model)
    if isinstance(model, Path) or "/" in name or "\\" in name or name.endswith(".argosmodel"):
        raise BriefError(f"{model}: no such file or folder; `brief model list` shows the packages that are there")
    candidates = [*_installed_folders(None, None), *_shipped_files(None, None)]
    wanted = _normal_name(name)
    for candidate in candidates:
        own = _normal_name(_stem(candidate.path))
        if wanted in (own, own.removeprefix("translate-"), _without_version(own)):
            return open_package(candidate.path, candidate.origin)
    known = ", ".join(_stem(c.path) for c in candidates) or "none"
    raise BriefError(
        f"{name}: no such file, folder or package (there are: {known}); "
        "`brief model install fr en` takes the official one"
    )


def _stem(path: Path) -> str:
    return path.name.removesuffix(".argosmodel")


def _normal_name(name: str) -> str:
    return name.casefold().replace(".", "_")


def _without_version(name: str) -> str:
    match = _VERSION_IN_NAME.match(name)
    return match["stem"] if match else name


def version_key(version: str) -> tuple[int, ...]:
    """``"1.9"`` or ``"1_9"`` as ``(1, 9)``, so that 1.10 is above 1.9; what is no number counts nothing."""
    return tuple(int(part) for part in re.findall(r"\d+", version))


def _shipped_files(source: str | None, target: str | None) -> list[_Candidate]:
    if not SHIPPED.is_dir():
        return []
    found = []
    for path in SHIPPED.glob("*.argosmodel"):
        match = _VERSION_IN_NAME.match(_stem(path))
        pair = (match["stem"] if match else _stem(path)).removeprefix("translate-")
        if source and target and pair != f"{source}_{target}":
            continue
        found.append(_Candidate(path, "shipped", version_key(match["version"] if match else "")))
    return sorted(found, key=lambda c: (c.version, c.path.name), reverse=True)


def _installed_folders(source: str | None, target: str | None) -> list[_Candidate]:
    found = []
    for folder in argos_folders():
        for path in _subfolders(folder):
            metadata = read_json(path / "metadata.json")
            if metadata is None:
                # What cannot be read is kept where its name promises this pair: better an error than a silent detour.
                if not (source and target and f"{source}_{target}" in path.name):
                    continue
                metadata = {}
            elif metadata.get("type", "translate") != "translate" or not _is_pair(metadata, source, target):
                continue
            found.append(_Candidate(path, "installed", version_key(str(metadata.get("package_version", "")))))
    return sorted(found, key=lambda c: (c.version, c.path.name), reverse=True)


def _is_pair(metadata: dict[str, object], source: str | None, target: str | None) -> bool:
    return not (source and target) or (metadata.get("from_code"), metadata.get("to_code")) == (source, target)


def _subfolders(folder: Path) -> Iterator[Path]:
    try:
        children = sorted(folder.iterdir())
    except OSError:
        return
    for path in children:
        if path.is_dir() and not path.name.startswith("."):
            yield path


# ---------------------------------------------------------------- where Argos keeps its packages


def argos_folders() -> list[Path]:
    """The folders in which Argos Translate looks for packages; the first is where it installs.

    The same answer as ``argostranslate.settings.package_dirs``, which is not imported because its import makes three
    folders in the user's home.
    """
    snap = os.environ.get("SNAP_USER_DATA") if "SNAP" in os.environ else None
    home = Path(snap) if snap else Path.home()
    given = os.environ.get("ARGOS_PACKAGES_DIR") or _argos_settings(home).get("ARGOS_PACKAGES_DIR")
    if isinstance(given, str) and given:
        folders = [Path(given).expanduser()]
    else:
        data = os.environ.get("XDG_DATA_HOME")
        folders = [(Path(data) if data else home / ".local" / "share") / "argos-translate" / "packages"]
    if "SNAP" in os.environ:
        custom = Path(os.environ["SNAP"]) / "snap_custom"
        folders += [custom / "packages", *_subfolders(custom / "content_snap_packages")]
    return folders


def _argos_settings(home: Path) -> dict[str, object]:
    config = os.environ.get("XDG_CONFIG_HOME")
    file = (Path(config) if config else home / ".config") / "argos-translate" / "settings.json"
    return read_json(file) or {}
