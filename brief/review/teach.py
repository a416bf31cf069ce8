"""What consistent corrections teach the glossary.

A correction that stands in two rows or more ("operational" became "warfighting") is grown by the words that stand
beside it everywhere ("domains"), and its French is looked for among the phrases that all those rows share: one that
stands nowhere else, that is spelt alike, and that stands at about the same place counts more. People decide: nothing is
added that was not asked for.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from brief.glossary.table import Entry, Glossary
    from brief.review import Accepted, Review

_WORD = re.compile(r"\w+(?:[’'.-]\w+)*\.?(?<=\w)|\w+")
_MOST_WORDS = 4
"""Words of a correction: longer ones are sentences rewritten, not terms."""
_OVERSIGHT = 4
"""So many rows corrected for one that was not, and the one counts as overlooked."""
_LONGEST = 5
"""Words of a French phrase."""
_ALIKE = 0.55
"""How alike two words must be spelt to speak for each other; below, they speak against. Measured: domaine, domains
0.86; armée, army 0.67; but renseignement, intelligence 0.48; outil, tool 0.44; marché, contract 0.29."""
_ENGLISH_SMALL = frozenset(
    """a an the of to in on at for by with from and or but nor as is are was were be been being has have had do does
    did not no it its this that these those which who whom whose he she they them his her their we our us you your i
    will would can could may might shall should must than then there here so if into over under about after before
    between also more most such other""".split()
)
# How a text is told, not what it is about: another word for one of these is style.
_STYLE = frozenset(
    """said say says stated states declared declares told tells claimed claims added adds noted notes however though
    although yet still thus therefore hence moreover furthermore besides also indeed meanwhile while whereas despite
    very highly quite rather really too just only even much many few several some any all both each every""".split()
)
_ENDINGS = re.compile(r"(?:ies|es|s|ied|ed|d|ing|e|y)$")
_FRENCH_SMALL = frozenset(
    """le la les l un une des du de d ce cet cette ces c son sa ses leur leurs notre nos votre vos mon ma mes il elle
    ils elles on nous vous je j tu se s me m te t mais et ou où or ni si y en dans sur sous pour par avec sans chez
    vers depuis dès pendant après avant selon entre comme que qu qui quoi dont à au aux est sont a ont été être avoir
    ne n pas plus très tout tous toute toutes autre autres même""".split()
)


@dataclass(frozen=True, slots=True)
class Proposal:
    """A glossary row that corrections suggest."""

    source: str
    """The French; empty where no phrase answers the correction."""
    target: str
    former: str
    """What the machine wrote."""
    rows: tuple[str, ...]
    there: Entry | None = None
    """The glossary's own entry for this French, where it has one."""
    against: tuple[str, ...] = ()
    """Reviewed rows that keep the former words: too few to speak against it, and worth another look."""

    def line(self) -> str:
        """The row as it would be added."""
        if self.there:
            return f"“{self.target}” before “{'|'.join(self.there.targets)}” for “{self.there.source}”"
        return f"“{self.source}” → “{self.target}” (not “{self.former}”)"

    def __str__(self) -> str:
        rows = f"{len(self.rows)} rows: {', '.join(self.rows)}"
        if not self.source:
            return f"glossary? “{self.former}” became “{self.target}” ({rows}); add the French term for it by hand"
        kept = f"; “{self.former}” stayed in {', '.join(self.against)}" if self.against else ""
        return f"glossary? {self.line()} ({rows}{kept})"

    def entry(self) -> Entry:
        """The glossary row."""
        from brief.glossary.table import Entry

        if self.there:
            others = tuple(each for each in self.there.targets if each.casefold() != self.target.casefold())
            return replace(self.there, targets=(self.target, *others))
        note = f"from a review: rows {', '.join(self.rows)}"
        return Entry(self.source, (self.target,), avoid=(self.former,), note=note)


@dataclass(frozen=True, slots=True)
class _Edit:
    """One correction in one row."""

    row: Accepted
    old: tuple[str, ...]
    new: tuple[str, ...]
    left: tuple[str, ...]
    """Words before it that did not change, the nearest last."""
    right: tuple[str, ...]
    place: float
    """Where it stands in the row, from 0 to 1."""


# ---------------------------------------------------------------- what is proposed


def proposals(done: Sequence[Review], words: Glossary) -> list[Proposal]:
    """Glossary rows for corrections that stand in at least two rows of different French, the most frequent first.

    Corrections that contradict each other (the same words became something else elsewhere) give none, nor do those that
    reviewed rows contradict by leaving the words beside the same French, unless that is one row against four.
    """
    rows = [row for review in done for row in review.accepted]
    edits = [edit for row in rows if row.before for edit in _edits(row)]
    outcomes: dict[tuple[str, ...], set[tuple[str, ...]]] = defaultdict(set)
    groups: dict[tuple[tuple[str, ...], tuple[str, ...]], list[_Edit]] = defaultdict(list)
    for edit in edits:
        old, new = _low(edit.old), _low(edit.new)
        outcomes[old].add(new)
        groups[old, new].append(edit)
    texts = [(row.source, row.target) for row in rows]
    texts += [(row.source, row.target) for review in done for row in review.unchanged]
    found = []
    for (old, _), group in groups.items():
        if len({edit.row.source for edit in group}) > 1 and len(outcomes[old]) == 1:
            proposal = _proposal(group, texts, words)
            against = _against(proposal, rows) if proposal else ()
            if proposal and len(against) * _OVERSIGHT <= len(proposal.rows):
                found.append(replace(proposal, against=against))
    return sorted(found, key=lambda each: (-len(each.rows), each.source))


def _edits(row: Accepted) -> Iterator[_Edit]:
    old, new = _WORD.findall(row.before or ""), _WORD.findall(row.target)
    steps = SequenceMatcher(None, _low(old), _low(new), autojunk=False).get_opcodes()
    for kind, a, b, c, d in steps:
        if kind != "replace" or b - a > _MOST_WORDS or d - c > _MOST_WORDS:
            continue
        if not (_says(old[a:b]) and _says(new[c:d])) or _is_style(old[a:b], new[c:d]):
            continue
        left = _common(reversed(old[:a]), reversed(new[:c]))[::-1]
        right = _common(old[b:], new[d:])
        yield _Edit(row, tuple(old[a:b]), tuple(new[c:d]), left, right, (c + d) / 2 / max(len(new), 1))


def _says(words: Sequence[str]) -> bool:
    """Whether there is a word in it that a term could be made of."""
    return any(word.casefold() not in _ENGLISH_SMALL and not word[0].isdigit() for word in words)


def _is_style(old: Sequence[str], new: Sequence[str]) -> bool:
    """Whether one form of a word became another ("announces", "announced"), or one way of telling another."""
    if len(old) != 1 or len(new) != 1:
        return False
    one, other = old[0].casefold(), new[0].casefold()
    return _ENDINGS.sub("", one) == _ENDINGS.sub("", other) or all(
        word in _STYLE or word.endswith("ly") for word in (one, other)
    )


def _common(old: Iterable[str], new: Iterable[str]) -> tuple[str, ...]:
    """The two words that follow in both, as far as they are the same."""
    found: list[str] = []
    for mine, other in zip(old, new, strict=False):
        if mine.casefold() != other.casefold() or len(found) == 2:
            break
        found.append(other)
    return tuple(found)


def _proposal(group: Sequence[_Edit], texts: Sequence[tuple[str, str]], words: Glossary) -> Proposal | None:
    right = _shared([edit.right for edit in group])
    left = _shared([edit.left[::-1] for edit in group])[:1]
    new = " ".join((*left, *_usual([edit.new for edit in group]), *right))
    old = " ".join((*left, *_usual([edit.old for edit in group]), *right))
    rows = tuple(dict.fromkeys(edit.row.row for edit in group))
    there = _known(group, words, old, new)
    if there:
        return None if _obeyed(group, words, there) else Proposal(there.source, new, old, rows, there)
    return Proposal(_french(group, texts, old, new), new, old, rows)


def _usual(spans: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    """The spelling that is not there for a sentence's beginning alone: small letters first, then the most frequent."""
    counted = Counter(spans)
    return min(counted, key=lambda span: (sum(word[0].isupper() for word in span), -counted[span]))


def _shared(sides: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    """Words that follow in every row, up to the first small word; a plural -s does not part them."""
    found = []
    for column in zip(*sides, strict=False):
        stems = {word.casefold().removesuffix("s") for word in column}
        if len(stems) > 1 or column[0].casefold() in _ENGLISH_SMALL or column[0][0].isdigit():
            break
        found.append(Counter(column).most_common(1)[0][0])
    return tuple(found)


def _known(group: Sequence[_Edit], words: Glossary, old: str, new: str) -> Entry | None:
    """A glossary term that stands in all these rows and whose rendering has a word with the correction in common."""
    from brief.glossary.match import Matcher

    matcher = Matcher(words)
    counted: Counter[str] = Counter()
    entries: dict[str, Entry] = {}
    for edit in group:
        for entry in {match.entry.source: match.entry for match in matcher.find(edit.row.source)}.values():
            counted[entry.source] += 1
            entries[entry.source] = entry
    said = _stems(f"{old} {new}".split())
    for source, count in counted.most_common():
        renderings = _stems(word for target in entries[source].renderings for word in target.split())
        if count == len(group) and said & renderings:
            return entries[source]
    return None


def _obeyed(group: Sequence[_Edit], words: Glossary, entry: Entry) -> bool:
    """Whether the corrected rows say what the glossary asks for already: then it was the machine that erred."""
    from brief.argos import ladder
    from brief.glossary.match import Matcher

    matcher = Matcher(words)
    for edit in group:
        matches = matcher.find(edit.row.source)
        terms = ladder.judge(edit.row.target, matches)
        if any(m.entry == entry and t.status != "met" for m, t in zip(matches, terms, strict=True)):
            return False
    return True


def _stems(words: Iterable[str]) -> set[str]:
    return {word.casefold().removesuffix("s") for word in words} - _ENGLISH_SMALL


def _against(proposal: Proposal, rows: Sequence[Accepted]) -> tuple[str, ...]:
    """Rows that were read and still say it the old way for the same French."""
    former = re.compile(rf"(?<!\w){re.escape(proposal.former)}(?!\w)", re.IGNORECASE)
    french = proposal.source.casefold()
    return tuple(row.row for row in rows if french and french in row.source.casefold() and former.search(row.target))


# ---------------------------------------------------------------- the French of a correction


def _french(group: Sequence[_Edit], texts: Sequence[tuple[str, str]], old: str, new: str) -> str:
    """The French phrase that most likely stands behind a correction; empty where none is likely."""
    spread: dict[tuple[str, ...], list[tuple[str, float]]] = {}
    for at, edit in enumerate(group):
        here = _phrases(edit.row.source)
        spread = here if at == 0 else {phrase: spread[phrase] + here[phrase] for phrase in spread if phrase in here}
    wanted = re.compile(rf"(?<!\w){re.escape(new)}", re.IGNORECASE)
    elsewhere: Counter[tuple[str, ...]] = Counter()
    for source, target in texts:
        if not wanted.search(target):
            elsewhere.update(phrase for phrase in _phrases(source) if phrase in spread)
    place = sum(edit.place for edit in group) / len(group)
    english = [word.casefold() for word in f"{old} {new}".split() if word.casefold() not in _ENGLISH_SMALL]
    best, most = "", 0.0
    for phrase, stands in spread.items():
        only = len(group) / (len(group) + elsewhere[phrase])
        far = abs(sum(where for _, where in stands) / len(stands) - place)
        score = _spelt(phrase, english) + only - far - 0.05 * len(phrase)
        if only > 0.5 and score > most:
            best, most = _form([surface for surface, _ in stands]), score
    # A phrase that is not spelt alike scores below 1 and is one guess among many: none is better.
    return best if most > 1 else ""


def _phrases(text: str) -> dict[tuple[str, ...], list[tuple[str, float]]]:
    """Phrases of a French text by their dictionary words: as they stand, and where (0 to 1)."""
    from brief.glossary import french

    tokens = french.tokens(text)
    lemmas = [french.lemma(token.low) for token in tokens]
    found: dict[tuple[str, ...], list[tuple[str, float]]] = defaultdict(list)
    for first, token in enumerate(tokens):
        if token.low in _FRENCH_SMALL or token.text[0].isdigit():
            continue
        for last in range(first, min(first + _LONGEST, len(tokens))):
            between = text[token.end : tokens[last].start] if last > first else ""
            if re.search(r"[.,;:!?…()«»“”\"]", between):
                break
            if tokens[last].low not in _FRENCH_SMALL and not tokens[last].text[0].isdigit():
                surface = text[token.start : tokens[last].end]
                middle = (token.start + tokens[last].end) / 2 / len(text)
                found[tuple(lemmas[first : last + 1])].append((surface, middle))
    return found


def _spelt(phrase: Sequence[str], english: Sequence[str]) -> float:
    """How much the words of a phrase speak for being the French of these English ones."""
    from rapidfuzz import fuzz

    from brief.glossary.french import unaccented

    words = [unaccented(word) for word in phrase if word not in _FRENCH_SMALL]
    return sum(max((fuzz.ratio(word, other) / 100 for other in english), default=0) - _ALIKE for word in words)


def _form(surfaces: Sequence[str]) -> str:
    """The phrase as the glossary would have it: the spelling with the fewest capitals, the shortest of those."""
    return min(surfaces, key=lambda text: (sum(char.isupper() for char in text), len(text)))


def _low(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(word.casefold() for word in words)
