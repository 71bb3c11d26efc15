"""Legal forms: where each is used, and where the same letters are an everyday word."""

from __future__ import annotations

import pytest

from duecheck import discover
from duecheck.reading.legal_forms import forms_in_force, same_form, words_of_form
from duecheck.reading.names import parts


@pytest.mark.parametrize(
    ("country", "name", "form"),
    [
        pytest.param("GB", "Quillmere Ltd", "limited", id="GB"),
        pytest.param("IE", "Quillmere DAC", "designated-activity", id="IE"),
        pytest.param("US", "Quillmere, L.L.C.", "limited-liability-company", id="US"),
        pytest.param("CA", "Quillmere Ltée", "canadian-limited", id="CA"),
        pytest.param("AU", "Quillmere Pty Ltd", "proprietary-limited", id="AU"),
        pytest.param("NZ", "Quillmere Limited", "limited", id="NZ"),
        pytest.param("IN", "Quillmere Pvt. Ltd.", "private-limited-asia", id="IN"),
        pytest.param("SG", "Quillmere Pte. Ltd.", "private-limited-asia", id="SG"),
        pytest.param("MY", "Quillmere Sdn. Bhd.", "malaysia-private", id="MY"),
        pytest.param("ID", "PT Quillmere Tbk", "pt", id="ID"),
        pytest.param("TH", "Quillmere Public Company Limited", "thai-public", id="TH"),
        pytest.param("VN", "Công ty TNHH Quillmere", "vietnam-limited", id="VN"),
        pytest.param("JP", "株式会社クイルミア", "kabushiki-kaisha", id="JP"),
        pytest.param("KR", "주식회사 퀼미어", "korea-stock", id="KR"),
        pytest.param("CN", "奎尔贸易有限公司", "china-limited", id="CN"),
        pytest.param("DE", "Quillmere UG (haftungsbeschränkt)", "ug", id="DE"),
        pytest.param("AT", "Quillmere Ges.m.b.H.", "gmbh", id="AT"),
        pytest.param("CH", "Quillmere Sagl", "swiss-sarl", id="CH"),
        pytest.param("LI", "Quillmere Anstalt", "anstalt", id="LI"),
        pytest.param("FR", "Quillmere SASU", "sasu", id="FR"),
        pytest.param("BE", "Quillmere SPRL", "srl-be", id="BE"),
        pytest.param("NL", "Quillmere B.V.", "bv", id="NL"),
        pytest.param("LU", "Quillmere S.à r.l.", "sarl", id="LU"),
        pytest.param("IT", "Quillmere S.r.l.s.", "srls", id="IT"),
        pytest.param("ES", "Quillmere S.L. Sociedad Unipersonal", "slu", id="ES"),
        pytest.param("PT", "Quillmere, Lda.", "ltda", id="PT"),
        pytest.param("BR", "Quillmere Ltda.", "ltda", id="BR"),
        pytest.param("MX", "Quillmere S.A. de C.V.", "sa-de-cv", id="MX"),
        pytest.param("CL", "Quillmere SpA", "spa", id="CL"),
        pytest.param("PE", "Quillmere S.A.C.", "sac-pe", id="PE"),
        pytest.param("CO", "Quillmere S.A.S.", "sas", id="CO"),
        pytest.param("DK", "Quillmere ApS", "anpartsselskab", id="DK"),
        pytest.param("NO", "Quillmere ASA", "asa", id="NO"),
        pytest.param("SE", "Quillmere Aktiebolag (publ)", "aktiebolag", id="SE"),
        pytest.param("FI", "Quillmere Oy Ab", "osakeyhtio", id="FI"),
        pytest.param("IS", "Quillmere ehf.", "iceland-private", id="IS"),
        pytest.param("EE", "Quillmere OÜ", "osauhing", id="EE"),
        pytest.param("LV", "SIA Quillmere", "sia", id="LV"),
        pytest.param("LT", "UAB Quillmere", "uab", id="LT"),
        pytest.param("PL", "Quillmere sp. z o.o. sp. k.", "sp-z-oo-sp-k", id="PL"),
        pytest.param("CZ", "Quillmere, spol. s r.o.", "sro", id="CZ"),
        pytest.param("SK", "Quillmere a.s.", "akciova-spolecnost", id="SK"),
        pytest.param("HU", "Quillmere Zrt.", "zrt", id="HU"),
        pytest.param("RO", "Quillmere S.R.L.", "srl", id="RO"),
        pytest.param("BG", "Quillmere EOOD", "eood", id="BG"),
        pytest.param("SI", "Quillmere d.o.o.", "doo", id="SI"),
        pytest.param("HR", "Quillmere j.d.o.o.", "jdoo", id="HR"),
        pytest.param("GR", "Κουίλμιρ Ι.Κ.Ε.", "ike", id="GR"),
        pytest.param("TR", "Quillmere A.Ş.", "anonim-sirketi", id="TR"),
        pytest.param("RU", "ООО Квилмир", "ooo", id="RU"),
        pytest.param("UA", "ТОВ Квілмір", "tov", id="UA"),
        pytest.param("KZ", "ТОО Квилмир", "kazakhstan-llp", id="KZ"),
        pytest.param("IL", 'קווילמיר בע"מ', "israel", id="IL"),
        pytest.param("AE", "Quillmere FZCO", "uae-free-zone", id="AE"),
        pytest.param("SA", "Quillmere Trading Est.", "establishment-sa", id="SA"),
        pytest.param("QA", "Quillmere W.L.L.", "gulf-limited", id="QA"),
        pytest.param("EG", "Quillmere S.A.E.", "egypt-stock", id="EG"),
        pytest.param("ZA", "Quillmere (RF) (Pty) Ltd", "ring-fenced-za", id="ZA"),
        pytest.param("GG", "Quillmere PCC Limited", "protected-cell", id="GG"),
    ],
)
def test_the_form_of_a_name_in_its_country(country: str, name: str, form: str) -> None:
    found = parts(name, country)

    assert form == found.form
    assert len(found.words) < len(parts(f"{name} x", country).words) + 2
    assert country in forms_in_force().countries[form]


def test_at_least_forty_jurisdictions_have_their_forms() -> None:
    countries = {code for codes in forms_in_force().countries.values() for code in codes}

    assert len(countries) >= 40
    assert all(len(code) == 2 and code.isupper() for code in countries)


def test_every_form_says_where_it_is_used_and_no_other_does() -> None:
    table = discover.table("reading", "legal_forms.toml")
    forms = {form for row in ("ending", "leading", "glued", "local") for form in table[row]}
    alike = {form for group in table["alike"]["groups"] for form in group}

    assert forms == set(table["countries"])
    assert alike <= forms


@pytest.mark.parametrize(
    ("name", "country", "words"),
    [
        pytest.param("Limited Brands", None, ("limited", "brands"), id="a form opens no name"),
        pytest.param("AG Barr plc", "GB", ("ag", "barr"), id="initials in front"),
        pytest.param("Grupo Norte SC", "MX", ("grupo", "norte"), id="SC is Mexican"),
        pytest.param("Studio Norte SC", "FR", ("studio", "norte", "sc"), id="and not French"),
        pytest.param("Studio Norte SC", None, ("studio", "norte", "sc"), id="nor anyone's"),
        pytest.param("Holding Est", "FR", ("holding", "est"), id="east of France"),
        pytest.param("Quill AE", "GR", ("quill",), id="a short form at home"),
        pytest.param("Quill AE", "GB", ("quill", "ae"), id="a short form abroad"),
        pytest.param("Quill GmbH", "GB", ("quill",), id="a long form abroad"),
        pytest.param("JSC Quill Works Corp", None, ("quill", "works"), id="before and behind"),
        pytest.param("The Ltd", None, ("ltd",), id="an article is no name"),
    ],
)
def test_letters_count_as_a_form_where_they_are_one(name, country, words) -> None:
    assert words == parts(name, country).words


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        pytest.param(None, "limited", True, id="a form left out"),
        pytest.param("gmbh", "gmbh", True, id="the same"),
        pytest.param("gmbh", "aktiengesellschaft", False, id="two German forms"),
        pytest.param("ooo", "limited-liability-company", True, id="the English for it"),
        pytest.param("limited-liability-company", "ooo", True, id="the other way round"),
        pytest.param("sas", "sasu", True, id="a single holder is a state of things"),
    ],
)
def test_forms_one_firm_may_carry(one, other, alike) -> None:
    assert alike is same_form(one, other)


def test_the_words_a_form_is_written_with() -> None:
    assert words_of_form("limited") >= {"ltd", "limited"}
    assert words_of_form(None) == words_of_form("no such form") == frozenset()


def test_a_table_archived_before_countries_were_added_is_still_read() -> None:
    old = {"ending": {"limited": ["ltd"]}, "leading": {}, "glued": {}, "same": {}}

    with discover.using({"reading/legal_forms.toml": old}):
        found = parts("Quillmere LLP", "GB"), parts("Quillmere Ltd", "GB")

    assert [None, "limited"] == [one.form for one in found]
