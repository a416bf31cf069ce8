"""Jinja held to a short list of what it may do: a template comes from people, perhaps from far.

Before anything runs, the template's expressions are held against that list; then they run in Jinja's sandbox.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from jinja2 import Template, TemplateError, nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment

from brief.errors import BriefError

_TAGS = re.compile(r"<[^>]+>")
_LEFT_OVER = re.compile(r"\{\{|\}\}|\{%|%\}")

_TEXT = (nodes.Template, nodes.Output, nodes.TemplateData, nodes.Name, nodes.Const, nodes.If, nodes.Filter,
         nodes.Compare, nodes.Operand, nodes.And, nodes.Or, nodes.Not)  # fmt: skip


class Bounded(ImmutableSandboxedEnvironment):
    """Jinja as far as a cover needs it: text, ``{{ field }}``, ``{% if field == 'x' %}`` and a few filters.

    Refusals are `BriefError`: one line that names the template, the words it is about, and what to write.
    """

    allowed: tuple[type[nodes.Node], ...] = _TEXT
    instead = "use {{ field }} and {% if field %}"

    def __init__(self, template: Path, fields: Iterable[str], filters: Iterable[str], **options: Any) -> None:
        super().__init__(autoescape=True, **options)
        # range, lipsum, cycler and the like: nothing of a brief needs them.
        self.globals.clear()
        self._template = template
        self._fields = set(fields)
        self._filters = tuple(filters)

    def from_string(self, source: str | nodes.Template, *args: Any, **kwargs: Any) -> Template:
        try:
            tree = self.parse(source) if isinstance(source, str) else source
        except TemplateError as error:
            why = f"{(error.message or 'not a template').rstrip('.')}; mend it"
            raise self.refusal(str(source), getattr(error, "lineno", 0), why) from error
        self.learn(tree)
        for node in _walk(tree):
            why = self.why_not(node)
            if why:
                raise self.refusal(str(source), node.lineno, why)
        return super().from_string(tree, *args, **kwargs)

    def learn(self, tree: nodes.Template) -> None:
        """What a template may use beside its fields; nothing."""

    def why_not(self, node: nodes.Node) -> str | None:
        """Why a piece of a template cannot be taken; ``None`` where it can."""
        if not isinstance(node, self.allowed):
            return f"“{type(node).__name__.lower()}” is not for templates; {self.instead}"
        if isinstance(node, nodes.Name) and node.name not in self._fields:
            return f"there is no field “{node.name}”; fields are: {', '.join(sorted(self._fields))}"
        if isinstance(node, nodes.Filter):
            return self.why_not_filter(node)
        if isinstance(node, nodes.Compare) and any(each.op not in ("eq", "ne") for each in node.ops):
            return "only == and != compare fields"
        if isinstance(node, nodes.Output) and any(isinstance(child, nodes.Const) for child in node.nodes):
            return "quotation marks make a field plain text; write {{ title }} without them"
        if isinstance(node, nodes.TemplateData) and (found := _LEFT_OVER.search(_TAGS.sub("", node.data))):
            before = found.string[: found.start()].rpartition("\n")[2][-40:].strip()
            return f"after “{before}”, “{found[0]}” has no other half; a field is written {{{{ title }}}}"
        return None

    def why_not_filter(self, node: nodes.Filter) -> str | None:
        if node.name not in self._filters:
            return f"the filter “{node.name}” is not for templates; filters are: {', '.join(self._filters)}"
        if node.kwargs or node.dyn_args or node.dyn_kwargs or len(node.args) > (node.name in ("default", "d")):
            return f"the filter “{node.name}” takes no such thing; write {{{{ field|{node.name} }}}}"
        return None

    def refusal(self, source: str, line: int | None, why: str) -> BriefError:
        """docxtpl gives each paragraph a line of its own: the line's text is what its author sees in Word."""
        lines = source.split("\n")
        text = _TAGS.sub("", lines[line - 1]).strip() if line and line <= len(lines) else ""
        where = f", “{text[:80]}”" if text else ""
        return BriefError(f"{self._template}{where}: {why}")


class BoundedPage(Bounded):
    """Jinja as far as a page needs it: loops over what the brief holds, and macros of its own beside that."""

    allowed = (*_TEXT, nodes.For, nodes.Macro, nodes.Call, nodes.Keyword, nodes.Assign, nodes.Getattr, nodes.Getitem,
               nodes.CondExpr, nodes.Test, nodes.List, nodes.Tuple, nodes.Concat, nodes.Add, nodes.Sub, nodes.Mul,
               nodes.Div, nodes.Neg)  # fmt: skip
    instead = "use fields, if, for, set and macros of the page"

    def __init__(
        self, template: Path, fields: Iterable[str], filters: Mapping[str, Any], built_in: Iterable[str], **options: Any
    ) -> None:
        super().__init__(template, fields, (*filters, *built_in), **options)
        self.filters |= filters

    def learn(self, tree: nodes.Template) -> None:
        self._macros = {node.name for node in tree.find_all(nodes.Macro)}
        own = {node.name for node in tree.find_all(nodes.Name) if node.ctx != "load"}
        self._fields |= self._macros | own | {"loop"}

    def why_not(self, node: nodes.Node) -> str | None:
        if isinstance(node, nodes.Getattr) and node.attr.startswith("_"):
            return f"“{node.attr}” is not for templates; {self.instead}"
        if isinstance(node, nodes.Call) and not (isinstance(node.node, nodes.Name) and node.node.name in self._macros):
            return f"only macros of the page are called; {self.instead}"
        if isinstance(node, nodes.Mul) and not _modest(node):
            return "only a value of the brief is multiplied, by a number up to 1,000"
        if isinstance(node, nodes.Compare | nodes.Output | nodes.TemplateData):
            return None
        return super().why_not(node)

    def why_not_filter(self, node: nodes.Filter) -> str | None:
        if node.name == "format" and not (
            isinstance(node.node, nodes.Const) and re.fullmatch(r"%\.\df", str(node.node.value))
        ):
            return 'the filter “format” takes "%.1f" and the like; write {{ "%.1f"|format(value) }}'
        if node.name not in self._filters:
            return super().why_not_filter(node)
        return None


def _modest(node: nodes.Mul) -> bool:
    """Whether a product is a value of the brief times a small number: no long text can be made by it."""
    number, value = (node.right, node.left) if isinstance(node.right, nodes.Const) else (node.left, node.right)
    small = isinstance(number, nodes.Const) and isinstance(number.value, int | float) and abs(number.value) <= 1000
    return small and isinstance(value, nodes.Getattr | nodes.Name)


def _walk(tree: nodes.Node) -> Iterator[nodes.Node]:
    yield tree
    for child in tree.iter_child_nodes():
        yield from _walk(child)
