"""Watched questions in the browser, as feeds, and compared after each change in the background.

It is the gate's business: journals and webhooks are nothing that a worker has within reach.
"""
