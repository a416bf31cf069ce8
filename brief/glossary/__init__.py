"""The translators' glossary: its file, finding its terms in French, recognising them in English."""

from __future__ import annotations

from brief.glossary.match import Match, Matcher
from brief.glossary.table import Entry, Glossary, load, save

__all__ = ["Entry", "Glossary", "Match", "Matcher", "load", "save"]
