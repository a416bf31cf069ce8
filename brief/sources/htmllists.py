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
