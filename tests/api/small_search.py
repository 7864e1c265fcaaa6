"""Services over a few invented talks, with an index of their own."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from tests.builders import make_comparison, make_library, make_moment, make_talk, make_topic
from ytsapp.settings import Settings
from ytsapp.storage.corpus import Corpus
from ytsapp.wiring import Services, join_search

PUBLIC_URL = "https://yts.example"
TALKS = 25
"""More than one page of results."""

_SEEN = "lanterns bridges pebbles kites ovens violins ledgers turbines saddles anchors".split()

_PLACES = ("harbour", "hospital", "orchard", "library", "bakery")


def small_services(home: Path) -> Services:
    """Return services whose index is built; every talk has one moment on quokkas."""
    settings = Settings(home=home, public_url=PUBLIC_URL)
    moments = [_moment(number) for number in range(TALKS)]
    library = make_library(
        *moments,
        topics={"quokkas": make_topic("quokkas", name="Quokkas", long_name="All about quokkas")},
        comparisons={"a-vs-b": make_comparison("a-vs-b", title="Quokkas vs wombats")},
    )
    corpus = Corpus.open(settings.database_url)
    corpus.load_editorial(library.talks.values())
    search = join_search(settings, corpus, library)
    search.update()
    return Services(settings=settings, library=library, corpus=corpus, search=search)


def unindexed(services: Services, home: Path) -> Services:
    """Return the services as they are while there is no index and none can be written."""
    home.write_text("in the way of the index")
    settings = replace(services.settings, home=home)
    search = join_search(settings, services.corpus, services.library)
    return replace(services, settings=settings, search=search)


def _moment(number: int):
    place = _PLACES[number % len(_PLACES)]
    talk = make_talk(
        f"talk-{number:02}",
        title=f"Quokkas in the {place}, part {number}",
        channel="Marsupial Hour" if number % 2 else "Harbour Radio",
        published=date(2020 + number % 5, 1, 1) if number else None,
    )
    # Each in other words: of moments that are nearly the same only one is shown.
    seen = " ".join(_SEEN[at] for at in range(len(_SEEN)) if (number + 7) * 37 >> at & 1)
    quote = f"A quokka means patience: the {place} taught me that beside {seen}."
    return make_moment(60, talk, quote=quote, heading=f"Day {number}", topics=("quokkas",))
