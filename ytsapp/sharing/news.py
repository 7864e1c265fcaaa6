"""What the feeds tell of: verdicts, comparisons, collections and curated moments.

Each entry carries a day that is a fact: of a verdict, of the check of a quote against its
transcript, of the publication of a talk. What has none is left out, for a date that was made up
would be shown to people as news.
"""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from html import escape

from ytsapp import routes
from ytsapp.domain.comparison import Comparison
from ytsapp.domain.library import Library, recency
from ytsapp.domain.moment import Moment
from ytsapp.domain.reference import Collection
from ytsapp.domain.wording import day as day_words
from ytsapp.sharing.atom import Entry, Feed, newest
from ytsapp.sharing.citation import SITE

MOST = 50
"""Entries of a feed. Readers ask several times a day and keep what they have seen, so a feed need
only reach back further than a week of editing."""


def site_feed(library: Library, public_url: str) -> Feed | None:
    """Return what is new on the whole site, None where nothing has a date."""

    def everything() -> Iterator[Entry]:
        for comparison in library.comparisons.values():
            yield _comparison_entry(comparison, public_url)
        for collection in library.collections.values():
            yield from _collection_entry(collection, public_url)
        for moment in sorted(library.moments.values(), key=recency):
            yield from _moment_entry(moment, public_url)

    entries = newest(everything(), MOST)
    if not entries:
        return None
    return Feed(
        path=routes.FEED,
        home=routes.HOME,
        title=SITE,
        subtitle="New and changed comparisons, collections and moments, "
        "each claim backed by a second of a recorded talk.",
        entries=entries,
    )


def comparison_feed(comparison: Comparison, public_url: str) -> Feed:
    """Return what changed on one comparison: its verdicts, then the moments behind it."""

    def everything() -> Iterator[Entry]:
        yield from _verdict_entries(comparison)
        for moment in comparison.moments():
            yield from _moment_entry(moment, public_url)

    return Feed(
        path=routes.comparison_feed(comparison.slug),
        home=routes.comparison(comparison.slug),
        title=f"{comparison.title} · {SITE}",
        subtitle=comparison.description,
        entries=newest(everything(), MOST),
    )


def moment_day(moment: Moment) -> date | None:
    """Return the day a curated moment last changed, None where no fact tells.

    That is when its words were found in a transcript; before that, when its talk appeared.
    """
    return moment.found.checked if moment.found is not None else moment.talk.published


def _comparison_entry(comparison: Comparison, public_url: str) -> Entry:
    path = routes.comparison(comparison.slug)
    log = "".join(
        f"<li>{_time(entry.date)} {escape(entry.change)}</li>" for entry in comparison.verdict_log
    )
    return Entry(
        key=path,
        path=path,
        title=comparison.title,
        updated=comparison.updated,
        published=min(entry.date for entry in comparison.verdict_log),
        summary=comparison.verdict_log[0].change,
        html=f"<p>{escape(comparison.short_answer)}</p>"
        f"<p><strong>Decision rule.</strong> {escape(comparison.decision_rule)}</p>"
        f"<p>What changed:</p><ul>{log}</ul>"
        f"<p>{_link(public_url + path, 'Read the comparison')}</p>",
        topics=(comparison.topic,),
    )


def _verdict_entries(comparison: Comparison) -> Iterator[Entry]:
    path = routes.comparison(comparison.slug)
    of_day: Counter[date] = Counter()
    for entry in comparison.verdict_log:
        of_day[entry.date] += 1
        later = f"-{of_day[entry.date]}" if of_day[entry.date] > 1 else ""
        yield Entry(
            key=f"{path}verdict/{entry.date}{later}",
            path=path,
            title=entry.change,
            updated=entry.date,
            published=entry.date,
            summary=entry.change,
            html=f"<p>{escape(entry.change)}</p>"
            f"<p>The answer now: {escape(comparison.short_answer)}</p>",
            topics=(comparison.topic,),
        )


def _collection_entry(collection: Collection, public_url: str) -> Iterator[Entry]:
    """Yield a collection under the newest day of its clips: it has no other dates."""
    days = [day for clip in collection.clips if (day := moment_day(clip.moment))]
    if not days:
        return
    path = routes.collection(collection.slug)
    clips = "".join(
        f"<li>{_quoted(clip.moment, public_url)}<p>{escape(clip.why)}</p></li>"
        for clip in collection.clips
    )
    yield Entry(
        key=path,
        path=path,
        title=collection.title,
        updated=max(days),
        summary=collection.description,
        html=f"<p>{escape(collection.argument)}</p><ol>{clips}</ol>",
        topics=(collection.topic,),
    )


def _moment_entry(moment: Moment, public_url: str) -> Iterator[Entry]:
    updated = moment_day(moment)
    if updated is None:
        return
    path = routes.moment(moment.id)
    yield Entry(
        key=path,
        path=path,
        title=moment.heading,
        updated=updated,
        author=moment.voice,
        summary=f"“{moment.quote}” — {moment.voice}, {moment.talk.title}, {moment.timecode}",
        html=f"{_quoted(moment, public_url)}<p>{escape(moment.summary)}</p>",
        topics=moment.topics,
    )


def _quoted(moment: Moment, public_url: str) -> str:
    page = f"{public_url}{routes.moment(moment.id)}"
    published = moment.talk.published
    when = f", {_time(published)}" if published is not None else ""
    return (
        f'<blockquote cite="{escape(page)}"><p>“{escape(moment.quote)}”</p></blockquote>'
        f"<p>{escape(moment.voice)}, <cite>{escape(moment.talk.title)}</cite>{when}, "
        f"{_link(page, f'at {moment.timecode}')}</p>"
    )


def _link(href: str, words: str) -> str:
    return f'<a href="{escape(href)}">{escape(words)}</a>'


def _time(day: date) -> str:
    return f'<time datetime="{day}">{day_words(day)}</time>'
