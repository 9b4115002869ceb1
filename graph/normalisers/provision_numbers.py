"""The forms of a provision's number: ``31bis``, ``16C``, ``69 E``, ``XX``, ``QQ.B.3``, ``(47)``."""

from __future__ import annotations

import re

_BEHIND_LETTER = (
    r"[,;:)]|\.(?!\w)|\s(?:and|or|to|of|in|et|ou|e|o|y|u|und|oder|dei?|del(?:la|lo)?|du|des|de[rn]|d[ao]s?|von|van)(?!\w)"
    r"|\s(?:dell|d)[’']"
)
"""What stands behind the letter of *Article 69 E of …*, as it is set apart from its number."""
NUMBER = re.compile(
    r"""(?P<roman>[IVX]{1,6}L?(?![\w’'-])(?:[ ](?:bis|ter|quater)\b)?)
      | (?P<coded>[A-Z]{1,3}(?:\.[A-Z]{1,3}){1,3}(?:\.\d{1,3})?(?!\w)
            |(?:I{1,3}|IV)-\d{1,3}(?!\w)
            |[LRDA]\.?[ ]?\d{2,4}(?:-\d{1,3}){1,3}(?!\w)|(?<=§\s)\d{1,4}\.\d{3,4}(?!\w))
      | (?P<letter>[A-H](?![\w’'-]))
      | (?P<plain>\d{1,5}(?:[.-]?[ ]?(?:[Bb]is(?!\s\d)|[Tt]er|[Qq]uater|[Qq]uinquies|quin|[Ss]exies
            |[Ss]epties|[Oo]cties|[Nn]onies|[Dd]ecies|primus)\b
            |-?[A-Z]{1,2}(?!\w)|[ ][A-H](?="""
    + _BEHIND_LETTER
    + r""")|[a-z](?!\w)|(?:er|re|ère|ro)(?!\w))*
            (?!(?![ºª])\w|[,.]\d{3}))(?:\.?[º°ª])?
      | \((?P<boxed>\d{1,3})\)""",
    re.VERBOSE,
)
"""A number; the group tells its form."""
