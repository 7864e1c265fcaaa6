"""`/moments/<video_id>-<second>/` of any second nobody curated: the passage that holds it."""

from collections.abc import Callable, Sequence

import reflex as rx

from ytsapp import routes
from ytsapp.components.layout.frozen import inner_html
from ytsapp.components.layout.section import breadcrumbs, section
from ytsapp.components.layout.words import day, joined
from ytsapp.components.moment.card import outside_link, play_link, setup_words, source_line
from ytsapp.components.moment.row import moment_list
from ytsapp.components.player.clips import page_clips
from ytsapp.components.talk.passages import passage_list, passage_words
from ytsapp.domain.moment import LEAD_IN_S, Found, Moment, MomentKind
from ytsapp.domain.passage import Passage
from ytsapp.domain.talk import Speaker, Talk
from ytsapp.domain.timecode import format_timecode
from ytsapp.domain.turns import divide_by_turn
from ytsapp.pages import structured_data
from ytsapp.pages.page import Page, cut
from ytsapp.pages.talk import TRAIL
from ytsapp.pages.transcript import HEARD, not_stored
from ytsapp.settings import today
from ytsapp.state.crumbs import Crumb
from ytsapp.wiring import Services

_TITLE_LIMIT = 110
"""Characters of a talk's title in that of a passage: the second after it must not be cut off."""

Parts = Callable[[], list[rx.Component]]


def passage_page(talk: Talk, passage: Passage, services: Services) -> Page:
    """Return the page of a passage: its words, what plays it, what is said around it."""
    moment = _moment_of(talk, passage)
    return _page(
        moment,
        services,
        routes.moment(moment.id),
        f"“{passage.text}” {moment.voice}, {moment.timecode}",
        lambda: _passage_body(moment, passage, services),
    )


def second_page(talk: Talk, second: int, services: Services) -> Page:
    """Return the page of a second whose words are not stored; its canonical page is the talk's."""
    moment = _moment_at(talk, second, None, f"{talk.title}, from {format_timecode(second)}")
    return _page(
        moment,
        services,
        routes.talk(talk.video_id),
        f"Plays “{talk.title}” from {moment.timecode}; the words said there are not stored.",
        lambda: _second_body(moment),
    )


def _page(moment: Moment, services: Services, path: str, description: str, parts: Parts) -> Page:
    public_url = services.settings.public_url
    video = structured_data.video(public_url, moment.talk, [moment])
    here = Crumb(moment.heading, routes.moment(moment.id))
    trail = structured_data.breadcrumb_list(public_url, _trail(moment.talk), here)
    return Page(
        path=path,
        title=moment.heading,
        description=cut(description, 155),
        parts=parts,
        kind="video.other" if video else "article",
        about=routes.moment(moment.id),
        json_ld=(trail, video) if video else (trail,),
    )


def _trail(talk: Talk) -> tuple[Crumb, ...]:
    return (*TRAIL, Crumb(talk.title, routes.talk(talk.video_id)))


def _moment_of(talk: Talk, passage: Passage) -> Moment:
    lead_in_s = passage.start_s - passage.lead_in_ms // 1000
    speakers = (Speaker(passage.speaker),) if passage.speaker else talk.speakers
    return _moment_at(talk, passage.start_s, passage.end_s, passage.text, lead_in_s, speakers)


def _moment_at(
    talk: Talk,
    start_s: int,
    end_s: int | None,
    words: str,
    lead_in_s: int = LEAD_IN_S,
    speakers: tuple[Speaker, ...] = (),
) -> Moment:
    """Return a second as moment cards and the player take it.

    Nobody curated it, so it is named by where it is.
    """
    return Moment(
        talk=talk,
        start_s=start_s,
        end_s=end_s,
        quote=words,
        heading=f"{cut(talk.title, _TITLE_LIMIT)} at {format_timecode(start_s)}",
        summary="",
        kind=MomentKind.CLAIM,
        topics=(),
        speakers=speakers or talk.speakers,
        context_read=True,
        clock="",
        found=Found(start_s, lead_in_s, talk.captions, today()),
    )


def _passage_body(moment: Moment, passage: Passage, services: Services) -> list[rx.Component]:
    talk = moment.talk
    passages = services.corpus.passages(talk.video_id)
    stretches = divide_by_turn(passages, services.corpus.transcript(talk.video_id))
    at = next(n for n, each in enumerate(passages) if each.start_ms == passage.start_ms)
    near = [n for n in (at - 1, at + 1) if 0 <= n < len(passages)]
    curated = [
        each
        for each in services.library.moments_of(talk)
        if passage.start_s <= each.said_s < passage.end_s
    ]
    return [
        breadcrumbs(*_trail(talk)),
        _heading(moment),
        rx.el.article(
            rx.el.blockquote(
                cite=talk.url_at(moment.said_s) or None,
                class_name="quote passage-quote",
                custom_attrs=inner_html(passage_words(stretches[at])),
            ),
            source_line(moment),
            _actions(moment),
            class_name="clip-card clip-card-large",
        ),
        _facts(moment, f"Passage {at + 1} of {len(passages)}", services),
        section("curated", "Curated in this passage", moment_list(curated, show_talk=False))
        if curated
        else rx.fragment(),
        section(
            "around",
            "What is said around it",
            passage_list(
                talk, [passages[n] for n in near], [stretches[n] for n in near], (), queued=False
            ),
        )
        if near
        else rx.fragment(),
        page_clips(_in_order([*(_moment_of(talk, passages[n]) for n in near), moment, *curated])),
    ]


def _second_body(moment: Moment) -> list[rx.Component]:
    return [
        breadcrumbs(*_trail(moment.talk)),
        _heading(moment),
        rx.el.article(
            source_line(moment),
            _actions(moment, is_read=False),
            class_name="clip-card clip-card-large",
        ),
        section("transcript", "What is said here", not_stored(moment.talk)),
        page_clips([moment]),
    ]


def _heading(moment: Moment) -> rx.Component:
    return rx.el.h1(
        f"{cut(moment.talk.title, _TITLE_LIMIT)} ",
        rx.el.span(f"at {moment.timecode}", class_name="heading-time"),
    )


def _actions(moment: Moment, *, is_read: bool = True) -> rx.Component:
    return rx.el.div(
        rx.el.div(
            play_link(moment),
            rx.el.a(
                "Read on in the transcript",
                href=routes.passage(moment.talk.video_id, moment.start_s),
                class_name="button",
            )
            if is_read
            else rx.fragment(),
            rx.el.button(
                "Copy link",
                type="button",
                custom_attrs={"data-copy": routes.moment(moment.id)},
                class_name="button needs-script",
            ),
            outside_link(moment),
            class_name="button-row",
        ),
        rx.el.p(setup_words(moment), class_name="card-fine"),
        class_name="clip-actions",
    )


def _facts(moment: Moment, place: str, services: Services) -> rx.Component:
    talk = moment.talk
    facts = services.corpus.transcript_facts(talk.video_id)
    published = day(talk.published) if talk.published else "date not known"
    gone = services.unavailable.get(talk.video_id)
    return rx.el.div(
        rx.el.p(
            joined([place, published, HEARD[facts.automatic] if facts else ""]), class_name="fine"
        ),
        rx.el.p(f"The recording has been unavailable since {day(gone)}.", class_name="fine")
        if gone
        else rx.fragment(),
        class_name="facts",
    )


def _in_order(moments: Sequence[Moment]) -> list[Moment]:
    """Return moments as they are said, one for each id."""
    return sorted({m.id: m for m in moments}.values(), key=lambda moment: moment.said_s)
