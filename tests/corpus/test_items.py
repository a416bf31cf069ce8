"""What a corpus is made of: folders, lists, tables, and what of them cannot be read."""

from __future__ import annotations

import builtins
import os
from datetime import date, datetime
from pathlib import Path

import pytest

from brief.corpus.items import Item, groups, items
from brief.errors import BriefError


@pytest.fixture
def tree(tmp_path: Path, monkeypatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in ("b.txt", "a.html", "deep/er/c.md", "deep/A.txt", ".hidden.txt", "~$b.docx", ".git/x.txt", "p.jpg"):
        path = tmp_path / "tree" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"texte de {name}", encoding="utf-8")
    return tmp_path / "tree"


def ids(*inputs) -> list[str]:
    return [item.id for item in items(inputs)]


def test_a_folder_with_all_that_is_inside(tree: Path):
    assert ids(tree) == ["a.html", "b.txt", "deep/A.txt", "deep/er/c.md"]


def test_several_folders_are_told_apart(tree: Path):
    assert ids(tree / "deep", tree / "deep/er") == ["deep/A.txt", "deep/er/c.md", "er/c.md"]


def test_a_pipe_is_not_waited_for(tree: Path):
    os.mkfifo(tree / "pipe.txt")
    (found,) = [item for item in items([tree]) if item.id == "pipe.txt"]
    assert "a pipe or a device" in found.error


def test_names_that_are_no_utf8_stay_two(tree: Path):
    for byte in (b"\xe8", b"\xe9"):
        try:
            Path(os.fsdecode(bytes(tree) + b"/lat" + byte + b".txt")).write_text("texte", "utf-8")
        except OSError:
            return  # a disk that holds no such names
    assert {"lat%E8.txt", "lat%E9.txt"} <= set(ids(tree))


def test_a_file_by_itself(tree: Path):
    assert next(items([tree / "b.txt"])) == Item("b.txt", "b.txt", b"texte de b.txt")


def test_a_list_of_files(tree: Path, tmp_path: Path):
    (tmp_path / "list.txt").write_text("\ufeff# seen\ntree/b.txt\r\n\n  tree/deep/A.txt\ntree/none.txt\n", "utf-8")
    found = list(items(["@list.txt"]))
    assert [item.id for item in found] == ["tree/b.txt", "tree/deep/A.txt", "tree/none.txt"]
    assert [bool(item.error) for item in found] == [False, False, True]
    assert "no such file" in found[2].error


def test_a_list_beside_its_files(tree: Path):
    (tree / "list.txt").write_text("b.txt\n", "utf-8")
    assert next(items([f"@{tree}/list.txt"])).data == b"texte de b.txt"


def test_groups_keep_the_order():
    every = [Item(str(number), "", b"") for number in range(7)]
    assert [[item.id for item in lot] for lot in groups(iter(every), 3)] == [["0", "1", "2"], ["3", "4", "5"], ["6"]]


def test_the_content_is_all_that_decides():
    one = ("a", "a.txt", b"x", None)
    others = [("b", *one[1:]), ("a", "a.md", b"x", None), ("a", "a.txt", b"y", None), (*one[:3], "2025-01-01")]
    assert Item(*one).content == Item(*one).content
    assert len({Item(*each).content for each in (one, *others)}) == 5


@pytest.mark.parametrize(
    ("given", "said"),
    [("none", "no such file or folder"), ("@none.txt", "the list cannot be read"), ("@bad.txt", "not UTF-8")],
)
def test_inputs_that_cannot_be_used(tmp_path: Path, monkeypatch, given: str, said: str):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "bad.txt").write_bytes(b"caf\xe9.txt")
    with pytest.raises(BriefError, match=said):
        list(items([given]))


def test_parquet_without_pyarrow(tmp_path: Path, monkeypatch):
    real = builtins.__import__

    def without(name, *rest, **more):
        if name.split(".")[0] == "pyarrow":
            raise ImportError(name)
        return real(name, *rest, **more)

    (tmp_path / "t.parquet").write_bytes(b"PAR1")
    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(BriefError, match=r"pip install 'brief\[parquet\]'"):
        list(items([tmp_path / "t.parquet"]))


# ---------------------------------------------------------------- with pyarrow, where it is installed


def table(path: Path, **columns) -> Path:
    pyarrow = pytest.importorskip("pyarrow")
    from pyarrow import parquet

    parquet.write_table(pyarrow.table(columns), path)
    return path


def test_a_table(tmp_path: Path):
    path = table(
        tmp_path / "t.parquet", text=["Un texte.", "Un autre."], id=[7, 8], date=["2025-06-17", ""], more=[0, 1]
    )
    assert list(items([path])) == [
        Item("7", "7.txt", b"Un texte.", "2025-06-17"), Item("8", "8.txt", b"Un autre.", None),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "value", [date(2025, 6, 17), datetime(2025, 6, 17, 9, 30), "2025-06-17T09:30:00Z", " 2025-06-17 "]
)
def test_dates_of_any_type(tmp_path: Path, value):
    assert next(items([table(tmp_path / "t.parquet", id=["a"], text=["x"], date=[value])])).date == "2025-06-17"


def test_a_table_without_dates(tmp_path: Path):
    assert next(items([table(tmp_path / "t.parquet", id=["a"], text=["x"])])).date is None


def test_bad_rows_are_named_and_the_rest_is_read(tmp_path: Path):
    path = table(
        tmp_path / "t.parquet", id=["a", None, "c", "d"], text=[None, "x", "x", "x"], date=["", "", "hier", None]
    )
    errors = [item.error for item in items([path])]
    assert errors[0] == "a (t.parquet, row 1): no text"
    assert errors[1] == "t.parquet, row 2: no id; give every article one"
    assert errors[2] == "c (t.parquet, row 3): date 'hier' is not YYYY-MM-DD"
    assert errors[3] == ""


def test_a_table_without_the_columns(tmp_path: Path):
    with pytest.raises(BriefError, match=r"no column text \(it has id, body\)"):
        list(items([table(tmp_path / "t.parquet", id=["a"], body=["x"])]))


def test_what_is_no_table(tmp_path: Path):
    pytest.importorskip("pyarrow")
    (tmp_path / "t.parquet").write_bytes(b"no table at all")
    with pytest.raises(BriefError, match="cannot be read as Parquet"):
        list(items([tmp_path / "t.parquet"]))


def test_a_table_among_the_files_of_a_folder(tree: Path):
    table(tree / "t.parquet", id=["a"], text=["x"])
    assert "a" in ids(tree)
