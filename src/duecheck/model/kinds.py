"""
The kinds of evidence and the facts each carries: the contract between sources and signals.

Dates are ISO text (`2026-09-14`), amounts decimal text, flags true/false, lists tuples of text.
A fact the source did not give is left out or None: never False, never zero. `outcome = none`
of a kind means an authority answered that there is nothing of that kind.

Stated by the applicant or the user (sources `application`, `observed`)
  claim                what (since|address|phone|email|url|owner|employees|sector|number|name), said
  note                 code (D05a ... or absent), channel, text; the user's own dated observation
  lane                 lane, result (found|none), document; a lane filled by hand

Registers (companies-house, gleif, sec-edgar, later ones)
  registration         name, number, country, status (active|dissolved|insolvent|closed|inactive|
                       not-understood), status_as_given, status_detail, founded, ended, legal_form,
                       address, postcode, town, accounts_overdue, accounts_due,
                       confirmation_overdue, confirmation_due, accounts_type, sic (tuple),
                       authority (true where this register alone decides existence)
  registered-office    address, default_address, disputed, undeliverable
  name-change          old, new, on
  strike-off           stage (first|final|discontinued|voluntary|proposed), on
  officer              name, role, appointed_on, resigned_on
  owner                name, notified_on, ceased_on, nature (tuple)
  charge               charge_id, holder, created_on, satisfied_on, status (outstanding|satisfied|
                       part-satisfied), all_assets, classification, particulars, extraordinary
                       (the words that make it so, or None)
  insolvency-case      case, type, solvent, open, petitioned_on, started_on, ended_on
  identifier-status    scheme (lei), status, expired_for; weak evidence of upkeep only
  parent               name, number, country, relation
  securities-filing    form, items (tuple, 8-K only), on, accession, report_on

The footprint
  site                 state (live|parked|default|under-construction|suspended|gone|redirected),
                       host, redirected_to, status, title, registration_number, vat_number,
                       verdict and class (the home page's, as `duecheck web` prints them)
  site-candidate       address, host, how (what led to it), verified, agreed (tuple)
  site-date            on, method (json-ld|meta|time|text|url|feed|sitemap|last-modified|copyright);
                       a copyright line has year instead of on
  site-contact         what (phone|email|address), said, normal (E.164, lower case, postcode), page
  site-profile         network, address
  site-notice          what (closing-down|winding-down|sale-of-plant), words
  site-store           works
  person               name, role, page (people on the company's own pages)
  domain-registration  domain, registered_on, expires_on, changed_on, transferred_on, status
                       (tuple), registrar, registrant, nameservers (tuple)
  dns-record           name, type, values (tuple), null_mx, spf, dmarc, parking (the parker's name)
  email-address        address, domain, valid, free_mail, disposable
  phone-number         said, e164, region, line_type, valid
  archive-capture      first, last, last_200
  web-trace            first, last, how (certificate|crawl); a hint of age, never an authority
  offer                what (sale-of-plant|trading), address, words; a page a search found
  departure            name, role, last_seen, missing_on, page; from archived copies of a page
  search-result        title, address, snippet, query, label (own-site|directory|advert|news|sale|
                       namesake|profile|other)
"""

from __future__ import annotations

KINDS: frozenset[str] = frozenset(
    {
        "claim",
        "note",
        "lane",
        "registration",
        "registered-office",
        "name-change",
        "strike-off",
        "officer",
        "owner",
        "charge",
        "insolvency-case",
        "identifier-status",
        "parent",
        "securities-filing",
        "site",
        "site-candidate",
        "site-date",
        "site-contact",
        "site-profile",
        "site-notice",
        "site-store",
        "person",
        "domain-registration",
        "dns-record",
        "email-address",
        "phone-number",
        "archive-capture",
        "web-trace",
        "offer",
        "departure",
        "search-result",
    }
)
