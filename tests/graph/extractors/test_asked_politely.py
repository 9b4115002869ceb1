"""Requests in polite forms, wishes to be told something, and beliefs; and mere courtesies."""

from __future__ import annotations

import pytest

from graph.model import Certainty
from tests.graph.extractors.test_demand_forms import found


@pytest.mark.parametrize(
    "text",
    [
        "Veuillez retirer le décret.",
        "Veuillez bien vouloir publier les comptes du port.",
        "Sírvanse publicar las actas del puerto.",
        "Tenga a bien retirar la ley de redes.",
        "Vogliate ritirare il decreto del porto.",
        "Queira retirar o decreto do porto.",
    ],
)
def test_what_bodies_do_is_asked_politely(text: str) -> None:
    assert [one.certainty for one in found(text)] == [Certainty.ASSERTED]


@pytest.mark.parametrize(
    "text",
    [
        "Veuillez vous assurer que les bateaux restent à quai.",
        "Veuillez ne pas signer ce traité.",
        "Veuillez ne pas publier cette lettre avant mai.",
        "Veuillez porter nos vœux au Conseil du port.",
        "Veuillez retirer votre billet au guichet.",
        "Vogliate abbassare le luci del molo.",
        "Begründen Sie mir bitte, warum der Hafen schließt.",
        "Falls Sie das nicht können, begründen Sie dies bitte ebenfalls.",
        "Schönen Dank, machen Sie bitte weiter so am Kai.",
        "Heute möchte ich Sie bitten, für offene Häfen zu sorgen.",
        "Darf ich Sie bitten, mir einen Moment zuzuhören.",
        "Hiermit erbitte ich um Auskunft zu den folgenden Fragen.",
        "Dazu möchten wir Sie um die Herausgabe der Akten bitten.",
        "I would like you to vote against the nets bill.",
        "As your constituent, I want the Minister to resign.",
    ],
)
def test_what_may_be_asked_out_of_courtesy_is_suggested(text: str) -> None:
    assert [one.certainty for one in found(text)] == [Certainty.SUGGESTED]


@pytest.mark.parametrize(
    "text",
    [
        "Veuillez agréer, Madame, nos salutations distinguées.",
        "Veuillez croire, Madame la Maire, à nos sentiments les meilleurs.",
        "Veuillez trouver ci-joint la liste des bateaux.",
        "Veuillez nous excuser de ce retard.",
        "Veuillez noter que le port est fermé le lundi.",
        "Veuillez ne pas répondre à ce message.",
        "Veuillez nous contacter au bureau du port.",
        "Veuillez remplir le formulaire ci-dessous.",
        "Veuillez éteindre vos téléphones pendant la réunion.",
        "Veuillez nous communiquer vos coordonnées.",
        "Veuillez nous rejoindre samedi.",
        "Veuillez comprendre notre inquiétude.",
        "Le port nous a répondu : Veuillez prendre patience.",
        "Der Rat antwortete, begründen Sie bitte Ihren Antrag auf Einsicht.",
        "Sírvase hacer clic en el enlace.",
        "Tengan a bien acompañarnos el sábado.",
        "Vogliate porgere i nostri saluti al sindaco.",
        "Queira clicar na ligação abaixo.",
        "Queiram juntar-se a nós no sábado.",
        "I need your address to send you the book.",
        "I want you to have my old boat.",
        "I would like the Minister to come to my wedding.",
        "He said that I want you to publish lies.",
        "Do I want the Board to close the port? No.",
        "If I want you to act, I call.",
        "Nobody believes that I want the ministry to fail.",
        "If we want the Board to act, we call.",
        "We would like you to join us on Sunday.",
        "We want our members to pay their fees.",
        "Sírvase encontrar adjunta la lista.",
        "Tengan a bien aceptar nuestros saludos.",
        "Vogliate gradire i nostri più cordiali saluti.",
        "La gente voglia pescare o no, il porto resta chiuso.",
        "Queiram aceitar os nossos cumprimentos.",
        "Wenden Sie sich bitte an unser Büro am Kai.",
        "Können Sie bitte am Montag kommen?",
        "Haben Sie bitte Verständnis für diese Eile.",
        "Achten Sie bitte auf die Stufen am Kai.",
        "Geben Sie uns bitte bis Montag Bescheid.",
        "Ich möchte Sie um Entschuldigung bitten.",
        "Nun wenden wir uns mit der Bitte um Rat an Sie.",
        "Möchten Sie uns um Rat bitten, so schreiben Sie an den Verein.",
    ],
)
def test_courtesies_do_not_ask(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "We would like to know why the ministry closed the quay.",
        "We would like to know how you plan to reopen the quay.",
        "We would also like to receive answers to these questions: who owns it?",
        "Nous souhaitons comprendre les raisons du Conseil.",
        "Nous voulons connaître les raisons de ce choix.",
        "Je voudrais savoir pourquoi votre ministère a fermé le quai.",
        "Queremos saber por qué el ministerio cerró el muelle.",
        "Quisiéramos conocer los criterios de esta decisión.",
        "Vorremmo conoscere i criteri della scelta.",
        "Vorremmo sapere se il ministero intende riaprire il molo.",
        "Gostaríamos de saber quando o governo vai abrir o cais.",
        "Wir möchten wissen, warum die Regierung den Kai schließt.",
        "Wij willen weten waarom de regering de kade sluit.",
    ],
)
def test_a_wish_to_be_told_is_suggested(text: str) -> None:
    assert [one.certainty for one in found(text)] == [Certainty.SUGGESTED]


@pytest.mark.parametrize(
    "text",
    [
        "We would like to know more about the fish of the bay.",
        "We would like to know what you think of our drawings.",
        "If we wish to know why you left, we read your letter.",
        "Nous voulons comprendre pourquoi les poissons migrent.",
        "Nous aimerions savoir si vous allez bien.",
        "Queremos saber más sobre los peces.",
        "Queremos saber qué piensan ustedes.",
        "Vorremmo capire come migrano i pesci.",
        "Wir möchten wissen, wie Fische wandern.",
    ],
)
def test_curiosity_asks_nothing(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("I think you should stop and let him go.", "you should stop and let him go"),
        ("I believe that the Council must act now.", "the Council must act now"),
        (
            "Riteniamo che il Senato debba pubblicare gli atti.",
            "il Senato debba pubblicare gli atti",
        ),
        ("Nous estimons que le Conseil devrait agir vite.", "le Conseil devrait agir vite"),
        ("Creemos que el Gobierno debe abrir el muelle.", "el Gobierno debe abrir el muelle"),
        ("Consideramos que o governo deve abrir o cais.", "o governo deve abrir o cais"),
        (
            "Wir sind der Auffassung, dass die Regierung den Kai öffnen muss.",
            "die Regierung den Kai öffnen muss",
        ),
    ],
)
def test_what_somebody_must_do_by_a_belief_is_suggested(text: str, words: str) -> None:
    (one,) = found(text)
    assert (one.text.text, one.certainty) == (words, Certainty.SUGGESTED)


@pytest.mark.parametrize(
    "text",
    [
        "We think that children should sleep early.",
        "Nous pensons que les poissons doivent manger.",
        "Creemos que los peces deben comer.",
        "Wir meinen, dass Fische fressen müssen.",
        "The Council thinks you should stop.",
        "If we believe that the Council should act now, we say so.",
        "We do not believe that the Council should close the quay.",
        "Non riteniamo che il Senato debba chiudere il molo.",
        "No creemos que el Gobierno deba cerrar el muelle.",
        "Não consideramos que o governo deva fechar o cais.",
        "Wir glauben nicht, dass die Regierung den Kai schließen sollte.",
        "He wrote: we believe that the Council must act now.",
        "I think you should know that we wait.",
        "Il sindaco ritiene che il Senato debba tacere.",
        "Le maire estime que le Conseil devrait attendre.",
    ],
)
def test_other_beliefs_ask_nothing(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "I hope you will take these steps.",
        "I trust that the Council will open the quay.",
        "J’espère que vous veillerez à ce que le quai reste ouvert.",
        "Espero que el Gobierno abra el muelle.",
        "Spero che il governo riapra il molo.",
        "Ich hoffe, dass die Regierung handelt.",
    ],
)
def test_what_one_person_hopes_of_somebody_is_suggested(text: str) -> None:
    assert [one.certainty for one in found(text)] == [Certainty.SUGGESTED]


@pytest.mark.parametrize(
    "text",
    [
        "I hope you will find this letter useful.",
        "I hope you will have a good summer.",
        "I hope that you will not mind.",
        "I hope that the weather will improve.",
        "J’espère que vous allez bien.",
        "J’espère que les poissons reviendront.",
        "Espero que esté bien.",
        "Spero che stia bene.",
        "Ich hoffe, dass die Fische kommen.",
    ],
)
def test_other_hopes_ask_nothing(text: str) -> None:
    assert found(text) == []
