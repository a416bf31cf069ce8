"""Rules that know a block of page furniture by itself, wherever it stands.

Each rule is a function from a page to the indices of the blocks it would leave out, over blocks not left out yet.
Its docstring says what it is for and where it is known to be wrong. All of them would rather keep furniture than lose
a sentence of the article: what an article says of cookies, newsletters, Telegram or followers is prose and stays.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from brief.sources.blocks import WORD, Block, Page
from brief.sources.lexicon import FILLER, FUNCTION_WORDS, INTERFACE_FILL, INTERFACE_HEADS, INTERFACE_WEAK, NETWORKS

QUOTED = re.compile('[«“"]')
_ADDRESS = re.compile(
    r"(?:https?://|www\.)\S+|\b[\w.+-]+@[\w-]+\.\w{2,}\b|\b[\w-]+\.(?:com|fr|org|net|eu|info|io|be|ch|ca|me)/\S*"
)
_HANDLE = re.compile(r"(?<!\w)@\w{2,}")
_COOKIES = re.compile(r"\b(?:cookies?|traceurs?)\b", re.IGNORECASE)
_CONSENT = re.compile(
    r"\b(?:vous acceptez|votre (?:consentement|navigation|expérience|choix|accord|appareil|terminal)|vos (?:choix"
    r"|préférences|données)"
    r"|nos partenaires|ce site|notre site|nous utilisons|nous et nos|en poursuivant|en cliquant|j['’]accepte"
    r"|tout (?:accepter|refuser)"
    r"|accepter|refuser|paramétrer|gérer|personnaliser|this (?:site|website)|we use|your (?:experience|consent)"
    r"|accept)\b",
    re.IGNORECASE,
)
_PAYWALL = re.compile(
    r"\bréservée?s? (?:à nos|aux) (?:seuls )?abonnée?s?\b|\bil vous reste\b.{1,30}\bà (?:lire|découvrir)\b"
    r"|\bdéjà abonné|\boffert par un abonné"
    r"|\bpour lire la suite\b|\babonnez-vous pour (?:lire|accéder|continuer)\b|\blecture restreinte\b"
    r"|\bsubscribe to continue\b",
    re.IGNORECASE,
)
_RIGHTS = re.compile(
    r"^\W*(?:©|\(c\)|copyright\b)|\b(?:tous droits (?:de reproduction (?:et de représentation )?)?réservés"
    r"|all rights reserved|reproduction (?:totale|partielle|interdite))\b",
    re.IGNORECASE,
)
_CREDIT = re.compile(
    r"^PHOTOS? [A-ZÀ-ÖØ-Þ ,.'’/-]+$|^(?:(?:crédits?|copyright|légende|source)\s*(?:photos?|images?|vidéos?"
    r"|illustrations?)?|photos?|images?|illustrations?|infographie|visuel)\s*(?::|©|-|–)\s*\S"
    r"|©\s*[^.!?]{2,60}$|©\s*[\w. /'’-]{2,30}$"
    r"|\b(?:AFP|REUTERS|SIPA|MAXPPP|EPA)\s*/(?:\s*[A-ZÀ-Þ][\w.'’-]+){1,4}\W*$|\b(?:crédits?|photos?)\s*:\s*[^.!?]{2,50}\)?$"
    r"|(?:/|\()\s*(?:AFP|REUTERS|AP|SIPA|EPA|MAXPPP|Hans Lucas|Getty(?: Images)?|Shutterstock|Unsplash|Pixabay"
    r"|iStock|DR)\b[^.!?]{0,40}\)?$",
)
_READING_TIME = re.compile(
    r"^\W*(?:(?:temps|durée) de lecture\b.{0,25}|lecture (?:de )?\d+ ?min\w*|\d+ ?(?:min|mn"
    r"|minutes?)\.?(?: de lecture| read)?|"
    r"reading time.{0,20}|lu \d[\d ]* fois|article (?:gratuit|abonné|premium)|réservé aux abonnés)\W*$",
    re.IGNORECASE,
)
_COUNT = re.compile(r"^[1-9]\d{0,2}(?:[\s.,\u00a0\u202f]?\d{3})*(?:[.,]\d+)?\s*[kKmM]?\+?$|^0$")
_TEASER = re.compile(
    r"^(?:(?:a )?(?:re)?lire (?:aussi|egalement|ensuite)|(?:a )?(?:voir|ecouter|regarder|decouvrir) (?:aussi"
    r"|egalement)|aussi a lire"
    r"|sur le meme (?:sujet|theme)|dans la meme (?:rubrique|categorie)|articles? (?:similaires?|lies?|connexes?"
    r"|recommandes?|suivants?|"
    r"precedents?|associes?|populaires?|recents?)|(?:les )?(?:articles )?(?:les )?plus (?:lus|vus|populaires"
    r"|partages|commentes)"
    r"|vous (?:aimerez|aimeriez|pourriez aussi|devriez aussi|allez)(?: peut etre)?(?: aussi)?(?: aimer)?"
    r"|a ne pas manquer|ne manquez pas"
    r"|recommandes? pour vous|nos (?:derniers|autres) articles|lire la suite|read (?:also|more|next)"
    r"|related(?: articles| posts)?"
    r"|you may also like|en relation|a decouvrir|a lire|l actu en continu|derniere minute|dernieres actualites)\b"
)
_ALSO = re.compile(
    r"^(?:À |A |à )?(?:[Rr]e)?(?:[Ll]ire|[Vv]oir|[Éé]couter|[Rr]egarder) (?:aussi|également)\s+[«“\"A-ZÀ-Þ]"
)
"""No sentence begins so, whatever follows and however long; "Lire aussi vite qu'une machine" does."""
_LABELLED = re.compile(
    r"^(?:à\s+)?(?:re)?(?:lire|voir|écouter|regarder)(?:\s+(?:notre|l['’]|le|la|les)\s?\w+)?\s*[:>»→|]\s*\S",
    re.IGNORECASE,
)
_INVITES = re.compile(
    r"^(?:(?:re)?lire|(?:re)?voir|revivez|retrouvez|découvrez|regardez|écoutez|consulte[rz]|télécharge[rz]|suivez|lisez"
    r"|accéde[rz])\b",
    re.IGNORECASE,
)
_MAYBE_TEASER = re.compile(
    r"^(?:pour aller plus loin|en savoir plus|notre (?:selection|dossier)|dossiers?|nos (?:dossiers|selections)"
    r"|liens utiles|voir tout)\b"
)
_TAG_LABEL = re.compile(
    r"^(?:etiquettes?|tags?|mots? cles?|categories?|thematiques?|themes|sujets|hashtags|keywords|filed under"
    r"|classe dans|rubriques?)\b"
)


def filler(page: Page) -> Iterator[int]:
    """Latin that a page builder left in a box nobody filled ("Lorem ipsum …", "Alienum phaedrum …").

    False alarms: a scholar's article about the filler text itself. Real Latin ("Timeo Danaos et dona ferentes") has
    other words.
    """
    for index in page.kept():
        words = page.blocks[index].words
        hits = sum(word in FILLER for word in words)
        if hits >= 4 and hits >= 0.4 * len(words):
            yield index


def cookie_banner(page: Page) -> Iterator[int]:
    """Consent banners: cookies or trackers, and words said to the visitor ("votre navigation", "nos partenaires",
    "tout accepter").

    False alarms: a blog paragraph in which the author tells readers that this very site uses cookies.
    """
    for index in page.kept():
        text = page.blocks[index].text
        if (_COOKIES.search(text) and _CONSENT.search(_COOKIES.sub("", text)) and not QUOTED.search(text)) or (
            len(page.blocks[index].words) <= 5
            and re.fullmatch(
                r"\W*(?:tout |je |j['’])?(?:accepter|refuser|accepte|refuse|paramétrer|personnaliser"
                r"|continuer sans accepter)(?: (?:tout|et (?:fermer|continuer)|mes choix))?\W*",
                text,
                re.IGNORECASE,
            )
        ):
            yield index


def paywall(page: Page) -> Iterator[int]:
    """ "Article réservé aux abonnés", "Il vous reste 75 % de cet article à lire".

    False alarms: short sentences of an article about paywalls; over 30 words it is taken for prose and kept.
    """
    for index in page.kept():
        block = page.blocks[index]
        if len(block.words) <= 30 and _PAYWALL.search(block.text) and not QUOTED.search(block.text):
            yield index


def copyright_notice(page: Page) -> Iterator[int]:
    """ "© 2025 … Tous droits réservés", "Reproduction interdite".

    False alarms: a one-line sentence of an article on copyright that uses the formula; over 25 words it is kept.
    """
    for index in page.kept():
        block = page.blocks[index]
        if len(block.words) <= 25 and _RIGHTS.search(block.text):
            yield index


def photo_credit(page: Page) -> Iterator[int]:
    """Captions and credits: a short line that names a photographer or picture agency at its beginning or end.

    False alarms: a one-line body sentence that ends in "(AFP)" with no full stop after it. A caption without any
    credit is not seen here; without a full stop it falls to the rules for what stands outside the article.
    """
    for index in page.kept():
        block = page.blocks[index]
        if (len(block.words) <= 45 and not block.is_sentence and _CREDIT.search(block.text)) or (
            len(block.words) <= 10
            and re.match(r"(?:crédits?|photos?)\s*(?:photos?)?\s*(?::|©)", block.text, re.IGNORECASE)
        ):
            yield index


def reading_time(page: Page) -> Iterator[int]:
    """ "Temps de lecture : 4 min", "Lu 2 300 fois". False alarms: none known."""
    for index in page.kept():
        if _READING_TIME.match(page.blocks[index].text):
            yield index


def link_line(page: Page) -> Iterator[int]:
    """A line that is an address or handle with at most a label: "Groupe Telegram : https://…", "Nous suivre : @brief".

    False alarms: a bibliography that is nothing but addresses. A sentence that cites an address is kept.
    """
    for index in page.kept():
        text = page.blocks[index].text
        rest, count = _ADDRESS.subn(" ", text)
        if not count and len(page.blocks[index].words) <= 8:
            rest, count = _HANDLE.subn(" ", text)
        if count and len(WORD.findall(rest)) <= 6 and not re.search(r"\w[^:]*[.!?…]\s*$", rest):
            yield index


def teaser(page: Page) -> Iterator[int]:
    """Invitations to other articles ("À lire aussi", "Sur le même sujet", "Les plus lus") and the titles that
    follow them.

    A label on a line of its own takes the title below it, or the whole run below it where lines stand together
    between blank lines or are a list. What ends in a full stop or is longer than 30 words is not taken for a title.
    False alarms: after a label with nothing beneath it, an article's own heading can be taken for the teased title.
    """
    spaced = any(page.blocks[index].gap for index in page.kept(1))
    for index in page.kept():
        block = page.blocks[index]
        if len(block.words) <= 40 and (_ALSO.match(block.text) or _LABELLED.match(block.text)) and len(block.words) > 5:
            yield index
            continue
        label = _TEASER.match(block.key)
        maybe = _MAYBE_TEASER.match(block.key)
        if not (label or maybe) or block.is_prose or index in page.reasons:
            continue
        own = len(block.key[(label or maybe).end() :].split())
        marked = re.search(r"[:|>»→–.-]", block.text[: len(label.group()) + 5]) if label else None
        if own > 3 and (not marked or block.text.endswith(".")):
            continue  # a heading or sentence that begins with these words
        titles = list(_teased(page, index, spaced)) if own <= 3 else []
        if maybe and titles and page.blocks[titles[0]].kind == "list":
            continue  # "En savoir plus" above a list of facts
        if maybe and not titles:
            continue
        yield index
        yield from titles


def linked_line(page: Page) -> Iterator[int]:
    """A line of its own that is nothing but a link: a title of another article, or an invitation to it ("Revivez le
    direct du vote").

    False alarms: a list of sources written as paragraphs of linked titles. A linked sentence that ends with a full
    stop stays unless it invites.
    """
    for index in page.kept():
        block = page.blocks[index]
        if block.linked and block.kind == "paragraph" and 4 <= len(block.words) <= 30:
            invites = _INVITES.match(block.text) and len(block.sentences) == 1
            if invites or not block.is_sentence:
                yield index


def _teased(page: Page, label: int, spaced: bool) -> Iterator[int]:
    for index in range(label + 1, len(page.blocks)):
        block = page.blocks[index]
        if index in page.reasons or made_of_interface(block, INTERFACE_HEADS | INTERFACE_WEAK):
            return
        together = (block.gap == 0 and spaced) or block.kind == "list"
        if index > label + 1 and not together:
            return
        if len(block.words) > 30 or block.text.endswith((".", ":")) or block.is_prose or len(block.sentences) > 2:
            return
        if block.kind == "heading" and block.sure and index > label + 1:
            return
        yield index


def tag_cloud(page: Page) -> Iterator[int]:
    """Keywords: a line that begins with "Étiquettes", "Tags", "Mots-clés" and holds no sentence, the cloud below
    such a label, or twenty-five words and more with next to no function word and no punctuation.

    False alarms: a table flattened to one line; a list of forty names with no comma between them.
    """
    for index in page.kept():
        block = page.blocks[index]
        label = _TAG_LABEL.match(block.key)
        if (
            label
            and not block.is_sentence
            and (len(block.words) == len(label.group().split()) or re.match(r"[^:]{3,15}:", block.text))
        ):
            alone = len(block.words) == len(label.group().split())
            below = next(iter(page.kept(index + 1)), None)
            cloud = below is not None and is_cloud(page.blocks[below], 2)
            if alone and not cloud and index < page.last:
                continue  # a heading of the article ("Sujets") with its prose below
            yield index
            if alone and cloud and below is not None:
                yield below
        elif is_cloud(block, 25):
            yield index


def is_cloud(block: Block, least: int) -> bool:
    """Keywords only: at least so many words, no end of sentence, under a tenth function words."""
    return (
        len(block.words) >= least
        and not block.is_sentence
        and block.kind != "heading"
        and block.function_share < 0.1
        and len(re.findall(r"[,;:.]", block.text)) < len(block.words) / (12 if least > 10 else 1)
    )


def interface(page: Page) -> Iterator[int]:
    """Buttons and prompts: a short line made of interface words alone ("Partager :", "Ajouter un commentaire", "Se
    connecter"), or a box of one line that ends in such a button ("Newsletter : le regard de la rédaction.
    S'inscrire").

    Every word must be an interface word, a network's name, a function word or a number, and one must be an action
    that only a page offers. False alarms: a heading "S'abonner" in an article on subscriptions. Words that headings
    use as well ("Recherche", "Contact") count only outside the article: see ``placed.weak_interface``.
    """
    for index in page.kept():
        block = page.blocks[index]
        button = Block(block.sentences[-1].strip()) if len(block.sentences) > 1 and len(block.words) <= 40 else block
        if made_of_interface(button, INTERFACE_HEADS) and (button is block or len(button.words) <= 4):
            yield index


def made_of_interface(block: Block, heads: frozenset[str]) -> bool:
    """A line of at most nine words, all from the interface's vocabulary, with one of ``heads`` or nothing but
    networks."""
    if not 1 <= len(block.words) <= 9 or block.text.endswith(".") or QUOTED.search(block.text):
        return False
    words = [word for word in WORD.findall(block.text.lower()) if word]
    pieces = [
        piece for word in words for piece in ([word] if word in INTERFACE_FILL else re.split(r"['’-]", word)) if piece
    ]
    known = all(
        piece in heads
        or piece in INTERFACE_HEADS
        or piece in INTERFACE_WEAK
        or piece in INTERFACE_FILL
        or piece in NETWORKS
        or piece in FUNCTION_WORDS["fr"]
        or piece.isdigit()
        for piece in pieces
    )
    return known and (any(piece in heads for piece in pieces) or all(piece in NETWORKS for piece in pieces))


def is_counter(block: Block) -> bool:
    """A bare count ("5M+", "12 345") or a count with what it counts ("12 commentaires", "Facebook followers")."""
    return bool(_COUNT.match(block.text)) or (
        bool(re.match(r"^\d", block.text)) and made_of_interface(block, INTERFACE_HEADS | INTERFACE_WEAK)
    )
