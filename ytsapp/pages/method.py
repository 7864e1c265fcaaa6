"""`/method/`: how pages are made, so that a reader can judge them."""

from collections.abc import Iterator

import reflex as rx

from ytsapp import routes
from ytsapp.components.layout.section import prose_list, section
from ytsapp.domain.ledger import THIN_BELOW
from ytsapp.domain.moment import LEAD_IN_S, MIN_CLIP_S
from ytsapp.pages import structured_data
from ytsapp.pages.page import Page
from ytsapp.state.crumbs import Crumb
from ytsapp.wiring import Services

_TITLE = "Method"
_DESCRIPTION = (
    "What counts as evidence here, how independent voices are counted, what thin evidence means, "
    "and how to correct a quote."
)
_EVIDENCE = (
    "A claim is one sentence that could be wrong. A moment backs it only when the person says the "
    "same thing, or the opposite; a quote that is merely about the subject is left out.",
    "A claim without evidence stays on the page when the editors hold it to be true, and is marked "
    "“Editors’ reading, no indexed voice yet”.",
    "A quote holds the words as the captions have them, at most 30. Where recognition failed, the "
    "heard word stays and the right one follows in brackets.",
    "“Context not read” marks a quote whose surrounding half minute could not be read. Play it "
    "before you lean on it.",
)
_VOICES = (
    "One speaker is one voice, however many moments they have. With no speaker known, one channel "
    "is one voice.",
    "People of one employer count once. So do the members of a panel when a recording does not "
    "tell which of them speaks.",
    f"Fewer than {THIN_BELOW} independent voices is thin evidence, and the page says so in words.",
    "A voice is marked tied when it speaks of what its employer sells.",
    "The sums are no survey and no vote. They say how many people in the indexed talks were found "
    "saying a thing, and nothing about how many hold it.",
)
_BEST = (
    "The best explanation is chosen by an editor, for how clearly it explains and how directly it "
    "answers the question of the page. The page says why it was chosen.",
    "Views, likes, follower counts and hype never count.",
)
_TIME = (
    f"A clip starts {LEAD_IN_S} seconds before its moment so that you catch the setup, and stops "
    f"at its end. A moment of a few seconds plays for at least {MIN_CLIP_S}.",
    "Times come from caption files, transcript pages and podcast audio. Where such a clock is "
    "coarse the page says “about” and names what it was read from.",
    "Dates, speakers and employers are shown where a source gives them. What is not known is left "
    "empty.",
)


def method_pages(services: Services) -> Iterator[Page]:
    """Yield the method page."""
    public_url = services.settings.public_url
    yield Page(
        path=routes.METHOD,
        title=_TITLE,
        description=_DESCRIPTION,
        parts=lambda: _body(services.settings.contact),
        kind="article",
        json_ld=(
            structured_data.article(public_url, routes.METHOD, _TITLE, _DESCRIPTION),
            structured_data.breadcrumb_list(public_url, [], Crumb(_TITLE, routes.METHOD)),
        ),
    )


def _body(contact: str) -> list[rx.Component]:
    return [
        rx.el.h1(_TITLE),
        rx.el.p(
            "A page here is an argument with its witnesses. This is how both are chosen.",
            class_name="lead",
        ),
        section("evidence", "What counts as evidence", prose_list(_EVIDENCE)),
        section("voices", "How voices are counted", prose_list(_VOICES)),
        section("best", "The best explanation", prose_list(_BEST)),
        section("time", "Seconds, dates and names", prose_list(_TIME)),
        section("corrections", "Corrections and removal", *_corrections(contact)),
    ]


def _corrections(contact: str) -> list[rx.Component]:
    what = rx.el.p(
        "Name the moment page and say what is wrong: the words, the second, the speaker, or that "
        "they are out of context. A speaker who wants a quote removed need not give a reason."
    )
    if contact:
        address = contact.removeprefix("mailto:")
        return [what, rx.el.p("Write to ", rx.el.a(address, href=contact), ".")]
    return [
        what,
        rx.el.p(
            "The operator of this copy has published no address. Whoever runs it sets one with ",
            rx.el.code("YTS_CONTACT"),
            "; the link then leads there from every page.",
        ),
    ]
