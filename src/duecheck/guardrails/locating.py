"""What opens the lanes that look for people or assets: plan, past due or judgment, purpose."""

from __future__ import annotations

from duecheck.errors import Refused
from duecheck.guardrails.plan import SocialPlan

ALONE = {"sole trader", "sole-trader", "sole_trader", "individual", "self-employed", "person"}


def open_lane(
    lane: str, plan: SocialPlan | None, *, past_due: bool, judgment: str | None, purpose: str
) -> str:
    """
    R-06, R-07: the proof by which *lane* (`locate`, `assets`) may be used, for the log.

    Refused without a plan that opens it, without a purpose, or without past due or judgment.
    """
    if plan is None or getattr(plan, lane) is not True:
        raise Refused(
            "R-06",
            f"no social-media plan of your own in force opens {lane}",
            instead=f"write {lane} = true into plan.toml once counsel agreed; until then ask the "
            "customer, the court or a licensed agency",
        )
    if not purpose.strip():
        raise Refused(
            "R-06", "the run has no purpose", instead="say what it is for: --purpose collection"
        )
    reference = (judgment or "").strip()
    if lane == "assets" and not reference:
        raise Refused(
            "R-07",
            "asset leads are for a judgment, and none is named",
            instead="name it: --judgment REF; before a judgment, talk to the customer",
        )
    if reference:
        return f"judgment {reference}"
    if not past_due:
        raise Refused(
            "R-07",
            "nothing is past due on this account, and no judgment is named",
            instead="use the address on file, or ask the customer",
        )
    return "past due by the own ledger"


def employment(*, kind: str, guarantee: str | None) -> str:
    """R-07: where somebody works is nobody's business but for a sole trader or a guarantor."""
    if (guarantee or "").strip():
        return f"guarantor, by {str(guarantee).strip()}"
    if kind.strip().lower() in ALONE:
        return "sole trader"
    raise Refused(
        "R-07",
        "an employment is looked at only for a sole trader or a guarantor, and this is a company",
        instead="name the guarantee: --guarantee REF, or look at the company",
    )


def somebody_else(url: str) -> None:
    """R-07: a page of a person other than the customer is never listed as a way to reach them."""
    raise Refused(
        "R-07",
        f"{url} is a person's own page; a friend's, relative's or child's page is never a contact",
        instead="take the firm's own pages, a register, or ask the customer",
    )
