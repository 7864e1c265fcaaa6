"""A moment as a row of a list, and whole lists of them."""

from collections.abc import Iterable

from ytsapp import routes
from ytsapp.components.layout import html as el
from ytsapp.components.layout.frozen import Html
from ytsapp.components.moment.card import context_mark
from ytsapp.components.moment.chip import plain_chip
from ytsapp.components.notebook.save_button import save_button
from ytsapp.domain.moment import Moment


def moment_row(moment: Moment, show_talk: bool = True, why: Html | None = None) -> Html:
    """Return heading, quote and source in a few lines, with a chip that opens the clip.

    `why` is a line on what brings it here.
    """
    return el.li(
        el.a(moment.heading, href=routes.moment(moment.id), class_name="row-title"),
        el.p(f"“{moment.quote}”", class_name="row-quote"),
        el.div(
            plain_chip(moment),
            el.span(
                moment.talk.title if show_talk else moment.kind.value.capitalize(),
                class_name="row-source",
            ),
            context_mark(moment),
            save_button(moment.id, of=moment.heading, class_name="row-save"),
            class_name="row-meta",
        ),
        why,
        class_name="moment-row",
    )


def moment_list(moments: Iterable[Moment], show_talk: bool = True) -> Html:
    """Return moments as a ruled list."""
    return el.ul(*[moment_row(m, show_talk) for m in moments], class_name="moment-list")
