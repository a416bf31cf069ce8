"""A brief to review, and a reviewer's hands: edits as Word writes them into a document."""

from __future__ import annotations

import copy
import io
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

from lxml import etree

from brief.article import Article, Brief, BriefArticle, Finding, Row
from brief.review import Review, review

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_W = f"{{{W}}}"
TEMPLATE = Path(__file__).parents[1] / "templates" / "brief.docx"

ROWS = {
    "1.1": ("L’armée investit les domaines opérationnels", "The army invests operational domains"),
    "1.2": ("Contexte", "Context"),
    "1.3": (
        "Le Pentagone a signé un contrat de 200 millions de dollars. OpenAI fournira des outils. Ils serviront dans "
        "tous les domaines opérationnels.",
        "The Pentagon signed a $200 million contract. OpenAI will provide tools. They will be used in all operational "
        "domains.",
    ),
    "1.4": ("« Nous sommes prêts\u00a0», a dit M. Dupont.", "“We are ready,” said Mr. Dupont."),
    "1.5": ("OpenAI for Government", "OpenAI for Government"),
    "2.1": ("La course à l’IA", "The race for AI"),
    "2.2": ("Contexte", "Context"),
    "2.3": (
        "Selon le rapport, cinq domaines opérationnels sont concernés.",
        "According to the report, five operational domains are affected.",
    ),
    "2.4": ("Le budget atteint 40 milliards d’euros.", "The budget reaches €40 billion."),
}
ORIGINS = {"1.5": "copied"}
"""Rows that say below their number where their English is from; the machine’s say nothing."""
NOTED = "2.4"
"""The row with notes of the checks under its English."""


def made() -> Brief:
    """Two articles, nine rows; rows 1.2 and 2.2 have the same French, row 1.5 the same text on both sides."""
    parts = []
    for number in (1, 2):
        rows = []
        for row_id, (french, english) in ROWS.items():
            if not row_id.startswith(f"{number}."):
                continue
            findings = (
                (
                    Finding("figures", "error", "“40 milliards d’euros” is not in the English."),
                    Finding("names", "info", "Read this one again."),
                )
                if row_id == NOTED
                else ()
            )
            title = row_id.endswith(".1")
            rows.append(
                Row(row_id, "heading" if title else "paragraph", french, english, ((french, english),),
                    ORIGINS.get(row_id, "machine"), (), findings, (), 1 if title else 0, "title" if title else "body")
            )  # fmt: skip
        article = Article(f"{number:03}_article.txt", rows[0].source, (), date="2025-06-17")
        parts.append(BriefArticle(number, article, rows[0].target, tuple(rows)))
    return Brief("Briefing", "en", "fr", "2025-09-01", "Machine draft", tuple(parts), (), {"brief": "0.1.0"})


class Reviewer:
    """Opens the DOCX, edits its XML as a word processor would, and saves it."""

    def __init__(self, path: Path) -> None:
        self.path = path
        with zipfile.ZipFile(path) as archive:
            self.parts = {name: archive.read(name) for name in archive.namelist()}
        self.root = etree.fromstring(self.parts["word/document.xml"])
        self._number = 9000

    def save(self, path: Path | None = None) -> Path:
        self.parts["word/document.xml"] = etree.tostring(self.root, xml_declaration=True, encoding="UTF-8")
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in self.parts.items():
                archive.writestr(name, content)
        path = path or self.path
        path.write_bytes(buffer.getvalue())
        return path

    # -------------------------------------------------------- finding

    def row(self, row_id: str) -> etree._Element:
        name = f"brief_{row_id.replace('.', '_')}_"
        start = next(each for each in self.root.iter(f"{_W}bookmarkStart") if each.get(f"{_W}name").startswith(name))
        return next(start.iterancestors(f"{_W}tr"))

    def cells(self, row_id: str) -> list[etree._Element]:
        return self.row(row_id).findall(f"{_W}tc")

    def english(self, row_id: str) -> etree._Element:
        """The paragraph of a row's English."""
        return self.cells(row_id)[2].find(f"{_W}p")

    def first_words(self, row_id: str) -> str:
        """The first two words of a row's English."""
        text = "".join(self.english(row_id).itertext())
        return " ".join(text.split()[:2])

    # -------------------------------------------------------- editing

    def rewrite(self, row_id: str, text: str, column: int = 2) -> None:
        """Select the text and type over it, nothing tracked: bookmarks around it go with it."""
        paragraph = self.cells(row_id)[column].find(f"{_W}p")
        for child in list(paragraph):
            if child.tag != f"{_W}pPr":
                paragraph.remove(child)
        paragraph.append(run(text))

    def replace(self, row_id: str, old: str, new: str, author: str = "Ana", date: str = "2025-09-02T10:00:00Z") -> None:
        """Replace a word with changes tracked: the run is cut in three, the old in ``w:del``, the new in ``w:ins``."""
        for element in self.english(row_id).iter(f"{_W}r"):
            found = element.find(f"{_W}t")
            if found is not None and old in (found.text or ""):
                before, _, after = found.text.partition(old)
                self._number += 2
                before, old_text, new_text, after = (escape(part) for part in (before, old, new, after))
                given = f'w:author="{author}" w:date="{date}"'
                text = '<w:t xml:space="preserve">'
                gone = f'<w:r><w:delText xml:space="preserve">{old_text}</w:delText></w:r>'
                pieces = xml(
                    f"<w:r>{text}{before}</w:t></w:r>"
                    f'<w:del w:id="{self._number}" {given}>{gone}</w:del>'
                    f'<w:ins w:id="{self._number + 1}" {given}><w:r>{text}{new_text}</w:t></w:r></w:ins>'
                    f"<w:r>{text}{after}</w:t></w:r>"
                )
                for piece in pieces:
                    element.addprevious(piece)
                element.getparent().remove(element)
                return
        raise AssertionError(f"{old!r} is not in row {row_id}")

    def comment(self, row_id: str, text: str, author: str = "Ben", date: str = "2025-09-02T11:00:00Z") -> None:
        """A comment on a row's English, with the part and the relation that it needs."""
        name = "word/comments.xml"
        self._number += 1
        if name not in self.parts:
            self.parts[name] = f'<w:comments xmlns:w="{W}"/>'.encode()
            relations = etree.fromstring(self.parts["word/_rels/document.xml.rels"])
            kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
            etree.SubElement(relations, relations[0].tag, Id="rIdComments", Type=kind, Target="comments.xml")
            self.parts["word/_rels/document.xml.rels"] = etree.tostring(relations)
            types = self.parts["[Content_Types].xml"].decode()
            kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
            override = f'<Override PartName="/{name}" ContentType="{kind}"/></Types>'
            self.parts["[Content_Types].xml"] = types.replace("</Types>", override).encode()
        comments = etree.fromstring(self.parts[name])
        [comment] = xml(
            f'<w:comment w:id="{self._number}" w:author="{author}" w:date="{date}" w:initials="B">'
            f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:comment>"
        )
        comments.append(comment)
        self.parts[name] = etree.tostring(comments)
        start, end, reference = xml(
            f'<w:commentRangeStart w:id="{self._number}"/><w:commentRangeEnd w:id="{self._number}"/>'
            f'<w:r><w:commentReference w:id="{self._number}"/></w:r>'
        )
        paragraph = self.english(row_id)
        first = next(child for child in paragraph if child.tag != f"{_W}pPr")
        first.addprevious(start)
        paragraph.extend((end, reference))

    def duplicate(self, row_id: str) -> None:
        row = self.row(row_id)
        row.addnext(copy.deepcopy(row))

    def rewrite_any(self, old: str, new: str) -> None:
        """Type over every run of the document that says ``old``."""
        for text in self.root.iter(f"{_W}t"):
            if text.text == old:
                text.text = new

    def delete_properties(self) -> None:
        """What Word's "Inspect Document" removes."""
        del self.parts["docProps/custom.xml"]
        for name in ("_rels/.rels", "[Content_Types].xml"):
            root = etree.fromstring(self.parts[name])
            for each in list(root):
                if "custom" in (each.get("Target") or each.get("PartName") or ""):
                    root.remove(each)
            self.parts[name] = etree.tostring(root)
        core = etree.fromstring(self.parts["docProps/core.xml"])
        for each in list(core):
            core.remove(each)
        self.parts["docProps/core.xml"] = etree.tostring(core)

    def delete(self, row_id: str) -> None:
        row = self.row(row_id)
        row.getparent().remove(row)


def rewritten(path: Path, done: Review | None = None) -> dict[str, str]:
    """Rows that the review takes, by id."""
    return {row.row: row.target for row in (done or review(path)).accepted}


def refusals(path: Path) -> dict[str, str]:
    """Rows that it leaves out, and why."""
    return {refused.row: refused.reason for refused in review(path).refused}


def xml(text: str) -> list[etree._Element]:
    return list(etree.fromstring(f'<w:x xmlns:w="{W}">{text}</w:x>'))


def run(text: str) -> etree._Element:
    element = etree.Element(f"{_W}r")
    child = etree.SubElement(element, f"{_W}t")
    child.text = text
    child.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return element
