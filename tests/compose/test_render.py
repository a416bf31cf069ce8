"""The brief as LibreOffice and a browser show it, where they are installed."""

from __future__ import annotations

import html
import json
import re
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from brief import compose
from brief.article import Brief

SOFFICE = shutil.which("soffice") or shutil.which("libreoffice")
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")

pytestmark = pytest.mark.render


def _letters(text: str) -> str:
    """Text without spaces and hyphens: lines are broken where the page wants it, and PDFium alters a hyphen there."""
    return re.sub("[\\s\\-\ufffe\u00ad\x02]+", "", text)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("render")


@pytest.fixture
def pdf(brief: Brief, folder: Path) -> Path:
    out = folder / "brief.en.pdf"
    if not out.exists():
        (document,) = compose.write(brief, ["docx"], folder)
        # A profile of its own: two runs that share one wait for each other for ever.
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        command = [SOFFICE, profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(document)]
        subprocess.run(command, check=True, capture_output=True, timeout=180)
    return out


@pytest.mark.skipif(not SOFFICE, reason="LibreOffice is not installed")
def test_libreoffice_shows_every_row_on_numbered_pages(brief: Brief, pdf: Path) -> None:
    import pypdfium2

    pages = [page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(pdf)]
    shown = _letters("".join(pages))
    for article in brief.articles:
        for row in article.rows:
            assert _letters(row.target) in shown, row.id
            assert _letters(row.source) in shown, row.id
    for number, page in enumerate(pages, 1):
        assert f"Page {number} of {len(pages)}" in page
    # Two first pages, one an article, and the appendix: no page is blank and none has spilled.
    assert len(pages) == 6


@pytest.mark.skipif(not SOFFICE, reason="LibreOffice is not installed")
def test_the_pdf_keeps_the_outline_and_repeats_the_header_row(brief: Brief, pdf: Path) -> None:
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    outline = [(item.level, item.get_title()) for item in document.get_toc()]
    titles = [f"{article.number}. {article.title_target}" for article in brief.articles]
    assert [title for level, title in outline if level == 0] == ["At a glance", *titles, "Appendix"]
    assert "A Game-Changing Contract" in [title for _, title in outline]


@pytest.mark.skipif(not SOFFICE, reason="LibreOffice is not installed")
def test_a_template_that_was_opened_and_saved_in_libreoffice_gives_the_same_pages(
    brief: Brief, template: Path, pdf: Path, folder: Path
) -> None:
    import pypdfium2

    def converted(path: Path, kind: str, to: Path) -> Path:
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        command = [SOFFICE, profile, "--headless", "--convert-to", kind, "--outdir", str(to), str(path)]
        subprocess.run(command, check=True, capture_output=True, timeout=180)
        return to / f"{path.stem}.{kind}"

    theirs = converted(template, "docx", folder / "theirs")
    (document,) = compose.write(brief, ["docx"], folder / "again", theirs)
    again = converted(document, "pdf", folder / "again")
    # Its bullets are those of a symbol font.
    shown, saved = (
        [re.sub("[•–\uf0b7\uf02d]", "", _letters(page.get_textpage().get_text_bounded())) for page in document]
        for document in (pypdfium2.PdfDocument(pdf), pypdfium2.PdfDocument(again))
    )
    assert saved == shown


_DRIVER = """
<script>
addEventListener("load", async () => {
  const wait = () => new Promise(done => setTimeout(done, 200));
  const rows = [...document.querySelectorAll(".pair tbody tr")];
  const shown = () => rows.filter(row => row.offsetHeight).map(row => row.id.slice(4));
  const query = document.getElementById("query"), result = {};
  const search = async text => {
    query.value = text;
    query.dispatchEvent(new Event("input"));
    await wait();
    return shown();
  };
  const language = async name => { document.querySelector(`[value=${name}]`).click(); await wait(); };
  result.all = shown().length;
  result.accents = await search("SECURITE nationale");
  result.ligatures = await search("coeur d’equipe");
  result.quotes = await search('"openai FOR government"');
  result.both = await search("cold guerre");
  result.count = document.getElementById("count").textContent;
  result.none = await search("nowhere to be found");
  await search("");
  await language("target");
  result.french = getComputedStyle(document.querySelector("td.source")).display;
  result.hidden_language = await search("guerre froide");
  await language("both");
  await search("");
  document.getElementById("flagged").click();
  await wait();
  result.flagged = shown();
  location.hash = "row-2-6";
  await wait();
  result.revealed = shown().length;
  result.wide = document.documentElement.scrollWidth > innerWidth;
  document.title = JSON.stringify(result);
});
</script>
"""


def _browse(brief: Brief, folder: Path, width: int) -> dict[str, object]:
    (page,) = compose.write(brief, ["html"], folder)
    driven = page.read_text(encoding="utf-8").replace("</body>", _DRIVER + "</body>")
    return json.loads(_title(driven, folder, width))


def _title(page: str, folder: Path, width: int) -> str:
    """A page's title once the browser has run its scripts."""
    driven = folder / f"driven-{width}.html"
    driven.write_text(page, encoding="utf-8")
    command = [CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder / 'chromium'}"]
    command += [f"--window-size={width},900", "--virtual-time-budget=8000", "--dump-dom", driven.as_uri()]
    shown = subprocess.run(command, check=True, capture_output=True, timeout=120).stdout.decode("utf-8")
    return html.unescape(re.search(r"<title>(.*?)</title>", shown, re.DOTALL)[1])


@pytest.mark.skipif(not CHROMIUM, reason="Chromium is not installed")
@pytest.mark.parametrize("width", [1280, 500])
def test_the_page_searches_switches_language_and_fits_its_window(brief: Brief, folder: Path, width: int) -> None:
    last = brief.articles[2]
    row = replace(last.rows[1], source=f"{last.rows[1].source} Un cœur d'équipe.")
    brief = replace(brief, articles=(*brief.articles[:2], replace(last, rows=(last.rows[0], row, last.rows[2]))))
    assert _browse(brief, folder, width) == {
        "all": 21,
        "accents": ["1-3", "1-4", "3-3"],
        "ligatures": ["3-2"],
        "quotes": ["2-7"],
        "both": ["2-8"],
        "count": "1 row",
        "none": [],
        "french": "none",
        "hidden_language": [],
        "flagged": ["1-8", "3-3"],
        "revealed": 21,
        "wide": False,
    }


_FRAME = """<!doctype html><title></title><iframe id="telephone" style="border: 0; width: 360px; height: 640px"
srcdoc="{}"></iframe><script>
addEventListener("load", () => setTimeout(() => {{
  const page = document.getElementById("telephone").contentDocument, root = page.documentElement;
  document.title = JSON.stringify([root.scrollWidth - root.clientWidth, page.getElementById("tools").offsetHeight]);
}}, 500));
</script>"""


@pytest.mark.skipif(not CHROMIUM, reason="Chromium is not installed")
def test_the_page_fits_a_telephone_also_with_long_words_and_leaves_most_of_it_to_the_text(
    brief: Brief, folder: Path
) -> None:
    first = brief.articles[0]
    row = replace(first.rows[2], target="https://example.org/" + "a" * 200, source="anticonstitutionnellement" * 8)
    brief = replace(brief, articles=(replace(first, rows=(*first.rows[:2], row, *first.rows[3:])), *brief.articles[1:]))
    (page,) = compose.write(brief, ["html"], folder / "telephone")
    # A window is at least 500 pixels wide; a frame may be as narrow as a telephone.
    framed = _FRAME.format(html.escape(page.read_text(encoding="utf-8")))
    beyond, tools = json.loads(_title(framed, folder, 800))
    assert beyond == 0
    assert tools <= 100
