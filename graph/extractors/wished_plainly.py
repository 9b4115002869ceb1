"""What should come, said without a verb of asking: *It is time to end the trade*, *Will you …?*

None is said to be asked, so that it is only suggested. *Will they ever learn?* and *it is time to
thank you* ask nothing.
"""

from __future__ import annotations

_END = (
    r"(?:end|stop|halt|close|ban|act|repeal|withdraw|reject|release|free|publish|ratify|protect|restore|reform"
    r"|abolish|lift|suspend|scrap|phase|put\san\send|bring\san\send|change\scourse|keep|deliver|invest"
    r"|hold|make|take|give|turn|listen)"
)
_TIME = (
    rf"it\sis\s(?:now\s|high\s|past\s|long\spast\s|well\spast\s){{0,2}}time\sto\s(?={_END}\b)"
    rf"|the\stime\shas\scome\sto\s(?={_END}\b)"
    r"|il\sest\s(?:grand\s|plus\sque\s)?temps\sd[e’']\s?(?=(?:mettre|cesser|arrêter|agir|retirer|abroger|publier"
    r"|libérer|protéger|fermer|interdire|rendre|en\sfinir)\b)"
    r"|(?:es|ya\ses)\s(?:hora|tiempo)\sde\s(?=(?:poner|parar|detener|acabar|terminar|actuar|retirar|derogar"
    r"|publicar|liberar|proteger|cerrar|prohibir)\b)"
    r"|è\s(?:ora|tempo|giunta\sl[’']ora)\sdi\s(?=(?:porre|mettere|fermare|cessare|agire|ritirare|abrogare"
    r"|pubblicare|liberare|proteggere|chiudere|vietare)\b)"
    r"|é\s(?:hora|tempo)\sde\s(?=(?:pôr|parar|acabar|agir|retirar|revogar|publicar|libertar|proteger|fechar"
    r"|proibir)\b)"
    r"|es\sist\s(?:höchste\s|an\sder\s)?Zeit,\s(?=[^.;:?!]{3,160}\szu\s|[^.;:?!]{3,160}zu\w{5,20}\b)"
    r"|het\sis\s(?:hoog\s)?tijd\som\s(?=[^.;:?!]{3,160}\ste\s)"
)
_QUESTION = (
    r"(?:will|could|would)\syou\s(?:please\s|now\s|therefore\s|finally\s|publicly\s){0,2}(?:commit\sto|agree\sto|undertake\sto"
    r"|publish|support|oppose|vote|withdraw|stop|end|release|reject|ratify|suspend|ensure|guarantee|protect|repeal"
    r"|investigate|disclose|halt|ban|intervene|raise|back|veto|restore|reconsider)\b(?=[^.?!]{3,240}\?)"
)
_NOTHING_LESS = (
    r"nothing\s(?:less|short)\s(?:than|of)\s(?=[^.;:?!]{3,160}\b(?:(?:will|would)\s(?:do|suffice)"
    r"|is\s(?:acceptable|enough|needed|required))\b)"
)
_THERE_MUST = (
    r"there\s(?:must|has\sto|needs\sto)\sbe\s(?:an?|no|full|real)\s"
    r"(?!(?:\w+\s)?(?:doubt|mistake|reason|misunderstanding|explanation|error|way)\b)"
)
_STEP = (
    r"(?:an?|the|one|another|first|next|best|simplest|vital|important|urgent)\s(?:[\w-]{3,12},?\s){0,3}(?:step|thing|action|measure)\s(?:that\s)?"
    r"(?:you|your\s\w+|the\s(?:\w+\s)?(?:government|parliament|council|commission|ministry|minister|board|committee|senate))\s"
    r"(?:should|must|needs?\sto|can|could)\s(?:now\s|still\s)?(?:take|do)\s(?:now\s)?(?:is|would\sbe)\sto\s"
)
"""*A first step the Board should take is to* publish it."""
_LET_IT_BE = (
    r"(?:Siano|Sia)\s(?:dunque\s|immediatamente\s|subito\s|quindi\s|finalmente\s)?"
    r"(?!(?:detto|fatto|inteso|letto|dato|stat[oaie])\b)(?=[a-zà-ÿ]{2,14}[aiu]t[oaie]\s|[a-z]{3,12}(?:ess|es|ert|olt)[oaie]\s)"
)
"""``Siano riaperti i porti``; *Sia detto …* asks nothing."""

PLAINLY = (
    rf"(?<![\w,;]\s)(?:{_TIME}|{_QUESTION}|{_NOTHING_LESS}|{_STEP}|{_THERE_MUST}"
    rf"|(?-i:{_LET_IT_BE}))"
)
PLAINLY_WORDS = frozenset(
    (
        *("step", "thing", "action", "measure"),
        *("time", "temps", "hora", "tiempo", "ora", "tempo", "zeit", "tijd", "you", "nothing"),
        *("there", "sia", "siano"),
    )
)
"""One of these is in all that `PLAINLY` finds."""
