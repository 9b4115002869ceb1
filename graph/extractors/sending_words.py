"""How texts say that a letter was sent, in six languages: up to those to whom it went."""

from __future__ import annotations

import re

_LETTERS = (
    r"(?:letters?|statements?|petitions?|appeals?|representations?|submissions?|memorand(?:um|a)"
    r"|declarations?|resolutions?|lettres?|courriers?|déclarations?|pétitions?|appels?|cartas?"
    r"|declaraci(?:ón|ones)|petici(?:ón|ones)|pronunciamientos?|comunicados?|lettere?|letter[ae]|dichiarazion[ei]|appell[oi]"
    r"|petizion[ei]|declaraç(?:ão|ões)|petiç(?:ão|ões)|(?:offene[nr]?\s)?brief|schreiben|erklärung"
    r"|stellungnahme|appell|petition)"
)
_TO = (
    r"(?:to\s(?:(?:the|all)\s)?|(?:aux?|à\sla|à|al?|a\sl[ao]s?|all[aeo]|agli|ai|aos?|às?)\s|(?:à\sl|all)[’']"
    r"|an\s(?:(?:die|den|das|alle)\s)?)"
)
_DID = (
    r"(?:sent|submitted|delivered|addressed|forwarded|presented|issued|handed(?:\sover)?|directed"
    r"|transmitted)"
)
_DONE_TO = (
    r"(?:envoyée?s?|adressée?s?|remise?s?|transmise?s?"
    r"|enviad[ao]s?|dirigid[ao]s?|remitid[ao]s?|entregad[ao]s?|inviat[aeio]|indirizzat[aeio]"
    r"|spedit[aeio]|consegnat[aeio]|endereçad[ao]s?)"
)
_SENDERS = (
    r"(?:we|organi[sz]ations|groups|individuals|experts|academics|networks|companies|ngos|coalition"
    r"|undersigned|alliance)"
)
_OPEN = r"(?:(?:abierta|conjunta|pública|aberta|aperta|congiunta|ouverte|commune|conjointe)\s)?"
SENT = re.compile(
    r"""\b(?: (?:open|joint|public)\sletter | (?:sent|wrote|signed|delivered|published|issued)\s
        (?:an?|the|their|this)\s(?:\w+\s){0,2}?(?:letter|petition|appeal) | lettre\souverte
      | carta\s(?:abierta|aberta) | lettera\saperta
      | (?:enviaron|envían|dirigen|enviaram|envoient|ont\sadressé|hanno\sinviato)\suna?e?\s
        (?:carta|lettre|lettera) | offener?n?\sbrief )
    (?=\s(?:to|à|au|aux|al?|all\w+|ao|an)\b)""",
    re.VERBOSE | re.IGNORECASE,
)
"""``published an open letter``, before *to*."""
SPEAKS_OF_LETTER = re.compile(
    rf"\b(?:{_LETTERS}|(?:filed|submitted|lodged)\s[\w\s]{{0,20}}(?:comments|observations))\b|\b(?:wrote|written|écrit|escri\w+|scritto|schrieb\w*)\b",
    re.I,
)
SENT_TO = re.compile(
    rf"""\b(?: {_SENDERS} \s (?:(?:have|has|had)\s)?
        (?:(?:today|jointly|also|collectively|recently)\s)?
        (?: {_DID} \s (?:an?|the|this|our|their|its) \s (?:[\w-]{{1,20}}\s){{0,3}}? {_LETTERS} \s
          | (?:wrote|written) \s (?:an?\s(?:[\w-]{{1,20}}\s){{0,3}}?{_LETTERS}\s|jointly\s)? )
      | (?:the|this|our) \s (?:[\w-]{{1,20}}\s){{0,2}}? {_LETTERS} \s
        (?:was|were|is|has\sbeen|will\sbe|have\sbeen)\s (?:(?:today|also|jointly)\s)? {_DID} \s
      | (?:an?|the|this|our|their) \s (?:joint\s|open\s|public\s){{0,2}} {_LETTERS} \s
        (?:(?:today|yesterday|jointly|just|recently)\s)? {_DID} \s (?:(?:today|yesterday)\s)?
      | (?<!\bto\s)(?<!\bof\s) our \s (?:joint\s|open\s)? {_LETTERS} \s
        (?=to\s(?:the\s)?(?-i:[A-ZÀ-Þ]))
      | an?\s(?:joint\s|open\s|public\s){{1,2}}letter \s (?:[\w,-]{{1,20}}\s){{0,24}}?
        (?:was|has\sbeen|is\sbeing)\s {_DID} \s
      | (?:avons|ont|a) \s (?: {_DONE_TO} \s (?:une|la|cette|notre|leur) \s (?:[\w-]{{1,20}}\s)?
          {_LETTERS} \s {_OPEN} | écrit \s (?=(?:aux?|à)\s) )
      | (?:la|cette|notre) \s (?:présente\s)? {_LETTERS} \s {_OPEN}
        (?:a\sété|est|sera)\s {_DONE_TO} \s
      | (?:hemos\s{_DONE_TO}|enviamos|remitimos|dirigimos|enviaron|remitieron|dirigieron
          |entregamos|entregaron|enviámos|enviaram|entregaram|entregámos
          |(?:abbiamo|hanno)\s{_DONE_TO}) \s
        (?:una?|uma|la|esta|nuestra|a|a\snossa|la\snostra) \s {_LETTERS} \s {_OPEN}
      | (?:la|esta|nuestra|a|la\snostra|questa) \s {_LETTERS} \s {_OPEN}
        (?:fue|ha\ssido|será|foi|è\sstata|viene|está|é|va)\s {_DONE_TO} \s
      | (?:de[rn]|einen|das|ein|unser|unseren|diesen?) \s (?:[\w-]{{1,20}}\s)? (?:offenen?\s)?
        (?:brief|schreiben) \s (?:ging|wurde|richtet\ssich|(?=an\s)) \s? )
    {_TO}
    | \b(?:filed|lodged|submitted)\s(?:(?:joint|written|its|their|our|detailed)\s){{0,2}}
      (?:comments|submissions?|observations|complaints?|objections)\s(?:with|to)\s(?:the\s)?""",
    re.VERBOSE | re.IGNORECASE,
)
"""``we sent the joint statement to the`` · ``La carta fue enviada al`` · ``Der Brief ging an``."""
COPIES = re.compile(
    rf"""\b{_LETTERS} \s (?:[^\s.;:]{{1,30}}\s){{0,20}}?
    (?: with\s(?:a\s)?cop(?:y|ies)\s(?:(?:marked|sent|addressed|also)\s){{0,2}}
      | (?:and\s)?(?:copied|cc['’]d)\s | avec\s(?:une\s)?copie\s | con\s(?:una\s)?copia\s
      | com\s(?:uma\s)?cópia\s | mit\seiner\skopie\s )
    {_TO}""",
    re.VERBOSE | re.IGNORECASE,
)
"""``The letter went to the Board with a copy to the``"""
