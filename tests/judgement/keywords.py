"""The naive reader the real one is measured beside: keywords, wherever the subject is named."""

from __future__ import annotations

import re

KEYWORDS = {
    "D01": "credit facility|line of credit|loan|refinanc|lenders?|financing|bail-?out|restructur",
    "D02": "los(?:t|es) .{0,20}(?:contract|account|customer)",
    "D03": "resign|step(?:s|ped|ping)? down|quits?|departure|ousted|dismissed|leaves|retire",
    "D04": "creditor|owed|unpaid|bad debt|non-accrual|write-?off",
    "D05": "promised|instalment|broke its promise",
    "D06": "no reply|did not return|not answer",
    "D07": "writ|statutory demand|unpaid invoices|sued|judgment",
    "D08": "acquir|takeover|merger|buyout|tender offer|bid|stake|died|sold",
    "D09": "default|out of cash|liquidity|unable to pay|going concern|dishonoured|cash flow",
    "D10": "user unknown|undeliverable|mailbox|does not exist|has moved",
    "D11": "rumou?r|speculation|sources said",
    "D12": "personal(?:ly)? guarantee|floating charge|debenture|collateral",
    "INS": "bankrupt|insolven|chapter 11|administrat|liquidat|receiver|winding.up|wound up",
    "CLS": "clos(?:e|es|ed|ing|ure)|shut|cease trading|out of business",
    "LAY": "lay(?:ing)? off|layoff|cut .{0,12}jobs|redundan",
    "LEG": "lawsuit|sued|fined|probe|investigat|fraud|court",
    "FIN": "net loss|losses|profit warning|restate|write-?down",
}
COMPILED = {code: re.compile(rf"\b(?:{words})", re.IGNORECASE) for code, words in KEYWORDS.items()}


def keyword_codes(text: str, subject: str) -> set[str]:
    """Every code of which a keyword stands in a text that names the subject's first word."""
    if subject.split()[0].lower() not in text.lower():
        return set()
    return {code for code, words in COMPILED.items() if words.search(text)}
