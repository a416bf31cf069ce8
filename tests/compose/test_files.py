"""Files written whole or not at all."""

from __future__ import annotations

import errno
import os
import re
from pathlib import Path

import pytest

from brief.compose import files
from brief.errors import BriefError


def test_a_file_is_written_and_nothing_else_left(tmp_path: Path) -> None:
    out = tmp_path / "new" / "brief.en.json"
    files.write_atomically(out, b"whole")
    assert out.read_bytes() == b"whole"
    assert list(out.parent.iterdir()) == [out]


def test_a_new_file_can_be_read_by_those_whom_the_umask_lets(tmp_path: Path) -> None:
    former = os.umask(0o022)
    try:
        files.write_atomically(tmp_path / "a", b"")
    finally:
        os.umask(former)
    assert (tmp_path / "a").stat().st_mode & 0o777 == 0o644


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "the disk is full; make room"),
        (errno.EROFS, "the disk is read-only; give --out another folder"),
        (errno.EACCES, "no leave to write there"),
        (errno.EIO, "give --out another folder"),
    ],
)
def test_a_failure_leaves_the_former_file_and_says_why(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, words: str
) -> None:
    out = tmp_path / "brief.en.docx"
    out.write_bytes(b"former")

    def fails(_: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", fails)
    with pytest.raises(BriefError, match=rf"^{re.escape(str(out))}: cannot be written: .*{words}"):
        files.write_atomically(out, b"new")
    assert out.read_bytes() == b"former"
    assert list(tmp_path.iterdir()) == [out]


def test_an_interruption_leaves_the_former_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = tmp_path / "brief.en.docx"
    out.write_bytes(b"former")

    def interrupted(_: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupted)
    with pytest.raises(KeyboardInterrupt):
        files.write_atomically(out, b"new")
    assert out.read_bytes() == b"former"
    assert list(tmp_path.iterdir()) == [out]


@pytest.mark.parametrize("error", [PermissionError(errno.EACCES, "open in Word"), KeyboardInterrupt()])
def test_of_several_files_all_are_moved_or_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: BaseException
) -> None:
    first, second, third = (tmp_path / name for name in "abc")
    first.write_bytes(b"former a")
    third.write_bytes(b"former c")
    replace = os.replace

    def not_the_third(source: Path, target: Path) -> None:
        if target == third:
            raise error
        replace(source, target)

    monkeypatch.setattr(os, "replace", not_the_third)
    with pytest.raises((BriefError, KeyboardInterrupt)):
        files.write_all({first: b"a", second: b"b", third: b"c"})
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"a": b"former a", "c": b"former c"}


def test_a_folder_in_the_place_of_the_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "brief.en.docx").mkdir()
    with pytest.raises(BriefError, match="a folder of that name stands there"):
        files.write_all({tmp_path / "brief.en.json": b"", tmp_path / "brief.en.docx": b""})
    assert [path.name for path in tmp_path.iterdir()] == ["brief.en.docx"]


def test_a_file_in_the_place_of_the_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "out").write_bytes(b"")
    with pytest.raises(BriefError, match="a file stands where a folder is wanted"):
        files.write_atomically(tmp_path / "out" / "brief.en.docx", b"")
