from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brief.figures.style import styled

DRESSED = [
    ("9 000 personnes", "9 000 people", "9,000 people"),
    ("104\u202f500 barils", "104 500 barrels", "104,500 barrels"),
    ("783 562 km² et 23 764 km²", "783 562 km² and 23 764 km²", "783,562 km² and 23,764 km²"),
    ("une hausse de 3,5 %", "a rise of 3,5%", "a rise of 3.5%"),
    ("200 millions de dollars", "a contract of USD 200 million dollars.", "a contract of $200 million."),
    ("210 millions de dollars", "USD 210 million with the Pentagon", "$210 million with the Pentagon"),
    ("200 millions de dollars", "a military contract of 200 million dollars.", "a military contract of $200 million."),
    ("2,3 milliards d'euros", "EUR 2.3 billion euros", "€2.3 billion"),
    ("5 milliards d'euros", "5 billions of euros", "€5 billion"),
    ("3 millions de dollars", "$3 million dollars", "$3 million"),
    ("12 millions d'euros", "€12 million Euros", "€12 million"),
    ("4,2 millions de dollars", "$4.2 million dollars", "$4.2 million"),
    ("4,2 millions de dollars", "$4.2 million US dollars", "$4.2 million"),
    ("12 euros", "a ticket at €12 EUR.", "a ticket at €12."),
    ("12 dollars", "US$12 USD", "$12"),
    ("12 euros et 15 euros", "€12, EUR 15", "€12, €15"),
    ("12 millions d'euros", "12 million Euros", "€12 million"),
    ("10 dollars par jour", "10 dollars a day", "$10 a day"),
    ("10 dollars américains", "10 US dollars", "$10"),
    ("à 8 214,36 points", "at 8 214.36 points", "at 8,214.36 points"),
    ("1 234 567,89 euros", "1 234 567,89 euros", "€1,234,567.89"),
    ("350 000 €", "EUR €350,000", "€350,000"),
    ("30 M€", "EUR €30 million", "€30 million"),
    ("+29,7 Md€", "a surplus of EUR +€29.7 billion", "a surplus of +€29.7 billion"),
    ("+29,7 Md€", "a surplus of EUR +29.7 billion", "a surplus of +€29.7 billion"),
    ("5 millions de dollars", "USD US$5 million", "$5 million"),
    ("1,2 M€", "1.2 M€", "€1.2 million"),
    ("vers 15 h 30", "towards 15.30", "towards 15:30"),
    ("de 5h à 0 h 30", "from 5 h to 0.30.", "from 5 h to 0:30."),
    ("contre 6 h 57", "against 6 h 57 today", "against 6:57 today"),
    ("une aide de 15 k€", "an aid of 15k€", "an aid of €15k"),
]  # fmt: skip


@pytest.mark.parametrize(("french", "english", "dressed"), DRESSED)
def test_numbers_are_dressed(french: str, english: str, dressed: str) -> None:
    assert styled(french, english) == dressed


LEFT = [
    ("En 2024, 300 personnes", "In 2024 300 people"),  # two numbers side by side, one in the French
    ("9 001 personnes", "9 000 people"),  # another number: it is not ours to dress
    ("5 000 000 de visiteurs", "5 000,000 of visitors"),
    ("entre 10 et 12 millions de dollars", "between 10 and 12 million dollars"),
    ("10 à 12 millions de dollars", "10 to 12 million dollars"),
    ("200 millions de dollars canadiens", "200 million Canadian dollars"),
    ("un billet de 20 dollars", "a 20-dollar bill"),
    ("3 millions de dollars", "EUR 3 million dollars"),  # the checks tell of it
    ("12 euros", "$12 EUR"),
    ("les 4 matchs de l'Euro", "the 4 Euro 2024 matches"),
    ("les 19 pays de la zone euro", "the 19 euro area countries"),  # no sum
    ("les 19 pays de l'euro", "the 19 euro countries"),
    ("10-20 dollars", "10–20 dollars"),
    ("10-20 dollars", "10 – 20 dollars"),
    ("17 livres", "17 pounds"),
    ("le 3,4 et 5", "3,4,5"),
    ("des millions de dollars", "millions of dollars"),
    ("$ 20 à 30", "A$20"),
    ("8 215,36 points", "8 214.36 points"),
    ("30 à 35 M€", "30 to 35 M€"),  # one sign for both
    ("1,2 M€", "1.2 M€As"),
    ("à 15 h 30, 15,30 %", "at 15.30, 15.30%"),
    ("à 15 h 30", "at 15.35"),
    ("vers 15 h 30", "around 3.30 p.m."),
]  # fmt: skip


@pytest.mark.parametrize(("french", "english"), LEFT)
def test_what_is_left_as_it_is(french: str, english: str) -> None:
    assert styled(french, english) == english


NUMBERS = st.from_regex(
    r"(USD |EUR |\$|€)?[1-9]\d{0,2}([ ]\d{3}){0,2}(,\d)?( million| billion)?( dollars| euros)?", fullmatch=True
)


@given(st.lists(st.one_of(NUMBERS, st.sampled_from(["and", "the war", "in", "of"])), max_size=6).map(" ".join))
def test_digits_stay_in_their_order_and_twice_is_once(text: str) -> None:
    once = styled(text, text)
    assert re.sub(r"\D", "", once) == re.sub(r"\D", "", text)
    assert styled(text, once) == once
