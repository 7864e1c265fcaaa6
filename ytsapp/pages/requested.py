"""Pages made when somebody asks for them: talks only the record knows, and any of their seconds."""

from ytsapp import routes
from ytsapp.domain.second import Holder, Second
from ytsapp.pages.moment import moment_page
from ytsapp.pages.page import Moved, Page
from ytsapp.pages.passage import passage_page
from ytsapp.pages.second import second_page
from ytsapp.pages.talk import talk_page
from ytsapp.wiring import Services


def requested_page(path: str, services: Services) -> Page | Moved | None:
    """Return the page of a talk or moment as it is now, None where the address leads nowhere.

    The page's own path is its canonical address, which may be another than was asked for: any
    second of a talk is the page of the moment or passage that holds it, from that second on. An
    address whose words are said elsewhere now has moved there.

    Raises:
        StorageError: the record cannot be read.
    """
    key = path.rstrip("/").rpartition("/")[2]
    if path.startswith(routes.TALKS):
        talk = services.known_talk(key)
        return None if talk is None else talk_page(talk, services)
    if path.startswith(routes.MOMENTS):
        second = services.moment_at(key)
        if second is None:
            return None
        is_there = second.moment.id == key
        return _page_of(second, services) if is_there else Moved(routes.moment(second.moment.id))
    return None


def _page_of(second: Second, services: Services) -> Page:
    if second.passage is not None:
        return passage_page(second, second.passage, services)
    if second.holder is Holder.CURATED:
        curated = services.library.moments[second.canonical_id]
        return moment_page(curated, services, starting=second.moment)
    return second_page(second.moment, services)
