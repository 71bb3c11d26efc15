"""Where a headline ends: capitals, datelines, articles, the firm's name again."""

from __future__ import annotations

import pytest

from duecheck.reading.text_headlines import headline
from duecheck.reading.text_sentences import sentences


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("ACME <ACM> TO MERGE WITH NORTHGATE ", "Acme Ltd said it signed a letter."),
        ("ACME IN REORGANIZATION ", "ACME Ltd said it filed a report."),
        ("NORTHGATE HAS FUNDS FOR BID ", "ACM Holding Inc said it got a loan."),
        ("Acme shuts its mill ", "The paint firm said it had no choice."),
        ("Acme shuts mill (Update1) ", "The paint firm said it had no choice."),
        ("Ailing Acme vows turnaround ", "Acme, the paint firm, will sell shares."),
        ("Ailing Acme vows turnaround ", "Acme has said it will sell shares."),
        ("Acme gets closer to Northgate ", "As the threat of a bid rumbles on, Acme found help."),
        ("Low-Cost Carrier Enters Bankruptcy ", "Blaming excess capacity, it filed."),
        ("Northgate Raises Offer for Acme ", "Software manufacturer Northgate said it would."),
        ("Acme Seeks Further Labor Cuts ", "Acme Airlines is moving to obtain them."),
    ],
)
def test_the_headline_ends_before_the_first_sentence(head: str, body: str) -> None:
    assert headline(head + body) == (len(head), len(head))


@pytest.mark.parametrize(
    "text",
    [
        "Acme Ltd said it will close its mill in March.",
        "Acme Ltd sued Northgate plc after Acme said it was owed money.",
        "Bank of New England Corp said it will close a branch.",
        "Acme, the paint firm, closed. The Northgate mill stays open.",
        "acme ltd shuts its mill and the firm said nothing",
        "",
        "Acme",
    ],
)
def test_a_text_that_begins_with_a_sentence_has_no_headline(text: str) -> None:
    assert headline(text) == (0, 0)


@pytest.mark.parametrize(
    ("head", "dateline"),
    [
        ("Acme shuts mill ", "NEW YORK (Reuters) - "),
        ("Acme shuts mill ", "(AP) AP - "),
        ("Acme shuts mill ", "SAN FRANCISCO, Calif. (AFP) -- "),
    ],
)
def test_a_dateline_is_neither_headline_nor_sentence(head: str, dateline: str) -> None:
    body = "Acme Ltd said it had no choice."

    text = head + dateline + body

    assert [text[start:end].strip() for start, end in sentences(text)] == [head.strip(), body]


def test_a_semicolon_in_brackets_ends_no_sentence() -> None:
    text = "Acme will sell 253m euros (£175m; $328m) of shares; Northgate will buy them."

    assert [text[start:end].strip() for start, end in sentences(text)] == [
        "Acme will sell 253m euros (£175m; $328m) of shares;",
        "Northgate will buy them.",
    ]
