"""Every way a settings file can be wrong, and the one line it gets."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duecheck.errors import BadInput
from duecheck.records.settings import archived, load_settings

KNOWN = ("companies-house", "gleif", "web-search")


def load(tmp_path, text: str, environ=None):
    file = tmp_path / "config.toml"
    file.write_text(text, encoding="utf-8")
    return load_settings(file, environ or {}, known=KNOWN)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        pytest.param(
            "[fetch]\ncontact = credit\n",
            "config.toml line 2: contact: is not TOML: Invalid value",
            id="text without quotes",
        ),
        pytest.param(
            "[fetch]\ncontact = 'a'\ncontact = 'b'\n",
            "config.toml line 3: contact: is not TOML: Cannot overwrite a value",
            id="a key twice",
        ),
        pytest.param(
            "[fetch]\n\n[dns\n",
            "config.toml line 3: is not TOML: Expected ']' at the end of a table declaration",
            id="a header left open",
        ),
        pytest.param(
            "[fetch]\nattempts = '3'\n",
            "config.toml line 2: fetch.attempts: must be a whole number",
            id="a number in quotes is text",
        ),
        pytest.param(
            "[fetch]\nattempts = true\n",
            "config.toml line 2: fetch.attempts: must be a whole number",
            id="a flag is no number",
        ),
        pytest.param(
            "[fetch]\nattempts = 9\n",
            "config.toml line 2: fetch.attempts: input should be less than or equal to 6",
            id="a number out of bounds",
        ),
        pytest.param(
            "[fetch]\nread_timeout = inf\n",
            "config.toml line 2: fetch.read_timeout: must be a number of seconds",
            id="a time without end",
        ),
        pytest.param(
            "[fetch]\nallow_hosts = '127.0.0.1'\n",
            "config.toml line 2: fetch.allow_hosts: must be a list",
            id="text for a list",
        ),
        pytest.param(
            "[fetch]\n# a comment\nallow_hosts = [\n  '127.0.0.1',\n  1,\n]\n",
            "config.toml line 3: fetch.allow_hosts: must be text in quotes",
            id="a number in a list of several lines",
        ),
        pytest.param(
            "[fetch]\ncontact = 2026-11-16\n",
            "config.toml line 2: fetch.contact: must be text in quotes",
            id="a date for text",
        ),
        pytest.param(
            "[fetch]\nproxy = 'proxy.example:3128'\n",
            "config.toml line 2: fetch.proxy: 'proxy.example:3128' is not an http address",
            id="a proxy without scheme",
        ),
        pytest.param(
            "fetch = { attempts = 2, contcat = 'a' }\n",
            "config.toml line 1: fetch.contcat: no such setting; did you mean 'contact'?",
            id="a misspelt key in an inline table",
        ),
        pytest.param(
            "fetch.contcat = 'a'\n",
            "config.toml line 1: fetch.contcat: no such setting; did you mean 'contact'?",
            id="a misspelt dotted key",
        ),
        pytest.param(
            "[fetch.connect]\n'acme.example:99999' = 'http://127.0.0.1:1'\n",
            'config.toml line 2: fetch.connect."acme.example:99999": must be "host:port"',
            id="a port that is none",
        ),
        pytest.param(
            "[fetch.connect]\n'a.example:443' = 'http://127.0.0.1:1/path'\n",
            'config.toml line 2: fetch.connect."a.example:443": must lead to http:// or https:// '
            "host and port",
            id="a reroute with a path",
        ),
        pytest.param(
            "[dns]\nnameservers = ['127.0.0.1:0']\n",
            "config.toml line 2: dns.nameservers: '127.0.0.1:0' is not \"address\" or "
            '"address:port"',
            id="a name server on no port",
        ),
        pytest.param(
            "[sources.gleif]\npace = '0/s'\n",
            'config.toml line 2: sources.gleif.pace: \'0/s\' is not "2/s", "600/5m" or "none"',
            id="a pace that never asks",
        ),
        pytest.param(
            "[sources.web-search]\n[sources.gleif]\npace = 2\n",
            "config.toml line 3: sources.gleif.pace: must be text in quotes",
            id="a pace that is a number",
        ),
        pytest.param(
            "[sources.gleif]\nbas_url = 'http://127.0.0.1:1'\n",
            "config.toml line 2: sources.gleif.bas_url: no such setting; did you mean 'base_url'?",
            id="a misspelt key of a source",
        ),
        pytest.param(
            "[sources.gleif]\nbase_url = 'http://desk:pw@127.0.0.1:1'\n",
            "config.toml line 2: sources.gleif.base_url: 'http://127.0.0.1:1' must begin with "
            "http:// or https://, name a host, and no user",
            id="a password in an address is refused and not repeated",
        ),
        pytest.param(
            "[sources.gleif.base_urls]\n'data.example' = 'ftp://127.0.0.1'\n",
            "config.toml line 2: sources.gleif.base_urls.\"data.example\": 'ftp://127.0.0.1' must "
            "begin with http:// or https://, name a host, and no user",
            id="one base of several",
        ),
        pytest.param(
            "[sources.gleif]\nenabled = 'no'\n",
            "config.toml line 2: sources.gleif.enabled: must be true or false",
            id="text for a flag",
        ),
        pytest.param(
            "[sources.gleif]\nkey_file = 'no-such-file'\n",
            "config.toml line 2: sources.gleif.key_file: there is no file ",
            id="a key file that is not there",
        ),
        pytest.param(
            "[sources.gleif]\nkey = 'a'\nkey_file = 'b'\n",
            "config.toml line 3: sources.gleif.key_file: stands beside a key",
            id="a key given twice",
        ),
        pytest.param(
            '[sources.gleif]\nkey = "a\\nb"\n',
            "config.toml line 2: sources.gleif.key: must be text on one line",
            id="a key with a line break",
        ),
        pytest.param(
            "[sources]\ngleif = 3\n",
            "config.toml line 2: sources.gleif: must be a table",
            id="a source that is no table",
        ),
    ],
)
def test_a_wrong_setting_gets_its_line(text: str, line: str, tmp_path) -> None:
    with pytest.raises(BadInput) as refused:
        load(tmp_path, text)

    assert str(refused.value).startswith(f"{tmp_path}/{line}")
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="an empty file"),
        pytest.param("\ufeff# nothing but this\n", id="a byte-order mark and a comment"),
        pytest.param("[sources.gleif]\npace = '600/5m'\n", id="a pace over minutes"),
        pytest.param("[sources.gleif]\npace = '2 / s'\n", id="a pace with blanks"),
        pytest.param("[dns]\nnameservers = ['::1', '[::1]:53', '10.0.0.1']\n", id="name servers"),
        pytest.param("[fetch]\nread_timeout = 3\n", id="a whole number of seconds"),
        pytest.param(
            "[fetch]\nproxy = 'http://desk:pw@proxy.example:3128'\n", id="a proxy with a password"
        ),
        pytest.param(
            "[fetch.connect]\n'[2001:db8::1]:443' = 'http://127.0.0.1:1'\n", id="a v6 reroute"
        ),
    ],
)
def test_what_is_right_is_read_without_a_word(text: str, tmp_path) -> None:
    assert [] == load(tmp_path, text).notices


def test_config_comes_before_the_environment(tmp_path) -> None:
    one, two = tmp_path / "one.toml", tmp_path / "two.toml"
    one.write_text("[fetch]\ncontact = 'one@b.example'\n")
    two.write_text("[fetch]\ncontact = 'two@b.example'\n")
    environ = {"DUECHECK_CONFIG": str(two)}

    assert "one@b.example" == load_settings(one, environ, known=None).settings.fetch.contact
    assert "two@b.example" == load_settings(None, environ, known=None).settings.fetch.contact


def test_a_key_file_stands_beside_the_settings_file(tmp_path) -> None:
    (tmp_path / "gleif.key").write_text("from-a-file\n")

    loaded = load(tmp_path, "[sources.gleif]\nkey_file = 'gleif.key'\n")

    assert "from-a-file" == loaded.settings.source("gleif").key


def test_the_environment_s_key_comes_before_the_file_s(tmp_path) -> None:
    loaded = load(tmp_path, "[sources.gleif]\nkey = 'file'\n", {"DUECHECK_KEY_GLEIF": "environ"})

    assert "environ" == loaded.settings.source("gleif").key


def test_a_key_for_a_source_nobody_knows_is_noticed(tmp_path) -> None:
    loaded = load(tmp_path, "", {"DUECHECK_KEY_GLEFI": "k"})

    assert [
        "DUECHECK_KEY_GLEFI: no source is called 'glefi'; did you mean 'gleif'?"
    ] == loaded.notices


def test_an_empty_key_in_the_environment_is_none(tmp_path) -> None:
    assert load(tmp_path, "", {"DUECHECK_KEY_GLEIF": ""}).settings.source("gleif").key is None


def test_the_archive_learns_what_matters_and_no_secret(tmp_path) -> None:
    kept = archived(
        load(
            tmp_path,
            "[fetch]\ncontact = 'desk@b.example'\nproxy = 'http://u:hidden@p.example'\n"
            "[sources.gleif]\nkey = 'hidden'\nenabled = false\n"
            "[sources.web-search]\nsearxng = 'https://s.example'\n",
        ).settings
    )

    assert "hidden" not in str(kept)
    assert ("set", "set") == (kept["fetch"]["contact"], kept["fetch"]["proxy"])
    assert ("set", False) == (kept["sources"]["gleif"]["key"], kept["sources"]["gleif"]["enabled"])
    assert kept["sources"]["web-search"]["key"] is None
    assert {"searxng": "https://s.example"} == kept["sources"]["web-search"]["options"]


@given(st.text(max_size=80))
def test_whatever_the_file_holds_it_is_read_or_refused_in_one_line(tmp_path_factory, text) -> None:
    line = ""
    try:
        load(tmp_path_factory.mktemp("any"), text.encode("utf-8", "replace").decode())
    except BadInput as refused:
        line = str(refused)

    assert "\n" not in line
