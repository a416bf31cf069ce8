"""The glossary ladder over a scripted decoder: which rung wins, what is kept, what is flagged."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from brief.argos import ladder
from brief.argos.decoder import Hypothesis
from brief.article import Translation
from brief.glossary.match import Matcher
from brief.glossary.table import Entry


class Scripted:
    """Answers each segment from a table of hypotheses; knows prefixes and suppression; scores by another table."""

    longest = 100

    def __init__(self, answers: dict[str, str | list[str]], scores: dict[str, float] | None = None) -> None:
        self.answers, self.scores = answers, scores or {}
        self.calls: list[tuple[str, dict]] = []

    def translate(self, segments: Sequence[str], *, prefixes=None, hypotheses=1, suppress=(), progress=None, **options):
        found = []
        for at, segment in enumerate(segments):
            prefix = prefixes[at] if prefixes else None
            self.calls.append((segment, {"prefix": prefix, "suppress": tuple(suppress), **options}))
            texts = self.answers.get(f"{segment}|{prefix}" if prefix else segment, "Something else entirely.")
            texts = [texts] if isinstance(texts, str) else texts
            texts = [text for text in texts if not any(form in text for form in suppress)] or ["Nothing is left."]
            found.append([Hypothesis(text, -1.0 - nth) for nth, text in enumerate(texts[:hypotheses])])
        if progress:
            progress(len(segments))
        return found

    def score(self, sources: Sequence[str], targets: Sequence[str]) -> list[float]:
        return [self.scores.get(target, -2.0) for target in targets]


def run(source: str, engine: Scripted, *entries: Entry, faults: Callable[[str, str], int] | None = None):
    [made] = ladder.translate([source], [Matcher(entries).find(source)], engine, faults)
    return made


ROADMAP = Entry("feuille de route", ("roadmap",), avoid=("route sheet",))
REVENUE = Entry("chiffre d'affaires", ("revenue",))
SOURCE = "Le ministre suit sa feuille de route."


def test_what_the_machine_says_rightly_is_left_alone() -> None:
    made = run(SOURCE, Scripted({SOURCE: "The minister follows his roadmap."}), ROADMAP)
    assert made.target == "The minister follows his roadmap."
    assert [(term.status, term.how) for term in made.terms] == [("met", "machine")]
    assert made.findings == ()


@pytest.mark.parametrize(
    ("said", "mended"),
    [
        ("The minister follows his road map.", "The minister follows his roadmap."),
        ("The minister follows a Roadmap.", "The minister follows a roadmap."),
        ("The minister follows an roadmap.", "The minister follows a roadmap."),
        ("The minister follows the roadmaps.", "The minister follows the roadmap."),
    ],
)
def test_spelling_casing_article_and_number_need_no_second_decoding(said: str, mended: str) -> None:
    engine = Scripted({SOURCE: said})
    made = run(SOURCE, engine, ROADMAP)
    assert made.target == mended
    assert len(engine.calls) == 1


def test_the_english_term_in_the_french_sentence_wins() -> None:
    mixed = "Le ministre suit sa roadmap."
    engine = Scripted({SOURCE: "The minister follows his way.", mixed: "The minister is following his roadmap."})
    made = run(SOURCE, engine, ROADMAP)
    assert made.target == "The minister is following his roadmap."
    assert [(term.status, term.how, term.target) for term in made.terms] == [("enforced", "source", "roadmap")]


def test_all_terms_of_a_sentence_are_put_in_at_once_in_the_right_number() -> None:
    source = "Deux levées de fonds et un chiffre d’affaires en hausse."
    mixed = "Deux funding rounds et un revenue en hausse."
    engine = Scripted({source: "Two raises and a higher turnover.", mixed: "Two funding rounds and a higher revenue."})
    made = run(source, engine, REVENUE, Entry("levée de fonds", ("funding round",)))
    assert made.target == "Two funding rounds and a higher revenue."
    assert {term.target for term in made.terms} == {"funding rounds", "revenue"}


def test_where_the_place_is_sure_nothing_is_decoded_again() -> None:
    engine = Scripted({SOURCE: "The minister follows his feuilles."})
    made = run(SOURCE, engine, ROADMAP)
    assert made.target == "The minister follows his roadmap."
    assert [segment for segment, _ in engine.calls] == [SOURCE]


def test_a_term_left_in_french_is_what_is_replaced() -> None:
    source = "Le directeur cite OpenAI et l’IA de Google."
    engine = Scripted({source: "The director cites OpenAI and Google's IA."})
    made = run(source, engine, Entry("IA", ("AI",), case="exact"))
    assert made.target == "The director cites OpenAI and Google's AI."


def test_the_term_is_placed_where_nothing_else_helps_and_the_reader_is_told() -> None:
    made = run(SOURCE, Scripted({SOURCE: "The minister follows his feuilles."}), ROADMAP)
    assert made.target == "The minister follows his roadmap."
    assert (made.terms[0].status, made.terms[0].how) == ("enforced", "placed")
    assert [finding.severity for finding in made.findings] == ["warning"]


def test_an_avoided_rendering_is_suppressed() -> None:
    mixed = "Le ministre suit sa roadmap."
    both = "The roadmap is a route sheet."
    engine = Scripted({SOURCE: both, mixed: [both, "The minister follows his roadmap."]})
    made = run(SOURCE, engine, ROADMAP)
    assert made.target == "The minister follows his roadmap."


def test_an_avoided_rendering_that_stays_is_an_error() -> None:
    mixed = "Le ministre suit sa roadmap."
    both = "The roadmap is a route sheet."

    class Deaf(Scripted):
        def translate(self, segments, *, suppress=(), **options):
            return super().translate(segments, **options)

    made = run(SOURCE, Deaf({SOURCE: both, mixed: both}), ROADMAP)
    assert made.target == both
    assert any(finding.severity == "error" and "route sheet" in finding.message for finding in made.findings)


def test_a_candidate_that_loses_a_figure_is_not_taken() -> None:
    source = "Son chiffre d’affaires atteint 40 millions."
    mixed = "Son revenue atteint 40 millions."
    engine = Scripted({source: "Its turnover reaches 40 million.", mixed: "Its revenue reaches millions."})
    made = run(source, engine, REVENUE)
    assert "40" in made.target and "revenue" in made.target
    assert made.terms[0].how == "placed"


def test_a_figure_that_is_lost_goes_into_the_french_in_english() -> None:
    source = "À 11 h 20, le ministre est venu."
    mixed = "À 11:20, le ministre est venu."
    engine = Scripted({source: ["The minister came at 11.", "At 11 the minister came."], mixed: "At 11:20 he came."})
    [made] = ladder.translate([source], [[]], engine, figures=lambda text: text.replace("11 h 20", "11:20"))
    assert made.target == "At 11:20 he came."


def test_numbers_get_their_english_dress_unless_the_glossary_wants_the_words() -> None:
    source = "Le contrat vaut 9 000 dollars."
    engine = Scripted({source: "The contract is worth 9 000 dollars."})
    assert run(source, engine).target == "The contract is worth $9,000."
    made = run(source, engine, Entry("dollar", ("dollar",)))
    assert made.target == "The contract is worth 9,000 dollars."
    assert [term.status for term in made.terms] == ["met"]


def test_a_decoding_that_says_the_term_twice_is_not_taken() -> None:
    mixed = "Le ministre suit sa roadmap."
    engine = Scripted({SOURCE: "The minister follows his way.", mixed: "The minister has a roadmap roadmap."})
    made = run(SOURCE, engine, ROADMAP)
    assert made.target.count("roadmap") == 1


def test_what_cannot_be_met_is_flagged() -> None:
    engine = Scripted({SOURCE: "The minister follows his feuilles."})
    made = run(SOURCE, engine, ROADMAP, faults=lambda source, target: 2 * ("roadmap" in target.lower()))
    assert "roadmap" not in made.target.lower()
    assert [(term.status, term.target) for term in made.terms] == [("missed", "roadmap")]
    assert [finding.severity for finding in made.findings] == ["error"]


def test_of_candidates_that_obey_the_likeliest_translation_of_the_french_is_taken() -> None:
    mixed = "Le ministre suit sa roadmap."
    texts = ["The roadmap.", "The minister has a roadmap now.", "The minister follows his roadmap."]
    engine = Scripted(
        {SOURCE: "The minister follows his feuilles.", mixed: ["No term here at all.", *texts]},
        {"The minister follows his roadmap.": -0.1, "The minister has a roadmap now.": -0.9},
    )
    assert run(SOURCE, engine, ROADMAP).target == "The minister follows his roadmap."


@pytest.mark.parametrize(
    ("segment", "english"),
    [
        ("Feuille de route", "Roadmap"),
        ("Feuille de route :", "Roadmap:"),
        ("« Feuille de route »", "“Roadmap”"),
        ("FEUILLE DE ROUTE", "ROADMAP"),
        ("feuilles de route", "roadmaps"),
    ],
)
def test_a_term_alone_skips_the_model(segment: str, english: str) -> None:
    engine = Scripted({})
    made = run(segment, engine, ROADMAP)
    assert (made.target, made.origin) == (english, "glossary")
    assert not engine.calls


def test_a_sentence_without_terms_is_as_without_a_glossary() -> None:
    sources = ["Il pleut sur Brest.", SOURCE, "Il neige sur Lille."]
    answers = {
        sources[0]: "It rains on Brest.",
        SOURCE: "The minister follows his feuilles.",
        sources[2]: "It snows on Lille.",
    }
    matcher = Matcher([ROADMAP])
    with_glossary = ladder.translate(sources, [matcher.find(source) for source in sources], Scripted(answers))
    without = ladder.translate(sources, [[] for _ in sources], Scripted(answers))
    assert [with_glossary[at] for at in (0, 2)] == [without[at] for at in (0, 2)]


class Hashed(Scripted):
    """Answers every segment and option set with words drawn from a hash of them: nothing obeys by design."""

    WORDS = "the minister plan route of roads and revenue figures roadmap sheet business raised funds way IA".split()

    def translate(self, segments: Sequence[str], *, hypotheses=1, suppress=(), progress=None, **options):
        found = []
        for segment in segments:
            draw = random.Random(f"{segment}|{hypotheses}|{sorted(suppress)}|{sorted(options.items())}")
            length = max(2, len(segment.split()))
            found.append([Hypothesis(" ".join(draw.choices(self.WORDS, k=length)), -1.0) for _ in range(hypotheses)])
        return found

    def score(self, sources: Sequence[str], targets: Sequence[str]) -> list[float]:
        return [random.Random(f"{pair}").random() for pair in zip(sources, targets, strict=True)]


MANY = [
    SOURCE,
    "Son chiffre d’affaires atteint 40 millions.",
    "La feuille de route prévoit une levée de fonds et un chiffre d’affaires en hausse.",
    "L’IA entre dans la feuille de route.",
    "Il pleut sur Brest.",
    "Deux levées de fonds en 2025, et une feuille de route claire pour le ministre.",
    "Le chiffre d’affaires de l’IA double.",
    "Une levée de fonds suit la feuille de route.",
]


@given(st.permutations(range(len(MANY))), st.integers(1, len(MANY)), st.integers(1, 4))
@settings(max_examples=25, deadline=None)
def test_a_sentence_gets_the_same_in_any_order_grouping_and_part(order: list[int], kept: int, by: int) -> None:
    matcher = Matcher([ROADMAP, REVENUE, Entry("levée de fonds", ("funding round",)), Entry("IA", ("AI",))])

    def made(at: Sequence[int]) -> list[Translation]:
        sentences = [MANY[one] for one in at]
        return ladder.translate(sentences, [matcher.find(sentence) for sentence in sentences], Hashed({}))

    whole = made(range(len(MANY)))
    part = order[:kept]
    for group in (part[start : start + by] for start in range(0, kept, by)):
        assert made(group) == [whole[one] for one in group]


def test_a_lost_figure_is_found_again_among_other_hypotheses() -> None:
    source = "Le contrat vaut 40 millions."
    engine = Scripted({source: ["The contract is worth millions.", "The contract is worth 40 million."]})
    assert run(source, engine).target == "The contract is worth 40 million."


def test_a_lost_figure_is_found_again_in_the_halves_of_the_sentence() -> None:
    left, right = "Le contrat de défense vaut 40 millions", "les travaux devraient durer 12 mois."
    source = f"{left}, {right}"
    engine = Scripted(
        {
            source: "The contract is long.",
            left: "The defense contract is worth 40 million.",
            right: "The work should last 12 months.",
        }
    )
    assert run(source, engine).target == "The defense contract is worth 40 million, the work should last 12 months."


def test_empty_and_wordless_segments_are_copied() -> None:
    engine = Scripted({})
    made = ladder.translate(["", "—", "…"], [[], [], []], engine)
    assert [each.target for each in made] == ["", "—", "…"]
    assert {each.origin for each in made} == {"copied"}


def test_progress_adds_up_to_the_sentences() -> None:
    told: list[int] = []
    sources = ["Il pleut sur Brest.", "Feuille de route", SOURCE, ""]
    matcher = Matcher([ROADMAP])
    ladder.translate(sources, [matcher.find(source) for source in sources], Scripted({}), progress=told.append)
    assert sum(told) == len(sources)


def test_digits_inside_terms_are_not_figures() -> None:
    source = "La crise du COVID-19 dure."
    engine = Scripted({source: "The crisis lasts.", "La COVID-19 crisis dure.": "The COVID-19 crisis lasts."})
    made = run(source, engine, Entry("crise du COVID-19", ("COVID-19 crisis",)))
    assert made.target == "The COVID-19 crisis lasts."


def test_judge_says_what_a_translation_has() -> None:
    matches = Matcher([ROADMAP, REVENUE]).find("La feuille de route et le chiffre d’affaires.")
    terms = ladder.judge("The roadmap and the turnover.", matches)
    assert [term.status for term in terms] == ["met", "missed"]


@pytest.mark.parametrize(
    ("entry", "source", "target", "how"),
    [
        (Entry("Pentagone", ("Pentagon",), "name"), "Le Pentagone.", "The pentagon.", "casing"),
        (Entry("drone", ("drone",)), "Deux drones.", "Two drone.", "number"),
        (Entry("drone", ("drone",)), "Deux drones.", "Each drone.", "machine"),
        (Entry("IA", ("AI",), case="exact"), "L’IA.", "The Open AI.", "no candidate had it"),
        (Entry("OpenAI", (), "keep"), "OpenAI.", "Open AI.", "machine"),
    ],
)
def test_judge_says_what_is_not_quite_the_term(entry: Entry, source: str, target: str, how: str) -> None:
    [term] = ladder.judge(target, Matcher([entry]).find(source))
    assert term.how == how


GLOSSED = "Le rançongiciel (ransomware en anglais) frappe."
RANSOMWARE = Entry("rançongiciel", ("ransomware",))


def test_a_gloss_in_the_french_does_not_prove_the_term() -> None:
    mixed = "Le ransomware (ransomware en anglais) frappe."
    bad, good = "The ransomy (ransomware in English) strikes.", "The ransomware (ransomware in English) strikes."
    made = run(GLOSSED, Scripted({GLOSSED: bad, mixed: bad}), RANSOMWARE)
    assert (made.target, made.terms[0].how) == (good, "placed")
    made = run(GLOSSED, Scripted({GLOSSED: "The software (ransomware in English) strikes.", mixed: good}), RANSOMWARE)
    assert (made.target, made.terms[0].how) == (good, "source")
    made = run(GLOSSED, Scripted({GLOSSED: good}), RANSOMWARE)
    assert (made.target, made.terms[0].how) == (good, "machine")


@pytest.mark.parametrize(
    ("source", "target", "status", "how"),
    [
        (GLOSSED, "The ransomy (ransomware in English) strikes.", "missed", "only as a gloss"),
        (GLOSSED, "The ransom software strikes.", "missed", "no candidate had it"),
        (GLOSSED, "Ransomware strikes.", "met", "gloss"),
        ("Le « rançongiciel » (ransomware) frappe.", "“Ransomware” strikes.", "met", "gloss"),
        ("Le rançongiciel, ou ransomware, frappe.", "Ransomware strikes.", "missed", "only as a gloss"),
        ("Le ransomware (rançongiciel) frappe.", "Ransomware strikes.", "missed", "only as a gloss"),
    ],
)
def test_judge_takes_a_gloss_for_the_term_only_where_it_was_left_out(
    source: str, target: str, status: str, how: str
) -> None:
    [term] = ladder.judge(target, Matcher([RANSOMWARE]).find(source))
    assert (term.status, term.how) == (status, how)


@pytest.mark.parametrize("said", ["The ministère pays.", "The American ministère pays."])
def test_a_nationality_inside_a_term_is_said_once(said: str) -> None:
    source = "Le ministère américain de la Défense paie."
    made = run(source, Scripted({source: said}), Entry("ministère de la Défense", ("Department of Defense",)))
    assert made.target == "The U.S. Department of Defense pays."


def test_a_name_with_a_raised_digit_is_not_put_in_twice() -> None:
    source = "La constellation Iris², qui comptera 290 satellites, coûte cher."
    said = "The Iris2 constellation, which will count 290 satellites, is expensive."
    made = run(source, Scripted({source: said}), Entry("Iris²", (), "keep"))
    assert made.target == "The Iris² constellation, which will count 290 satellites, is expensive."
    assert [(term.how, term.target) for term in made.terms] == [("spelling", "Iris²")]
