"""`/privacy/`: what leaves the browser, which is next to nothing."""

from collections.abc import Iterator

import reflex as rx

from ytsapp import routes
from ytsapp.components.layout.section import prose_list, section
from ytsapp.pages import structured_data
from ytsapp.pages.page import Page
from ytsapp.state.crumbs import Crumb
from ytsapp.wiring import Services

_TITLE = "Privacy"
_DESCRIPTION = (
    "No cookie, no account, nothing from another host before you press play. What this site "
    "keeps, where, and how to clear it."
)
_NOT = (
    "No cookie is set, no account exists, and nothing tells who you are or that you came back.",
    "Fonts, scripts, styles and images come from this host. No other host is asked for anything "
    "before you press play.",
    "No analytics run and no page views are counted.",
)
_PLAY = (
    "Pressing play on a YouTube clip loads YouTube’s player from youtube-nocookie.com and its "
    "script from youtube.com. From then on YouTube’s own terms apply to what it learns.",
    "Opening a clip in the dock without pressing play loads nothing. “Open clip on YouTube” is a "
    "plain link.",
)
_KEPT = (
    "The theme you pick is kept in this browser’s local storage under “theme”.",
    "Switching the keyboard shortcuts off is kept there under “yts-shortcuts-off”.",
    "The speed you play at is kept there under “yts-speed”.",
    "The place you scrolled to is kept for the life of the tab in its session storage, so that "
    "going back returns you there.",
    "Searches you sent off are kept in local storage under “yts-searches” and go nowhere else; the "
    "search page forgets one or all of them.",
    "Opening the search page gives the tab a random number, kept in its session storage under "
    "“token”, so that answers find their way back to it. It goes when you close the tab.",
    "Your notebook, that is every clip you save with its investigation and your notes, is kept in "
    "this browser’s IndexedDB under “yts-notebook”, from your first save on. Which investigation "
    "you are in is kept in local storage under the same name. No word of it is sent anywhere.",
    "After your first save the browser is asked not to clear the notebook away by itself; some "
    "browsers ask you. A notebook that cannot be opened any more stays where it is when you begin "
    "another beside it, under “yts-notebook-2”.",
    "Where your browser refuses to keep anything, all of this lasts as long as the page is open.",
    "Clearing this site’s data in the browser removes all of it.",
)
_SEARCH = (
    "The search page keeps a connection to the server of this site, and to no other, while its tab "
    "is open. What you type is sent there as you type it, because the answer is made there.",
    "The server keeps your last answer in memory, under the tab’s random number, until the tab "
    "has been silent for an hour. It is written nowhere, and no list of searches is kept.",
    "No other page opens such a connection.",
)
_SERVER = (
    "The server that sends these pages sees the requests for them, as any web server does. The "
    "product itself writes none of them down; a proxy in front of it may.",
)


def privacy_pages(services: Services) -> Iterator[Page]:
    """Yield the privacy page."""
    public_url = services.settings.public_url
    yield Page(
        path=routes.PRIVACY,
        title=_TITLE,
        description=_DESCRIPTION,
        parts=_body,
        kind="article",
        json_ld=(
            structured_data.article(public_url, routes.PRIVACY, _TITLE, _DESCRIPTION),
            structured_data.breadcrumb_list(public_url, [], Crumb(_TITLE, routes.PRIVACY)),
        ),
    )


def _body() -> list[rx.Component]:
    return [
        rx.el.h1(_TITLE),
        rx.el.p(
            "You read here unobserved. This page says exactly what that means.", class_name="lead"
        ),
        section("not", "What does not happen", prose_list(_NOT)),
        section("play", "What pressing play does", prose_list(_PLAY)),
        section("search", "What searching sends", prose_list(_SEARCH)),
        section("kept", "What your browser keeps", prose_list(_KEPT)),
        section("server", "What the server sees", prose_list(_SERVER)),
    ]
