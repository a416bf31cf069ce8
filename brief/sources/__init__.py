"""A file → an ``Article``: formats read, furniture left out, the parts of the article recognised."""

from __future__ import annotations

from brief.sources.files import collect, read, read_all, read_bytes
from brief.sources.rules import REASONS

__all__ = ["REASONS", "collect", "read", "read_all", "read_bytes"]
