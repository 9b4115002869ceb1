"""Sentences that lead in a list of demands without a colon, of others, or by what one can do.

*I ask you, with all the means you have* and items in small letters below; *the comments filed
on Monday call for changes that would*; *Here are some steps that I hope you will take:*.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.extractors.asking_words import IMPERATIVE, INFINITIVE
from graph.extractors.demand_items import Item, asks, block_item
from graph.extractors.passages import Passage
from graph.model import BlockKind

_HALF = 2
_FEWEST_WORDS = 4
_CAMPAIGN = re.compile(
    r"\b(?:petition|donate|donation|newsletter|tweet|retweet|hashtag|share\s(?:this|the|our|it)|spread\sthe\sword|join\s(?:us|our)"
    r"|follow\sus|sign\s(?:the|our|this|up)|volunteer|subscribe|your\s(?:MPs?|MEPs?|senators?|representatives?|friends|local)"
    r"|pétition|partage[rz]|signe[rz]|faire\sun\sdon|firm[ae]\s(?:la|nuestra)|comparte|difunde|dona\b|firma\s(?:la|il)|condividi"
    r"|assine|partilhe|doe\b|unterschreib\w*|teile\w*\sdiese\w*|spende\w*)\b",
    re.IGNORECASE,
)
"""*Share this page*: what those who sign can do, not those who are written to."""
_DEEDS = (
    r"(?:actions?|steps?|measures?|things|changes|mesures|actions|démarches|medidas|acciones|pasos|misure|azioni|passi|ações|passos"
    r"|maßnahmen|schritte|dinge)"
)
_OF_YOU = re.compile(
    r"\b(?:some|the|these|two|three|four|five|six|several|a\sfew|concrete)\s"
    rf"(?:[\w-]{{3,15}}\s){{0,3}}{_DEEDS}\s"
    r"(?:that\s|which\s)?(?:I|we)\s(?:\w{3,12}ly\s)?(?:hope|ask|want|urge|expect|need|would\slike|request|beg)\s(?:that\s)?you\s(?:to\s|will\s|would\s)?"
    r"(?:\w{3,12}ly\s)?(?:take|do|make|consider|support|undertake|adopt)\b[^.;:]{0,60}[:.]$"
    rf"|\b(?:les|des|quelques|trois|deux|quatre|cinq)\s(?:[\w-]{{3,15}}\s){{0,2}}{_DEEDS}\s(?:[\w-]{{3,15}}\s){{0,2}}que\s"
    r"(?:nous|je)\svous\s(?:demand|pri|invit|propos|suggér)\w{1,4}\b[^.;:]{0,60}[:.]$"
    rf"|\b(?:las|algunas|tres|dos|cuatro|cinco)\s(?:[\w-]{{3,15}}\s){{0,2}}{_DEEDS}\s(?:[\w-]{{3,15}}\s){{0,2}}que\s"
    r"(?:le|les|os)\s(?:pedimos|proponemos|solicitamos|pido|propongo|sugerimos)\b[^.;:]{0,60}[:.]$"
    rf"|\b(?:le|alcune|tre|due|quattro|cinque)\s(?:[\w-]{{3,15}}\s){{0,2}}{_DEEDS}\s(?:[\w-]{{3,15}}\s){{0,2}}che\s"
    r"(?:le|vi)\s(?:chiediamo|proponiamo|chiedo|propongo|suggeriamo)\b[^.;:]{0,60}[:.]$"
    rf"|\b(?:die|einige|drei|zwei|vier|fünf)\s(?:[\w-]{{3,15}}\s){{0,2}}{_DEEDS},\s(?:um\s)?die\s(?:wir|ich)\s(?:von\s)?(?:sie|ihnen)\s"
    r"(?:\w{3,12}\s)?(?:bitten|bitte|erwarten|erwarte|vorschlagen|fordern)\s?[:.]$",
    re.IGNORECASE,
)
"""*Here are some actions that I hope you will take:*."""
_YOU_CAN = re.compile(
    r"[#*_\s]{0,6}(?:(?:so\s)?(?:here\sis\s|this\sis\s)?what\s(?:can\syou|you\s(?:can|could|should|must|need\sto))\s(?:still\s)?do"
    r"|how\syou\s(?:can|could)\s(?:help|act)|(?:voici\s)?ce\sque\svous\spouvez\sfaire|(?:esto\ses\s)?lo\sque\s(?:usted(?:es)?\s)?pueden?\shacer"
    r"|(?:ecco\s)?(?:cosa|che\scosa|quello\sche)\s(?:può|potete|puoi)\sfare|o\sque\s(?:pode|podem)\sfazer|was\sSie\s(?:jetzt\s)?tun\skönnen"
    r"|wat\su\s(?:nu\s)?kunt\sdoen)(?:\s[^.;:?!]{1,60})?\s?[:.?]?[#*_\s]{0,6}",
    re.IGNORECASE,
)
_ADDRESSED = r"(?:A|AL|ALLA|ALLO|AI|AGLI|ALLE|À|AU|AUX|AO|AOS|ÀS|ALL[’'])(?:\s|(?<=[’']))"
_CAPITALS = re.compile(
    rf"(?:(?:E|SI|TUTTO\sCIÒ\sPREMESSO|POR\sELLO|POR\sTODO\sELLO),?\s)?(?:(?:CHIED(?:E|ONO)|DEMANDE(?:NT)?|PIDEN?|SOLICITA[NM]?|PEDEM?)"
    rf"(?:\s{_ADDRESSED}[^.;:a-zà-ÿ]{{2,160}})?"
    r"|(?:INVITA(?:NO)?|IMPEGNA(?:NO)?|SOLLECITA(?:NO)?|ESORTA(?:NO)?|RACCOMANDA(?:NO)?|EXHORTEN?T?|EXIGE(?:NT?|M)?|APPELLE(?:NT)?"
    r"|INSTAN?|EXHORTAN?|REQUER(?:EM)?|EXORTAM?|RECOMENDA[NM]?|FORDER[NT]|ERSUCH(?:T|EN)|CALLS?\s(?:UP)?ON|URGES?|REQUESTS?(?!\s(?:FOR|OF|TO|FROM|BY)\b)"
    r"|RECOMMENDS?)(?:\s[^.;:a-zà-ÿ]{2,160})?)\s?:?"
)
"""``CHIEDE AL SINDACO``, ``IMPEGNA LA GIUNTA A:`` above the items of a motion."""
_LABELLED = re.compile(rf"[^.:;?!]{{3,70}}:[*_]{{0,3}}\s{IMPERATIVE.pattern}", IMPERATIVE.flags)
"""``Fair slots: Create …``."""
_WORD_END = re.compile(r"[\w)’”*_]$")
_MOST_HANGING = 12
_TO_COLON = re.compile(r"\b(?:to|à|a|ad|di|zu|te)\s?:$")
_INFINITELY = re.compile(r"[^.;:?!]{3,300}?\s(?:zu\s\w{3,24}n|\w{2,12}zu\w{3,20}n)(?=[.,;]|$)")
_GOES_ON = re.compile(
    r"(?:not\s|ne\s(?:pas|plus)\s)?(?:to\s(?!the\b)|that\s|de\s(?=\w{2,16}(?:er|ir|re)\b)|d[’']\w{2,16}(?:er|ir|re)\b|à\s(?=\w{2,16}(?:er|ir|re)\b)"
    r"|que\s|qu[’']|di\s(?=\w{2,16}re\b)|ad?\s(?=\w{2,16}(?:re|ar|er|ir)\b)|che\s|dass\s)|(?-i:[a-zäöüß])[^;:?!]{3,400}?\szu\s(?-i:[a-zäöü])\w{2,24}n\b"
)
"""*to publish it*, *das Gesetz im Mai zu verhindern*."""
_DONE = re.compile(
    r"(?:a|ad|di|de|à|d[’'])\s?\w{2,16}(?:re|rsi|ar|er|ir|rl[aeo])\b|(?:que|che|qu[’'])\s?\w|to\s\w|\w{3,16}(?:are|ere|ire|ar|er|ir)\s(?!(?:is|are|was|were|has|have|of|in|at)\b)",
    re.IGNORECASE,
)
_OURS = re.compile(r"[nv]otre\s", re.IGNORECASE)
_IS = re.compile(
    r"\b(?:is|are|was|were|has|had|est|sont|était|es|son|era|è|sono|ist|sind|war)\b", re.IGNORECASE
)


def names_deeds(passage: Passage) -> bool:
    """*Here are some concrete actions that I hope you will take:*."""
    return _OF_YOU.search(passage.ending) is not None


def tells_what_can_be_done(passage: Passage) -> bool:
    """*What you can do:*, which those who are written to or others may do."""
    return _YOU_CAN.fullmatch(passage.text) is not None


def asks_in_capitals(passage: Passage) -> bool:
    """``CHIEDE AL SINDACO``: the verb of a motion, in a line of its own."""
    return _CAPITALS.fullmatch(passage.text.strip("#*_ ")) is not None


def do_all(items: Sequence[Item]) -> bool:
    """Whether half of the items are deeds: *riaprire il molo*, *Que se publiquen las actas*."""
    return sum(map(_does, items)) * _HALF >= len(items)


def _does(item: Item) -> bool:
    said = _words(item)
    return not _OURS.match(said) and (asks(item) or _DONE.match(said) is not None)


def tell(items: Sequence[Item]) -> bool:
    """Whether half of the items say how things are: *The port is old*."""
    told = sum(not _does(one) and _IS.search(_words(one)) is not None for one in items)
    return told * _HALF >= len(items)


def are_sentences(items: Sequence[Item]) -> bool:
    """Whether most items are more than names."""
    return sum(len(_words(one).split()) >= _FEWEST_WORDS for one in items) * _HALF > len(items)


def all_ask(items: Sequence[Item]) -> bool:
    """Whether most items say what is to be done, and none what supporters of a campaign do."""
    said = sum(asks(one) or _LABELLED.match(_words(one)) is not None for one in items)
    return said * _HALF > len(items) and not are_of_campaign(items)


def are_of_campaign(items: Sequence[Item]) -> bool:
    """Whether items tell supporters what to do: *Share this page*."""
    return any(map(_CAMPAIGN.search, map(_words, items)))


def _words(item: Item) -> str:
    return item.passage.text[item.words.start : item.words.end]


def alone_below(text: str, following: Sequence[Passage]) -> list[Item]:
    """The one paragraph below *We call on our representatives to:* that goes on with it."""
    below = following[0] if following else None
    if below is None or below.block.kind is not BlockKind.PARAGRAPH or not _TO_COLON.search(text):
        return []
    words = below.text.lstrip('“”"«„*_ ')
    goes_on = IMPERATIVE.match(words) or INFINITIVE.match(words) or _INFINITELY.match(words)
    return [block_item(below)] if goes_on else []


def hangs(sentence: str, following: Sequence[Passage]) -> bool:
    """Whether a sentence without any mark at its end goes on in items in small letters."""
    items: list[str] = []
    for one in following[:_MOST_HANGING]:
        if one.block.kind is not BlockKind.ITEM:
            break
        items.append(one.text)
    if not items or _WORD_END.search(sentence) is None:
        return False
    return sum(_GOES_ON.match(one) is not None for one in items) * _HALF > len(items)
