"""French that stayed French in the English column."""

from __future__ import annotations

import re

from brief.article import Finding

# Function words of French that are no English words: two of them within a run tell French from a French name.
_FRENCH = frozenset(
    """le la les des du une et est sont dans pour par sur avec qui que qu ne pas plus ce cette ces son sa ses leur leurs
    aux au mais où être été était ont aussi nous vous ils elles il elle c'est d'un d'une l'on cet entre depuis afin
    selon sans sous chez donc dont afin très même""".split()
)
_WORD = re.compile(r"\w+(?:['’]\w+)?")
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|«[^»]*»|\([^)]*\)")
_RUN = 4


def check(source: str, target: str) -> list[Finding]:
    """A run of four or more words of the source stands in the target as it is, with French function words in it.

    False alarms: names and titles of works that are kept in French ("Le Monde des livres et des idées"). What stands
    in quotes or brackets is taken for such a name and passed over.
    """
    plain = _QUOTED.sub(lambda match: " " * len(match[0]), target)
    words = list(_WORD.finditer(plain))
    low = [word[0].lower().replace("’", "'") for word in words]
    theirs = " " + " ".join(word[0].lower().replace("’", "'") for word in _WORD.finditer(source)) + " "
    if source.strip() == target.strip() and sum(word in _FRENCH for word in low) >= 2:
        return [Finding("untranslated", "error", "This row was not translated.", (0, len(source)), (0, len(target)))]
    at = 0
    while at <= len(low) - _RUN:
        end = at + _RUN
        while end <= len(low) and f" {' '.join(low[at:end])} " in theirs:
            end += 1
        end -= 1
        if end - at >= _RUN and sum(word in _FRENCH for word in low[at:end]) >= 2:
            span = words[at].start(), words[end - 1].end()
            said = f"“{target[span[0] : span[1]]}” was left in French."
            return [Finding("untranslated", "error", said, None, span)]
        at += 1
    return []
