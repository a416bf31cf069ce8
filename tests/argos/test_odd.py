from __future__ import annotations

import pytest

from brief.argos.odd import Draft, fit, translate_segments
from tests.argos.fake_decoder import FakeDecoder

LOOP = "the right to the right to the right to the right"


def drafts(segments: list[str], **tables: dict[str, str]) -> list[Draft]:
    return translate_segments(FakeDecoder(**tables), segments)


FITTED = [
    ("Le ministre a signé.", "Le ministre a signé.", "", ""),
    ("• Les armées", "Les armées", "• ", ""),
    ("1. Les armées", "Les armées", "1. ", ""),
    ("1.5 milliard", "1.5 milliard", "", ""),
    ("a) les armées", "les armées", "a) ", ""),
    ("– Oui, dit-il.", "Oui, dit-il.", "– ", ""),
    ("« Je suis venu.", "Je suis venu.", "“", ""),
    ("J'ai vu. »", "J'ai vu.", "", "”"),
    ("« Je suis venu. »", "Je suis venu.", "“", "”"),
    ("« Je suis venu ».", "Je suis venu.", "“", "”"),
    ("« Qui vient ? »", "Qui vient ?", "“", "”"),
    ("« Un « grand » pas »", "« Un « grand » pas »", "", ""),
    ("« Oui », dit-il.", "« Oui », dit-il.", "", ""),
    ("Les armées [12]", "Les armées", "", " [12]"),
    ("Les armées (…)", "Les armées", "", " (…)"),
    ("(voir la page)", "voir la page", "(", ")"),
]  # fmt: skip


@pytest.mark.parametrize(("segment", "part", "before", "after"), FITTED)
def test_what_is_taken_off(segment: str, part: str, before: str, after: str) -> None:
    fitted = fit(segment)
    assert (fitted.parts, fitted.before, fitted.after) == ((part,), before, after)


RESTORED = [
    ("« Je suis venu ».", {"Je suis venu.": "I came."}, "“I came.”"),
    ("« Viens-tu » ?", {"Viens-tu": "Are you coming."}, "“Are you coming”?"),
    ("• Les armées [3]", {"Les armées": "The forces"}, "• The forces [3]"),
    ("Le prix : 3 $ .", {"Le prix : 3 $ .": "The price : $ 3 ."}, "The price: $3."),
]


@pytest.mark.parametrize(("segment", "answers", "english"), RESTORED)
def test_what_comes_back(segment: str, answers: dict[str, str], english: str) -> None:
    assert drafts([segment], answers=answers) == [Draft(english, "machine")]


def test_capitals_are_lowered_for_the_decoder_and_put_back() -> None:
    decoder = FakeDecoder({"Le ministre annonce un contrat": "The minister announces a contract"})
    assert translate_segments(decoder, ["LE MINISTRE ANNONCE UN CONTRAT"]) == [
        Draft("THE MINISTER ANNOUNCES A CONTRACT", "recased")
    ]


def test_copied_segments_never_reach_the_decoder() -> None:
    decoder = FakeDecoder()
    assert [draft.how for draft in translate_segments(decoder, ["", "12,5 %", "(…)"])] == ["copied"] * 3
    assert decoder.calls == []


def test_a_long_sentence_is_cut_and_joined() -> None:
    left, right = "mot " * 55 + "un ;", "deux " + "mot " * 55 + "fin."
    decoder = FakeDecoder({left.strip(): "First half.", right.strip(): "The second half."})
    assert translate_segments(decoder, [left + " " + right]) == [Draft("First half; the second half.", "split")]


def test_a_weak_package_has_long_sentences_cut_earlier() -> None:
    decoder = FakeDecoder(
        {"Le ministre signe,": "The minister signs.", "mais le parlement vote.": "But parliament votes."}
    )
    decoder.longest = 6
    drafts = translate_segments(decoder, ["Le ministre signe, mais le parlement vote."])
    assert drafts == [Draft("The minister signs, but parliament votes.", "split")]


def test_a_word_without_end_stands_where_it_stood() -> None:
    key = "a1b2" * 100
    decoder = FakeDecoder({"La clé": "The key", "ouvre la porte.": "Opens the door."})
    assert translate_segments(decoder, [f"La clé {key} ouvre la porte."])[0].text == f"The key {key} Opens the door."
    assert key not in decoder.calls[0][0]


def test_a_loop_is_decoded_again_and_alone() -> None:
    decoder = FakeDecoder({"le droit au logement": LOOP}, {"le droit au logement": "the right to housing"})
    assert translate_segments(decoder, ["bonjour", "le droit au logement"]) == [
        Draft("BONJOUR", "machine"), Draft("the right to housing", "repeat-guard"),
    ]  # fmt: skip
    first, second = [segments for segments, _ in decoder.calls]
    assert (first, second) == (["bonjour", "le droit au logement"], ["le droit au logement"])


def test_of_loops_that_stay_the_least_bad_is_taken() -> None:
    worse = LOOP + " to the right" * 10
    decoder = FakeDecoder({"le droit": worse}, {"le droit": LOOP})
    assert translate_segments(decoder, ["le droit"]) == [Draft(LOOP, "repeat-guard")]
    assert len(decoder.calls) == 3


def test_equal_segments_are_decoded_once_and_order_is_kept() -> None:
    decoder = FakeDecoder()
    texts = ["b c", "a d", "", "b c", "« b c »"]
    assert [d.text for d in translate_segments(decoder, texts)] == ["B C", "A D", "", "B C", "“B C”"]
    assert decoder.calls[0][0] == ["b c", "a d"]


@pytest.mark.parametrize(
    "segments", [[], [""], ["a b", "a b", "a b"], ["a", "1", "mot " * 150, "mot, " * 300 + "fin", "", "b"]]
)
def test_progress_adds_up_to_all_segments(segments: list[str]) -> None:
    told: list[int] = []
    translate_segments(FakeDecoder(), segments, told.append)
    assert sum(told) == len(segments)
    assert all(number > 0 for number in told)
