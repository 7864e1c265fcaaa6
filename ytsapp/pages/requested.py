"""Pages made when somebody asks for them: talks only the record knows, and any of their seconds."""

from dataclasses import replace

from ytsapp import routes
from ytsapp.domain.errors import TimecodeError
from ytsapp.domain.moment import make_moment_id, parse_moment_id
from ytsapp.domain.talk import Talk
from ytsapp.pages.moment import moment_page
from ytsapp.pages.page import Page
from ytsapp.pages.passage import passage_page, second_page
from ytsapp.pages.talk import talk_page
from ytsapp.wiring import Services


def requested_page(path: str, services: Services) -> Page | None:
    """Return the page of a talk or moment as it is now, None where the address leads nowhere.

    The page's own path is its canonical address, which may be another than was asked for.

    Raises:
        StorageError: the record cannot be read.
    """
    key = path.rstrip("/").rpartition("/")[2]
    if path.startswith(routes.TALKS):
        talk = known_talk(key, services)
        return None if talk is None else talk_page(talk, services)
    if path.startswith(routes.MOMENTS):
        return _page_of_second(key, services)
    return None


def known_talk(video_id: str, services: Services) -> Talk | None:
    """Return a talk of `data/` or one that was only ingested; a nameless one is named by its id."""
    talk = services.library.talks.get(video_id) or services.corpus.talk(video_id)
    return talk if talk is None or talk.title else replace(talk, title=video_id)


def _page_of_second(moment_id: str, services: Services) -> Page | None:
    try:
        video_id, second = parse_moment_id(moment_id)
    except TimecodeError:
        return None
    curated = services.library.moments.get(make_moment_id(video_id, second))
    if curated is not None:
        return moment_page(curated, services)
    talk = known_talk(video_id, services)
    if talk is None or not _is_inside(talk, second, services):
        return None
    passage = services.corpus.passage_of_moment(video_id, second)
    if passage is not None:
        return passage_page(talk, passage, services)
    siblings = services.library.moments_of(talk)
    holding = [each for each in siblings if each.start_s <= second < each.clip.end_s]
    return moment_page(holding[-1], services) if holding else second_page(talk, second, services)


def _is_inside(talk: Talk, second: int, services: Services) -> bool:
    """Return whether a talk lasts longer, or had words at that second when its id was given out."""
    corpus = services.corpus
    stored = corpus.talk(talk.video_id)
    lengths = [talk.duration_s or 0, stored.duration_s or 0 if stored else 0]
    if second < max(lengths):
        return True
    lengths += [passage.end_s for passage in corpus.passages(talk.video_id)[-1:]]
    lengths += [moment.clip.end_s for moment in services.library.moments_of(talk)]
    moved = [anchor.start_s for anchor in corpus.anchors(talk.video_id) if not anchor.lost]
    return second < max(lengths) or second in moved
