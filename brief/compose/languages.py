"""The names of the two languages, and the tags that spell-checkers and screen readers go by."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Language:
    """A language as the document names it: ``fr``, ``fr-FR``, ``Français``, ``French``."""

    code: str
    tag: str
    endonym: str
    english: str


_KNOWN = {
    "fr": Language("fr", "fr-FR", "Français", "French"),
    "en": Language("en", "en-US", "English", "English"),
}


def language(code: str) -> Language:
    """The language of a code (``en``, ``fr-CA``); one that nobody has heard of is named by its code."""
    known = _KNOWN.get(code)
    if known:
        return known
    from babel import Locale, UnknownLocaleError
    from babel.core import get_global

    try:
        locale = Locale.parse(code, sep="-")
    except (UnknownLocaleError, ValueError):
        return Language(code, code, code, code)
    base = locale.language
    # "es" alone names no spell-checker: the country that it is likely to be from does (es_Latn_ES).
    territory = locale.territory or get_global("likely_subtags").get(base, base).rpartition("_")[2]
    tag = f"{base}-{territory}" if territory.isupper() else base
    endonym = Locale(base).get_display_name(base) or code
    return Language(code, tag, endonym[:1].upper() + endonym[1:], Locale(base).get_display_name("en") or code)
