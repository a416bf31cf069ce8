"""Recognising a rendering in English: the forms a glossary gives, their number, a capital where a sentence begins.

What the match accepts: the given form; the regular plural or singular of its head noun (for a verb its -s, and -ed or
-ing where the French has that form); the possessive; a capital at the start of a sentence; a hyphen, a space or nothing
between its parts; a raised or lowered digit on the line. Nothing looser: a synonym, another derivation or a part of the
term is a missed term.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from brief.glossary import english
from brief.glossary.french import unaccented
from brief.glossary.match import Match

_OPENS = re.compile(r"(?:^|[.!?…:;]['\"”’»)\]]*\s+|[\n•–—]\s*)[\s\"'“‘«(\[¿¡–—-]*$")
_LOW_COMPOUND = re.compile(r"[a-z]+(?:-[a-z]+)+")
_SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_RAISED = re.compile(rf"[{_SUPERSCRIPTS}₀-₉]|(?<=[^\W\d_])\d(?!\d)")
_TWO_PARTS = re.compile(r"([A-Z][a-z]{2,})([A-Z][A-Za-z]+)")


@dataclass(frozen=True, slots=True)
class Wanted:
    """What one glossary match asks of the English: forms in agreement with the French, and others that will do."""

    match: Match
    agreeing: tuple[str, ...]
    loose: tuple[str, ...] = ()
    exact: bool = False
    """The casing must be that of the glossary, also where a sentence begins."""
    shouted: bool = False
    """The French is all in capitals, so the English may be."""
    glosses: tuple[tuple[int, int], ...] = ()
    """Where the French has one of the forms itself (``le rançongiciel (ransomware en anglais)``): these come into the
    English as they are, and are no rendering of the term."""

    @property
    def forms(self) -> tuple[str, ...]:
        """All forms that count, the best first."""
        return self.agreeing + self.loose


@dataclass(frozen=True, slots=True)
class Span:
    """Where a form stands: ``text[start:end]``. ``spelling`` is what should stand there, as the glossary writes it."""

    start: int
    end: int
    spelling: str
    agrees: bool
    clean: bool
    """It is written as the glossary has it (``roadmap``), not only recognisable (``road map``)."""


def wanted(match: Match) -> Wanted:
    """The forms that a match asks for."""
    want = _forms(match)
    glosses = _glosses(match, want.forms)
    return replace(want, glosses=glosses) if glosses else want


def _forms(match: Match) -> Wanted:
    entry = match.entry
    given = entry.renderings
    exact = entry.case == "exact" or entry.kind != "term"
    letters = [char for char in match.surface if char.isalpha()]
    shouted = len(letters) > 4 and all(char.isupper() for char in letters) and entry.kind == "term"
    if entry.kind != "term":
        return Wanted(match, given, (), exact, shouted)
    agreeing: list[str] = []
    loose: list[str] = []
    for form in given:
        if match.form == "bare":
            many = english.plural(form)
            plural = match.surface[-1] in "sx" and match.surface.lower() != entry.source.lower()
            if plural and not english.may_be_adjective(form):
                agreeing += [many, form]
            else:
                agreeing.append(form)
                loose.append(many)
            continue
        if match.form:
            plain = form[3:] if form.startswith("to ") else form
            first, space, rest = plain.partition(" ")
            bent = {"participle": english.pasts(plain), "gerund": (english.gerund(plain),)}.get(match.form)
            if bent and plain not in (match.surface,) and not first.endswith("ed"):
                agreeing += bent
                loose += [plain, english.plural(first) + space + rest]
            else:
                agreeing += [plain, english.plural(first) + space + rest]
                if match.form == "infinitive":  # "avoid touching", "before touching"
                    agreeing.append(english.gerund(plain))
            continue
        same_as_source = form == entry.source and english.is_acronym(form)
        many, one = (form, form) if same_as_source else (english.plural(form), english.singular(form))
        if match.number == "plural":
            agreeing += [many, *english.plurals(form)[1:]]
            loose.append(form)
        else:
            agreeing.append(form)
            loose.append(one)
            (loose if match.number == "singular" else agreeing).append(many)
    unique = tuple(dict.fromkeys(agreeing))
    return Wanted(match, unique, tuple(form for form in dict.fromkeys(loose) if form not in unique), exact, shouted)


def _glosses(match: Match, forms: Sequence[str]) -> tuple[tuple[int, int], ...]:
    """Where these forms stand in the French outside the term, accents aside: *conférence* comes into English as
    "conference", which is then no rendering of *réunion*. A term that is the same in both languages has none: what
    stands there is the term again."""
    plain = unaccented(match.text)
    text = plain if len(plain) == len(match.text) else match.text
    if unaccented(match.surface).lower() in {form.lower() for form in forms}:
        return ()
    letters = _APART.sub("", text.lower())
    found: list[tuple[int, int]] = []
    for form in sorted(forms, key=len, reverse=True):
        # Most terms have no letter of their English in the French: a look spares them the search.
        if (head := _HEAD.match(_APART.sub("", form.lower()))) and head[0] not in letters:
            continue
        for span in spans(form, text):
            if _apart(span, (*found, (match.start, match.end))):
                found.append((span.start, span.end))
    return tuple(sorted(found))


def present(forms: Sequence[str], text: str) -> Span | None:
    """The first place where one of ``forms`` stands in the English ``text``, best form first; else ``None``."""
    for form in forms:
        for span in spans(form, text):
            return span
    return None


def spans(form: str, text: str, *, exact: bool = False, shouted: bool = False, agrees: bool = True) -> list[Span]:
    """Every place where this form stands in ``text``, however it is hyphenated or capitalised."""
    found = []
    for hit in _pattern(form).finditer(text):
        got = hit[0]
        parts = got.lower().split(" ")
        verbal = parts[-1] in english.PARTICLES or any(len(part) < 3 for part in parts)
        if form.islower() and verbal and len(parts) - 1 > form.count(" "):
            continue  # "start up" and "take over" are mostly the verb; "start-up" is the startup
        spelling = form
        if (
            got[:1].isupper()
            and not exact
            and form[:1].islower()
            and (_OPENS.search(text[: hit.start()]) or _titled(text))
        ):
            spelling = english.capitalized(form)
        if got.isupper() and shouted and not form.isupper():
            spelling = form.upper()
        if _titled(text) and not exact and got.lower() == form.lower():
            spelling = got
        found.append(Span(hit.start(), hit.end(), spelling, agrees, got == spelling))
    return found


def glosses(wants: Sequence[Wanted]) -> list[tuple[int, int, Wanted]]:
    """The glosses of these terms in the French, in order, none of them a part of a term or of a longer gloss."""
    terms = [(want.match.start, want.match.end) for want in wants]
    found: list[tuple[int, int, Wanted]] = []
    every = [(start, end, want) for want in wants for start, end in want.glosses]
    for start, end, want in sorted(every, key=lambda gloss: gloss[0] - gloss[1]):
        if all(end <= first or start >= last for first, last in [*terms, *(gloss[:2] for gloss in found)]):
            found.append((start, end, want))
    return sorted(found, key=lambda gloss: gloss[:2])


def borrowed(wants: Sequence[Wanted], text: str) -> list[tuple[int, int]]:
    """The places of ``text`` that come from English in the French itself, one for each gloss that is still there.

    Of several places the one written as the gloss is and after the same sign, then the nearest to where it stands.
    """
    found: list[tuple[int, int]] = []
    for start, end, want in glosses(wants):
        source = want.match.text

        def unlike(span: Span, start: int = start, end: int = end, source: str = source) -> tuple[bool, bool, float]:
            return (
                text[span.start : span.end].lower() != source[start:end].lower(),
                _sign_before(text, span.start) != _sign_before(source, start),
                abs(span.start / len(text) - start / len(source)),
            )

        free = [span for form in want.forms for span in spans(form, text) if _apart(span, found)]
        if free:
            place = min(free, key=unlike)
            found.append((place.start, place.end))
    return found


def stands_for_both(want: Wanted, span: Span, text: str) -> bool:
    """Whether this one place is rather the term than its gloss, which an editor leaves out (*Le rançongiciel
    (ransomware) frappe*, "Ransomware strikes"): the gloss follows the term after a sign, which is not before the place.
    """
    source, end = want.match.text, want.match.end
    for start, _ in want.glosses:
        sign = _sign_before(source, start)
        if sign and 0 <= start - end < 5 and not any(char.isalnum() for char in source[end:start]):
            return sign != _sign_before(text, span.start)
    return False


def assign(wants: Sequence[Wanted], text: str, *, any_place: bool = False) -> list[Span | None]:
    """A place of its own in ``text`` for each of ``wants`` (``None`` where there is none left), in their order.

    Forms in agreement are placed before others, long forms before short ones, so that "deterrence" does not take the
    place of "nuclear deterrence". English that stands in the French itself is no term's place, unless ``any_place``.
    """
    chosen: list[Span | None] = [None] * len(wants)
    taken = [] if any_place or not any(want.glosses for want in wants) else borrowed(wants, text)
    order = sorted(range(len(wants)), key=lambda at: -max(map(len, wants[at].forms)))
    for agreeing in (True, False):
        for at in order:
            want = wants[at]
            if chosen[at] is not None:
                continue
            for form in want.agreeing if agreeing else want.loose:
                free = [
                    span
                    for span in spans(form, text, exact=want.exact, shouted=want.shouted, agrees=agreeing)
                    if _apart(span, taken)
                ]
                if free:
                    chosen[at] = min(free, key=lambda span: (not span.clean, span.start))
                    taken.append((chosen[at].start, chosen[at].end))
                    break
    return chosen


def lowered(span: Span, text: str) -> bool:
    """Whether a capital of the glossary stands in small letters (``the pentagon``)."""
    got = text[span.start : span.end]
    return got.lower() == span.spelling.lower() and any(
        one.islower() and other.isupper() for one, other in zip(got, span.spelling, strict=False)
    )


def avoided(forms: Sequence[str], text: str, keep: Sequence[tuple[int, int]] = ()) -> Span | None:
    """The first of these renderings (or its plural) in ``text`` that stands in none of the ranges ``keep``."""
    for form in forms:
        for variant in dict.fromkeys((form, english.plural(form))):
            for span in spans(variant, text):
                if not any(start <= span.start and span.end <= end for start, end in keep):
                    return span
    return None


def respelled(text: str, found: Sequence[Span | None]) -> str:
    """``text`` with the forms found in it written as the glossary writes them (``road map`` → ``roadmap``), and *a* or
    *an* before them as they want it."""
    for span in sorted((span for span in found if span), key=lambda span: -span.start):
        text = text[: span.start] + span.spelling + text[span.end :]
        text = english.with_articles_mended(text, span.start, span.start + len(span.spelling))
    return text


def _apart(span: Span, ranges: Iterable[tuple[int, int]]) -> bool:
    return all(span.end <= start or span.start >= end for start, end in ranges)


def _sign_before(text: str, at: int) -> str:
    """The bracket or the quotation mark before a place, opening quotation marks as one; else empty."""
    before = text[:at].rstrip()[-1:]
    return "“" if before in ("«", "“", '"', "‘") else before if before == "(" else ""


def opens_sentence(text: str, at: int) -> bool:
    """Whether a word put at ``text[at:]`` would begin a sentence."""
    return bool(_OPENS.search(text[:at]))


@lru_cache(maxsize=1024)
def _titled(text: str) -> bool:
    """A heading in title case, where any word may be capitalised."""
    words = [word for word in re.findall(r"[^\W\d_]{4,}", text)]
    return len(words) > 2 and sum(word[0].isupper() for word in words) > 0.7 * len(words)


def _either(digit: str) -> str:
    """A digit on the line, raised or lowered: "Iris²" is also written "Iris2", "Iris ²" and "Iris^2"; "CO2", "CO₂"."""
    plain = unicodedata.normalize("NFKC", digit)
    return rf"(?:\^?{plain}|\s?[{_SUPERSCRIPTS[int(plain)]}{chr(0x2080 + int(plain))}])"


_APART = re.compile(r"[-\s\u2010\u2011]")
_HEAD = re.compile(r"[a-z]{1,5}")


@lru_cache(maxsize=8192)
def _pattern(form: str) -> re.Pattern[str]:
    words = [re.escape(word) for word in re.split(r"[\s-]+", form.replace("’", "'")) if word]
    spelt = [_RAISED.sub(lambda match: _either(match[0]), word) for word in words]
    if len(words) == 1 and len(form) >= 6 and form.isalpha() and form.islower():
        body = "[- ]?".join(words[0])
    else:
        body = (
            r"[-\s\u2010\u2011]?".join(spelt)
            if all(len(w) > 2 and w.islower() for w in words) or (_LOW_COMPOUND.fullmatch(form) and form[:3] != "re-")
            else r"[-\s\u2010\u2011]".join(spelt)
        )
    body = body.replace("'", "['’]")
    # All in capitals: "WHO" is not "who". Other casings are recognised and put right ("Openai").
    flags = re.IGNORECASE if any(char.islower() for char in form) else re.NOFLAG
    acronym = any(english.is_acronym(word) for word in re.split(r"[\s-]+", form))
    if len(words) == 1 and (parts := _TWO_PARTS.fullmatch(form)):
        body = f"{parts[1]}[- ]?{parts[2]}"  # "Open AI" is OpenAI
    before = r"(?<![\w.@&])(?<!\bOpen[ -])(?<![A-Z0-9]-)" if acronym else r"(?<![\w@])"
    after = r"(?![\w@])(?!-[A-Z0-9])(?!\.\w)" if acronym else r"(?![\w@])"
    if flags & re.IGNORECASE and acronym:
        before, after = before.replace("(?<![A-Z0-9]-)", ""), after.replace("(?!-[A-Z0-9])", "(?!-[0-9])")
    return re.compile(before + body + after, flags)
