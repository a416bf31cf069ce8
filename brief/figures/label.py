"""What a figure measures, in a few English words taken from its clause of the translation.

The clause is found by the figure itself: the English figure that answers the French one (by value, see ``compare``)
says where to cut. Nothing is invented: a label is always a run of words of the translation, and where the figure is
not to be found there the label is empty.
"""

from __future__ import annotations

import re
from dataclasses import replace

from brief import marks
from brief.article import Figure
from brief.figures.change import told
from brief.figures.compare import answering
from brief.figures.words import words as listed

LONGEST = 12
"""Words of a label. 8 cut off what is measured, 16 did not fit a line of the table."""

_CLAUSE_END = re.compile(
    r"[;:?!…]|[.](?=\s|$)|,\s(?!\d{4}\b)|\s[–—-]\s|[()\[\]«»“”\"]"
    r"|\s(?:which|who|whose|while|whereas|although|though|because|but|that|where|when|before|after|since|if|"
    r"as well as|in order to|so as to)\s"
    r"|\sand\s(?=(?:has|have|had|is|are|was|were|will|would|should|can|could|may|must|it|he|she|they|the|a)\s)"
)
_LEADING = re.compile(
    r"^(?:(?:(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|yet|barely|thereby|including|of which|"
    r"he|she|they|"
    r"and|but|or|so|that|which|who|then|also|however|moreover|in addition|furthermore|meanwhile|thus|"
    r"therefore|for example|indeed|in fact|finally|"
    r"according to \w+|of|in|on|at|to|for|by|with|from|as|is|are|was|were|be|been|has|have|had|it|its|there|this|"
    r"these|those|the|a|an|some|about|around|"
    r"nearly|almost|approximately|worth|valued|amounting|totaling|totalling|up|than|more|less|over|under|least|"
    r"most|only|just|already|will|would|could)\b[\s,]*)+",
    re.IGNORECASE,
)
_TRAILING = re.compile(
    r"(?:(?<![\s,])[\s,]+(?:and|or|but|of|in|on|at|to|for|by|with|from|as|is|are|was|were|be|been|being|has|have|had|it|"
    r"its|the|a|an|some|about|around|nearly|almost|"
    r"approximately|worth|valued|more|less|than|over|under|up|least|most|only|just|that|which|who|would|will|"
    r"could|their|his|her|this|these|those|between|"
    r"until|till|since|during|into|per|around|some|close|not|led|next|last|past|coming|"
    r"(?:by|at|before|from|since|until) the (?:end|start|beginning)))+$",
    re.IGNORECASE,
)
_ARTICLES = frozenset(["a", "an", "the", "its", "their", "his", "her", "our", "this", "these", "those", "some", "any"])
_VERB = re.compile(
    r"\b(?:has|have|had|is|are|was|were|will|would|can|could|may|might|must|should|said|says|say|includes?|"
    r"included|shows?|showed|"
    r"remains?|allows?|allowed|makes?|made|gives?|gave|goes|went|comes?|came|aims?|covers?|covered)\b",
    re.IGNORECASE,
)
_ATTRIBUTE = re.compile(
    r"[\s-](?P<phrase>(?!(?:year|month|week|day|quarter|of|in|for|on|to|from|by|with|at|as|and|or|per|a|an|the|each|every|more|less|than|"
    r"after|before|since|when|while|who|"
    r"that|which|if|but|not|spent|paid|this|last|next|ago|annually|yearly|daily|monthly|yesterday|today|later|"
    r"earlier|compared|it|he|she|"
    r"they|we|you|i|its|their|his|her|through|between|during|against|under|over|about|into|until|just|only|also|"
    r"so|because|out|off|up|"
    r"down|each|respectively|old)\b)(?!\w+(?:ed|ly)\b)[A-Za-z][^,;:]*)"
)
_NAMED = re.compile(
    r"(?<![^,;:])(?P<phrase>[^,;:]*?[A-Za-z])\s+(?:worth|valued\sat|amounting\sto|totall?ing|of|estimated\sat|"
    r"of\sa\s(?:total\s)?(?:value|amount|sum)\sof|"
    r"with\sa\svalue\sof|for\sa\svalue\sof)"
    r"\s+(?:(?:some|about|around|nearly|almost|approximately|over|more\sthan|less\sthan|up\sto|at\sleast|roughly|"
    r"an?\sestimated|only|just)\s+)?$",
    re.IGNORECASE,
)
_QUALIFYING = re.compile(
    r"(?:\s(?:around|about|nearly|almost|approximately|roughly|some|only|just|more than|less than|up to|at least|over|"
    r"a|an|the|for an?|of an?))+$",
    re.IGNORECASE,
)
"""What stands before a figure and belongs to it: the hole takes it too."""
_RELATIVE = re.compile(r"\s(?:later|ago|earlier|before|after|beforehand|afterwards|previously|now)\b", re.IGNORECASE)
"""After a duration, what makes it a distance from some day: it measures nothing."""
_COPULA = re.compile(r"\b(?:is|are|was|were|be|been|being)(?:\s\w+){0,2}$", re.IGNORECASE)
_VALUED = re.compile(r"\b(valued|estimated)\s+at\b", re.IGNORECASE)
_RELATIVE_START = re.compile(r"(?:(?:which|who|that)\s)?")
_RELATIVE_END = re.compile(r",?\s(?:which|who|that)\s$")
_SENTENCE = re.compile(r"[.!?…]\s+")
_VERBAL = re.compile(
    r"(?:(?:should|can|may|must|will)\b|"
    r"reach|compar|expect|estimat|valued?\b|down|up|against|versus|as against|or|owned|held|rising|falling|"
    r"totall?ing)\w*\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"[$€£]?\d[\d.,]*|(?:m|b|tr)illion|thousand|hundred", re.IGNORECASE)
_DATED = re.compile(
    r"(?:(?:\d{1,4}(?:st|nd|rd|th)?,?|January|February|March|April|May|June|July|August|September|October|November|"
    r"December)(?:\s|$))+",
)
_NOBODY = re.compile(
    r"(?:it|he|she|they|we|this|that|these|there|in|on|at|since|after|before|for|by|as)\b", re.IGNORECASE
)
_BROKEN = re.compile("[\ufffd⁇]")  # what a decoder writes for a piece that it cannot read
_WORD = re.compile(r"[^\W\d_]{2}")
_COMPLEMENT = re.compile(r"\s(?:with|for|from|between|to|in|by|on)\s", re.IGNORECASE)


_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_FRAGMENT = re.compile(
    r"(?:between|against|compared|versus|while|whereas|than|including|no|not|nor|without|and|or|but|then|said|says|if|"
    r"when|because|until|under|out|making|bringing|leaving|giving|taking)\b|\d|welcomes ",
    re.IGNORECASE,
)
"""How no name of a measure begins: what stood before is missing."""
_OTHERS = re.compile(r"\b(?:and|or|than|then|but|against|versus|no|nor) …", re.IGNORECASE)
"""The figure is one of several, and the words are those of the other."""
_ASKED = re.compile(r"^[QRA] … ")
"""The letter that says who speaks in an interview."""
_NAME_AT_END = re.compile(r"(?:(?:^|\s)[A-ZÀ-Þ][\w’'.-]+)*$")
_EMPTY = frozenset("figure value amount sum number total result cost costs case day time us you he she q r".split())
_SECOND_DATE = re.compile(
    rf"\b(?:{_MONTHS}|spring|summer|autumn|fall|winter|quarter|half) (?:of )?\d|\b\d{{1,2}} (?:{_MONTHS})\b"
)
_SUM = re.compile(r"[$€£¥]\s?\d|\d\s?%|\d\s(?:m|b|tr)illion")
"""Another figure with its own measure."""
_SIGN = re.compile(r"\s(?:(?:EUR|USD|GBP|CHF|JPY|CNY|CAD|AUD)\s*[+−-]?|[+−-])\s*$")
"""What stands before a figure as its sign or currency."""
_PARTNER = re.compile(r"\s?(?:to|and|or|–|-)\s?[$€£]?\d", re.IGNORECASE)
"""After a figure, the other end of its range."""
_SUBJECT = re.compile(r"(?:.*,)?\s*(?:the|these|this|those|that|its)?\s*", re.IGNORECASE)
_IS = re.compile(r"\s(?:is|are|was|were|will|would|has|have|had|can|could|may|do|does|did)\b")
_ENUMERATED = re.compile(
    r"(?:\band|\bor|\bthen)(?:\s(?:to|of|by|at|in|for|the|a|an|about|around|nearly|almost|some|over|up|only|more|"
    r"less|than))*\s*$",
    re.IGNORECASE,
)


def label(source: str, target: str, figure: Figure) -> str:
    """A short English label of what ``figure`` (of the French ``source``) measures, from ``target``; "" if none.

    "a $150 fee per student" gives "fee per student", "a defense contract worth $200 million with OpenAI" gives
    "defense contract with OpenAI". Where the figure stands in the midst of its clause, "…" holds its place:
    "Americans will spend … on pumpkins". None where the words are broken characters or no words at all. The letter of
    an item ("b) at a cost of €3 million") is no word of it.
    """
    if mark := len(marks.mark(source)):
        source, target = source[mark:], target[len(marks.mark(target)) :]
        figure = replace(figure, start=figure.start - mark, end=figure.end - mark)
    english = answering(source, target, figure)
    text = _ASKED.sub("", _label(target, figure, english)) if english else ""
    if figure.age:
        # Whose age it is: a name, no sentence about somebody.
        text = _NAME_AT_END.search(text)[0].strip()
    if not _WORD.search(text) or _BROKEN.search(text) or _misleading(text, figure):
        return ""
    return told(text, source, figure, target[: english.start])


def _misleading(text: str, figure: Figure) -> bool:
    """Whether a label would say of a figure what is said of another, or nothing: none is better then."""
    if (
        _FRAGMENT.match(text)
        or any(map(_FRAGMENT.fullmatch, text.split(" … ")))
        or _OTHERS.search(text)
        or text.lower() in _EMPTY
        or text.endswith(("’s", "'s"))
    ):
        return True
    if figure.kind == "date":
        # An event takes three words; a second date beside the first says nothing.
        return len(text.replace("…", "").split()) < 3 or bool(_SECOND_DATE.search(text))
    if figure.age:
        return bool(_DATED.fullmatch(text + " "))
    return "…" not in text and bool(_SUM.search(text))


def _label(target: str, figure: Figure, english: Figure) -> str:
    if " | " in target:
        # A row of a table: its first cell says what the row is about.
        first = _words(target.partition(" | ")[0])
        return first if english.start > target.index(" | ") and _WORD.search(first) else ""
    start, end = _clause(target, english.start, english.end)
    left, right = _SIGN.sub(" ", target[start : english.start]), target[english.end : end]
    right = "" if _PARTNER.match(right) else right
    if figure.kind in ("money", "percent") and _SUBJECT.fullmatch(left) and _IS.match(right):
        return ""
    if _ENUMERATED.search(left) and _NUMBER.search(left):
        # "€3 billion in the first year and 33 billion …": what stands before is said of another figure.
        return ""
    if figure.kind == "date":
        return _completed(_for_date(target, left, right, english), target, start)
    if figure.kind == "duration" and _RELATIVE.match(right):
        return ""
    named = _NAMED.search(left)
    is_of = bool(named and left.rstrip().endswith(" of") and not _COPULA.search(named["phrase"]))
    if (
        figure.kind in ("money", "percent", "duration")
        and not (figure.age or is_of)
        and (noun := _ATTRIBUTE.match(right))
    ):
        phrase = _VERB.split(_words(noun["phrase"]))[0]
        if len(phrase.split()) >= 2 or not left.strip():
            return _finish(" ".join(_ending(phrase.split()[:LONGEST], phrase)))
    if named and not _COPULA.search(named["phrase"]):
        phrase = _noun_phrase(_words(named["phrase"]))
        if phrase:
            text = _around(phrase, right if _COMPLEMENT.match(right) else "", hole="")
            named_at = start + left.find(phrase.split()[0])
            return next((whole for at in (start, named_at) if (whole := _completed(text, target, at)) != text), text)
    if named and (valued := _VALUED.search(left)):
        who = _LEADING.sub("", _words(_VERB.split(named["phrase"])[0]))
        return f"{who} … {valued[1].lower()}" if who and len(who.split()) < LONGEST else who
    return _completed(_around(left, right), target, start)


def _completed(text: str, target: str, start: int) -> str:
    """A label with whom it is about, where its own clause does not say: "reach" becomes "defense budget … reach".

    ``start`` is where the label's clause begins. The words before a "which" are whom it is about; else, for a label of
    one word or one that begins with a verb, the words before the sentence's verb.
    """
    words = text.split()
    if not words or words[0] == "…":
        return text
    relative = _RELATIVE_END.search(target[: start + len(_RELATIVE_START.match(target, start)[0])])
    if relative:
        who = _noun_phrase(_words(target[: relative.start()]))
        return f"{who} … {text}" if 0 < len(who.split()) <= 4 and len(words) + len(who.split()) <= LONGEST else text
    if len(words) > 1 and not _VERBAL.match(text):
        return text
    begins = max((m.end() for m in _SENTENCE.finditer(target, 0, start)), default=0)
    opening = target[begins:start]
    verb = _VERB.search(opening)
    who = opening[: min(verb.start() if verb else len(opening), _first_end(opening))]
    who = _LEADING.sub("", _words(who))
    if 0 < len(who.split()) <= 5 and not _NOBODY.match(who) and not _DATED.match(who):
        return f"{who} … {text}"
    return text


def _around(left: str, right: str, hole: str = " … ") -> str:
    """The words on both sides of a figure, with a hole for it, in ``LONGEST`` words."""
    before, after = _LEADING.sub("", _words(left)), _words(right)
    before = _TRAILING.sub("", before) if not hole or not after else before
    before = _QUALIFYING.sub("", before).rstrip(",") if hole else before
    if not before:
        return _finish(" ".join(_ending(_LEADING.sub("", after).split()[:LONGEST], after)))
    head = before.split()
    if len(head) > LONGEST - 3:
        head = _from_the_right(head, LONGEST - 3 if after else LONGEST)
    tail = _ending(after.split()[: LONGEST - len(head)], after)
    text = " ".join(head) + ((hole or " ") + " ".join(tail) if tail else "")
    return _finish(text) if tail else _finish(_TRAILING.sub("", text))


def _ending(words: list[str], whole: str = "") -> list[str]:
    """Words cut before their last preposition where the cut went through what follows it."""
    if whole and len(words) == len(whole.split()):
        return words
    while len(words) > 2 and _NUMBER.fullmatch(words[-1]):
        words = words[:-1]
    for at in range(len(words) - 1, 1, -1):
        if words[at].lower() in listed("english_prepositions"):
            return words[:at]
    return words


def _noun_phrase(text: str) -> str:
    """The last noun phrase of a run of words: from its last article, or its last preposition but *of*."""
    words = text.split()
    for at in range(len(words) - 1, -1, -1):
        low = words[at].lower()
        if (
            low in _ARTICLES
            or (low in listed("english_prepositions") and low not in ("of", "for"))
            or _VERB.fullmatch(low)
        ):
            return " ".join(words[at + 1 :])
    return " ".join(words[-6:])


def _for_date(target: str, left: str, right: str, english: Figure) -> str:
    """What happens then: the clause without its date, from whichever side says more."""
    head = _LEADING.sub("", _TRAILING.sub("", _words(left)))
    if len(head.split()) >= 3:
        return _finish(" ".join(_from_the_right(head.split(), LONGEST)))
    tail = _words(right) if head else _LEADING.sub("", _words(right))
    if len(tail.split()) < 3:
        clause = re.split(r"(?<=[.!?])\s", target[english.end :], maxsplit=1)[0].lstrip(" ,")
        tail = _LEADING.sub("", _words(clause[: _first_end(clause)]))
    after = " ".join(_ending(tail.split()[: LONGEST - len(head.split())], tail))
    return _finish(" … ".join(filter(None, [head, after])))


def _first_end(text: str) -> int:
    match = _CLAUSE_END.search(text)
    return match.start() if match else len(text)


def _clause(target: str, start: int, end: int) -> tuple[int, int]:
    left = 0
    for match in _CLAUSE_END.finditer(target, 0, start):
        left = match.end()
    if not _LEADING.sub("", _words(target[left:start])).strip() and left:
        # nothing before the figure in its own clause: a comma may be stepped over once
        earlier = [m.end() for m in _CLAUSE_END.finditer(target, 0, max(0, left - 2))]
        stepped = target[max(0, left - 2) : left]
        if stepped.strip() in (",", "that", "which"):
            left = earlier[-1] if earlier else 0
    right = _CLAUSE_END.search(target, end)
    return left, right.start() if right else len(target)


def _words(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip(" ,;:.–—-\"“”«»()[]'’…")


def _from_the_right(words: list[str], most: int) -> list[str]:
    """The last words of a long run, from the first article or preposition among them where there is one."""
    if len(words) <= most:
        return words
    tail = words[-most:]
    for at, word in enumerate(tail[: most - 3]):
        if word.lower() in _ARTICLES or word.lower() in ("to", "of", "and", "that"):
            return tail[at + 1 :]
    return tail


def _finish(text: str) -> str:
    text = _TRAILING.sub("", _LEADING.sub("", text)).strip(" ,;:.–—-'’")
    if len(re.sub(r"\W", "", text)) < 3 or _DATED.fullmatch(text):
        return ""
    return text
