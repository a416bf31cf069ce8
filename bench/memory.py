"""How fast a large memory is read, searched and merged into: ``python -m bench.memory [entries]``.

CPU seconds, the best of three: on a machine that does other work wall time says little.
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
from pathlib import Path

from brief import memory, tmx
from brief.memory import Entry

_WORDS = (
    "le la de contrat défense OpenAI Pentagone américain millions dollars intelligence artificielle sécurité nationale "
    "modèle gouvernement agences technologie cyberdéfense entreprise données juin annonce signature stratégie domaine "
    "opérationnel armée l’État d’euros"
).split()


def entries(count: int) -> list[Entry]:
    """Sentences of 8 to 28 words, each other than the rest, with reviewer, date, note and context."""
    chance = random.Random(1)
    found, before = [], ""
    for number in range(count):
        text = " ".join(chance.choices(_WORDS, k=chance.randint(8, 28))) + f" {number}."
        found.append(Entry(text, text.upper(), "Ana", "20251122T101500Z", "a note", before))
        before = text
    return found


def timed(what: str, work, times: int = 3):
    """Run something some times and print the best."""
    best, result = float("inf"), None
    for _ in range(times):
        began = time.process_time()
        result = work()
        best = min(best, time.process_time() - began)
    print(f"{what:<40} {best * 1000:9.1f} ms")
    return result


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    known = entries(count)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "memory.tmx"
        path.write_bytes(tmx.document(known))
        print(f"{count:,} entries, {path.stat().st_size / 1e6:.0f} MB")
        loaded = timed("load", lambda: memory.load([path]))
        queries = [known[at].source.replace("le", "les", 1) + " x" for at in range(0, count, max(1, count // 20))]
        loaded.similar(queries[0])
        timed(f"{len(queries)} similar", lambda: [loaded.similar(query) for query in queries])
        number = iter(range(1000))
        timed("merge one row", lambda: tmx.merge(path, [Entry(f"Nouveau {next(number)}.", "New.")]))


if __name__ == "__main__":
    main()
