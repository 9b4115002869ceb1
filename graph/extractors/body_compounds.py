"""Words by which German and Dutch name public bodies: *Innenausschuss*, *Rechtbank Veenland*.

Much of a name is in its first word, which then is whole as it stands: *das Umweltministerium*.
"""

from __future__ import annotations

import re

_REMITS = (
    r"(?:Innen|Außen|Justiz|Finanz|Wirtschafts|Umwelt|Verkehrs|Gesundheits|Verteidigungs|Arbeits|Sozial"
    r"|Kultus|Kultur|Bildungs|Wissenschafts|Landwirtschafts|Agrar|Familien|Digital|Bau|Rechts|Haushalts"
    r"|Petitions|Europa|Menschenrechts|Entwicklungs|Forschungs|Energie|Klima|Verbraucherschutz)"
)
_GERMAN_WHOLE = (
    rf"(?:Bundes|Landes|Staats)?(?i:{_REMITS})ministeriums?"
    r"|Bundes(?:regierung|tage?s?|rate?s?|netzagentur|kanzleramte?s?|verfassungsgerichte?s?|gerichtshofe?s?"
    r"|(?:arbeits|finanz|sozial|verwaltungs|patent)gerichte?s?|polizei|wehr|kriminalamte?s?|kartellamte?s?"
    r"|umweltamte?s?|rechnungshofe?s?|nachrichtendienste?s?|versammlung|anwaltschaft|präsidialamte?s?)"
    r"|Landes(?:regierung|kriminalamte?s?|parlamente?s?|verfassungsgerichte?s?)|Landtage?s?|Verfassungsschutz(?:es)?"
    rf"|(?:{_REMITS}|Haupt)(?:aussch|-Aussch)(?:uss|uß|usses|usse)(?!\w)"
    r"|Auswärtige[ns]?\sAmt(?:e?s)?|(?:Innen|Justiz|Kultus|Umwelt|Gesundheits)ministerkonferenz"
)
_GERMAN_OF = (
    r"(?:Bundes|Landes|Staats)?[Mm]inisterium|Bundes(?:amt|behörde|anstalt|agentur|beauftragte[rn]?)|Landesamt"
    r"|Kommission|(?:(?:UN|EU)-)?Aussch(?:uss|uß)|Amt|Behörde|Gerichtshof|Arbeitsgruppe|Rat|Parlament|Regierung"
    r"|Datenschutzbeauftragte[rn]?|(?:(?:UN|EU)-)?Sonderberichterstatter(?:in)?|Senats?verwaltung|Bezirksregierung"
    r"|(?:Generals|S)taatsanwaltschaft|(?:Land|Amts|Oberlandes|Verwaltungs|Oberverwaltungs|Sozial|Arbeits)gericht"
    r"|Kreistag|Stadtverwaltung|Landratsamt|Stadtverordnetenversammlung|Beschwerdekammern?"
    r"|(?:Gemeinde|Stadt)rat(?=\s(?:der|von|des)\s)|Verwaltung(?=\sder\s(?:Stadt|Gemeinde)\s[A-ZÄÖÜ])"
    r"|Senat|Polizeipräsidium|Polizeidirektion|Ausländerbehörde|Agentur|Zentralbank|Rechnungshof"
)
_DUTCH_WHOLE = (
    r"Openbaar\sMinisterie|Hoge\sRaad|Grondwettelijk\sHof|Rijkswaterstaat|Koninklijke\sMarechaussee"
    r"|Kamer\svan\sVolksvertegenwoordigers|Tweede\sKamer|Eerste\sKamer|Raad\svan\sState|Nationale\sOmbudsman"
    r"|Rekenhof|(?:Algemene\s)?Rekenkamer|Gezondheidsraad|Autoriteit\sPersoonsgegevens|Rijksoverheid"
)
_DUTCH_OF = (
    r"[Mm]inisterie|[Gg]emeente(?:raad)?|[Pp]rovincie|Rechtbank|Gerechtshof|Hof|Autoriteit|Inspectie|[Rr]egering"
    r"|Parlement|Commissie|Comité|Werkgroep|Agentschap|College|Politie|Kinderrechtencommissaris"
    r"|Kinderombudsman|Staatssecretariaat|Senaat|Waterschap|Raad|Dienst|Federale\sOverheidsdienst"
)
_BENT = re.compile(
    r"[A-ZÄÖÜ][a-zäöüß]{1,20}(?:(?:i?sch|lich|al)e[rnsm]?|se|ees|ale|ele|lijke?|sche|aams|aal|lands)"
)
GERMAN = f"{_GERMAN_WHOLE}|{_GERMAN_OF}"
DUTCH = f"{_DUTCH_WHOLE}|{_DUTCH_OF}"
WHOLE = f"{_GERMAN_WHOLE}|{_DUTCH_WHOLE}"


def is_adjective(word: str) -> bool:
    """Whether a word tells whose the body behind it is: *Europäischer*, *Vlaamse*."""
    return _BENT.fullmatch(word) is not None
