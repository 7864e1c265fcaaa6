"""A clip card: quote first, then who said it and where, then what can be done with it."""

from datetime import date

from ytsapp import routes
from ytsapp.components.layout import html as el
from ytsapp.components.layout.frozen import Html
from ytsapp.components.layout.words import joined
from ytsapp.components.notebook.save_button import save_button
from ytsapp.components.share.button import share_button
from ytsapp.domain.moment import Moment
from ytsapp.domain.talk import TalkSource
from ytsapp.domain.timecode import format_timecode
from ytsapp.domain.wording import gone_words, time_words


def clip_card(
    moment: Moment, label: str = "", note: str = "", heading_level: str = "h3", large: bool = False
) -> Html:
    """Return the card of a moment.

    Args:
        moment: what is shown.
        label: small line over the quote, e.g. "Supporting explanation".
        note: our sentence on why it is here, under the source.
        heading_level: tag of the heading, so that levels stay in order.
        large: whether the quote is set in the largest size.
    """
    return el.article(
        el.p(label, class_name="card-label") if label else None,
        el.element(heading_level, moment.heading, class_name="card-heading"),
        quote(moment),
        source_line(moment),
        el.p(note, class_name="card-note") if note else None,
        clip_actions(moment),
        class_name="clip-card clip-card-large" if large else "clip-card",
    )


def quote(moment: Moment) -> Html:
    """Return the quoted words, marked where their surroundings could not be read."""
    return el.blockquote(
        el.p(f"“{moment.quote}”"),
        cite=moment.talk.url_at(moment.said_s) or None,
        class_name="quote",
    )


def source_line(moment: Moment, link_talk: bool = True) -> Html:
    """Return speaker · publisher, the talk, and the second; says what could not be checked."""
    talk = moment.talk
    title = el.cite(talk.title)
    publisher = talk.publisher if talk.publisher != moment.voice else ""
    return el.p(
        el.span(joined([moment.voice, publisher]), class_name="source-voice"),
        el.span(
            el.a(title, href=routes.talk(talk.video_id)) if link_talk else title,
            " · ",
            el.span(time_words(moment), class_name="timecode"),
            class_name="source-talk",
        ),
        context_mark(moment),
        class_name="source",
    )


def context_mark(moment: Moment) -> Html | None:
    """Return the mark of a quote whose surroundings could not be read, None for others."""
    if moment.context_read:
        return None
    return el.span(
        "context not read",
        title="We have these words, but could not read the half minute around them.",
        class_name="context-mark",
    )


def clip_actions(moment: Moment, moment_link: bool = True, gone: date | None = None) -> Html:
    """Return play, save, share, moment page and open-outside, each only where it leads somewhere.

    Args:
        moment: what is played; its talk without a recording where that is gone.
        moment_link: whether its page is offered; not on that page.
        gone: since when the recording is unavailable.
    """
    return el.div(
        gone_note(gone),
        el.div(
            play_link(moment),
            save_button(moment.id, of=moment.heading),
            share_button(routes.moment(moment.id), of=moment.heading),
            el.a(
                "Moment page",
                el.span(f": {moment.heading}", class_name="visually-hidden"),
                href=routes.moment(moment.id),
                class_name="button",
            )
            if moment_link
            else None,
            outside_link(moment),
            class_name="button-row",
        ),
        el.p(setup_words(moment), class_name="card-fine") if gone is None else None,
        class_name="clip-actions",
    )


def play_link(moment: Moment) -> Html | None:
    """Return the play button, None where nothing plays.

    A link, so that it leads to the recording without JavaScript too.
    """
    if moment.talk.source is TalkSource.NONE:
        return None
    return el.a(
        f"Play from {format_timecode(moment.clip.start_s)}",
        el.span(f": {moment.heading}", class_name="visually-hidden"),
        href=moment.talk.url_at(moment.clip.start_s),
        rel="noopener",
        custom_attrs={"data-clip": moment.id, "data-play": "now"},
        class_name="button button-primary",
    )


def outside_link(moment: Moment) -> Html | None:
    """Return the link to the recording itself at the moment's second, None where there is none."""
    where = {
        TalkSource.YOUTUBE: "Open clip on YouTube",
        TalkSource.MEDIA: "Open the recording",
        TalkSource.NONE: "",
    }[moment.talk.source]
    if not where:
        return None
    return el.a(
        where,
        el.span(f" at {moment.timecode}: {moment.heading}", class_name="visually-hidden"),
        href=moment.talk.url_at(moment.said_s),
        rel="noopener",
        class_name="button",
    )


def gone_note(gone: date | None) -> Html | None:
    """Return since when a recording is gone, None while it is there."""
    return el.p(gone_words(gone), class_name="card-gone") if gone is not None else None


def setup_words(moment: Moment) -> str:
    """Return what pressing play does, or why there is nothing to play."""
    if moment.talk.source is TalkSource.NONE:
        return "No playable recording is known yet: the words come from its caption file."
    if moment.talk.source is TalkSource.MEDIA:
        return "Opens a little earlier so you catch the setup."
    return (
        "Opens a little earlier so you catch the setup. "
        "Nothing is loaded from YouTube until you press play."
    )
