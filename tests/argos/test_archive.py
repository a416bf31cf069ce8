from __future__ import annotations

import stat
import zipfile
from pathlib import Path

import pytest

from brief.argos import archive
from brief.argos.archive import unpack
from brief.errors import BriefError
from tests.argos.packaging import parts, write_archive


def refused(file: Path, tmp_path: Path, words: str) -> None:
    """The archive is refused with ``words`` in the message, and nothing is left behind."""
    target = tmp_path / "unpacked" / "here"
    with pytest.raises(BriefError, match=words) as error:
        unpack(file, target)
    assert str(file) in str(error.value)
    assert "\n" not in str(error.value)
    assert not target.exists()
    assert list(target.parent.iterdir()) == []


@pytest.mark.parametrize("top", ["translate-fr_en-1_0/", ""])
def test_the_top_folder_is_taken_off(tmp_path: Path, top: str) -> None:
    file = write_archive(tmp_path / "p.argosmodel", parts(), top)
    unpack(file, tmp_path / "new" / "here")
    for name, content in parts().items():
        assert (tmp_path / "new" / "here" / name).read_bytes() == content


@pytest.mark.parametrize(
    "name", ["../evil", "/etc/evil", "a/../../evil", "C:/evil", "..\\evil", "translate-fr_en-1_0/../../evil"]
)
def test_paths_outside_are_refused(tmp_path: Path, name: str) -> None:
    file = write_archive(tmp_path / "p.argosmodel", parts())
    with zipfile.ZipFile(file, "a") as zipped:
        zipped.writestr(name, "x")
    refused(file, tmp_path, "outside its folder")
    assert not list(tmp_path.rglob("evil"))


def test_links_are_refused(tmp_path: Path) -> None:
    file = write_archive(tmp_path / "p.argosmodel", parts())
    info = zipfile.ZipInfo("translate-fr_en-1_0/link")
    info.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(file, "a") as zipped:
        zipped.writestr(info, "/etc/passwd")
    refused(file, tmp_path, "a link or a device")


def test_a_bomb_is_refused_by_its_headers(tmp_path: Path) -> None:
    file = write_archive(tmp_path / "p.argosmodel", parts() | {"model/zeros": b"\0" * (2 * archive.RATIO_FROM)})
    refused(file, tmp_path, "zip bomb")


def test_too_much_in_all_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MAX_TOTAL", 50)
    refused(write_archive(tmp_path / "p.argosmodel", parts()), tmp_path, "more than 50 bytes")


def test_headers_that_lie_do_not_help_a_bomb(tmp_path: Path) -> None:
    content = b"a" * 50_000
    file = write_archive(tmp_path / "p.argosmodel", parts() | {"model/more": content})
    raw = file.read_bytes()
    # Both headers now claim 50 bytes instead of 50,000.
    file.write_bytes(raw.replace((50_000).to_bytes(4, "little"), (50).to_bytes(4, "little")))
    refused(file, tmp_path, "damaged|zip bomb")


def test_names_that_differ_in_case_alone_are_refused(tmp_path: Path) -> None:
    refused(write_archive(tmp_path / "p.argosmodel", parts() | {"model/Model.bin": b"x"}), tmp_path, "twice")


def test_too_many_entries_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MAX_ENTRIES", 3)
    refused(write_archive(tmp_path / "p.argosmodel", parts()), tmp_path, "5 entries")


def test_no_package_inside(tmp_path: Path) -> None:
    refused(write_archive(tmp_path / "p.argosmodel", {"readme.txt": b"x"}), tmp_path, "no metadata.json")
    both = parts() | {"../other/metadata.json": b"{}"}
    file = write_archive(tmp_path / "q.argosmodel", {f"a/{n}": c for n, c in parts().items()}, "")
    with zipfile.ZipFile(file, "a") as zipped:
        zipped.writestr("b/metadata.json", both["metadata.json"])
    refused(file, tmp_path, "several packages")


def test_not_a_zip(tmp_path: Path) -> None:
    file = tmp_path / "picture.argosmodel"
    file.write_bytes(b"\x89PNG" + bytes(200))
    refused_before = tmp_path / "unpacked" / "here"
    with pytest.raises(BriefError, match="not a zip file"):
        unpack(file, refused_before)


@pytest.mark.parametrize("keep", [0.3, 0.7, 0.98])
def test_cut_off_in_the_middle(tmp_path: Path, keep: float) -> None:
    file = write_archive(tmp_path / "p.argosmodel", parts())
    file.write_bytes(file.read_bytes()[: int(keep * file.stat().st_size)])
    refused(file, tmp_path, "cut off")


def test_a_changed_byte_is_noticed(tmp_path: Path) -> None:
    file = tmp_path / "p.argosmodel"
    with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as zipped:
        for name, content in parts().items():
            zipped.writestr(f"top/{name}", content)
    file.write_bytes(file.read_bytes().replace(b"weights", b"weightz", 1))
    refused(file, tmp_path, "model.bin' is damaged")


def test_a_check_that_fails_leaves_nothing(tmp_path: Path) -> None:
    def check(folder: Path) -> None:
        assert (folder / "metadata.json").is_file()
        raise BriefError("no good")

    file = write_archive(tmp_path / "p.argosmodel", parts())
    with pytest.raises(BriefError, match="no good"):
        unpack(file, tmp_path / "new" / "here", check)
    assert list((tmp_path / "new").iterdir()) == []


def test_who_comes_second_finds_the_first_ones_folder(tmp_path: Path) -> None:
    file = write_archive(tmp_path / "p.argosmodel", parts())
    unpack(file, tmp_path / "new" / "here")
    unpack(file, tmp_path / "new" / "here")
    assert [path.name for path in (tmp_path / "new").iterdir()] == ["here"]
