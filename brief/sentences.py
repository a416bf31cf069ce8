"""French sentence splitting, with offsets.

Rules of our own: every splitter on the shelf that needs no download breaks after ``gén.`` or ``p.``, tears
``J.-P. Dupont`` apart or leaves a closing ``»`` at the head of the next sentence.

A break is a run of ``. ! ? …``, the closing quotes and brackets that follow it, white space, and something that can
open a sentence (a capital, a digit, an opening quote, a dash before a capital). It is vetoed

* after an abbreviation that is always followed by its word (``M.``, ``gén.``, ``p.``, ``n°``);
* after an abbreviation that may also end a sentence (``etc.``, ``O.T.A.N.``, an initial), unless the next word is one
  that opens sentences (``Le``, ``Il``, ``Mais`` …): "J. Dupont" holds, "aux É.-U. Le …" breaks;
* inside « », “ ”, " " or brackets that close in the same paragraph: a quotation is translated as one piece;
* after the number of a list item at the head of the paragraph ("1. Le contexte").
"""

from __future__ import annotations

import itertools
import re

from brief import marks
from brief.article import Sentence

_SPACE = r"\s\u00a0\u202f\u2009\u200a\u2007"

_END = re.compile(
    rf"(?P<mark>[.!?…]+(?:[{_SPACE}]*[!?…]+)*)(?P<tail>(?:[{_SPACE}]*[»”]|[’\"')\]}}])*)(?P<gap>[{_SPACE}]+)"
)
_OPENS = re.compile(rf"[«“‘\"'(\[]*[{_SPACE}]*(?:[–—-][{_SPACE}]+[«“\"'(\[]*[{_SPACE}]*)?[A-ZÀ-ÖØ-ÞŒŸ0-9]|[«“]")

# Always followed by what they announce: a name, a number, an example.
_ANNOUNCING = frozenset(
    """m mm mme mmes mlle mlles mgr dr drs pr prs st ste sts stes gén gal cdt cne lt lcl adm vcol brig sgt
    p pp chap fig tél réf cf env boul bd rte trad vs sec-gén secr""".split()
)
# May stand at the end of a sentence too, or are words as well (col, art, vol): only what follows tells.
_FINAL = frozenset(
    """col cap amb adj maj art al vol tab no nos av pl ed coll ch ex hab me mes etc janv févr fév avr juil sept oct nov
    déc inc corp ltd co sté cie jr sr min max approx univ dép dpt dir fac éd""".split()
)
# "14 h. Le …": measures carry no full stop in French, so the stop is the sentence's.
_STARTERS = frozenset(
    """le la les l un une des du de ce cet cette ces c son sa ses leur leurs notre nos votre vos mon ma mes il elle ils
    elles on nous vous je j tu mais et ou or car donc ni si s en dans sur sous pour par avec sans chez vers depuis
    dès pendant après avant selon entre lors lorsque quand comme puis ensuite enfin ainsi alors aussi cependant
    pourtant toutefois néanmoins outre malgré grâce afin à au aux y qui que qu quel quelle quels quelles quoi
    où pourquoi comment combien aucun aucune chaque tout tous toute toutes plusieurs certains certaines
    d autre autres cela ceci celui celle ceux celles ça n ne même très plus moins près environ quelque quelques
    hier aujourd demain désormais parmi face contre d'après interrogé interrogée voici voilà""".split()
)
_WORD_BEFORE = re.compile(r"[\w°'’-]+$")
_WORD_AFTER = re.compile(r"[^\W\d_]+")
_INITIALS = re.compile(r"(?<![\w-])(?:[^\W\d_]\.-?)+$")
_LETTER = re.compile(r"\s*[A-Z]$")


def split(text: str) -> list[Sentence]:
    """Split one paragraph into sentences.

    Returns sentences in order, without the white space between them: every other character of ``text`` is in exactly
    one of them, and ``text[s.start:s.end] == s.text``. A blank paragraph gives an empty list.
    """
    inside = _enclosed(text)
    cuts = [0]
    for match in _END.finditer(text):
        after = match.end()
        if not _OPENS.match(text, after) or _holds(text, match, inside):
            continue
        cuts.append(after)
    cuts.append(len(text))
    sentences = []
    for start, end in itertools.pairwise(cuts):
        piece = text[start:end]
        start += len(piece) - len(piece.lstrip())
        piece = piece.strip()
        if piece:
            sentences.append(Sentence(piece, start, start + len(piece)))
    return sentences


def _holds(text: str, match: re.Match[str], inside: list[tuple[int, int]]) -> bool:
    """Whether the sentence goes on over this mark."""
    at = match.end("tail") - 1
    # The quote may close in the tail of this very mark: then the break stands outside it.
    if any(start < at < end - 1 for start, end in inside):
        return True
    if match["mark"] != "." or match["tail"]:
        return False
    before = text[: match.start()]
    if _LETTER.fullmatch(before) or match.start() < len(marks.mark(text)):
        return True
    word = _WORD_BEFORE.search(before)
    if not word:
        return False
    name = word[0].lower()
    last = re.split(r"['’]", name)[-1]
    following = _WORD_AFTER.match(text, match.end())
    opens = bool(following) and following[0].lower() in _STARTERS and following[0][0].isupper()
    if last in _ANNOUNCING:
        return True
    if last in _FINAL:
        return not opens
    # "J. Dupont", "J.-P. Dupont", "l'O.T.A.N. Elle": letters with stops hold only before a word that may be a name.
    initials = _INITIALS.search(text[: match.start() + 1])
    return bool(initials) and bool(following) and not opens and (len(initials[0]) > 2 or initials[0].isupper())


def _enclosed(text: str) -> list[tuple[int, int]]:
    """Ranges of quotations and brackets that close in this paragraph, outermost only, half-open."""
    pairs = {"«": "»", "“": "”", "(": ")", "[": "]", "{": "}"}
    ranges: list[tuple[int, int]] = []
    at = 0
    while at < len(text):
        char = text[at]
        close = -1
        if char in pairs:
            close = _closing(text, at, char, pairs[char])
        elif char == '"' and (at == 0 or text[at - 1] in " \u00a0\u202f(«“\n\t"):
            close = text.find('"', at + 1)
        if close > at:
            ranges.append((at, close + 1))
            at = close
        at += 1
    return ranges


def _closing(text: str, at: int, opener: str, closer: str) -> int:
    """Index of the closer that matches the opener at ``at``, or -1 where it never closes."""
    depth = 0
    for index in range(at, len(text)):
        if text[index] == opener:
            depth += 1
        elif text[index] == closer:
            depth -= 1
            if depth == 0:
                return index
    # « Il a dit « oui » : French often closes two levels with one mark; the last closer is then the outer one.
    return text.rfind(closer, at) if depth > 0 else -1
