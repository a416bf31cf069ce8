"""Installing and removing Argos packages, in Argos' own folder, where other programs that use them find them too."""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass
from pathlib import Path

from brief.argos import fetch
from brief.argos.archive import unpack
from brief.argos.packages import argos_folders, named, version_key
from brief.argos.parts import Package, open_package, verify_folder
from brief.errors import BriefError

INDEX = "https://raw.githubusercontent.com/argosopentech/argospm-index/main/"
"""Argos' own index; ARGOS_PACKAGE_INDEX names another, as for Argos itself."""


@dataclass(frozen=True, slots=True)
class Pinned:
    """An official package whose content is known."""

    version: str
    sha256: str
    size: int
    link: str
    """Where it lies if the index cannot be read."""


PINNED = {
    ("fr", "en"): Pinned(
        "1.9",
        "3b3052fee6bb1e8e8e632a26a723eb2a2c7710dfe73ba61ffd9b83e85d4f14c1",
        66_585_033,
        "https://argos-net.com/v1/translate-fr_en-1_9.argosmodel",
    ),
}


def install(what: str | Path, target: str | None = None, *, progress: fetch.Progress | None = None) -> Package:
    """Install a package from disk (``what`` is an `.argosmodel` file) or from the index (``what`` is a language code).

    ``install("fr", "en")`` fetches the official package: checked against the pinned SHA-256 where there is one, and
    resumed where an earlier try broke off. A package of the same name that is installed already is replaced.

    Raises:
        BriefError: the file is no package, is refused, cannot be fetched, or the folder cannot be written.
    """
    if target is None:
        return _install_file(Path(what).expanduser())
    source = str(what)
    file = _download_folder() / f"translate-{source}_{target}.argosmodel"
    _fetch_official(source, target, file, progress)
    try:
        return _install_file(file, pair=(source, target))
    finally:
        file.unlink(missing_ok=True)


def remove(name: str) -> Package:
    """Remove the installed package ``name`` (``translate-fr_en-1_9``) and return what it was.

    Raises:
        BriefError: no such package, it is the shipped one, or the folder cannot be written.
    """
    package = named(name)
    if package.origin != "installed":
        raise BriefError(f"{name}: came with brief and stays; `brief model list` shows what was installed")
    try:
        if package.path.is_symlink():
            package.path.unlink()
        else:
            shutil.rmtree(package.path)
    except OSError as error:
        raise BriefError(f"{package.path}: cannot be removed ({error.strerror}); check its permissions") from error
    return package


# ---------------------------------------------------------------- from disk


def _install_file(file: Path, pair: tuple[str, str] | None = None) -> Package:
    if file.is_dir():
        raise BriefError(
            f"{file}: a folder, and an .argosmodel file is installed; use the folder as it is with --model {file}"
        )
    if not file.is_file():
        raise BriefError(f"{file}: no such file; `brief model install fr en` takes the official package")
    folder = argos_folders()[0]
    work = folder / f".installing-{os.getpid()}"
    shutil.rmtree(work, ignore_errors=True)
    try:
        unpack(file, work, check=lambda unpacked: verify_folder(unpacked, shown=file))
        package = open_package(work, "installed")
        if pair and (package.from_code, package.to_code) != pair:
            got = f"{package.from_code} to {package.to_code}"
            raise BriefError(f"{file.name}: it translates {got}, which was not asked for")
        _put(work, folder / package.name)
        return open_package(folder / package.name, "installed")
    except OSError as error:
        raise BriefError(
            f"{folder}: cannot be written ({error.strerror}); free some space, or set ARGOS_PACKAGES_DIR "
            "to a folder that can be written"
        ) from error
    finally:
        shutil.rmtree(work, ignore_errors=True)


def _put(work: Path, target: Path) -> None:
    """Rename ``work`` to ``target``; what stood there goes only after the new one stands."""
    old = target.with_name(f".{target.name}.old-{os.getpid()}")
    if target.exists():
        target.rename(old)
    try:
        work.rename(target)
    except OSError:
        if old.exists():
            old.rename(target)
        raise
    shutil.rmtree(old, ignore_errors=True)


# ---------------------------------------------------------------- from the index


def _download_folder() -> Path:
    import platformdirs

    return Path(platformdirs.user_cache_dir("brief", appauthor=False)) / "downloads"


def _fetch_official(source: str, target: str, file: Path, progress: fetch.Progress | None) -> None:
    pinned = PINNED.get((source, target))
    try:
        links = _links(source, target, pinned.version if pinned else None)
    except (OSError, ValueError) as error:
        if pinned is None:
            raise BriefError(
                f"{_index_address()}: the index of packages cannot be read ({fetch.why(error)}); try again later, or "
                "fetch a package by hand and run `brief model install FILE`"
            ) from error
        links = []
    if pinned:
        links = [*links, pinned.link] if pinned.link not in links else links
    if not links:
        raise BriefError(f"the Argos index has no package for {source} to {target}; see {_index_address()}")
    for number, link in enumerate(links, 1):
        try:
            fetch.fetch(
                link,
                file,
                sha256=pinned.sha256 if pinned else None,
                size=pinned.size if pinned else None,
                progress=progress,
            )
            return
        except BriefError:
            if number == len(links):
                raise


def _links(source: str, target: str, version: str | None) -> list[str]:
    """Addresses of the package in the index: of ``version``, or of the highest there is."""
    index = fetch.read_json(_index_address())
    if not isinstance(index, list):
        raise ValueError("not a list of packages")
    entries = [
        entry
        for entry in index
        if isinstance(entry, dict)
        and (entry.get("from_code"), entry.get("to_code")) == (source, target)
        and (version is None or entry.get("package_version") == version)
    ]
    entries.sort(key=lambda entry: version_key(str(entry.get("package_version", ""))), reverse=True)
    links = entries[0].get("links", []) if entries else []
    return [link for link in links if isinstance(link, str) and link.startswith(("https://", "http://127.0.0.1"))]


def _index_address() -> str:
    return os.environ.get("ARGOS_PACKAGE_INDEX", INDEX).rstrip("/") + "/index.json"
