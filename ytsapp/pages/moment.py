"""`/moments/<moment_id>/`: one second of a talk, who said it, and where it is evidence."""

from collections.abc import Iterator

import reflex as rx

from ytsapp import routes
from ytsapp.components.comparison.claims import claim_anchor
from ytsapp.components.layout.section import breadcrumbs, section
from ytsapp.components.layout.words import day, joined
from ytsapp.components.listing import rows
from ytsapp.components.moment.card import clip_actions, quote, source_line
from ytsapp.components.moment.chip import stance_words
from ytsapp.components.moment.row import moment_list
from ytsapp.components.player.clips import page_clips
from ytsapp.domain.moment import Moment
from ytsapp.domain.wording import verification_words
from ytsapp.pages import structured_data
from ytsapp.pages.page import Page, cut
from ytsapp.state.crumbs import Crumb
from ytsapp.wiring import Services


def moment_pages(services: Services) -> Iterator[Page]:
    """Yield the page of each curated moment."""
    for moment in services.library.moments.values():
        yield moment_page(moment, services)


def moment_page(moment: Moment, services: Services) -> Page:
    """Return the page of a curated moment."""
    public_url = services.settings.public_url
    path = routes.moment(moment.id)
    video = structured_data.video(public_url, moment.talk, [moment])
    trail = structured_data.breadcrumb_list(public_url, _trail(moment), Crumb(moment.heading, path))
    return Page(
        path=path,
        title=f"{moment.heading} · {moment.voice} at {moment.timecode}",
        description=cut(f"“{moment.quote}” {moment.voice}, {moment.timecode}", 155),
        parts=lambda: _body(moment, services),
        kind="video.other" if video else "article",
        json_ld=(trail, video) if video else (trail,),
    )


def _trail(moment: Moment) -> tuple[Crumb, ...]:
    return (
        Crumb("← All talks", routes.TALKS),
        Crumb(moment.talk.title, routes.talk(moment.talk.video_id)),
    )


def _body(moment: Moment, services: Services) -> list[rx.Component]:
    library = services.library
    siblings = library.moments_of(moment.talk)
    others = [other for other in siblings if other.id != moment.id]
    cited = _citations(moment, services)
    return [
        breadcrumbs(*_trail(moment)),
        rx.el.h1(moment.heading),
        rx.el.div(
            quote(moment),
            source_line(moment),
            clip_actions(moment, moment_link=False),
            class_name="clip-card clip-card-large",
        ),
        rx.el.p(moment.summary, class_name="lead"),
        _facts(moment, services),
        section("cited", "Where it is evidence", rows.rows(cited)) if cited else rx.fragment(),
        section("others", "More of this talk", moment_list(others, show_talk=False))
        if others
        else rx.fragment(),
        page_clips(siblings),
    ]


def _facts(moment: Moment, services: Services) -> rx.Component:
    published = moment.talk.published
    notes = [
        joined([moment.kind.value.capitalize(), day(published) if published else "date not known"])
    ]
    notes.append(_verification(moment))
    gone = services.unavailable.get(moment.talk.video_id)
    if gone:
        notes.append(f"The recording has been unavailable since {day(gone)}.")
    if not moment.is_exact:
        notes.append(f"The second is about right, not exact. Read from: {moment.clock}.")
    if not moment.context_read:
        notes.append("Context not read: the half minute around these words could not be read.")
    return rx.el.div(
        *[rx.el.p(note, class_name="fine") for note in notes],
        rx.el.ul(
            *[
                rx.el.li(rx.el.a(services.library.topics[slug].name, href=routes.topic(slug)))
                for slug in moment.topics
            ],
            aria_label="Topics",
            class_name="tags",
        ),
        class_name="facts",
    )


def _verification(moment: Moment) -> str:
    words = verification_words(moment)
    checked = f" · checked {day(moment.found.checked)}" if moment.found else ""
    return f"The quote: {words}{checked}."


def _citations(moment: Moment, services: Services) -> list[rx.Component]:
    """Return each claim this moment backs, then the collections that hold it."""
    found = []
    for comparison in services.library.comparisons.values():
        for claim in comparison.claims():
            for evidence in claim.evidence:
                if evidence.moment.id == moment.id:
                    href = f"{routes.comparison(comparison.slug)}#{claim_anchor(claim)}"
                    stance = stance_words(evidence.stance, comparison)
                    found.append(
                        rows.link_row(claim.text, href, "", joined([comparison.title, stance]))
                    )
    held = services.library.collections_with((moment,))
    return found + [rows.collection_row(collection) for collection in held]
