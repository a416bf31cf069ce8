"""``brief review`` and ``brief export``: what reviewers send back, and what other programs can read."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

import typer

from brief.errors import BriefError

_LOOKS = {"old": {"fg": "red"}, "new": {"fg": "green"}, "row": {"bold": True}, "faint": {"dim": True}}


def review(
    documents: Annotated[
        list[Path],
        typer.Argument(
            metavar="REVIEWED...",
            help="DOCX that came back, or a translated XLIFF; a TMX is given to make, with --memory.",
        ),
    ],
    memory: Annotated[
        Path | None,
        typer.Option(help="Translation memory to store in (TMX); made where there is none.", show_default="memory.tmx"),
    ] = None,
    brief: Annotated[
        Path | None,
        typer.Option(help="JSON of the brief.", show_default="the same brief's, beside the document or in out/"),
    ] = None,
    reviewer: Annotated[
        str | None, typer.Option(help="Who reviewed it.", show_default="what the document says")
    ] = None,
    everything: Annotated[
        bool, typer.Option("--all", help="Every row was read: take the unchanged ones as approved too.")
    ] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Show what would be stored; write nothing.")] = False,
    force: Annotated[
        bool, typer.Option("--force", help="Replace what the memory holds even where it is of a later date.")
    ] = False,
    glossary: Annotated[
        Path | None, typer.Option(help="Terms to check against, and to add to.", show_default="glossary.csv")
    ] = None,
    add: Annotated[
        bool, typer.Option("--add", help="Add the glossary rows that the corrections suggest, after asking for each.")
    ] = False,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="With --add: add all of them without asking.")] = False,
    strict: Annotated[bool, typer.Option("--strict", help="Exit with 1 when a row was left out.")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Only warnings.")] = False,
) -> None:
    """Take a reviewer's corrections into the memory, so that the next brief has them."""
    from brief import review as reviews
    from brief import settings
    from brief.review import show, teach, terms

    if brief and len(documents) > 1:
        raise BriefError("--brief: goes with one document; review the others by themselves")
    options = settings.load({"glossary": glossary, "memory": (memory,) if memory else ()})
    memory = options.memory[0] if options.memory else Path("memory.tmx")
    glossary = options.glossary
    done = [reviews.review(path, brief, reviewer, everything) for path in documents]
    words = terms.load(glossary, done[0].source, done[0].target)
    paint = _paint if sys.stdout.isatty() else show.plain
    for each in done:
        _say(() if quiet else show.accepted(each, paint))
        _say(show.left_out(each, paint), err=quiet)
        merged = reviews.store(each, memory, force, dry_run)
        _say(show.stored(each, merged, memory, dry_run), err=True)
    _say(terms.others(done, glossary), err=True)
    _say(terms.flags(done, words), err=quiet)
    proposals = teach.proposals(done, words)
    _say(() if quiet else map(str, proposals))
    if proposals and add and not dry_run:
        _add(proposals, glossary, yes, done[0].source, done[0].target)
    elif proposals and not quiet:
        typer.echo("--add puts these into the glossary, after asking", err=True)
    if strict and any(each.refused for each in done):
        raise typer.Exit(1)


def _add(proposals, glossary: Path | None, yes: bool, source: str, target: str) -> None:
    from brief.review import terms

    # One whose French was not found can only be added by hand.
    whole = [each for each in proposals if each.source]
    chosen = [each for each in whole if yes or typer.confirm(f"Add {each.line()}?", err=True)]
    if chosen:
        path, count = terms.add(chosen, glossary, source, target)
        typer.echo(f"{path}: {count} added", err=True)


def _say(lines: Iterable[str], err: bool = False) -> None:
    for line in lines:
        typer.echo(line, err=err)


def _paint(text: str, look: str) -> str:
    return typer.style(text, **_LOOKS[look])


def export(
    document: Annotated[Path, typer.Argument(metavar="INPUT", help="A brief: .json, or a .docx (as reviewed).")],
    to: Annotated[str, typer.Option("--to", help="xliff or tmx.")] = "xliff",
    out: Annotated[
        Path | None, typer.Option(help="File to write; - is standard output.", show_default="beside INPUT")
    ] = None,
    brief: Annotated[Path | None, typer.Option(help="JSON of the brief, for a DOCX.")] = None,
) -> None:
    """Write a brief's rows as XLIFF 2.1 or TMX 1.4b, for OmegaT, memoQ, Trados and others."""
    from brief import xliff
    from brief.compose.files import write_atomically

    if to not in xliff.FORMATS:
        raise BriefError(f"--to {to}: unknown format; give one of {', '.join(xliff.FORMATS)}")
    content = xliff.export(document, to, brief)
    if str(out) == "-":
        sys.stdout.buffer.write(content)
        return
    path = out or document.with_suffix(xliff.FORMATS[to])
    if path.resolve() == document.resolve():
        raise BriefError(f"{path}: would overwrite the input; give another file with --out")
    write_atomically(path, content)
    typer.echo(path)
