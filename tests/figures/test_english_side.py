"""Figures read in English, as people and engines write them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brief.figures import english_side
from brief.figures.english import number
from brief.figures.english_numbers import scan
from brief.figures.english_side import find_english

ENGLISH = [
    ("the first two tanks", ["first | quantity 1", "two tanks | quantity 2 tanks"]),
    ("from -3 to -5 million euros", ["-3 | money -3000000 EUR", "-5 million euros | money -5000000 EUR"]),
    ("a $200 million contract", ["$200 million | money 200000000 USD"]),
    ("200 million dollars", ["200 million dollars | money 200000000 USD"]),
    ("US$3bn and USD 200m", ["US$3bn | money 3000000000 USD", "USD 200m | money 200000000 USD"]),
    ("1,000 billion dollars", ["1,000 billion dollars | money 1000000000000 USD"]),
    ("$1 trillion", ["$1 trillion | money 1000000000000 USD"]),
    ("200 million $", ["200 million $ | money 200000000 USD"]),
    ("$200 million dollars", ["$200 million dollars | money 200000000 USD"]),
    ("3,5 billion euros", ["3,5 billion euros | money 3500000000 EUR"]),
    ("seven thousand million dollars", ["seven thousand million dollars | money 7000000000 USD"]),
    (
        "CHF2.87 billion, EUR +29.7 billion",
        ["CHF2.87 billion | money 2870000000 CHF", "EUR +29.7 billion | money 29700000000 EUR"],
    ),
    ("1m views, 200m away", ["1m views | quantity 1000000 views", "200m | quantity 200 m"]),
    ("£1.5million and 1 500 €", ["£1.5million | money 1500000 GBP", "1 500 € | money 1500 EUR"]),
    ("between 2.5 and 3 billion euros", ["2.5 | money 2500000000 EUR", "3 billion euros | money 3000000000 EUR"]),
    ("almost half-a-billion dollars", ["half-a-billion dollars | money 500000000 USD"]),
    ("down 14 cents at $96.24", ["14 cents | money 0.14 USD", "$96.24 | money 96.24 USD"]),
    ("20 million Kenyan shillings", ["20 million Kenyan shillings | money 20000000 KES"]),
    ("3.5 per cent and 62%", ["3.5 per cent | percent 3.5 %", "62% | percent 62 %"]),
    ("10-12%", ["10 | percent 10 %", "12% | percent 12 %"]),
    ("two percentage points", ["two percentage points | percent 2 pp"]),
    ("June 17, 2025", ["June 17, 2025 | date 2025-06-17"]),
    ("June 17 2025", ["June 17 2025 | date 2025-06-17"]),
    ("17 June 2025", ["17 June 2025 | date 2025-06-17"]),
    ("the 17th of June", ["17th of June | date --06-17"]),
    ("on the twenty-first of July", ["twenty-first of July | date --07-21"]),
    ("by July 2026", ["July 2026 | date 2026-07"]),
    ("October 8 to 28", ["October 8 to 28 | date --10-08/--10-28"]),
    ("in 2013 and since 2001", ["2013 | date 2013", "2001 | date 2001"]),
    (
        "the 1960s, the '80s and the nineties",
        ["the 1960s | date 1960s", "the '80s | date 1980s", "the nineties | date 1990s"],
    ),
    ("the 2008-2009 crisis", ["2008-2009 | date 2008/2009"]),
    ("twelve contributions", ["twelve contributions | quantity 12 contributions"]),
    ("a dozen soldiers", ["a dozen soldiers | quantity 12 soldiers"]),
    ("three hundred and fifty people", ["three hundred and fifty people | quantity 350 people"]),
    ("five and a half years", ["five and a half years | duration 5.5 year"]),
    ("a year and a half", ["a year and a half | duration 1.5 year"]),
    ("half an hour", ["half an hour | duration 0.5 hour"]),
    ("a 37-year-old man", ["37-year-old | duration 37 year"]),
    ("ten to twelve hours", ["ten | duration 10 hour", "twelve hours | duration 12 hour"]),
    ("two decades", ["two decades | duration 20 year"]),
    ("eight-and-a-half tons", ["eight-and-a-half tons | quantity 8.5 tons"]),
]


@pytest.mark.parametrize(("text", "want"), ENGLISH, ids=lambda value: value[:40] if isinstance(value, str) else "")
def test_read(text: str, want: list[str]) -> None:
    assert [f"{f.text} | {f.kind} {f.value}" + (f" {f.unit}" if f.unit else "") for f in find_english(text)] == want


@given(st.integers(0, 10**13))
def test_what_we_write_we_read(n: int) -> None:
    value = Decimal(n)
    assert [found.value for found in scan(number(value, small_words=True))] == [value]


@given(st.text(max_size=200))
def test_any_text_is_read_without_failing(text: str) -> None:
    last = 0
    for figure in find_english(text):
        assert text[figure.start : figure.end] == figure.text
        assert last <= figure.start < figure.end
        last = figure.end


_PIECES = st.sampled_from(
    "12 3.5 1,000 2013 one twenty hundred thousand million billion % $ € dollars of years old June the and to - half a "
    "dozen 17th first , . ( ) bn m 80s".split(" ")
)


@given(st.lists(_PIECES, max_size=14), st.sampled_from([" ", "", "-"]))
def test_any_heap_of_number_words_is_read_without_failing(pieces: list[str], gap: str) -> None:
    text = gap.join(pieces)
    assert all(text[f.start : f.end] == f.text for f in find_english(text))


@pytest.mark.parametrize("month", english_side.MONTHS)
def test_a_month_is_read_by_every_name(month: str):
    name = month.title() if len(month) > 4 or month in ("may", "june", "july") else month.title() + "."
    for text in (f"{name} 12, 2024", f"12 {name} 2024", f"the twelfth of {name}", f"{name} 2024"):
        assert any(figure.kind == "date" for figure in find_english(text)), text


_LATIN = st.characters(codec="latin-1")


@given(
    st.sampled_from([*english_side._DATES, english_side._MONTHS_OF_YEAR, english_side._DECADE])
    .flatmap(lambda pattern: st.from_regex(pattern, fullmatch=True, alphabet=_LATIN))
    .filter(str.isprintable)
)
def test_a_look_at_the_letters_spares_no_search_that_would_find_a_date(text: str):
    assert any(figure.kind == "date" for figure in find_english(text))


@given(
    st.sampled_from([pattern for pattern, _ in english_side._HALVES]).flatmap(
        lambda pattern: st.from_regex(pattern, fullmatch=True, alphabet=_LATIN)
    )
)
def test_a_look_at_the_letters_spares_no_search_that_would_find_a_half(text: str):
    assert any(figure.kind == "duration" for figure in find_english(text))
