"""HTML pages of several makes."""

from __future__ import annotations

import pytest

from brief.article import Article
from brief.errors import BriefError
from brief.sources.clean import article
from brief.sources.html import parse

FIRST = (
    "C’est un chantier promis depuis dix ans. La ministre a présenté, lundi 3 mars, un plan de rénovation doté de "
    "3,5\u00a0milliards d’euros."
)
SECOND = (
    "L’opposition dénonce un effet d’annonce. Selon un rapport du Sénat publié en janvier, il faudrait "
    "5\u00a0milliards "
    "d’euros par an."
)
LAST = "Le texte doit être examiné au Parlement avant l’été par les deux chambres, a indiqué la ministre."

PRESS = f"""<!doctype html><html lang="fr"><head><meta charset="utf-8">
<title>Le plan école - Le Courrier du Soir</title>
<meta property="og:title" content="Le plan école">
<meta property="article:published_time" content="2025-03-03T14:05:00+01:00">
<meta name="author" content="Claire Vasseur"><link rel="canonical" href="https://courrier.example.fr/plan"></head><body>
<nav class="menu"><ul><li><a href="/">Accueil</a></li><li><a href="/eco">Économie</a></li></ul></nav>
<div id="cookie-banner">
<p>Nous utilisons des cookies pour améliorer votre expérience. Vous acceptez leur dépôt.</p></div>
<article><h1>Le plan école</h1>
<p class="chapo">L’exécutif veut rénover 10\u202f000 bâtiments d’ici à 2030, malgré les réserves.</p>
<figure><img src="a.jpg"><figcaption>La ministre à Lille. © AFP</figcaption></figure>
<p>{FIRST.replace("rénovation", "<b>réno</b>vation")}<sup><a href="#n1">1</a></sup></p>
<div class="newsletter-box">
<p>Recevez le meilleur de l’actualité chaque matin dans votre boîte aux lettres électronique.</p></div>
<h2>Des <em>miettes</em></h2>
<p>{SECOND}</p>
<p>Un prix symbolique.</p>
<ul><li>Un premier point : la chaleur</li><li>Un second point<ul><li>avec un sous-point</li></ul></li></ul>
<blockquote><p>« Aucun enfant ne doit avoir froid. »</p><cite>— La ministre, à Lille</cite></blockquote>
<table><tr><th>Année</th><th>Montant</th></tr><tr><td>2025</td><td>1 Md€</td></tr></table>
<p>A LIRE AUSSI<br>Le grand plan des lycées</p>
<p>{LAST}</p></article>
<aside class="related">
<p>Un autre article que beaucoup de lecteurs ont lu cette semaine dans toute la France.</p></aside>
<section id="comments"><p>Je suis tout à fait d’accord avec cet article, et je le dis depuis des années.</p></section>
<footer><p>© 2025 Le Courrier du Soir</p></footer><script>var a = "texte";</script></body></html>"""


def cleaned(page: str | bytes, name: str = "page.html") -> Article:
    return article(parse(page.encode() if isinstance(page, str) else page, name), name)


def test_a_press_page() -> None:
    made = cleaned(PRESS)
    assert (made.title, made.date, made.author) == ("Le plan école", "2025-03-03", "Claire Vasseur")
    assert made.address == "https://courrier.example.fr/plan"
    assert made.lead == "L’exécutif veut rénover 10\u202f000 bâtiments d’ici à 2030, malgré les réserves."
    assert [(part.kind, part.level, part.text) for part in made.paragraphs] == [
        ("paragraph", 0, FIRST),
        ("heading", 2, "Des miettes"),
        ("paragraph", 0, SECOND),
        ("paragraph", 0, "Un prix symbolique."),
        ("list", 1, "Un premier point : la chaleur"),
        ("list", 1, "Un second point"),
        ("list", 2, "avec un sous-point"),
        ("quote", 0, "« Aucun enfant ne doit avoir froid. »"),
        ("list", 1, "Année | Montant"),
        ("list", 1, "2025 | 1 Md€"),
        ("paragraph", 0, LAST),
    ]
    assert [part.attribution for part in made.paragraphs if part.kind == "quote"] == ["La ministre, à Lille"]
    dropped = {drop.text: drop.reason for drop in made.dropped}
    assert dropped["Accueil"] == "page-frame"
    assert dropped["Le grand plan des lycées"] == "teaser"


def test_keep_all_keeps_the_frame_in_its_place() -> None:
    made = article(parse(PRESS.encode(), "page.html"), "page.html", keep_all=True)
    texts = [part.text for part in made.paragraphs]
    assert texts[:2] == ["Accueil", "Économie"]
    assert texts[-1] == "© 2025 Le Courrier du Soir"
    assert (made.title, made.dropped) == ("Le plan école", ())


def test_a_page_without_landmarks_and_with_line_breaks() -> None:
    page = (
        f"<html><head><title>Note</title></head><body><div><b>Le plan "
        f"école</b><br><br>{FIRST}<br><br>{SECOND}<br>\n{LAST}</div></body></html>"
    )
    made = cleaned(page)
    assert [part.text for part in made.paragraphs if len(part.text) > 50] == [FIRST, SECOND, LAST]


def test_a_date_that_only_the_body_has_is_not_the_page_s() -> None:
    page = (
        f"<html><body><article><h1>Le plan école</h1><p>Le 17 juin 2025, le plan a été signé par la "
        f"ministre.</p><p>{FIRST}</p><p>{SECOND}</p></article></body></html>"
    )
    assert cleaned(page).date is None


@pytest.mark.parametrize(
    ("encoding", "declared"),
    [("utf-8", ""), ("cp1252", "iso-8859-1"), ("cp1252", ""), ("latin-1", "windows-1252"), ("utf-16", "")],
)
def test_encodings(encoding: str, declared: str) -> None:
    meta = f'<meta charset="{declared}">' if declared else ""
    text = "Le ministère a décidé, après débat, d'allouer 200 millions d'euros à la santé dès l'été prochain, à Nîmes."
    body = f"<p>{text}</p><p>{text.replace('200', '300')}</p>"
    page = f"<html><head>{meta}<title>Santé</title></head><body>{body}</body></html>"
    made = cleaned(page.encode(encoding))
    assert text in [made.lead, *(part.text for part in made.paragraphs)]


@pytest.mark.parametrize(
    "page", ["<html><body><div id='app'></div><script>x()</script></body></html>", "<html></html>", "<!doctype html>"]
)
def test_a_page_without_text(page: str) -> None:
    with pytest.raises(BriefError, match=r"^page\.html: "):
        cleaned(page)
