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
                       sole_trader (true where the entry is one natural person, kept to the
                       minimum), authority (true where this register alone decides existence)
  registered-office    address, default_address, disputed, undeliverable
  name-change          old, new, on
  strike-off           stage (first|final|discontinued|voluntary|proposed), on
  officer              name, role, appointed_on, resigned_on
  owner                name, notified_on, ceased_on, nature (tuple)
  charge               charge_id, holder, created_on, satisfied_on, status (outstanding|satisfied|
                       part-satisfied), all_assets, classification, particulars, extraordinary
                       (the words that make it so, or None)
  insolvency-case      case, type, solvent, open, petitioned_on, started_on, ended_on; a "none"
                       has authority (false where the source is none on insolvency)
                       petitioner (a firm or an office, never a person)
  name-reuse           on; notice that the name of a liquidated firm is used again
  identifier-status    scheme (lei|vat), status, expired_for (lei, days); number and name of the
                       holder (vat). A lapsed LEI is weak evidence of upkeep only
  parent               name, number, country, relation (direct|ultimate)
  securities-filing    form, items (tuple, 8-K only), on, accession, report_on
  going-concern        says (doubt|alleviated|hypothetical|not-understood), sentence, form, on,
                       accession; what an audited report says of the firm's going on
  disqualification     name, disqualified_from, until, reason, role; an officer barred by a court
  cut-list             of (the kind listed), read, total; a list longer than what was read

Courts and news
  court-case           court, docket, name, chapter, filed_on, ended_on, stage (open|ended), type
                       (bankruptcy|adversary|civil|not-understood), role (debtor|defendant|
                       plaintiff|party), cause
  news-item            title, text, on, outlet, outlets (tuple), language; one entry per story

Local lists
  sanctions-listing    list, list_title, key, name (as listed), said (the name compared), named_as
                       (legal|former|trading|alias), what (entity|individual|vessel|aircraft|
                       not-understood), programs (tuple), listed_on, score (0 to 1), compared
                       (same|ambiguous), deciding (tuple), list_day, list_sha256, stale;
                       outcome none: no name on that list is like the subject's

The footprint
  site                 state (live|parked|default|under-construction|suspended|gone|redirected),
                       host, redirected_to, status, title, registration_number, vat_number,
                       verdict and page_class (the home page's, as `duecheck web` prints them)
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
  email-address        address, domain, valid, free_mail, disposable, role, beside_site
                       (same|other ending|different|letters that look alike|a letter or two away|
                       a word added; None without a site to compare with)
  phone-number         said, e164, region, line_type, valid, extension, country_agrees
  archive-capture      first, last, last_200
  activity             network, title, address, last_on (None where no post is shown), posts (in
                       the year up to the last), regular (one a quarter or more in that year)
  listed-entity        item, name, website, founded (ISO or the year alone), ended, number, lei, cik
  listed-profile       network, address (as a reference work lists it, not the firm's own site)
  mention              what (email|phone), said, title, address, names_firm (None where no firm
                       was named; False: it stands beside another name)
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
        "name-reuse",
        "identifier-status",
        "parent",
        "securities-filing",
        "going-concern",
        "disqualification",
        "cut-list",
        "court-case",
        "news-item",
        "sanctions-listing",
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
        "activity",
        "listed-entity",
        "listed-profile",
        "mention",
        "web-trace",
        "offer",
        "departure",
        "search-result",
    }
)
