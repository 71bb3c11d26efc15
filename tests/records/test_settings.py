"""Settings are read strictly: a broken file names line and key, in one line."""

from __future__ import annotations

import stat

import pytest

from duecheck.errors import BadInput
from duecheck.records.settings import archived, load_settings
from duecheck.records.settings_edit import init_settings, rows, set_setting

GOOD = """\
[fetch]
contact = "credit@buyer.example"
allow_hosts = ["127.0.0.1", "10.0.0.0/8", "intranet.example"]
[fetch.connect]
"acme.example:443" = "http://127.0.0.1:8601"
[dns]
nameservers = ["127.0.0.1:5353", "::1"]
[sources.companies-house]
key = "0123456789abcdef"
pace = "600/5m"
base_url = "http://127.0.0.1:8602"
[sources.web-search]
searxng = "https://search.example"
"""


def load(tmp_path, text: str, environ=None, known=("companies-house", "web-search")):
    file = tmp_path / "config.toml"
    file.write_text(text, encoding="utf-8")
    return load_settings(file, environ or {}, known=known)


def test_a_good_file_is_read_whole(tmp_path) -> None:
    settings, _, notices = load(tmp_path, GOOD)

    assert "http://127.0.0.1:8601" == settings.fetch.connect["acme.example:443"]
    assert ("127.0.0.1:5353", "::1") == settings.dns.nameservers
    assert {"searxng": "https://search.example"} == settings.source("web-search").options
    assert "600/5m" == settings.source("companies-house").pace
    assert [] == notices


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        pytest.param("[fetch\n", "", "is not TOML", id="no TOML at all"),
        pytest.param(
            "[fetch]\ncontcat = 'a'\n",
            "line 2",
            "fetch.contcat: no such setting; did you mean 'contact'",
            id="a misspelt key",
        ),
        pytest.param("[ftech]\n", "line 1", "did you mean 'fetch'", id="a misspelt section"),
        pytest.param(
            "[fetch]\n\nattempts = 'three'\n",
            "line 3",
            "fetch.attempts",
            id="text where a number belongs",
        ),
        pytest.param(
            "[fetch]\ntotal_timeout = -1\n",
            "line 2",
            "fetch.total_timeout",
            id="a time that is none",
        ),
        pytest.param(
            "[fetch.connect]\n'acme.example' = 'http://127.0.0.1:1'\n",
            "line 2",
            'must be "host:port"',
            id="a reroute without port",
        ),
        pytest.param(
            "[fetch.connect]\n'acme.example:443' = '127.0.0.1:1'\n",
            "line 2",
            "must lead to http://",
            id="a reroute to no address",
        ),
        pytest.param(
            "[fetch]\nallow_hosts = ['10.0.0.0/99']\n",
            "line 2",
            "no host, address or CIDR",
            id="a network that is none",
        ),
        pytest.param(
            "[dns]\nnameservers = ['ns.example']\n",
            "line 2",
            'is not "address"',
            id="a name server by name",
        ),
        pytest.param(
            "[sources.gleif]\npace = 'fast'\n",
            "line 2",
            "sources.gleif.pace",
            id="a pace that is none",
        ),
        pytest.param(
            "[sources.gleif]\nbase_url = 'gleif'\n",
            "line 2",
            "sources.gleif.base_url",
            id="a base that is no address",
        ),
        pytest.param(
            "[sources.gleif]\nsearxng = 3\n",
            "line 2",
            "must be text",
            id="an option that is no text",
        ),
        pytest.param("sources = 3\n", "line 1", "must be a table", id="a section that is no table"),
    ],
)
def test_a_broken_file_names_line_and_key(tmp_path, text: str, line: str, words: str) -> None:
    with pytest.raises(BadInput) as error:
        load(tmp_path, text)

    assert line in str(error.value)
    assert words in str(error.value)
    assert "\n" not in str(error.value)


def test_a_source_nobody_knows_is_a_notice_not_an_error(tmp_path) -> None:
    _, _, notices = load(tmp_path, "[sources.companies-hose]\npace = 'none'\n")

    assert [
        "settings: no source is called 'companies-hose'; did you mean 'companies-house'?"
    ] == notices


def test_a_named_file_must_exist_and_the_platform_s_need_not(tmp_path, monkeypatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "nowhere"))

    assert load_settings(None, {}, known=None).path is None
    for asked, environ in (
        (tmp_path / "no.toml", {}),
        (None, {"DUECHECK_CONFIG": str(tmp_path / "no.toml")}),
    ):
        with pytest.raises(BadInput, match="there is no file"):
            load_settings(asked, environ, known=None)


def test_the_environment_gives_a_key(tmp_path) -> None:
    settings, _, _ = load(tmp_path, GOOD, {"DUECHECK_KEY_COMPANIES_HOUSE": "from-the-environment"})

    assert "from-the-environment" == settings.source("companies-house").key


def test_a_key_file_gives_a_key(tmp_path) -> None:
    (tmp_path / "key").write_text("from-a-file\n", encoding="utf-8")
    settings, _, _ = load(tmp_path, f"[sources.companies-house]\nkey_file = '{tmp_path / 'key'}'\n")

    assert "from-a-file" == settings.source("companies-house").key


def test_neither_key_nor_contact_is_archived_or_shown(tmp_path) -> None:
    settings, _, _ = load(tmp_path, GOOD)

    assert "0123456789abcdef" not in repr(settings)
    assert "0123456789abcdef" not in str(archived(settings))
    assert "buyer.example" not in str(archived(settings))
    assert ("sources.companies-house.key", "…cdef") in rows(settings)


def test_set_keeps_every_comment_and_the_file_private(tmp_path) -> None:
    file = tmp_path / "config.toml"
    init_settings(file, force=False)
    comments = [line for line in file.read_text("utf-8").splitlines() if line.startswith("#")]
    set_setting(file, "fetch.contact", "credit@buyer.example")
    set_setting(file, "sources.companies-house.key", "0123456789abcdef")
    set_setting(file, "dns.nameservers", '["127.0.0.1:5353"]')
    settings, _, _ = load_settings(file, {}, known=None)

    assert ("credit@buyer.example", ("127.0.0.1:5353",)) == (
        settings.fetch.contact,
        settings.dns.nameservers,
    )
    assert "0123456789abcdef" == settings.source("companies-house").key
    assert [] == [line for line in comments if line not in file.read_text("utf-8")]
    assert 0o600 == stat.S_IMODE(file.stat().st_mode)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("fetch.contcat", "x"),
        ("fetch.attempts", "many"),
        ("nonsense", "x"),
        ("sources.gleif.pace", "fast"),
    ],
)
def test_a_setting_that_would_not_read_is_refused_and_nothing_is_written(
    tmp_path, key, value
) -> None:
    file = tmp_path / "config.toml"
    init_settings(file, force=False)
    before = file.read_bytes()

    with pytest.raises(BadInput):
        set_setting(file, key, value)
    assert before == file.read_bytes()


def test_init_does_not_replace_a_file_unasked(tmp_path) -> None:
    file = tmp_path / "config.toml"
    file.write_text("# mine\n", encoding="utf-8")

    with pytest.raises(BadInput, match="exists"):
        init_settings(file, force=False)
    assert "# mine\n" == file.read_text("utf-8")
