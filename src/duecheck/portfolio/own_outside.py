"""How a customer pays us beside how it pays others (002-10): they behave differently with you."""

from __future__ import annotations

from collections.abc import Sequence

from duecheck.model.account_file import TradeReference
from duecheck.portfolio.group import late_days
from duecheck.portfolio.profile import Profile

WARNING = "Prompt with us, slow elsewhere: you may be next in line to slip"
BETTER = "Slow with us, prompt elsewhere: ask what is wrong with our invoices"


def compare(profile: Profile, references: Sequence[TradeReference], *, late: int) -> list[str]:
    """Sentences of the panel; without an answered reference it says that nobody was asked."""
    ours = late_days(profile)
    told = [x for x in references if x.answered_on is not None and x.slow_days is not None]
    us = "not known" if ours is None else f"{ours:.0f} days late on average"
    if not told:
        return [f"With us: {us}", "Elsewhere: NOT CHECKED, no reference has answered"]
    slow = [x for x in told if (x.slow_days or 0) >= late]
    lines = [f"With us: {us}"]
    lines += [f"With {x.name}: {x.slow_days} days late ({x.answered_on})" for x in told]
    if ours is not None and ours < late and slow:
        lines.append(WARNING)
    elif ours is not None and ours >= late and not slow:
        lines.append(BETTER)
    return lines
