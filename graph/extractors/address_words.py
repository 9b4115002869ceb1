"""The words by which the lines of an address are told: streets, offices, what precedes a post."""

from __future__ import annotations

import re

from graph.extractors.signatory_words import has_head, is_organisation
from graph.normalisers import places
from graph.sections import cues

STREET = re.compile(
    r"""\d{4,} | \bP\.?\s?O\.?\s?Box\b
    | \b(?:postbus|postfach|casell[ae]\spostal[ei]|caixa\spostal|casilla)\s\d
    | \bB\.?\s?P\.?\s\d | ^\d+[a-zA-Z]?[,\s] | ,\s?\d+\s?[a-z]?$
    | \bparliament\shouse\b | ^parliament\sbuildings(?=\s*(?:$|[,\d])) | ^parliament\shill$
    | \b[A-Z]\d[A-Z]\s?\d[A-Z]\d\b
    | ^(?:state|government|leinster)\shouse(?=\s*(?:$|[,\d]))
    | \b(?:union\sbuildings|(?:town|city)\shall
      |centre\swilliam\srappard|berlaymont|justus\slipsius|hôtel\sd(?:e|u)|rathaus)\b
    | ^(?:state|u\.?s\.?)\scapitol$
    | \b(?:street|avenue|road|boulevard|rue|calle|via|platz|strasse|straße|lane|floor|building
      |square|laan|straat|suite|room|palais|palacio|palácio|palazzo|bâtiment|cedex|place\sde|plaza|paseo|avenida|carrera
      |piazza|corso|viale|largo|praça|allee|gasse|apartado|piazzale|chaussée
      |lungo(?:mare|fiume|lago|tevere|arno|po|adige|dora|porto|canale|senna))\b
    | ^edif[ií]cio\s | ^(?:the\s)?esplanad[ae](?=$|[,\d]|\sd(?:es?|[ao]s?)\s)
    | (?:^|\d(?:\sbis)?,?\s)(?:rua|quai|kaai)\b | \b(?:rua|quai|kaai)\s[^,]{2,40},?\s\d
    | (?:straße|strasse|straat|str\.|weg|platz|plein|allee|laan|gasse|gracht|kade|ufer|damm
      |kaai)\s\d
    | \bs/n\b
    | \bn[.º°]{1,2}\s?\d | \b[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}\b""",
    re.VERBOSE | re.IGNORECASE,
)
ACCREDITED = re.compile(
    r"(?:before|ante|auprès|presso|junto|perante)\s(?:the|l[ao]s?|el|de[ls]?|des|du|l[’']|il|i|à|ao?s?)\b",
    re.IGNORECASE,
)
"""``Before the Office in Geneva``, below a mission: where that serves."""
BUILDING = re.compile(r"(?:complejo|immeuble)\s", re.IGNORECASE)
"""A building where a body is named above it; alone it may be a body: *Complejo Hospitalario*."""
_SEAT = re.compile(r"(?<=\s)(?:palace|bhavan|bhawan|sadan|capitol)$", re.IGNORECASE)
_OF = re.compile(r"\b(?:of|for|de|du|des|and|&)\s", re.IGNORECASE)
STATE = re.compile(r"(?<=[a-zà-ÿ])\s?[/–-]\s?[A-Z]{2}$")
"""``Brasília - DF``: the state behind a town."""
OFFICE = re.compile(
    r"(?:the\s)?(?:private\s|permanent\s)?(?:office|cabinet|bureau|department|directorate|division"
    r"|secretariat|committee|subcommittee|commission|mission|branch|unit|section|delegation"
    r"|direction|département|comité|comisión|ministry|ministère|ministerio|ministerie|ministerium|oficina|dipartimento"
    r"|abteilung|referat)\b",
    re.IGNORECASE,
)
BEFORE_POST = re.compile(
    r"(?:(?:ill\.mo|preg\.mo|egr\.|exc?m[oa]\.?|s\.?\s?e\.|c{1,2}\.|mui\sdign[oa]|digníssim[oa])\s|m\.\s?d\.\s?|d\.?d\.\s?)?"
    r"(?:(?:excelent[íi]s{1,2}im|ilustr[íi]s{1,2}im)[oa]s?\s)?"
    r"(?:(?:signor[ae]?|sig\.(?:ra)?|senhora?|señora?|monsieur|madame|mesdames(?:\set\smessieurs)?|messieurs|mme|m\.|sra?\.|herrn?|frau|heer|meneer|mijnheer|mevrouw)\s)?"
    r"(?P<article>(?:les?|la|el|il|de)\s|l['’])?",
    re.IGNORECASE,
)
"""``Ill.mo Signor `` and ``Madame la `` before a post."""
CHIEF = re.compile(
    r"(?:the\s)?chief\s(?:[^\W\d_]+\s)?(?:executive|secretary|justice|minister|officer|clerk|whip|prosecutor"
    r"|inspector|constable|commissioner|scientist|magistrate|economist)(?:\s(?:officer|of|for)\b.*)?"
    r"|(?:the\s)?(?:(?:deputy|acting)\s)?(?:attorney|solicitor|governor|advocate|judge)[\s-]general(?:\s(?:of|for)\b.*)?",
    re.IGNORECASE,
)
"""``The Chief Executive``, ``Attorney General``: posts, though they begin with a title too."""
WORTHY = re.compile(
    r"(?:m\.\s?d\.|d\.?d\.)\s?(?=[^\W\d_])|(?:mui\sdign|digníssim)[oa]\s", re.IGNORECASE
)
"""``M.D. Governadora``: *most worthy*, before a post."""
KEEPER = re.compile(
    r"(?:l[ea]\s|the\s)?(?:garde\sdes\ssceaux|keeper\sof\sthe\sseals|guardasigilli|premier(?=\sof\s|$)"
    r"|fiscal\sgeneral|(?:encargad[oa]|titular)(?=\sde(?:l|\sla|\slos)?\s)|charg[ée]\sd[’']affaires|secretári[ao])\b",
    re.IGNORECASE,
)
"""``Garde des Sceaux``, ``Titular de la Secretaría``: titles without a noun of posts only."""
HOUSE = re.compile(
    r"(?P<before>(?:the\s)?(?:[A-ZÀ-Þ][\w.]{0,15}\s){0,3}?)(?:house\sof\s(?:representatives|commons|lords)|house\sof\sdelegates"
    r"|chamber\sof\sdeputies|c[áâ]mara\s(?:de|dos)\s(?:diputad[oa]s|representantes|senadores|deputados)"
    r"|camera\sdei\sdeputati|chambre\sdes\s(?:députés|représentants))\b",
    re.IGNORECASE,
)
"""A chamber that is named by those who sit in it; a post may stand before it."""
HEADING = re.compile(r"\b(?:heads?|chiefs?|chefs?|jef[ea]s?|capi|y|and|et)$", re.IGNORECASE)
"""What goes on with *of Delegation*, *de Estado* and belongs to the post."""
AT_STREET = re.compile(
    r"[\s,–-]+(?=(?:palazzo|palais|palacio|palácio|piazza|via|viale|corso|rue|calle|avenida|plaza"
    r"|praça|carrera|p\.?o\.?\sbox)\s\S)",
    re.IGNORECASE,
)
ONLY_POST = re.compile(
    r"(?:(?:the\s)?(?:rt\.?|right)\s|the\s)?(?:(?:ill\.mo|preg\.mo|egr\.|(?:exc?|il)m[oa]\.?|his\sexcellency|h\.e\.)\s)?"
    r"(?:monsieur|madame|mme|mm?\.|sra?\.|sig\.(?:\s?ra)?|sig\.?ra|hon(?:ou?rable|\.)|distinguid[oa]|señora?|signora?|senhora?|herrn?|frau)\s"
    r"(?:l[ae]\s|l['’]|[^\W\d_]{3,20}(?:\W*$|\s(?:d[aeio][il]?|d[ao]s|du|del|degli|dell[aeo]|of|der|des|für)\s"
    r"|\s(?:dell|de\sl)[’']))",
    re.IGNORECASE,
)
OF_PORTFOLIO = re.compile(
    r"(?:vice-?)?minister\svan\s(?:algemene|asiel|binnenlandse|buitenlandse|cultuur|defensie|economische"
    r"|energie|financi[ëe]n|gezondheid|handel|havens|infrastructuur|justitie|klimaat|landbouw|leefmilieu"
    r"|media|migratie|milieu|mobiliteit|natuur|onderwijs|pensioenen|sociale|staat|verkeer|visserij"
    r"|volksgezondheid|volkshuisvesting|water|welzijn|werk|wetenschap|wonen)\b",
    re.IGNORECASE,
)
"""``minister van Justitie``: a post and what it is for; ``minister van Dam`` is a person."""
_PEOPLES = ("Belgians", "Netherlands", "Jordanians")
_RULER = re.compile(r"(?:the\s)?(?:king|queen|emir|sultan)\sof\s(?:the\s)?", re.IGNORECASE)
_MOST_TOWN_WORDS = 3


def is_kept(words: str) -> bool:
    """Whether words are a title without a noun of posts: ``King of Bahrain``, of no *Hearts*."""
    ruler = _RULER.match(words)
    ruled = words[ruler.end() :].partition(",")[0] if ruler else ""
    placed = ruled in _PEOPLES or places.country(ruled) or places.town_countries(ruled)
    return KEEPER.match(words) is not None or bool(ruled and placed)


def is_seat(words: str) -> bool:
    """Whether a line may be the house of a body that is named beside it: ``Nirman Bhavan``."""
    return _SEAT.search(words) is not None and not (has_head(words) or _OF.search(words))


def is_town(words: str) -> bool:
    """``Geneva, Switzerland`` · ``Washington, DC`` · ``Brasília - DF``."""
    words = STATE.sub("", words)
    town, _, rest = words.partition(",")
    placed = places.country(rest) and len(town.split()) <= _MOST_TOWN_WORDS if rest else False
    placed = placed or bool(places.town_countries(town) and places.region_countries(rest))
    return placed or (bool(places.town_countries(words)) and not is_organisation(words))


def courtesy_lengths(words: str) -> tuple[int, int]:
    """How long ``Madame`` and ``Madame la `` are at the start of words that hold a post, or 0."""
    found = BEFORE_POST.match(words)
    if found is None or found.end() == len(words):
        return 0, 0
    return found.start("article") if found["article"] else found.end(), found.end()


def is_post_of(words: str) -> bool:
    """Whether a post follows the noun of an office at once: ``Cabinet`` *Secretary*."""
    return words[:1] == " " and words[1:2].isupper() and "," not in words and cues.is_role(words)
