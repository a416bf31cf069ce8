"""``brief glossary``: check the file, suggest rows for it, exchange it with other tools."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from brief.errors import BriefError

app = typer.Typer(help="The translators' glossary: check, suggest, import, export.", no_args_is_help=True)

File = Annotated[
    Path | None,
    typer.Option("--glossary", help="The glossary (CSV).", show_default="glossary.csv here, else the shipped one"),
]
Articles = Annotated[list[Path] | None, typer.Argument(metavar="[INPUT]...", help="Articles or folders of articles.")]


def _open(glossary: Path | None):
    from brief import settings
    from brief.glossary.table import load

    options = settings.load({"glossary": glossary})
    path = settings.or_default(options.glossary, Path("glossary.csv"), "glossary.csv")
    return load(path, options.source, options.lang), path, options


@app.command(epilog="Examples:  brief glossary check   ·   brief glossary check seeds/ --glossary terms.csv")
def check(inputs: Articles = None, glossary: File = None) -> None:
    """What is wrong with the glossary, by line; with articles given, also the terms that none of them has."""
    from brief import lines, settings
    from brief.compose.text import plural
    from brief.glossary.check import check as examine

    words, path, _ = _open(glossary)
    texts = [text for _, _, rows in lines.paragraphs(inputs) for text in rows] if inputs else None
    issues = examine(words, texts)
    for issue in issues:
        typer.echo(f"{settings.named(path)}: {issue}")
    errors = sum(issue.severity == "error" for issue in issues)
    counts = ((len(words.entries), "term"), (errors, "error"), (len(issues) - errors, "remark"))
    typer.echo(", ".join(plural(count, noun) for count, noun in counts), err=True)
    if errors:
        raise typer.Exit(1)


@app.command(epilog="Example:  brief glossary suggest seeds/ > new.csv")
def suggest(
    inputs: Articles = None,
    glossary: File = None,
    model: Annotated[str | None, typer.Option(help="Argos package for the renderings.")] = None,
    most: Annotated[int, typer.Option(help="How many rows at most.", min=1)] = 40,
) -> None:
    """Terms, acronyms and names that the articles use and the glossary has not, as rows ready to paste (CSV)."""
    from brief import lines
    from brief.argos import odd, packages
    from brief.argos.engine import Engine
    from brief.compose.text import plural
    from brief.glossary import suggest as finder
    from brief.glossary.table import Glossary, dump

    words, _, options = _open(glossary)
    if not inputs and not Path("seeds").is_dir():
        raise BriefError("no articles given; name them: brief glossary suggest ARTICLE.txt")
    texts = [text for _, _, rows in lines.paragraphs(inputs or [Path("seeds")]) for text in rows]
    package = packages.find(model or options.model, options.source, options.lang)
    engine = Engine(package, device=options.device)

    def translate(terms):
        return [draft.text for draft in odd.translate_segments(engine, terms)]

    found = finder.suggest(texts, words, translate, most=most)
    typer.echo(dump(Glossary(finder.entries(found))).decode("utf-8"), nl=False)
    typer.echo(f"{plural(len(found), 'suggestion')}; read each before you add it", err=True)


@app.command("export", epilog="Example:  brief glossary export --to tbx terms.tbx")
def export_(
    out: Annotated[Path, typer.Argument(help="File to write.")],
    to: Annotated[str | None, typer.Option("--to", help="tbx or csv.", show_default="by the file's ending")] = None,
    glossary: File = None,
) -> None:
    """Write the glossary as TBX-Basic or CSV, for other tools."""
    from brief.compose.files import write_atomically
    from brief.glossary import table, tbx

    words, _, options = _open(glossary)
    kind = (to or out.suffix.lstrip(".")).lower()
    if kind not in ("tbx", "csv"):
        raise BriefError(f"--to {kind or '(nothing)'}: give tbx or csv")
    data = tbx.dump(words, options.source, options.lang) if kind == "tbx" else table.dump(words)
    write_atomically(out, data)
    typer.echo(out)


@app.command("import", epilog="Example:  brief glossary import terms.tbx")
def import_(
    file: Annotated[Path, typer.Argument(help="A TBX or CSV file from elsewhere.")],
    glossary: File = None,
) -> None:
    """Add the terms of a TBX or CSV file to the glossary; terms that it has already stay as they are."""
    from brief.compose.text import plural
    from brief.glossary import table, tbx

    words, path, options = _open(glossary)
    if not Path(glossary or "glossary.csv").is_file():
        raise BriefError("glossary.csv: not here; make one first (brief glossary export glossary.csv)")
    try:
        data = file.read_bytes()
    except OSError as error:
        raise BriefError(f"{file}: {error.strerror or error}; give the path of a TBX or CSV file") from error
    parse = tbx.parse if file.suffix.lower() in (".tbx", ".xml") else table.parse
    whole, added, left = table.merged(words, parse(data, file.name, options.source, options.lang))
    if added:
        table.save(whole, path)
    there = "was there already and stays as it is" if len(left) == 1 else "were there already and stay as they are"
    typer.echo(f"{path}: {plural(len(added), 'term')} added, {len(left):,} {there}", err=True)
