"""What to play after a clip: other voices, the strongest dissent, or searches; each says why."""

from ytsapp import routes
from ytsapp.components.layout import html as el
from ytsapp.components.layout.frozen import Html
from ytsapp.components.layout.section import section
from ytsapp.components.listing.queries import query_links
from ytsapp.components.moment.row import moment_row
from ytsapp.domain.related_clips import Related
from ytsapp.domain.ties import RelatedClip, Tie

_CLOSE = (Tie.CLAIM, Tie.CONCEPT, Tie.TERMS)
"""Ties of clips that speak of one point; a topic is wider."""

NO_DISSENT = (
    "Nobody in the indexed talks is known to say otherwise. These searches may find who does:"
)


def leading_on(related: Related) -> list[Html]:
    """Return the sections of a moment page that lead on from it."""
    return [each for each in (_others(related), _dissent(related)) if each is not None]


def _others(related: Related) -> Html | None:
    if not related.others:
        return None
    is_close = related.others[0].tie in _CLOSE
    return section(
        "voices",
        "Other voices on this point" if is_close else "Other voices on the same subject",
        el.ul(
            *[moment_row(clip.moment, why=_tie(clip)) for clip in related.others],
            class_name="moment-list",
        ),
    )


def _dissent(related: Related) -> Html | None:
    clip = related.dissent
    if clip is not None:
        row = moment_row(clip.moment, why=_opposition(clip))
        return section("dissent", "The strongest dissent", el.ul(row, class_name="moment-list"))
    if not related.queries:
        return None
    return section(
        "dissent", "The strongest dissent", query_links(related.queries), lead=NO_DISSENT
    )


def _tie(clip: RelatedClip) -> Html:
    words = {
        Tie.CLAIM: "Backs the same claim: ",
        Tie.CONCEPT: "Explains the same idea: ",
        Tie.TOPIC: "On the same topic: ",
        Tie.TERMS: "Speaks of the same: ",
    }[clip.tie]
    return _why(words, clip)


def _opposition(clip: RelatedClip) -> Html:
    words = {
        Tie.DISAGREEMENT: "Takes the other position in an open disagreement: ",
        Tie.CLAIM: "Speaks for the other side beside the same claim: ",
        Tie.SIDE: "Gives a reason to choose the other side: ",
    }[clip.tie]
    return _why(words, clip)


def _why(words: str, clip: RelatedClip) -> Html:
    href = _address(clip)
    name = el.a(clip.name, href=href) if href else clip.name
    return el.p(words, name, class_name="row-why")


def _address(clip: RelatedClip) -> str:
    if clip.comparison:
        return routes.claim(clip.comparison, clip.key)
    if clip.tie is Tie.CONCEPT:
        return routes.concept(clip.key)
    return routes.topic(clip.key) if clip.tie is Tie.TOPIC else ""
