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


def page(*inside: str, head: str = "<title>Le plan école</title>") -> str:
    body = "".join(f"<p>{part}</p>" for part in (FIRST, SECOND))
    return f"<html><head>{head}</head><body><h1>Le plan école</h1>{body}{''.join(inside)}</body></html>"


def texts(made: Article) -> list[str]:
    return [part.text for part in made.paragraphs]


def reasons(made: Article) -> dict[str, str]:
    return {drop.text: drop.reason for drop in made.dropped}


def test_a_caption_that_the_picture_itself_says() -> None:
    caption = "Des élèves dans la cour d’une école de Lille, au mois de mars"
    made = cleaned(page(f'<img src="a.jpg" alt="{caption}"><p>{caption} – J. Morel</p>', f"<p>{LAST}</p>"))
    assert texts(made)[-1] == LAST
    assert reasons(made)[f"{caption} – J. Morel"] == "page-frame"


def test_a_paragraph_that_is_nothing_but_a_link() -> None:
    title, invitation = "Dans le Nord, une école sans chauffage", "Revivez le direct du débat à l’Assemblée."
    sentence = "Le rapport du Sénat a été publié en janvier."
    links = [f'<p><a href="/{n}">{text}</a></p>' for n, text in enumerate((title, invitation, sentence))]
    made = cleaned(page(*links, f'<p>Selon <a href="/s">un rapport du Sénat</a>, il faut agir vite.</p><p>{LAST}</p>'))
    assert texts(made)[-3:] == [sentence, "Selon un rapport du Sénat, il faut agir vite.", LAST]
    assert {reasons(made)[title], reasons(made)[invitation]} == {"teaser"}


def test_notes_below_the_article() -> None:
    notes = ["[1] Rapport n° 12 de la commission des finances.", "[2] Voir la loi du 3 mars 2021."]
    body = f"<p>Le Sénat l’a écrit [1] et la loi aussi [2].</p><p>{LAST}</p>"
    menu = '<div class="related"><ul><li><a href="/a">Un autre article</a></li></ul></div>'
    made = cleaned(page(body, menu, "".join(f"<p>{note}</p>" for note in notes)))
    assert texts(made)[-2:] == notes
    assert [part.kind for part in made.paragraphs][-2:] == ["list", "list"]


def test_a_last_line_without_full_stop() -> None:
    slogan = "Sans école ouverte, nous n’avons pas d’avenir"
    assert texts(cleaned(page(f"<p>{LAST}</p><p><strong>{slogan}</strong></p>")))[-1] == slogan


def test_the_front_page_below_the_article() -> None:
    cards = [
        ("Un incendie à Nice", "Trois immeubles ont brûlé dans la nuit."),
        ("Le budget voté", "Il passe de peu, à trois voix près."),
    ]
    front = "".join(f"<h3>{title}</h3><p>{text} Le préfet doit parler à dix heures.</p>" for title, text in cards)
    made = cleaned(page(f"<p>{LAST}</p><h2>À la une du Courrier</h2>{front}"))
    assert texts(made)[-1] == LAST
    short = f"<p>À lire aussi</p><p>Le budget voté à Nice</p><h2>Et demain</h2><p>{LAST}</p>"
    assert texts(cleaned(page(short)))[-2:] == ["Et demain", LAST]


@pytest.mark.parametrize(
    ("head", "author"),
    [
        ('<meta name="author" content="Par Claire Vasseur, Envoyée spéciale à Lille">', "Claire Vasseur"),
        (
            '<meta name="author" content="Le Courrier"><meta property="og:site_name" content="Le Courrier">',
            "Jean Morel",
        ),
    ],
)
def test_who_wrote_it(head: str, author: str) -> None:
    made = cleaned(page(f"<p>{LAST}</p>", head=f"<title>Le plan école</title>{head}").replace(
        "</h1>", "</h1><p>par Jean Morel, 3 mars 2025</p>"
    ))  # fmt: skip
    assert (made.author, made.date) == (author, "2025-03-03")
    assert texts(made)[-1] == LAST


@pytest.mark.parametrize(
    ("stated", "headings", "title"),
    [
        ("Le plan école | Société | Le Courrier", "", "Le plan école"),
        ("Le plan école - Le Courrier", "", "Le plan école"),
        (
            "Le plan école de la ministre, Le Courrier",
            "<h2>Le plan école de la ministre</h2>",
            "Le plan école de la ministre",
        ),
    ],
)
def test_a_title_without_the_site_s_name(stated: str, headings: str, title: str) -> None:
    head = f'<title>{stated}</title><meta property="og:site_name" content="Le Courrier">'
    body = f"{headings}<p>{FIRST}</p><p>{SECOND}</p><p>{LAST}</p>"
    assert cleaned(f"<html><head>{head}</head><body>{body}</body></html>").title == title


def test_a_thread_longer_than_the_article() -> None:
    """Readers' comments with no label of their own, each with its date and "Répondre"; a chronology is no thread."""
    said = "Je suis tout à fait d’accord avec ce plan, et je le dis depuis des années à qui veut l’entendre ici."
    thread = "".join(f"<p>Le {n}/03/2025 à 1{n}:20 Alerter Répondre</p><p>{said} {n}</p>" for n in range(1, 9))
    assert texts(cleaned(page(f"<p>{LAST}</p>{thread}")))[-1] == LAST
    days = "".join(f"<p>Le {n}/03/2025 à 1{n}:20</p><p>{LAST} C’est le jour {n}.</p>" for n in range(1, 9))
    assert texts(cleaned(page(days)))[-1] == f"{LAST} C’est le jour 8."


@pytest.mark.parametrize(
    "stated",
    [
        'name="Date" content="13/09/2024"',
        'name="dc.date" content="2024-09-13T08:00"',
        'name="DC.Date" content="13 septembre 2024"',
    ],
)
def test_dates_as_ministries_state_them(stated: str) -> None:
    assert cleaned(page(f"<p>{LAST}</p>", head=f"<title>Le plan école</title><meta {stated}>")).date == "2024-09-13"


@pytest.mark.parametrize("stated", ["0000-00-00", "2025-13-45"])
def test_a_day_that_is_none_is_no_date(stated: str) -> None:
    head = f'<title>Le plan école</title><meta property="article:published_time" content="{stated}T08:00">'
    assert cleaned(page(f"<p>{LAST}</p>", head=head)).date is None


@pytest.mark.parametrize("element", ["div", "b"])
def test_a_page_that_never_closes_its_elements_loses_nothing(element: str) -> None:
    says = "Le conseil a voté hier soir le budget de la ville, selon la mairie de Valmont."
    data = f"<html><body><h1>Le budget</h1>{f'<{element}>' * 300}<p>{says}</p></body></html>".encode()
    assert [block.text for block in parse(data, "a.html").blocks] == ["Le budget", says]


def test_elements_nested_without_end_are_one_line() -> None:
    data = f"<html><body>{'<div>' * 5000}<p>Le conseil a voté.</p></body></html>".encode()
    with pytest.raises(BriefError, match=r"^a\.html: its elements are nested too deep"):
        parse(data, "a.html")
