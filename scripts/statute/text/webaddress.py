"""What an address on the web looks like; the form alone, nothing is asked."""

from __future__ import annotations

WEB = r"https?://[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::\d{1,5})?(?:[/?#][!#-;=?-Z_a-z~%]*)?"
"""A pattern for the whole of it."""
