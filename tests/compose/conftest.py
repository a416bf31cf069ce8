"""A small brief with everything that a composer must show: real French of the seeds, English by hand."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Literal

import pytest
from docx import Document
from docx.document import Document as DocumentObject

from brief.article import (
    Article,
    Brief,
    BriefArticle,
    Dropped,
    Figure,
    FigureKind,
    Finding,
    KeyFigure,
    Kind,
    Origin,
    Paragraph,
    Row,
    Term,
)
from brief.compose import docx

STATUS = "Machine draft – not reviewed"


def _row(
    row_id: str,
    source: str,
    target: str,
    kind: Kind = "paragraph",
    *,
    level: int = 0,
    part: Literal["title", "lead", "body", "attribution"] = "body",
    origin: Origin = "machine",
    terms: tuple[Term, ...] = (),
    findings: tuple[Finding, ...] = (),
    figures: tuple[Figure, ...] = (),
) -> Row:
    return Row(row_id, kind, source, target, ((source, target),), origin, terms, findings, figures, level, part)


def _figure(text: str, kind: FigureKind, value: str, unit: str | None, english: str, source: str = "") -> Figure:
    start = max(source.find(text), 0)
    return Figure(text, start, start + len(text), kind, value, unit, None, english)


def _article(number: int, article: Article, title: str, rows: list[Row]) -> BriefArticle:
    kinds = [Paragraph(r.source, r.kind, r.level) for r in rows if r.part == "body"]
    return BriefArticle(number, replace(article, paragraphs=tuple(kinds)), title, tuple(rows))


_CONTRACT = (
    "Le 16 juin, le Pentagone américain a annoncé la signature d’un contrat de défense d’une valeur de 200 millions de "
    "dollars avec OpenAI afin de développer des outils d’intelligence artificielle destinés à relever des défis "
    "critiques "
    "en matière de sécurité nationale."
)
_REVENUE = (
    "Selon les dernières données disponibles, le chiffre d’affaires annuel de l’entreprise atteignait déjà 10 "
    "milliards de "
    "dollars en juin de cette année. En mars, l’entreprise cherchait lors d’un tour de financement mené par "
    "SoftBank à lever "
    "jusqu’à 40 milliards de dollars, valorisant ainsi la société à près de 300 milliards de dollars."
)


def _pentagon() -> BriefArticle:
    article = Article(
        "000_ca6fd53c8d7a9b79.txt",
        "OpenAI remporte un contrat de 200 millions de dollars avec le Pentagone",
        (),
        lead="Lundi, le Pentagone américain a annoncé la signature d'un contrat.",
        author="Bao Yilong, Wall Street Insights",
        dropped=(Dropped("Groupe Telegram :https://t.me/TechFlowDaily", "community link"),),
    )
    rows = [
        _row("1.1", article.title, "OpenAI wins $200 million Pentagon contract", "heading", level=1, part="title"),
        _row("1.2", article.lead, "On Monday, the Pentagon announced the signing of a contract.", part="lead"),
        _row(
            "1.3",
            _CONTRACT,
            "On June 16, the Pentagon announced the signing of a defense contract worth $200 million with "
            "OpenAI to develop "
            "artificial intelligence tools for critical national security challenges.",
            terms=(Term("sécurité nationale", "national security", "met", "machine"),),
            figures=(_figure("200 millions de dollars", "money", "200000000", "USD", "$200 million", _CONTRACT),),
        ),
        _row(
            "1.4",
            "Dans le cadre de ce projet, l’entrepreneur développera des capacités prototypes d’IA de pointe "
            "afin de répondre à "
            "des enjeux cruciaux de sécurité nationale dans les domaines opérationnels et organisationnels.",
            "Under this award, the contractor will develop prototype frontier AI capabilities to address "
            "critical national "
            "security challenges in warfighting and enterprise domains.",
            "quote",
            terms=(
                Term("sécurité nationale", "national security", "met", "machine"),
                Term("domaines opérationnels", "warfighting domains", "enforced", "source"),
            ),
        ),
        _row("1.5", "Communiqué du Pentagone", "Pentagon statement", "quote", part="attribution", origin="memory"),
        _row(
            "1.6",
            "Course aux armements : les géants de l’IA se disputent le gâteau de la défense",
            "Arms race: AI giants fight over the defense cake",
            "heading",
            level=2,
        ),
        _row(
            "1.7", "L’initiative d’OpenAI n’est pas isolée.", "OpenAI’s move is not an isolated one.", origin="memory"
        ),
        _row(
            "1.8",
            _REVENUE,
            "According to the latest available data, the company’s annual revenue had already reached $10 "
            "billion in June of this "
            "year. In March, the company sought to raise up to $40 billion, valuing it at nearly $30 billion.",
            findings=(
                Finding("style", "info", "The sentence on SoftBank is shorter than the French."),
                Finding("numbers", "error", "“300 milliards de dollars” ($300 billion) does not stand in the English."),
                Finding("numbers", "warning", "“$30 billion” has no counterpart in the French."),
            ),
            figures=(
                _figure("10 milliards de dollars", "money", "10000000000", "USD", "$10 billion", _REVENUE),
                _figure("300 milliards de dollars", "money", "300000000000", "USD", "$300 billion", _REVENUE),
            ),
        ),
    ]
    return _article(1, article, "OpenAI wins $200 million Pentagon contract", rows)


def _microsoft() -> BriefArticle:
    article = Article(
        "002_1c7de00c73213162.txt",
        "OpenAI et DoD : Un Contrat Qui Bouscule Microsoft",
        (),
        date="2025-08-13",
        address="https://example.org/openai?a=1&b=2",
    )
    rows = [
        _row(
            "2.1",
            article.title,
            "OpenAI and DoD: A Contract That Shakes Up Microsoft",
            "heading",
            level=1,
            part="title",
        ),
        _row("2.2", "Un Contrat qui Change la Donne", "A Game-Changing Contract", "heading", level=2),
        _row(
            "2.3",
            "Le 17 juin 2025, OpenAI a annoncé un partenariat d’envergure avec le DoD, un contrat pouvant "
            "atteindre 200 "
            "millions de dollars. L’objectif ? Développer des prototypes.",
            "On June 17, 2025, OpenAI announced a major partnership with the DoD, a contract worth up to $200 "
            "million. The goal? "
            "To develop prototypes.",
            figures=(Figure("17 juin 2025", 3, 15, "date", "2025-06-17", None, None, "June 17, 2025"),),
        ),
        _row("2.4", "Microsoft : Un Géant Court-Circuité ?", "Microsoft: A Giant Bypassed?", "heading", level=3),
        _row(
            "2.5",
            "Pour Microsoft, ce contrat pourrait représenter une menace à plusieurs niveaux :",
            "For Microsoft, this contract could be a threat on several levels:",
        ),
        _row(
            "2.6",
            "Perte de contrôle sur l’écosystème IA, où OpenAI gagne en autonomie.",
            "Loss of control over the AI ecosystem, where OpenAI is gaining autonomy.",
            "list",
            level=1,
        ),
        _row(
            "2.7",
            "Compétition accrue, alors qu’OpenAI développe son propre programme « OpenAI for Government ».",
            "Increased competition, as OpenAI develops its own “OpenAI for Government” program.",
            "list",
            level=2,
        ),
        _row(
            "2.8",
            "« Nous sommes dans une guerre froide avec la Chine sur l’IA. C’est une course pour la survie "
            "technologique. »",
            "“We are in a cold war with China over AI. It is a race for technological survival.”",
            "quote",
        ),
        _row(
            "2.9",
            "Marc Andreessen, sur le podcast Uncapped",
            "Marc Andreessen, on the Uncapped podcast",
            "quote",
            part="attribution",
        ),
        _row(
            "2.10",
            "Signes à garder : <b>R&D</b> & \"guillemets\" d'ici 'là' 3 < 4 > 2, {{ title }} {% if x %}",
            "Signs to keep: <b>R&D</b> & \"quotes\" from here 'there' 3 < 4 > 2, {{ title }} {% if x %}",
            origin="copied",
        ),
    ]
    return _article(2, article, "OpenAI and DoD: A Contract That Shakes Up Microsoft", rows)


def _dollar() -> BriefArticle:
    article = Article(
        "004_8d96d2f33c0f24e0.txt", "OpenAI offre son IA à l’État américain pour… un dollar", (), date="2025-08"
    )
    rows = [
        _row(
            "3.1",
            article.title,
            "OpenAI offers its AI to the U.S. government for… one dollar",
            "heading",
            level=1,
            part="title",
        ),
        _row(
            "3.2",
            "Un dollar. C’est ce que coûteront les modèles d’intelligence artificielle d’OpenAI à "
            "l’administration américaine pour "
            "les douze mois à venir.",
            "One dollar. That is what OpenAI’s artificial intelligence models will cost the U.S. administration "
            "for the next twelve "
            "months.",
        ),
        _row(
            "3.3",
            "Le Pentagone, qui disposera en 2026 d’un budget de plus de 1 000 milliards de dollars, s’annonce "
            "comme un client à "
            "très haute valeur ajoutée pour la sécurité nationale.",
            "The Pentagon, which will have a budget of more than $1 trillion in 2026, promises to be a very "
            "high-value customer.",
            terms=(Term("Sécurité nationale", "national security", "missed", "not in the English"),),
            findings=(
                Finding("terms", "warning", "“sécurité nationale” is to be “national security”; it is not there."),
            ),
        ),
    ]
    return _article(3, article, "OpenAI offers its AI to the U.S. government for… one dollar", rows)


def _key(
    article: int, row: str, label: str, text: str, english: str, value: str, kind: FigureKind, unit: str | None,
    qualifier: str | None = None,
) -> KeyFigure:  # fmt: skip
    figure = Figure(text, 0, len(text), kind, value, unit, qualifier, english)
    return KeyFigure(figure, label, (row,), (article,))


def sample() -> Brief:
    """Three articles, 21 rows, five findings, figures, terms and a memory row."""
    money = _figure("200 millions de dollars", "money", "200000000", "USD", "$200 million", _CONTRACT)
    sums = ("money", "USD")
    figures = (
        KeyFigure(money, "contract between OpenAI and the Pentagon", ("1.1", "1.3", "2.3"), (1, 2)),
        _key(1, "1.8", "OpenAI’s annual revenue", "10 milliards de dollars", "$10 billion", "10000000000", *sums),
        _key(1, "1.8", "valuation", "300 milliards de dollars", "$300 billion", "300000000000", *sums, "nearly"),
        _key(3, "3.3", "budget", "1 000 milliards de dollars", "$1 trillion", "1000000000000", *sums, "more than"),
        _key(3, "3.2", "period at one dollar", "douze mois", "twelve months", "12", "duration", "month"),
        _key(2, "2.3", "announcement", "17 juin 2025", "June 17, 2025", "2025-06-17", "date", None),
        _key(1, "1.3", "signing announced", "16 juin", "June 16", "--06-16", "date", None),
        _key(3, "3.3", "budget year", "2026", "2026", "2026", "date", None),
    )
    return Brief(
        title="OpenAI and the Pentagon: contracts, safeguards & rivals",
        language="en",
        source_language="fr",
        made="2025-09-01",
        status=STATUS,
        articles=(_pentagon(), _microsoft(), _dollar()),
        figures=figures,
        signature={
            "brief": "0.1.0",
            "model": {
                "name": "translate-fr_en-1_9",
                "sha256": "3b3052fee6bb1e8e8e632a26a723eb2a2c7710dfe73ba61ffd9b83e85d4f14c1",
            },
            "glossary": {"file": "glossary.csv", "sha256": "0f" * 32},
            "memory": None,
            "options": {"rows": "paragraph", "strict": False, "formats": ["docx", "html", "json"]},
        },
        key_points=(
            (
                "1.3",
                "On June 16, the Pentagon announced the signing of a defense contract worth $200 million with OpenAI.",
            ),
            ("3.2", "That is what OpenAI’s artificial intelligence models will cost the U.S. administration."),
        ),
    )


def large(rows: int) -> Brief:
    """One article of ``rows`` rows, each with a term, every twentieth with a finding."""
    brief = sample()
    base = brief.articles[0].rows[2]
    finding = Finding("numbers", "warning", "“200 millions de dollars” does not stand in the English.")
    many = tuple(
        replace(base, id=f"1.{number}", source=f"{number} {base.source}", target=f"{number} {base.target}",
                findings=(finding,) if number % 20 == 0 else ())
        for number in range(1, rows + 1)
    )  # fmt: skip
    return replace(brief, articles=(replace(brief.articles[0], rows=many),), figures=brief.figures[:1])


@pytest.fixture(name="brief")
def _brief() -> Brief:
    return sample()


@pytest.fixture(name="large_brief")
def _large_brief() -> Callable[[int], Brief]:
    return large


@pytest.fixture(scope="session")
def template() -> Path:
    return Path(__file__).parents[2] / "templates" / "brief.docx"


@pytest.fixture(scope="session")
def page() -> Path:
    return Path(__file__).parents[2] / "templates" / "brief.html.j2"


@pytest.fixture
def content(brief: Brief, template: Path) -> bytes:
    return docx.document_bytes(brief, template)


@pytest.fixture
def document(content: bytes) -> DocumentObject:
    return Document(io.BytesIO(content))


def with_kept(brief: Brief) -> Brief:
    """The brief with row 1.4 in English in its source too, and 1.7 in Latin: both kept as they are."""
    article = brief.articles[0]
    kept = {
        "1.4": ("en", "Our goal is the OpenAI’s of tomorrow, he said."),
        "1.7": ("la", "Si vis pacem, para bellum."),
    }
    rows = tuple(
        replace(row, source=kept[row.id][1], target=kept[row.id][1], language=kept[row.id][0], origin="copied",
                terms=(), figures=(), findings=(Finding("language", "info", "It was kept as it is."),))
        if row.id in kept else row
        for row in article.rows
    )  # fmt: skip
    return replace(brief, articles=(replace(article, rows=rows), *brief.articles[1:]))


@pytest.fixture
def kept_brief() -> Brief:
    return with_kept(sample())
