"""Records of letters accepted, corrected and rejected in the browser by curators.

It is the gate's business, as decisions are written: `addresses` takes them, `forms` reads what a
curator set right, `showing` is what the pages tell. The letter's own page, which a worker makes,
has the buttons that lead here.
"""
