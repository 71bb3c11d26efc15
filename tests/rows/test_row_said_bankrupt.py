"""Row 001-23: a customer said that it was filing for bankruptcy. All firms are fictional."""

from __future__ import annotations

import pytest

from tests.desk import Desk
from tests.world import routes
from tests.world.running import running

DAY = ["--as-of", "2026-11-16"]


@pytest.fixture
def desk(tmp_path) -> Desk:
    with running(routes.read()) as world:
        yield Desk(tmp_path, world.settings)


def test_row_001_23_no_register_entry_prints_unverified_and_never_false(desk: Desk) -> None:
    ended = desk.run("signs", "Northgate Fastener Supply Ltd", "--said", "bankruptcy",
                     "--country", "GB", "--reg", "99000001", *DAY)  # fmt: skip

    assert 0 == ended.code, ended.err
    assert "UNVERIFIED: no register entry shows it yet" in ended.out
    assert "false" not in ended.out.lower()
    assert "companies-house" in ended.out


def test_row_001_23_an_entry_prints_verified_with_its_words(desk: Desk) -> None:
    ended = desk.run("signs", "Brackwater Joinery Ltd", "--said", "bankruptcy",
                     "--country", "GB", "--reg", "99000002", "--format", "json",
                     *DAY)  # fmt: skip
    found = ended.json

    assert 0 == ended.code, ended.err
    assert ("verified", "filing for bankruptcy") == (found["verdict"], found["claim"])
    assert "petition" in found["why"]
    assert found["evidence_ids"]


def test_row_001_23_a_register_nobody_reached_is_unverified_and_incomplete(tmp_path) -> None:
    with running(routes.read(), fault="server-error") as world:
        ended = Desk(tmp_path, world.settings).run(
            "signs", "Northgate Fastener Supply Ltd", "--said", "bankruptcy",
            "--country", "GB", "--reg", "99000001", *DAY)  # fmt: skip

    assert 3 == ended.code
    assert "UNVERIFIED: no register and no court answered" in ended.out
    assert "false" not in ended.out.lower()


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param(["Acme Ltd"], id="a firm that said nothing"),
        pytest.param(["--said", "bankruptcy"], id="something said by nobody"),
        pytest.param(["Acme Ltd", "--said", "rain"], id="something we do not check"),
    ],
)
def test_row_001_23_a_question_that_is_none_is_refused(desk: Desk, arguments) -> None:
    ended = desk.run("signs", *arguments)

    assert 2 == ended.code
    assert "--said bankruptcy" in ended.err
