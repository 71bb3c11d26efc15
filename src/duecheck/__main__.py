"""`python -m duecheck`."""

from duecheck.boot import main

main()
