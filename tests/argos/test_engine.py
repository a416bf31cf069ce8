"""The engine itself; the tests marked `package` load the package that ships with brief and look at properties alone."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from brief.argos import packages
from brief.argos.engine import Engine, read_vocabulary, usable_cores
from brief.argos.packages import find
from brief.errors import BriefError
from tests.argos.packaging import parts, write_folder

SHIPPED = Path(packages.__file__).parents[1] / "package"
SENTENCES = [
    "Le ministre a signé un contrat de 200 millions de dollars.",
    "Les armées achètent dix avions.",
    "La réunion aura lieu demain à Paris, en présence du président de la République.",
    "Oui.",
    "",
    "Le prix a augmenté de 3,5 % en 2025, selon le rapport publié par la commission.",
    "Les armées achètent six avions.",
]


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        patch.setenv("XDG_DATA_HOME", str(tmp_path_factory.mktemp("data")))
        patch.setattr(packages, "SHIPPED", SHIPPED)
        yield Engine(find())


def texts(engine: Engine, segments: list[str], **options: object) -> list[str]:
    return [hypotheses[0].text for hypotheses in engine.translate(segments, **options)]


@pytest.mark.package
def test_the_same_again_and_independent_of_the_neighbours(engine: Engine) -> None:
    first = engine.translate(SENTENCES)
    assert engine.translate(SENTENCES) == first
    assert engine.translate(SENTENCES[::-1]) == first[::-1]
    # One by one, the very scores are the same.
    assert [engine.translate([sentence])[0] for sentence in SENTENCES] == first


@pytest.mark.package
def test_one_core_gives_the_same_as_two(engine: Engine) -> None:
    assert Engine(engine.package, threads=1).translate(SENTENCES) == engine.translate(SENTENCES)


@pytest.mark.package
def test_nothing_for_nothing_and_order_kept(engine: Engine) -> None:
    assert engine.translate([]) == []
    translated = texts(engine, SENTENCES)
    assert [bool(text) for text in translated] == [bool(sentence) for sentence in SENTENCES]
    assert "200" in translated[0]


@pytest.mark.package
def test_a_prefix_begins_the_answer_and_leaves_the_others_alone(engine: Engine) -> None:
    prefixes = ["The Secretary of War", *[None] * 6]
    answers = engine.translate(SENTENCES, prefixes=prefixes)
    assert answers[0][0].text.startswith("The Secretary of War")
    assert answers[1:] == engine.translate(SENTENCES)[1:]


@pytest.mark.package
def test_hypotheses_are_several_and_best_first(engine: Engine) -> None:
    for hypotheses in engine.translate(SENTENCES[:3], hypotheses=6):
        assert len({hypothesis.text for hypothesis in hypotheses}) > 1
        assert [h.score for h in hypotheses] == sorted((h.score for h in hypotheses), reverse=True)


@pytest.mark.package
def test_alternatives_begin_in_different_ways(engine: Engine) -> None:
    answers = engine.translate(SENTENCES[:1], hypotheses=4, alternatives=True)[0]
    assert len({hypothesis.text for hypothesis in answers}) == 4


@pytest.mark.package
def test_what_is_suppressed_does_not_appear(engine: Engine) -> None:
    plain = texts(engine, SENTENCES[:1])[0]
    word = plain.split()[-1].strip(".")
    assert word not in texts(engine, SENTENCES[:1], suppress=[word])[0].split()
    # A word with characters that no piece holds cannot appear anyway.
    assert texts(engine, SENTENCES[:1], suppress=["日本語", " "])[0] == plain


@pytest.mark.package
def test_scores_tell_a_translation_from_another_sentences(engine: Engine) -> None:
    source = SENTENCES[0]
    right, wrong = engine.score([source] * 2, [texts(engine, [source])[0], texts(engine, [SENTENCES[2]])[0]])
    assert wrong < right < 0
    assert engine.score(["", source], ["x", ""]) == [float("-inf")] * 2


@pytest.mark.package
def test_progress_counts_every_segment(engine: Engine) -> None:
    told: list[int] = []
    engine.translate(SENTENCES * 3, progress=told.append)
    assert sum(told) == len(SENTENCES) * 3


@pytest.mark.package
def test_several_threads_share_an_engine(engine: Engine) -> None:
    from concurrent.futures import ThreadPoolExecutor

    fresh = Engine(engine.package)
    with ThreadPoolExecutor(4) as pool:
        results = list(pool.map(fresh.translate, [SENTENCES] * 4))
    assert all(result == results[0] for result in results)


@pytest.mark.package
def test_a_damaged_model_is_an_error_with_a_mend(engine: Engine, tmp_path: Path) -> None:
    source = engine.package.path
    content = {path.relative_to(source).as_posix(): path.read_bytes() for path in source.rglob("*") if path.is_file()}
    damaged = write_folder(tmp_path / "m", content | {"model/model.bin": content["model/model.bin"][:100_000]})
    with pytest.raises(BriefError, match="install it again"):
        Engine(find(damaged)).translate(["Oui."])
    bad_pieces = write_folder(tmp_path / "n", content | {"sentencepiece.model": b"no model"})
    with pytest.raises(BriefError, match="not a SentencePiece model"):
        Engine(find(bad_pieces)).translate(["Oui."])


def test_nothing_is_loaded_before_it_is_needed(tmp_path: Path) -> None:
    engine = Engine(find(write_folder(tmp_path / "m", parts())))
    assert engine.threads == usable_cores() >= 1


def test_bad_use(tmp_path: Path) -> None:
    package = find(write_folder(tmp_path / "m", parts()))
    with pytest.raises(BriefError, match="threads"):
        Engine(package, threads=0)
    with pytest.raises(ValueError, match="prefixes"):
        Engine(package).translate(["a"], prefixes=[])
    with pytest.raises(ValueError, match="targets"):
        Engine(package).score(["a"], [])


def test_vocabularies_of_all_formats(tmp_path: Path) -> None:
    (tmp_path / "target_vocabulary.txt").write_text("a\nb", encoding="utf-8")
    assert read_vocabulary(tmp_path) == ["a", "b"]
    (tmp_path / "shared_vocabulary.json").write_text('["é"]', encoding="utf-8")
    assert read_vocabulary(tmp_path) == ["é"]


@pytest.mark.skipif(not hasattr(os, "sched_setaffinity"), reason="this system has no affinity")
def test_cores_are_those_this_process_may_use(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda pid: {3, 5, 7})
    assert usable_cores() == 3
