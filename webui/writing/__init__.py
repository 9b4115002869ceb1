"""Writing over HTTP: SPARQL Update and the Graph Store Protocol, for those who have a token.

`permission` asks for the token, `update` and `graph_store` read the requests, `writer` has
them carried out one after the other. What a change would do is worked out in processes of its
own (`drafting`, `child`), and only what it alters reaches the store.
"""

from __future__ import annotations

from webui.writing.writer import Writer, Written

__all__ = ["Writer", "Written"]
