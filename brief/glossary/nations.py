"""Adjectives of nationality, which the press puts inside a term: *le département américain de la Défense*."""

from __future__ import annotations

from functools import lru_cache

_ENGLISH = {
    "américain": "U.S.", "français": "French", "britannique": "British", "anglais": "English", "allemand": "German",
    "italien": "Italian", "espagnol": "Spanish", "portugais": "Portuguese", "belge": "Belgian",
    "néerlandais": "Dutch", "luxembourgeois": "Luxembourg", "suisse": "Swiss", "autrichien": "Austrian",
    "polonais": "Polish", "ukrainien": "Ukrainian", "russe": "Russian", "soviétique": "Soviet", "chinois": "Chinese",
    "taïwanais": "Taiwanese", "japonais": "Japanese", "sud-coréen": "South Korean", "indien": "Indian",
    "pakistanais": "Pakistani", "iranien": "Iranian", "irakien": "Iraqi", "israélien": "Israeli",
    "palestinien": "Palestinian", "turc": "Turkish", "grec": "Greek", "syrien": "Syrian", "libanais": "Lebanese",
    "saoudien": "Saudi", "émirati": "Emirati", "qatari": "Qatari", "égyptien": "Egyptian", "algérien": "Algerian",
    "marocain": "Moroccan", "tunisien": "Tunisian", "libyen": "Libyan", "malien": "Malian", "canadien": "Canadian",
    "québécois": "Quebec", "mexicain": "Mexican", "brésilien": "Brazilian", "argentin": "Argentine",
    "australien": "Australian", "néo-zélandais": "New Zealand", "suédois": "Swedish", "norvégien": "Norwegian",
    "danois": "Danish", "finlandais": "Finnish", "estonien": "Estonian", "letton": "Latvian",
    "lituanien": "Lithuanian", "tchèque": "Czech", "slovaque": "Slovak", "hongrois": "Hungarian",
    "roumain": "Romanian", "bulgare": "Bulgarian", "serbe": "Serbian", "croate": "Croatian", "européen": "European",
    "afghan": "Afghan", "vietnamien": "Vietnamese", "philippin": "Philippine", "indonésien": "Indonesian",
}  # fmt: skip
_FEMININE = {"turc": "turque", "grec": "grecque", "letton": "lettonne"}
_OTHER_NAMES = {"U.S.": ("U.S.", "US", "American", "United States")}


def english(word: str) -> str:
    """The English of an adjective of nationality in small letters, in any gender and number; empty for other words."""
    return _forms().get(word, "")


def names(adjective: str) -> tuple[str, ...]:
    """The adjective's other ways to be said in English, itself among them (``U.S.``, ``American``)."""
    return _OTHER_NAMES.get(adjective, (adjective,))


@lru_cache(maxsize=1)
def _forms() -> dict[str, str]:
    found = {}
    for masculine, meaning in _ENGLISH.items():
        feminine = _FEMININE.get(masculine)
        if feminine is None and masculine.endswith("en"):
            feminine = masculine + "ne"
        feminine = feminine or (masculine if masculine.endswith("e") else masculine + "e")
        for form in (masculine, feminine):
            found[form] = found[form if form.endswith("s") else form + "s"] = meaning
    return found
