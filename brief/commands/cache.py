"""``brief cache``: how many translations are kept from run to run, and forgetting them."""

from __future__ import annotations

import time

import typer

app = typer.Typer(help="Translations kept from run to run: info, clear.", no_args_is_help=True)


@app.command()
def info() -> None:
    """Where the cache lies, how much is in it, and how much there may be."""
    from brief.cache import Cache

    with Cache() as cache:
        found = cache.info()
    typer.echo(f"file          {found.path}")
    typer.echo(f"translations  {found.entries:,}")
    typer.echo(f"size          {_size(found.bytes)} of at most {_size(found.limit)}")
    if found.oldest is not None:
        typer.echo(f"oldest use    {time.strftime('%Y-%m-%d', time.localtime(found.oldest))}")


@app.command()
def clear() -> None:
    """Forget every translation that was kept; the next brief is translated anew."""
    from brief.cache import Cache
    from brief.compose.text import plural

    with Cache() as cache:
        typer.echo(f"forgot {plural(cache.clear(), 'translation')} in {cache.path}")


def _size(count: int) -> str:
    return f"{count / 1024**2:,.1f} MB"
