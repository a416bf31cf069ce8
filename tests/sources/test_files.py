"""Files and folders: what is read, what is skipped with a warning, what is refused."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import pytest

from brief.errors import BriefError
from brief.sources import collect, read, read_all
from brief.sources.duplicates import SAME, common, duplicates, shingles

BODY = (
    "Le gouvernement a présenté lundi un plan de 3,5 milliards d’euros pour rénover les écoles. Les "
    "maires demandent des "
    "garanties sur le financement, et l’opposition dénonce un effet d’annonce.\n\nLe texte sera examiné "
    "au Parlement en mars, "
    "selon l’entourage de la ministre. D’ici là, une mission parlementaire doit rendre son rapport sur "
    "les besoins des communes."
)
OTHER = (
    "La Banque centrale européenne a abaissé jeudi son principal taux directeur à 2,5 %, une décision "
    "attendue par les marchés. "
    "C’est la sixième baisse depuis juin 2024, et sans doute pas la dernière."
)
ENGLISH = (
    "The government announced a plan on Monday to renovate the schools of the country. The mayors want to "
    "know who will pay for it."
)
SPANISH = (
    "El gobierno anunció el lunes un plan para renovar las escuelas del país, pero los alcaldes quieren "
    "saber quién lo pagará."
)
JPEG = b"\xff\xd8\xff\xe0\x00\x10JFIF" + bytes(range(256))


def write(folder: Path, **files: str | bytes) -> Path:
    for name, content in files.items():
        path = folder / name.replace("_", ".")
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return folder


def test_a_folder_is_its_readable_files_by_name(tmp_path: Path) -> None:
    write(tmp_path, b_txt=BODY, a_md=OTHER, c_jpg=JPEG, d_txt=JPEG, e_txt="")
    (tmp_path / ".caché.txt").write_text(BODY)
    (tmp_path / "~$lock.docx").write_text("x")
    (tmp_path / "dossier").mkdir()
    assert [path.name for path in collect([tmp_path])] == ["a.md", "b.txt"]
    articles, warnings = read_all([tmp_path])
    assert [article.file for article in articles] == ["a.md", "b.txt"]
    assert [warning.split(":")[0] for warning in warnings] == ["c.jpg", "d.txt", "e.txt"]
    assert all("skipped" in warning for warning in warnings)


def test_a_named_file_must_be_readable(tmp_path: Path) -> None:
    write(tmp_path, a_txt=BODY, d_txt=JPEG)
    with pytest.raises(BriefError, match=r"d\.txt: this is a JPEG picture"):
        read_all([tmp_path / "a.txt", tmp_path / "d.txt"])


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.txt", b"", "empty"),
        ("a.txt", JPEG, "JPEG"),
        ("a.doc", b"\xd0\xcf\x11\xe0" + bytes(99), r"does not read \.doc; save it as \.docx"),
        ("a.odt", b"PK\x03\x04" + bytes(99), "damaged"),
        ("a.rtf", b"{\\rtf1 Bonjour}", r"save it as \.docx"),
        ("a.csv", b"fr,en\na,b\n", r"\.csv is not a format"),
        ("a.docx", b"Bonjour", r"named \.docx but is none"),
        ("a.pdf", b"Bonjour", r"named \.pdf but is none"),
        ("a.txt", b"Partager\nSe connecter", "keep-all"),
    ],
)
def test_one_line_that_names_the_file_and_the_mend(tmp_path: Path, name: str, content: bytes, said: str) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(BriefError, match=said) as error:
        read(path)
    assert name in str(error.value) and "\n" not in str(error.value)


def test_what_is_not_there(tmp_path: Path) -> None:
    for call in (read, lambda path: collect([path]), lambda path: read_all([path])):
        with pytest.raises(BriefError, match=r"absent\.txt: no such file"):
            call(tmp_path / "absent.txt")
    with pytest.raises(BriefError, match="no article in this folder"):
        collect([tmp_path])
    write(tmp_path, a_txt=JPEG)
    with pytest.raises(BriefError, match=r"no article in this folder.*a\.txt: this is a JPEG"):
        read_all([tmp_path])
    with pytest.raises(BriefError, match="this is a folder"):
        read(tmp_path)


def test_a_format_is_known_by_its_bytes(tmp_path: Path, pdfs: SimpleNamespace) -> None:
    page = f"<!DOCTYPE html><html><body><h1>Titre de la page</h1><p>{OTHER}</p></body></html>"
    lines = pdfs.column(
        50, 700, "Le Conseil des ministres a adopté mardi un\nprojet de loi qui porte les crédits à 3 milliards."
    )
    write(tmp_path, page_txt=page, note_txt=pdfs.pdf([lines]), sans=OTHER)
    assert read(tmp_path / "page.txt").title == "Titre de la page"
    assert (
        read(tmp_path / "note.txt").paragraphs[0].text.endswith("un projet de loi qui porte les crédits à 3 milliards.")
    )
    assert read(tmp_path / "sans").paragraphs[0].text == OTHER


def test_the_same_article_twice_is_used_once(tmp_path: Path) -> None:
    changed = BODY.replace("3,5", "4")
    write(tmp_path, a_txt=BODY, b_txt=f"Un titre\n\nPartager\n\n{BODY}", c_txt=OTHER)
    articles, warnings = read_all([tmp_path])
    assert len(articles) == 2
    assert warnings == ["b.txt: the same article as a.txt; used once"]
    write(tmp_path, b_txt=changed + " " + OTHER)
    assert len(read_all([tmp_path])[0]) == 3


def test_the_longer_copy_is_kept(tmp_path: Path) -> None:
    write(tmp_path, a_txt=BODY, b_txt=f"{BODY}\n\nUne dernière phrase s’ajoute ici.")
    articles, warnings = read_all([tmp_path])
    assert [article.file for article in articles] == ["b.txt"]
    assert "% the same article as b.txt; used once" in warnings[0]


def test_a_copy_with_the_site_around_it(tmp_path: Path) -> None:
    """The print of a page carries more of the site; another article under another title may quote the whole of one."""
    other = " ".join(f"Le conseil du canton numéro {n} a aussi voté son budget, selon la mairie." for n in range(40))
    write(tmp_path, a_md=f"# Le plan des écoles\n\n{BODY}", b_md=f"# Le plan des écoles\n\n{BODY}\n\n{other}")
    assert [article.file for article in read_all([tmp_path])[0]] == ["b.md"]
    write(tmp_path, b_md=f"# Ce que les cantons votent\n\n{BODY}\n\n{other}")
    assert len(read_all([tmp_path])[0]) == 2


def test_the_seeds_are_five_articles() -> None:
    folder = Path(__file__).parents[2] / "seeds"
    articles, warnings = read_all([folder])
    assert (len(articles), warnings) == (5, [])
    prints = [shingles(article) for article in articles]
    assert max(common(one, two) for one in prints for two in prints if one is not two) < SAME / 20
    assert duplicates(articles) == []


def test_other_languages_are_said_and_left_out(tmp_path: Path) -> None:
    write(tmp_path, a_txt=BODY, b_txt=ENGLISH, c_txt=SPANISH)
    articles, warnings = read_all([tmp_path])
    assert [article.file for article in articles] == ["a.txt"]
    assert warnings == [
        "b.txt: it is in English, not French; left out of the brief",
        "c.txt: it is in Spanish, not French; left out of the brief",
    ]
    with pytest.raises(BriefError, match=r"nothing to translate: b\.txt: it is in English"):
        read_all([tmp_path / "b.txt"])
    assert [article.file for article in read_all([tmp_path / "c.txt"], language="es")[0]] == ["c.txt"]
