"""A market of many fictional firms with a site each, and a register that knows none of them."""

from __future__ import annotations

from tests.world.routes import Answers, Route

REGISTER = "api.company-information.service.gov.uk"
PAGE = (
    "<html><head><title>Firm {n}</title></head><body><h1>Firm {n} Traders Ltd</h1>"
    '<a href="/contact">Contact</a><p>' + "We sell fasteners. " * 1_000 + "</p></body></html>"
)


class Market(Answers):
    """Every site answers every path with a page of 20 KB; robots.txt allows all."""

    def __init__(self, count: int) -> None:
        super().__init__()
        self._names = {f"firm{n:04}.example" for n in range(count)}

    @property
    def hosts(self) -> list[str]:
        return [*sorted(self._names), REGISTER]

    def find(self, host: str, path: str, query: str) -> Route | None:
        if host == REGISTER:
            json = (("Content-Type", "application/json"),)
            return Route(host=host, path=path, headers=json, body=b'{"items": [], "total": 0}')
        if host not in self._names:
            return None
        if path == "/robots.txt":
            plain = (("Content-Type", "text/plain"),)
            return Route(host=host, path=path, headers=plain, body=b"User-agent: *\nAllow: /\n")
        page = (("Content-Type", "text/html"),)
        return Route(host=host, path=path, headers=page, body=PAGE.format(n=host[4:8]).encode())


def applicants(count: int) -> str:
    """A list of the firms, as CSV."""
    rows = [f"Firm {n:04} Traders Ltd,GB,firm{n:04}.example" for n in range(count)]
    return "\n".join(["Customer,Country,Web", *rows]) + "\n"
