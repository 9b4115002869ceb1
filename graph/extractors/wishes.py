"""Sentences that say what should come without asking for it: *We trust that …*, *Es urgente que …*.

A wish of the senders (*we hope that the Board will …*) is weaker than a request; what is only
said to be needed, or is counted on, asks something only where it says who should act.
"""

from __future__ import annotations

import re

from graph.extractors.asked_otherwise import NO_COURTESY
from graph.extractors.asked_plainly import BITTE_PERHAPS
from graph.extractors.orders import ORDER, ORDER_WORDS
from graph.extractors.wished_plainly import PLAINLY, PLAINLY_WORDS
from graph.extractors.wished_to_know import TO_KNOW, TO_KNOW_WORDS

_NEED = r"(?:important|essential|vital|imperative|crucial|critical|urgent|necessary)"
_NO_ORDER = (
    r"(?:Geben\sSie\suns|Achten\sSie\s(?:bitte\s)?auf|Beachten|Finden|Entnehmen|Lassen|Stellen\sSie\ssich|Nehmen\sSie\s(?:Kontakt|bitte)|Wenden|Schreiben"
    r"|Unterschreiben|Unterzeichnen|Denken|Erlauben|Gestatten|Glauben|Sehen|Lesen|Klicken|Teilen|Spenden"
    r"|Machen\sSie\smit|Kommen|Möchten|Erinnern|Wissen|Bedenken|Erfahren|Besuchen|Melden|Kontaktieren|Mögen|Können"
    r"|Dürfen|Sollten|Müssen|Würden|Wollen|Haben|Werden|Hätten|Wären|Kennen|Hören|Abonnieren|Folgen|Sprechen"
    r"|Wären|Wurden|Waren|Wenn|Indem|Dann|Hatten|Meinen|Seien|Zögern|Verstehen|Bleiben|Bestellen|Rufen)"
)
WISH = re.compile(
    rf"\b(?:it\sis\s(?:therefore\s|thus\s|also\s)?(?:\w{{2,12}}ly\s)?{_NEED}\s(?:that|for)\s"
    r"|what\sis\s(?:\w{2,12}ly\s)?(?:needed|necessary|required)\sis\s(?:for\s)?"
    r"|we\s(?:\w{2,12}ly\s)?(?:hope|expect|trust)\s(?:that\s)?(?=[^.;:]{2,90}\swill\b"
    r"(?!\s(?:\w+ly\s)?(?:enjoy|understand|forgive|excuse|pardon|like)\b))"
    r"|it\sis\sour\s(?:\w{2,12}\s)?(?:hope|wish)\sthat\s(?=[^.;:]{2,90}\swill\b)"
    rf"|we\s(?:would|should)\s(?:\w{{2,12}}\s){{0,2}}welcome\s{NO_COURTESY}"
    r"|we\s(?:\w{2,14}\s)?seek\s(?=(?:an?\s(?:urgent\s|early\s)?meeting"
    r"|your\s(?:\w+\s)?(?:support|intervention|assistance|action|commitment|assurance))\b)"
    r"|we\s(?:\w{2,14}\s)?(?:would\slike|want|wish)\sto\ssee\s"
    r"(?!(?:you|how|what|whether|if)\b|[^.;:!?]{0,240}\?)"
    rf"|(?<![\w,;]\s)(?!{_NO_ORDER}\b)(?-i:[A-ZÄÖÜ])[a-zäöüß]{{2,16}}en\s(?-i:Sie)\s"
    r"(?=[^.?!]{5,280}(?:[.!;]|$)))"
    r"|(?:necesitamos|precisamos|abbiamo\sbisogno|nous\savons\sbesoin|avons-nous\sbesoin)\s(?:de\s)?(?:ce\s)?(?:que|che)\s"
    r"(?!(?:nos|me|ci|mi|nous|vous\snous)\s)"
    r"|(?:queremos|vogliamo|nous\svoulons)\s(?:(?:que|che)\s|qu[’'])(?!(?:ustedes\s|vous\s|voi\s|se\s)?(?:sep\w{1,4}|sachi\w{2,3}"
    r"|sappia\w{0,3}|saib\w{1,3}|conste|conozc\w{1,3})\b)"
    r"|wir\swollen,\sdass\s(?!Sie\swissen\b)"
    r"|merci\sde\sbien\svouloir\s(?!(?:nous\s)?(?:répondre|confirmer|accuser|agréer|trouver|noter)\b)"
    rf"|{BITTE_PERHAPS}|{ORDER}|{PLAINLY}|{TO_KNOW}",
    re.IGNORECASE,
)
WISH_WORDS = frozenset(
    (
        *("important", "essential", "vital", "imperative", "crucial", "critical", "urgent"),
        *("necessary", "needed", "required", "hope", "expect", "trust", "wish", "welcome", "sie"),
        *("bitte", "merci", "seek", "see"),
        *(
            "queremos",
            "vogliamo",
            "voulons",
            "wollen",
            "necesitamos",
            "precisamos",
            "bisogno",
            "besoin",
        ),
        *PLAINLY_WORDS,
        *ORDER_WORDS,
        *TO_KNOW_WORDS,
    )
)
"""One of these is in all that `WISH` finds."""

"""*We hope that the Board will …*, *Stoppen Sie den Bau.*: nobody is said to ask."""

POLITE = re.compile(
    r"""\b(?:find\s(?:this|our)\s\w+\s(?:useful|helpful|of\s(?:use|interest))
          (?:\s(?:in|for|to)\syour?\b(?:\s(?!and\b)\w+){0,3})?
      | finds?\syou\s(?:all\s)?well | you\s(?:and\syour\s\w+\s)?are\s(?:all\s)?well
      | keep\sus\sinformed
      | allez\s(?:tou(?:te)?s\s)?bien | gesund\s(?:sind|seid) | wohlauf\s(?:sind|seid)
      | (?:Ihnen|euch)\s(?:allen\s)?gut\sgeht | gezond\s(?:bent|zijn)
      | goed\smet\su\s(?:allen\s)?gaat
      | goede\sgezondheid(?:\s(?:bent|verkeert|bereikt|aantreft))?
      | (?:se\sencuentren?|est[ée]n?)\s(?:muy\s)?bien(?:\sde\ssalud)?
      | (?:se\sencontrem?|esteja[ms]?)\s(?:muito\s)?bem(?:\sde\ssaúde)? | stia(?:te|no)?\sbene
      | (?:due|full|careful|devida|toda|debida|dovuta)\s(?:attention|atenção|atención|attenzione)
          (?:\sto\s(?:this|our)\s(?:matter|letter|request|message))?
      )(?=[”"’)\s]{0,2}(?:[.!?;]|$))""",
    re.VERBOSE | re.IGNORECASE,
)
"""*We hope that you will* find this letter useful: politeness, which asks nothing."""
COURTESY = re.compile(
    r"(?:that\s)?(?:the\sabove|this|these|our|the\spresent|the\sforegoing)\s(?:(?!to\b)[\w-]+\s){0,4}?(?:will|would|may|can)\s"
    r"(?:\w+ly\s|also\s|not\s)?(?:be\s(?:\w+ly\s)?(?:received|considered|heard|read|welcomed|well|given|understood|seen|met"
    r"|of\s(?:use|help|interest|assistance)|useful|helpful|taken\s(?:into|in|as|seriously|on\sboard))"
    r"|find\s|meet\swith|contribute|serve|assist|help|reach|receive)",
    re.IGNORECASE,
)
"""*We hope that* our requests will be received well, of which nothing is asked."""
_KINDLY = (
    r"(?:\w{2,12}ly\s|also\s)?(?:find|enjoy|have\san?|understand|agree|join|forgive|accept|read|like|excuse|feel|see|note|appreciate|bear"
    r"|allow|mind|not\s(?:mind|be)|share|reply|respond|answer|continue|remember|learn|contact|write|come|pardon|be\s(?:well|able|pleased|happy|interested))\b"
)
"""*I hope that you will* understand: nothing is asked."""
_SO = r"(?:\w{2,14}\s){0,2}?"
NEED = re.compile(
    rf"""\b(?:
        it\sis\s(?:now\s|high\s|past\s){{0,2}}time\s(?:that|for)\s
      | the\stime\shas\scome\sfor\s(?=[^.;:]{{2,90}}\sto\s)
      | there\sis\san?\s(?:urgent|pressing|clear)\sneed\sfor\s(?=[^.;:]{{2,90}}\sto\s)
      | I\s(?:\w{{2,12}}ly\s)?(?:hope|trust|expect)\s(?:that\s)?
          (?=[^.;:]{{2,90}}\swill\s(?!{_KINDLY}))
      | (?:j[’']espère|j[’']attends|je\scompte\sbien)\squ[e’']\s?
          (?=[^.;:]{{2,120}}r(?:a|ez|ont)\b)
      | espero\sque\s(?!(?:se\s)?(?:est[ée]|encuentre|encontre)\w*)
      | spero\sche\s(?!(?:lei\s)?(?:sti|vada))
      | ich\s(?:hoffe|erwarte|vertraue\sdarauf),\sdass\s
      | we\s(?:\w{{2,12}}ly\s)?(?:(?:count|rely|depend)\son|look\sto)\s(?=[^.;:]{{2,60}}\sto\s)
      | il\s(?:est|serait)\s{_SO}(?:essentiel|indispensable|nécessaire|impératif|crucial|urgent
          |primordial|vital|temps|important)\sque?\s?(?=[’'\w])
      | il\sfaut\sque\s
      | nous\s(?:comptons|compterons)\ssur\s(?=[^.;:]{{2,60}}\spour\s)
      | nous\sattendons\s(?:du|de\sla|de\sl[’']|des|de)\s?(?=[^.;:]{{2,60}}\squ[e’'])
      | nous\s(?:espérons|attendons)\sque\s
      | es\s{_SO}(?:esencial|imprescindible|necesario|indispensable|urgente|crucial|fundamental
          |vital|imperativo|importante|hora\sde)\sque\s
      | (?:confiamos\sen|esperamos)\sque\s
      | urge\s(?:\w{{3,14}}\s)?que\s
      | (?<![\w,;]\s)(?-i:Que)\s
        (?=(?:el|la|los|las|os?|as?)\s(?:\w+\s){{1,8}}?\w{{2,16}}(?:[ae]n?|[ae]m)\b)
      | contamos\scon\s(?=[^.;:]{{2,60}}\spara\s)
      | è\s{_SO}(?:essenziale|indispensabile|necessario|urgente|cruciale|fondamentale
          |imprescindibile|vitale|importante|tempo|ora)\sche\s
      | contiamo\ssu(?:l|lla|ll[’']|i|gli)?\s?(?=[^.;:]{{2,60}}\s(?:per|affinché)\s)
      | ci\saspettiamo\sche\s
      | é\s{_SO}(?:essencial|indispensável|necessário|urgente|crucial|fundamental|imprescindível
          |imperativo|vital|importante|tempo\sde)\sque\s
      | confiamos\s(?:em\s)?que\s
      | contamos\scom\s(?=[^.;:]{{2,60}}\spara\s)
      | es\sist\s{_SO}(?:wichtig|notwendig|unerlässlich|entscheidend|erforderlich|zwingend
          |unabdingbar|geboten|(?:höchste\s)?Zeit),\sdass\s
      | wir\s(?:vertrauen|zählen|hoffen)\s(?:darauf)?,\sdass\s
      | wir\serwarten(?:\svon\s[^.;:,]{{2,60}})?,\sdass\s
      | het\sis\s{_SO}(?:essentieel|noodzakelijk|van\sbelang|belangrijk|cruciaal|dringend|nodig
          |onontbeerlijk)\sdat\s
      | wij?\s(?:vertrouwen|rekenen)\serop\sdat\s
      | wij?\s(?:hopen|verwachten)\s(?:van\s[^.;:,]{{2,60}}\s)?dat\s
    )""",
    re.VERBOSE | re.IGNORECASE,
)
"""*Il est urgent que le Conseil …*, *contiamo su di Lei per …*, *wir erwarten, dass …*."""
NEED_WORDS = frozenset(
    (
        *(
            "time",
            "need",
            "seek",
            "see",
            "count",
            "rely",
            "depend",
            "look",
            "il",
            "comptons",
            "attendons",
        ),
        *(
            "espérons",
            "urge",
            "que",
            "es",
            "confiamos",
            "esperamos",
            "contamos",
            "espère",
            "espero",
            "spero",
            "hoffe",
            "erwarte",
            "hope",
            "trust",
            "expect",
            "compte",
            "attends",
            "vertraue",
            "è",
            "contiamo",
        ),
        *("aspettiamo", "é", "vertrauen", "zählen", "hoffen", "erwarten", "het"),
        *("vertrouwen", "rekenen", "hopen", "verwachten"),
    )
)
"""One of these is in all that `NEED` finds."""
