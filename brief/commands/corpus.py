"""``brief corpus``: many articles, one JSON brief each, and the key figures of all of them."""

from __future__ import annotations

import signal
import sys
from pathlib import Path
from typing import Annotated

import typer


def corpus(
    inputs: Annotated[
        list[str],
        typer.Argument(metavar="INPUT...", help="Folders, files, @LIST of files, Parquet with id, text, date."),
    ],
    out: Annotated[Path, typer.Option(help="Folder to write to; a run that was stopped goes on there.")],
    lang: Annotated[str | None, typer.Option("--lang", help="Target language.", show_default="en")] = None,
    source: Annotated[str | None, typer.Option("--from", help="Source language.", show_default="fr")] = None,
    glossary: Annotated[
        Path | None,
        typer.Option(help="Terms to obey (CSV).", show_default="glossary.csv here, else the one that ships with brief"),
    ] = None,
    memory: Annotated[
        list[Path] | None,
        typer.Option("--memory", help="Approved translations (TMX); may be repeated.", show_default="memory.tmx"),
    ] = None,
    model: Annotated[
        str | None,
        typer.Option(
            help="Argos package: a name, folder or file.", show_default="the best installed, else the shipped one"
        ),
    ] = None,
    device: Annotated[
        str | None,
        typer.Option(
            help="Translate on the processor (cpu) or an NVIDIA card (cuda).",
            show_default="auto: a card if it can be used",
        ),
    ] = None,
    rows: Annotated[
        str | None, typer.Option(help="One row a paragraph, or a sentence.", show_default="paragraph")
    ] = None,
    keep_all: Annotated[bool | None, typer.Option("--keep-all", help="Drop nothing from the articles.")] = None,
    cluster: Annotated[
        str | None, typer.Option(help="Work on a Ray cluster: its address, or auto.", show_default="this process")
    ] = None,
    workers: Annotated[
        int | None, typer.Option(min=1, help="Translators on the cluster.", show_default="one a core")
    ] = None,
    no_cache: Annotated[bool, typer.Option("--no-cache", help="Neither use nor keep earlier translations.")] = False,
    strict: Annotated[
        bool | None, typer.Option("--strict", help="Exit with 1 when a check found an error or an article was skipped.")
    ] = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No progress and no summary.")] = False,
) -> None:
    """Translate many articles: one JSON brief each, one table of the key figures of all. Goes on where it stopped."""
    from brief import corpus as room
    from brief import report, settings

    flags = {
        "lang": lang,
        "source": source,
        "glossary": glossary,
        "memory": tuple(memory or ()),
        "model": model,
        "device": device,
        "rows": rows,
        "keep_all": keep_all,
        "out": out,
        "strict": strict,
        "cache": False if no_cache else None,
    }
    options = settings.load(flags)
    # What runs it on other machines stops it with SIGTERM: that is no other stop than Ctrl-C.
    before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        with report.progress(quiet=quiet) as show:
            result = room.run(inputs, options, cluster, workers, show)
    except KeyboardInterrupt:
        print("brief: stopped; what is done stays, and the same command goes on from there", file=sys.stderr)
        raise typer.Exit(130) from None
    finally:
        signal.signal(signal.SIGTERM, before)
    if not quiet:
        _summary(result)
    for path in result.files:
        typer.echo(path)
    if options.strict and (result.errors or result.skips):
        raise typer.Exit(1)


def _summary(result) -> None:
    """The closing lines, on stderr."""
    from brief.compose.text import plural

    lines = [f"note: {note}" for note in result.notes]
    lines += [f"skipped: {why}" for why in result.skipped]
    if result.skips > len(result.skipped):
        lines.append(f"skipped: and {result.skips - len(result.skipped):,} more, see articles.csv")
    met, enforced, missed = result.terms
    lines += [
        f"{plural(result.made, 'article')} ({result.kept:,} made before), {plural(result.rows, 'row')}, "
        f"{result.skips:,} skipped, {result.seconds:.1f} s",
        f"  glossary terms: {met:,} met, {enforced:,} enforced, {missed:,} missed",
        f"  findings: {plural(result.errors, 'error')}, {plural(result.warnings, 'warning')}",
    ]
    print("\n".join(lines), file=sys.stderr)
