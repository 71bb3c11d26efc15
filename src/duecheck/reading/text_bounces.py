"""
Mail that came back: the address or its domain is gone (D10), or only a passing trouble.

A full mailbox, a spam block, an absence note and a complaint report are not mail returned.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

NOTICE = re.compile(
    r"mailer-daemon|delivery[ -]status|undeliver|delivery (?:has )?failed|mail delivery|delivery report"
    r"|returned mail|could not be delivered|couldn't be delivered|not delivered|failure notice"
    r"|recipient address rejected",
    re.IGNORECASE,
)
GONE = re.compile(
    r"(?:user|recipient|mailbox|address|account)[ :]*(?:is )?(?:unknown|does ?n[o']t exist|not found|disabled|no longer (?:exists|active|valid|in use)|inactive|deactivated|abandoned|invalid)"
    r"|unknown (?:user|recipient|host|domain|address|mailbox|local part)|no such (?:user|recipient|mailbox|person|domain|address|account)"
    r"|(?:domain|host)[^.\n]{0,40}?(?:does not exist|not found|unknown|cannot be found|could not be found)|name or service not known|nxdomain"
    r"|has moved|no forwarding address|(?:mailbox|account|email account)[^.\n]{0,60}?(?:does not exist|disabled|not available|unavailable|is inactive|has been (?:closed|disabled|deleted|suspended))"
    r"|address (?:does not exist|no longer)|user (?:does not|doesn't) exist|invalid (?:recipient|mailbox|user)|not a (?:valid|known) (?:user|recipient|mailbox)|(?:no longer (?:with|employed|works))"
    r"|\b5\.1\.(?:0|1|2|3|6|10)\b|\b5\.2\.1\b",
    re.IGNORECASE,
)
PASSING = re.compile(
    r"mailbox (?:is )?full|over ?quota|quota exceeded|insufficient storage|out of office|auto(?:matic)?[- ]?reply|on (?:vacation|leave|holiday)"
    r"|\b5\.2\.2\b|\b4\.\d\.\d\b|spam|blocked|blacklist|block list|greylist|feedback-type|abuse report|message too (?:large|big)|\b5\.7\.\d+\b|\b5\.3\.4\b|rate limit|try again later|policy reasons|has been delayed|will (?:be )?(?:retried|keep trying)",
    re.IGNORECASE,
)
ADDRESS = re.compile(r"[^\s@<>]+@[^\s@<>]+|(?:[a-z0-9-]+\.)+[a-z]{2,}", re.IGNORECASE)


@dataclass(frozen=True)
class Bounce:
    """Where in the text the reason of the return stands."""

    start: int
    end: int


def is_address(subject: str) -> bool:
    """Whether the subject is an address or a domain instead of a firm's name."""
    return ADDRESS.fullmatch(subject.strip()) is not None


def bounce(text: str) -> Bounce | None:
    """The permanent reason for which mail to the subject came back, or None."""
    if NOTICE.search(text) is None or PASSING.search(text) is not None:
        return None
    found = GONE.search(text)
    return None if found is None else Bounce(found.start(), found.end())
