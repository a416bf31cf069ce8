"""What a page says to its reader: "Partagez vos réflexions", "Abonnez-vous", "Soutenez-nous", "Qu'en pensez-vous ?".

Judged sentence by sentence, as a prompt may end a paragraph of the article itself: then only the prompt goes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from brief.sources.blocks import Block, Page
from brief.sources.furniture import QUOTED
from brief.sources.lexicon import READER_OBJECTS, READER_VERBS

Voice = Literal["prompt", "question", "self", "plain"]

_OUR = frozenset("nous notre nos".split())
_ASKED = re.compile(
    r"\b(?:pensez-vous|en dites-vous|vous en pensez|votre (?:avis|opinion)|et vous\b|a-t-(?:il|elle) plu"
    r"|êtes-vous d['’]accord"
    r"|^vous (?:avez|souhaitez|voulez|aimez) (?:une?|des|aimé|nous|cet)\b|avez-vous (?:aimé|apprécié|trouvé|déjà)"
    r"|vous a-t-)",
    re.IGNORECASE,
)
_SELF = re.compile(
    r"\best un (?:média|journal|site|magazine|blog|quotidien)\b[^.]*\b(?:indépendant|gratuit|associatif|libre"
    r"|participatif|en ligne)"
    r"|\bnotre (?:rédaction|journal|site|média|indépendance|lettre)\b|\bnos lecteurs\b|\bsans publicité\b"
    r"|\bvotre (?:soutien|don)\b"
    r"|\b(?:cet article|ce billet|ce contenu) vous a\b|\bmerci (?:de votre|pour votre|d['’]avoir)\b"
    r"|\bà très (?:bientôt|vite)\b",
    re.IGNORECASE,
)
_FORM = re.compile(
    r"\bvotre (?:adresse )?(?:e-?mail|courriel|de messagerie) ne sera\b|\bchamps obligatoires\b"
    r"|\bmon prochain commentaire\b"
    r"|\bce site utilise (?:akismet|des cookies|google)\b|\b(?:saisissez|entrez|indiquez) votre (?:adresse|e-?mail"
    r"|courriel)\b",
    re.IGNORECASE,
)
_ENGLISH_CALL = re.compile(
    r"\b(?:subscribe|sign up|follow (?:us|me|our)|join (?:us|our)|share this|leave a (?:comment|reply)|click here"
    r"|read more|contact us|download our)\b",
    re.IGNORECASE,
)
_SUBSCRIBE = re.compile(
    r"^\W*(?:abonnez-vous|s['’]abonner|je m['’](?:abonne|identifie)|connectez-vous|identifiez-vous)\b", re.IGNORECASE
)
_STRONG_OBJECTS = frozenset(
    "commentaire commentaires newsletter newsletters infolettre réflexions avis opinion opinions favoris".split()
)


def voice(sentence: str) -> Voice:
    """Who speaks to whom in a sentence: a prompt to the reader, a question to the reader, the publication of
    itself, or the article.

    A prompt is an imperative from the reader verbs that "vous" does not precede ("vous partagez" tells, "partagez"
    asks) and something of the page's to use it on. A sentence with a quotation in it is never a prompt: it may be
    said by somebody in the article.
    """
    if QUOTED.search(sentence):
        return "plain"
    words = re.findall(r"[^\W_]+", sentence.lower())
    if (
        _ENGLISH_CALL.search(sentence)
        or _FORM.search(sentence)
        or (_SUBSCRIBE.match(sentence) and 4 <= len(words) <= 10)
    ):
        return "prompt"
    for place, word in enumerate(words):
        if word not in READER_VERBS or (place and words[place - 1] in ("vous", "que", "si", "ne", "n")):
            continue
        after = words[place + 1 :]
        if _STRONG_OBJECTS.intersection(words) or "nous" in after[:1]:
            return "prompt"
        if READER_OBJECTS.intersection(after) and (_OUR.intersection(words) or "vous" in after[:1]):
            return "prompt"
    if sentence.rstrip(' »”"')[-1:] == "?" and _ASKED.search(sentence):
        return "question"
    return "self" if _SELF.search(sentence) else "plain"


def run_start(block: Block) -> int | None:
    """Index of the sentence at which a closing run of prompts begins, ``None`` where the block does not end in one.

    The run holds a prompt, or a question to the reader; other questions may stand inside it ("Que pensez-vous de
    cet accord ? L'IA doit-elle … ? Partagez …"), and the publication's words about itself may open it.
    """
    voices = [voice(sentence) for sentence in block.sentences]
    start = len(voices)
    asked = False
    for index in range(len(voices) - 1, -1, -1):
        other_question = block.sentences[index].rstrip().endswith("?") and asked
        if voices[index] == "plain" and not other_question:
            break
        if voices[index] != "plain" or re.search(r"\b(?:vous|votre|vos)\b", block.sentences[index], re.IGNORECASE):
            start = index
        asked = asked or voices[index] in ("prompt", "question")
    return start if asked and start < len(voices) else None


def call_in_body(page: Page) -> Iterator[int]:
    """A box between paragraphs that asks the reader to subscribe, follow, comment, donate: every sentence of it a
    prompt or about the publication, at least one a prompt, no more than 60 words.

    False alarms: a communiqué whose ministry asks readers to subscribe to its newsletter. "Téléchargez
    l'application" with no "notre" is advice and stays.
    """
    for index in page.kept():
        block = page.blocks[index]
        if len(block.words) > 60:
            continue
        voices = [voice(sentence) for sentence in block.sentences]
        if "prompt" in voices and all(said in ("prompt", "self") for said in voices):
            yield index


def after_words(page: Page) -> Iterator[int]:
    """After the article, sentences that the page says of itself or to its visitor, prompt or not ("Votre adresse
    e-mail ne sera pas publiée. Les champs obligatoires …"). False alarms: a closing sentence of an article about
    the publication itself.
    """
    for index in page.kept(page.last + 1):
        if all(voice(sentence) != "plain" for sentence in page.blocks[index].sentences):
            yield index


def closing(page: Page) -> Iterator[tuple[int, int]]:
    """The prompts with which a page takes leave of its reader: index of the block, and of the sentence where they
    begin.

    Only the last blocks of the body are looked at, from the end: in an interview, "Que pensez-vous de cette réforme
    ?" is followed by its answer and stays. False alarms: an article whose last line turns to its readers with a
    rhetorical "Et vous, … ?".
    """
    for index in reversed(page.kept(page.first + 1, page.last + 1)):
        start = run_start(page.blocks[index])
        if start is None:
            return
        yield index, start
        if start > 0:
            return
