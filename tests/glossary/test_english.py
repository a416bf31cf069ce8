"""English number, articles and verb forms."""

from __future__ import annotations

import pytest

from brief.glossary import english


@pytest.mark.parametrize(
    ("one", "many"),
    [
        ("domain", "domains"), ("agency", "agencies"), ("survey", "surveys"), ("virus", "viruses"),
        ("crisis", "crises"),
        ("church", "churches"), ("tax", "taxes"), ("leaf", "leaves"), ("woman", "women"), ("child", "children"),
        ("call for tenders", "calls for tenders"), ("proof of concept", "proofs of concept"),
        ("Ministry of the Armed Forces", "Ministries of the Armed Forces"), ("SME", "SMEs"), ("F-35", "F-35s"),
        ("chief executive officer", "chief executive officers"), ("aircraft carrier", "aircraft carriers"),
        ("shortage", "shortages"), ("cookie", "cookies"),
        # heads that are not at the end
        ("attorney general", "attorneys general"), ("major general", "major generals"),
        ("secretary-general", "secretaries-general"), ("court martial", "courts martial"),
        ("chief of staff", "chiefs of staff"), ("runner-up", "runners-up"), ("start-up", "start-ups"),
        ("bail-in", "bail-ins"), ("mother-in-law", "mothers-in-law"), ("weapon of war", "weapons of war"),
        # irregular and deceptive ones
        ("serviceman", "servicemen"), ("regimen", "regimens"), ("spokesperson", "spokespeople"),
        ("memorandum of understanding", "memoranda of understanding"), ("selection criterion", "selection criteria"),
        ("risk analysis", "risk analyses"), ("prognosis", "prognoses"), ("metastasis", "metastases"),
        ("lens", "lenses"), ("gas", "gases"), ("bus", "buses"), ("campus", "campuses"), ("spectrum", "spectra"),
        ("business", "businesses"), ("illness", "illnesses"), ("witness", "witnesses"), ("mechanism", "mechanisms"),
        ("technology", "technologies"), ("hospital bed", "hospital beds"), ("watershed", "watersheds"),
        ("headache", "headaches"), ("cache", "caches"), ("branch", "branches"), ("enterprise", "enterprises"),
        ("alias", "aliases"), ("iris", "irises"),
        ("clause", "clauses"), ("house", "houses"), ("exercise", "exercises"), ("dose", "doses"),
    ],
)  # fmt: skip
def test_plural_and_back(one: str, many: str) -> None:
    assert english.plural(one) == many
    assert english.plural(many) == many
    assert english.singular(many) == one


@pytest.mark.parametrize(
    "word",
    [
        "ransomware",
        "public procurement",
        "personal protective equipment",
        "intelligence",
        "infected",
        "logistics",
        "money laundering",
        "headquarters",
        "means of transport",
        "Marine Corps",
        "tourism",
    ],
)
def test_no_plural(word: str) -> None:
    assert english.plural(word) == word
    assert english.singular(word) == word


def test_both_plurals_of_careful_english_are_known() -> None:
    assert english.plurals("memorandum of understanding") == (
        "memoranda of understanding",
        "memorandums of understanding",
    )
    assert english.plurals("drone") == ("drones",)


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("deploy", ("deployed",)),
        ("agree to terms", ("agreed to terms",)),
        ("take effect", ("taken effect", "took effect")),
        ("hold talks", ("held talks",)),
    ],
)
def test_past_forms(verb: str, forms: tuple[str, ...]) -> None:
    assert english.pasts(verb) == forms


@pytest.mark.parametrize(
    ("word", "article"),
    [
        ("unicorn", "a"), ("AI model", "an"), ("SME", "an"), ("NATO base", "a"), ("hour", "an"), ("UN report", "a"),
        ("European fund", "a"), ("unmanned aircraft", "an"), ("order", "an"), ("roadmap", "a"), ("FDA rule", "an"),
    ],
)  # fmt: skip
def test_article(word: str, article: str) -> None:
    assert english.article_for(word) == article


@pytest.mark.parametrize(
    ("before", "word", "after"),
    [
        ("It is a ", "order book", "It is an order book"),
        ("An ", "roadmap", "A roadmap"),
        ("It is a ", "guardrails", "It is guardrails"),
        ("A ", "guardrails", "Guardrails"),
        ("It is the ", "order book", "It is the order book"),
    ],
)
def test_articles_are_mended(before: str, word: str, after: str) -> None:
    assert english.with_articles_mended(before + word, len(before), len(before) + len(word)) == after


@pytest.mark.parametrize(
    ("verb", "pasts", "gerund"),
    [
        ("deploy", "deployed", "deploying"),
        ("raise funds", "raised funds", "raising funds"),
        ("carry", "carried", "carrying"),
        ("stop", "stopped", "stopping"),
        ("infect", "infected", "infecting"),
        ("take effect", "taken effect, took effect", "taking effect"),
    ],
)
def test_verbs(verb: str, pasts: str, gerund: str) -> None:
    assert (english.pasts(verb), english.gerund(verb)) == (tuple(pasts.split(", ")), gerund)
