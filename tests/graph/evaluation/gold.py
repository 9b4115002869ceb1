"""The annotations of one invented letter, in the corpus's schema."""

from __future__ import annotations

from typing import Any

GOLD: dict[str, Any] = {
    "id": "harbour",
    "date": "2011-05-03",
    "title": "Open letter on harbour dues",
    "doc_type": "letter",
    "language": "en",
    "partial": None,
    "addressees": [{"name": None, "role": "Director", "organisation": "Port Authority"}],
    "cc": [],
    "signatories": [
        {
            "name": "Harbour Watch League",
            "kind": "org",
            "acronym": "HWL",
            "role": None,
            "affiliation": None,
            "city": "Nelson",
            "country": "NZ",
        },
        {
            "name": "Mara Quist",
            "kind": "person",
            "acronym": None,
            "role": "Chair",
            "affiliation": "Tide Club",
            "city": None,
            "country": None,
        },
    ],
    "n_signatories": 2,
    "treaty_citations": [{"treaty": "TRIPS Agreement", "article": "7", "paragraph": None}],
    "treaties_mentioned": [{"name": "TRIPS Agreement", "acronym": "TRIPS"}],
    "bodies_mentioned": [{"name": "Port Authority", "acronym": None}],
    "instruments_mentioned": [{"name": "Harbours Act 1911", "surface": "the Harbours Act"}],
    "demands": [
        {"number": "(1)", "start": "open the harbour books", "end": "harbour books to members"}
    ],
    "quotes": [
        {
            "start": "dues shall be fair",
            "end": "fair to all ships",
            "attributed_to": "Port Authority",
        }
    ],
}
