"""`config set` changes one value and nothing else; what is shown hides keys."""

from __future__ import annotations

import tomllib

import pytest

from duecheck.errors import BadInput
from duecheck.model.settings import FetchSettings, Settings, SourceSettings
from duecheck.records.settings import load_settings
from duecheck.records.settings_edit import init_settings, mask, rows, set_setting

MINE = """\
# my file
[fetch]   # the door
contact = "old@buyer.example"   # whom to write to
# attempts = 2

[sources.gleif]
pace = "2/s"

# [sources.rdap]
# pace = "none"
"""


def changed(tmp_path, text: str, *settings: tuple[str, str]) -> str:
    file = tmp_path / "config.toml"
    file.write_text(text, encoding="utf-8")
    for key, value in settings:
        set_setting(file, key, value)
    return file.read_text("utf-8")


@pytest.mark.parametrize(
    ("key", "value", "before", "after"),
    [
        pytest.param(
            "fetch.contact",
            "new@buyer.example",
            'contact = "old@buyer.example"   # whom to write to',
            'contact = "new@buyer.example"   # whom to write to',
            id="a value in place, its comment kept",
        ),
        pytest.param(
            "fetch.attempts",
            "4",
            "[fetch]   # the door\n",
            "[fetch]   # the door\nattempts = 4\n",
            id="a new value right under its header",
        ),
        pytest.param(
            "sources.gleif.key",
            "0123456789",
            "[sources.gleif]\n",
            '[sources.gleif]\nkey = "0123456789"\n',
            id="a key of digits is text",
        ),
        pytest.param(
            "sources.rdap.enabled",
            "false",
            '# pace = "none"\n',
            '# pace = "none"\n\n[sources.rdap]\nenabled = false\n',
            id="a new section at the end",
        ),
        pytest.param(
            'fetch.connect."acme.example:443"',
            "http://127.0.0.1:8601",
            '# pace = "none"\n',
            '# pace = "none"\n\n[fetch.connect]\n"acme.example:443" = "http://127.0.0.1:8601"\n',
            id="a reroute, its host quoted",
        ),
        pytest.param(
            "fetch.allow_hosts",
            "127.0.0.1, 10.0.0.0/8",
            "[fetch]   # the door\n",
            '[fetch]   # the door\nallow_hosts = ["127.0.0.1", "10.0.0.0/8"]\n',
            id="a list by commas",
        ),
        pytest.param(
            "sources.gleif.pace", "", 'pace = "2/s"\n', "", id="an empty value removes the key"
        ),
    ],
)
def test_one_value_changes_and_every_other_byte_stays(
    key: str, value: str, before: str, after: str, tmp_path
) -> None:
    assert MINE.replace(before, after) == changed(tmp_path, MINE, (key, value))


def test_a_table_above_one_of_its_own_takes_a_value_too(tmp_path) -> None:
    text = '[fetch.connect]\n"a.example:443" = "http://127.0.0.1:1"\n'
    found = tomllib.loads(changed(tmp_path, text, ("fetch.contact", "desk@buyer.example")))

    assert "desk@buyer.example" == found["fetch"]["contact"]
    assert "http://127.0.0.1:1" == found["fetch"]["connect"]["a.example:443"]


def test_an_inline_table_takes_a_value_too(tmp_path) -> None:
    text = changed(tmp_path, "fetch = {attempts = 2} # short\n", ("fetch.contact", "d@b.example"))

    assert {"fetch": {"attempts": 2, "contact": "d@b.example"}} == tomllib.loads(text)
    assert "# short" in text


def test_a_missing_file_is_made_from_the_template(tmp_path) -> None:
    file = tmp_path / "new" / "config.toml"
    set_setting(file, "sources.companies-house.key", "0123456789abcdef")

    assert (
        "0123456789abcdef"
        == load_settings(file, {}, known=None).settings.sources["companies-house"].key
    )
    assert "# contact =" in file.read_text("utf-8")


@pytest.mark.parametrize(
    ("key", "value", "says"),
    [
        pytest.param("fetch.attempts", "many", "must be a whole number", id="a word for a number"),
        pytest.param("fetch.contcat", "x", "did you mean 'contact'", id="a misspelt key"),
        pytest.param("sources.gleif.pace", "fast", "'2/s'", id="a pace that is none"),
        pytest.param("sources.gleif.apce", "1/s", "did you mean 'pace'", id="a misspelt own key"),
        pytest.param("fetch", "x", "is no setting", id="a section is no setting"),
        pytest.param("fetch.a b", "x", "is no setting", id="not a key at all"),
        pytest.param("fetch.proxy", "", "is not set", id="nothing to remove"),
    ],
)
def test_what_cannot_be_set_is_said_by_its_key_and_nothing_is_written(
    key: str, value: str, says: str, tmp_path
) -> None:
    with pytest.raises(BadInput) as refused:
        changed(tmp_path, MINE, (key, value))

    assert says in str(refused.value).replace('"', "'")
    assert " line " not in str(refused.value)
    assert MINE == (tmp_path / "config.toml").read_text("utf-8")


def test_a_file_that_is_broken_already_is_not_touched(tmp_path) -> None:
    with pytest.raises(BadInput, match=r"line 2: fetch\.attempts"):
        changed(tmp_path, "[fetch]\nattempts = 'x'\n", ("fetch.contact", "a@b.example"))


def test_the_template_reads_as_the_defaults(tmp_path) -> None:
    file = tmp_path / "config.toml"
    init_settings(file, force=False)

    assert Settings() == load_settings(file, {}, known=None).settings


def test_force_replaces_a_file(tmp_path) -> None:
    file = tmp_path / "config.toml"
    file.write_text("# mine\n", encoding="utf-8")
    init_settings(file, force=True)

    assert "# mine" not in file.read_text("utf-8")


@pytest.mark.parametrize(
    ("key", "shown"),
    [
        pytest.param("short-key", "set", id="of a short key not even its end"),
        pytest.param("0123456789abcdef", "…cdef", id="of a long one its last four"),
    ],
)
def test_a_key_is_shown_masked(key: str, shown: str) -> None:
    assert shown == mask(key)


def test_what_is_shown_reads_like_the_file_and_hides_passwords() -> None:
    settings = Settings(
        fetch=FetchSettings(
            proxy="http://desk:s3cret@proxy.example:3128", connect={"a.example:80": "http://b"}
        ),
        sources={"web-search": SourceSettings(options={"searxng": "https://s.example"})},
    )
    shown = dict(rows(settings))

    assert '"http://…@proxy.example:3128"' == shown["fetch.proxy"]
    assert '"http://b"' == shown['fetch.connect."a.example:80"']
    assert "not set" == shown["fetch.contact"]
    assert "[]" == shown["dns.nameservers"]
    assert '"https://s.example"' == shown["sources.web-search.searxng"]
