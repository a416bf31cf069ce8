""" "Moins" as a minus sign, and where it is none; what the English must then say."""

from __future__ import annotations

import pytest

from brief.checks.figures import check
from brief.figures import find
from brief.figures.inline import in_english

BELOW_ZERO = [
    ("Le mercure est tombé à moins 12 degrés.", "moins 12 degrés", "-12", "-12 degrees"),
    ("Il fait moins douze degrés à Lille.", "moins douze degrés", "-12", "-12 degrees"),
    ("Il fait moins un degré.", "moins un degré", "-1", "-1 degree"),
    ("Il fait moins 15 °C.", "moins 15 °C", "-15", "-15 degrees Celsius"),
    ("Il a fait moins 3° hier.", "moins 3°", "-3", "-3 degrees"),
    ("Il fait -12 degrés.", "-12 degrés", "-12", "-12 degrees"),
    ("Entre moins 5 et moins 10 degrés.", "moins 5 et moins 10 degrés", "-10..-5", "-10 to -5 degrees"),
    ("La croissance a été de moins 0,3 % au premier trimestre.", "moins 0,3 %", "-0.3", "-0.3%"),
    ("Moins 4,5 % pour le CAC 40 : un recul.", "Moins 4,5 %", "-4.5", "-4.5%"),
    ("La Bourse a cédé moins 0,4 %.", "moins 0,4 %", "-0.4", "-0.4%"),
    ("Plus 2 % en mai, moins 3 % en juin.", "moins 3 %", "-3", "-3%"),
    ("L'écart est de moins 0,5 point de pourcentage.", "moins 0,5 point de pourcentage", "-0.5",
     "-0.5 percentage points"),
    ("La balance affiche moins 3,2 milliards d'euros.", "moins 3,2 milliards d'euros", "-3200000000", "-€3.2 billion"),
    ("Le mercure passe sous les moins 10 degrés.", "moins 10 degrés", "-10", "-10 degrees"),
]  # fmt: skip
NO_SIGN = [
    ("Il a coûté moins de 12 euros.", "12 euros", "12"),
    ("Il fait au moins 12 degrés.", "12 degrés", "12"),
    ("Il fait plus ou moins 3 degrés.", "3 degrés", "3"),
    ("La marge est de plus ou moins 3 %.", "3 %", "3"),
    ("Tous, ou du moins 60 %, sont pour.", "60 %", "60"),
    ("Ils sont venus, moins 3 personnes malades.", "3 personnes", "3"),
    ("On lui a rendu la somme, moins 20 euros de frais.", "20 euros", "20"),
    ("À huit heures moins 10 minutes.", "10 minutes", "10"),
    ("Il en consomme moins 3 ans plus tard.", "3 ans", "3"),
    ("Il reste 200 euros moins 10 %.", "10 %", "10"),
]


@pytest.mark.parametrize(("french", "text", "value", "english"), BELOW_ZERO)
def test_moins_is_a_minus(french: str, text: str, value: str, english: str) -> None:
    (figure,) = [f for f in find(french) if f.text == text]
    assert (figure.value, figure.english, figure.qualifier) == (value, english, None)


@pytest.mark.parametrize(("french", "text", "value"), NO_SIGN)
def test_moins_is_no_minus(french: str, text: str, value: str) -> None:
    assert [f.value for f in find(french) if f.text == text] == [value]


@pytest.mark.parametrize(
    ("french", "english"),
    [
        ("Le mercure est tombé à moins 12 degrés.", "The mercury fell to less than 12 degrees."),
        ("Le mercure est tombé à moins 12 degrés.", "The mercury fell to 12 degrees."),
        ("La température est tombée à −15 °C.", "The temperature fell to 15°C."),
        ("La croissance a été de moins 0,3 %.", "Growth was less than 0.3%."),
        ("La balance affiche moins 3,2 milliards d'euros.", "The balance is less than €3.2 billion."),
    ],
)
def test_a_lost_minus_is_an_error(french: str, english: str) -> None:
    assert [f.severity for f in check(french, english) if "sign" in f.message] == ["error"]


_BOTH_FELL = "Les ventes ont reculé : moins 12 % en mars, moins 8 % en avril."
_LOSS = "La perte est de moins 3 milliards d'euros et de moins 2 milliards."
_CHARGES = "Il a gagné 3 000 euros, moins 200 euros de charges."
BOUNDS = [
    (
        "Les ventes ont reculé en mars et en avril : moins 12 %, puis moins 8 %.",
        "Sales fell in March and April: less than 12%, and then less than 8%.",
        ["moins 12 %", "moins 8 %"],
    ),
    (_BOTH_FELL, "Sales fell: 12% in March, less than 8% in April.", ["moins 8 %"]),
    (_BOTH_FELL, "Sales fell: under 12% in March, down 8% in April.", ["moins 12 %"]),
    (_LOSS, "The loss is less than €3 billion and less than 2 billion.", ["moins 3 milliards d'euros", "2 milliards"]),
    ("La marge est de plus ou moins 3 %.", "More than 3% margin.", ["3 %"]),
    ("La marge est de plus ou moins 3 %.", "A margin of less than 3%.", ["3 %"]),
    ("L'écart est de plus/moins 5 %.", "The gap is more than 5%.", ["5 %"]),
    (_CHARGES, "He earned €3,000, less than €200 in charges.", ["200 euros"]),
    ("Le taux, plus 2 % en mai, le porte.", "The rate, more than 2% in May, carries it.", ["2 %"]),
]
NO_BOUNDS = [
    (_BOTH_FELL, "Sales fell: minus 12% in March, down 8% in April."),
    (_LOSS, "The loss is minus €3 billion and minus 2 billion."),
    (_CHARGES, "He earned €3,000, less €200 in charges."),
    ("Il a gagné 3 000 euros, plus 200 euros de prime.", "He earned €3,000, plus €200 in bonuses."),
    ("La marge est de plus ou moins 3 %.", "The margin is plus or minus 3%."),
    ("La marge est de plus ou moins 3 %.", "The margin is about 3%."),
    ("L'écart est de plus ou moins cinq points.", "The gap is five points, plus or minus."),
    ("Le mercure passe sous les moins 10 degrés.", "The mercury drops below minus 10 degrees."),
    ("Au moins 12, voire 20 hommes.", "At least 12 or even more than 20 men."),
]  # fmt: skip


@pytest.mark.parametrize(("french", "english", "told"), BOUNDS)
def test_a_sign_is_no_bound(french: str, english: str, told: list[str]) -> None:
    said = [f"“{text}” is no “{'more' if 'ore than' in english else 'less'} than” in the French" for text in told]
    assert [f.message.split(":")[0] for f in check(french, english) if "than”" in f.message] == said


@pytest.mark.parametrize(("french", "english"), NO_BOUNDS)
def test_a_sign_kept_is_not_told_of(french: str, english: str) -> None:
    assert check(french, english) == []


def test_the_english_is_quoted_in_whole_words() -> None:
    (finding,) = check(_BOTH_FELL, "Sales fell across the board: 12% in March, less than 8% in April.")
    assert finding.message.endswith("the English has “less than 8% in April.”.")


@pytest.mark.parametrize(
    ("french", "english"),
    [
        ("Le mercure est tombé à moins 12 degrés.", "The mercury fell to minus 12 degrees."),
        ("Le mercure est tombé à moins 12 degrés.", "The mercury fell to -12 degrees."),
        ("Le mercure est tombé à moins 12 degrés.", "The mercury fell to 12 degrees below zero."),
        ("La croissance a été de moins 0,3 %.", "The economy shrank by 0.3%."),
        ("La balance affiche moins 3,2 milliards d'euros.", "The balance was a deficit of €3.2 billion."),
        ("La température a chuté de 12 degrés.", "The temperature fell by 12 degrees."),
        ("Entre moins 5 et moins 10 degrés.", "Between minus 5 and minus 10 degrees."),
    ],
)
def test_a_minus_may_be_said_in_words(french: str, english: str) -> None:
    assert check(french, english) == []


def test_the_word_goes_with_the_number_that_is_put_into_the_french() -> None:
    assert in_english("Il fait moins douze degrés.") == "Il fait -12 degrés."
