"""`/moments/<moment_id>/`: one second of a talk, who said it, and where it is evidence."""

from collections.abc import Iterator
from datetime import date

from ytsapp import routes
from ytsapp.components.layout import html as el
from ytsapp.components.layout.frozen import Html
from ytsapp.components.layout.section import breadcrumbs, section
from ytsapp.components.layout.words import day, joined
from ytsapp.components.listing import rows
from ytsapp.components.moment.card import clip_actions, quote, source_line
from ytsapp.components.moment.leading_on import leading_on
from ytsapp.components.moment.row import moment_list
from ytsapp.components.player.clips import page_clips
from ytsapp.domain.moment import Moment
from ytsapp.domain.second import moment_of_passage
from ytsapp.domain.wording import stance_words, verification_words
from ytsapp.pages import structured_data
from ytsapp.pages.around import Around, around_section, read_around
from ytsapp.pages.gone import as_left, still_playing
from ytsapp.pages.page import Page, cut
from ytsapp.pages.talk import trail_of
from ytsapp.settings import today
from ytsapp.state.crumbs import Crumb
from ytsapp.wiring import Services


def moment_pages(services: Services) -> Iterator[Page]:
    """Yield the page of each curated moment."""
    for moment in services.library.moments.values():
        yield moment_page(moment, services)


def moment_page(moment: Moment, services: Services, starting: Moment | None = None) -> Page:
    """Return the page of a curated moment.

    Args:
        moment: what the page is about.
        services: of this run.
        starting: the same moment with another second to start at, where that was asked for.
    """
    gone = services.corpus.unavailable_since(moment.talk.video_id)
    moment = as_left(moment, gone)
    shown = as_left(starting, gone) if starting is not None else moment
    public_url = services.settings.public_url
    path = routes.moment(moment.id)
    video = structured_data.video(public_url, moment.talk, [moment])
    here = Crumb(moment.heading, path)
    trail = structured_data.breadcrumb_list(public_url, trail_of(moment.talk), here)
    return Page(
        path=path,
        title=f"{moment.heading} · {moment.voice} at {shown.timecode}",
        description=cut(f"“{moment.quote}” {moment.voice}, {shown.timecode}", 155),
        parts=lambda: _body(moment, shown, gone, services),
        kind="video.other" if video else "article",
        json_ld=(trail, video) if video else (trail,),
    )


def _body(moment: Moment, shown: Moment, gone: date | None, services: Services) -> list[Html]:
    talk = moment.talk
    siblings = [as_left(each, gone) for each in services.library.moments_of(talk)]
    others = [other for other in siblings if other.id != moment.id]
    cited = _citations(moment, services)
    related = services.related.of_moment(moment)
    passage = services.corpus.passage_of_moment(talk.video_id, moment.said_s)
    around = read_around(passage, services)
    return [
        breadcrumbs(*trail_of(talk)),
        el.h1(moment.heading),
        el.div(
            quote(shown),
            source_line(shown),
            clip_actions(shown, moment_link=False, gone=gone),
            class_name="clip-card clip-card-large",
        ),
        el.p(moment.summary, class_name="lead"),
        _facts(moment, services),
        *_said_around(moment, around, others),
        *([section("cited", "Where it is evidence", rows.rows(cited))] if cited else ()),
        *leading_on(related),
        *([_more(others)] if others else ()),
        page_clips(
            still_playing(
                [
                    *_in_order(shown, siblings, around),
                    *[clip.moment for clip in related.clips()],
                ],
                services,
                talk.video_id if gone else "",
            )
        ),
    ]


def _in_order(shown: Moment, siblings: list[Moment], around: Around | None) -> list[Moment]:
    """Return all clips of the talk that the page names, as they are said."""
    near = around.passages if around is not None else ()
    passages = [moment_of_passage(shown.talk, passage, today()) for passage in near]
    # The curated one where both start in the same second.
    clips = {clip.id: clip for clip in (*passages, *siblings, shown)}
    return sorted(clips.values(), key=lambda clip: clip.said_s)


def _said_around(moment: Moment, around: Around | None, others: list[Moment]) -> list[Html]:
    if around is None:
        return []
    said = around_section(moment.talk, around, others, with_itself=True)
    return [] if said is None else [said]


def _more(others: list[Moment]) -> Html:
    return section("others", "More of this talk", moment_list(others, show_talk=False))


def _facts(moment: Moment, services: Services) -> Html:
    published = moment.talk.published
    notes = [
        joined([moment.kind.value.capitalize(), day(published) if published else "date not known"])
    ]
    notes.append(_verification(moment))
    if not moment.is_exact:
        notes.append(f"The second is about right, not exact. Read from: {moment.clock}.")
    if not moment.context_read:
        notes.append("Context not read: the half minute around these words could not be read.")
    topics = services.library.topics
    return el.div(
        *[el.p(note, class_name="fine") for note in notes],
        el.ul(
            *[el.li(el.a(topics[slug].name, href=routes.topic(slug))) for slug in moment.topics],
            aria_label="Topics",
            class_name="tags",
        ),
        class_name="facts",
    )


def _verification(moment: Moment) -> str:
    words = verification_words(moment)
    checked = f" · checked {day(moment.found.checked)}" if moment.found else ""
    return f"The quote: {words}{checked}."


def _citations(moment: Moment, services: Services) -> list[Html]:
    """Return each claim this moment backs, then the collections that hold it."""
    found = [
        rows.link_row(
            cited.claim.text,
            routes.claim(cited.comparison.slug, cited.claim.id),
            "",
            joined([cited.comparison.title, stance_words(cited.evidence.stance, cited.comparison)]),
        )
        for cited in services.related.citations_of(moment)
    ]
    held = services.library.collections_with((moment,))
    return found + [rows.collection_row(collection) for collection in held]
