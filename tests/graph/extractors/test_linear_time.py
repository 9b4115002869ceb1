from __future__ import annotations

import pytest

from graph import sections
from graph.extractors.extracting import _EXTRACTORS
from graph.reading import read_text
from tests.growth import assert_linear, repeated

PIECES = {
    "tabs": "\t",
    "no-break spaces": "x\xa0",
    "commas": "A,",
    "open brackets": "(",
    "closed brackets": "(A) ",
    "dashes": "A - ",
    "bars": "| A ",
    "stops": "A. ",
    "capitals": "Aa ",
    "quote marks": "> ",
    "stars": "**a",
    "tags": "<a ",
    "numbers": "1. ",
    "numbered lines": "1. Oxfam\n",
    "name lines": "Anna Rossi\n",
    "blank lines": "\n",
    "greetings": "Dear Sir,\n\n",
    "closings": "Yours sincerely,\n\n",
    "copies": "cc: Anna Rossi\n",
    "keys": "Key: value\n",
    "other copies": "Con copia a: Sr. Gil\n",
    "signed blocks": "Pour le Collectif\nAnna ROSSI\nPrésidente\n",
    "bracketed": "Anna Rossi (teacher, FOO), ",
    "small bodies": "Commission nationale des ports et des ",
    "posted": "Por Ana · 6 mayo, 2011 · 0 ",
    "openings": "Exmo. Senhor\nAo Presidente\n",
    "fences": "---\n",
    "dates": "1 May 2008 ",
    "decrees": "decreto 1/2-",
    "calls": "we call on ",
    "requests": "we urge all the ",
    "places before dates": "Geneva, (3 May ",
    "short dates": "1.2.05 ",
    "response to": "response to the ",
    "thanks": "thank you for your ",
    "recipients": "To,\n\n1. the ",
    "letters sent": "we sent the joint letter to the Board, ",
    "copies told": "letter with a copy to the Board and ",
    "titles of pages": "title: a - ",
    "comments": "comments on ",
    "rows": "| 1 | Oxfam, | Kenya |\n",
    "titles": "Dr. ",
    "of": "President of ",
    "behalf": "on behalf of ",
    "articles": "Article 7 ",
    "lists of articles": "Articles 7, 8 and 31(f), ",
    "sections": "Ports Act, section 4 ",
    "sections of drafts": "section 4 of the draft ",
    "points of articles": "points (a) and (b) of Article 3 ",
    "proposals": "proposal for a Regulation on Ports ",
    "draft texts": "Aa Bb text ",
    "recitals": "recitals (1), ",
    "bills": "projet de loi n° 12 ",
    "acronyms in names": "Law Centre LC of ",
    "articles of": "Articles 7 and 8 of the ",
    "acts": "Act ",
    "acts of": "Act of the ",
    "long titles": "Aa (Bb and Cc) ",
    "capitals and small words": "Aa of the ",
    "heads": "Report on Trade ",
    "symbols": "A/B/",
    "symbols with brackets": "A(01)/",
    "slashes and digits": "1/2/",
    "regulations": "Council Framework ",
    "resolutions": "General Assembly resolution ",
    "late resolutions": "Resolution of Aa ",
    "laws": "legge 2 maggio 1941, ",
    "short forms": "Ports Act (PA) ",
    "known short forms": "European Commission (EC) and EC ",
    "unknown short forms": "Board of Fish (BoF) and BoF ",
    "treaties": "TRIPS Agreement, ",
    "paragraphs": "paragraph 2 of ",
    "steps": "(1)",
    "anchors": "art. ",
    "curly quotes": "“a ",
    "the Agreement": "the Agreement ",
    "tabbed lines": "Water Forum\tKenya\tOxfam\n",
    "spaced lines": "Water Forum     Kenya\n",
    "rulers": "====  ====\nA     B\n",
    "colons": "Chair, Oxfam: Anna Rossi, ",
    "seats": "Anna Rossi, MEP (Renew, ",
    "pairs of names": "Ann Poe     Joe Roe\nChair       Director\n",
    "submitters": "Submitted by:\nWater Forum\n\n",
    "papers": "Ann Poe, DNI 4011 2233, ",
    "forms and dashes": "Forum, A.C. – México, ",
    "divisions": "Section 4 of Part II of ",
    "ordinal steps": "Article 4, first paragraph, ",
    "letters told of": "an open letter to the ",
    "titled lines": "Mr. Ann Poe, Chair\n",
    "dotted names": "Water Forum · ",
    "two heads": "Health Inspectorate Service ",
    "petitioners": "your petitioners pray that ",
    "remainders": "and 35 others ",
    "announcements": "organisations signing ",
}


def extract(text: str) -> None:
    document = read_text(text, name="hard")
    parts = sections.split(document)
    for extractor in _EXTRACTORS:
        list(extractor.extract(document, parts))


@pytest.mark.parametrize("piece", PIECES.values(), ids=PIECES.keys())
@pytest.mark.parametrize("lead", ["", "Signed by:\n\n1. "], ids=["alone", "in a list"])
def test_twice_the_text_takes_about_twice_the_time(piece: str, lead: str) -> None:
    assert_linear(extract, repeated(piece, after=f"x{lead}"), size=4_000)
