"""French sentence splitting: a table of real traps, and properties of the offsets."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brief.sentences import split

# The bar marks where a sentence ends; none may be lost and none added.
TABLE = [
    "Un dollar.|C’est ce que coûteront les modèles.",
    "L’objectif ?|Développer des prototypes.",
    "Pourquoi ce choix ?|Et quelles en sont les implications ?",
    "Quel choix ?!|Aucun.",
    "OpenAI offre son IA à l’État américain pour… un dollar",
    "Il hésite…|Puis il signe.",
    "M. Macron et Mme. Parly ont vu MM. Blair et Bush.|Ils sont repartis.",
    "Le gén. Burkhard et le col. Dupont arrivent.|Le cdt. Leroy attend.",
    "Le Dr. Martin, le Pr. Durand et Me. Dupond-Moretti plaident.",
    "J.-P. Dupont a vu D. Trump.|Il est reparti.",
    "Les États-Unis (É.-U.) et l’O.T.A.N.|Elle-même hésite.",
    "Il vit aux É.-U. depuis 2010.|Elle aussi.",
    "Il vit aux É.-U.|Le président aussi.",
    "Voir p. 12, art. 5 et fig. 3.|Le reste suit.",
    "Cf. Annexe 2 et n° 3.|Fin.",
    "Env. 200 soldats, soit 3.5 % du total.|Aucun blessé.",
    "Fusils, chars, etc.|Les alliés suivent.",
    "Fusils, chars, etc. sont livrés.",
    "Le rendez-vous est à 14 h.|Le ministre parlera.",
    "Le prix est de 1.000 euros.|Il monte.",
    "C’était en 2024.|200 soldats sont partis.",
    "« Nous sommes dans une guerre froide. C’est une course. »",
    "« Nous sommes prêts. C’est dit. »|Le ministre est sorti.",
    "« Vraiment ? » demande-t-il.|Personne ne répond.",
    "« C’est fini », a dit M. Altman.|« Tout commence », a-t-il ajouté.",
    "Il a parlé de « guerre. »|Elle a ri.",
    "« Le département respecte ces principes », a écrit Sam Altman, patron d’OpenAI, sur X.|« Tout au long de nos "
    "discussions, le département de la Guerre a fait preuve de respect ».",
    "Il ouvre « une citation qui ne ferme pas.|Elle continue ici.",
    "Le DOGE (Department of Government Efficiency. Créé en 2025.) agit.|Il avance.",
    "1. Le contexte du contrat",
    "IV. Les suites",
    "Il part.|– Oui, dit-elle.",
    "Il développe – vraiment ? – des armes.",
    "Apple Inc. a signé avec Amazon.com Inc.|Le marché approuve.",
    "Le contrat de janv. 2024 expire.|Il sera renouvelé.",
    "Un prix symbolique.|Mais un symbole lourd de sens.|Car cette opération ressemble à un pacte.",
    "Ce n’est pas un simple contrat : c’est une porte ouverte.",
    "L’U.S. Army avance.|L’armée suit.",
    "Il a investi 3,5 Md€.|Le reste suivra.",
    "Le vaccin contient de la vitamine C.|Il est gratuit.",
    "Il cite « l’accord (signé le 3 mai. Publié le 4.) » et part.|Fin.",
    "Il a franchi le col.|Puis il est redescendu avec le col. Durand.",
    "C’était un vol.|Les passagers dormaient.",
    "Voir vol. 2, art. 5 et av. Foch.|Rien d’autre.",
    "Selon Mgr. Lustiger, av. Foch, boul. Haussmann.|Voilà.",
]


@pytest.mark.parametrize("marked", TABLE)
def test_table(marked: str) -> None:
    expected = marked.split("|")
    assert [s.text for s in split(" ".join(expected))] == expected


def test_no_break_spaces_stay_inside() -> None:
    text = "«\u00a0Oui.\u00a0» Le\u00a0ministre\u202f! Non."
    assert [s.text for s in split(text)] == ["«\u00a0Oui.\u00a0»", "Le\u00a0ministre\u202f!", "Non."]


@pytest.mark.parametrize("text", ["", "   ", "\u00a0"])
def test_blank(text: str) -> None:
    assert split(text) == []


@given(st.text(alphabet=st.sampled_from("aAéÉ .!?…«»“”\"'’()–-1n°M\u00a0\u202f\n"), max_size=80) | st.text(max_size=60))
def test_every_character_is_kept_once(text: str) -> None:
    sentences = split(text)
    at = 0
    for sentence in sentences:
        assert text[sentence.start : sentence.end] == sentence.text
        assert text[at : sentence.start].strip() == ""
        assert sentence.text == sentence.text.strip() != ""
        at = sentence.end
    assert text[at:].strip() == ""
