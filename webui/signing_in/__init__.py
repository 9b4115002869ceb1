"""Signing in: who visits, forms that only our own pages can send, and the pages for it.

It is the gate's business: it finds out from a cookie who visits (`recognition`), and tells
workers the name and no secret (`visitor`). Where a store has no accounts there is nothing to be
seen of it.
"""
