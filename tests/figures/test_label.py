"""Labels: words of the translation that say what a figure measures, or nothing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brief.figures import find
from brief.figures.label import LONGEST, label

LABELS = [
    ("un contrat de défense de 200 millions de dollars avec OpenAI",
     "On Monday, the Pentagon announced the signing of a $200 million defense contract with OpenAI.",
     "defense contract with OpenAI"),
    ("un contrat d’un an d’une valeur de 200 millions de dollars",
     "OpenAI has taken a new step with the award of a one-year contract worth $200 million, aimed at developing",
     "one-year contract"),
    ("l’Amérique dépensera environ 106 M$ en citrouilles",
     "This year, Americans will spend around $106 million on pumpkins, according to the Census Bureau.",
     "Americans will spend … on pumpkins"),
    ("des frais de 150 $ par élève", "has been demanding a $150 fee per student (to a maximum of $300 per family)",
     "fee per student"),
    ("valorisant la société à près de 300 milliards de dollars",
     "In March, the company sought to raise money, thus valuing the company at nearly $300 billion.",
     "valuing the company"),
    ("Douze contributions ont été reçues", "Twelve contributions were received in this call, proof of the interest",
     "received in this call"),
    ("achevés d’ici juillet 2026", "The work should be completed by July 2026.", "work should be completed"),
    ("qui détient 15 % du capital", "The State, which owns 15% of the capital, has asked for guarantees.",
     "State … owns … of the capital"),
    ("Le Pentagone, qui disposera d’un budget de plus de 1 000 milliards de dollars",
     "The Pentagon, which will have a budget of more than $1 trillion in 2026, promises to be a good customer.",
     "Pentagon … budget in 2026"),
    ("des droits de douane de 15 %", "Donald Trump threatened Europe with tariffs of 15%.",
     "Donald Trump threatened Europe with … tariffs"),
    ("menée par ASML, qui investit 1,3 milliard d’euros",
     "It announced a funding round led by Dutch company ASML, which is investing 1.3 billion euros.",
     "Dutch company ASML … investing"),
    ("augmentera de 6,7 milliards d’euros, pour atteindre 57,1 milliards d’euros",
     "The defense budget will increase by 6.7 billion euros in 2026, to reach 57.1 billion euros.",
     "defense budget … reach"),
    ("ramené à 4,6 % du PIB, contre 5,4 % en 2025",
     "The public deficit is to be brought down to 4.6% of GDP, compared with 5.4% in 2025.",
     "public deficit … compared with 5.4%"),
    ("La société est désormais valorisée à 11,7 milliards d’euros",
     "The company is now valued at 11.7 billion euros, twice its value.", "company … valued"),
    ("Le groupe, détenu par l’État, emploie 17 000 salariés", "The group, owned by the State, employs 17,000 people.",
     "group … employs"),
    ("L’inflation a atteint 2,1 % sur un an", "Inflation reached 2.1% year on year in July.",
     "Inflation reached … year on year in July"),
    ("se poser le 5 septembre 2025 à Kaboul avec 35 tonnes de vivres",
     "A first plane is to land in Kabul on September 5, 2025 with 35 tonnes of food.",
     "land in Kabul on September 5, 2025 with … of food"),
    ("devraient être achevés d’ici juillet 2026",
     "The work will be carried out in the Washington region and is expected to be completed by July 2026.",
     "work … expected to be completed"),
    ("devraient être achevés d’ici juillet 2026",
     "The work will be carried out mainly in the Washington region and should be completed by July 2026.",
     "work … should be completed"),
    ("Fondée par trois chercheurs", "April 2023, three researchers: a start.", ""),
    ("Fondée en avril 2023", "Founded in April 2023 by three researchers, it employs 350 people.",
     "Founded … by three researchers"),
    ("un contrat d’une valeur de 200 millions de dollars",
     "The Pentagon announced a defense contract worth $200 million with OpenAI in order to develop tools.",
     "defense contract with OpenAI"),
    ("Lundi, Naval Group a signé un contrat pour quatre sous-marins",
     "On Monday Naval Group signed a contract for four submarines.", "Naval Group signed a contract"),
    ("pendant neuf jours et coûté 30 millions d’euros",
     "A walkout had blocked the plant for nine days and cost the carmaker 30 million euros.",
     "walkout had blocked the plant for nine days and cost the carmaker"),
    ("à peine deux mois plus tard", "Yet barely two months later, the DoD chose to work with OpenAI.", ""),
    ("un contrat de 200 millions de dollars", "The Pentagon spent $200 million on the \ufffd\ufffdcontract", ""),
    ("un contrat de 200 millions de dollars", "The ⁇ contract cost $200 million", ""),
    ("un contrat de 200 millions de dollars", "– ~ * | $200 million ¤¤ # ¬", ""),
    ("Un contrat à 1 dollar", "A $1 contract, but major consequences", "contract"),
]  # fmt: skip


NONE = [
    # the words are another figure's
    ("Chaque hausse coûterait 3,2 milliards d’euros la première année et 33 milliards d’euros au bout de dix ans",
     "Each rise would cost €3.2 billion in the first year and €33 billion at the end of ten years.", "33"),
    ("L’action a gagné 7,2 %, à 43,15 euros", "The share won 7.2%, at €43.15.", "43,15"),
    ("peuvent accueillir 5 400 passagers et 2 100 membres", "can welcome 5,400 passengers and 2,100 members.", "2 100"),
    ("Nous ne paierons ni 2 millions d’euros ni 1 euro", "We will not pay €2 million or €1.", "1 euro"),
    # what is measured is missing
    ("Les 200 millions de dollars entre OpenAI et le DoD", "The $200 million between OpenAI and DoD is more.", ""),
    ("valorisant le groupe à 300 milliards de dollars", "thereby making the company around $300 billion.", ""),
    ("Le chiffre de 260 millions d’euros", "The figure of €260 million is not mine.", ""),
    ("1 à 3 millions d’euros, dont 2 millions d’euros de prêts", "including €2 million.", "2 millions"),
    # no event
    ("récession au printemps 2020 et au dernier trimestre 2023",
     "recessions in spring 2020 and the last quarter of 2023.", "trimestre"),
    ("En avril 2025, Microsoft avait obtenu", "In April 2025, Microsoft, apparently, had it.", ""),
    ("payable avant le 5 février à minuit", "The pirates, who pay before February 5 at midnight.", ""),
    ("Chartres, 22 août 2025.", "Chartres, August 22, 2025.", ""),
    # no name
    ("se félicite le maire, 61 ans", "“Fine,” welcomes May, 61.", ""),
]  # fmt: skip


@pytest.mark.parametrize(("source", "target", "said"), NONE, ids=lambda value: value[:30])
def test_no_label_rather_than_one_of_another_figure(source: str, target: str, said: str) -> None:
    (*_, figure) = (figure for figure in find(source, "2026-03-12") if said in source[figure.start : figure.end])
    assert label(source, target, figure) == ""


@pytest.mark.parametrize(
    ("source", "target", "want"),
    [
        ("Les droits de douane de 15 % nous coûtent cher", "The customs duties of 15% cost us dear.", "customs duties"),
        ("une valeur de 200 millions de dollars", "a contract of a value of $200 million", "contract"),
        (
            "Q : Monsieur le maire, coûtera-t-il 260 millions d’euros ?",
            "Q: Mr Mayor, will it cost €260 million?",
            "",
        ),
        ("Chine | -47,1 | -51,3 | +8,9 %", "China | -47.1 | -51.3 | +8.9%", "China"),
        ("une croissance de 5 à 7 %", "A growth of 5% to 7%, and a profit.", "growth"),
        (
            "excédent, à +29,7 milliards d’euros",
            "Aircraft made a surplus to EUR +29.7 billion.",
            "Aircraft made a surplus",
        ),
        ("salue Anne Martin, 61 ans", "“Fine,” says Anne Martin, 61 years old.", "Anne Martin"),
    ],
)
def test_the_words_nearest_to_what_is_measured(source: str, target: str, want: str) -> None:
    assert label(source, target, find(source)[-1]) == want


@pytest.mark.parametrize(("source", "target", "want"), LABELS, ids=lambda value: value[:30])
def test_labels(source: str, target: str, want: str) -> None:
    assert label(source, target, find(source)[-1]) == want


def test_no_label_where_the_figure_is_not_in_the_translation() -> None:
    source = "un contrat de 200 millions de dollars"
    assert label(source, "a contract of 300 million dollars", find(source)[0]) == ""
    assert label(source, "", find(source)[0]) == ""


@given(
    st.lists(
        st.sampled_from("the a $5 5 million contract of with for , . ( ) OpenAI has been and 2025 to".split()),
        max_size=40,
    )
)
def test_a_label_is_short_and_made_of_the_translation(words: list[str]) -> None:
    target = " ".join(words)
    source = "un contrat de 5 millions de dollars en 2025"
    for figure in find(source):
        text = label(source, target, figure)
        assert len(text.split()) <= LONGEST + 1
        assert all(part.strip() in " ".join(target.split()) for part in text.split("…"))
