from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brief.argos.typography import clean

TABLE = [
    ("« Nous investirons », a-t-il dit.", "“Nous investirons”, a-t-il dit."),
    ("He said : « yes » !", "He said: “yes”!"),
    ('He said "yes" and "no".', "He said “yes” and “no”."),
    ('"I came.', "“I came."),
    ('I saw" he said', "I saw” he said"),
    ('("yes")', "(“yes”)"),
    ("``yes''", "“yes”"),
    ("3.5 %", "3.5%"),
    ("$ 200 million", "$200 million"),
    ("€\u00a01.2 billion", "€1.2 billion"),
    ("Why ? Because ; and so : there !", "Why? Because; and so: there!"),
    ("the company 's plan", "the company's plan"),
    ("He doesn 't know", "He doesn't know"),
    ("a dog - a big one - barked", "a dog – a big one – barked"),
    ("a dog -- a big one", "a dog – a big one"),
    ("a dog –a big one", "a dog – a big one"),
    ("a dog — a big one", "a dog — a big one"),
    ("a dog—a big one", "a dog—a big one"),
    ("10-15 years", "10-15 years"),
    ("10–15 years", "10–15 years"),
    ("10 - 15", "10 - 15"),
    ("state-of-the-art", "state-of-the-art"),
    ("the end .", "the end."),
    ("one , two", "one, two"),
    ("use .NET and .5", "use .NET and .5"),
    ("wait ...", "wait ..."),
    ("( see page 3 )", "(see page 3)"),
    ("a 27\" screen", "a 27\" screen"),
    ("10 : 30", "10 : 30"),
    ("well :)", "well :)"),
    ("two  spaces\u202fthere", "two spaces there"),
    ("soft\u00adhyphen", "softhyphen"),
    ("The end..", "The end."),
    ("and so on...", "and so on..."),
    ("for.....", "for..."),
    ("for....... free", "for... free"),
    ("", ""),
    ("« J'ai vu « la mer » »", "“J'ai vu “la mer””"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TABLE)
def test_clean(text: str, expected: str) -> None:
    assert clean(text) == expected


MARKS = st.text("aBé 019.,:;!?%$€«»“”\"'‘’`()[]-–—…\u00a0\u202f\u00ad\n", max_size=60)


@given(MARKS | st.text(max_size=60))
def test_twice_is_once(text: str) -> None:
    assert clean(clean(text)) == clean(text)


@given(MARKS | st.text(max_size=60))
def test_digits_and_letters_stay(text: str) -> None:
    assert [c for c in clean(text) if c.isalnum()] == [c for c in text if c.isalnum()]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("a growth of - 0.3% in 2025", "a growth of -0.3% in 2025"),
        ("a gap of – 2.5 points", "a gap of -2.5 points"),
        ("growth - 0.3%", "growth -0.3%"),
        ("the demand - 0.3%", "the demand - 0.3%"),
        ("He left - and came back", "He left – and came back"),
        ("They won 3 - 2", "They won 3 - 2"),
    ],
)
def test_a_minus_is_no_dash(text: str, want: str) -> None:
    assert clean(text) == want
