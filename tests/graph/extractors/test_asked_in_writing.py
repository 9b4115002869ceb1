"""What senders say that they write for, and purposes of writing that ask nothing."""

from __future__ import annotations

import pytest

from graph.model import Certainty
from tests.graph.extractors.test_demand_forms import found

ASKS = [
    "On behalf of 55 groups from across the region, we write to you to urge you to publish it.",
    "As associations of the coast, we write to you today to call for the release of the study.",
    "We are writing, as members of the coalition, to urge your government to sign the protocol.",
    "Nous vous écrivons au nom de dix associations pour vous demander de publier l'étude.",
    "Je me tourne vers vous afin de vous demander instamment de suspendre les travaux.",
    "Nos dirigimos a usted para solicitarle que suspenda las obras.",
    "Los abajo firmantes se dirigen a ustedes para exigir la apertura de los puertos.",
    "Nos dirigimos a usted por redes no gubernamentales para pedirle que suspenda las obras.",
    "Nous vous écrivons pour vous inviter à publier l'étude.",
    "We beg you to stop the dam.",
    "Si chiede un rapido rinvio della gara.",
    "Esta asociación se dirige a Ud. para pedirle tenga a bien recibirnos.",
    "Ci rivolgiamo a Lei per chiederLe di riaprire i porti.",
    "Vimos, por meio desta carta, solicitar a suspensão das obras.",
    "Wir wenden uns heute an Sie mit der dringenden Bitte, den Bau zu stoppen.",
    "We beg the Governor to stop the dam.",
    "Si chiede la sospensione dei lavori.",
]
ASKS_NOTHING = [
    "We are writing to you to express our concern about the dam.",
    "We wrote to our members last year to ask them for their views.",
    "We write to you to ask ourselves the same question.",
    "We beg to differ.",
    "We seek to understand the plan.",
    "We would like to see you at the harbour feast.",
    "We want to see how the plan works.",
    "Do we want to see the ports closed?",
    "Nous écrivons à nos membres pour leur demander leur avis.",
    "Nous vous écrivons pour vous demander pourquoi le port est fermé.",
    "Nos dirigimos a los pescadores para pedirles paciencia.",
    "Nos dirigimos a usted para expresarle nuestra preocupación.",
    "Ci rivolgiamo a un avvocato per chiedere un parere.",
    "Il ministro si chiede la ragione di tanto rumore.",
    "Vimos o governo solicitar mais prazo.",
    "Vimos manifestar a nossa preocupação.",
    "Wir wenden uns an die Presse, um zu informieren.",
    "Nos dirigimos a usted, no para pedirle dinero, sino para darle las gracias.",
    "Nos dirigimos a ustedes hoy no para exigir nada, sino para contarles lo que vemos.",
    "Nous vous écrivons non pour vous demander de l'argent, mais pour vous remercier.",
    "Vi scriviamo non per chiedervi denaro, ma per ringraziarvi.",
    "Dirigimo-nos a si não para pedir dinheiro, mas para agradecer.",
    "Las empresas se dirigen a ustedes para exigir menos impuestos.",
    "Muchos vecinos se dirigen a ustedes para pedir trabajo y no reciben respuesta.",
    "Nous vous écrivons parce que le maire est venu à Paris pour vous demander de l'argent.",
    "Les escribimos porque hemos viajado a la capital para solicitar un visado.",
    "Wir wenden uns an Sie, nachdem der Minister mit der Forderung, die Häfen zu schließen, kam.",
    "Wir wenden uns an Sie mit der Bitte, unsere späte Antwort zu entschuldigen.",
    "Les escribimos para pedirles disculpas por el retraso.",
    "Vimos por meio desta pedir desculpas pelo atraso.",
    "Vi scriviamo per chiedervi scusa del ritardo.",
    "Nous vous écrivons pour vous demander pardon de notre retard.",
    "Je vous écris pour vous demander des nouvelles de votre santé.",
    "Nous vous écrivons pour vous inviter à notre assemblée générale du 3 mai.",
    "Nous vous écrivons pour vous inviter à participer à notre assemblée générale.",
    "Vi scriviamo per invitarvi alla nostra festa del 3 maggio.",
    "If we are writing to you to urge you to act, it is because nobody else does.",
    "It is not often that we write to you to ask for help.",
    "Why are we writing to you to ask for help?",
    "The Minister told us: We are writing to you to demand the return of the boats.",
    "We are writing to you as friends, not to demand money but to thank you.",
    "We are writing to you with the fishers whom the Ministry told to ask for a licence.",
    "Si chiede il sindaco se sia giusto tutto questo.",
    "Si chiede la gente: perché i porti sono chiusi?",
    "Si chiede un cittadino come sia possibile tutto questo.",
    "Si chiede il quotidiano locale dove sia finito il denaro.",
    "Si chiede l'associazione dei pescatori, stanca di attese.",
    "We beg leave to inform you that the ports are closed.",
    "We beg leave to differ.",
    "We beg forgiveness for the late reply.",
    "We beg indulgence for the late reply.",
    "We beg you to forgive the late reply.",
    "Some people beg; we beg for nothing.",
    "Les agradeceremos que nos hayan escuchado.",
    "Je vous écris pour vous prier de m'excuser.",
    "Le maire a dit : nous vous écrivons pour vous demander de fermer les ports.",
    "We turn to you to ask one question: why were the ports closed?",
    "We are reaching out to you to encourage your team to keep going.",
    "We beg the reader to bear with us.",
    "Si chiede il commento dei lettori.",
    "Wir wenden uns an Sie mit der Bitte um Rat, um zu verstehen, was geschieht.",
    "Wir wenden uns an Sie mit der Forderung der Gegenseite, die Häfen zu schließen, im Gepäck.",
    "Sia detto con chiarezza a tutti.",
    "Sia lo Stato sia la Regione hanno taciuto.",
    "Sia chiaro che non vogliamo privilegi.",
]


@pytest.mark.parametrize("sentence", ASKS)
def test_what_is_written_for_is_asked(sentence: str) -> None:
    assert [record.certainty for record in found(sentence)] == [Certainty.ASSERTED]


@pytest.mark.parametrize("sentence", ASKS_NOTHING)
def test_another_purpose_asks_nothing(sentence: str) -> None:
    assert not found(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "El año pasado nos dirigimos a usted para solicitarle que parara las obras.",
        "Siano riaperti i porti della costa.",
        "Sia ritirato il decreto.",
        "The time has come for the Council to act.",
        "We seek your support for the fishers of the coast.",
        "We would like to see lower fees for small boats.",
    ],
)
def test_what_is_only_wished_is_suggested(sentence: str) -> None:
    assert [record.certainty for record in found(sentence)] == [Certainty.SUGGESTED]
