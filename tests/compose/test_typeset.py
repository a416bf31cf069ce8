"""English apostrophes as they are printed, and what is printed as it stands."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brief.article import Brief
from brief.compose import typeset


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("OpenAI's plan doesn't fail", "OpenAI’s plan doesn’t fail"),
        ("the workers' rights", "the workers’ rights"),
        ("the '90s and the 1990's", "the ’90s and the 1990’s"),
        ("rock 'n' roll in '85", "rock ’n’ roll in ’85"),
        ("'Tis O'Brien's dogs' bowl", "’Tis O’Brien’s dogs’ bowl"),
        ("a new 'OpenAI for Government'.", "a new “OpenAI for Government”."),
        ("('so-called')", "(“so-called”)"),
        ("He said: 'It's ours.'", "He said: “It’s ours.”"),
        ("'A' and 'B'", "“A” and “B”"),
        # Inside double marks single ones are right.
        ("“The 'red lines' of Anthropic” and 'x'", "“The ‘red lines’ of Anthropic” and “x”"),
        ("'He said “yes” to it'", "‘He said “yes” to it’"),
        # Nobody can tell which of the two ends is an apostrophe.
        ("'the workers' rights' movement", "‘the workers’ rights’ movement"),
        ("states' rights and 'big' ideas", "states’ rights and “big” ideas"),
        ("5'10, a 6' wall", "5'10, a 6' wall"),
        ("see https://x.org/it's?a='b' now, it's there", "see https://x.org/it's?a='b' now, it’s there"),
        ("the ‘old’ style isn’t new", "the ‘old’ style isn’t new"),
        ("", ""),
    ],
)
def test_english(text: str, printed: str) -> None:
    assert typeset.english(text) == printed


@given(st.text("aBs 09.,:;!?()“”\"'‘’-–@", max_size=60) | st.text(max_size=60))
def test_only_straight_marks_change_one_for_one_and_twice_is_once(text: str) -> None:
    made = typeset.english(text)
    assert len(made) == len(text)
    assert all(now == was or (was == "'" and now in "‘’“”") for was, now in zip(text, made, strict=True))
    assert typeset.english(made) == made


def _with(brief: Brief, *sentences: str) -> Brief:
    """A brief of one row with these English sentences."""
    article, pairs = brief.articles[0], tuple(("Une phrase.", text) for text in sentences)
    row = replace(article.rows[2], target=" ".join(sentences), sentences=pairs)
    return replace(brief, articles=(replace(article, rows=(row,)),), key_points=())


def test_a_sentence_is_printed_as_it_stands_in_its_row(brief: Brief) -> None:
    made = _with(brief, "“It's 'red'.", "It's 'blue' too.”", "He's 'sure'.")
    (row,) = typeset.printed(replace(made, key_points=(("1.3", "It's 'blue' too.”"),))).articles[0].rows
    assert [english for _, english in row.sentences] == ["“It’s ‘red’.", "It’s ‘blue’ too.”", "He’s “sure”."]
    assert row.target == " ".join(english for _, english in row.sentences)
    assert typeset.printed(replace(made, key_points=(("1.3", "It's 'blue' too.”"),))).key_points == (
        ("1.3", "It’s ‘blue’ too.”"),
    )


def test_an_approved_sentence_in_a_row_of_the_machine_stays(brief: Brief) -> None:
    made = _with(brief, "It's new.", "It's 'approved'.", "It's new.")
    (row,) = typeset.printed(made, {"It's 'approved'."}).articles[0].rows
    assert row.target == "It’s new. It's 'approved'. It’s new."
    assert [english for _, english in row.sentences] == ["It’s new.", "It's 'approved'.", "It’s new."]


def test_what_a_person_wrote_or_the_source_has_is_printed_as_it_stands(brief: Brief) -> None:
    article = brief.articles[0]
    text = "It's OpenAI's 'plan'"
    looks = (("machine", "fr"), ("glossary", "fr"), ("memory", "fr"), ("copied", "fr"), ("machine", "en"))
    rows = tuple(
        replace(row, target=text, source=text, sentences=((text, text),), origin=origin, language=language)
        for row, (origin, language) in zip(article.rows, looks, strict=False)
    )
    odd = replace(
        brief,
        articles=(replace(article, rows=rows, title_target=text),),
        key_points=tuple((row.id, "OpenAI's 'plan'") for row in rows),
    )
    made = typeset.printed(odd)
    ours, theirs = "It’s OpenAI’s “plan”", text
    assert [row.target for row in made.articles[0].rows] == [ours, ours, theirs, theirs, theirs]
    assert [row.sentences for row in made.articles[0].rows] == [((text, ours),)] * 2 + [((text, theirs),)] * 3
    assert [row.source for row in made.articles[0].rows] == [text] * 5
    assert made.articles[0].title_target == ours
    assert [words for _, words in made.key_points] == [ours[5:], ours[5:], theirs[5:], theirs[5:], theirs[5:]]
    assert typeset.printed(replace(odd, language="es")) == replace(odd, language="es")
