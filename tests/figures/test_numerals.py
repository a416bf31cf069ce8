"""French numerals: words and digits to values, and back from a generator of number words."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brief.figures.numerals import parse_digits, parse_words, scan

_UNITS = (
    "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit "
    "dix-neuf"
).split()
_TENS = {2: "vingt", 3: "trente", 4: "quarante", 5: "cinquante", 6: "soixante"}


def _below_hundred(n: int, swiss: bool, hyphens: bool) -> str:
    dash = "-" if hyphens else " "
    if n < 20:
        return _UNITS[n] if hyphens else _UNITS[n].replace("-", " ")
    ten, unit = divmod(n, 10)
    if swiss and ten in (7, 9):
        name = {7: "septante", 9: "nonante"}[ten]
        return name if not unit else name + (" et un" if unit == 1 else dash + _UNITS[unit])
    if n >= 80:
        if n == 80:
            return f"quatre{dash}vingts"
        return f"quatre{dash}vingt{dash}" + _below_hundred(n - 80, False, hyphens)
    if n >= 60:
        rest = n - 60
        if rest == 0:
            return "soixante"
        if rest in (1, 11):
            return "soixante et " + _UNITS[rest]
        return f"soixante{dash}" + _below_hundred(rest, False, hyphens)
    return _TENS[ten] + ("" if not unit else " et un" if unit == 1 else dash + _UNITS[unit])


def _below_thousand(n: int, swiss: bool, hyphens: bool) -> str:
    hundreds, rest = divmod(n, 100)
    if not hundreds:
        return _below_hundred(rest, swiss, hyphens)
    head = "cent" if hundreds == 1 else f"{_UNITS[hundreds]} cent" + ("" if rest else "s")
    return f"{head} {_below_hundred(rest, swiss, hyphens)}" if rest else head


def spelled(n: int, swiss: bool = False, hyphens: bool = True) -> str:
    """A number below a million in French words, in today's spelling or the Swiss one, with or without hyphens."""
    thousands, rest = divmod(n, 1000)
    if not thousands:
        return _below_thousand(rest, swiss, hyphens)
    head = "mille" if thousands == 1 else _below_thousand(thousands, swiss, hyphens).removesuffix("s") + " mille"
    if thousands in (3, 6, 10) or thousands % 10 in (3, 6) or thousands % 100 in (10, 13, 16):
        head = _below_thousand(thousands, swiss, hyphens) + " mille"
    return f"{head} {_below_thousand(rest, swiss, hyphens)}" if rest else head


@given(st.integers(0, 999_999), st.booleans(), st.booleans())
def test_spelled_numbers_come_back(n: int, swiss: bool, hyphens: bool) -> None:
    words = spelled(n, swiss, hyphens)
    assert parse_words(words) == n, words


@given(st.integers(2, 999_999), st.booleans())
def test_spelled_numbers_are_found_whole_in_a_sentence(n: int, capital: bool) -> None:
    words = spelled(n)
    text = f"{words.capitalize() if capital else words} personnes sont venues"
    found = scan(text)
    assert [(f.value, text[f.start : f.end].lower()) for f in found] == [(n, words)]


@given(
    st.integers(0, 10**12),
    st.sampled_from(["", " ", "\u00a0", "\u202f", "\u2009", "."]),
    st.one_of(st.none(), st.integers(0, 99)),
)
def test_digits_come_back_with_any_separator(n: int, separator: str, decimals: int | None) -> None:
    text = f"{n:,}".replace(",", separator) + (f",{decimals:02}" if decimals is not None else "")
    want = Decimal(n) + (Decimal(decimals) / 100 if decimals is not None else 0)
    assert parse_digits(text) == want
    assert [f.value for f in scan(f"Soit {text} euros")] == [want]


@given(st.text(max_size=80))
def test_scan_never_fails_and_never_overlaps(text: str) -> None:
    last = 0
    for numeral in scan(text):
        assert last <= numeral.start < numeral.end <= len(text)
        last = numeral.end


@pytest.mark.parametrize(
    ("text", "number", "value"),
    [
        ("quatre-vingt-dix-neuf fois", "quatre-vingt-dix-neuf", "99"),
        ("septante-deux élus", "septante-deux", "72"),
        ("onze cents euros", "onze cents", "1100"),
        ("en mille neuf cent quatre-vingt-quatre", "mille neuf cent quatre-vingt-quatre", "1984"),
        ("1,2 milliard de dollars", "1,2 milliard", "1200000000"),
        ("un million et demi d'euros", "un million et demi", "1500000"),
        ("2 millions et demi de gens", "2 millions et demi", "2500000"),
        ("un demi-milliard d'euros", "un demi-milliard", "500000000"),
        ("quatre millions cinq cent mille", "quatre millions cinq cent mille", "4500000"),
        ("1 million 200 000 euros", "1 million 200 000", "1200000"),
        ("une vingtaine de milliers de tonnes", "une vingtaine de milliers", "20000"),
        ("une centaine de millions d'euros", "une centaine de millions", "100000000"),
        ("une demi-douzaine de pays", "une demi-douzaine", "6"),
        ("deux douzaines d'huîtres", "deux douzaines", "24"),
        ("trois virgule cinq pour cent", "trois virgule cinq", "3.5"),
        ("deux virgule zéro cinq", "deux virgule zéro cinq", "2.05"),
        ("1 000 milliards de dollars", "1 000 milliards", "1000000000000"),
        ("un billion d'euros", "un billion", "1000000000000"),
        ("un trillion de cellules", "un trillion", "1000000000000000000"),
        ("40 Mds d'euros", "40 Mds", "40000000000"),
        ("413 Mrd d'euros", "413 Mrd", "413000000000"),
        ("de −12 degrés", "−12", "-12"),
        ("à -3,5 %", "-3,5", "-3.5"),
        ("1'250 francs", "1'250", "1250"),
        ("1,234,567 voix", "1,234,567", "1234567"),
        ("vingt et un ans", "vingt et un", "21"),
        ("soixante et onze députés", "soixante et onze", "71"),
    ],
)
def test_numbers_as_the_press_writes_them(text: str, number: str, value: str) -> None:
    first = scan(text)[0]
    assert text[first.start : first.end] == number
    assert first.value == Decimal(value)


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("en 2024 200 soldats", ["2024", "200"]),  # a year and a count, not 2 024 200
        ("vingt et deux", ["vingt", "deux"]),
        ("il a cent ans et deux chiens", ["cent", "deux"]),
        ("la version 1.2.3", []),
        ("une quarantaine imposée", ["une quarantaine"]),
        ("plusieurs dizaines de milliers de personnes", []),
        ("des centaines d'enfants", []),
        ("neuvième, deuxième et centième", []),
    ],
)
def test_where_one_number_ends_and_the_next_begins(text: str, numbers: list[str]) -> None:
    assert [text[n.start : n.end] for n in scan(text)] == numbers
