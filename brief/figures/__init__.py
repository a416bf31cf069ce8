"""Figures: found in the French, understood, written in English, merged across articles."""

from __future__ import annotations

from brief.figures.find import find

__all__ = ["find"]
