"""What a page is elsewhere: its card in previews, its other forms for programs."""

from ytsapp import routes
from ytsapp.components.layout.head import CARD, CARD_ALT, Alternate, Picture
from ytsapp.pages.page import SITE, Page

_MARKDOWN, _JSON = "text/markdown", "application/json"
_OEMBED, _ATOM = "application/json+oembed", "application/atom+xml"

_WITH_FORMS = (routes.MOMENTS, routes.COMPARISONS, routes.COLLECTIONS)
"""Kinds of pages whose content programs can read as Markdown and JSON."""


def picture_of(page: Page, public_url: str) -> Picture:
    """Return what previews of a page show: its own card, or the site's."""
    if _is_one_of(routes.MOMENTS, page.shared_as):
        # The card says what the description does: the words, who says them and when.
        return Picture(f"{public_url}{routes.sibling(page.shared_as, '.png')}", page.description)
    if _is_one_of(routes.COMPARISONS, page.shared_as):
        return Picture(f"{public_url}{routes.sibling(page.shared_as, '.png')}", page.title)
    return Picture(f"{public_url}{CARD}", CARD_ALT)


def alternates_of(page: Page, public_url: str) -> tuple[Alternate, ...]:
    """Return the other forms of a page; the site's feed stands on every page besides."""
    path = page.shared_as
    found = []
    if _is_one_of(routes.MOMENTS, path) or _is_one_of(routes.TALKS, path):
        # Programs that embed look for a whole address.
        address = f"{public_url}{routes.oembed(f'{public_url}{path}')}"
        found.append(Alternate(address, _OEMBED, page.title))
    if any(_is_one_of(kind, path) for kind in _WITH_FORMS):
        found.append(Alternate(routes.sibling(path, ".md"), _MARKDOWN, "Markdown"))
        found.append(Alternate(routes.sibling(path, ".json"), _JSON, "JSON"))
    if _is_one_of(routes.COMPARISONS, path):
        slug = path.removeprefix(routes.COMPARISONS).strip("/")
        title = f"{page.title} · {SITE}"
        found.append(Alternate(routes.comparison_feed(slug), _ATOM, title))
    return tuple(found)


def _is_one_of(kind: str, path: str) -> bool:
    """Return whether a path leads to one of a kind, not to the list of them."""
    return path.startswith(kind) and path != kind
