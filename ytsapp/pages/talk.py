"""`/talks/<video_id>/`: a talk with its moments in the order they are said, and its transcript."""

from collections.abc import Iterator
from datetime import date

import reflex as rx

from ytsapp import routes
from ytsapp.components.layout import html as el
from ytsapp.components.layout.frozen import Html
from ytsapp.components.layout.section import breadcrumbs, section
from ytsapp.components.layout.words import count, day, joined
from ytsapp.components.listing import rows
from ytsapp.components.moment.card import gone_note
from ytsapp.components.moment.row import moment_list
from ytsapp.components.player.clips import page_clips
from ytsapp.components.share.button import share_button
from ytsapp.domain.library import Library
from ytsapp.domain.moment import Moment
from ytsapp.domain.passage import Passage
from ytsapp.domain.talk import Talk, TalkSource
from ytsapp.domain.timecode import format_timecode
from ytsapp.pages import structured_data
from ytsapp.pages.gone import as_left, still_playing
from ytsapp.pages.page import Page, cut
from ytsapp.pages.transcript import transcript_section
from ytsapp.pages.voices import voices_section
from ytsapp.state.crumbs import Crumb
from ytsapp.wiring import Services

TRAIL = (Crumb("← All talks", routes.TALKS),)
_CAPTIONS = {"manual": "captions by people", "auto": "automatic captions", "": ""}


def trail_of(talk: Talk) -> tuple[Crumb, ...]:
    """Return the way up from a second of a talk."""
    return (*TRAIL, Crumb(talk.title, routes.talk(talk.video_id)))


def talk_pages(services: Services) -> Iterator[Page]:
    """Yield the page of each talk of `data/`."""
    for talk in services.library.talks.values():
        yield talk_page(talk, services)


def talk_page(talk: Talk, services: Services) -> Page:
    """Return the page of a talk, with the transcript that is stored now."""
    public_url = services.settings.public_url
    path = routes.talk(talk.video_id)
    gone = services.corpus.unavailable_since(talk.video_id)
    moments = tuple(as_left(each, gone) for each in services.library.moments_of(talk))
    talk = talk.without_recording() if gone is not None else talk
    passages = services.corpus.passages(talk.video_id)
    video = structured_data.video(public_url, talk, moments)
    trail = structured_data.breadcrumb_list(public_url, TRAIL, Crumb(talk.title, path))
    return Page(
        path=path,
        title=talk.title,
        description=_description(talk, len(moments), len(passages)),
        parts=lambda: _body(talk, moments, passages, gone, services),
        kind="video.other" if video else "article",
        json_ld=(trail, video) if video else (trail,),
    )


def _description(talk: Talk, moments: int, passages: int) -> str:
    by = f" by {talk.byline}" if talk.byline and talk.byline != talk.publisher else ""
    source = f"“{talk.title}”{by}" + (f", {talk.publisher}" if talk.publisher else "")
    if moments:
        return cut(f"{count(moments, 'moment')} of {source}.", 155)
    read = f"{count(passages, 'passage')} to read, search and play" if passages else "not stored"
    return cut(f"The transcript of {source}: {read}.", 155)


def _body(
    talk: Talk,
    moments: tuple[Moment, ...],
    passages: list[Passage],
    gone: date | None,
    services: Services,
) -> list[rx.Component]:
    library = services.library
    citing = _citing(moments, library)
    voices = voices_section(talk, moments, passages, library)
    return [
        breadcrumbs(*TRAIL),
        rx.el.h1(talk.title),
        rx.el.p(
            joined([talk.byline, talk.publisher if talk.byline != talk.publisher else ""]),
            class_name="lead",
        ),
        _facts(talk, gone),
        _ways_on(talk),
        _topics(moments, library),
        section("moments", "Moments", moment_list(moments, show_talk=False))
        if moments
        else rx.fragment(),
        voices if voices is not None else el.join(),
        section("cited", "Where it is cited", rows.rows(citing)) if citing else rx.fragment(),
        transcript_section(talk, moments, passages, services),
        page_clips(still_playing(moments, services, talk.video_id if gone else "")),
    ]


def _citing(moments: tuple[Moment, ...], library: Library) -> list[Html]:
    """Return every page that shows a moment of the talk, the most deciding kind first."""
    ids = {moment.id for moment in moments}
    concepts = [
        concept
        for concept in library.concepts.values()
        if ids & {clip.id for clip in (concept.best_moment, *concept.supporting_moments)}
    ]
    return [
        *[rows.comparison_row(each) for each in library.comparisons_citing(moments)],
        *[rows.link_row(each.title, routes.concept(each.slug), "", "Concept") for each in concepts],
        *[rows.collection_row(each) for each in library.collections_with(moments)],
    ]


def _topics(moments: tuple[Moment, ...], library: Library) -> Html:
    slugs = dict.fromkeys(slug for moment in moments for slug in moment.topics)
    topics = [library.topics[slug] for slug in slugs]
    if not topics:
        return el.join()
    return el.ul(
        *[el.li(el.a(topic.name, href=routes.topic(topic.slug))) for topic in topics],
        aria_label="Topics",
        class_name="tags",
    )


def _facts(talk: Talk, gone: date | None) -> rx.Component:
    employers = [f"{s.name}: {s.affiliation}" for s in talk.speakers if s.affiliation]
    known = joined(
        [
            day(talk.published) if talk.published else "date not known",
            format_timecode(talk.duration_s) if talk.duration_s else "",
            _CAPTIONS[talk.captions],
        ]
    )
    notes = (
        []
        if talk.title_seen_on_video
        else [
            "The title is the one its feed or transcript page gives; the video’s own was not seen."
        ]
    )
    if gone is None and talk.source is TalkSource.NONE:
        notes.append("No playable recording is known yet: its words come from a caption file.")
    return rx.el.div(
        gone_note(gone) or el.join(),
        rx.el.p(known, class_name="fine"),
        rx.el.p(joined(employers), class_name="fine") if employers else rx.fragment(),
        *[rx.el.p(note, class_name="fine") for note in notes],
        class_name="facts",
    )


def _ways_on(talk: Talk) -> Html:
    """Return the buttons that lead to the recording and to the forms to share."""
    on_youtube = talk.source is TalkSource.YOUTUBE
    outside = el.a(
        "Open the talk on YouTube" if on_youtube else "Open the recording",
        href=talk.url,
        rel="noopener",
        class_name="button",
    )
    return el.div(
        outside if talk.url else el.join(),
        share_button(routes.talk(talk.video_id)),
        class_name="button-row talk-ways",
    )
