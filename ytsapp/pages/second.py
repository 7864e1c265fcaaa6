"""`/moments/<video_id>-<second>/` of a second whose words are not stored."""

from datetime import date

from ytsapp import routes
from ytsapp.components.layout import html as el
from ytsapp.components.layout.frozen import Html
from ytsapp.components.layout.section import breadcrumbs, section
from ytsapp.components.moment.card import source_line
from ytsapp.components.moment.row import moment_list
from ytsapp.components.player.clips import page_clips
from ytsapp.domain.moment import Moment
from ytsapp.domain.talk import Talk
from ytsapp.pages import structured_data
from ytsapp.pages.gone import as_left, still_playing
from ytsapp.pages.page import Page, cut
from ytsapp.pages.passage import actions_of, heading_of, title_of
from ytsapp.pages.talk import trail_of
from ytsapp.pages.transcript import not_stored
from ytsapp.state.crumbs import Crumb
from ytsapp.wiring import Services

_NEAREST = 3
"""Curated moments shown beside a second that has no words."""


def second_page(moment: Moment, services: Services) -> Page:
    """Return the page of a bare second; its canonical page is that of the talk."""
    gone = services.corpus.unavailable_since(moment.talk.video_id)
    moment = as_left(moment, gone)
    public_url = services.settings.public_url
    video = structured_data.video(public_url, moment.talk, [])
    here = Crumb(title_of(moment), routes.moment(moment.id))
    trail = structured_data.breadcrumb_list(public_url, trail_of(moment.talk), here)
    plays = f"Plays “{moment.talk.title}” from {moment.timecode}"
    return Page(
        path=routes.talk(moment.talk.video_id),
        title=title_of(moment),
        description=cut(f"{plays}; no words are stored of that second.", 155),
        parts=lambda: _body(moment, gone, services),
        kind="video.other" if video else "article",
        about=routes.moment(moment.id),
        json_ld=(trail, video) if video else (trail,),
    )


def _nearest(moment: Moment, gone: date | None, services: Services) -> list[Html]:
    """Return the curated moments next to a second: what may have been looked for."""
    siblings = services.library.moments_of(moment.talk)
    near = sorted(siblings, key=lambda each: abs(each.said_s - moment.said_s))[:_NEAREST]
    shown = [as_left(each, gone) for each in sorted(near, key=lambda each: each.said_s)]
    if not shown:
        return []
    return [section("others", "Moments nearby", moment_list(shown, show_talk=False))]


def _words(talk: Talk, services: Services) -> Html:
    if services.corpus.transcript_facts(talk.video_id) is None:
        return section("transcript", "What is said here", not_stored(talk))
    transcript = el.a("Read the transcript", href=f"{routes.talk(talk.video_id)}#transcript")
    return section(
        "transcript",
        "What is said here",
        el.p("The captions hear nobody at this second. ", transcript, "."),
    )


def _body(moment: Moment, gone: date | None, services: Services) -> list[Html]:
    talk = moment.talk
    clips = [moment, *services.library.moments_of(talk)]
    return [
        breadcrumbs(*trail_of(talk)),
        heading_of(moment),
        el.article(
            source_line(moment), actions_of(moment, gone), class_name="clip-card clip-card-large"
        ),
        _words(talk, services),
        *_nearest(moment, gone, services),
        page_clips(still_playing(clips, services, talk.video_id if gone else "")),
    ]
