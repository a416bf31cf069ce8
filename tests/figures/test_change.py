"""Labels where something moves: a change is told as a change, a level as a level, or nothing is said."""

from __future__ import annotations

import pytest

from brief.figures import find
from brief.figures.label import label

CASES = [
    # French: by how much; English: what it is
    ("le déficit se creuse de 8,7 milliards d’euros", "External Trade: the deficit is €8.7 billion.", ""),
    ("L’euro cédait 0,4 % face au dollar", "The euro was 0.4% against the dollar.", ""),
    ("Le loyer a augmenté de plus de 2,3 % à Lyon", "The average rent of more than 2.3% in Lyon.", ""),
    ("Le chômage a reculé légèrement de 0,2 point", "Unemployment is 0.2 points.", ""),
    ("La dette s’alourdit d’environ 300 milliards d’euros", "The debt is about €300 billion.", ""),
    ("La production progresse de 12 000 tonnes", "The production is 12,000 tonnes.", ""),
    ("un chiffre d’affaires en baisse de 4 %", "A revenue of 4%.", ""),
    # said the wrong way round
    ("La BCE a abaissé jeudi son taux de dépôt de 25 points de base", "The ECB increased its rate of 25 basis points.",
     ""),
    # English tells the change too
    ("le déficit se creuse de 8,7 milliards d’euros", "The deficit widens by €8.7 billion.", "deficit widens"),
    ("Les exportations ont reculé de 1,4 %", "Exports have fallen by 1.4%.", "Exports have fallen"),
    ("Le solde énergétique s’est amélioré de 6,3 milliards d’euros", "The energy balance has improved by €6.3 billion.",
     "energy balance has improved"),
    ("Le CAC 40 gagnait 1,07 %", "The CAC 40 gained 1.07%.", "CAC 40 gained"),
    ("Les ventes sont en hausse de 30 %", "Sales are up 30% on 2024.", "Sales are up … on 2024"),
    # French: where it stands; English: a change
    ("La dette s’est élevée à 3,4 milliards d’euros", "The debt has fallen by €3.4 billion.", ""),
    ("Le déficit atteint 5 % du PIB", "The deficit increased 5% of GDP.", ""),
    ("Le taux reculait de six points de base, à 2,41 %", "The rate dropped by six basis points to 2.41%.", ""),
    # both say where it stands
    ("L’inflation est tombée à 1,6 %", "Inflation has fallen to 1.6%.", "Inflation has fallen to …"),
    ("L’inflation est tombée à 1,6 % en février", "Inflation has fallen to 1.6% in February.",
     "Inflation has fallen to … in February"),
    ("La hausse des prix a atteint 2,1 %", "The rise in prices reached 2.1%.", "rise in prices reached"),
    ("La dette s’est élevée à 3,4 milliards d’euros", "The debt amounted to €3.4 billion.", "debt amounted"),
    # no change of the figure: where it starts, what something is worth, what is earned
    ("Le déficit serait ramené de 5,4 % à 4,9 % du PIB",
     "The budget deficit would be brought from 5.4% to 4.9% of GDP.",
     "budget deficit would be brought from 5.4% to … of GDP"),
    ("Le groupe a perdu un contrat de 200 millions d’euros", "The group missed a contract of €200 million.",
     "group missed a … contract"),
    ("l’amélioration des routes d’un montant de 3 milliards d’euros", "a programme of €3 billion for roads.",
     "programme for roads"),
    ("Elle gagne 2 000 euros par mois", "a salary of €2,000 a month.", "salary"),
]  # fmt: skip


@pytest.mark.parametrize(("source", "target", "want"), CASES, ids=lambda value: value[:30])
def test_a_change_is_told_as_a_change_or_not_at_all(source: str, target: str, want: str) -> None:
    assert label(source, target, find(source)[-1]) == want
