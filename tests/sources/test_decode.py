"""Encodings, binaries, invisible characters."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brief.errors import BriefError
from brief.sources.decode import clean, text_of

TEXT = (
    "L’État dépense « déjà » 3,5 milliards d’euros – où va l’argent ? À Nîmes, le cœur de l’été a coûté 12 € de plus.\n"
)
PLAIN = "L'Etat a décidé, après débat, d'allouer 200 millions à la santé : où ça ? À Nîmes, dès l'été, bien sûr.\n"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "mac_roman"]
)
def test_typographic_french(encoding: str) -> None:
    assert text_of((TEXT * 3).encode(encoding), "a.txt") == TEXT * 3


@pytest.mark.parametrize("encoding", ["latin-1", "iso8859-15", "cp1252", "cp850", "mac_roman"])
def test_plain_french(encoding: str) -> None:
    assert text_of(PLAIN.encode(encoding), "a.txt") == PLAIN


def test_double_encoding_is_undone() -> None:
    spoilt = TEXT.replace("À", "A").encode().decode("cp1252")
    assert "Ã©" in spoilt
    assert text_of(spoilt.encode(), "a.txt") == TEXT.replace("À", "A")


def test_double_encoding_by_latin1_is_undone() -> None:
    assert text_of(TEXT.encode().decode("latin-1").encode(), "a.txt") == TEXT


def test_lines_in_two_encodings() -> None:
    """A message in UTF-8 with one pasted in below; NBSPs beside accents are no UTF-8 by chance."""
    pasted = "Le ministre l’a annoncé\u00a0», à «\u00a0l’été\u00a0».\n"
    assert text_of(TEXT.encode() + pasted.encode("cp1252"), "a.txt") == TEXT + pasted
    assert text_of(pasted.encode("cp1252") * 3, "a.txt") == pasted * 3


@pytest.mark.parametrize(
    "line", ["Le cœur du sujet", "100 € de plus", "• un budget", "M. Wałęsa", "un mot‑clef", "n° 4"]
)
def test_each_line_in_utf8_is_read_as_such_beside_others(line: str) -> None:
    """Whatever the one sign is that tells it."""
    pasted = "Une société privée l’a décidé\u00a0: «\u00a0non\u00a0».\n"
    text = f"{TEXT}{line}\n"
    assert text_of(text.encode() + pasted.encode("cp1252"), "a.txt") == text + pasted


def test_a_file_filled_up_with_zeros() -> None:
    assert text_of(TEXT.encode() + bytes(100), "a.txt") == TEXT


def test_a_text_about_double_encoding_is_left_alone() -> None:
    text = "On lit parfois « Ã© » au lieu de « é » : le fichier a été lu dans le mauvais codage.\n"
    assert text_of(text.encode(), "a.txt") == text


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("cafe\u0301", "café"),
        ("a\r\nb\rc\u2028d", "a\nb\nc\nd"),
        ("un\u200b mot\ufeff in\u00advisible\x07", "un mot invisible"),
        ("200\u00a0millions\u202f!", "200\u00a0millions\u202f!"),
        ("deux  \t espaces   ici ", "deux espaces ici"),
        ("un titre\x0bune ligne", "un titre\nune ligne"),
        ("l’oﬃce ﬁscal de la ﬂotte", "l’office fiscal de la flotte"),
        ("vice\x1eprésident", "vice-président"),
        (
            "Il dit : « 200 000 € ! »".replace(" ", "\u00a0") + "\u00a0et\u00a0encore" * 20,
            "Il dit\u00a0: «\u00a0200\u00a0000\u00a0€\u00a0!\u00a0»" + " et encore" * 20,
        ),
    ],
)
def test_clean(raw: str, expected: str) -> None:
    assert clean(raw) == expected


@given(st.text(st.characters(codec="utf-8"), max_size=60))
def test_clean_is_stable_and_composed(text: str) -> None:
    once = clean(text)
    assert clean(once) == once
    assert unicodedata.is_normalized("NFC", once)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "empty"),
        (b" \r\n\t ", "empty"),
        (b"\xef\xbb\xbf\n", "empty"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF" + bytes(range(256)), "a JPEG picture"),
        (b"\x89PNG\r\n\x1a\n" + bytes(64), "a PNG picture"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(64), "old Office"),
        (b"{\\rtf1\\ansi Bonjour}", "RTF"),
        (bytes(range(256)) * 8, "binary"),
        (b"--- *** ---", "no word"),
        (b"\xff\xfea", "UTF-16"),
    ],
)
def test_what_is_no_text_is_refused_by_name(data: bytes, said: str) -> None:
    with pytest.raises(BriefError, match=rf"^note\.txt: .*{said}") as error:
        text_of(data, "note.txt")
    assert "\n" not in str(error.value)


def test_a_table_pasted_with_tabs_keeps_its_cells() -> None:
    text = "Le budget\r\nPays\tBudget\r\nFrance\t50 Md€\r\n\r\n1.\tTerre\r\n2.\tMer\r\nun\tmot"
    assert text_of(text.encode(), "a.txt", tables=True).split("\n") == [
        "Le budget", "Pays | Budget", "France | 50 Md€", "", "1. Terre", "2. Mer", "un mot",
    ]  # fmt: skip
