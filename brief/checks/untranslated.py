"""French that stayed French in the English column."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from brief import wordlists
from brief.argos.capitals import is_titled, untitled
from brief.article import Finding, Term

# Function words of French that are no English words: two of them within a run tell French from a French name.
_FRENCH = frozenset(
    """le la les des du une et est sont dans pour par sur avec qui que qu ne pas plus ce cette ces son sa ses leur leurs
    aux au mais où être été était ont aussi nous vous ils elles il elle c'est d'un d'une l'on cet entre depuis afin
    selon sans sous chez donc dont afin très même""".split()
)
_WORD = re.compile(r"\w+(?:['’]\w+)?")
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|«[^»]*»|\([^)]*\)|(?<!\w)[‘'][^‘’']*(?:['’]\w[^‘’']*)*['’](?!\w)")
_RUN = 4
_MILLIARD = re.compile(r"(?<=\d)\s?M[rl]?ds?\b")
"""The French abbreviation of "milliard"; none stands in the 4,000 English sentences of newstest2014 and FLORES dev."""


_BORROWED = frozenset(
    """résumé détente laïcité soirée élite élites raison crème brûlée gâteau matériel touché lycée lycées brut terroir
    cru sommelier prix château châteaux banlieue banlieues taliban inca versa cuvée prêt-à-porter francophonie
    pieds-noirs harki harkis touareg gilets jaunes baccalauréat métier déjà salis influent""".split()
)
"""French and Latin of English texts that simplemma's English list does not have."""
_MIDDLE = re.compile(r"(?<![\w-])[Mm]i-(?=\d{4}|[a-zéû]{3,9}(?![\w-]))\w+")
_PLAIN_WORD = re.compile(
    r"(?:(?<!\w)(?:[cdjlmnst]|qu)['’](?=\w))?(?P<word>[^\W\d_]+(?:['’-][^\W\d_]+)*)", re.IGNORECASE
)


def check(source: str, target: str, terms: tuple[Term, ...] = ()) -> list[Finding]:
    """A run of four or more words of the source stands in the target as it is, with French function words in it; or the
    "Md" of "1,1 Md€" does. A word by itself that French has and English has not ("A Contrat that …") is a warning,
    unless the glossary's English has it.

    False alarms: names and titles of works that are kept in French ("Le Monde des livres et des idées"). What stands
    in quotes or brackets is taken for such a name and passed over. Of the 3,998 human pairs of newstest2014 and FLORES
    dev three are told of for a word, names that are words too at the head of the French ("Menton"); of 626 sentences
    of a rough package 17 are, two of them wrongly.
    """
    if milliard := _MILLIARD.search(target):
        said = f"“{milliard[0].strip()}” was left in French: it means billion."
        return [Finding("untranslated", "error", said, None, milliard.span())]
    plain = _QUOTED.sub(lambda match: " " * len(match[0]), target)
    words = list(_WORD.finditer(plain))
    low = [word[0].lower().replace("’", "'") for word in words]
    theirs = [word[0].lower().replace("’", "'") for word in _WORD.finditer(source)]
    if source.strip() == target.strip() and sum(word in _FRENCH for word in low) >= 2:
        return [Finding("untranslated", "error", "This row was not translated.", (0, len(source)), (0, len(target)))]
    for at, end in _shared_runs(low, theirs):
        if sum(word in _FRENCH for word in low[at:end]) >= 2:
            span = words[at].start(), words[end - 1].end()
            said = f"“{target[span[0] : span[1]]}” was left in French."
            return [Finding("untranslated", "error", said, None, span)]
    return _single_words(source, target, plain, terms)


def _single_words(source: str, target: str, plain: str, terms: tuple[Term, ...]) -> list[Finding]:
    titled = is_titled(source)
    theirs = list(_PLAIN_WORD.finditer(untitled(source) if titled else source))
    # A capital makes a name, but at the head of the sentence.
    common = {match["word"].lower() for match in theirs if match.start("word") == 0 or match["word"][0].islower()}
    pairs = set(pairwise(match["word"] for match in theirs if match["word"] not in _FRENCH))
    kept = {match["word"].lower() for term in terms for match in _PLAIN_WORD.finditer(term.target)}
    found: list[re.Match[str]] = [match for match in _MIDDLE.finditer(plain) if match[0].lower() in source.lower()]
    last = ""
    for match in _PLAIN_WORD.finditer(plain):
        word = match["word"]
        low = word.lower()
        if (
            len(word) > 2
            and low in common
            and not (low in kept or low in _BORROWED or word.isupper())
            and (titled or not _in_name(last, word, pairs, common))
            and wordlists.is_known(low)
            and not wordlists.is_known(low, "en")
            and not wordlists.is_known(low.rpartition("-")[2], "en")
        ):
            found.append(match)
        if word not in _FRENCH:
            last = word
    if not found:
        return []
    said = "Left in French: " + ", ".join(dict.fromkeys(f"“{match[0]}”" for match in found)) + "."
    return [Finding("untranslated", "warning", said, None, min(match.span() for match in found))]


def _in_name(last: str, word: str, pairs: set[tuple[str, str]], common: set[str]) -> bool:
    """Whether a word ends a French name of several ("Académie Française", "Cour des comptes", "Apéro Lyrique")."""
    if not last or not (word[0].isupper() or last[0].isupper()):
        return False
    if word[0].isupper() and last[0].isupper() and last.lower() in common:
        return True
    return ((last, word) in pairs or (last, word.lower()) in pairs) and wordlists.is_known(last.lower())


def _shared_runs(low: list[str], theirs: list[str]) -> Iterator[tuple[int, int]]:
    """Runs of the target's words, from left to right and each as long as it goes, that the source has too."""
    starts: dict[tuple[str, ...], list[int]] = {}
    for place in range(len(theirs) - _RUN + 1):
        starts.setdefault(tuple(theirs[place : place + _RUN]), []).append(place)
    at = 0
    while at <= len(low) - _RUN:
        longest = 0
        for place in starts.get(tuple(low[at : at + _RUN]), ()):
            size = _RUN
            while at + size < len(low) and place + size < len(theirs) and low[at + size] == theirs[place + size]:
                size += 1
            longest = max(longest, size)
        if longest:
            yield at, at + longest
        at += max(1, longest - _RUN + 1)
