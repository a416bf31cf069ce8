"""The numbers that a browser prints before the items of a list: they stand nowhere in the page's text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from brief.sources.ordinals import letters, roman, shown

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_TYPES = {"1": "decimal", "a": "lower-alpha", "A": "upper-alpha", "i": "lower-roman", "I": "upper-roman"}
_NAMED = re.compile(
    r"list-style(?:-type)?:[^;]*?(none|disc|circle|square|decimal-leading-zero|decimal"
    r"|(?:lower|upper)-(?:alpha|latin|roman))"
)
_FORMS = {
    "decimal": str,
    "decimal-leading-zero": "{:02d}".format,
    "lower-alpha": letters,
    "lower-latin": letters,
    "upper-alpha": lambda number: letters(number).upper(),
    "upper-latin": lambda number: letters(number).upper(),
    "lower-roman": roman,
    "upper-roman": lambda number: roman(number).upper(),
}
_UNMARKED = re.compile(r"(?:^|[\s_-])(?:list-(?:style-)?none|(?:list-)?unstyled|no-?(?:bullets?|style))(?:$|[\s_-])")
"""Names of classes by which style sheets, which are not read, take the marks away."""


_WORDS_OWN = re.compile(r"(?:^|\s)MsoList|mso-list:(?!\s*none)")
_WORDS_DEPTH = re.compile(r"\blevel([1-9])\b")
_WORDS_MARK = re.compile(r"(\S{1,12})\u00a0[ \u00a0]+(?=\S)")
_DOCS_RULE = re.compile(r"\.(lst-kix_[\w-]+)\s*>\s*li:before\s*\{\s*content:([^}]*)\}")
_DOCS_CLASS = re.compile(r"(?:^|\s)(lst-kix_[\w-]+)")
_COUNTER = re.compile(r"counter\([^,)]*(?:,\s*([\w-]+)\s*)?\)")


def typed_mark(element: HtmlElement, text: str) -> tuple[str, int, str] | None:
    """The mark, depth and text of a list item as Word saves it to a web page: a paragraph whose text begins with the
    mark and spaces that keep it apart; ``None`` for any other."""
    style = element.get("style") or ""
    if element.tag != "p" or not _WORDS_OWN.search(f"{element.get('class') or ''} {style}"):
        return None
    found, depth = _WORDS_MARK.match(text), _WORDS_DEPTH.search(style)
    if not found:
        return None
    bullet = len(found[1]) == 1 and not found[1].isdigit()  # "·", and of other typefaces "o", "§", "Ø"
    return "" if bullet else shown(found[1]), int(depth[1]) if depth else 1, text[found.end() :]


def settle(tree: HtmlElement) -> None:
    """Give the lists of a page that Google Docs made the kind of mark that its style sheet, by counters, gives them.

    A number made of several counters ("2.1") is none that a list knows: such a list is left without numbers.
    """
    rules = {name: said for style in tree.iter("style") for name, said in _DOCS_RULE.findall(style.text or "")}
    for items in tree.iter("ol", "ul") if rules else ():
        name = _DOCS_CLASS.search(items.get("class") or "")
        if name and name[1] in rules:
            counters = _COUNTER.findall(rules[name[1]])
            kind = (counters[0] or "decimal") if len(counters) == 1 else "none"
            items.set("style", f"list-style-type:{kind}")


def marks_of(items: HtmlElement) -> dict[HtmlElement, str]:
    """The mark of each item of a list that is numbered: by ``<ol>`` with its start, reversed and type, by the item's
    own value and type, or by a ``list-style-type`` that stands in the page's markup."""
    default = _declared(items) or ("decimal" if items.tag == "ol" else "")
    if _UNMARKED.search(items.get("class") or ""):
        default = "none"
    counted = [item for item in items if item.tag == "li" and not is_hidden(item)]
    back = items.tag == "ol" and items.get("reversed") is not None
    number = _whole(items.get("start"), len(counted) if back else 1)
    made = {}
    for item in counted:
        number = _whole(item.get("value"), number)
        form = _FORMS.get(_declared(item) or default)
        if form:
            made[item] = shown(f"{form(number)}.")
        number += -1 if back else 1
    return made


def is_hidden(element: HtmlElement) -> bool:
    """The markup itself says that a reader does not see it."""
    return (
        element.get("hidden") is not None
        or element.get("aria-hidden") == "true"
        or "display:none" in (element.get("style") or "").replace(" ", "")
    )


def _declared(element: HtmlElement) -> str:
    """The kind of mark that an element asks for by its style, else by its type."""
    style = _NAMED.search((element.get("style") or "").lower().replace(" ", ""))
    if style:
        return style[1]
    kind = (element.get("type") or "").strip()
    return _TYPES.get(kind) or (kind.lower() if kind.lower() in ("none", "disc", "circle", "square") else "")


def _whole(value: str | None, otherwise: int) -> int:
    """A whole number of an attribute as browsers read it: what follows the digits does not count."""
    found = re.match(r"\s*([+-]?\d{1,9})", value or "")
    return int(found[1]) if found else otherwise
