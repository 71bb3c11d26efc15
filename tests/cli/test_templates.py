"""Papers are listed, printed, and marked where a firm has its own."""

from __future__ import annotations

from tests.desk import Desk


def test_papers_are_listed_and_a_copy_can_be_changed(tmp_path) -> None:
    desk = Desk(tmp_path)
    shown = desk.run("templates", "show", "visit_card.md")
    assert '{{ required["internal-use"] }}' in shown.out

    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "visit_card.md").write_text(shown.out, encoding="utf-8")
    lines = desk.run("templates", "list").out.splitlines()
    assert "visit_card.md  (your own)" in lines
    assert "policy_binder.md" in lines

    wrong = desk.run("templates", "show", "../../pyproject.toml")
    assert 2 == wrong.code
    assert "is no paper" in wrong.err
