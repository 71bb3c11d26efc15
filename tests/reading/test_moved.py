"""Whether the site gives another address than the one on file. The firms are fictional."""

from __future__ import annotations

import pytest
from tests.reports.made import evidence

from duecheck.reading.moved import moved_to

ON_FILE = "1 Mill Lane, Leeds LS1 4AB"


def shown(*addresses: str):
    return [
        evidence(
            f"website-{n}",
            "site-contact",
            said,
            facts={"what": "address", "said": said, "normal": ""},
        )
        for n, said in enumerate(addresses)
    ]


@pytest.mark.parametrize(
    ("addresses", "on_file", "moved"),
    [
        ([], ON_FILE, None),
        (["1 Mill Ln, LS1 4AB Leeds"], ON_FILE, None),
        (["9 New Road, York YO1 7HH"], ON_FILE, "9 New Road, York YO1 7HH"),
        (["9 New Road, York YO1 7HH", "1 Mill Lane, LS14AB"], ON_FILE, None),
        (["9 New Road, York YO1 7HH"], "Mill Lane, Leeds", None),
        (["9 New Road, York YO1 7HH"], None, None),
    ],
)
def test_another_postcode_on_the_site_is_a_move_to_verify(addresses, on_file, moved) -> None:
    assert moved == moved_to(shown(*addresses), on_file, "GB")
