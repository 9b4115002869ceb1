"""The forms of what stands below a provision's number: ``(3)``, ``.3``, ``, point (b)``."""

from __future__ import annotations

import re

SEGMENT = re.compile(
    r"""[.:](?P<point>\d{1,2}|[a-z](?![a-z])|[IVX]{1,6}(?!\w))(?![\w%])
        (?:(?<=[a-z])\)(?=,?\s(?:y|e|et|und|o|del?|d[aou])\s))?
      | [ .]?\((?P<bracket>\d{1,2}[A-Z]{0,2}|[a-z]|[ivx]{1,4})\)
      | [ ](?P<half>[a-z])\)(?!\w)""",
    re.VERBOSE,
)
BESIDE = re.compile(r"\((?P<bracket>\d{1,2}[A-Z]{0,2}|[a-z]|[ivx]{1,4})\)|(?P<half>[a-z])\)(?!\w)")
"""After ``52(2)`` or ``33 a)``, what is beside it: ``(3)``, ``b)``."""
DEEP_RANGE = re.compile(r"\s?(?:-|–|to)\s?\((?P<last>\d{1,2}|[a-z]|[ivx]{1,4})\)")
PHRASE = re.compile(
    r""",?[ ]?(?:\b(?:paragraph(?:es?|s)?|paragraf[io]|parágrafos?|paras?\b\.?|pars?\.|párrafos?
        |apartados?|fracci(?:ón|ones)|comm[ai]|co\.|sections?(?=\s\d{1,2}(?!\d))|numeral(?:es)?|literal(?:es)?|número|alínea|alinéas?|(?:unter)?abs(?:ätzen?|atz(?:es)?|\.)|buchst(?:aben?|\.)|s[aä]tze?|ziff(?:ern?|\.)|lid|leden|onder|sub|n(?:r\.|\.?[º°])|incisos?|(?-i:incs?\.)|ite(?:m|ns)|points?|punt[oi]|letters?|letter[ae]|lit\.
        |lett\.|letras?|lettres?|sub-?(?:paragraphs?|sections?)|subparas?\.?)(?![^\W\d_])|§§?)[ ]?
        (?=[(\dIVXa-z]|(?<=partado\s)[A-H](?!\w))""",
    re.VERBOSE | re.IGNORECASE,
)
SECTION = re.compile(r",\ssection", re.IGNORECASE)
"""*Article 19, Section 4 of the Act* may be two; *Article I, Section 8* is one."""
SAME = re.compile(r"^,?\s?(?:par[aá][^\s]*|párrafos?)\s?$", re.IGNORECASE)
STEP = re.compile(
    r"\((?P<bracket>\d{1,2}|[a-z]|[ivx]{1,4})\)|(?P<bare>\d{1,3}|[IVXL]{1,6}|(?<=partado\s)[A-H])(?:[º°ª](?!\w)|(?![\w%]))"
)
LETTER = re.compile(r"(?P<bare>[a-z])\)?(?![\w’'])")
SEVERAL = re.compile(r"(?:(?<!in)s|commi|punti|paragrafi|lettere|leden)\.?\s?$|§§", re.IGNORECASE)
"""*paragraphs*, not *paragraph*: with *Articles 5, paragraph 1, and 6* the next is an article."""
STEP_RANGE = re.compile(r"\s?[-–]\s?(?P<last>\d{1,3})(?!\w)")
