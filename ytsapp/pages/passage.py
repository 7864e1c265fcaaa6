"""`/moments/<video_id>-<second>/` of words nobody curated: the passage that holds the second."""

from datetime import date

from ytsapp import routes
from ytsapp.components.layout import html as el
from ytsapp.components.layout.frozen import Html
from ytsapp.components.layout.section import breadcrumbs, section
from ytsapp.components.layout.words import day, joined
from ytsapp.components.moment.card import (
    gone_note,
    outside_link,
    play_link,
    setup_words,
    source_line,
)
from ytsapp.components.moment.leading_on import leading_on
from ytsapp.components.moment.row import moment_list
from ytsapp.components.notebook.save_button import save_button
from ytsapp.components.player.clips import page_clips
from ytsapp.components.share.button import share_button
from ytsapp.components.talk.passages import passage_words
from ytsapp.domain.moment import Moment
from ytsapp.domain.passage import Passage
from ytsapp.domain.second import Second, moment_of_passage
from ytsapp.pages import structured_data
from ytsapp.pages.around import Around, around_section, read_around
from ytsapp.pages.gone import as_left, still_playing
from ytsapp.pages.page import Page, cut
from ytsapp.pages.talk import trail_of
from ytsapp.pages.transcript import HEARD
from ytsapp.settings import today
from ytsapp.state.crumbs import Crumb
from ytsapp.wiring import Services

TITLE_LIMIT = 110
"""Characters of a talk's title in that of a second: the second after it must not be cut off."""


def passage_page(second: Second, passage: Passage, services: Services) -> Page:
    """Return the page of a second in a passage: its words, what plays it, what is said around it.

    It starts where it was asked to; to search engines it is the page of its passage.
    """
    gone = services.corpus.unavailable_since(passage.video_id)
    moment = as_left(second.moment, gone)
    whole = as_left(moment_of_passage(second.moment.talk, passage, today()), gone)
    public_url = services.settings.public_url
    video = structured_data.video(public_url, whole.talk, [whole])
    here = Crumb(title_of(whole), routes.moment(whole.id))
    trail = structured_data.breadcrumb_list(public_url, trail_of(moment.talk), here)
    return Page(
        path=routes.moment(passage.moment_id),
        title=title_of(moment),
        description=cut(f"“{passage.text}” {moment.voice}, {moment.timecode}", 155),
        parts=lambda: _body(moment, passage, gone, services),
        kind="video.other" if video else "article",
        about=routes.moment(moment.id),  # shared and embedded, it starts where it was asked to
        json_ld=(trail, video) if video else (trail,),
    )


def title_of(moment: Moment) -> str:
    """Return the title of a second nobody curated: it is named by where it is."""
    return f"{cut(moment.talk.title, TITLE_LIMIT)} at {moment.timecode}"


def heading_of(moment: Moment) -> Html:
    """Return the same as the heading of the page."""
    return el.h1(
        f"{cut(moment.talk.title, TITLE_LIMIT)} ",
        el.span(f"at {moment.timecode}", class_name="heading-time"),
    )


def actions_of(moment: Moment, gone: date | None, read_on: Html | None = None) -> Html:
    """Return what can be done with a second; `read_on` leads to where its talk is read."""
    return el.div(
        gone_note(gone),
        el.div(
            play_link(moment),
            save_button(moment.id),
            share_button(routes.moment(moment.id)),
            read_on,
            outside_link(moment),
            class_name="button-row",
        ),
        el.p(setup_words(moment), class_name="card-fine") if gone is None else None,
        class_name="clip-actions",
    )


def _body(moment: Moment, passage: Passage, gone: date | None, services: Services) -> list[Html]:
    talk = moment.talk
    siblings = [as_left(each, gone) for each in services.library.moments_of(talk)]
    curated = [each for each in siblings if passage.start_s <= each.said_s < passage.end_s]
    related = services.related.of_words(moment, siblings)
    around = read_around(passage, services)
    near = around.passages if around is not None else ()
    clips = [moment_of_passage(talk, each, today()) for each in near if each != passage]
    clips = sorted([*clips, moment, *curated], key=lambda each: each.said_s)
    clips += [each.moment for each in related.clips()]
    return [
        breadcrumbs(*trail_of(talk)),
        heading_of(moment),
        _card(moment, passage, around, gone),
        _facts(moment, around, services),
        *([_curated(curated)] if curated else ()),
        *_around(moment, around),
        *leading_on(related),
        page_clips(still_playing(clips, services, talk.video_id if gone else "")),
    ]


def _card(moment: Moment, passage: Passage, around: Around | None, gone: date | None) -> Html:
    talk = moment.talk
    return el.article(
        el.blockquote(
            passage_words(around.said) if around is not None else el.p(passage.text),
            cite=talk.url_at(moment.said_s) or None,
            class_name="quote passage-quote",
        ),
        source_line(moment),
        actions_of(
            moment,
            gone,
            el.a(
                "Read on in the transcript",
                href=routes.passage(talk.video_id, passage.start_s),
                class_name="button",
            ),
        ),
        class_name="clip-card clip-card-large",
    )


def _facts(moment: Moment, around: Around | None, services: Services) -> Html:
    talk = moment.talk
    facts = services.corpus.transcript_facts(talk.video_id)
    known = [
        f"Passage {around.number} of {around.count}" if around is not None else "",
        day(talk.published) if talk.published else "date not known",
        HEARD[facts.automatic] if facts else "",
    ]
    return el.div(el.p(joined(known), class_name="fine"), class_name="facts")


def _curated(moments: list[Moment]) -> Html:
    return section("curated", "Curated in this passage", moment_list(moments, show_talk=False))


def _around(moment: Moment, around: Around | None) -> list[Html]:
    said = around_section(moment.talk, around, with_itself=False) if around is not None else None
    return [] if said is None else [said]
