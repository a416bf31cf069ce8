"""Names of the source that are missing from the target: "Open IAI" for OpenAI, a company that vanished."""

from __future__ import annotations

import re
import unicodedata

from brief import wordlists
from brief.article import Finding, Term

_NAME = re.compile(r"(?<![\w-])(?:[A-ZÀ-ÖØ-Þ][\w-]*|[a-z]+[A-Z]\w*)")
# Places that English names otherwise; countries come from CLDR.
_EXONYMS = frozenset(
    """londres moscou pékin bruxelles genève varsovie lisbonne copenhague athènes rome milan venise florence
    naples turin gênes séville barcelone cordoue vienne prague bucarest belgrade sofia budapest kiev kyiv
    édimbourg douvres anvers gand bruges bâle berne zurich munich cologne hambourg francfort nuremberg
    aix-la-chapelle mayence trèves dresde leipzig hanovre brême istanbul damas alep bagdad téhéran riyad djeddah
    jérusalem bethléem gaza cisjordanie le-caire caire alexandrie tripoli alger tunis casablanca marrakech
    tanger tombouctou mogadiscio addis-abeba séoul tokyo canton shanghai hong-kong singapour bombay calcutta
    delhi katmandou hanoï rangoun manille philadelphie nouvelle-orléans louisiane californie floride virginie
    pennsylvanie caroline géorgie dakota hawaï québec bretagne normandie bourgogne corse sicile sardaigne
    toscane lombardie catalogne andalousie flandre wallonie bavière saxe prusse rhénanie écosse galles
    cornouailles tamise rhin danube tibre nil méditerranée crimée caucase sibérie tchétchénie transnistrie
    kosovo dniepr oural caspienne baltique mandchourie tibet europe asie afrique amérique océanie antarctique
    arctique atlantique pacifique maghreb sahel balkans mme mlle noël pâques toussaint hégire coran bible dieu
    christ jésus moïse mahomet état église web internet""".split()
)
_CENTURY = re.compile(r"[IVXLC]+(?:e|er|re|ère|ème)s?")
"""XIXe, Ve, Ier: an ordinal, which English writes as it likes and the proof of figures reads."""
_INNER_CAPITAL = re.compile(r"[a-zà-ÿ][A-Z]|[A-Z]\d|\d[A-Z]")


def check(source: str, target: str, terms: tuple[Term, ...] = ()) -> list[Finding]:
    """A name that no French dictionary knows ("Anduril", "SoftBank", "Azure") does not stand in the target.

    Only words that are names beyond doubt are asked for: a capital inside (OpenAI, xAI), or a capital at the head of
    a word that French does not have. Words within a glossary term are the terms check's business, and places with an
    English name of their own are left out. False alarms: titles of films, historical persons, and a name that the
    English replaces by a pronoun; on the human references of newstest2014 it speaks up in 2 % of the segments.
    """
    covered = [(term.start, term.end) for term in terms]
    there = _plain(target)
    missing = []
    for match in _NAME.finditer(source):
        name = match[0].rstrip("-")
        if len(name) < 3 or any(start <= match.start() < end for start, end in covered):
            continue
        first = not re.search(r"[\w,;)»’'-]\s*$", source[: match.start()])
        if _is_name(name, first) and _plain(name) not in there and name not in missing:
            missing.append(name)
    if not missing:
        return []
    said = "Missing in the English: " + ", ".join(missing) + "."
    return [Finding("names", "warning", said)]


def _is_name(word: str, first: bool) -> bool:
    """Whether this capitalised word is a name and not a French word at the head of something."""
    if _CENTURY.fullmatch(word):
        return False
    if _INNER_CAPITAL.search(word):
        return True
    # ÉTATS-UNIS, OTAN: what is all capitals is an acronym with an English form of its own, or a headline.
    if word.isupper() or first:
        return False
    if word.lower() in _EXONYMS or word.lower() in wordlists.country_words():
        return False
    return not any(wordlists.is_known(part.lower()) for part in word.split("-"))


def _plain(text: str) -> str:
    """Lower case without accents or separators, so that "Wal-Mart" meets "Walmart"."""
    bare = "".join(char for char in unicodedata.normalize("NFD", text) if not unicodedata.combining(char))
    return re.sub(r"[\s-]", "", bare).lower()
