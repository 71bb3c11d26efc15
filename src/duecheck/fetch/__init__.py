"""The only door to the network: guard, pace, robots, retries, caps, names."""

import sys

# httpx imports rich and click for a command line of its own wherever they are installed. None
# makes that import fail, which httpx provides for; it saves a tenth of a second of every start.
sys.modules.setdefault("httpx._main", None)  # type: ignore[arg-type]
