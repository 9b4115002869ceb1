"""The words by which public bodies are known: *Ministry*, *Groupe de travail*, *Corte*.

A *strong* head makes a candidate with any name beside it; a *weak* one (*Network*, *Centre*)
is as often that of a civil-society organisation and needs a sign that it is public.
"""

from __future__ import annotations

import re
from enum import StrEnum

from graph.extractors import body_compounds


class Tongue(StrEnum):
    """How names are built around a head: English, Romance, German or Dutch."""

    ENGLISH = "en"
    ROMANCE = "romance"
    GERMAN = "de"
    DUTCH = "nl"


ROMANCE = frozenset({"fr", "es", "it", "pt"})

_PARTIES = r"(?:Conference|Meeting|Assembly)\sof\s(?:the\s)?(?:States\s)?Parties"
_OFFICES = (
    r"(?:Attorney|Solicitor)[-\s]General[’']s\s(?:[Dd]epartment|[Oo]ffice|[Cc]hambers)"
    r"|(?:Ombuds(?:man|person|woman)|(?:Chief\s)?Prosecutor)[’']s\sOffice"
)
_ENGLISH = (
    rf"{_PARTIES}|{_OFFICES}|"
    r"Ministry|Department|Office|(?:Sub-?)?[Cc]ommission|(?:Sub-?)?[Cc]ommittee|Council|Agency|Authority"
    r"|Bureau|Parliament|Senate|Assembly|Congress|(?:High\s)?Court|Tribunal|Working\s(?:Groups?|Party)"
    r"|Task\s?[Ff]orce|Taskforce|Directorate(?:[-\s]General)?|Secretariat|Presidency|[Gg]ov(?:ernment|t)"
    r"|Delegation|Permanent\s(?:Mission|Representation)|Embassy|Commissioner|Ombudsman|Ombudsperson"
    r"|Rapporteurs?|Independent\sExpert|Supervisor|(?:Attorney|Solicitor)[-\s]General|Prosecutor|Procuratorate|Inspectorate|Regulator|Registry"
    r"|Police(?:\sForce)?|Cabinet|House\sof\s(?:Representatives|Commons|Lords)|Monitor|Administration"
    r"|Central\sBank|Reserve\sBank|Statistics\sOffice|Ministerial\sConference|Summit|Periodic\sReview"
    r"|Intergovernmental\sMeeting|Executive\sBoard|Expert\sGroup|Advisory\sGroup|Parliamentary\sGroup"
    r"|(?<!Food\s)Bank(?=\sof\s(?:the\s)?[A-Z])|(?:Development|Investment)\sBank|Inspection\sPanel"
    r"|Armed\sForces|Border\s(?:Guard|Force)|Coast\s?[Gg]uard|Gendarmerie|Security\sService|Intelligence\sService|Health\sService|Observatory"
)
_WEAK = (
    r"Group|Cent(?:re|er)|Organi[sz]ation|Network|Forum|Institute|Service|Board|Conference|Union"
    r"|Fund|Corporation|System|Panel|Facility|Mechanism"
)
_WEAK_ROMANCE = (
    r"Mecanismo|Mécanisme|Meccanismo|Banco|Banque|Banca|Fondo|Fonds|Servicio|Serviço|Servizio"
    r"|Organismo|Sistema(?=\s(?:Nacional|Nazionale|Estadístico|Único)\b)"
)
_ROMANCE = (
    r"[Mm]inist(?:ère|erio|ero|ério)|Département|Departamento|Dipartimento|Commission|Comisión"
    r"|Commissione|Comissão|Comité|Comitato|Comitê|Conseil|Consejo|Consiglio|Conselho|Agence"
    r"|Agencia|Agenzia|Agência|Autorité|Autoridad|Autorità|Autoridade|Bureau|Oficina|Ufficio"
    r"|Parlement|Parlamento|Sénat|Senado|Senato|Assemblée|Asamblea|Assemblea|Assembleia|Congrès"
    r"|Congreso|Congresso|Cour|Corte|Tribunal(?:e)?|Groupe\sde\stravail|Grupo\sde\s[Tt]rabajo"
    r"|Gruppo\sdi\s[Ll]avoro|Grupo\sde\s[Tt]rabalho|Secrétariat|Secretaría|Segreteria"
    r"|Segretariato|Secretaria|[Pp]résidence|Presidencia|Presidenza|[Gg]ouvernement(?!\souvert)"
    r"|[Gg]obierno(?!\s(?:[Aa]bierto|[Dd]igital|[Ee]lectrónico))"
    r"|[Gg]overno(?!\s(?:[Aa]bert[oi]|[Aa]pert[oi]|[Dd]igital|[Ee]letr[óô]nico|[Ee]lettronico))|Direction\s[Gg]énérale|Dirección\sGeneral|Direzione\s[Gg]enerale|Délégation"
    r"|Delegación|Delegazione|Cámara|Chambre|Camera|Câmara|Defensoría|Fiscalía|Garante|Cumbre"
    r"|Sommet|Vertice|Conferencia|Conférence|Conferenza|Unión|Union|Relator(?:a)?|Rapporteur(?:e)?"
    r"|Défenseure?|Provedor[a]?|Médiat(?:eur|rice)|Haute?-Commissaire|Alt[oa]\sComissári[oa]"
    r"|Alto\s[Cc]ommissario|Confederación|Tribunale|[Tt]ribunal(?=\sadministratif|\sjudiciaire)|Procura"
    r"|Procuraduría|Procuradoria|Superintendência|Prefettura|Questura|Préfecture|Ayuntamiento"
    r"|Direção-Geral|Inspection|Instituto\sNacional|Provedoria"
    r"|Ispettorato|Inspección|(?:Procuradoria|Secretaria|Advocacia|Controladoria|Defensoria)-Geral"
    r"|Office(?=\s(?:français|fédéral|national|européen|international|public|wallon)\b)"
    r"|(?:Fundação|Fundación|Servicio|Serviço|Banco)\sNacional|(?:Institut|Service)\s[Nn]ational"
    r"|Ban(?:co|que|ca)\s[Cc]entrale?"
    r"|Rapporteuse|Haut-Commissariat|Alt[oa]\sComisionad[oa]|Superintendencia|Contraloría"
)
_WHOLE = (
    r"Cour\s(?:des\scomptes|de\scassation)|Corte\s(?:di\scassazione|dei\sconti|costituzionale)"
    r"|Consiglio\sdi\sStato|Conseil\sd[’']État"
)
_FORCES = (
    r"Pol[ií]c[ií]a|Polizia|Police(?=\s(?:nationale|municipale|fédérale|judiciaire|cantonale|royale|de\s|aux\s))|Polícias|Gendarmerie|Brigada\sMilitar|Guardia\s(?:Civil|Nacional|di\sFinanza|[Cc]ostiera)"
    r"|Guarda\sNacional|(?:Fuerzas\sArmadas|Forças\sArmadas|Forze\sArmate)|Ejército|Exército|Esercito|Armée"
    r"|Carabinieri|Arma\sdei\s[Cc]arabinieri"
)
_HOUSES = (
    r"C[âá]mara\sd[eo]s?\s(?:los\s)?(?:Diputad[oa]s|Deputados|Comun(?:e?s)|Lor(?:es|des)|[Rr]epresentantes)"
    r"|Camera\sdei\s(?:[Dd]eputati|[Cc]omuni|[Ll]ord|[Rr]appresentanti)"
    r"|Chambre\sdes\s(?:[Dd]éputés|[Cc]ommunes|[Ll]ords|[Rr]eprésentants)"
)
_COURTS = (
    rf"{_HOUSES}|Avvocatura(?:\s(?:[Gg]enerale|[Dd]istrettuale))?\sdello\sStato"
    r"|Cour\sd[’']appel|Corte\sd[’']appello|Préfecture\sde\spolice|Audiencia\sNacional|Subsecretar[ií]a|Viceministerio|Commissariat"
    r"|Relat(?:rice|ore)|Defensoria\sPública|Poder\s(?:Judici(?:al|ário)|(?:Legis|Execu|Ejecu)[lt](?:at)?ivo)|Parquet|Ministério\sPúblico|Ministerio\sPúblico"
    r"|(?:Municipalidad|Alcaldía|Gobernación|Intendencia|Diputación|Personería|Prefeitura|Mairie|Comune|Provincia"
    r"|Generalitat|Xunta|Junta|Vicepresidencia|Vice-Presidência|Embajada|Embaixada|Ambassade|Ambasciata)(?=\sd)|Regione(?=\s[A-Z])"
    r"|Contrôleure?|Direction\s(?:générale|départementale|régionale)"
)


def _pattern(words: str, small: str, before: str = r"\w’'-") -> re.Pattern[str]:
    """Any of the words standing alone; they begin with a capital or one of some small letters."""
    return re.compile(rf"(?=[A-ZÀ-Þ{small}])(?<![/@{before}])(?:{words})(?![/@\w-])")


HEADS = {
    Tongue.ENGLISH: _pattern(f"{_ENGLISH}|{_WEAK}", "cg"),
    Tongue.ROMANCE: _pattern(
        f"{_WHOLE}|{_FORCES}|{_COURTS}|{_ROMANCE}|{_WEAK_ROMANCE}", "gmpt", before=r"\w-"
    ),
    Tongue.GERMAN: _pattern(body_compounds.GERMAN, "m"),
    Tongue.DUTCH: _pattern(body_compounds.DUTCH, "mgpr"),
}
"""A head word, as in *the Ministry of Health*, *le Conseil d’État*, *das Bundesamt*."""

WEAK = re.compile(f"{_WEAK}|{_WEAK_ROMANCE}|Sistema")
RAISED = frozenset(
    [
        "Supremo",
        "Suprema",
        "Superior",
        "Haut",
        "Haute",
        "Alto",
        "Alta",
        "Primera",
        "Primeira",
        "Première",
        "Honorable",
    ]
)
"""What may stand before a Romance head: *Supremo Tribunal Federal*."""
TRULY_NATIONAL = re.compile(
    r"National\s(?:Assembly|Congress|Parliament|Council|Police)|Federal\s(?:Court|Police)|Open[-\s][Ee]nded\sWorking\sGroups?"
)
"""Names that are whole with an adjective that tells little elsewhere."""
PUBLIC = re.compile(r"National\sPreventive\sMechanisms?")
"""Names with a head that tells little, of bodies that are public wherever they are."""
COUNTED = re.compile(r"\s(?:[IVX]{1,4}|\d{1,2})(?![\w.)-])")
COUNTS = re.compile(
    r"Working\s(?:Group|Party)|Committee|Groupe\sde\stravail|Grupo\sde\s[Tt]raba[jl]ho?"
    r"|Gruppo\sdi\s[Ll]avoro|Arbeitsgruppe"
)
"""Bodies of which there are several, told by numbers: *Working Group III*."""
GOVERNMENT = re.compile(r"[Gg]overnment|[Gg]ovt|[Gg]ouvernement|[Gg]obierno|[Gg]overno|[Rr]egering")
MANDATE = re.compile(
    r"Garante|Défenseure?|Defensor|Provedor[a]?|Autorit[éà]|Autoridad|Autoridade|Médiat(?:eur|rice)"
    r"|Groupe\sde\stravail|Grupo\sde\s[Tt]raba[jl]h?o|Gruppo\sdi\s[Ll]avoro"
    r"|Direction\s(?:générale|départementale|régionale)|Haute?-Commissaire|Alt[oa]\sComis(?:ionad[oa]|sári[oa])|Alto\s[Cc]ommissario"
)
"""Heads whose subject follows at once, in small letters: *Garante per la protezione dei dati*."""
RAPPORTEUR = re.compile(r"Rapporteurs?|Independent\sExpert|Working\sGroup")
"""Heads of mandates whose subject is often written small: *on freedom of expression*."""

PEOPLES = re.compile(r"[A-Z]\w{2,16}(?:an|ese|ish|ch|ai|ri|qi|ni|ss|ic|ek|ot|li)|U\.?[SK]\.?|EU")
"""What tells *the Indian government* from *good government*."""

LONE = re.compile(
    r"(?:Attorney|Solicitor)[-\s]General|Sena[dt]o(?:\sFederal|\sdella\sRepubblica)?|Sénat|Assemblée\snationale"
    rf"|{_OFFICES}|{_HOUSES}|Avvocatura(?:\s(?:[Gg]enerale|[Dd]istrettuale))?\sdello\sStato|Brigada\sMilitar"
    r"|Guardia\s(?:Civil|Nacional|di\sFinanza|[Cc]ostiera)|Guarda\sNacional|Gendarmerie|Carabinieri|Arma\sdei\s[Cc]arabinieri"
    r"|(?:Fuerzas\sArmadas|Forças\sArmadas|Forze\sArmate)|Audiencia\sNacional|Minist[eé]rio\sPúblico"
    r"|Poder\s(?:Judici(?:al|ário)|(?:Legis|Execu|Ejecu)[lt](?:at)?ivo)"
    rf"|{body_compounds.WHOLE}|{_WHOLE}|{_PARTIES}"
)
"""Names that are whole as they stand."""


def tongues(language: str | None) -> tuple[Tongue, ...]:
    """The grammars to read a document's names with, that of its own language first."""
    if language in ROMANCE:
        return (Tongue.ROMANCE, Tongue.ENGLISH)
    if language == "de":
        return (Tongue.GERMAN, Tongue.ENGLISH)
    if language == "nl":
        return (Tongue.DUTCH, Tongue.ENGLISH)
    return (Tongue.ENGLISH, Tongue.ROMANCE)
