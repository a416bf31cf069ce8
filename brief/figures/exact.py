"""Enough decimal digits for whatever a text may hold.

The arithmetic of figures is that of ``decimal``, which keeps 28 digits and raises where a quotient has more. A page
with a run of five hundred digits is read like any other: the precision follows the text.
"""

from __future__ import annotations

import decimal
import re
from contextlib import AbstractContextManager
from functools import lru_cache

_RUN = re.compile(r"\d[\d\s.,'’]{14,}")
_MAGNITUDES = re.compile(r"llion|lliard|thousand|hundred|mille", re.IGNORECASE)
_ROOM = 60
"""Digits that every text has: trillions of trillions in seconds, with decimals."""


def exact(*texts: str) -> AbstractContextManager[decimal.Context]:
    """A decimal context in which no number of ``texts`` is rounded."""
    return decimal.localcontext(prec=_ROOM + sum(map(_digits, texts)))


@lru_cache(maxsize=4096)
def _digits(text: str) -> int:
    # Every part of the proof asks this of the sentence that it is given.
    return sum(len(run) for run in _RUN.findall(text)) + 18 * max(0, len(_MAGNITUDES.findall(text)) - 4)
