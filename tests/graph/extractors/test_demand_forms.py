"""A table of forms in six languages: what is a demand of the senders, and what is not."""

from __future__ import annotations

import pytest

from graph.extractors import demands
from graph.model import Certainty, Demand, Span
from graph.reading import read_text
from graph.sections import Parts
from graph.verify import check


def found(text: str) -> list[Demand]:
    document = read_text(text, name="letter")
    records = list(demands.extract(document, Parts(body=Span(0, len(document.text)))))
    assert not [problem for record in records for problem in check(document, record)]
    return records


ASKS = [
    "We call on all governments to publish the drafts.",
    "We, the undersigned groups, therefore urge the ministry to withdraw the bill.",
    "The undersigned organisations working to protect rivers and lakes call on you to act now.",
    "We are writing to ask you to reject the amendment.",
    "I respectfully request that the committee hold a hearing.",
    "Our three associations ask that the text be made public.",
    "Your humble petitioners pray that the House repeal the Nets Act.",
    "This petition calls for an independent inquiry into the dam.",
    "Our coalition urges the regulator to refuse the licence.",
    "We would like the Council to hear small farmers.",
    "We want the government to keep its word.",
    "We would be grateful if you could answer these points in writing.",
    "We would appreciate it if the office would share the minutes.",
    "Please vote against the motion on Thursday.",
    "We propose that a joint working group be set up.",
    "We advise the board to wait for the audit.",
    "We strongly suggest that the deadline be moved.",
    "We insist that the meeting be open to the press.",
    "Urges Member States to ratify the protocol without delay;",
    "4. Also calls upon the Secretariat to report to the next session;",
    "Requests the Director to publish the study;",
    "Nous demandons au gouvernement de retirer le projet.",
    "Nous vous prions de bien vouloir publier les comptes.",
    "Les organisations signataires demandent que la loi soit revue.",
    "Nous exhortons les ministres à entendre les riverains.",
    "Invite la Commission à présenter un rapport ;",
    "Instamos a los gobiernos a publicar los textos.",
    "Exigimos que se detenga la obra de inmediato.",
    "Las organizaciones firmantes exigen una consulta previa.",
    "Hacemos un llamado a las autoridades a proteger el río.",
    "Insta a los Estados a ratificar el convenio;",
    "Chiediamo che il testo sia reso pubblico.",
    "Le organizzazioni firmatarie chiedono il ritiro della proposta.",
    "Esortiamo il governo a sospendere i lavori.",
    "Invita la Commissione a presentare una relazione;",
    "Wir fordern die Regierung auf, den Entwurf zurückzuziehen.",
    "Deshalb fordern wir ein Moratorium für alle neuen Anlagen.",
    "Wir empfehlen dem Ausschuss, die Frist zu verlängern.",
    "Exigimos que o governo suspenda a obra imediatamente.",
    "Apelamos aos ministros para que rejeitem o acordo.",
    "Requeremos a publicação integral do relatório final.",
    "We reiterate our call on the Senate to reject the bill.",
    "We join the fishers in calling on the Senate to reject the bill.",
    "Nous vous saurions gré de publier les comptes du port.",
    "Por lo anterior, le solicito respetuosamente incorporar el informe.",
    "Nos permitimos solicitarle que publique las actas.",
    "Le agradeceríamos que recibiera a los pescadores.",
    "Gostaríamos de solicitar a publicação das atas.",
    "Vorremmo chiedere la pubblicazione dei verbali.",
    "Wir wären Ihnen dankbar, wenn Sie die Fischer anhören.",
    "The purpose of this letter is to request that the Board lift its ban.",
    "We will continue to call on the Senate to reject the bill.",
    "Nous, pêcheurs et riverains du port, appelons à la protection des herbiers.",
    "Als Fischerin bitte ich Sie, den Plan zurückzuziehen.",
    "Bitte veröffentlichen Sie die Gezeitentafeln vor dem Sommer.",
    "Wir, die Fischer aus drei Dörfern, fordern den Rückzug des Plans.",
    "Wir fordern nicht nur Geld, sondern auch einen sicheren Kai.",
    "Le saremmo grati se volesse pubblicare le tavole delle maree.",
    "Daarom vragen wij u het plan voor de kade in te trekken.",
    "Ik verzoek u hierbij om toezending van de stukken.",
    "Wij dringen er bij u op aan het plan te stoppen.",
    "No pedimos favores, exigimos que el puerto publique sus cuentas.",
    "Emplazamos al gobierno a que atienda a los pescadores.",
    "Reiteramos nuestras exigencias: aumento de las cuotas y control de los precios.",
    "Cobramos do governo a demarcação das áreas de pesca.",
    "As entidades signatárias repudiam o decreto e exigem a sua revogação.",
    "Pretendiamo che il governo pubblichi gli atti del porto.",
    "La preghiamo di ritirare il piano del porto.",
    "Ci appelliamo al Ministro perché apra il molo.",
    "Wij bevelen de raad aan het plan in te trekken.",
    "We demand their release.",
    "Ribadiamo la richiesta di revocare la concessione.",
    "Nous condamnons la fermeture du port et appelons les autorités à le rouvrir.",
    "Nous réitérons notre demande d’abrogation du décret.",
    "Wir verurteilen die Sperrung des Hafens und fordern die Behörde zum Handeln auf.",
    "Wij pleiten voor een verbod op sleepnetten.",
    "Wij doen een dringend beroep op u om de haven te openen.",
    "De ondertekenaars eisen de vrijlating van de vissers.",
    "We condemn the seizure of the boats, the violence used against their crews, the threats to "
    "families in the northern harbours and the closing of the only court in reach of them in the "
    "spring, and call on all authorities to give them back.",
    "De acuerdo con la ley aprobada en 2015, pedimos al Gobierno que publique las actas.",
    "Según el convenio firmado en 2016, exigimos un muelle seguro.",
    "Com base na lei aprovada em 2012, pedimos ao Governo um cais seguro.",
    "Desde 2009 exigimos un muelle seguro para todos.",
    "Entonces pedimos al Gobierno que publique las actas.",
    "Por lo anteriormente expuesto, solicitamos al Gobierno un muelle seguro.",
    "Instamos al Senado a aprobar la ley que ampara a los pescadores.",
    "Pedimos al Gobierno que retire el plan que prepara la empresa.",
    "Pedimos que transfiera los fondos del puerto.",
    "We would be grateful if you could respond by publishing the minutes.",
    "We would be grateful if you could answer without delay the ten questions below.",
    "We would be grateful if you could acknowledge early warnings of the fishers.",
    "We urge you to respond to this crisis by ending the ban.",
    "Wir fordern nicht zuletzt einen sicheren Kai für alle.",
    "Wir fordern nicht weniger als einen sicheren Kai.",
    "Wij vragen niet alleen geld, maar ook een veilige kade.",
    "Bitte setzen Sie sich für einen sicheren Kai ein.",
]
IS_NONE = [
    "Stop the War Coalition has written to the Board about the quay.",
    "Free the Slaves is an organisation of the harbour towns.",
    "Protect the Rivers has been our name for many years.",
    "They call on the ministry to publish the drafts.",
    "The Commission calls on Member States to adopt the rules.",
    "Many groups demanded that the bill be withdrawn.",
    "The treaty requires countries to: adopt laws of their own.",
    "Everyone has the right to clean water and to a fair hearing.",
    "We do not ask the council to pay for this.",
    "We asked ourselves why nobody had been told.",
    "We ask whether anybody has read the text.",
    "We thank the minister for her answer of last week.",
    "Unless the text is changed, farmers will lose their seeds.",
    "It is important that trade rules serve the people of the region.",
    "We commend the group for showing that its work should be strengthened.",
    "We must not forget how this began.",
    "Please find attached the list of signatories.",
    "Please don’t hesitate to have your staff call ours.",
    "Please contact our office for any question about this letter.",
    "You should be aware that the deadline has passed.",
    "The article provides that a licence may be granted.",
    "The report recommends a longer period of study.",
    "Nous savons que vous demandez des preuves.",
    "Nous ne demandons pas de traitement de faveur.",
    "El informe pide más plazo para el estudio.",
    "No pedimos privilegios para nadie en la región.",
    "Il rapporto chiede un periodo di studio più lungo.",
    "Der Bericht empfiehlt eine längere Frist für alle.",
    "Todos têm direito à água limpa e a um julgamento justo.",
    "We have nothing to add to what was said.",
    "We would welcome the opportunity to meet you.",
    "Harbour Watch urges the ministry to act, as it did last year.",
    "Justice demands that the fishers be heard.",
    "Kenya should be proud of its harbours.",
    "We would be grateful if you could reply soon.",
    "We would be grateful if you could kindly respond to this letter by 3 June.",
    "We ask you to accept the assurances of our highest consideration.",
    "It is vital that the new rules are understood by all fishers.",
    "Es urgente que se conozca la verdad sobre el muelle.",
    "Wir fordern nicht die Schließung des Hafens.",
    "8. Decides that the Council shall be open to all ports;",
    "Paragraphs 8 and 9 state that the Assembly:\n\n8. Decides that the Council shall be open;\n\n"
    "9. Decides also that the members shall uphold the rules.",
    "Bitte beachten Sie die Anlagen zu diesem Brief.",
    "Le saremmo grati se volesse rispondere presto.",
    "We hope that you will find this letter useful.",
    "We trust that you will give this matter your full attention.",
    "Confiamos em que V. Exa. dará a devida atenção.",
    "Nous espérons que vous allez bien.",
    "Please confirm receipt of this letter by Friday.",
    "Bitte geben Sie uns Bescheid, wann der Kai öffnet.",
    "Wij vragen ons af waarom de kade gesloten is.",
    "Wir verurteilen den Streit und fordern nicht mehr als andere.",
    "No exigimos nada ni pedimos favores.",
    "Lassen Sie mich mit einem Dank an die Fischer beginnen.",
    "Können Sie den Hafen wieder öffnen?",
    "Que nadie calla en el puerto es sabido.",
    "Bitte seien Sie versichert, dass wir alle Fischer anhören.",
    "Bitte scheuen Sie sich nicht, uns am Kai zu besuchen.",
    "Bitte vergessen Sie nicht die Fischer am alten Kai.",
    "Bitte überweisen Sie Ihre Spende bis zum Sommer.",
    "Bitte fühlen Sie sich frei, den Kai zu besuchen.",
    "Bitte erlauben Sie mir eine Bemerkung zum Kai.",
    "Bitte informieren Sie sich am Kai über die Gezeiten.",
    "Ik vraag de lezer niets.",
    "Nous nous demandons ce que devient le port.",
    "Stop Ecoharm is a network of harbours.",
    "Do not hesitate to write to the harbour office.",
    "La preghiamo di voler gradire i nostri saluti.",
    "Nous, pêcheurs, appelons cela une honte.",
    "Wij hopen dat u gezond bent.",
    "Esperamos que usted se encuentre bien.",
    "Wir hoffen, dass es Ihnen gut geht.",
]


@pytest.mark.parametrize("text", ASKS)
def test_a_sentence_in_which_the_senders_ask_is_a_demand_for_sure(text: str) -> None:
    records = found(text)
    assert [record.certainty for record in records] == [Certainty.ASSERTED]
    assert text.rstrip(".; ").endswith(records[0].text.text.rstrip(".; "))


@pytest.mark.parametrize("text", IS_NONE)
def test_what_others_ask_and_what_nobody_asks_is_none(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The Norland government must stop the works until the river is safe.",
        "Your office should answer these points.",
        "This clause must be deleted before the vote.",
        "The letter asks the president to support the proposal.",
        "Ten mayors today called on the minister to act on floods in an open letter.",
        "What is urgently needed is for the ministry to issue a warning.",
        "Kenya must publish the study of the port.",
        "It is our hope that the Senate will withdraw the bill.",
        "Ten harbour groups from the Quay Network (QN) call on the ministers to suspend the works.",
        "More than forty organisations urge the Senate to reject the bill.",
        "It is crucial that you publish the drafts.",
        "It is time for the Council to lift the ban on small boats.",
        "There is an urgent need for the Council to lift the ban.",
        "We count on you to reject the draft.",
        "If the Board does not act, we will ask the Court to annul the permit.",
        "We ask you to reply to this letter by 3 June.",
        "En 2009 pedimos a la Comisión que retirara el plan.",
        "Em 2009 pedimos à Comissão a publicação das tabelas.",
        "Pedimos que publicara las tablas de mareas.",
        "Il est essentiel que la Commission retire sa proposition.",
        "Nous comptons sur vous pour rejeter ce projet.",
        "Esperamos que el Gobierno retire el plan.",
        "È essenziale che la Commissione ritiri la proposta.",
        "Contiamo su di Lei per fermare il piano.",
        "É essencial que a Comissão retire a proposta.",
        "Wir erwarten von der Bundesregierung, dass sie den Plan zurückzieht.",
        "Die Kommission muss ihren Vorschlag zurückziehen.",
        "Wij vertrouwen erop dat u het plan intrekt.",
        "La coalición Puerto Libre exige que se detengan las obras.",
        "La coalition exige que le ministère publie les comptes.",
        "A coalizão exige que o governo publique as contas.",
        "La rete Porti Aperti chiede al Governo di pubblicare gli atti.",
        "Das Bündnis fordert ein Verbot der Schleppnetze.",
        "Deshalb fordert das Bündnis ein Verbot der Schleppnetze.",
        "Die Verbände haben die Behörde aufgefordert, die Akten offenzulegen.",
        "De coalitie eist dat de minister de stukken openbaar maakt.",
        "The organisations demand the immediate release of the crews.",
        "Urge que el gobierno publique las cuentas del puerto.",
        "Que el Estado reconozca los derechos de los pescadores.",
        "Stoppen Sie den Bau des Damms.",
        "Stop the works on the quay before winter.",
        "Do not sign the lease of the harbour.",
        "Vote against the harbour bill on Monday.",
        "Libérez les pêcheurs du port.",
        "Liberen a los pescadores del muelle.",
        "Ritirate il piano del porto.",
        "Merci de bien vouloir publier les comptes du port.",
        "De regering moet het plan voor de kade intrekken.",
        "It is vital that the Commission gives full attention to the fishers’ rights.",
        "We trust that the Council will give due attention to Article 5 and reject the draft.",
        "We hope that the Council will find this report useful and publish the tide tables.",
        "We expect that the Council will keep us informed of each closure.",
        "Como ya en 2009 pedimos, el muelle debe abrir.",
        "En 2009 las redes firmantes pedimos un muelle seguro.",
        "Bitte vermessen Sie den Kai vor dem Sommer.",
    ],
)
def test_what_ought_to_be_and_what_is_told_is_suggested_with_a_reason(text: str) -> None:
    (record,) = found(text)
    assert record.certainty is Certainty.SUGGESTED
    assert record.reasons


LISTS = [
    ("## Our demands\n\n- Publish the drafts\n- Hear the farmers\n", 2),
    ("Recommendations\n\n1. Adopt the code of conduct.\n2. Fund the office.\n", 2),
    (
        "## 3. Recommendations to the Council\n\nEnsure that rules are clear.\n\nRepeal the act.\n",
        2,
    ),
    ("Nuestras peticiones:\n\n- Publicar los textos\n- Escuchar al pueblo\n", 2),
    ("We call on you to:\n\n1. Publish it.\n\n2. Explain it.\n", 2),
    ("We call on you to:\n\n1. Publish it.\n\nThis costs nothing.\n\n2. Explain it.\n", 2),
    ("Governments must therefore:\n\n- end secret talks\n- publish all drafts\n", 2),
    ("The text falls short. Thus,\n\n1. The clause must go.\n2. A review should be added.\n", 2),
    (
        "We urge you not to sign unless these rules are met:\n\n1. It is lawful.\n2. It ends.\n",
        3,
    ),
    ("We urge you (a) to publish the drafts; (b) to hear the farmers; and (c) to wait.\n", 3),
    ("We call on Members: to agree on the text; to end the talks; and to hear us all.\n", 3),
    ("The treaty requires members to:\n\n1. adopt laws\n2. report yearly\n", 0),
    ("We are concerned that:\n\n- rules must be obeyed by some only\n- others should pay\n", 0),
    ("The draft resolution:\n\n• Calls on States to end it.\n• Urges them to report.\n", 0),
    ("The rules follow these principles:\n\n1. Seeds must be kept.\n2. Water must be shared.\n", 0),
    ("Le gouvernement doit :\n\n- retirer le projet ;\n- entendre les pêcheurs.\n", 2),
    ("El Estado debe:\n\n• retirar el proyecto;\n• oír a los pescadores.\n", 2),
    ("Die Regierung muss:\n\n- den Entwurf ändern;\n- die Fischer anhören.\n", 2),
    ("We urge you to:\n\n(i) hear them; (ii) publish it; and (iii) explain it.\n", 3),
    ("We urge you to:\n\n1. Publish what clause 4(b) (a) and (b) ask for.\n", 1),
    ("The report says:\n\n1. Seeds must be kept.\n2. Water should be shared.\n", 0),
    ("We, the undersigned groups:\n\n1. Welcome the vote;\n2. Call on States to act;\n", 1),
    (
        "We, the undersigned groups:\n\n"
        "- Welcome the vote, and call on States to ratify it;\n- Urge you to act.\n",
        2,
    ),
]


@pytest.mark.parametrize(("text", "count"), LISTS)
def test_each_item_of_a_list_of_demands_is_one(text: str, count: int) -> None:
    assert len(found(text)) == count


def test_what_joins_the_parts_of_a_sentence_is_no_word_of_theirs() -> None:
    text = "We request that you (i) withdraw it, (ii) ask the unions and (iii) report by June.\n"
    assert [one.text.text for one in found(text)] == [
        "withdraw it", "ask the unions", "report by June",
    ]  # fmt: skip
    text = "We ask that you (a) stop the sale; (b) publish the list; and/or (c) resign.\n"
    assert [one.text.text for one in found(text)] == [
        "stop the sale", "publish the list", "resign",
    ]  # fmt: skip


def test_an_item_keeps_its_printed_number_over_a_paragraph_between() -> None:
    text = "We call on you to:\n\n1. Publish it.\n\nThis costs nothing.\n\n2. Explain it.\n"
    assert [one.ordinal.value for one in found(text) if one.ordinal] == ["1", "2"]
