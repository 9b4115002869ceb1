"""Headings that call what stands below them demands."""

from __future__ import annotations

import re

HEADING = re.compile(
    r"""(?:\d{1,2}[.)]?\s|[IVX]{1,4}[.)]\s|[A-Z][.)]\s)?(?:(?:our|the|nos|les|nuestras|las
    |nostre|le|unsere|nossas|as|what)\s)?
        (?:(?:key|main|specific|joint|policy|common|summary\sof|list\sof|concrete|core
        |principales|general)\s)*
        (?:demands?|recommendations?|requests?(?!\sfor\s(?:comments?|proposals?|tenders?|quot\w+|papers?|information)\b)|asks|we\s(?:ask|demand|want|call\sfor
        |recommend)|calls?\s(?:to|for)\saction|demandes|revendications
        |demandas|peticiones|exigencias|recomendaciones|recommandations|richieste
        |raccomandazioni|proposte|forderungen|empfehlungen
        |recomendações|reivindicações|exigências|propuestas|propositions)\b(?!\s(?:were|was|have|had)\b)[^.;]{0,60}:?""",
    re.VERBOSE | re.IGNORECASE,
)
"""*Our demands*, *2. Recommendations to the Council*, *Nuestras peticiones*."""
