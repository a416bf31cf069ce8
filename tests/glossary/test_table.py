"""The glossary file, as spreadsheets save it and as people get it wrong."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brief.errors import BriefError
from brief.glossary.table import Entry, Format, Glossary, dump, load, merged, parse, save

PLAIN = "fr,en,kind,case,avoid,note\ngarde-fou,guardrail|safeguard,,,parapet,\nOpenAI,,keep,,,une société\n"


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_is_read_and_written_back_as_spreadsheets_save_it(delimiter: str, encoding: str, newline: str) -> None:
    data = PLAIN.replace(",", delimiter).replace("\n", newline).encode(encoding)
    glossary = parse(data)
    assert [entry.source for entry in glossary.entries] == ["garde-fou", "OpenAI"]
    assert glossary.entries[0].targets == ("guardrail", "safeguard")
    assert glossary.entries[0].avoid == ("parapet",)
    assert glossary.entries[1].note == "une société"
    assert dump(glossary) == data


def test_excels_separator_line_is_kept_and_lines_are_counted_with_it() -> None:
    data = b"sep=;\r\nfr;en\r\nlicorne;unicorn\r\n"
    glossary = parse(data)
    assert glossary.entries[0].line == 3
    assert dump(glossary) == data


@pytest.mark.parametrize("header", ["fr,en", "source,target", "FR,EN", "Français,English", "fr-FR,en-US"])
def test_columns_by_any_of_their_names(header: str) -> None:
    assert parse(f"{header}\nlicorne,unicorn\n".encode()).entries == (Entry("licorne", ("unicorn",), line=2),)


def test_unknown_columns_and_other_languages_are_kept() -> None:
    data = b"de,fr,client,en\nEinhorn,licorne,Dupont,unicorn\n"
    glossary = parse(data)
    assert glossary.entries[0].extra == (("de", "Einhorn"), ("client", "Dupont"))
    assert dump(glossary) == data


def test_another_target_language_takes_its_own_column() -> None:
    assert parse(b"fr,en,de\nlicorne,unicorn,Einhorn\n", target="de").entries[0].targets == ("Einhorn",)


def test_empty_rendering_is_not_yet_translated_and_keep_needs_none() -> None:
    glossary = parse(b"fr,en,kind\nlicorne,,\nOpenAI,,keep\n")
    assert [entry.source for entry in glossary.untranslated] == ["licorne"]
    assert glossary.entries[1].renderings == ("OpenAI",)


def test_lines_are_counted_over_empty_rows_and_cells_of_several_lines() -> None:
    glossary = parse(b'fr,en,note\n;;\n,,\nun,one,"sur deux\nlignes"\ndeux,two,\n'.replace(b";;\n", b""))
    assert [(entry.source, entry.line) for entry in glossary.entries] == [("un", 3), ("deux", 5)]


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        (",unicorn", "line 2: the French is missing"),
        ("licorne,unicorn\nLicorne,one-horned", "line 3: “Licorne” stands already in line 2"),
        ("licorne,unicorn|", "line 2: en: a | with nothing beside it"),
        ("licorne,|unicorn", "line 2: en: a | with nothing beside it"),
        ("licorne,unicorn,verb", "line 2: kind “verb” is not one of term, name, keep"),
        ("licorne,unicorn,,upper", "line 2: case “upper” is not one of follow, exact"),
        ("licorne,unicorn,,,horse|", "line 2: avoid: a | with nothing beside it"),
        ("licorne,unicorn,,,Unicorn", "line 2: “Unicorn” is both a rendering and to be avoided"),
        ("licorne|cheval,unicorn", "line 2: the French “licorne|cheval” holds a |"),
        ("OpenAI,Open AI,keep", "line 2: kind keep leaves “OpenAI” as it is"),
        ("licorne,unicorn,,,,note,more", "line 2: it has 7 cells where the first line names 6"),
        ("…,dots", "line 2: the French “…” holds no letter or digit"),
        ('licorne,"unicorn', "line 2: a quotation mark opens or closes in the wrong place"),
    ],
)
def test_errors_are_named_by_line(rows: str, said: str) -> None:
    with pytest.raises(BriefError) as error:
        parse(f"fr,en,kind,case,avoid,note\n{rows}\n".encode())
    assert said in str(error.value)


def test_every_error_is_named_and_nothing_is_applied() -> None:
    with pytest.raises(BriefError, match=r"nothing of this glossary was applied, for it has 2 errors") as error:
        parse(b"fr,en\n,one\nlicorne,unicorn\nlicorne,|\n")
    assert "line 2:" in str(error.value) and "line 4:" in str(error.value)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "is empty"),
        (b"licorne,unicorn\n", "line 1 must name the columns"),
        (b"fr,note\nlicorne,x\n", "no column “en”"),
        (b"fr,en,note,note\n", "two columns are named “note”"),
        (b"\x89PNG\x00\x01", "not a text file"),
    ],
)
def test_what_is_no_glossary_is_refused(data: bytes, said: str) -> None:
    with pytest.raises(BriefError, match=said):
        parse(data)


def test_a_missing_file_is_named(tmp_path) -> None:
    with pytest.raises(BriefError, match=r"none\.csv: cannot read the glossary"):
        load(tmp_path / "none.csv")


def test_acronyms_and_words_of_the_same_letters_are_two_terms() -> None:
    assert len(parse(b"fr,en\nSARS,SARS\nsars,tillers\n").entries) == 2


def test_a_column_is_added_where_an_entry_needs_it() -> None:
    glossary = Glossary((Entry("un", ("one",), avoid=("a",)),), format=Format(("fr", "en")))
    assert dump(glossary) == b"fr,en,avoid\nun,one,a\n"


def test_save_goes_through_whole(tmp_path) -> None:
    path = tmp_path / "glossary.csv"
    path.write_bytes(codecs.BOM_UTF8 + PLAIN.encode())
    glossary = load(path)
    save(glossary, path)
    assert path.read_bytes() == codecs.BOM_UTF8 + PLAIN.encode()
    assert [each.name for each in tmp_path.iterdir()] == ["glossary.csv"]


def test_merging_leaves_known_terms_as_they_are() -> None:
    ours, theirs = parse(b"fr,en\nlicorne,unicorn\n"), parse(b"fr,en\nLicorne,one-horn\ngarde-fou,guardrail\n")
    whole, added, left = merged(ours, theirs)
    assert [entry.source for entry in whole.entries] == ["licorne", "garde-fou"]
    assert [entry.source for entry in added] == ["garde-fou"]
    assert [entry.source for entry in left] == ["Licorne"]


_cell = st.text(
    st.characters(codec="utf-8", exclude_characters="|\0", exclude_categories=("Cs", "Cc", "Zl", "Zp")), min_size=1
)


@given(st.lists(st.tuples(_cell, _cell, _cell), max_size=5), st.sampled_from(",;\t"))
def test_what_is_written_is_read_again(rows: list[tuple[str, str, str]], delimiter: str) -> None:
    entries = tuple(Entry(f"terme {n}{a}".strip(), (f"term {b}".strip(),), note=c) for n, (a, b, c) in enumerate(rows))
    written = dump(Glossary(entries, format=Format(("fr", "en", "note"), delimiter=delimiter)))
    again = parse(written)
    assert dump(again) == dump(parse(dump(again)))
    assert len(again.entries) == len(entries)
