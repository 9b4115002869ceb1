"""Names that may stand for one organisation, decided about in the browser by curators.

It is the gate's business, as decisions are written: which pairs wait is worked out by a process
of its own (`child`) and kept (`queue`); a decision goes into the log and the letters follow
(`deciding`) before the next pair is shown (`addresses`).
"""
