"""Addresses: the constants and the functions that build them.

The canonical form ends in a slash. Nothing else in the project spells an address.
"""

from urllib.parse import urlencode

HOME = "/"
COMPARISONS = "/comparisons/"
TOPICS = "/topics/"
CONCEPTS = "/concepts/"
COLLECTIONS = "/collections/"
TALKS = "/talks/"
MOMENTS = "/moments/"
SEARCH = "/search/"
NOTEBOOK = "/notebook/"
BRIEF = "/brief/"
METHOD = "/method/"
PRIVACY = "/privacy/"
NOT_FOUND = "/not-found/"
EMBED = "/embed/"

FEED = "/feed.xml"
SITEMAP = "/sitemap.xml"
ROBOTS = "/robots.txt"
LLMS = "/llms.txt"
OEMBED = "/oembed"
NOTEBOOK_REFERENCE = "/notebook/reference.json"
ICON = "/icon.svg"
EMBED_STYLES = ("/styles/base.css", "/styles/embed.css")
PLAYER_SCRIPTS = "/external/ytsapp/components/player/dock/"
"""Folder in which the built site has the player's modules, which the card of a moment loads."""

PRIVATE = (NOTEBOOK, BRIEF, "/admin/", "/digest/confirm", "/digest/unsubscribe")
"""Beginnings of addresses that are one person's or the operator's: no use to anybody else."""

WITHOUT_END = ("/search?q=", "/search/?q=", "/api/v1/search", "/api/v1/suggest", OEMBED)
"""Beginnings of addresses of which there are as many as questions can be asked."""

NAMES = {
    HOME: "Home",
    COMPARISONS: "Comparisons",
    TOPICS: "Topics",
    CONCEPTS: "Concepts",
    COLLECTIONS: "Collections",
    TALKS: "Talks",
    NOTEBOOK: "Notebook",
    BRIEF: "Research brief",
    METHOD: "Method",
    PRIVACY: "Privacy",
}
"""How pages are called of which there is one."""


def comparison(slug: str) -> str:
    """Return the page of a comparison."""
    return f"{COMPARISONS}{slug}/"


def claim(slug: str, claim_id: str) -> str:
    """Return the place of a claim on the page of its comparison."""
    return f"{comparison(slug)}#claim-{claim_id}"


def both_sides(slug: str) -> str:
    """Return the page of a comparison with its clips of both sides ready to play."""
    return f"{comparison(slug)}?watch=both-sides"


def topic(slug: str) -> str:
    """Return the hub of a topic."""
    return f"{TOPICS}{slug}/"


def concept(slug: str) -> str:
    """Return the page of a concept."""
    return f"{CONCEPTS}{slug}/"


def collection(slug: str) -> str:
    """Return the page of a collection."""
    return f"{COLLECTIONS}{slug}/"


def talk(video_id: str) -> str:
    """Return the page of a talk."""
    return f"{TALKS}{video_id}/"


def moment(moment_id: str) -> str:
    """Return the page of a moment."""
    return f"{MOMENTS}{moment_id}/"


def comparison_feed(slug: str) -> str:
    """Return the feed of what changes on a comparison."""
    return f"{comparison(slug)}feed.xml"


def sitemap_part(number: int | str) -> str:
    """Return one of the sitemaps that the index lists, counted from 1.

    It lies at the top: a sitemap speaks only for addresses below its own folder.
    """
    return f"/sitemap-{number}.xml"


def passage(video_id: str, second: int) -> str:
    """Return the place of a passage in the transcript of its talk."""
    return f"{talk(video_id)}#t-{second}"


def search(query: str) -> str:
    """Return the page that answers a query."""
    return f"{SEARCH}?{urlencode({'q': query})}"


def embed(moment_id: str) -> str:
    """Return the card of a moment that plays in place on other sites."""
    return f"{EMBED}{moment_id}"


def oembed(address: str) -> str:
    """Return what tells other sites how to embed the page at a whole address of ours."""
    return f"{OEMBED}?{urlencode({'url': address})}"


def sibling(page: str, ending: str) -> str:
    """Return a page in another form: ``.md``, ``.json``, ``.bib``, ``.csl.json``, ``.png``."""
    return f"{page.rstrip('/')}{ending}"
