"""Identifiers of authorities, as people copy them, and those that cannot be one."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import InputError
from graph.resolution.authorities import authority_iri, identifier_of, is_foreign

WIKIDATA = "http://www.wikidata.org/entity/Q180"
ROR = "https://ror.org/05a28rw58"
LEI = "https://rdf.gleif.org/L1/L-875500AZPSXM0HP6VP03"
KENYA = "https://w3id.org/policygraph/ref/place/KE"


@pytest.mark.parametrize(
    ("typed", "iri"),
    [
        ("Q180", WIKIDATA),
        (" wd:q180 ", WIKIDATA),
        ("https://www.wikidata.org/wiki/Q180", WIKIDATA),
        (WIKIDATA, WIKIDATA),
        ("05a28rw58", ROR),
        ("ror:05A28RW58", ROR),
        (ROR, ROR),
        ("lei:875500azpsxm0hp6vp03", LEI),
        ("https://search.gleif.org/#/record/875500AZPSXM0HP6VP03", LEI),
        ("iso:ke", KENYA),
        (KENYA, KENYA),
        ("KE", None),
        ("Third World Network", None),
        ("https://example.org/Q180", None),
    ],
)
def test_an_identifier_is_known_however_it_is_written(typed: str, iri: str | None) -> None:
    assert authority_iri(typed) == iri
    if iri is not None:
        assert authority_iri(iri) == iri
        found = identifier_of(iri)
        assert found
        assert is_foreign(iri) == (iri != KENYA)


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("wd:Q0", "Q0: no identifier of Wikidata; it is a Q and a number"),
        ("https://www.wikidata.org/wiki/Special:Search", "no identifier of Wikidata"),
        ("ror:05a28rw59", "05a28rw59: no identifier of ROR"),
        ("https://ror.org/05a28rx58", "05a28rx58: no identifier of ROR"),
        ("lei:875500AZPSXM0HP6VP30", "no identifier of GLEIF"),
        ("iso:ZZ", "ZZ: no identifier of ISO 3166; it is the two letters of a country"),
    ],
)
def test_what_cannot_be_an_identifier_is_told_in_one_sentence(typed: str, told: str) -> None:
    with pytest.raises(InputError, match=told):
        authority_iri(typed)


@given(st.integers(1, 8), st.sampled_from("0123456789abcdefghjkmnpqrstvwxyz"))
def test_no_sign_of_a_ror_identifier_can_be_mistaken(at: int, sign: str) -> None:
    local = "05a28rw58"
    wrong = local[:at] + sign + local[at + 1 :]
    assert (authority_iri(wrong) is None) == (wrong != local)


@given(st.text(max_size=40))
def test_whatever_is_typed_is_an_identifier_or_told(typed: str) -> None:
    with suppress(InputError):
        iri = authority_iri(typed)
        assert iri is None or identifier_of(iri)
