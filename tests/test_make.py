"""The whole way, from articles to files, with a translator that needs no model."""

from __future__ import annotations

import json
import re
from pathlib import Path
from types import SimpleNamespace

import pytest
from fakes import WordForWord

from brief import make, settings, tmx
from brief.argos import engine
from brief.article import Row
from brief.errors import BriefError
from brief.memory import Entry

# Furniture of the seeds' pages. None of it is in an article's own sentences.
ROOT = Path(__file__).resolve().parents[1]
FURNITURE = [
    "followers", "Alienum", "Telegram", "Partager", "A LIRE AUSSI", "Étiquettes", "Que pensez-vous de cet", "TechFlow",
    "Ajouter Un Commentaire", "Publiez un commentaire", "L'Essentiel de l'Éco", "Bao Yilong", "Follow",
    "économie circulaire",
]  # fmt: skip


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The seeds, made once into a folder of their own."""
    folder = tmp_path_factory.mktemp("out")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(engine, "Engine", lambda package, *args, **options: WordForWord())
        patch.chdir(ROOT)
        result = make.make(settings.load({"out": folder}))
    assert [path.name for path in result.files] == ["brief.en.docx", "brief.en.html", "brief.en.json"]
    return folder


@pytest.fixture(scope="module")
def brief_json(out: Path) -> dict:
    return json.loads((out / "brief.en.json").read_text(encoding="utf-8"))


def _rows(brief: dict) -> list[dict]:
    return [row for article in brief["articles"] for row in article["rows"]]


def test_no_furniture_stands_in_the_brief(brief_json: dict, out: Path) -> None:
    from docx import Document

    document = Document(str(out / "brief.en.docx"))
    words = "\n".join(node.text or "" for node in document.element.body.iter() if node.tag.endswith("}t"))
    page = (out / "brief.en.html").read_text(encoding="utf-8")
    rows = "\n".join(row["source"] for row in _rows(brief_json))
    assert "warfighting domains" in words
    for text in FURNITURE:
        if text != "Bao Yilong":  # the author is named on the cover of the article, not in its rows
            assert text not in words, text
            assert text not in page, text
        assert text not in rows, text


def test_every_sentence_of_the_bodies_stands_once(brief_json: dict) -> None:
    """What the cleaner did not drop by a named rule is in the rows, letter for letter and in order."""
    for article in brief_json["articles"]:
        raw = (ROOT / "seeds" / article["file"]).read_text(encoding="utf-8")
        rows = article["rows"]
        pieces = [row["source"] for row in rows] + [drop["text"] for drop in article["dropped"]]
        plain = _letters(raw)
        assert sum(len(_letters(piece)) for piece in pieces) == len(plain)
        at = 0
        for row in rows:
            found = plain.find(_letters(row["source"]), at)
            assert found >= 0, row["source"]
            at = found + len(_letters(row["source"]))
            assert "".join(_letters(source) for source, _ in row["sentences"]) == _letters(row["source"])


def _letters(text: str) -> str:
    return re.sub(r"[\W_]", "", text)


@pytest.mark.parametrize(
    ("value", "unit", "english", "articles"),
    [
        ("200000000", "USD", "$200 million", {0, 1, 2}),
        ("100000000", "USD", "$100 million", {0}),
        ("10000000000", "USD", "$10 billion", {0}),
        ("40000000000", "USD", "$40 billion", {0}),
        ("300000000000", "USD", "$300 billion", {0}),
        ("500000000000", "USD", "$500 billion", {0}),
        ("210000000", "USD", "$210 million", {1}),
        ("1", "USD", "$1", {4}),
        ("1000000000000", "USD", "$1 trillion", {4}),
        ("2026-07", None, "July 2026", {0}),
        ("2025-06-17", None, "June 17, 2025", {2}),
        ("2026-02-28", None, "February 28, 2026", {3}),
        ("12", "contribution", "12 contributions", {1}),
    ],
)
def test_key_figures_of_the_seeds(brief_json: dict, value: str, unit: str | None, english: str, articles: set) -> None:
    found = [f for f in brief_json["figures"] if (f["value"], f["unit"], f["english"]) == (value, unit, english)]
    assert found
    where = {int(row.split(".")[0]) - 1 for figure in found for row in figure["rows"]}
    assert where >= articles


def test_offsets_of_figures_and_terms_are_those_of_the_row(brief_json: dict) -> None:
    rows = {row["id"]: row for row in _rows(brief_json)}
    for figure in brief_json["figures"]:
        row = rows[figure["rows"][0]]
        assert row["source"][figure["start"] : figure["end"]] == figure["text"]
    for row in rows.values():
        assert " ".join(target for _, target in row["sentences"] if target) == row["target"]
        for term in row["terms"]:
            assert row["source"][term["start"] : term["end"]] == term["source"]
        for figure in row["figures"]:
            assert row["source"][figure["start"] : figure["end"]] == figure["text"]


def test_the_date_that_a_page_states_is_the_articles(brief_json: dict) -> None:
    assert [article["date"] for article in brief_json["articles"]] == [None, None, "2025-08-13", "2026-02-28", None]


def test_no_follower_count_is_a_figure(brief_json: dict) -> None:
    assert not [f for f in brief_json["figures"] if f["value"] in ("5000000", "4600000", "7000000", "3400000")]


def test_same_input_same_brief(root: Path, tmp_path: Path, fake_engine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(root)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1763769600")
    for name in ("a", "b"):
        make.make(settings.load({"out": tmp_path / name}))
    for path in (tmp_path / "a").iterdir():
        assert path.read_bytes() == (tmp_path / "b" / path.name).read_bytes(), path.name


def test_a_failed_run_leaves_the_former_files(tmp_path: Path, fake_engine, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text("Un prix symbolique, mais un symbole lourd de sens pour le ministère.\n", "utf-8")
    options = settings.load({"inputs": (tmp_path / "a.txt",), "out": tmp_path / "out"}, tmp_path)
    make.make(options)
    before = {path.name: path.read_bytes() for path in (tmp_path / "out").iterdir()}

    def broken(*args, **options):
        raise KeyboardInterrupt

    monkeypatch.setattr(fake_engine, "translate", broken)
    with pytest.raises(KeyboardInterrupt):
        make.make(options)
    assert {path.name: path.read_bytes() for path in (tmp_path / "out").iterdir()} == before


def test_rows_by_sentence(tmp_path: Path, fake_engine) -> None:
    (tmp_path / "a.txt").write_text("Un prix symbolique. Mais un symbole lourd de sens pour l’État.\n", "utf-8")
    options = settings.load(
        {"inputs": (tmp_path / "a.txt",), "out": tmp_path / "out", "rows": "sentence", "formats": ("json",)}, tmp_path
    )
    made = make.make(options).brief
    assert [row.source for row in made.articles[0].rows] == [
        "Un prix symbolique.",
        "Mais un symbole lourd de sens pour l’État.",
    ]
    assert not (tmp_path / "out" / "brief.en.docx").exists()


def test_the_memory_wins_and_is_counted_as_reviewed(tmp_path: Path, fake_engine) -> None:
    (tmp_path / "a.txt").write_text(
        "Un prix symbolique. Mais un symbole lourd de sens.\n\nLe reste suit son cours.\n", "utf-8"
    )
    (tmp_path / "m.tmx").write_text(
        '<tmx version="1.4"><header/><body><tu><tuv xml:lang="fr"><seg>Un prix symbolique. Mais un symbole lourd de '
        'sens.</seg></tuv><tuv xml:lang="en"><seg>A token price, heavy with meaning.</seg></tuv></tu></body></tmx>',
        "utf-8",
    )
    flags = {"inputs": (tmp_path / "a.txt",), "out": tmp_path, "memory": (tmp_path / "m.tmx",), "formats": ("json",)}
    made = make.make(settings.load(flags, tmp_path)).brief
    first, second = made.articles[0].rows
    assert (first.target, first.origin) == ("A token price, heavy with meaning.", "memory")
    assert second.origin == "machine"
    assert "1 of 2 rows reviewed" in made.status
    assert not any("symbolique" in asked for asked in fake_engine.asked)


def test_no_input_and_no_seeds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(BriefError, match="seeds/"):
        make.make(settings.load({"out": tmp_path / "out"}))


def test_an_english_paragraph_is_kept_and_said(tmp_path: Path, fake_engine) -> None:
    english = "We have signed an agreement with the Department of Defense to deploy our models in their network."
    before = "Le ministre l’a dit hier à Paris, devant les députés qui le pressaient de questions sur le contrat."
    after = "L’entreprise n’a pas voulu donner d’autres précisions, et son concurrent s’est refusé à tout commentaire."
    (tmp_path / "a.txt").write_text(f"{before}\n\n{english}\n\n{after}\n", "utf-8")
    flags = {"inputs": (tmp_path / "a.txt",), "out": tmp_path, "formats": ("json",)}
    rows = make.make(settings.load(flags, tmp_path)).brief.articles[0].rows
    assert [row.language for row in rows] == ["fr", "en", "fr"]
    assert (rows[1].target, rows[1].origin) == (english, "copied")
    assert [finding.check for finding in rows[1].findings] == ["language"]
    assert english not in fake_engine.asked


def test_a_text_much_like_an_approved_one_is_offered_never_used(tmp_path: Path, fake_engine) -> None:
    (tmp_path / "a.txt").write_text("Le ministre l’a dit hier à Paris, devant les députés de la majorité.\n", "utf-8")
    (tmp_path / "m.tmx").write_text(
        '<tmx version="1.4"><header/><body><tu><tuv xml:lang="fr"><seg>Le ministre l’a dit hier à Lyon, devant les '
        'députés de la majorité.</seg></tuv><tuv xml:lang="en"><seg>The minister said so in Lyon.</seg></tuv></tu>'
        "</body></tmx>",
        "utf-8",
    )
    flags = {"inputs": (tmp_path / "a.txt",), "out": tmp_path, "memory": (tmp_path / "m.tmx",), "formats": ("json",)}
    [row] = make.make(settings.load(flags, tmp_path)).brief.articles[0].rows
    assert row.origin == "machine"
    assert "Lyon" not in row.target
    [offer] = [finding for finding in row.findings if finding.check == "memory"]
    assert offer.severity == "info"
    assert "The minister said so in Lyon." in offer.message


def test_a_glossary_row_without_english_is_reported(tmp_path: Path, fake_engine) -> None:
    (tmp_path / "a.txt").write_text("Le ministre l’a dit hier à Paris, devant les députés de la majorité.\n", "utf-8")
    (tmp_path / "g.csv").write_text("fr,en\ndéputé,\nministre,minister\n", "utf-8")
    flags = {"inputs": (tmp_path / "a.txt",), "out": tmp_path, "glossary": tmp_path / "g.csv", "formats": ("json",)}
    result = make.make(settings.load(flags, tmp_path))
    [said] = [warning for warning in result.warnings if "g.csv" in warning]
    assert "line 2" in said and "line 3" not in said


def test_an_edited_glossary_row_changes_its_own_rows_alone(tmp_path: Path, fake_engine, monkeypatch) -> None:
    monkeypatch.setenv("BRIEF_CACHE_DIR", str(tmp_path / "cache"))
    fake_engine.package = SimpleNamespace(sha256="a" * 64)  # what the cache knows an engine by
    glossary = tmp_path / "g.csv"
    flags = {"inputs": (ROOT / "seeds",), "out": tmp_path, "glossary": glossary, "formats": ("json",)}

    def rows(english: str) -> dict[str, Row]:
        glossary.write_text(f"fr,en\nPentagone,Pentagon\nstart-up,{english}\n", "utf-8")
        fake_engine.asked.clear()
        made = make.make(settings.load(flags, tmp_path)).brief
        return {row.id: row for article in made.articles for row in article.rows}

    before = rows("startup")
    assert before == rows("startup")
    assert fake_engine.asked == []
    after = rows("young company")
    assert fake_engine.asked and all("tart" in asked or "company" in asked for asked in fake_engine.asked)
    changed = {name for name in before if before[name] != after[name]}
    assert changed == {name for name, row in before.items() if any("tart" in term.source for term in row.terms)}
    assert len(changed) > 5


def test_reviewed_paragraphs_that_a_brief_by_sentence_cannot_use_are_counted(tmp_path: Path, fake_engine) -> None:
    """Of the first the memory has its sentences too, of the second the paragraph alone, the third is one sentence."""
    texts = [
        "Un prix symbolique. Il est lourd de sens.",
        "Le pont est fermé. La route reste ouverte.",
        "Il a plu hier.",
    ]
    (tmp_path / "a.txt").write_text("\n\n".join(texts) + "\n", "utf-8")
    known = [*texts, "Un prix symbolique.", "Il est lourd de sens."]
    tmx.merge(tmp_path / "m.tmx", [Entry(text, "Approved. It is so.") for text in known], "fr", "en")
    flags = {"inputs": (tmp_path / "a.txt",), "out": tmp_path, "memory": (tmp_path / "m.tmx",), "formats": ("json",)}
    said = make.make(settings.load(flags | {"rows": "sentence"}, tmp_path)).warnings
    assert said == ("1 reviewed paragraph is not used sentence by sentence; make without --rows sentence uses it",)
    whole = make.make(settings.load(flags | {"force": True}, tmp_path))
    assert whole.warnings == ()
    assert {row.origin for row in whole.brief.articles[0].rows} == {"memory"}
