"""Bytes to text: encodings as French files have them, binaries refused, invisible characters taken out."""

from __future__ import annotations

import codecs
import re
import unicodedata

from brief.errors import BriefError

_MAGIC = (
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"\x89PNG", "a PNG picture"),
    (b"GIF8", "a GIF picture"),
    (b"BM", "a BMP picture"),
    (b"II*\x00", "a TIFF picture"),
    (b"MM\x00*", "a TIFF picture"),
    (b"RIFF", "a picture, sound or video file"),
    (b"\x00\x00\x00\x1cftyp", "a video"),
    (b"\x00\x00\x00\x18ftyp", "a picture or video"),
    (b"\x00\x00\x00\x20ftyp", "a picture or video"),
    (b"ID3", "a sound file"),
    (b"OggS", "a sound file"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"7z\xbc\xaf", "a 7-Zip archive"),
    (b"Rar!", "a RAR archive"),
    (b"\xd0\xcf\x11\xe0", "an old Office file (.doc, .xls)"),
    (b"{\\rtf", "an RTF file"),
    (b"SQLite format 3", "a database"),
    (b"\x7fELF", "a program"),
    (b"MZ", "a program"),
)
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_LETTERS = "a-zàâäçéèêëîïôöùûüÿœæ"
_FRENCH = re.compile(
    f"[{_LETTERS}][éèêëàâçîïôùûœ][{_LETTERS}]|[{_LETTERS}][é]\\b|[dlnsjcqmDLNSJCQM]’[{_LETTERS}éèê]|\\bà\\b|« | »"
    f"|\\b[ÉÀ][{_LETTERS}]"
)
_ODD = re.compile(r"[\u0080-\u009f¤¦¬±²³µ¶¸¹¼½¾×÷ØÞßðøþ‡†ˆ˜‰√∞∂∑∏π∫ªºΩ≈∆˙˚˝˛ˇ\u2500-\u259f]")
_MOJIBAKE = re.compile(r"Ã[\u0080-\u00bf©¨ª«¢§´®¯¹»‰€ ]|â€[™œ\u009d\u0099“”\"]|Â[«»\u00a0 ]")
_REMOVED = re.compile(
    "[\x00-\x08\x0e-\x1d\x1f\x7f\u0080-\u0084\u0086-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]"
)
_NEWLINES = re.compile("\r\n?|[\u2028\u2029\u0085\x0b\x0c]")
_SPELLED = str.maketrans(
    {"\x1e": "-", **dict(zip("ﬀﬁﬂﬃﬄﬅﬆ", ("ff", "fi", "fl", "ffi", "ffl", "st", "st"), strict=True))}
)
"""Word's hyphen that does not break, and the ligatures of typesetters, which no dictionary or glossary knows."""
_UTF8 = re.compile(rb"[\xc3-\xc5][\x80-\xbf]|\xc2[\xa0-\xbf]|\xe2[\x80-\x8f][\x80-\xbf]")
"""What French is made of in UTF-8, and the foreign names and signs in it (œ, ł, €, →); read in an 8-bit encoding it
begins with Â, Ã, Ä, Å or with â and a sign, which French never has."""
_TIGHT = re.compile(r"(?<=[\d«])\u00a0|\u00a0(?=[:;!?»%€$£\d])")
_TABS = re.compile(" *\t[ \t]*")
_SPACES = re.compile("[ \t]{2,}|\t")


def kind_of(data: bytes) -> str | None:
    """What the first bytes say a file is ("a PNG picture"), ``None`` for what may be text."""
    for magic, name in _MAGIC:
        if data.startswith(magic) and (len(magic) > 2 or b"\x00" in data[:512]):
            return name
    return None


def text_of(data: bytes, name: str, tables: bool = False) -> str:
    """Decode a text file; newlines become ``\\n``, the result is NFC, invisible characters are out.

    Tried in order: byte order mark, UTF-8, UTF-16 without a mark (every other byte zero), then the 8-bit encodings
    that French files come in, the one that reads most like French winning.

    With ``tables`` the cells of tables pasted with tabs between them come out with `` | `` between them.

    Raises BriefError for an empty file, a picture or another binary, or what no encoding makes text of.
    """
    if not data.strip(b" \t\r\n\x00\xef\xbb\xbf\xfe\xff"):
        raise BriefError(f"{name}: the file is empty; save the article's text in it")
    binary = kind_of(data)
    if binary:
        raise BriefError(f"{name}: this is {binary}, not text; save the article as .txt, .html, .docx or .pdf")
    text = _mended(_decoded(data, name))
    text = clean(_celled(text) if tables else text)
    if not any(character.isalnum() for character in text):
        raise BriefError(f"{name}: there is no word in it; save the article's text in it")
    return text


def clean(text: str) -> str:
    """NFC, newlines unified, control and zero-width characters and soft hyphens out, runs of plain spaces folded
    (leading ones kept: they say how deep a list item is). NBSP and U+202F stay: they are French typography,
    unless there are more of them than spaces. Ligatures are spelled out."""
    text = _NEWLINES.sub("\n", unicodedata.normalize("NFC", text))
    text = _REMOVED.sub("", text).translate(_SPELLED)
    if text.count("\u00a0") > max(20, text.count(" ")):  # an editor made them of all spaces
        text = _TIGHT.sub("\ue0ff", text).replace("\u00a0", " ").replace("\ue0ff", "\u00a0")
    return "\n".join(_folded(line) for line in text.split("\n"))


def _celled(text: str) -> str:
    """Lines right below each other with the same number of tabs inside and short cells are a table's rows."""
    lines = _NEWLINES.sub("\n", text).split("\n")
    rows = [_TABS.split(line.strip()) for line in lines]
    short = [len(row) if all(len(cell.split()) <= 8 for cell in row) and len(row[0]) > 2 else 0 for row in rows]
    for index, count in enumerate(short):
        if count > 1 and count in short[max(0, index - 1) : index] + short[index + 1 : index + 2]:
            lines[index] = " | ".join(rows[index])
    return "\n".join(lines)


def _folded(line: str) -> str:
    body = line.lstrip(" \t")
    indent = line[: len(line) - len(body)].expandtabs(4)
    return indent + _SPACES.sub(" ", body).rstrip(" ")


def _decoded(data: bytes, name: str) -> str:
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            try:
                return data.decode(encoding)
            except UnicodeDecodeError as error:
                raise BriefError(
                    f"{name}: it begins as {encoding.upper()} but byte {error.start} is damaged; save it again as UTF-8"
                ) from None
    if b"\x00" not in data.rstrip(b"\x00"):
        data = data.rstrip(b"\x00")  # as old systems fill up a file
        try:
            return data.decode("utf-8")
        except UnicodeDecodeError:
            return _by_line(data, name) if len(_UTF8.findall(data)) >= 3 else _eight_bit(data, name)
    for encoding, zeros, other in (("utf-16-le", data[1::2], data[::2]), ("utf-16-be", data[::2], data[1::2])):
        if zeros.count(0) > 0.6 * len(zeros) and other.count(0) < 0.1 * len(other):
            return data.decode(encoding, errors="replace")
    raise BriefError(f"{name}: this is a binary file, not text; save the article as .txt, .html, .docx or .pdf")


def _by_line(data: bytes, name: str) -> str:
    """UTF-8 but for some lines: messages put together, or a text pasted into another."""
    lines: list[str | bytes] = []
    for line in data.split(b"\n"):
        try:
            lines.append(line.decode("utf-8" if _UTF8.search(line) else "ascii"))
        except UnicodeDecodeError:
            lines.append(line)
    others = iter(_eight_bit(b"\n".join(line for line in lines if isinstance(line, bytes)), name).split("\n"))
    return "\n".join(next(others) if isinstance(line, bytes) else line for line in lines)


def _eight_bit(data: bytes, name: str) -> str:
    """The candidate encoding that reads most like French; charset-normalizer gives the candidates.

    It alone is not enough: on short French texts it often prefers cp1250 or mac_latin2, which turn ``è`` into
    ``č``; letters that French has speak for a candidate, signs that no press text has speak against it.
    """
    from charset_normalizer import from_bytes

    candidates = ["cp1252", "latin_1", "iso8859_15", "mac_roman", "cp850"]
    found = [match.encoding for match in from_bytes(data, cp_isolation=[*candidates, "utf_8"])]
    best, best_score = "", float("-inf")
    for encoding in sorted(candidates, key=lambda item: (item not in found, candidates.index(item))):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        score = len(_FRENCH.findall(text)) - 2 * len(_ODD.findall(text))
        if score > best_score:
            best, best_score = text, score
    controls = sum(character < " " and character not in "\t\n\r\f" for character in best)
    if not best or controls > 0.02 * len(best):
        raise BriefError(f"{name}: it is not text in any encoding that brief knows; save it again as UTF-8")
    return best


def _mended(text: str) -> str:
    """Undo a double encoding ("Ã©tÃ©"): UTF-8 once read as Windows-1252 or Latin-1 and saved, where undoing it loses
    nothing."""
    if len(_MOJIBAKE.findall(text)) < 3:
        return text
    try:
        return b"".join(_byte(character) for character in text).decode("utf-8")
    except (UnicodeEncodeError, UnicodeDecodeError):
        return text


def _byte(character: str) -> bytes:
    """The byte that a character was in Windows-1252, or in Latin-1 where that has none for it."""
    try:
        return character.encode("cp1252")
    except UnicodeEncodeError:
        return character.encode("latin-1")
