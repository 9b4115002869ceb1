"""The words of asking in six languages: verbs in the first person, speakers, what is no asking.

A sample line stands with each pattern. Patterns are bounded and run in linear time.
"""

from __future__ import annotations

import re

from graph.extractors.asked_otherwise import ACTION, AGAIN, NO_ANSWER, NO_FAREWELL, NO_REPLY
from graph.extractors.asked_plainly import (
    BITTE,
    CHIEDERE,
    LESS_PLAINLY,
    NO_NICHT,
    NO_NIET,
    NO_NIETS,
    OF_SOMEBODY_NAMED,
    TO_DO,
)


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


ADVERB = (
    r"therefore|hence|hereby|thus|also|further|again|now|once|more|and|would|like|want|wish|to|must"
    r"|can|shall|will|have|should"
    r"|are|am|do|continue|writing|write|join|others|in|calling|with|all|respect|as|jointly|together"
    r"|only|both|here|today|\w{2,12}ly"
)
_GROUP = (
    r"organi[sz]ations?|associations?|coalition|alliance|network|groups?|federation|union"
    r"|members|committee"
    r"|council|campaign|movement|foundation|institute|companies|communities|companies"
    r"|academics|scientists|citizens"
)
SPEAKER = (
    rf"(?:we|I|our\s(?:[\w-]+\s){{0,3}}(?:{_GROUP})"
    rf"|(?:these|this|the)\s(?:undersigned|signatory|signing)\s(?:{_GROUP})"
    r"|(?:this|our)\s(?:open\s|joint\s)?(?:letter|petition|statement|submission|declaration"
    r"|coalition)"
    r"|(?:your|the)\s(?:humble\s|undersigned\s)?petitioners"
    r"|(?:the\s)?(?:undersigned|signatories)(?:\s[\w’'-]+){0,14}?)"
)
"""*The undersigned organisations, …, urge the Council to act.*"""

VERB = re.compile(
    r"\b(?:call(?:s|ing)?\s(?:up)?on|call(?:s|ing)?\sfor|call\s(?=(?:the|all)\s(?!attention)"
    r"|governments\b)|urg(?:es?|ing)"
    r"|asks?|asking|requests?|requesting|demands?|demanding|recommends?|recommending|appeals?\sto|appealing\sto"
    r"|implores?|beseech|exhorts?|invites?|proposes?|insists?|encourages?|petition"
    r"|beg(?=\s(?:(?:of\s)?you\s(?!(?:to\s)?(?:forgive|excuse|pardon|bear)\b)|that\s(?!you\s(?:forgive|excuse|pardon)\b)"
    r"|the\s(?!question|mercy|pardon|indulgence|forgiveness|patience|readers?)[^.;:]{2,80}?\sto\s))"
    r"|prays?\s(?=that\b|for\b)|advocates?\sfor|advise"
    r"|press\sfor|plead\s(?:with|for)|strongly\ssuggest|respectfully\ssuggest)\b",
    re.IGNORECASE,
)
"""*We urge the Council to act*; *this petition calls for an inquiry*."""

VERB_WORDS = _words(
    """call calls calling urge urges urging ask asks asking request requests requesting demand
    demands demanding recommend recommends recommending appeal appeals appealing implore implores
    beg beseech exhort exhorts invite invites propose proposes insist insists encourage encourages
    petition pray prays advocate advocates advise press plead strongly respectfully"""
)
"""The first words of what `VERB` finds."""

WANT = re.compile(
    r"(?<!\bif\s)(?<!\bwhen\s)(?<!\bwhat\s)(?<!believes\sthat\s)\bwe\s(?:[\w,]+\s){0,3}?(?:would\slike|want|need|expect)\s"
    rf"(?=(?!to\b){OF_SOMEBODY_NAMED}){TO_DO}"
    r"|\bour\s(?:[\w-]+\s){0,2}?(?:requests?|demands?|appeals?|recommendations?|plea|asks?)\s(?:is|are)\s"
    r"(?:(?:therefore\s)?(?:that|to|for)\s|(?:very\s|quite\s)?(?:simple|clear|plain|modest|straightforward)(?=:))"
    r"|\bour\s(?:[\w-]+\s){0,2}?(?:requests?|demands?|asks?)\s(?:is|are)(?=:)"
    r"|\bwe\s(?:\w+\s){0,2}?(?:would|should)\s(?:\w+\s){0,2}(?:appreciate\sit"
    rf"|be\s(?:\w+\s)?grateful|be\s(?:\w+\s)?obliged)\sif\s{NO_REPLY}"
    r"|\b(?:the\s)?(?:purpose|aim|object(?:ive)?)\sof\s(?:this|our)\s(?:\w+\s)?(?:letter|message|petition"
    r"|statement|submission)\sis\sto\s(?:\w{2,12}ly\s)?(?:ask|request|urge|demand|recommend"
    r"|call\s(?:up)?on|call\sfor|appeal\sto)\s"
    r"|\bwe\s(?:[\w,]+\s){0,3}?(?:reiterate|renew|repeat)\sour\s(?:\w+\s){0,2}?(?:calls?|appeals?|demands?|requests?)"
    r"\s(?:(?:up)?on|to|for|that)\s"
    r"|\bwe\sjoin\s[^.;:]{2,80}\sin\s(?:calling\s(?:up)?on|calling\sfor|urging|asking|demanding)\s"
    r"|(?<![\w,])(?:Please|(?-i:Kindly))\s(?=[a-z])(?!note|find|see|feel|contact|refer|visit|click|e?-?mail"
    r"|send\s(?:us|an|your|any)|sign|do(?:\snot|n['’]t)\shesitate|never\shesitate"
    r"|accept|be\s(?:advised|assured|aware|informed)|let\s(?:me|us)|direct|address|share|join"
    r"|donate|do\s(?:get|feel|let|contact|reach|see|read|share|join|write|visit|come|send|forward|take\scare)|support\sour|read|call|remember"
    r"|circulate|forward|reply|respond|get\sin|(?:confirm|acknowledge)\sreceipt|rest|receive|use|make\s(?:a\s|your\s)?donation"
    r"|allow)",
    re.IGNORECASE,
)
"""*We would like you to publish it*; *we would be grateful if you could act*; *Please act*."""

WANT_WORDS = _words(
    "would should want need expect please kindly our join purpose aim object objective"
)
"""One of these is in all that `WANT` finds."""

_NOS = r"(?:(?:vous|les|leur|lui|en|y)\s)?"
SPOKEN = re.compile(
    rf"""\b(?:(?<!nous\s)nous\s{_NOS}(?:prions{NO_FAREWELL}|demandons|appelons(?!\s(?:cela|ça|ceci)\b)|exhortons|invitons|exigeons
    |recommandons|sollicitons
            |réclamons|enjoignons|proposons|encourageons|engageons|souhaitons\sque
            |suggérons|conjurons|insistons\s(?:pour|auprès)|saurions\sgré\b{NO_ANSWER}
            |serions\sreconnaissant\w{{0,2}}\b{NO_ANSWER}
            |(?:souhaitons|voulons|tenons\sà|voudrions|souhaiterions)\s(?:vous\s)?(?:demander|prier|inviter))
      | (?:je|j[’'])\s?(?:vous\s|leur\s)?(?:demande|prie{NO_FAREWELL}|exhorte|invite|appelle
      |engage)\s(?!pourquoi|si\b)
      | (?:les|nos)\s(?:[\w·]+\s){{0,2}}(?:signataires|soussigné(?:e?s)|organisations
      |associations|collectifs|syndicats)(?:(?:\s[\w·]+){{0,3}}?,?|\s[^.;:]{{3,120}}\set)\s
        (?:demandent|appellent|exhortent|exigent|invitent|prient|recommandent|réclament
        |sollicitent|enjoignent|attendent)
      | (?:llamamos|instamos|exigimos|pedimos|solicitamos|exhortamos|demandamos|urgimos
      |recomendamos|requerimos|reclamamos|hacemos\sun\s(?:llamado|llamamiento)|sugerimos|apelamos|exortamos|invitamos
            |proponemos|alentamos|rogamos)
      | (?:(?:les?|os|te)\s)?(?:solicito|pido|exijo|exhorto|ruego)\s(?:\w{{3,14}}mente\s)?
        (?=(?:al?|que|el|las?|los|se|su|\w{{3,14}}[aei]r)\b)
      | (?:emplazamos|conminamos)\s(?=al?\s)
      | cobramos(?=\sd[aeo]s?\s)
      | (?:esigiamo|pretendiamo)(?=\s(?:che|l[aeo’']|il|i|gli|dall?a?|un[ao’']?)\b)
      | {AGAIN}
      | et\s(?:demandons|appelons|exhortons|exigeons|réclamons|invitons)
      | wir\s[^.;:,]{{3,120}}\sund\s(?:fordern|appellieren|bitten|verlangen|rufen){NO_NICHT}
      | wij?\s[^.;:,]{{3,120}}\sen\s(?:eisen|vragen|verzoeken|roepen){NO_NIET}
      | de\s(?:\w+\s)?(?:ondertekenaars|ondergetekenden|ondertekenende\sorganisaties)
        (?:\s\w+){{0,3}}?\s(?:eisen|vragen|verzoeken|roepen)
      | wij?\sdoen\s(?:\w+\s){{0,3}}?beroep\sop | doen\swij?\s(?:\w+\s){{0,3}}?beroep\sop
      | wij?\spleiten\s(?=voor\b)
      | wir\ssprechen\suns\s(?=(?:\w+\s)?für\b)
      | (?:nos\spermitimos|queremos|quisiéramos|deseamos|venimos\sa|me\spermito)\s
        (?:\w{{3,14}}mente\s)?
        (?:solicitar|pedir|instar|exhortar)(?:les?)?
      | (?:les?\s)?agradecer(?:íamos|emos)\sque\b(?!\s(?:\w+\s){{0,2}}hay[aá]\w*){NO_ANSWER}
      | (?:las|los)\s(?:\w+\s){{0,3}}(?:firmantes|suscrit[oa]s|organizaciones|entidades
      |asociaciones|colectivos)(?:(?:\s\w+){{0,3}}?|\s[^.;:]{{3,120}}\sy)\s
        (?:instan|exigen|piden|solicitan|exhortan|demandan|llaman|recomiendan|reclaman)
      | (?:chiediamo|invitiamo|esortiamo|sollecitiamo|richiediamo|raccomandiamo
      |facciamo\sappello|proponiamo|incoraggiamo|rivolgiamo\sun\sappello|auspichiamo|suggeriamo|rivendichiamo)
      | (?:le|i|gli)\s(?:\w+\s){{0,3}}(?:firmatari[ea]?|sottoscritt[ei]|scriventi
      |organizzazioni|associazioni)(?:(?:\s\w+){{0,3}}?|\s[^.;:]{{3,120}}\se)\s
        (?:chiedono|invitano|esortano|sollecitano|raccomandano|propongono)
      | (?:(?:le|la|vi|ti)\s)?(?:chiedo|esorto)\s(?=(?:di|che|al?|a\s|ai|agli|all)\b)
      | (?:confid(?:o|iamo)|auspico)\s(?:\w+\s)?(?=che\b) | (?:mi\sauguro|ci\sauguriamo)\s(?=che\b)
      | (?-i:Si)\schiede\s{ACTION}
      | si\schiede(?=\s(?:\w+\s){{0,2}}(?:che|di\s\w{{2,16}}r[ei]\w?|al|al?l[aeo'’]|ai|agli)\b)
      | (?:as|os)\s(?:[\w-]+\s){{0,3}}(?:signat[áa]ri[oa]s|subscritor[ae]s|entidades|organizações
      |associações|movimentos|abaixo[\s-]assinad[oa]s)(?:(?:\s\w+){{0,3}}?|\s[^.;:]{{3,120}}\se)\s
        (?:pedem|exigem|solicitam|apelam|requerem|exortam|instam|recomendam|reivindicam
        |conclamam)
      | (?:gostaríamos\sde|queremos|desejamos|viemos)\s(?:\w{{3,14}}mente\s)?
        (?:pedir|solicitar|requerer)
      | (?:solicito|peço|requeiro)\s(?=(?:[àa]os?|[àa]s?|que|o|a)\b)
      | (?:vorremmo|desideriamo|intendiamo)\s(?:\w{{3,14}}mente\s)?(?:chiedere|chiederle|chiedervi)
      | (?:reivindicamos|vimos\s(?:por\seste\smeio\s)?(?:pedir|solicitar|apelar|requerer)
      |conclamamos|exortamos|requeremos|convidamos|apelamos|incentivamos|propomos|encorajamos)
      | wir(?:,\s[^.;:]{{3,120}}?,)?\s(?:\w+\s){{0,3}}?
        (?:fordern|appellieren|bitten|ersuchen|verlangen|empfehlen|rufen|drängen|schlagen)
        {NO_NICHT}
      | wir\swären\s(?:\w+\s){{1,2}}dankbar,\swenn\b{NO_ANSWER}
      | wir\swürden\suns\sfreuen,\swenn\b{NO_ANSWER}
      | möchten\swir\s(?:\w+\s){{1,3}}bitten
      | ich\s(?:\w+\s){{0,3}}?(?:fordere|appelliere|(?-i:bitte)|ersuche|verlange)
      | (?:fordere|appelliere|bitte|ersuche|verlange)\sich\s(?=Sie\b|die\b|den\b|an\b|alle\b)
      | (?:fordern|appellieren|bitten|ersuchen|verlangen|empfehlen|rufen|drängen)\swir
        {NO_NICHT}
      | die\s(?:\w+\s)?(?:unterzeichnenden|unterzeichner(?:innen)?|organisationen
      |verbände)(?:\s\w+){{0,3}}?\s
        (?:fordern|appellieren|bitten|ersuchen|verlangen|empfehlen|rufen)
      | wij?\s(?:\w+\s){{0,3}}?(?:verzoeken|vragen|eisen|roepen|dringen|bepleiten)
        {NO_NIET}
      | (?:verzoeken|vragen|eisen|roepen|dringen)\swij?{NO_NIET}
      | ik\s(?:\w+\s){{0,2}}?(?:verzoek|vraag|eis|roep)(?=\s(?:u|de|het)\b){NO_NIETS}
      | wij?\sbevelen\s(?=[^.;:]{{2,80}}\saan\b)
      | (?:le|la|li|vi|ti)\spr(?:eghiamo|ego)\s
        (?=di\s(?!(?:voler\s)?(?:gradire|accettare|accogliere)))
      | ci\sappelliamo\s(?=(?:al?|ai|agli|all[aeo]?)\b)
      | {BITTE}
      | (?:verzoek|vraag|eis|roep)\sik(?=\s(?:u|de|het)\b){NO_NIETS}
      | (?:le\s|vi\s)?saremmo\sgrat[ie]\sse\b(?!\s(?:\w+\s){{0,3}}(?:rispond|risposta))
      | wir\s(?:\w{{3,20}}\s){{0,2}}\w{{3,20}},\s[^.;:]{{3,160}},\s
        (?:fordern|appellieren|bitten|ersuchen|verlangen|rufen){NO_NICHT}
      | {CHIEDERE}
      | nous,\s(?:[^.;:]|\.(?=\w)){{3,220}}?,\s{_NOS}
        (?:demandons|appelons(?=\s(?:[^.;:]{{2,90}}\s)?(?:à|aux?|sur)\s)(?!\s(?:cela|ça|ceci)\b)
        |exhortons|exigeons|invitons|réclamons))\b""",
    re.VERBOSE | re.IGNORECASE,
)
"""*Nous vous demandons de …*, *las organizaciones firmantes exigen …*, *chiediamo che …*."""

SPOKEN_WORDS = _words(
    """nous je j signataires soussignés soussignées organisations associations collectifs syndicats
    llamamos instamos exigimos pedimos solicitamos exhortamos demandamos urgimos recomendamos
    requerimos reclamamos hacemos apelamos exortamos invitamos proponemos alentamos rogamos
    firmantes suscritos suscritas organizaciones entidades asociaciones colectivos chiediamo
    invitiamo esortiamo sollecitiamo richiediamo raccomandiamo facciamo proponiamo incoraggiamo
    rivolgiamo auspichiamo firmatari firmatarie firmataria sottoscritti sottoscritte scriventi
    organizzazioni associazioni chiede sugerimos suggérons suggeriamo rivendichiamo signatários
    signatárias signatarios signatarias subscritores subscritoras organizações associações
    movimentos abaixo reivindicamos vimos conclamamos requeremos convidamos incentivamos propomos
    encorajamos permitimos permito queremos quisiéramos deseamos venimos agradeceríamos
    agradeceremos desejamos viemos peço requeiro vorremmo desideriamo intendiamo gostaríamos chiedo
    esorto confido confidiamo auspico auguro auguriamo solicito pido exijo exhorto ruego ich wir ik
    saremmo bitte unterzeichnenden unterzeichner unterzeichnerinnen organisationen verbände wij wi
    ondertekenaars ondergetekenden ondertekenende emplazamos conminamos cobramos esigiamo
    pretendiamo address direct issue launch adressons lançons dirigimos lanzamos lançamos lanciamo
    reiteramos renovamos ribadiamo rinnoviamo demandons appelons siamo sono exhortons exigeons
    réclamons invitons preghiamo prego appelliamo"""
)
"""One of these is in all that `SPOKEN` finds."""

OPERATIVE = re.compile(
    r"""(?:\(?\d{1,3}[.)]?\s)?(?:
        (?:(?:Strongly|Also|Further|Again|Urgently|Once\sagain|Solemnly|Therefore|Firmly)\s){0,2}
        (?:[Cc]alls\s(?:up)?on|[Cc]alls\sfor|[Uu]rges|[Rr]equests(?!\sfor\b)|[Ee]ncourages|[Ii]nvites
        |[Rr]ecommends
        |[Dd]emands|[Aa]ppeals\sto|[Ee]xhorts|[Ii]nsists|[Rr]eiterates\sits\s(?:call|appeal
        |request))
      | (?:Demande|Invite|Prie|Exhorte|Engage|Appelle|Encourage|Recommande
      |Exige)\s(?:instamment\s|également\s)?
        (?=(?:[àa]ux?|les?|la|l[’']|que|tou[ts]e?s?|de)\b)
      | (?:Insta|Pide|Exhorta|Solicita|Invita|Alienta|Recomienda|Exige|Demanda
      |Hace\sun\sllamamiento|Hace\sun\sllamado)\s
        (?:también\s|asimismo\s)?(?=(?:al?|a\sla|a\slos|que|el|la|los|las)\b)
      | (?:Chiede|Invita|Esorta|Sollecita|Raccomanda)\s(?=(?:che|al?la?|agli|ai|alle|i|gli|le
      |la|il|l[’'])\b)
      | (?:Fordert|Ersucht|Bittet|Empfiehlt|Verlangt)\s(?=(?:die|den|das|der|alle)\b)
      | (?:Solicita|Insta|Exorta|Convida|Apela|Recomenda)\s(?=(?:[àa]os?|[àa]s?|que|os?)\b)
    )""",
    re.VERBOSE,
)
"""*3. Urges Member States to ratify it;* *Demande à la Commission de …* in a resolution."""

OPERATIVE_WORDS = _words(
    """calls urges requests encourages invites recommends demands appeals exhorts insists reiterates
    demande invite prie exhorte engage appelle encourage recommande exige insta pide exhorta
    solicita invita alienta recomienda demanda hace chiede esorta sollecita raccomanda fordert
    ersucht bittet empfiehlt verlangt exorta convida apela recomenda"""
)
"""One of these is in all that `OPERATIVE` finds."""

ASKING = (
    r"(?:(?:(?:is|are)\s(?:\w{4,9}\s)?calling|calls?)\s(?:upon|on|for)|(?:is|are)\s(?:urging|asking|demanding)"
    r"|urges?|asks?|requests?|demands?|recommends?|appeals?\sto|exhorts?|v[eê]m\s(?:requerer|pedir|solicitar|exigir)"
    rf"|encourages?|invites?|{LESS_PLAINLY}|demande(?:nt)?|appelle(?:nt)?|exhorte(?:nt)?|exige(?:nt?|m)?|invitent"
    r"|réclame(?:nt)?|recommande(?:nt)?|instan?|piden?|solicitan?|exhortan?|demandan?|reclaman?"
    r"|llaman?|recomiendan?|chied(?:e|ono)|invitan?o?|esortan?o?|sollecitan?o?|raccomandan?o?|pedem?"
    r"|solicitam|apelam?|requerem|instam|recomendam?|exortam?|reivindicam?|forder[nt]"
    r"|appellier(?:t|en)|bitte[nt]|ersuch(?:t|en)|verlang(?:t|en)|empf(?:iehlt|ehlen))"
)
"""*Harbour Watch urges …*, *le scriventi chiedono …*: those who sign ask in the third person."""

IMPERATIVE = re.compile(
    r"""[“"(\[*_\s]{0,3}
      (?:(?:immediately|urgently|fully|publicly|not|do\snot|don[’']t|never|stop|also)\s){0,2}
      (?:
        accelerate|abandon|abolish|acknowledge|address|adopt|advance|align|allocate|allow
      | amend|analy[sz]e|apply|appoint|assess|avoid|ban|block|build|carry|cease|clarify
      | collect|commit|complete|conduct|condemn|consider|consult|convene|cooperate|create
      | decriminali[sz]e|defend|define|delete|deliver|develop|disclose|discontinue|drop
      | eliminate|embed|enable|enact|encourage|end|enforce|engage|enhance|ensure|establish
      | exclude|exempt|expand|extend|facilitate|finali[sz]e|follow|fund|give|grant|guarantee
      | halt|harmoni[sz]e|hold|honou?r|implement|improve|include|increase|initiate|institute
      | integrate|introduce|invest|investigate|invite|issue|keep|launch|legislate|lift|limit
      | maintain|make|mandate|monitor|negotiate|open|oppose|pass|pause|permit|phase|postpone
      | preserve|press|prevent|prioriti[sz]e|prohibit|promote|protect|provide|publish|pursue
      | put|raise|ratify|recogni[sz]e|reconsider|reduce|reform|refrain|refuse|reinstate
      | reject|release|remove|repeal|replace|report|require|respect|restore|restrict|retain
      | review|revise|safeguard|scrap|secure|set|sign|stop|strengthen|submit|support|suspend
      | take|uphold|update|use|vote|waive|withdraw|work
      )\b""",
    re.VERBOSE | re.IGNORECASE,
)
"""*Ensure that the drafts are published.*"""

BASE_FORM = re.compile(
    r"(?:(?:Immediately|Urgently|Fully|Also|Please)\s)?"
    r"(?!(?:The|In|On|At|For|With|By|From|As|While|That|This|These|If|When|Of|And|Both|All|After"
    r"|Before|Under|During|Despite|Through|Over|Since|Because|Is|Are|Was|Does|Not|Where|Like|Unlike"
    r"|Among|Within|Until|Without|Against|Between|Into|Upon|Once|Given|Only|But|So|Or)\s)"
    r"[A-Z][a-z]{2,14}(?<!ed)(?<!ing)(?<!s)(?<!ly)\s"
    r"(?:the|all|any|an?|that|their|its|this|these|those|no|every|each|such|our)\s"
)
"""*Refund the fee*: a word in the base form and an article, which may be a verb not listed."""

INFINITIVE = re.compile(
    r"(?:(?:No|Ne\spas|Non|Não)\s)?[A-ZÉ][a-zà-ÿ]{2,14}(?:ar|er|ir|re|are|ere|ire|arse"
    r"|erse)\b(?!\s(?:is|are|was|were|has|have|of|from|on|by|and|to|the)\b)"
)
"""*Publicar los documentos*, *Garantir l’accès*, *Ritirare la proposta*."""

MODAL = re.compile(
    r"\b(?:must|should|shall|needs?\sto|ought\sto|doit|doivent|devrait|devraient|debe|deben"
    r"|debería|deberían"
    r"|deve|devono|dovrebbe|dovrebbero|devem|deveria|deveriam|muss|müssen|sollen|sollten?|moet(?:en)?)\b",
    re.IGNORECASE,
)
"""*References to it must be deleted.*"""
