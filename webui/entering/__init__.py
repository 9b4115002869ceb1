"""The ledger in the browser: curators enter what came of a demand, and say which are alike.

It is the gate's business, as the ledger is written; the forms stand on the pages of demands.
"""
