"""README's commands, run as they stand."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


def _blocks() -> list[str]:
    return re.findall(r"^```sh\n(.*?)^```", (ROOT / "README.md").read_text(encoding="utf-8"), re.M | re.S)


def _lines(block: str) -> list[str]:
    """The commands of a block, without their comments."""
    return [line.split("  #")[0].strip() for line in block.splitlines() if line.strip()]


def test_the_two_commands_stand_in_the_readme() -> None:
    assert _blocks()[0].strip() == "pip install uv && uv run brief make --lang en"
    assert _blocks()[1].strip() == "uv run pytest"


@pytest.fixture
def shell(tmp_path: Path):
    """Run a line of README in a copy of the checkout, in this environment, with no way to install or fetch anything."""
    # uv names itself to what it runs: it need not be on the PATH.
    uv = shutil.which("uv") or os.environ.get("UV")
    if uv is None:
        pytest.fail("uv is not installed: README's first command installs it")
    copy = tmp_path / "brief"
    shutil.copytree(ROOT, copy, ignore=shutil.ignore_patterns(".git", ".venv", "out", "__pycache__", ".*_cache"))
    settled = {"UV_NO_SYNC": "1", "UV_OFFLINE": "1", "UV_PROJECT_ENVIRONMENT": sys.prefix, "PIP_NO_INDEX": "1"}
    settled["PATH"] = os.pathsep.join([str(Path(uv).parent), os.environ["PATH"]])
    bare = {name: value for name, value in os.environ.items() if not name.startswith(("PYTEST", "VIRTUAL_ENV"))}

    def run(line: str, **more: str) -> subprocess.CompletedProcess[str]:
        env = bare | settled | more
        return subprocess.run(line, shell=True, cwd=copy, env=env, capture_output=True, text=True, timeout=600)

    run.folder = copy
    return run


@pytest.mark.package
def test_the_first_command_makes_the_brief(shell) -> None:
    line = _blocks()[0].strip()
    install, _, make = line.partition(" && ")
    assert install == "pip install uv"  # done: this very test runs in what it made
    done = shell(make)
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == ["out/brief.en.docx", "out/brief.en.html", "out/brief.en.json"]
    assert (shell.folder / "out" / "brief.en.docx").stat().st_size > 10_000


def test_the_second_command_runs_tests(shell) -> None:
    done = shell(_blocks()[1].strip(), PYTEST_ADDOPTS="-k test_sentences")
    assert done.returncode == 0, done.stdout + done.stderr
    assert re.search(r"^\d+ passed", done.stdout.splitlines()[-1])


@pytest.mark.parametrize("line", [line for block in _blocks()[2:] for line in _lines(block)])
def test_every_command_is_one_that_brief_knows(line: str) -> None:
    """The command and each of its options are in the help of that command."""
    assert line.startswith("uv run brief "), "nothing else is there after the first command"
    words = line.split()[3:]
    groups = {"glossary", "model", "cache"}
    command = words[: 2 if words[0] in groups and len(words) > 1 else 1]
    done = subprocess.run(
        [sys.executable, "-m", "brief.cli", *command, "--help"],
        capture_output=True,
        text=True,
        cwd=ROOT,
        env=os.environ | {"COLUMNS": "200"},
    )
    assert done.returncode == 0, done.stderr
    for option in re.findall(r"--[a-z-]+", line):
        assert option in done.stdout, option
