from __future__ import annotations

import pytest

from brief.compose.languages import language


@pytest.mark.parametrize(
    ("code", "tag", "endonym", "english"),
    [
        ("fr", "fr-FR", "Français", "French"),
        ("en", "en-US", "English", "English"),
        ("es", "es-ES", "Español", "Spanish"),
        ("pt", "pt-BR", "Português", "Portuguese"),
        ("fr-CA", "fr-CA", "Français", "French"),
        ("xx", "xx", "xx", "xx"),
        ("not a language", "not a language", "not a language", "not a language"),
    ],
)
def test_a_language_by_its_code(code: str, tag: str, endonym: str, english: str) -> None:
    found = language(code)
    assert (found.tag, found.endonym, found.english) == (tag, endonym, english)
