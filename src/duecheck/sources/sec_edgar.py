"""
SEC EDGAR: filings of companies whose securities are registered in the United States.

What it is: the regulator's own list of registrants and of what they file. It is an authority
for registrants alone; most private firms never file, so absence says nothing of them.

What it yields: registration (name, number, address), former names, and of the last five years
the filings that bear on credit: form 8-K by item (bankruptcy, acceleration, auditor, control,
departures), notices of late reports, ends of listing and of registration; and of the newest two
annual or quarterly reports of two years that hold the words "substantial doubt", what the
sentence says: a doubt, a doubt overcome, or a duty and a risk only.

What silence means: a number that is not there answers 404 with XML. A name without a match is
no finding: few firms are registrants.

Terms: no key; a contact (e-mail) is demanded in the User-Agent; at most ten calls a second
(https://www.sec.gov/os/accessing-edgar-data). Public domain.

Traps: persons have the same shape of answer as companies; a number stated by a US applicant is
mostly of its home state and no CIK, so the name must agree; a second 8-K 1.03 is mostly a later
step of the first; 25 and 25-NSE may concern one class of securities only; a long filer's list
stands on several pages, of which at most three older ones are read. The full-text search was
recorded with no hit only, so the reading of hits is unproven.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from duecheck.errors import LookupFailed, Unreadable
from duecheck.model.door import Ask, Page
from duecheck.model.evidence import About, Evidence
from duecheck.model.inquiry import Inquiry, Question
from duecheck.model.lookup import Lane, LookupOutcome, Reason
from duecheck.model.source import Level, Probe, Standing, source
from duecheck.model.subject import Candidate
from duecheck.reading import json_fields as field
from duecheck.reading.json_fields import Json
from duecheck.reading.register_statement import register_statement
from duecheck.reading.sec_edgar_company import (
    about_registrant,
    cik_of,
    is_company,
    may_be,
    parse_submissions,
    telling_words,
)
from duecheck.reading.sec_edgar_doubt import Hit, address_of, parse_hits, statement
from duecheck.reading.sec_edgar_filings import older_pages, parse_filings, reach, since
from duecheck.reading.spans import TWO_YEARS

ID = "sec-edgar"
TICKERS = "https://www.sec.gov/files/company_tickers.json"
SUBMISSIONS = "https://data.sec.gov/submissions"
FULL_TEXT = "https://efts.sec.gov/LATEST/search-index"
CIK = re.compile(r"(?:CIK)?[\s:#-]*([0-9]{1,10})", re.IGNORECASE)
PROPOSED = 10
REGISTRANT_QUESTION = "A registrant of the SEC?"
REGISTRANT_KINDS = ("registration", "registered-office", "name-change")
OLDER_READ = 3
REPORTS_READ = 2
DOUBT_QUESTION = "Does a report of the last two years doubt that the firm goes on?"
FILINGS_QUESTION = "Any filing of the last five years that bears on credit?"


def parse_tickers(answer: Json, name: str) -> list[Candidate]:
    """Registrants whose name holds every telling word of *name*, closest first, at most ten."""
    wanted = telling_words(name)
    if not wanted:
        return []
    hits: dict[str, tuple[int, str]] = {}
    for row in (field.document(item) for item in answer.values()):
        title, cik = field.needed(row, "title"), field.whole(row, "cik_str")
        if cik is None:
            raise Unreadable("cik_str is missing", seen=title)
        held = telling_words(title)
        if wanted <= held:
            hits.setdefault(f"{cik:010d}", (len(held - wanted), title))
    closest = sorted(hits.items(), key=lambda hit: (*hit[1], hit[0]))[:PROPOSED]
    return [
        Candidate(id=f"{ID}:{cik}", name=title, number=cik, country="US")
        for cik, (_, title) in closest
    ]


async def find(inquiry: Inquiry) -> list[Candidate]:
    """Registrants with a ticker and a name like the subject's; the question bears no evidence."""
    found: list[Candidate] = []
    asked = f"Registrants called {inquiry.subject.name}?"
    async with inquiry.question(asked, lane=Lane.REGISTER, kind=()) as q:
        if (why := not_to_be_asked(inquiry)) is not None:
            q.skip(*why)
            return []
        page = await inquiry.get(Ask(url=TICKERS, accept="json", contact=True))
        found = parse_tickers(field.document(page.json()), inquiry.subject.name)
        q.found([], page)
        q.outcome = LookupOutcome.FOUND if found else LookupOutcome.NONE
        q.detail = f"{len(found)} names proposed; registrants without a ticker are not searched"
    return found


def not_to_be_asked(inquiry: Inquiry) -> tuple[Reason, str] | None:
    """Why the regulator cannot be asked about this subject, or None."""
    country = inquiry.subject.country
    if country not in {None, "US"}:
        return Reason.NOT_COVERED, f"not asked about firms of {country}"
    if not inquiry.door.has_contact():
        return Reason.NO_CONTACT, "the SEC demands a contact: [fetch] contact"
    return None


def read_cik(number: str) -> str | None:
    """*number* as ten digits (`CIK 895419` -> `0000895419`), or None where it is no CIK."""
    matched = CIK.fullmatch(number.strip())
    return None if matched is None else matched.group(1).zfill(10)


def is_plainly_cik(number: str) -> bool:
    """Whether *number* is written as a CIK: with the letters, or with all ten digits."""
    said = number.strip().upper()
    return said.startswith("CIK") or re.fullmatch(r"0[0-9]{9}", said) is not None


@source(
    ID,
    title="SEC EDGAR (US securities filings)",
    lanes={Lane.REGISTER: Standing(level=Level.HINT, countries=frozenset({"US"}))},
    yields=(
        "registration",
        "registered-office",
        "name-change",
        "securities-filing",
        "going-concern",
        "cut-list",
    ),
    access="api",
    hosts=("www.sec.gov", "data.sec.gov", "efts.sec.gov"),
    contact=True,
    pace="5/s",
    terms="no key; a contact is demanded; at most 10 calls a second; public domain",
    silence="404 in XML: no such registrant; most private firms never file",
    proven=("submissions", "filings", "no such registrant", "a person"),
    probe=Probe(known="CIK0000320193", nonsense="CIK0000000001"),
    find=find,
)
async def collect(inquiry: Inquiry) -> None:
    """Read one registrant's submissions by CIK, then its filings from the same answer."""
    registrant: tuple[Json, Page] | None = None
    async with inquiry.question(
        REGISTRANT_QUESTION, lane=Lane.REGISTER, kind=REGISTRANT_KINDS
    ) as q:
        cik = None if inquiry.number is None else read_cik(inquiry.number)
        if (why := not_to_be_asked(inquiry)) is not None:
            q.skip(*why)
        elif cik is None:
            q.skip(Reason.NOT_APPLICABLE, no_cik(inquiry))
        else:
            registrant = await ask_registrant(inquiry, q, cik)
    if registrant is None:
        await leave_out(inquiry)
        return
    await ask_filings(inquiry, *registrant)
    await ask_doubt(inquiry, about_registrant(registrant[0]))


async def leave_out(inquiry: Inquiry) -> None:
    """There is no registrant to ask about: as the first question ended, so do the others."""
    asked, said = inquiry.lookups[-1], "no registrant was read"
    for words, kind in ((FILINGS_QUESTION, "securities-filing"), (DOUBT_QUESTION, "going-concern")):
        async with inquiry.question(words, lane=Lane.REGISTER, kind=kind) as q:
            if asked.reason is None:
                q.skip(Reason.NOT_APPLICABLE, said)
            else:
                q.fail(asked.outcome, asked.reason, said)


async def ask_filings(inquiry: Inquiry, answer: Json, page: Page) -> None:
    """The filings of five years: from the registrant's answer, and from older pages behind it."""
    kind = "securities-filing"
    async with inquiry.question(FILINGS_QUESTION, lane=Lane.REGISTER, kind=kind) as q:
        about = about_registrant(answer)
        q.found(parse_filings(answer, about, as_of=inquiry.as_of), page)
        read = [answer]
        older = older_pages(answer, inquiry.as_of)
        for name in older[:OLDER_READ]:
            try:
                more = await inquiry.get(
                    Ask(url=f"{SUBMISSIONS}/{name}", accept="json", contact=True)
                )
            except LookupFailed:
                break  # what was read stays; the pages left are told
            read.append(field.document(more.json()))
            q.found(parse_filings(read[-1], about, as_of=inquiry.as_of), more)
        left = len(older) + 1 - len(read)
        if left:
            q.found([cut_list(about, len(read), len(older) + 1)], page)
        elif q.outcome is None:
            said = f"No filing that bears on credit since {since(inquiry.as_of)}"
            q.none(said, page, about=about)
        q.detail = reach(read, inquiry.as_of, left)


def cut_list(about: About, read: int, total: int) -> Evidence:
    """That pages of filings were left unread, so that nothing follows from what was not seen."""
    return register_statement(
        ID,
        "cut-list",
        f"the regulator lists filings of five years on {total} pages, {read} of them were read",
        about=about,
        of="securities-filing",
        read=read,
        total=total,
    )


async def ask_doubt(inquiry: Inquiry, about: About) -> None:
    """The newest reports that hold the words, each read in the sentence that holds them."""
    async with inquiry.question(DOUBT_QUESTION, lane=Lane.REGISTER, kind="going-concern") as q:
        cik = about.number or ""
        page = await inquiry.get(doubt_ask(cik, inquiry.as_of))
        hits, total = parse_hits(field.document(page.json()), cik)
        if total and not hits:
            raise Unreadable(f"{total} hits, and none is a report of the registrant", seen="")
        if not hits:
            q.none("No report of two years holds the words “substantial doubt”", page, about=about)
            return
        for hit in hits[:REPORTS_READ]:
            await read_report(inquiry, q, hit, about)
        left = hits[REPORTS_READ:]
        q.detail = f"{len(left)} older reports with the words not read" if left else ""


def doubt_ask(cik: str, as_of: date) -> Ask:
    """The full-text search of the registrant's reports of two years."""
    edge = as_of - timedelta(days=TWO_YEARS)
    params = (
        ("q", '"substantial doubt"'),
        ("ciks", cik),
        ("forms", "10-K,10-Q"),
        ("dateRange", "custom"),
        ("startdt", edge.isoformat()),
        ("enddt", as_of.isoformat()),
    )
    return Ask(url=FULL_TEXT, params=params, accept="json", contact=True)


async def read_report(inquiry: Inquiry, q: Question, hit: Hit, about: About) -> None:
    """Read one report and keep what its sentence says."""
    report = await inquiry.get(Ask(url=address_of(hit, about.number or ""), contact=True))
    q.found([statement(hit, report.text(), about)], report)


def no_cik(inquiry: Inquiry) -> str:
    """Why there is no CIK to fetch by."""
    if inquiry.number is None:
        return "no number and no single match by name"
    return f"{inquiry.number!r} has not the form of a CIK"


async def ask_registrant(inquiry: Inquiry, q: Question, cik: str) -> tuple[Json, Page] | None:
    """
    The submissions of *cik*, if it is there, a company, and may be the subject.

    A bare short number that leads nowhere or to another name was no CIK: it says nothing.
    """
    sure = is_plainly_cik(inquiry.number or "") or not telling_words(inquiry.subject.name)
    page = await inquiry.get(Ask(url=f"{SUBMISSIONS}/CIK{cik}.json", none_on=(404,), contact=True))
    if page.absent:
        if "NoSuchKey" not in page.text():
            raise Unreadable("404 without the words that stand for no such registrant", seen="")
        if sure:
            said = f"No registrant has the CIK {cik}"
            q.none(said, page, about=About(number=cik))
        else:
            q.skip(Reason.NOT_APPLICABLE, f"{inquiry.number} is not a CIK")
        return None
    answer = field.document(page.json())
    if cik_of(answer) != cik:
        raise Unreadable(f"asked for CIK {cik}, answered with another", seen=cik_of(answer))
    if not is_company(answer):
        q.skip(Reason.NOT_COVERED, "this CIK is of a person or a holder of shares, not a company")
        return None
    if not sure and not may_be(answer, inquiry.subject.name):
        q.skip(Reason.NOT_APPLICABLE, f"{inquiry.number} is the CIK of a company of another name")
        return None
    q.found(parse_submissions(answer), page)
    return answer, page
