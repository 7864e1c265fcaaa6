"""A moment as a quotation with its link: plain, and as Markdown."""

from ytsapp import routes
from ytsapp.domain.claim import Claim
from ytsapp.domain.comparison import Comparison
from ytsapp.domain.moment import Moment
from ytsapp.sharing.lines import one_line
from ytsapp.sharing.markdown import escape_markdown, link, quote_block


def quote_plainly(moment: Moment, public_url: str) -> str:
    """Return words, voice, talk and second on one line, then the link."""
    quote, voice = one_line(moment.quote), one_line(moment.voice)
    source = ", ".join(part for part in (voice, one_line(moment.talk.title)) if part)
    words = f"“{quote}” — " if quote else ""
    said = f"{words}{source} ({moment.timecode})".strip()
    return f"{said} {public_url}{routes.moment(moment.id)}"


def quote_in_markdown(moment: Moment, public_url: str) -> str:
    """Return a block quotation whose last line leads to the moment."""
    quote = escape_markdown(f"“{one_line(moment.quote)}”") if moment.quote else ""
    where = link(
        f"{moment.talk.title}, {moment.timecode}", f"{public_url}{routes.moment(moment.id)}"
    )
    voice = escape_markdown(moment.voice)
    return quote_block(quote, "— " + (f"{voice}, {where}" if voice else where))


def quote_claim(comparison: Comparison, claim: Claim, public_url: str) -> str:
    """Return a claim on one line, then its link."""
    address = f"{public_url}{routes.claim(comparison.slug, claim.id)}"
    return f"“{one_line(claim.text)}” — {one_line(comparison.title)} {address}"


def quote_claim_in_markdown(comparison: Comparison, claim: Claim, public_url: str) -> str:
    """Return a claim as a block quotation whose last line leads to it."""
    address = f"{public_url}{routes.claim(comparison.slug, claim.id)}"
    return quote_block(escape_markdown(claim.text), f"— {link(comparison.title, address)}")
