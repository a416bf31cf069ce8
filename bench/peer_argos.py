"""The peer's side of `bench.engine`: Argos Translate's own translation path, in its own environment.

Runs with the interpreter of an environment that has argostranslate (and so torch and stanza) and nothing of brief.
Standard input: JSON with ``package`` (a folder) and ``sentences``. Standard output: one JSON object with the seconds.

Its own sentence splitter would be downloaded at run time; the sentences are already split, so a splitter that leaves
them alone takes its place. Everything else is as `argostranslate.translate.translate()` does it: a paragraph a line,
one call of CTranslate2 for each, batches of 32 tokens, beam 4, its default threads.
"""

from __future__ import annotations

import json
import resource
import sys
import tempfile
import time
from pathlib import Path


def main() -> None:
    task = json.load(sys.stdin)
    began = time.perf_counter()
    import os

    # Its settings make folders at import: not in the user's home.
    home = tempfile.mkdtemp(prefix="peer-argos-")
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"):
        os.environ[name] = home
    from importlib.metadata import version

    from argostranslate import translate
    from argostranslate.package import Package
    from argostranslate.sbd import ISentenceBoundaryDetectionModel

    class AlreadySplit(ISentenceBoundaryDetectionModel):
        def split_sentences(self, text: str) -> list[str]:
            return [text]

    package = Package(Path(task["package"]))
    source = translate.Language(package.from_code, package.from_name)
    target = translate.Language(package.to_code, package.to_name)
    translation = translate.PackageTranslation(source, target, package)
    translation.sentencizer = AlreadySplit()
    translation.translate("\n".join(task["warm_up"]))
    loaded, cpu = time.perf_counter(), time.process_time()
    text = "\n".join(sentence.replace("\n", " ") for sentence in task["sentences"])
    translated = translation.translate(text)
    done = time.perf_counter()
    json.dump(
        {
            "name": f"argostranslate {version('argostranslate')}",
            "sentences": len(translated.split("\n")),
            "seconds": done - loaded,
            "cpu": time.process_time() - cpu,
            "load": loaded - began,
            "peak_mib": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        },
        sys.stdout,
    )


if __name__ == "__main__":
    main()
