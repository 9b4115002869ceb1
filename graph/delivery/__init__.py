"""Messages to where others wait for them: webhooks, and folders from which mail is sent; and
queries to the services that an operator has listed.

This is the only room that makes connections to addresses which a user names.
"""

from __future__ import annotations

from graph.delivery.endpoints import Endpoints
from graph.delivery.maildrop import drop
from graph.delivery.webhooks import Webhook, check_address, new_secret, post, signature

__all__ = ["Endpoints", "Webhook", "check_address", "drop", "new_secret", "post", "signature"]
