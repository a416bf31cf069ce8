"""Segments as they come in articles, made fit for a decoder: the plain translation that everything else builds on.

A decoder is trained on clean sentences of ordinary length. What is not one is brought near to one and brought back:
marks around a sentence are taken off and put back, capital letters are lowered, very long sentences are cut, and what
says nothing in any language (numbers, addresses, names in a row) is copied and not decoded.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Literal

from brief import marks
from brief.argos import cells, clauses, loops, typography
from brief.argos.capitals import is_shouted, is_titled, lowered, untitled
from brief.argos.copying import copied, cut_at_endless, is_endless, with_addresses
from brief.argos.decoder import Decoder

How = Literal["machine", "split", "recased", "repeat-guard", "copied"]

# What stands before and after a sentence and is no part of it: bullets, a dialogue's dash (and the mark of an item, see
# `brief.marks`); quotation marks; a reference or an omission in brackets.
_BEFORE = re.compile(r"[•▪■●◦‣➤→*·–—-]\s+")
_AFTER = re.compile(r"\s*[\[(](?:…|\.\.\.|\d{1,3})[\])]\s*$")
_BRACKETED = re.compile(r"^([(\[])([^()\[\]]+)([)\]])$")
_OPENING, _CLOSING = '«“"„', '»”"'
_END_MARKS = ".,;:!?…"

GUARDS: tuple[dict[str, float], ...] = (
    {"no_repeat_ngram_size": 3},
    {"no_repeat_ngram_size": 3, "repetition_penalty": 1.3},
)
"""Decoding options tried, in this order, on a segment that went round in circles."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A machine translation of one segment, and what was needed to get it."""

    text: str
    how: How


@dataclass(frozen=True, slots=True)
class Fitted:
    """A segment made fit: the parts to decode, and what goes around their joined translation."""

    parts: tuple[str, ...]
    before: str = ""
    after: str = ""
    shouted: bool = False
    """All in capitals: so is then its English."""
    titled: bool = False
    """Its words had capitals, which a translation does not get back."""
    row: tuple[tuple[str, Fitted | str], ...] = ()
    """The cells of a row of a table, each with its fitting or with its English; ``parts`` are then those of all."""

    def restored(self, translations: Sequence[str]) -> str:
        """The English of the whole segment from that of its parts."""
        if self.row:
            rest = iter(translations)
            row = cells.BAR.join(
                each
                if isinstance(each, str)
                else cells.translated(cell, each.restored(list(islice(rest, len(each.parts)))))
                for cell, each in self.row
            )
            return f"{self.before}{row}{self.after}"
        text = clauses.join_parts(self.parts, translations) if len(self.parts) > 1 else "".join(translations)
        if self.shouted:
            text = text.upper()
        text = with_addresses(" ".join(self.parts), text)
        if self.after.startswith(("”", "“")) or self.after.lstrip("”“")[:1] in tuple(_END_MARKS):
            text = _without_doubled_end(text, self.after)
        return typography.clean(f"{self.before}{text}{self.after}")


def translate_segments(
    engine: Decoder, segments: Sequence[str], progress: Callable[[int], None] | None = None
) -> list[Draft]:
    """The plain machine translation of each segment, in order; empty for empty.

    All parts of all segments are decoded in one call, and a second and third pass takes only those that went round in
    circles. ``progress`` is called with numbers of finished segments that add up to all of them.
    """
    drafts: list[Draft | None] = []
    fitted: dict[int, Fitted] = {}
    for index, segment in enumerate(segments):
        text = copied(segment)
        drafts.append(None if text is None else Draft(text, "copied"))
        if text is None:
            fitted[index] = fit(segment, engine.longest)
    every = dict.fromkeys(part for each in fitted.values() for part in each.parts)
    parts = [part for part in every if not is_endless(part)]
    tell = _Proportion(progress, len(fitted), len(parts))
    if progress and len(fitted) < len(drafts):
        progress(len(drafts) - len(fitted))
    decoded = dict(zip(parts, _first(engine.translate(parts, progress=tell)), strict=True)) if parts else {}
    guarded = _unlooped(engine, decoded)
    translations = dict.fromkeys(every, "") | {part: part for part in every if is_endless(part)} | decoded | guarded
    for index, each in fitted.items():
        how: How = "machine"
        if any(part in guarded for part in each.parts):
            how = "repeat-guard"
        elif not each.parts:
            how = "copied"
        elif len(each.parts) > 1:
            how = "split"
        elif each.shouted or each.titled:
            how = "recased"
        drafts[index] = Draft(each.restored([translations[part] for part in each.parts]), how)
    return [draft for draft in drafts if draft is not None]


def fit(segment: str, longest: int = clauses.LIMIT) -> Fitted:
    """Take off what is no part of the sentence, lower its capitals where it is all in them, cut it where it is long.

    A row of a table is cut into its cells, and each of them is made fit by itself.

    ``longest``: words that may stay in one part.
    """
    text = " ".join(segment.split())
    opens, row, closes = cells.cut(text)
    if len(row) > 1:
        return _fitted_row(row, opens, closes, longest)
    after = ""
    before = match[0] if (match := _BEFORE.match(text)) else marks.mark(text)
    text = text[len(before) :]
    if match := _AFTER.search(text):
        after, text = " " + match[0].strip(), text[: match.start()]
    if match := _BRACKETED.match(text):
        before, text, after = before + match[1], match[2].strip(), match[3] + after
    text, opening, closing = _unquoted(text)
    before, after = before + opening, closing + after
    shouted = is_shouted(text)
    titled = not shouted and is_titled(text)
    if shouted:
        text = lowered(text)
    elif titled:
        text = untitled(text)
    parts = [part for piece in cut_at_endless(text) for part in clauses.split_long(piece, longest)]
    return Fitted(tuple(parts), before, after, shouted, titled)


def _fitted_row(row: Sequence[str], opens: str, closes: str, longest: int) -> Fitted:
    each: list[tuple[str, Fitted | str]] = []
    for cell in row:
        text = cells.copied_cell(cell)
        each.append((cell, fit(cell, longest) if text is None else text))
    fitted = [one for _, one in each if isinstance(one, Fitted)]
    parts = tuple(part for one in fitted for part in one.parts)
    return Fitted(parts, opens, closes, shouted=any(one.shouted for one in fitted), row=tuple(each))


def _unquoted(text: str) -> tuple[str, str, str]:
    """``text`` without the quotation marks around it, and what to put before and after its translation instead.

    Also where only one stands there, because the quotation goes on in the sentences around it. Marks that belong to a
    quotation inside the sentence stay: a decoder sets them better than any rule.
    """
    opening = closing = ""
    body, tail = text, ""
    while body and body[-1] in _END_MARKS:
        body, tail = body[:-1].rstrip(), body[-1] + tail
    opens = body[:1] in tuple(_OPENING)
    closes = body[-1:] in tuple(_CLOSING) and len(body) > 1
    inner = body[1 if opens else 0 : len(body) - (1 if closes else 0)]
    if not (opens or closes) or any(mark in inner for mark in '«»“”"„') or not inner.strip():
        return text, "", ""
    if opens:
        opening = "“"
    if closes:
        inner = inner.strip()
        # American order: the full stop and the comma stand inside the quotation marks. One that the French puts
        # outside is given to the sentence where it has none of its own.
        if tail and inner[-1:] not in tuple(_END_MARKS):
            inside, outside = (tail, "") if tail[0] in ".,…" else ("", tail)
            inner += inside
        else:
            outside = tail if tail[:1] in (";", ":", "!", "?") else ""
        closing = "”" + outside
        return inner, opening, closing
    return inner.strip() + tail, opening, ""


def _without_doubled_end(text: str, after: str) -> str:
    outside = after.lstrip("”“").strip()
    if outside[:1] in tuple(_END_MARKS) and text.endswith("."):
        return text[:-1]
    return text


def _unlooped(engine: Decoder, translations: dict[str, str]) -> dict[str, str]:
    """New translations of the parts whose translation went round in circles."""
    candidates = {part: [text] for part, text in translations.items() if loops.is_looping(part, text)}
    rest = list(candidates)
    for options in GUARDS:
        if not rest:
            break
        for part, text in zip(rest, _first(engine.translate(rest, **options)), strict=True):  # type: ignore[arg-type]
            candidates[part].append(text)
        rest = [part for part in rest if loops.is_looping(part, candidates[part][-1])]
    return {part: _least_looping(part, texts) for part, texts in candidates.items()}


def _least_looping(part: str, texts: list[str]) -> str:
    sound = [text for text in texts[1:] if not loops.is_looping(part, text)]
    return sound[0] if sound else min(texts, key=lambda text: loops.excess(part, text))


def _first(answers: Sequence[Sequence]) -> list[str]:
    return [hypotheses[0].text if hypotheses else "" for hypotheses in answers]


class _Proportion:
    """Turns finished parts into finished segments, so that they add up to all segments at the end."""

    def __init__(self, progress: Callable[[int], None] | None, segments: int, parts: int) -> None:
        self._progress, self._segments, self._parts = progress, segments, max(1, parts)
        self._done = self._told = 0

    def __call__(self, finished: int) -> None:
        self._done += finished
        now = self._segments * self._done // self._parts
        if self._progress and now > self._told:
            self._progress(now - self._told)
            self._told = now
