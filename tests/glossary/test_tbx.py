"""TBX out and in."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brief.errors import BriefError
from brief.glossary import tbx
from brief.glossary.table import Entry, Glossary, clean

_letters = st.characters(codec="utf-8", exclude_characters="|=", exclude_categories=("Cs", "Cc", "Cn", "Co"))
_text = st.text(_letters, min_size=1).map(clean).filter(bool)


@given(
    st.lists(
        st.builds(
            Entry,
            _text,
            st.lists(_text, unique=True, max_size=3).map(tuple),
            st.sampled_from(["term", "name"]),
            st.sampled_from(["follow", "exact"]),
            note=_text,
            extra=_text.map(lambda value: (("client", value),)),
        ),
        min_size=1,
        max_size=4,
        unique_by=lambda entry: entry.source,
    )
)
def test_a_round_trip_loses_nothing(entries: list[Entry]) -> None:
    assert tbx.parse(tbx.dump(Glossary(tuple(entries)))).entries == tuple(entries)


def test_avoided_renderings_are_deprecated_terms() -> None:
    glossary = Glossary((Entry("chiffre d'affaires", ("revenue", "sales"), avoid=("turnover",)),))
    data = tbx.dump(glossary)
    assert b"deprecatedTerm-admn-sts" in data
    assert tbx.parse(data).entries == glossary.entries


OLD = """<?xml version="1.0"?><martif type="TBX" xml:lang="en"><text><body>
<termEntry id="IATE-1"><descrip type="subjectField">defence</descrip>
<langSet xml:lang="en">
<tig><term>call to tender</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></tig>
<ntig><termGrp><term>tender</term>
<termNote type="administrativeStatus">admittedTerm-admn-sts</termNote></termGrp></ntig>
<tig><term>call for tenders</term></tig></langSet>
<langSet xml:lang="fr-FR"><tig><term>appel d’offres</term></tig></langSet></termEntry></body></text></martif>"""


def test_the_older_generation_is_read() -> None:
    [entry] = tbx.parse(OLD.encode()).entries
    assert entry.source == "appel d’offres"
    assert entry.targets == ("call for tenders", "tender")
    assert entry.avoid == ("call to tender",)
    assert entry.note == "defence"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"fr,en", "not well-formed XML"),
        (b"<html/>", "not TBX"),
        (b"<tbx><text><body/></text></tbx>", "holds no term in “fr”"),
    ],
)
def test_what_is_no_tbx_is_refused(data: bytes, said: str) -> None:
    with pytest.raises(BriefError, match=said):
        tbx.parse(data)


def test_entities_are_not_expanded_from_files(tmp_path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("hidden")
    data = (
        f'<!DOCTYPE tbx [<!ENTITY x SYSTEM "{secret.as_uri()}">]><tbx><text><body><conceptEntry>'
        '<langSec xml:lang="fr"><termSec><term>a&x;</term></termSec></langSec></conceptEntry></body></text></tbx>'
    )
    assert [entry.source for entry in tbx.parse(data.encode()).entries] == ["a&x;"]
