"""Messages to where others wait for them: webhooks, and folders from which mail is sent.

This is the only room that makes connections to addresses which a user names.
"""

from __future__ import annotations

from graph.delivery.maildrop import drop
from graph.delivery.webhooks import Webhook, check_address, new_secret, post, signature

__all__ = ["Webhook", "check_address", "drop", "new_secret", "post", "signature"]
