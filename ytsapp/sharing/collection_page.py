"""A collection as Markdown: an argument in clips, in order."""

from ytsapp import routes
from ytsapp.domain.library import Library
from ytsapp.domain.reference import Collection, CollectionClip
from ytsapp.domain.wording import count, joined
from ytsapp.sharing.footnotes import Footnotes
from ytsapp.sharing.markdown import bullets, escape_markdown, heading, link, page, quote_block


def collection_markdown(collection: Collection, library: Library, public_url: str) -> str:
    """Return the whole page of a collection as Markdown."""
    moments = tuple(clip.moment for clip in collection.clips)
    seconds = sum(moment.clip.end_s - moment.clip.start_s for moment in moments)
    topic = library.topics[collection.topic]
    notes = Footnotes(public_url)
    citing = bullets(
        f"{link(c.title, f'{public_url}{routes.comparison(c.slug)}')}: "
        f"{escape_markdown(c.core_question)}"
        for c in library.comparisons_citing(moments)
    )
    source = link("the page itself", f"{public_url}{routes.collection(collection.slug)}")
    hub = link(f"{topic.name} topic hub", f"{public_url}{routes.topic(topic.slug)}")
    length = joined([count(len(moments), "clip"), f"about {count(round(seconds / 60), 'minute')}"])
    return page(
        heading(1, collection.title),
        escape_markdown(collection.argument),
        f"{length} · {hub} · play them on {source}",
        *[_clip(n, clip, notes) for n, clip in enumerate(collection.clips, 1)],
        heading(2, "Where these moments are evidence") if citing else "",
        citing,
        notes.listed(),
    )


def _clip(number: int, clip: CollectionClip, notes: Footnotes) -> str:
    moment = clip.moment
    return "\n\n".join(
        [
            heading(2, f"{number}. {moment.heading}"),
            quote_block(escape_markdown(f"“{moment.quote}”"), f"— {notes.source(moment)}"),
            escape_markdown(clip.why),
        ]
    )
