"""`/collections/<slug>/`: an argument in clips, in order."""

from collections.abc import Iterator

import reflex as rx

from ytsapp import routes
from ytsapp.components.layout.section import breadcrumbs
from ytsapp.components.layout.words import count, joined
from ytsapp.components.listing import rows
from ytsapp.components.moment.card import clip_card
from ytsapp.components.player.clips import page_clips
from ytsapp.components.share.button import share_button
from ytsapp.domain.reference import Collection
from ytsapp.pages import structured_data
from ytsapp.pages.page import Page
from ytsapp.state.crumbs import Crumb
from ytsapp.wiring import Services


def collection_pages(services: Services) -> Iterator[Page]:
    """Yield the page of each collection."""
    public_url = services.settings.public_url
    for collection in services.library.collections.values():
        path = routes.collection(collection.slug)
        title = f"{collection.title}: a collection in {count(len(collection.clips), 'clip')}"
        yield Page(
            path=path,
            title=title,
            description=collection.description,
            parts=lambda collection=collection: _body(collection, services),
            kind="article",
            json_ld=(
                structured_data.article(public_url, path, title, collection.description),
                structured_data.breadcrumb_list(
                    public_url, _trail(collection, services), Crumb(collection.title, path)
                ),
            ),
        )


def _trail(collection: Collection, services: Services) -> tuple[Crumb, ...]:
    topic = services.library.topics[collection.topic]
    return (
        Crumb("← All collections", routes.COLLECTIONS),
        Crumb(f"{topic.name} topic hub", routes.topic(topic.slug)),
    )


def _body(collection: Collection, services: Services) -> list[rx.Component]:
    moments = tuple(clip.moment for clip in collection.clips)
    seconds = sum(m.clip.end_s - m.clip.start_s for m in moments)
    citing = services.library.comparisons_citing(moments)
    return [
        breadcrumbs(*_trail(collection, services)),
        rx.el.h1(collection.title),
        rx.el.p(collection.argument, class_name="lead"),
        rx.el.p(
            joined([count(len(moments), "clip"), f"about {count(round(seconds / 60), 'minute')}"]),
            ". In the player, j and k move through them in this order.",
            class_name="fine",
        ),
        rx.el.div(share_button(routes.collection(collection.slug)), class_name="button-row"),
        rx.el.ol(
            *[
                rx.el.li(clip_card(clip.moment, note=clip.why, heading_level="h2"))
                for clip in collection.clips
            ],
            class_name="sequence",
        ),
        rx.el.section(
            rx.el.h2("Where these moments are evidence", id="cited-title"),
            rows.rows(rows.comparison_row(comparison) for comparison in citing),
            aria_labelledby="cited-title",
            class_name="section",
        )
        if citing
        else rx.fragment(),
        page_clips(moments),
    ]
