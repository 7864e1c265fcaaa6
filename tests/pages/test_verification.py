"""What pages say of a quote that was, or was not, compared with captions."""

from dataclasses import replace
from datetime import date

import pytest

from ytsapp.components.layout.frozen import frozen
from ytsapp.domain.library import Library
from ytsapp.domain.moment import Found
from ytsapp.pages.moment import moment_pages
from ytsapp.pages.talk import talk_pages
from ytsapp.storage.corpus import Corpus


@pytest.fixture
def moment(library):
    """A real moment whose second was read from a coarse clock."""
    return replace(next(m for m in library.moments.values() if m.clock), found=None)


def text_of(pages, services, moment, **changes):
    library = Library(
        talks={moment.talk.video_id: moment.talk},
        moments={moment.id: moment},
        topics=services.library.topics,
    )
    (page,) = pages(replace(services, library=library, **changes))
    return "".join(frozen(part) for part in page.parts())


@pytest.mark.parametrize(
    ("captions", "words"),
    [("auto", "automatic captions"), ("manual", "captions by people"), ("", "")],
)
def test_moment_page_says_where_the_quote_was_found(services, moment, captions, words):
    found = Found(start_s=176, lead_in_s=6, captions=captions, checked=date(2026, 5, 4))
    text = text_of(moment_pages, services, replace(moment, found=found))
    assert f"found in captions at 2:56{' · ' if words else ''}{words} · checked 4 May 2026" in text
    assert "about right" not in text
    assert "about 2:56" not in text


def test_moment_page_says_when_nothing_was_compared_yet(services, moment):
    text = text_of(moment_pages, services, moment)
    assert "not yet verified" in text
    assert "The second is about right, not exact." in text


@pytest.mark.parametrize("pages", [moment_pages, talk_pages])
def test_page_of_a_removed_video_says_since_when(services, moment, pages):
    corpus = Corpus.open("sqlite://")
    corpus.load_editorial([moment.talk])
    said = "unavailable since 4 May 2026"
    assert said not in text_of(pages, services, moment, corpus=corpus)
    corpus.mark_unavailable(moment.talk.video_id, date(2026, 5, 4))
    assert said in text_of(pages, services, moment, corpus=corpus)
