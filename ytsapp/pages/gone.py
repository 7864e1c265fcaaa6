"""Moments outlive their video: what a page shows when a recording is gone."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from ytsapp.domain.moment import Moment
from ytsapp.wiring import Services


def as_left(moment: Moment, gone: date | None) -> Moment:
    """Return the moment with its recording only where that is there: nothing offers to play it."""
    return moment if gone is None else replace(moment, talk=moment.talk.without_recording())


def still_playing(moments: Iterable[Moment], services: Services, of_page: str = "") -> list[Moment]:
    """Return the moments whose recording is there, one for each id, in the order given.

    The others stay plain links to their pages: the player knows only clips that are named to it.
    `of_page` is the talk of the page where its recording is gone.
    """
    by_id = {moment.id: moment for moment in moments}
    gone = services.corpus.unavailable_talks({m.talk.video_id for m in by_id.values()})
    return [m for m in by_id.values() if m.talk.video_id not in gone.keys() | {of_page}]
