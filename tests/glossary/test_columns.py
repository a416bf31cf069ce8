"""Columns that brief does not read, and what they were meant for."""

from __future__ import annotations

from pathlib import Path

import pytest

from brief import make
from brief.glossary.check import check
from brief.glossary.columns import unknown, warnings
from brief.glossary.table import Glossary, parse
from brief.settings import Settings


def glossary(*names: str, cell: str = "") -> Glossary:
    return parse(f"fr,en,{','.join(names)}\nlicorne,unicorn{f',{cell}' * len(names)}\n".encode())


@pytest.mark.parametrize(
    ("name", "cell", "meant"),
    [
        ("must_not", "horse", "avoid"), ("Must not", "horse", "avoid"), ("forbidden", "", "avoid"),
        ("À éviter", "horse", "avoid"), ("avoids", "horse", "avoid"), ("interdits", "horse", "avoid"),
        ("do not use", "horse", "avoid"), ("Type", "name", "kind"), ("Type", "noun", ""), ("kinds", "keep", "kind"),
        ("casse", "exact", "case"), ("casse", "12", ""), ("Commentaire", "horse", "note"), ("notes", "", "note"),
        ("client", "Dupont", ""), ("domaine", "x", ""), ("définition", "x", ""), ("statut", "x", ""),
        ("source", "x", ""), ("date", "x", ""), ("auteur", "x", ""), ("voice", "x", ""),
    ],
)  # fmt: skip
def test_what_a_column_was_meant_for(name: str, cell: str, meant: str) -> None:
    assert unknown(glossary(name, cell=cell)) == ((name, meant),)


@pytest.mark.parametrize("name", ["avoid", "Avoid", "KIND", "case", "note", "de", "es", "pt-BR", "zho", ""])
def test_its_own_columns_and_other_languages_are_read_or_left(name: str) -> None:
    assert unknown(glossary("client", name)) == (("client", ""),)


def test_a_ban_under_another_name_is_a_warning_and_an_owner_s_column_a_remark() -> None:
    words = glossary("must_not", "client", "comments", cell="horse")
    severities = {issue.message.split("”")[0].split("“")[1]: issue.severity for issue in check(words)}
    assert severities == {"must_not": "warning", "client": "info", "comments": "warning"}
    assert {issue.line for issue in check(words)} == {1}
    assert warnings(words) == ("the column “must_not” is not read; rename it “avoid” if it is that",)
    assert check(glossary("avoid", "de")) == []


def test_who_makes_a_brief_is_told_of_such_a_column(fake_engine, tmp_path: Path) -> None:
    file = tmp_path / "terms.csv"
    file.write_text("fr,en,must_not,client\nlicorne,unicorn,horse,Dupont\nlapin,,,\n", encoding="utf-8")
    told = make.Tools.open(Settings(glossary=file)).warnings
    assert [line.split("terms.csv: ")[1] for line in told] == [
        "the column “must_not” is not read; rename it “avoid” if it is that",
        "not translated yet and not applied: line 3",
    ]
