"""A large folder, a list or a table of articles → one JSON brief an article and one table of the key figures of all."""

from __future__ import annotations

from brief.corpus.driver import Result, run

__all__ = ["Result", "run"]
