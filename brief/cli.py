"""The commands: parse, call, print. No logic here, and nothing heavy imported before a command needs it."""

from __future__ import annotations

import gc
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from brief.commands import cache as cache_commands
from brief.commands import corpus as corpus_commands
from brief.commands import glossary as glossary_commands
from brief.commands import model as model_commands
from brief.commands import review as review_commands
from brief.errors import BriefError

if TYPE_CHECKING:
    from brief.make import Result
    from brief.settings import Settings

app = typer.Typer(
    name="brief",
    help="French articles in, a bilingual English briefing out. Offline: nothing is sent anywhere.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
app.add_typer(glossary_commands.app, name="glossary")
app.add_typer(model_commands.app, name="model")
app.add_typer(cache_commands.app, name="cache")

Lang = Annotated[str | None, typer.Option("--lang", help="Target language.", show_default="en")]
From = Annotated[str | None, typer.Option("--from", help="Source language.", show_default="fr")]
Glossary = Annotated[
    Path | None,
    typer.Option(help="Terms to obey (CSV).", show_default="glossary.csv here, else the one that ships with brief"),
]
Memories = Annotated[
    list[Path] | None,
    typer.Option("--memory", help="Approved translations (TMX); may be repeated.", show_default="memory.tmx"),
]
Model = Annotated[
    str | None,
    typer.Option(
        help="Argos package: a name, folder or file.", show_default="the best installed, else the shipped one"
    ),
]
Device = Annotated[
    str | None,
    typer.Option(
        help="Translate on the processor (cpu) or an NVIDIA card (cuda).", show_default="auto: a card if it can be used"
    ),
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="No progress and no summary; errors are named still.")]
Json = Annotated[bool, typer.Option("--json", help="Machine-readable output.")]


@app.callback(invoke_without_command=True)
def _root(version: Annotated[bool, typer.Option("--version", help="Print the version and stop.")] = False) -> None:
    if version:
        from brief import __version__

        typer.echo(__version__)
        raise typer.Exit


@app.command(
    epilog="Examples:  brief make --lang en   ·   brief make articles/ extra.txt --out briefs --format docx   ·   "
    "brief make note.txt --glossary terms.csv --strict"
)
def make(
    inputs: Annotated[
        list[Path] | None,
        typer.Argument(metavar="[INPUT]...", help="Articles or folders of articles.", show_default="seeds/"),
    ] = None,
    lang: Lang = None,
    source: From = None,
    glossary: Glossary = None,
    memory: Memories = None,
    template: Annotated[
        Path | None, typer.Option(help="Word template.", show_default="templates/brief.docx, else the shipped one")
    ] = None,
    model: Model = None,
    device: Device = None,
    out: Annotated[Path | None, typer.Option(help="Folder to write to.", show_default="out")] = None,
    formats: Annotated[
        str | None, typer.Option("--format", help="docx, html, json: comma-separated.", show_default="docx,html,json")
    ] = None,
    rows: Annotated[
        str | None, typer.Option(help="One row a paragraph, or a sentence.", show_default="paragraph")
    ] = None,
    title: Annotated[
        str | None, typer.Option(help="Title of the brief.", show_default="Briefing, and the names it is about")
    ] = None,
    keep_all: Annotated[
        bool | None,
        typer.Option("--keep-all", help="Drop nothing from the articles; running heads stand once, page numbers not."),
    ] = None,
    strict: Annotated[bool | None, typer.Option("--strict", help="Exit with 1 when a check found an error.")] = None,
    force: Annotated[
        bool | None, typer.Option("--force", help="Overwrite a brief that was edited since it was made.")
    ] = None,
    no_cache: Annotated[bool, typer.Option("--no-cache", help="Translate everything anew.")] = False,
    watch: Annotated[
        bool, typer.Option("--watch", help="Make it again whenever a file that it needs is saved.")
    ] = False,
    quiet: Quiet = False,
) -> None:
    """Translate articles and write the briefing to out/brief.en.docx (and .html, .json)."""
    from brief import settings
    from brief import watch as watcher

    flags = {
        "inputs": tuple(inputs or ()),
        "lang": lang,
        "source": source,
        "glossary": glossary,
        "memory": tuple(memory or ()),
        "template": template,
        "model": model,
        "device": device,
        "out": out,
        "formats": tuple(part.strip() for part in formats.split(",") if part.strip()) if formats is not None else None,
        "rows": rows,
        "title": title,
        "keep_all": keep_all,
        "strict": strict,
        "force": force,
        "quiet": quiet or None,
        "cache": False if no_cache else None,
    }
    if formats is not None and not flags["formats"]:
        raise BriefError("--format: empty; give one or more of " + ", ".join(settings.FORMATS))
    if watch:
        watcher.watch(lambda: settings.load(flags), _made, lambda said: typer.echo(said, err=True))
        return
    options = settings.load(flags)
    findings = _made(options).findings()
    if options.strict and findings["error"]:
        raise typer.Exit(1)


def _made(options: Settings) -> Result:
    """Make one brief, with progress while it is made, a summary and the errors when it is; the paths go to stdout."""
    from brief import make as pipeline
    from brief import report

    with report.progress(quiet=options.quiet) as show:
        result = pipeline.make(options, show)
    if not options.quiet:
        report.summary(result)
    report.findings(result, options)
    for path in result.files:
        typer.echo(path)
    return result


@app.command(epilog="Examples:  echo 'Un prix symbolique.' | brief translate -   ·   brief translate notes.txt --json")
def translate(
    file: Annotated[str, typer.Argument(help="A text file, one segment a line; - is standard input.")] = "-",
    lang: Lang = None,
    source: From = None,
    glossary: Glossary = None,
    memory: Memories = None,
    model: Model = None,
    device: Device = None,
    json: Json = False,
    no_cache: Annotated[bool, typer.Option("--no-cache", help="Translate everything anew.")] = False,
    quiet: Quiet = False,
) -> None:
    """Translate line by line: exactly one line out for each line in, empty for empty."""
    from brief import lines, report, settings

    flags = {"lang": lang, "source": source, "glossary": glossary, "memory": tuple(memory or ()), "model": model}
    flags["device"] = device
    options = settings.load(flags | ({"cache": False} if no_cache else {}))
    with report.progress(quiet=quiet) as show:
        for line in lines.translate(_lines(file), options, as_json=json, report=show):
            typer.echo(line)


@app.command(epilog="Examples:  brief figures seeds/   ·   echo 'Il vaut 3,5 Md€.' | brief figures - --json")
def figures(
    inputs: Annotated[list[str], typer.Argument(metavar="INPUT...", help="Articles or folders; - is standard input.")],
    json: Json = False,
) -> None:
    """Find money, percentages, dates, durations and quantities in French text."""
    from brief import lines

    given = [("-", None, _lines("-"))] if inputs == ["-"] else lines.paragraphs([Path(name) for name in inputs])
    shown = lines.figures(given, as_json=json)
    if shown:
        typer.echo(shown)


@app.command(epilog="Example:  brief check out/brief.en.docx")
def check(
    document: Annotated[Path, typer.Argument(metavar="INPUT", help="A brief made by brief: .docx or .json.")],
    glossary: Glossary = None,
    brief: Annotated[
        Path | None,
        typer.Option(
            help="JSON of the brief, for a DOCX.", show_default="the same brief's, beside the document or in out/"
        ),
    ] = None,
    strict: Annotated[bool, typer.Option("--strict", help="Exit with 1 when a check found an error.")] = False,
    json: Json = False,
) -> None:
    """Run the checks alone, on a brief already made (and perhaps edited since)."""
    from brief import recheck

    found = recheck.recheck(document, glossary, brief)
    typer.echo(recheck.as_json(found) if json else recheck.as_text(found, document))
    if strict and any(finding.severity == "error" for _, finding in found):
        raise typer.Exit(1)


app.command(epilog="Examples:  brief review out/brief.en.docx --dry-run   ·   brief review returned.docx --add")(
    review_commands.review
)
app.command(epilog="Example:  brief export out/brief.en.json --to xliff")(review_commands.export)


app.command(epilog="Example:  brief corpus archive/ --out briefs")(corpus_commands.corpus)


def _lines(name: str) -> list[str]:
    """The lines of a file or of standard input, as they are, without their line ends."""
    if name == "-":
        data = sys.stdin.buffer.read()
        label = "standard input"
    else:
        label = name
        try:
            data = Path(name).read_bytes()
        except OSError as error:
            raise BriefError(f"{name}: {error.strerror or error}; give the path of a text file, or -") from error
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BriefError(f"{label}: not UTF-8 (byte {error.start + 1}); save it as UTF-8") from error
    # Only a newline ends a segment: str.splitlines would also break at U+2028, form feeds and the like.
    lines = text.replace("\r\n", "\n").split("\n")
    return lines[:-1] if lines[-1] == "" else lines


def main() -> None:
    """Entry point: one line for a BriefError (exit status 2), never a traceback for bad input."""
    # Most of what a run makes stays: looking for cycles in it every 700 objects took a fifteenth of the second run.
    gc.set_threshold(20_000, 10, 10)
    try:
        app()
    except BriefError as error:
        print(f"brief: {error}", file=sys.stderr)
        raise SystemExit(2) from None
    except KeyboardInterrupt:
        print("brief: stopped; nothing was written", file=sys.stderr)
        raise SystemExit(130) from None


if __name__ == "__main__":
    main()
