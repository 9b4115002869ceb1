"""Set phrases of letters beside those of `graph.sections.cues`: rarer ones, and other languages.

Each pattern is tried in small letters on the start of a short block; a phrase that may begin a
sentence as well counts only where it is the whole line.
"""

from __future__ import annotations

_MARK = r"(?=[,:!]\W{0,3}$)"
_NAMED = (
    r"(?:[^\W\d_]{2,20}\s){0,3}(?:group|groep|gruppe|network|netwerk|netzwerk|forum|coalition|coalitie"
    r"|foundation|fonds|stichting|vereniging|verein|alliance|club|union|board|council)\W*$"
)
"""``Hello Kenya Network`` and ``Beste Groep`` are names."""

GREETINGS = rf"""
    (?:your\s(?:hono[u]?r|worship|grace|holiness|eminence|majest(?:y|ies)|(?:royal\s)?highness(?:es)?)
      | my\slord | sirs | gentlemen | (?:(?:sus?|vuestras?)\s)?señorías? | su\smajestad
      | hohes\shaus
      | distinguished\s.{{2,80}} | greetings | good\s(?:morning|afternoon|day)
      | (?:hello|hallo|beste)\s(?!{_NAMED}).{{2,60}}
      | (?:votre\s)?excellence | bonjour(?:\s.{{2,60}})? | à\squi\sde\sdroit
      | muy\sseñor(?:a|es|as)?\s(?:mí[oa]|nuestr[oa])s? | (?:respetad|apreciad)[oa]s?\s.{{2,80}}
      | honorables?\s.{{2,80}} | a\squien\s(?:corresponda|pueda\sinteresar)
      | de\s(?:nuestra|mi)\s(?:mayor\s|más\salta\s)?consideración | buen[oa]s\s(?:días|tardes)
      | compañer[oa]s\sy\scompañer[oa]s
      | car[oa]s\s.{{2,60}} | v\.\s?exas?\. | a\squem\spossa\sinteressar | bo[am]\s(?:dia|tarde)
      | senhor[ae]s\se\ssenhor[ae]s.{{0,60}}
      | (?:gentilissim|pregiatissim|stimatissim|stimat|carissim)[oaei]\s.{{2,80}} | buongiorno
      | a\schi\sdi\scompetenza
      | (?:sehr\s|hoch)?(?:verehrte|geehrte|werte)[rs]?\s.{{2,80}} | guten\stag(?:\s.{{2,60}})?
      | eure\sexzellenz
      | (?:zeer\s|hoog)geachte\s.{{2,60}} | l\.\s?s\. | mijne\sheren
      | (?:weledele|hoogedelgestrenge)\s.{{2,60}}
      | (?:bäst[ea]|kära|kære|kjære|hyvä|arvoisa)\s.{{2,60}} | he[ij]
      | szanown\w{{1,3}}\s.{{2,60}} | vážen\w{{1,2}}\s.{{2,60}} | poštovan\w{{1,2}}(?:\s.{{2,60}})?
      | tisztelt\s.{{2,60}} | stimat\w{{1,2}}\s.{{2,60}} | sayın\s.{{2,60}}
      | (?:уважаем|шановн|αξιότιμ)\w{{1,4}}\s.{{2,60}} | (?:estimat|benvolgut)s?\s.{{2,60}} ){_MARK}
"""
FORMULAS = r"""
    we\sremain,?\s.{0,40}(?:yours|sincerely|faithfully) | with\s(?:the\s)?assurances?\sof\s
    | (?:signed|yours|cheers|many\sthanks|thank\syou(?:\sfor\s.{2,80})?),$
    | looking\sforward\sto\s.{3,60},$
    | (?:sincères|meilleures|respectueuses)\ssalutations | de\susted(?:es)?\satentamente
    | avec\s(?:toute\s)?(?:notre|ma|nos|mes)\s(?:haute\s)?(?:considération|respects|hommages)
    | saludamos\sa\susted | con\s(?:nuestra|mi)\s(?:mayor|más\salta)\sconsideración
    | (?:agradeciendo|(?:en|a\sla)\sespera\sde|quedamos\sa\ssu)\s.{2,60},$ | suscriben,$
    | (?:na\sexpec?tativa\s.{2,60}|sem\smais),$
    | (?:nestes\stermos,?\s)?pede(?:m|mos)?\sdeferimento
    | (?:grazie|la\sringraziamo)\sper\sl[’']attenzione,$
    | (?:restiamo|rimaniamo)\sin\sattesa.{0,60},$
    | mit\s(?:freundlich|best|herzlich|kollegial|solidarisch)e[mn]\sgr[uü](?:ß|ss)
    | (?:freundliche|beste|viele|herzliche|solidarische|liebe|schöne)\sgrü(?:ß|ss)e\b
    | es\sgrü(?:ß|ss)(?:t|en)(?:\s(?:sie|euch|dich|ihre?|eure?))?\b.{0,40},?$
    | (?:met\s)?(?:vriendelijke|hartelijke|hoogachtende)\sgroet | met\sde\smeeste\shoogachting
    | in\safwachting\svan\s.{2,60},$
    | (?:med\s)?(?:vänliga|bästa)\shälsningar | (?:med\s)?ven(?:lig|nlig)\shilsen
    | ystävällisin\sterveisin | (?:łączymy\s|łączę\s)?(?:z\s)?wyraz(?:ami|y)\sszacunku
"""
"""Closes that begin no sentence; more may follow in the line."""
CLOSINGS = r"""
    (?: best(?=\s?,) | yours\sin\s(?:service|struggle|justice|health|faith|christ)
    | ngā\smihi(?:\snui)? | nāku\s(?:noa|iti)(?:,\snā)? | distintamente
    | un\s(?:atento\s|fuerte\s|caro\s)?salu[td]o | un\s(?:fuerte\s|gran\s)?abrazo
    | (?:ganz\s)?herzlichst(?:,?\s(?:ihre?|eure?|deine?))? | gr[uü](?:ß|ss)en? | in\sdiesem\ssinne
    | (?:with\s)?(?:cordial|warm|warmest|friendly|fraternal|kind|our|my)\sgreetings | warmly
    | gratefully(?:\syours)? | all\sthe\sbest
    | (?:bien\s)?(?:amicale|citoyenne|fraternelle|militante|chaleureuse)ment
    | very\struly\syours | cordially(?:\syours)? | most\s(?:respectfully|sincerely)
    | solidairement | très\srespectueusement | (?:frater|solida)\w{3,5}mente
    | com\s(?:os\s)?(?:protestos\sde\s)?(?:elevada\s)?estima(?:\se\s\w{5,14})? | abraços
    | con\s(?:viva\s)?(?:stima|cordialità|ossequi)(?:\sed?\s\w{5,14})? | rispettosamente
    | un\scordiale\ssaluto | saluti | hälsningar | kunnioittavasti | z\spoważaniem
    | s\s(?:pozdravem|úctou|poštov\w{2,5})(?:\sa\s\w{5,14})? | tisztelettel | üdvözlettel
    | cu\s(?:respect|stimă|deosebit\w{1,2}(?:\s\w{4,14})?) | saygıla\w{2,8}
    | с\sуважением | [зі]+\sповагою | με\sεκτίμηση | atentament )
    (?=[,.!]?\W*$|,\s(?:\S+\s){0,2}\S+$)
    | (?:with|in)\s(?:(?:deep|deepest|great|grave|utmost|sincere|our|much|many)\s){0,2}
      (?:urgency|hope|concern|conviction|determination|thanks|solidarity|unity|friendship|outrage
      |appreciation|anticipation|expectation|resolve|sorrow)[*_\s]{0,3},\W{0,4}$
    | (?:con|com|avec)\s
      (?:(?:profunda|gran|grande|viva|nuestra|nossa|la\snostra|nuestr[oa]\s\w+)\s)?
      (?:urgencia|urgência|esperan[zç]a|speranza|espoir|preocupación|preocupação|preoccupazione
      |inquiétude|convicción|convicção|determinación|détermination|solidaridad|solidariedade
      |solidarité|solidarietà|respeto|respeito|respect|rispetto|gratitud|gratidão|gratitude)[*_\s]{0,3},\W{0,4}$
"""
"""Closes that are the whole line, but for a name behind a comma."""
OF_PAPER = r"""(?:\s(?:of|to|de|der|des|van|d[aeio]|del|della|à|a|al)\s(?:[^\W\d]{2,6}\s){0,2}
    (?:open\s|joint\s)?(?:letter|statement|declaration|appeal|call|petition|lettre|déclaration
    |appel|pétition|tribune|carta|declaración|manifiesto|lettera|appello|brief|appells?|aufrufs?
    |briefes|manifesto|declaração))?"""
"""``International supporters`` *of this letter*."""
LIST_HEADINGS = r"""
    (?:(?:organi[sz]ational|individual|institutional|international|national|local|academic|expert)
      \s){1,2}(?:signator(?:y|ies)|signers|endors\w{3,7}|supporters)\b
    | (?:(?:this|the)\s)?(?:open\s|joint\s)?(?:letter|statement|declaration)\s
      (?:is\s|was\s|has\sbeen\s)?(?:co-?)?signed\sby\b
    | (?:jointly\ssigned|respectfully\ssubmitted|joined)\sby\b | on\sbehalf\sof\s?:?$
    | sign[\s-]on\slist\b
    | co-?sign(?:ée?s?\spar|ataires)\b | (?:avec\sle\ssoutien\sde|soutenue?s?\spar)\s?:?$
    | (?:cette\s|la\s)?(?:lettre|tribune|pétition|déclaration)\s(?:ouverte\s)?(?:est\s|a\sété\s)?
      (?:co-?)?signée\spar\b
    | (?:liste\sdes\s|les\s|premi(?:ers|ères)\s)?(?:organisations|associations|collectifs|syndicats
      |personnes|personnalités|structures)\s(?:co-?)?signataires\b
    | (?:las\s|los\s|lista(?:do)?\sde\s|primer[oa]s\s)?(?:organizaciones|entidades|personas
      |colectivos|asociaciones|instituciones)\s(?:firmantes|adherentes|adheridas
      |que\s(?:suscriben|firman|adhieren|apoyan))\b
    | lista(?:do)?\sde\s(?:firmantes|signatári[oa]s|subscritores) | primer[oa]s\sfirm(?:as|antes)\b
    | (?:se\s)?(?:adhieren|suman|apoyan|respaldan|avalan)\s?:?$ | con\sel\sapoyo\sde\s?:?$
    | (?:esta\scarta\s)?la\sfirman\b | firmad[oa]s?\spor\b
    | assinad[oa]\spor\b | assinaturas\s?:?$ | adesões\s?:?$ | (?:com\so\sapoio\sde|apoiam)\s?:?$
    | (?:organizações|entidades|associações|coletivos|movimentos|pessoas)\s(?:subscritoras
      |signatárias|que\s(?:assinam|subscrevem|apoiam))\b
    | primeir[oa]s\s(?:subscritor[ea]s|signatári[oa]s)\b
    | (?:elenco|lista)\sdei\sfirmatari\b | (?:con\sil\ssostegno\sdi|promotori)\s?:?$
    | (?:organizzazioni|associazioni|realtà|enti)\s(?:aderenti|promotrici|firmatarie)\b
    | mitzeichn\w{2,6}\b | unterstützt\s(?:von|durch)\s?:?$ | gezeichnet\s?:?$
    | (?:unterstützende|mitzeichnende)\s(?:organisationen|verbände|vereine)\b
    | liste\sder\s(?:unter|mit|erst)\w{0,8}zeichn\w{2,8}
    | (?:dieser|der)\s(?:offene\s)?(?:brief|appell|aufruf)\swird\s(?:unterstützt|mitgetragen)\s
      (?:von|durch)\b
    | (?:mede\s?-?)?onderteken(?:d\sdoor|aars|ende\sorganisaties)\b | ondersteund\sdoor\s?:?$
    | (?:deze\s|de\s)(?:open\s)?brief\s(?:is|wordt)\s(?:mede\s)?onder(?:tekend|steund)\sdoor\b
    | getekend(?:\sdoor)?\s?:?$ | lijst\svan\sondertekenaars\b | (?:mede\s)?namens\s?:?$
    | undertecknat\sav\b | undertecknare\b | underskre?v(?:et\saf|ere)\b | undertegnet\sav\b
    | allekirjoittajat\b | podpisano\b | organizacje\s(?:podpisane|popierające)\b
    | lista\ssygnatariuszy\b | podepsáni\b | signatář\w{1,3} | aláírók\b | semnatari\w{0,2}
    | imzac\w{2,5} | imzalay\w{2,4} | potpisni\w{2,4} | подписал\w | підписант\w | υπογράφου\w
    | signants\b
"""
