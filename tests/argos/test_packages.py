from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from brief.argos import parts as parts_module
from brief.argos.packages import argos_folders, available, find, named, version_key
from brief.errors import BriefError
from tests.argos.packaging import PARTS, metadata, parts, write_archive, write_folder


def installed(home: Path, name: str, **options: str) -> Path:
    return write_folder(home / "data" / "argos-translate" / "packages" / name, parts(**options))


def shipped(home: Path, version: str = "0.1") -> Path:
    name = f"translate-fr_en-{version.replace('.', '_')}"
    return write_archive(home / "shipped" / f"{name}.argosmodel", parts(version=version), f"{name}/")


def fails(words: str, model: str | Path | None = None, source: str = "fr", target: str = "en") -> str:
    with pytest.raises(BriefError, match=words) as error:
        find(model, source, target)
    assert "\n" not in str(error.value)
    return str(error.value)


# ---------------------------------------------------------------- the order of finding


def test_nothing_there_says_how_to_get_one() -> None:
    assert "brief model install fr en" in fails("no Argos package translates fr to en")


def test_the_shipped_one_is_unpacked_once(own_folders: Path) -> None:
    shipped(own_folders)
    package = find()
    assert (package.name, package.version, package.origin) == ("translate-fr_en-0_1", "0.1", "shipped")
    assert package.path.is_relative_to(own_folders / "cache")
    assert (package.path / "model" / "model.bin").read_bytes() == PARTS["model/model.bin"]
    before = (package.path / "model" / "model.bin").stat().st_ino
    assert find() == package
    assert (package.path / "model" / "model.bin").stat().st_ino == before


def test_what_is_installed_goes_before_what_is_shipped(own_folders: Path) -> None:
    shipped(own_folders, "2.0")
    installed(own_folders, "translate-fr_en-1_9", version="1.9")
    assert (find().name, find().origin) == ("translate-fr_en-1_9", "installed")


def test_the_highest_version_is_by_number_not_by_letter(own_folders: Path) -> None:
    for version in ("1.9", "1.10", "1.2"):
        shipped(own_folders, version)
        installed(own_folders, f"any-name-{version}", version=version)
    assert find().version == "1.10"
    assert [p.version for p in available() if p.origin == "shipped"] == ["1.10", "1.9", "1.2"]


def test_packages_of_other_pairs_are_passed_over(own_folders: Path) -> None:
    installed(own_folders, "translate-en_fr-1_9", source="en", target="fr")
    installed(own_folders, "translate-de_en-1_9", source="de")
    write_folder(own_folders / "data/argos-translate/packages/sbd", {"metadata.json": b'{"type": "sbd"}'})
    fails("no Argos package translates fr to en")
    assert find(None, "de", "en").from_code == "de"
    assert len(available()) == 2


def test_a_broken_installed_package_of_this_pair_is_named(own_folders: Path) -> None:
    shipped(own_folders)
    folder = installed(own_folders, "translate-fr_en-1_9", version="1.9")
    (folder / "model" / "model.bin").unlink()
    assert str(folder) in fails("model/model.bin is missing")
    (folder / "metadata.json").write_text("{")
    assert str(folder) in fails("metadata.json cannot be read as JSON")
    assert [package.origin for package in available()] == ["shipped"]


@pytest.mark.parametrize(
    "name", ["translate-fr_en-1_9", "translate-fr_en-1.9", "fr_en-1_9", "translate-fr_en", "Translate-FR_EN-1_9"]
)
def test_by_name(own_folders: Path, name: str) -> None:
    installed(own_folders, "translate-fr_en-1_9", version="1.9")
    shipped(own_folders, "1.0")
    assert find(name).version == "1.9"
    assert find("translate-fr_en-1_0").origin == "shipped"


def test_by_folder_and_by_file(own_folders: Path) -> None:
    folder = write_folder(own_folders / "my model", parts(version="3.1"))
    file = write_archive(own_folders / "other.argosmodel", parts(version="3.2"))
    assert (find(folder).version, find(str(folder)).origin) == ("3.1", "given")
    assert (find(file).version, find(str(file)).path.is_dir()) == ("3.2", True)


def test_what_is_not_there(own_folders: Path) -> None:
    shipped(own_folders)
    assert "translate-fr_en-0_1" in fails("no such file, folder or package", "opus")
    fails("no such file or folder", "models/here.argosmodel")
    fails("no such file or folder", own_folders / "nowhere")


def test_the_wrong_pair_says_so(own_folders: Path) -> None:
    folder = write_folder(own_folders / "m", parts("en", "fr"))
    fails("translates en to fr, but fr to en was asked", folder)
    assert named(folder).from_code == "en"


# ---------------------------------------------------------------- verifying


@pytest.mark.parametrize(
    ("part", "words"),
    [
        ("metadata.json", "metadata.json is missing"),
        ("model/model.bin", "model/model.bin is missing"),
        ("model/shared_vocabulary.json", "vocabulary is missing"),
        ("sentencepiece.model", "tokenizer is missing"),
    ],
)
def test_a_missing_part_is_named(own_folders: Path, part: str, words: str) -> None:
    fails(words, write_folder(own_folders / "m", parts(without=part)))
    if part != "metadata.json":
        message = fails(words, write_archive(own_folders / "m.argosmodel", parts(without=part)))
        assert "m.argosmodel" in message
        assert not list((own_folders / "cache").rglob("model.bin"))


@pytest.mark.parametrize("text", [b"[]", b"\xff\xfe", b"{", b""])
def test_metadata_that_is_none(own_folders: Path, text: bytes) -> None:
    fails("metadata.json cannot be read", write_folder(own_folders / "m", parts() | {"metadata.json": text}))


@pytest.mark.parametrize("text", [b"{}", b'{"from_code": "fr"}', b'{"from_code": 1, "to_code": "en"}'])
def test_metadata_without_languages(own_folders: Path, text: bytes) -> None:
    fails("names no", write_folder(own_folders / "m", parts() | {"metadata.json": text}))


def test_older_packages_with_bpe_and_stanza(own_folders: Path) -> None:
    content = parts(without="sentencepiece.model") | {"bpe.model": b"#version: 0.2\n", "stanza/fr/tokenize.pt": b"x"}
    package = find(write_folder(own_folders / "m", content))
    assert (package.tokenizer, package.tokenizer_path.name) == ("bpe", "bpe.model")


def test_two_vocabularies_in_the_place_of_one(own_folders: Path) -> None:
    content = parts(without="model/shared_vocabulary.json")
    content |= {"model/source_vocabulary.txt": b"a\n", "model/target_vocabulary.txt": b"b\n"}
    assert find(write_folder(own_folders / "m", content)).version == "1.0"


def test_the_hash_follows_the_parts_that_translate(own_folders: Path) -> None:
    first = find(write_folder(own_folders / "a", parts()))
    assert find(write_folder(own_folders / "b", parts() | {"README.md": b"words"})).sha256 == first.sha256
    changed = parts() | {"model/model.bin": b"\x06\0\0\0Weights"}
    assert find(write_folder(own_folders / "c", changed)).sha256 != first.sha256


@pytest.mark.parametrize(("told", "words"), [({}, 100), (40, 40), (1000, 100), (3, 100), ("40", 100), (True, 100)])
def test_how_long_a_sentence_may_be(own_folders: Path, told: object, words: int) -> None:
    more = {"longest_sentence": told} if told != {} else {}
    assert find(write_folder(own_folders / "m", parts() | {"metadata.json": metadata(**more)})).longest == words


def test_the_card(own_folders: Path) -> None:
    names = {"metadata.json": metadata(from_name="French", to_name="English")}
    plain = write_folder(own_folders / "a", parts() | names)
    assert find(plain).card.startswith("French → English, version 1.0")
    told = find(write_folder(own_folders / "b", parts() | {"README.md": "# Modèle\n\nBLEU 35\n".encode()}))
    assert told.card == "# Modèle\n\nBLEU 35"
    long = find(write_folder(own_folders / "c", parts() | {"README.md": b"a line\n" * 1000}))
    assert len(long.card) <= parts_module.CARD_LENGTH + 2
    assert long.card.endswith("a line\n…")


# ---------------------------------------------------------------- folders


def test_argos_own_folder_as_argos_finds_it(own_folders: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert argos_folders() == [own_folders / "data" / "argos-translate" / "packages"]
    settings = own_folders / "config" / "argos-translate" / "settings.json"
    settings.parent.mkdir(parents=True)
    settings.write_text(json.dumps({"ARGOS_PACKAGES_DIR": str(own_folders / "set")}))
    assert argos_folders() == [own_folders / "set"]
    monkeypatch.setenv("ARGOS_PACKAGES_DIR", str(own_folders / "env"))
    assert argos_folders() == [own_folders / "env"]
    for name in ("XDG_DATA_HOME", "ARGOS_PACKAGES_DIR", "XDG_CONFIG_HOME"):
        monkeypatch.delenv(name)
    monkeypatch.setenv("HOME", str(own_folders))
    assert argos_folders() == [own_folders / ".local" / "share" / "argos-translate" / "packages"]


def test_looking_makes_no_folder(own_folders: Path) -> None:
    fails("no Argos package")
    assert available() == []
    assert sorted(path.name for path in own_folders.iterdir()) == ["shipped"]


def test_what_a_cleaner_took_from_the_cache_comes_back(own_folders: Path) -> None:
    shipped(own_folders)
    model = find().path / "model" / "model.bin"
    model.write_bytes(b"")
    find()
    assert model.read_bytes() == PARTS["model/model.bin"]


def test_a_cache_that_cannot_be_written_is_replaced_by_temp(own_folders: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shipped(own_folders)
    (own_folders / "cache").write_text("a file stands where the folder should be")
    (own_folders / "temp").mkdir()
    monkeypatch.setattr("tempfile.gettempdir", lambda: str(own_folders / "temp"))
    package = find()
    assert package.path.is_relative_to(own_folders / "temp")
    if hasattr(os, "getuid"):
        assert (own_folders / "temp" / f"brief-{os.getuid()}").stat().st_mode & 0o077 == 0
    os.rename(own_folders / "temp", own_folders / "gone")
    (own_folders / "temp").write_text("nor here")
    fails("no room to unpack it")


@pytest.mark.parametrize(("text", "key"), [("1.9", (1, 9)), ("1_10", (1, 10)), ("", ()), ("2.0rc1", (2, 0, 1))])
def test_versions(text: str, key: tuple[int, ...]) -> None:
    assert version_key(text) == key
