"""``brief model``: which packages there are, what one of them is, install, remove."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer(help="Argos packages: list, info, install, remove.", no_args_is_help=True)


@app.command("list")
def list_packages() -> None:
    """The packages that brief can see; the marked one is used for French to English."""
    from brief.argos import packages

    found = packages.available()
    used = packages.find(None, "fr", "en") if any((p.from_code, p.to_code) == ("fr", "en") for p in found) else None
    for package in found:
        mark = "*" if used and (package.path, package.sha256) == (used.path, used.sha256) else " "
        pair = f"{package.from_code} → {package.to_code}"
        typer.echo(f"{mark} {package.name:<28} {package.version:<6} {pair:<8} {package.origin:<10} {package.path}")
    if not found:
        typer.echo("no packages; `brief model install fr en` takes the official one", err=True)


@app.command()
def info(
    model: Annotated[str, typer.Argument(help="Name, folder or file.", show_default="the one used for fr → en")] = "",
) -> None:
    """What a package is: languages, version, hash, and the essentials of its model card."""
    from brief.argos import packages

    package = packages.named(model) if model else packages.find(None, "fr", "en")
    typer.echo(f"{package.name} {package.version} ({package.origin})")
    typer.echo(f"translates   {package.from_code} → {package.to_code}")
    typer.echo(f"folder       {package.path}")
    typer.echo(f"tokenizer    {package.tokenizer}")
    typer.echo(f"sha256       {package.sha256}")
    if package.card:
        typer.echo(f"\n{package.card}")


@app.command(epilog="Examples:  brief model install fr en   ·   brief model install translate-fr_en-1_9.argosmodel")
def install(
    what: Annotated[str, typer.Argument(metavar="FILE|FROM", help="An .argosmodel file, or a language code.")],
    target: Annotated[str | None, typer.Argument(metavar="[TO]", help="The other language code.")] = None,
) -> None:
    """Install a package from disk, or the official one from the Argos index (the only command that goes online)."""
    from brief.argos import install as installer

    package = _with_bar(lambda progress: installer.install(what, target, progress=progress))
    typer.echo(f"installed {package.name} {package.version} in {package.path}")


@app.command()
def remove(name: Annotated[str, typer.Argument(help="Name as `brief model list` prints it.")]) -> None:
    """Remove an installed package."""
    from brief.argos import install as installer

    package = installer.remove(name)
    typer.echo(f"removed {package.name} {package.version} from {Path(package.path).parent}")


def _with_bar(work):
    """Run ``work(progress)`` with a bar of bytes on the terminal; ``progress(done, total)``."""
    if not sys.stderr.isatty():
        return work(None)
    from rich.console import Console
    from rich.progress import BarColumn, DownloadColumn, Progress, TransferSpeedColumn

    bar = Progress(BarColumn(), DownloadColumn(), TransferSpeedColumn(), console=Console(stderr=True), transient=True)
    task = bar.add_task("Fetching", total=None)
    with bar:
        return work(lambda done, total: bar.update(task, completed=done, total=total or None))
