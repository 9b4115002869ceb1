from __future__ import annotations

import pytest

from graph.extractors import extract
from graph.model import Addressing, Certainty, Description
from graph.reading import read_text

BODY = (
    "The draft law gives new powers to the council. We think that it must be changed before long,"
    " for the good of all who live on the river.\n"
)


def named(head: str) -> list[tuple[str | None, ...]]:
    """Name, role and organisation of each whom a head addresses by its form."""
    records = extract(read_text(f"{head}\n\n{BODY}", name="letter"))
    return [
        tuple(part.text if part else None for part in (one.name, one.role, one.organisation))
        for one in records
        if isinstance(one, Addressing) and one.certainty is Certainty.ASSERTED
    ]


@pytest.mark.parametrize(
    ("greeting", "role"),
    [
        ("Mesdames et Messieurs les députés,", "députés"),
        ("Madame la Ministre,", "Ministre"),
        ("Monsieur le Premier ministre,", "Premier ministre"),
        ("Señora Ministra:", "Ministra"),
        ("Señoras y señores diputados:", "diputados"),
        ("Onorevoli deputati,", "deputati"),
        ("Sehr geehrte Minister:innen,", "Minister:innen"),
        ("Sehr geehrte Bürgermeisterkandidat*innen,", "Bürgermeisterkandidat*innen"),
        ("Sehr geehrte Fraktionen,", "Fraktionen"),
        ("Excelentíssimo Senhor Presidente da República,", "Presidente da República"),
        ("Ill.mo Signor Ministro,", "Ministro"),
        ("Excmo. Sr. Presidente:", "Presidente"),
        ("Ilma. Sra. Secretária,", "Secretária"),
        ("Meneer de Staatssecretaris, Excellentie.", "Staatssecretaris"),
        ("Mijnheer de Minister,", "Minister"),
        ("Geachte mevrouw de Minister,", "Minister"),
        ("Monsieur le Garde des Sceaux,", "Garde des Sceaux"),
    ],
)
def test_a_post_behind_a_courtesy_is_addressed(greeting: str, role: str) -> None:
    assert named(greeting) == [(None, role, None)]


@pytest.mark.parametrize(
    "greeting",
    [
        "Madame, Monsieur,",
        "Dear Sir or Madam,",
        "Ladies and gentlemen,",
        "Señores:",
        "Mesdames,",
        "Geachte heer en mevrouw,",
        "Geachte mevrouw en heer,",
        "Gentile signora o signore,",
    ],
)
def test_a_courtesy_alone_names_nobody(greeting: str) -> None:
    assert named(greeting) == []


@pytest.mark.parametrize(
    ("greeting", "expected"),
    [
        ("Dear Director-General Silva and Trade Ministers,",
         [("Silva", "Director-General", None), (None, "Trade Ministers", None)]),
        ("Dear Prime Minister Silva,", [("Silva", "Prime Minister", None)]),
        ("Dear Minister for Trade and Industry,",
         [(None, "Minister for Trade and Industry", None)]),
        ("Dear World Leaders,", [(None, "World Leaders", None)]),
        ("Madame la Ministre de la Santé\nMesdames les membres du Bureau,",
         [(None, "Ministre de la Santé", None), (None, "membres", "Bureau")]),
        ("3 May 2011\n\nHonourable Ambassador\n\nMs. Ana Silva\n\nRepresentative of Ghana\n\n"
         "Excellency,", [("Ana Silva", "Representative of Ghana", None)]),
        ("Dear Secretary General Elect,", [(None, "Secretary General Elect", None)]),
        ("Gent.mo Presidente Marletti,", [("Marletti", "Presidente", None)]),
        ("On.le Ministra Pardini,", [("Pardini", "Ministra", None)]),
        ("Preg.mo Assessore Ruggi,", [("Ruggi", "Assessore", None)]),
        ("Spett.le Comune di Valfiorita,", [(None, None, "Comune di Valfiorita")]),
        ("Till utrikesminister Karl Brandt,", [("Karl Brandt", "utrikesminister", None)]),
        ("Monsieur Larche, Préfet de la Brenne,", [("Larche", "Préfet de la Brenne", None)]),
        ("Madame la Présidente,\n\nMonsieur le Garde des Sceaux,",
         [(None, "Présidente", None), (None, "Garde des Sceaux", None)]),
        ("Ilustríssima Senhora Clara Beltrão\nM.D. Governadora da Serra Azul",
         [("Clara Beltrão", "Governadora da Serra Azul", None)]),
        ("Exmo. Sr. Rui Pascoal\nDD. Prefeito de Vila Clara",
         [("Rui Pascoal", "Prefeito de Vila Clara", None)]),
        ("Herr Silva, Sie haben das Vertrauen verloren\n\nSehr geehrter Herr Silva,",
         [("Silva", None, None)]),
        ("Exmo. Sr. Ministro da Pesca\n\nExcelência,", [(None, "Ministro da Pesca", None)]),
        ("4 July 2016\nPrime Minister Dato' Sri Hassan bin Tun Omar\nOffice of the Prime Minister\n"
         "Harbour Building\nGreater Marsh Administrative Centre\n\nDear Prime Minister Hassan,",
         [("Hassan bin Tun Omar", "Prime Minister", "Office of the Prime Minister")]),
        ("4 July 2016\nMinister Tan Sri Rahim Latif\nMinistry of Rivers\nPortside\n\n"
         "Dear Minister Rahim,", [("Rahim Latif", "Minister", "Ministry of Rivers")]),
    ],
)  # fmt: skip
def test_a_post_before_a_surname_is_told_from_others(
    greeting: str, expected: list[tuple[str | None, ...]]
) -> None:
    assert named(greeting) == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Open letter to Commissioner Ana Silva and the Council Presidency on chemicals",
         [("Ana Silva", "Commissioner", None), (None, None, "Council Presidency")]),
        ("Open letter to the World Health Organization and its Member States",
         [(None, None, "World Health Organization"), (None, "Member States", None)]),
        ("Open letter to WTO Director-General Ana Silva and Ministers",
         [("Ana Silva", "Director-General", "WTO"), (None, "Ministers", None)]),
        ("Open letter to the Members of the European Parliament",
         [(None, "Members", "European Parliament")]),
        ("Lettre ouverte aux députés européens", [(None, "députés européens", None)]),
        ("Offener Brief an Bundesministerin Anna Beispiel",
         [("Anna Beispiel", "Bundesministerin", None)]),
        ("Carta abierta a la Ministra de Sanidad", [(None, "Ministra de Sanidad", None)]),
        ("Lettera aperta al Presidente del Consiglio", [(None, "Presidente", "Consiglio")]),
        ("Carta aberta ao Ministro do Ambiente", [(None, "Ministro do Ambiente", None)]),
        ("Shadow report to the World Health Organization",
         [(None, None, "World Health Organization")]),
        ("Open letter about Member and Observer States", []),
        ("Carta abierta sobre el agua", []),
        ("Lettera aperta sulle acque del Consiglio", []),
    ],
)  # fmt: skip
def test_a_title_names_whom_the_letter_is_for(
    title: str, expected: list[tuple[str | None, ...]]
) -> None:
    assert sorted(named(title), key=str) == sorted(expected, key=str)


def test_a_title_that_names_more_than_the_greeting_is_heard() -> None:
    head = "Lettre ouverte à Anne Durand, ministre de la Santé\n\nMadame la Ministre,"
    assert named(head) == [("Anne Durand", "ministre de la Santé", None)]


def test_a_line_to_somebody_is_no_part_of_the_title() -> None:
    head = "Open letter on the water law\n\nTo: the Members of the European Parliament"
    assert named(head) == [(None, "Members", "European Parliament")]


def test_groups_on_lines_of_their_own_are_addressed_each() -> None:
    head = (
        "To:\nMembers of the European Parliament\nPermanent Representatives of the Member States"
        "\n\nDear Members, dear Representatives,"
    )
    assert [role for _, role, _ in named(head)] == ["Members", "Permanent Representatives"]


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("Al Signor Presidente della Regione\n\nMario Neri\n\nEgregio Signor Presidente,",
         ("Mario Neri", "Presidente della Regione")),
        ("Ana Silva, Secretary of the River Board\n\n3 May 2011\n\nDear Ms Silva,",
         ("Ana Silva", "Secretary")),
    ],
)  # fmt: skip
def test_a_name_without_a_title_beside_a_post_holds_it(
    head: str, expected: tuple[str, str]
) -> None:
    assert [one[:2] for one in named(head)] == [expected]


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("Cali, 3 de mayo de 2012\n\nSeñor\nJuan Ríos Vega\nMinistro de Puertos\nE.S.D.\nSeñora\n"
         "Rosa Gil Mora\nDirectora de Aguas\nE.S.D.\n\nReferencia: Papeles",
         [("Juan Ríos Vega", "Ministro de Puertos"), ("Rosa Gil Mora", "Directora de Aguas")]),
        ("3 de mayo de 2012\n\nSeñor: Juan Ríos Vega\nPresidente del Senado\nPRESENTE.-",
         [("Juan Ríos Vega", "Presidente")]),
        ("Quito, 3 de mayo de 2012\n\nDra. Rosa Gil\nMinistra de Aguas\nCiudad\n\nCordial saludo:",
         [("Rosa Gil", "Ministra de Aguas")]),
        ("3/5/2012\nIll.mo Signor Presidente della Regione\nProf. Mario Neri\n"
         "Ill.mo Signor Presidente del Senato\nOn. Ugo Riva\nRoma",
         [("Mario Neri", "Presidente della Regione"), ("Ugo Riva", "Presidente")]),
        ("À\nLe Président du Port,\nLe Président du Marché\n\nMessieurs les Présidents,",
         [(None, "Président du Port"), (None, "Président du Marché")]),
        ("The Rt Hon\nJoe Roe MP\nMinister for Ports\n\nDear Minister,",
         [("Joe Roe MP", "Minister for Ports")]),
    ],
)  # fmt: skip
def test_an_address_that_is_handed_over_needs_no_greeting(
    head: str, expected: list[tuple[str | None, str]]
) -> None:
    assert [one[:2] for one in named(head)] == expected


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("# Open letter to Ana Silva\n\nDear Minister,", [("Ana Silva", "Minister", None)]),
        ("Open letter of forty guilds to Mr Joe Roe, President of the Ports\n\nSubject: Ports"
         "\n\nMr. President,", [("Joe Roe", "President of the Ports", None)]),
        ("Gentile Presidente del Senato, Prof. Mario Neri,",
         [("Mario Neri", "Presidente", "Senato")]),
        ("Sehr geehrte Frau Ministerin, sehr geehrte Frau Kolb,", [("Kolb", "Ministerin", None)]),
        ("# Letter to Ms Silva\n\nDear Commissioner,\nDear Ms Silva,",
         [("Silva", "Commissioner", None)]),
    ],
)  # fmt: skip
def test_a_post_and_a_name_are_one_addressee(
    head: str, expected: list[tuple[str | None, str | None, str | None]]
) -> None:
    assert named(head) == expected


def test_a_title_of_any_length_may_stand_between_to_and_the_greeting() -> None:
    title = "Open letter of the guilds: the ports of the region must stay open to all " * 3
    head = f"To:\nH.E. Ana Silva, President of the River Board\n\n{title.strip()}\n\nDear Ms Silva,"
    assert named(head) == [("Ana Silva", "President", "River Board")]


def test_persons_below_a_body_that_is_addressed_belong_to_it() -> None:
    head = "To River Council\nJoe Roe, Director “Ports”\nAna Silva, Secretary\n\nDear Sir or Madam,"
    assert [(name, body) for name, _, body in named(head)] == [
        ("Joe Roe", "River Council"), ("Ana Silva", "River Council"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("Hon. Minister Okello,", [("Okello", "Minister", None)]),
        ("Your Excellencies,\nH.E. Ana Silva, Minister of Ports of Chile\n"
         "H.E. Joe Roe, Minister of Ports of Ghana",
         [("Ana Silva", "Minister of Ports", "Chile"),
          ("Joe Roe", "Minister of Ports", "Ghana")]),
        ("Jefas y Jefes de Estado y de Gobierno de la región de los lagos:",
         [(None, "Jefas y Jefes de Estado y de Gobierno de la región de los lagos", None)]),
        ("To Heads of Delegation to the WTO\n\nExcellencies,",
         [(None, "Heads of Delegation", "WTO")]),
        ("Dear Commissioners Silva, Kolb and van der Berg,",
         [("Silva", "Commissioners", None), ("Kolb", "Commissioners", None),
          ("van der Berg", "Commissioners", None)]),
        ("To: President of Ghana, Joe Roe; Chancellor of Austria, Ana Silva\n\nExcellencies,",
         [("Joe Roe", "President", "Ghana"), ("Ana Silva", "Chancellor", "Austria")]),
        ("Al prof. Mario Neri, Ministro dei Porti\nAll’on. Ugo Riva, Sindaco\n\nEgregi Signori,",
         [("Mario Neri", "Ministro dei Porti", None), ("Ugo Riva", "Sindaco", None)]),
        ("À tous les États membres de l’ONU :", [(None, "États membres", "ONU")]),
        ("# Carta aberta ao Presidente Prado", [("Prado", "Presidente", None)]),
        ("Mr Joe Roe, Director\nMs Ana Silva, Secretary\n\nMr. Director, Madam Secretary,",
         [("Joe Roe", "Director", None), ("Ana Silva", "Secretary", None)]),
        ("Exmo. Sr.\n\nRui Prado\n\nPresidente\n\nCâmara dos Deputados\n\nPrezado Rui Prado,",
         [("Rui Prado", "Presidente", "Câmara dos Deputados")]),
        ("Dear Special Rapporteurs,", [(None, "Special Rapporteurs", None)]),
        ("To: All EU Heads of State or Government\n\nExcellencies,",
         [(None, "All EU Heads of State or Government", None)]),
        ("Señores\nCONSEJO DE PUERTOS\nAtn. Ing. Luis Gil, Ministro\nLima.-\n\n"
         "De nuestra consideración:", [("Luis Gil", "Ministro", "CONSEJO DE PUERTOS")]),
        ("Ms Ana Silva, WTO Director-General\nAmbassador Joe Roe, Chair of the River Council\n"
         "All WTO Members\n\n3 May 2011\n\nDear Director-General, Dear Chair, Dear Members,",
         [("Ana Silva", "WTO Director-General", None), ("Joe Roe", "Chair", "River Council"),
          (None, "All WTO Members", None)]),
        ("Prime Minister Joe Roe,", [("Joe Roe", "Prime Minister", None)]),
        ("Geachte heer Berg, heer Visser en mevrouw Kolb,",
         [("Berg", None, None), ("Visser", None, None), ("Kolb", None, None)]),
        ("Sehr geehrter Uwe Kolb, sehr geehrter Christian Lind,",
         [("Uwe Kolb", None, None), ("Christian Lind", None, None)]),
        ("Secretary of State Joe Roe\nDepartment of Ports\n4 Quay Street\n\nDear Secretary Roe,",
         [("Joe Roe", "Secretary of State", "Department of Ports")]),
        ("H.E. Mr. Bo Berg\nThe President of the River Council\nLima\n\n3 May 2011\n\n"
         "Your Excellency", [("Bo Berg", "The President", "River Council")]),
        ("His Excellency Mr. Bo Berg\nSecretary-General\nRiver Council\n\n3 May 2011\n\n"
         "Secretary-General,", [("Bo Berg", "Secretary-General", "River Council")]),
        ("Utrecht, 3 mei 2011\n\nMinister Piet Visser\nMinisterie van Havens\n\nExcellentie,",
         [("Piet Visser", "Minister", "Ministerie van Havens")]),
        ("Letters of the guilds and what they ask of the Council\n\nBy the Water Forum\n\n"
         "Dear Members of the River Council,", [(None, "Members", "River Council")]),
        ("To: River Council; Harbour Forum\n\nDear Members of the Sea Board,",
         [(None, None, "River Council"), (None, None, "Harbour Forum")]),
        ("Hon. Ana Silva MP\nPrime Minister\nParliament House\n\nDear Ms Silva,",
         [("Ana Silva MP", "Prime Minister", None)]),
        ("Open letter to:\n\nMr. Joe Roe, CEO Mareko\n\nMs. Ana Silva, Director of Ports\n\n"
         "3 May 2011\n\nDear all,",
         [("Joe Roe", "CEO", "Mareko"), ("Ana Silva", "Director of Ports", None)]),
        ("Ministra Anna Bianchi,", [("Anna Bianchi", "Ministra", None)]),
        ("# Carta abierta a la Presidenta\n\nSra Presidenta del Puerto,\nDra Ana Ruiz Gil:",
         [("Ana Ruiz Gil", "Presidenta del Puerto", None)]),
        ("Your Excellencies,\nMs. Ana Silva, Secretary-General, Mr. Bo Berg, President of the Port "
         "Council, and Dr. Joe Roe, Head of the Tide Task Force",
         [("Ana Silva", "Secretary-General", None), ("Bo Berg", "President", "Port Council"),
          ("Joe Roe", "Head of the Tide Task Force", None)]),
        ("To the Prime Minister, the Rt Hon Ana Silva MP and the Minister for Ports, Mr Joe Roe",
         [("Ana Silva MP", "Prime Minister", None), ("Joe Roe", "Minister for Ports", None)]),
        ("To Ms Ana Silva, President of the River Council and the members of the Council",
         [("Ana Silva", "President", "River Council"), (None, "members", "Council")]),
        ("3 de mayo de 2011\n\nC. LEGISLADORES,\nPERSONAS SERVIDORAS PÚBLICAS,\n"
         "JUECES Y MINISTROS\nP R E S E N T E S", [(None, "C. LEGISLADORES", None),
          (None, "PERSONAS SERVIDORAS PÚBLICAS", None), (None, "JUECES Y MINISTROS", None)]),
        ("Lima, 3 de mayo de 2011\n\nA las autoridades de la República\nPresente",
         [(None, "autoridades de la República", None)]),
        ("Honorables Representantes\nal Puerto:\nJuan Ruiz Gil\nAna Roe Silva\n\n"
         "Estimados señores:",
         [("Juan Ruiz Gil", "Honorables Representantes", "Puerto"),
          ("Ana Roe Silva", "Honorables Representantes", "Puerto")]),
        ("Members of the River Council:\nANA SILVA\nJOE ROE\n\nDear Members,",
         [("ANA SILVA", "Members", "River Council"), ("JOE ROE", "Members", "River Council")]),
        ("Water Forum\nBoard members:\nAna Silva\nJoe Roe\n\n3 May 2011\n\n"
         "Mr Bo Berg\nMinister of Ports\n\nDear Minister,",
         [("Bo Berg", "Minister of Ports", None)]),
        ("Executive Directors:\nAna Silva\nJoe Roe\n\n3 May 2011\n\n"
         "Mr Bo Berg\nMinister of Ports\n\nDear Minister,",
         [("Bo Berg", "Minister of Ports", None)]),
        ("Contacts primaires:\nAnne Petit\nJean Roux\n\n3 mai 2011\n\nM. Bo Berg\n"
         "Ministre des Ports\n\nMonsieur le Ministre,", [("Bo Berg", "Ministre des Ports", None)]),
        ("3 May 2011\n\nCouncil members:\nAna Silva\nJoe Roe\n\n"
         "Mr Bo Berg\nMinister of Ports\n\nDear Mr Berg,",
         [("Bo Berg", "Minister of Ports", None)]),
        ("3 May 2011\n\nCouncil members:\nAna Silva\nJoe Roe\n\nDear all,",
         [("Ana Silva", "Council members", None), ("Joe Roe", "Council members", None)]),
        ("Acerca de: el nombramiento del Comisionado de Puertos\n\nEstimado Secretario General,",
         [(None, "Secretario General", None)]),
        ("Concerning: the Port Commission\n\nDear Minister,", [(None, "Minister", None)]),
        ("Jean-Luc MARTEAU\nministre d’État,\nministre de la Mer,\n12, rue du Port\n\n"
         "Monsieur le Ministre,",
         [("Jean-Luc MARTEAU", "ministre d’État, ministre de la Mer", None)]),
        ("3 May 2011\n\nThe Honorable Ana Silva\nSpeaker\nUnited States House of Representatives\n"
         "Washington, DC 20515\n\nDear Speaker Silva,",
         [("Ana Silva", "Speaker", "United States House of Representatives")]),
        ("Alla c.a. del Ministro dei Porti\nOn. Anna Bianchi\n\nGentile Ministro,",
         [("Anna Bianchi", "Ministro dei Porti", None)]),
        ("3 May 2011\n\nAttorney General Ana Silva\nDepartment of Ports\n\nDear Attorney General,",
         [("Ana Silva", "Attorney General", "Department of Ports")]),
        ("Ana Silva MEP, Rapporteur\nJoe Roe MEP, Shadow Rapporteur\n\n3 May 2011\n\n"
         "Dear Ms Silva, dear Mr Roe,",
         [("Ana Silva MEP", "Rapporteur", None), ("Joe Roe MEP", "Shadow Rapporteur", None)]),
        ("# Carta abierta a los jefes de Estado de la región\n\nExcelencias:",
         [(None, "jefes de Estado de la región", None)]),
        ("3 May 2011\n\nThe Chief Executive\nPort Authority\nPort City\n\nDear Sir/Madam,",
         [(None, "The Chief Executive", "Port Authority")]),
        ("Lic. Ana Silva Ruiz\nPresidenta Municipal\nP r e s e n t e\n\n3 de mayo de 2011",
         [("Ana Silva Ruiz", "Presidenta Municipal", None)]),
        ("Honorable Congreso de los Puertos\nPresente\n\n3 de mayo de 2011\n\n"
         "Señores congresistas:",
         [(None, None, "Honorable Congreso de los Puertos")]),
        ("Alla Ministra dei Porti, Anna Bianchi\nAl Sindaco di Gorizia, Mario Neri\n\nOggetto: i",
         [("Anna Bianchi", "Ministra dei Porti", None),
          ("Mario Neri", "Sindaco di Gorizia", None)]),
        ("Special Rapporteur on water, Mr. Joe Roe\nSpecial Rapporteur on food, Ms. Ana Silva\n\n"
         "Dear Special Rapporteurs,",
         [("Joe Roe", "Special Rapporteur on water", None),
          ("Ana Silva", "Special Rapporteur on food", None)]),
        ("To: H.E. Ana Silva\nThe Chairperson, River Commission\n\nYour Excellency,",
         [("Ana Silva", "The Chairperson", "River Commission")]),
        ("Submitted to: Ministry of Ports\nDate: 3 May 2011\nSubmitted by: Water Forum",
         [(None, None, "Ministry of Ports")]),
        ("# SUBMISSION TO THE COMMITTEE ON PORTS", [(None, None, "COMMITTEE ON PORTS")]),
        ("All’Attenzione del\nSignor Ministro dei Porti\n\n3 maggio 2011\n\nSignor Ministro,",
         [(None, "Ministro dei Porti", None)]),
        ("# Copie de la lettre adressée au Président du Port.\n\nMonsieur le Président du Port,",
         [(None, "Président du Port", None)]),
        ("Exmo. Senhor\nMinistro do Mar\nDr. Rui Prado\nc/c: Comissão dos Portos\n\n"
         "Exmo. Senhor Ministro,", [("Rui Prado", "Ministro do Mar", None)]),
    ],
)  # fmt: skip
def test_those_greeted_by_post_or_named_below_the_greeting_are_addressed(
    head: str, expected: list[tuple[str | None, str | None, str | None]]
) -> None:
    assert [one for one in named(head) if "Comissão dos Portos" not in one] == expected


def test_a_line_for_the_attention_of_somebody_names_nobody_itself() -> None:
    copied = "p.c.\nAll’Attenzione del\nSignor Sindaco di Gorizia"
    head = f"Al Ministro dei Porti\n\n{copied}\n\nSignor Ministro,"
    assert [role for _, role, _ in named(head)] == ["Ministro dei Porti", "Sindaco di Gorizia"]
    members = "Copies to the Members of the Port Council:\nAna Silva\nJoe Roe"
    head = f"3 May 2011\n\nMr Bo Berg\nMinister of Ports\n\n{members}\n\nDear Minister,"
    assert named(head)[0] == ("Bo Berg", "Minister of Ports", None)


@pytest.mark.parametrize(
    ("start", "who"),
    [
        ("Gentile sindaca, a seguito della sua risposta chiediamo", (None, "sindaca", None)),
        ("Dear Minister Silva, we write to ask", ("Silva", "Minister", None)),
        ("Estimada Ministra Ruiz:\nescribimos para pedir", ("Ruiz", "Ministra", None)),
        ("Monsieur Larche, Préfet de la Brenne,\nNous", ("Larche", "Préfet de la Brenne", None)),
        ("Till Utrikesminister Karl Brandt, Den här", ("Karl Brandt", "Utrikesminister", None)),
    ],
)
def test_a_greeting_may_begin_the_first_paragraph(start: str, who: tuple[str | None, ...]) -> None:
    records = list(extract(read_text(f"Received today\n\n{start} {BODY}", name="letter")))
    found = [one for one in records if isinstance(one, Addressing)]
    assert [
        tuple(part.text if part else None for part in (one.name, one.role, one.organisation))
        for one in found
    ] == [who]
    kinds = [one for one in records if isinstance(one, Description)]
    assert "letter" in [getattr(one.value, "value", None) for one in kinds]


@pytest.mark.parametrize(
    "start",
    [
        "Dear as the river is to us, We",
        "Gentile da Fabriano, pittore, nacque e visse qui.",
        "Madame la ministre, nous",
    ],
)
def test_a_sentence_that_begins_like_a_greeting_greets_nobody(start: str) -> None:
    records = extract(read_text(f"Received today\n\n{start} {BODY}", name="letter"))
    assert not [one for one in records if isinstance(one, Addressing)]
