from __future__ import annotations

import pytest

from graph import sections
from graph.extractors.dating import dating
from graph.extractors.places_of_dates import set_apart
from graph.extractors.titles import title_of
from graph.model import Attribute, Certainty, Description, Document, Flag, Span
from graph.reading import read_text
from graph.verify import check

BODY = (
    "We write to ask the Council to publish its papers, which concern the rights of all of us"
    " and which nobody outside has seen so far, and to meet us soon.\n"
)
CORPS = (
    "Nous vous écrivons pour demander au Conseil de publier ses documents, qui concernent les"
    " droits de nous tous et que personne au dehors n'a vus jusqu'à présent dans les débats.\n"
)


def found(document: Document) -> dict[Attribute, Description]:
    parts = sections.split(document)
    records = list(dating(document, parts, title_of(document, parts), extractor="header"))
    assert [check(document, record) for record in records] == [[]] * len(records)
    return {record.attribute: record for record in records}


def dates_of(text: str) -> tuple[str | None, str | None]:
    """The letter's own date and that of its publication."""
    records = found(read_text(text, name="letter"))
    own, published = records.get(Attribute.DATE), records.get(Attribute.PUBLISHED)
    return (own.value.value if own else None, published.value.value if published else None)  # type: ignore[union-attr]


HEAD_LINES = [
    ("28 October 2008", "2008-10-28"),
    ("October 28th, 2008", "2008-10-28"),
    ("28 OCTOBER 2008", "2008-10-28"),
    ("Tuesday, 28 October 2008", "2008-10-28"),
    ("Tuesday 28th of October, 2008", "2008-10-28"),
    ("Geneva, 3 May 2011", "2011-05-03"),
    ("Geneva, the 3rd of May 2011", "2011-05-03"),
    ("Geneva – 3 May 2011", "2011-05-03"),
    ("3 May 2011, Geneva", "2011-05-03"),
    ("New Delhi | May 3, 2011", "2011-05-03"),
    ("Washington, D.C., May 3, 2011", "2011-05-03"),
    ("Date: 3 May 2011", "2011-05-03"),
    ("DATE: 03.05.2011", "2011-05-03"),
    ("Dated: May 3rd, 2011", "2011-05-03"),
    ("Date of letter: 3 May 2011", "2011-05-03"),
    ("Submitted on 3 May 2011", "2011-05-03"),
    ("Issued: 3 May 2011", "2011-05-03"),
    ("Distr.: General 23 June 2010", "2010-06-23"),
    ("23 June 2010 (revised)", "2010-06-23"),
    ("Thursday, 30 September 2021, 13:30 - 14:30 CEST", "2021-09-30"),
    ("2011-05-03", "2011-05-03"),
    ("3-May-2011", "2011-05-03"),
    ("3.V.2011", "2011-05-03"),
    ("Brussels, 3 V 2011", "2011-05-03"),
    ("le 1er juin 2005", "2005-06-01"),
    ("Paris, le 1er juin 2005", "2005-06-01"),
    ("Fait à Genève, le 3 mai 2011", "2011-05-03"),
    ("Bruxelles, mardi 3 mai 2011", "2011-05-03"),
    ("Date : 3 mai 2011", "2011-05-03"),
    ("Roma, 1° giugno 2010", "2010-06-01"),
    ("Roma, lì 7 luglio 2010", "2010-07-07"),
    ("Data: 7 luglio 2010", "2010-07-07"),
    ("Madrid, a 3 de mayo de 2011", "2011-05-03"),
    ("Buenos Aires, martes 3 de mayo del 2011", "2011-05-03"),
    ("Fecha: 3 de mayo de 2011", "2011-05-03"),
    ("Lima, a los 3 días del mes de mayo de 2011", "2011-05-03"),
    ("Berlin, den 3. Mai 2011", "2011-05-03"),
    ("Wien, am 5. Jänner 2011", "2011-01-05"),
    ("Datum: 03.05.2011", "2011-05-03"),
    ("Den Haag, 3 mei 2011", "2011-05-03"),
    ("Lisboa, 3 de março de 2011", "2011-03-03"),
    ("São Paulo, 1º de março de 2011", "2011-03-01"),
    ("Stockholm den 3 maj 2011", "2011-05-03"),
    ("Warszawa, 3 maja 2011", "2011-05-03"),
    ("2011年5月3日", "2011-05-03"),
    ("Date: 23/05/11", "2011-05-23"),
    ("May 2011", "2011-05"),
    ("Genève, mai 2011", "2011-05"),
]


@pytest.mark.parametrize(("line", "date"), HEAD_LINES)
def test_a_line_of_the_head_dates_the_letter(line: str, date: str) -> None:
    assert dates_of(f"{line}\n\nDear Sir,\n\n{BODY}")[0] == date


@pytest.mark.parametrize(("line", "date"), HEAD_LINES)
def test_a_text_that_greets_nobody_is_dated_by_the_line_below_its_title(
    line: str, date: str
) -> None:
    assert dates_of(f"Statement on the papers\n\n{line}\n\n{BODY}\n{BODY}")[0] == date


NO_DATES = [
    "Re: our meeting of 12 May 2009",
    "Subject: Draft of 12 May 2009",
    "Your letter of 12 May 2009",
    "Our ref: 12/05/2009",
    "In reply to your letter dated 12 May 2009",
    "Objet : votre courrier du 12 mai 2009",
    "Asunto: su carta del 12 de mayo de 2009",
    "Betreff: Ihr Schreiben vom 12. Mai 2009",
    "Conference, Geneva, 11-13 April 2005",
    "Third session, 11 to 13 April 2005",
    "Sesión del 11 al 13 de abril de 2005",
    "Deadline: 12 May 2009",
    "Comments due by 12 May 2009",
    "Directive of 12 May 2009",
    "Tel. 12 05 2009",
    "A/HRC/28/15",
    "Section 1.2.05 of the draft",
    "© 12 May 2009",
    "Ports assembly, Geneva, 24 April – 3 May 2009",
    "Assemblea dei porti, Ginevra, 24 aprile – 3 maggio 2009",
    "Foro de los puertos, del 24 de abril al 3 de mayo de 2009",
    "Last updated: 12 May 2009",
]


@pytest.mark.parametrize("line", NO_DATES)
def test_a_line_that_mentions_a_date_does_not_date_the_letter(line: str) -> None:
    assert dates_of(f"{line}\n\nDear Sir,\n\n{BODY}") == (None, None)


PLACES = [
    ("below the closing", f"Dear Sir,\n\n{BODY}\nYours sincerely,\n\nGeneva, 3 May 2011\n"),
    ("below the name",
     f"Dear Sir,\n\n{BODY}\nYours sincerely,\n\nJane Doe\nDirector\n\n3 May 2011\n"),
    ("in the last line", f"Dear Sir,\n\n{BODY}\n{BODY}\nGeneva, 3 May 2011\n"),
    ("behind the title", f"# Statement at the third session, 3 May 2011\n\n{BODY}"),
    ("in brackets behind the title", f"# Statement on papers (3 May 2011)\n\n{BODY}"),
    ("before the first words", f"GENEVA, 3 May 2011 – {BODY}\n{BODY}"),
    ("before them in brackets", f"Geneva (3 May 2011) – {BODY}\n{BODY}"),
    ("between bars", f"Geneva | 3 May 2011 | {BODY}\n{BODY}"),
    ("between sender and recipient",
     f"Example Network\nGeneva\n\n3 May 2011\n\nThe Director\nThe Council\n\nDear Sir,\n\n{BODY}"),
    ("in a list of fields",
     f"From: Us\nTo: You\nDate: Tue, 3 May 2011 10:00:00 +0200\n\nHello,\n\n{BODY}"),
]  # fmt: skip


@pytest.mark.parametrize("text", [text for _, text in PLACES], ids=[name for name, _ in PLACES])
def test_a_letter_prints_its_date_in_many_places(text: str) -> None:
    assert dates_of(text)[0] == "2011-05-03"


def test_dates_of_events_in_the_text_are_not_the_letters() -> None:
    text = (
        f"Dear Sir,\n\nOn 12 May 2009 you met us. {BODY}\nToday, 3 May 2010, we ask again.\n\n"
        "The hearing is on 4 June 2010.\n\nYours sincerely,\n\nJane Doe\n"
    )
    assert dates_of(text) == (None, None)


def test_the_day_of_the_page_is_kept_apart_from_that_of_the_letter() -> None:
    page = f"---\ntitle: Papers\ndate: 2010-02-05\n---\n\n3 February 2010\n\nDear Sir,\n\n{BODY}"
    assert dates_of(page) == ("2010-02-03", "2010-02-05")
    assert dates_of(page.replace("3 February 2010\n\n", "")) == (None, "2010-02-05")


def test_a_press_text_above_a_letter_dates_the_page_only() -> None:
    text = f"Brussels, 4 July 2006 -- {BODY}\n{BODY}\n3rd July 2006\n\nDear Sir,\n\n{BODY}"
    assert dates_of(text) == ("2006-07-03", "2006-07-04")


def test_a_forwarded_letters_own_date_goes_before_the_mails() -> None:
    text = (
        "From: Jane Doe <jane@example.org>\nDate: Fri, 6 May 2011 09:00:00 +0200\n"
        "Subject: Fwd: the letter\nMessage-ID: <1@example.org>\n\nSee below.\n\n"
        "----- Forwarded message -----\n\n3 May 2011\n\nMr. Joe Roe\nDirector\n\n"
        f"Dear Sir,\n\n{BODY}"
    )
    assert dates_of(text) == ("2011-05-03", "2011-05-06")


def test_the_day_on_which_a_mail_was_sent_is_suggested_where_its_letter_has_none() -> None:
    mail = (
        "From: Jane Doe <jane@example.org>\nDate: Fri, 6 May 2011 09:00:00 +0200\n"
        f"Message-ID: <1@example.org>\n\nDear Sir,\n\n{BODY}"
    )
    records = found(read_text(mail, name="letter"))
    assert dates_of(mail) == ("2011-05-06", "2011-05-06")
    assert records[Attribute.DATE].certainty is Certainty.SUGGESTED
    assert records[Attribute.PUBLISHED].certainty is Certainty.ASSERTED
    page = f"---\ndate: 2011-05-06\n---\n\nDear Sir,\n\n{BODY}"
    assert dates_of(page) == (None, "2011-05-06")


def test_a_file_tells_its_particulars_in_front() -> None:
    text = f"Created: 2011-05-03T10:00:00Z\n\nDear Sir,\n\n{BODY}"
    plain = read_text(text, name="letter")
    end = text.index("\n")
    document = Document(
        name="letter", text=plain.text, sha256=plain.sha256, media_type="application/pdf",
        blocks=plain.blocks[1:], language="en", front=Span(0, end),
    )  # fmt: skip
    records = found(document)
    assert set(records) == {Attribute.PUBLISHED}
    assert records[Attribute.PUBLISHED].certainty is Certainty.SUGGESTED


def test_a_whole_date_goes_before_a_month() -> None:
    text = f"May 2011\n\n3 May 2011\n\nDear Sir,\n\n{BODY}"
    assert dates_of(text)[0] == "2011-05-03"


@pytest.mark.parametrize(
    ("text", "date", "doubtful"),
    [
        (f"05/06/2008\n\nDear Sir,\n\n{BODY}", "2008-06-05", True),
        (f"05/06/2008\n\nMonsieur,\n\n{CORPS}", "2008-06-05", False),
        (f"05/06/2008\n\nDear Sir,\n\n{BODY} The vote was on 05/28/2008.", "2008-05-06", False),
        (f"05/06/2008\n\nDear Sir,\n\n{BODY} The vote was on 28/05/2008.", "2008-06-05", False),
        (f"05/06/2008\n\nWashington, DC 20510\n\nDear Sir,\n\n{BODY}", "2008-05-06", False),
        (
            f"---\ntitle: A\ndate: 2008-05-06\n---\n\n05/06/2008\n\nDear Sir,\n\n{BODY}",
            "2008-05-06",
            False,
        ),
    ],
)
def test_what_the_text_tells_settles_day_and_month(text: str, date: str, doubtful: bool) -> None:
    record = found(read_text(text, name="letter"))[Attribute.DATE]
    assert record.value.value == date  # type: ignore[union-attr]
    assert record.flags == ((Flag.AMBIGUOUS_DATE,) if doubtful else ())
    assert bool(record.reasons) is doubtful


@pytest.mark.parametrize(
    "byline",
    [
        "Publié le 6 mai 2011 par Anne",
        "Por Comunicaciones · 6 mayo, 2011 · 0 comentarios",
        "Pubblicato: 6 Maggio 2011",
        "Última atualização em 06/05/2011 às 14h35",
        "Veröffentlicht am 6. Mai 2011",
    ],
)
def test_the_day_on_which_a_page_was_posted_gives_way_to_the_letters_own(byline: str) -> None:
    body = "Nous écrivons au sujet des papiers du Conseil, que nul n’a vus jusqu’à présent.\n"
    text = f"# Lettre ouverte\n\n{byline}\n\nLyon, le 3 mai 2011\n\nMonsieur le Ministre,\n\n{body}"
    assert dates_of(text)[0] == "2011-05-03"


@pytest.mark.parametrize(
    ("text", "date"),
    [
        (f"Puerto, D.F. a 1 de mayo de 2014.\n\nDear Sir,\n\n{BODY}", "2014-05-01"),
        (f"12. May, 2014|Statements|No comments\n\nDear Sir,\n\n{BODY}", "2014-05-12"),
        (f"Ports closed\n\nMay 6, 2014\n\n{BODY}\nDear Sir,\n\n{BODY}", "2014-05-06"),
        (f"---\ntitle: 'Bonn, den 05. Mai 2014'\n---\n\nDear Sir,\n\n{BODY}", "2014-05-05"),
    ],
)
def test_a_date_stands_in_the_lines_of_pages_and_places_too(text: str, date: str) -> None:
    assert date in dates_of(text)


def test_a_line_below_the_greeting_dates_the_letter() -> None:
    assert dates_of(f"Madame la Ministre,\n\nNantes le 18 mai 2021\n\n{CORPS}")[0] == "2021-05-18"


def test_the_day_of_a_page_above_a_letter_with_its_own_is_not_the_letters() -> None:
    page = "Saturday, May 14, 2011\n\nOpen letter to the Minister\n\nThe Minister\nPort\n\n"
    assert dates_of(f"{page}3 May 2011\n\nDear Minister,\n\n{BODY}")[0] == "2011-05-03"
    assert dates_of(f"{page}Dear Minister,\n\n{BODY}")[0] == "2011-05-14"
    own = "Friday, 3 May 2019\n\nMs Ana Silva\nMinister\n\n"
    for other in ("Hearing\n6 May 2019", "Subject: Hearing\n\n6 May 2019", "Re: Ports\n6 May 2019"):
        assert dates_of(f"{own}{other}\n\nDear Minister,\n\n{BODY}")[0] == "2019-05-03"


def test_a_day_with_its_weekday_between_the_title_and_the_head_counts() -> None:
    note = (
        "We have joined the guilds that write to the Minister, and this is what we all wrote. " * 3
    )
    text = (
        f"Open letter\n\nTuesday 3rd May 2011\n\n{note}\n\nMs Ana Silva\nMinister\n\nDear Minister,"
    )
    assert dates_of(f"{text}\n\n{BODY}")[0] == "2011-05-03"


@pytest.mark.parametrize(
    "title",
    [
        "2019-03-04 Letter of the harbour master on nets",
        "2019-03-04: Letter to the harbour board",
        "[2019-03-04] Open letter to the harbour board",
        "March 4, 2019: Letter to the harbour board",
        "March 4th, 2019 – Open letter to the harbour board",
    ],
)
def test_a_title_may_begin_with_the_day(title: str) -> None:
    assert dates_of(f"# {title}\n\n{BODY}\n{BODY}")[0] == "2019-03-04"


@pytest.mark.parametrize(
    "title",
    [
        "2019-03-04 Meeting of the harbour board: letter to members",
        "March 4, 2019 nets were cut, an open letter says",
        "2019-03-04 Nets are cut",
        "2019-03-04 Petition debate in parliament",
        "2019-03-04 Parliament rejects our petition",
        "2019-03-04 Protest: letter handed over",
        "2019-03-04 Picnic and open letter reading",
        "2019-03-04 Letter of 2 January answered",
    ],
)
def test_a_title_may_begin_with_another_day(title: str) -> None:
    assert dates_of(f"# {title}\n\n{BODY}\n{BODY}")[0] is None


LINES = "\n\n".join(f"Word of quay {number}" for number in range(13))
ABOVE = f"{BODY}\nA letter of the nets\n\n{LINES}\n\n"


def days_apart(text: str) -> list[str]:
    document = read_text(text, name="letter")
    return [line.part.words for line in set_apart(document, sections.split(document))]


def test_a_day_set_apart_below_many_lines_is_the_letters() -> None:
    text = f"{ABOVE}1st March 2019\n\n{BODY}{BODY}"
    assert days_apart(text) == ["1st March 2019"]
    assert dates_of(text)[0] == "2019-03-01"


@pytest.mark.parametrize(
    "text",
    [
        f"{ABOVE}Nets were cut on 1 March 2019\n\n{BODY}",
        f"{ABOVE}1 March 2019\n\n{BODY}\n2 March 2019\n\n{BODY}",
        f"{BODY}\n1 March 2019\n\n{BODY}",
        f"{ABOVE}1 March 2019\n\nNets\n\n{BODY}",
        f"{ABOVE}March 2019 to May 2019\n\n{BODY}",
        f"{ABOVE}Dear Ann,\n\n1 March 2019\n\n{BODY}",
        f"{BODY}{BODY}\n\nThe great flood\n\n1 February 1953\n\n{BODY}{BODY}",
        f"# Tides\n\n## The great flood\n\n1 February 1953\n\n{BODY}{BODY}",
        f"# Tides\n\nEntry into force:\n\n1 February 1953\n\n{BODY}{BODY}",
        f"# Tides\n\n- the great flood\n\n1 February 1953\n\n{BODY}{BODY}",
    ],
)
def test_a_day_among_paragraphs_is_not_the_letters(text: str) -> None:
    assert days_apart(text) == []


@pytest.mark.parametrize(
    "title",
    ["Offener Brief von 12 Häfen – 4. Mai 2020", "Lettre ouverte de 32 syndicats – 4 mai 2020",
     "Carta abierta de 25 redes – 4 de mayo de 2020", "Statement at item 3 debate – 4 May 2020"],
)  # fmt: skip
def test_a_number_before_the_day_of_a_title_begins_no_range(title: str) -> None:
    assert dates_of(f"# {title}\n\nDear Minister,\n\n{BODY}")[0] == "2020-05-04"


@pytest.mark.parametrize("key", ["created_at", "date_created", "posted_on"])
def test_a_page_tells_when_it_was_made(key: str) -> None:
    text = f"---\nkind: article\n{key}: 2020-08-07\ntitle: Nets\n---\n\nDear Sir,\n\n{BODY}"
    assert dates_of(text) == (None, "2020-08-07")


@pytest.mark.parametrize(
    "line",
    [
        "Letter received this Tuesday 12 May 2009:",
        "Lettre de réponse reçue ce mardi 12 mai 2009 :",
        "Carta de los puertos recibida el 12 de mayo de 2009:",
        "Lettera ricevuta martedì 12 maggio 2009:",
        "The harbour board opens the nets on Tuesday, 12 May 2009",
    ],
)
def test_the_day_on_which_a_letter_came_is_not_its_own(line: str) -> None:
    assert dates_of(f"{line}\n\nLima, 10 May 2009\n\nDear Sir,\n\n{BODY}")[0] == "2009-05-10"


@pytest.mark.parametrize(
    "line",
    [
        *("Received on 12 May 2020", "Received: 12 May 2020", "Eingegangen am 12. Mai 2020"),
        *("Recibido el 12 de mayo de 2020", "Reçue le 12 mai 2020"),
    ],
)
def test_the_day_of_receipt_above_a_letter_does_not_date_it(line: str) -> None:
    assert dates_of(f"{line}\n\nLima, 10 May 2020\n\nDear Ms Roe,\n\n{BODY}")[0] == "2020-05-10"


def test_a_range_of_days_before_a_title_does_not_date_it() -> None:
    assert dates_of(f"# 2019-03-04 – 2019-06-06 Petition on nets\n\n{BODY}\n{BODY}")[0] is None


@pytest.mark.parametrize("line", ["24 April and 3 May 2009", "24. April und 3. Mai 2009"])
def test_the_second_of_two_days_does_not_date_a_letter(line: str) -> None:
    assert dates_of(f"{line}\n\nLima, 10 May 2020\n\nDear Ms Roe,\n\n{BODY}")[0] == "2020-05-10"
