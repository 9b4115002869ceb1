"""Requests in polite forms: *Veuillez publier …*, *Sírvanse retirar …*, *Begründen Sie das bitte*.

Only what bodies do is asked for sure (*retirer*, *publicar*). What a reader is only asked out of
courtesy (*Veuillez agréer …*, *Wenden Sie sich bitte an …*) or as
somebody who may sign, click or read is no demand.
"""

from __future__ import annotations

import re

_NOT_FRENCH = (
    r"(?:ne\spas\s(?:répondre|hésiter|tenir\scompte|oublier|jeter|imprimer|partager|diffuser|envoyer)\b|(?:bien\s(?:vouloir\s)?|(?:nous|m[e’']|vous|en|y)\s?)*(?:agréer|éteindre|désabonner|activer|communiquer\s(?:vos|votre)|rendre|rejoindre|découvrir|comprendre|apposer|remarquer|déposer\s(?:vos|votre)|donner\sdes\snouvelles|faire\sconfiance|recevoir|croire|trouver|noter|accepter|excuser|pardonner"
    r"|répondre|contacter|consulter|cliquer|remplir|signer|lire|voir|référer|reporter|adresser|envoyer|transmettre"
    r"|indiquer|joindre|saisir|patienter|vérifier\svotre|partager|diffuser|faire\s(?:parvenir|suivre|savoir)|inscrire|téléphoner|appeler"
    r"|écrire|visiter|télécharger|laisser|entrer|choisir|sélectionner|prendre\s(?:note|connaissance|contact)|rester|rappeler|considérer\sc\w+"
    r"|accuser|confirmer|compléter|renseigner|cocher|imprimer|renvoyer|retourner|régler|payer|connecter|identifier|présenter\svos|tenir|être\sassur\w+|avoir\sl)\b)"
)
_FRENCH = (
    rf"veuillez\s(?:(?:donc|également|aussi)\s)?(?!{_NOT_FRENCH})"
    r"(?=(?:[nl]e\s(?:pas\s|plus\s)?|l(?:a|es)\s|l[’']|(?:bien\s)?(?:vouloir\s)?|vous\s|nous\s|n[’']|y\s|en\s){1,2}[a-zéè]{2,16}(?:er|ir|re)\b)"
)
_NOT_SPANISH = (
    r"(?:aceptar|hallar|creer|hacer\sclic|completar|acompañar|saludar|considerar|recibir|encontrar|contactar|responder|contestar|comunicar|dirigir|enviar|remitir|llamar|firmar|leer"
    r"|consultar|notar|tomar\snota|disculpar|excusar|indicar|rellenar|escribir|visitar|acusar|confirmar|adjuntar|inscribir|pasar)"
)
_SPANISH = (
    r"(?:sírva(?:n)?se|sírvan?\susted(?:es)?|tengan?\s(?:usted(?:es)?\s)?a\sbien)\s"
    rf"(?!{_NOT_SPANISH}\w*)(?=[a-zñáéí]{{3,16}}r(?:l[aeo]s?|se|nos)?\b)"
)
_NOT_ITALIAN = (
    r"(?:gradire|porgere|vedere|visualizzare|cliccare|considerare\s(?:quest|l)|accettare|accogliere|ricevere|trovare|scusar\w+|credere|perdonar\w+|contattar\w+|risponder\w+|firmare"
    r"|inviar\w+|leggere|notare|compilare|prendere|indicare|visitare|scriver\w+|considerarci|consultare|confermar\w*|estendere)"
)
_ITALIAN = (
    rf"(?-i:Vogliate|Voglia)\s(?:(?:quindi|pertanto|anche)\s)?(?!{_NOT_ITALIAN}\b)"
    r"(?=(?:non\s)?[a-zàè]{3,16}(?:re|rl[aeoi]|rsi)\b)"
)
_NOT_PORTUGUESE = (
    r"(?:aceitar|clicar|considerar|apresentar\sos|dirigir|juntar|receber|crer|acreditar|encontrar|contact\w+|contat\w+|responder|enviar|remeter|assinar|ler|consultar|notar"
    r"|desculpar|perdoar|indicar|preencher|escrever|visitar|confirmar|anexar)"
)
_PORTUGUESE = (
    rf"(?-i:Queiram?|Dignem?-se)\s(?:a\s|de\s)?(?!{_NOT_PORTUGUESE}\b)"
    r"(?=(?:não\s)?[a-zãé]{3,16}r(?:-\w{1,3})?\b)"
)
_NOT_GERMAN = (
    r"(?:aktivieren|zahlen|bezahlen|hinterlassen|grüßen|genießen|beachten|entschuldigen|verzeihen|wenden|melden|schreiben|schicken|senden|rufen|lesen|sehen|schauen|klicken|teilen|haben"
    r"|können|könnten|würden|wollen|möchten|mögen|dürfen|sollten|müssen|werden|wären|hätten|sind|waren|nehmen|lassen|geben"
    r"|antworten|bestätigen|denken|bedenken|erlauben|gestatten|glauben|seien|finden|entnehmen|unterschreiben|unterzeichnen|spenden"
    r"|kommen|kontaktieren|besuchen|leiten|richten|merken|erinnern|füllen|tragen|verstehen|fragen|sagen|warten|scheuen|zögern"
    r"|vergessen|nutzen|benutzen|verwenden|bringen|halten|wissen|kennen|tun|drücken|wählen|ihnen|überweisen|bleiben|achten|unterstützen|drucken|laden|abonnieren|folgen|registrieren|bewahren|deren|denen|wenn)"
)
_GERMAN = (
    rf"(?:(?<![\w,;:]\s)|(?<=,\s))(?!{_NOT_GERMAN}\b)[a-zäöüß]{{3,18}}(?:en|ern|eln)\s(?-i:Sie)"
    r"(?=\s(?:(?:mir|uns|dies|das|es|daher|deshalb|also)\s){0,2}bitte,?\s[^.?!]{4,300}(?:[.!;]|$))"
)
"""*Begründen Sie mir bitte, warum …*, also behind *Falls …,*."""
_NO_PLEA = (
    r"(?!(?:[\wäöüß]{2,12}\s){0,4}?"
    r"(?:entschuldigung|verzeihung|nachsicht|verständnis|geduld|vergebung|antwort|rückmeldung)\b)"
)
_ASKING = (
    rf"(?:möchten?|dürfen?|darf)\s(?:ich|wir)\s(?:sie|euch)\s(?:(?:\w{{3,12}})\s){{0,3}}bitten,?\s{_NO_PLEA}"
    rf"|(?:möchten?)\s(?:ich|wir)\s(?:sie|euch)\s(?=(?:\w{{3,12}}\s){{0,4}}?um\s[^.;:]{{3,160}}\sbitten\b){_NO_PLEA}"
    rf"|(?:erbitten?)\s(?:ich|wir)\s{_NO_PLEA}|(?:ich\serbitte|wir\serbitten)\s(?:\w{{3,12}}\s){{0,2}}{_NO_PLEA}"
)
"""*Heute möchte ich Sie bitten, …*, *erbitte ich um Auskunft*."""

POLITELY = re.compile(
    rf"(?<![\w’'-])(?:{_FRENCH}|{_SPANISH}|{_ITALIAN}|{_PORTUGUESE}|{_GERMAN}|{_ASKING})",
    re.IGNORECASE,
)
_FURTHEST = 150
POLITELY_WORDS = frozenset(
    (
        *(
            "veuillez",
            "sírvase",
            "sírvanse",
            "sírvan",
            "sírva",
            "bien",
            "voglia",
            "vogliate",
            "queira",
        ),
        *("queiram", "digne", "dignem", "bitte", "bitten", "erbitte", "erbitten"),
    )
)
"""One of these is in all that `POLITELY` finds."""

_DEED = re.compile(
    r"(?:bien\s(?:vouloir\s)?)?(?:retir(?:er|ar)|ritirare|abroger|abrogare|derogar|revogar|ratifi(?:er|car|care)|promulguer|promulgar"
    r"|suspend(?:re|er|ere)|rejeter|respingere|rechazar|rejeitar|publi(?:er|car)|pubblicare)\s(?:[\wà-ÿ’'-]+\s){0,3}?(?:[ld][’'])?"
    r"(?:lois?|décrets?|projets?|propositions?|règlements?|directives?|traités?|conventions?|comptes|leyes|ley|decretos?|proyectos?|propuestas?|tratados?"
    r"|convenios?|actas|cuentas|legg[ei]|decret[oi]|disegn[oi]|propost[ae]|trattat[oi]|atti|conti|leis?|projetos?|contas|atas)\b",
    re.IGNORECASE,
)
_SAYING = re.compile(
    r"\b(?:répond\w*|écri[tv]\w*|di(?:t|sait|sent|jo|sse|ce|ceva|zia)|antwortet\w*|geantwortet|schrieb\w*|schreibt|sagt\w*|mitgeteilt|respond(?:ió|e|ieron|eu|ia)"
    r"|contest(?:ó|aron|ou)|escrib(?:ió|e)|escreveu|rispo(?:sto|se|nde)|scri(?:sse|tto|ve)|indiqu\w+|inform\w+)\b",
    re.IGNORECASE,
)


def is_deed(text: str, start: int, end: int) -> bool:
    """Whether a request goes on with what bodies do to laws or papers: *retirer le décret*."""
    return _DEED.match(text, start, end) is not None


def is_told_by_another(text: str, start: int, verb: int) -> bool:
    """*Le port nous a répondu : Veuillez …*: words of somebody else."""
    return _SAYING.search(text, max(start, verb - _FURTHEST), verb) is not None
