"""schema.org descriptions of pages; a property that is not known is left out.

Terms: https://schema.org/Article, /FAQPage, /BreadcrumbList, /VideoObject, /Clip, /SeekToAction.
"""

from collections.abc import Iterable
from typing import Any

from ytsapp import routes
from ytsapp.components.layout.head import CARD
from ytsapp.components.layout.words import joined
from ytsapp.domain.comparison import Comparison, Question
from ytsapp.domain.moment import Moment
from ytsapp.domain.talk import Talk, TalkSource
from ytsapp.domain.timecode import iso_duration
from ytsapp.state.crumbs import Crumb

CONTEXT = "https://schema.org"
Node = dict[str, Any]


def breadcrumb_list(public_url: str, crumbs: Iterable[Crumb], here: Crumb) -> Node:
    """Return the trail from home to this page."""
    trail = [Crumb("YTS", routes.HOME), *crumbs, here]
    return {
        "@context": CONTEXT,
        "@type": "BreadcrumbList",
        "itemListElement": [
            {
                "@type": "ListItem",
                "position": n,
                "name": crumb.name.removeprefix("← "),
                "item": f"{public_url}{crumb.href}",
            }
            for n, crumb in enumerate(trail, 1)
        ],
    }


def article(public_url: str, path: str, title: str, description: str, **dates: str) -> Node:
    """Return a page of ours as an article; `dates` are datePublished and dateModified."""
    publisher = {"@type": "Organization", "name": "YTS", "url": f"{public_url}/"}
    return {
        "@context": CONTEXT,
        "@type": "Article",
        "headline": title,
        "description": description,
        "url": f"{public_url}{path}",
        "image": f"{public_url}{CARD}",
        "author": publisher,
        "publisher": publisher,
        **dates,
    }


def comparison_article(public_url: str, comparison: Comparison) -> Node:
    """Return a comparison as an article with its dates and the clips it cites."""
    node = article(
        public_url,
        routes.comparison(comparison.slug),
        comparison.title,
        comparison.description,
        datePublished=min(v.date for v in comparison.verdict_log).isoformat(),
        dateModified=comparison.updated.isoformat(),
    )
    return node | {"about": [comparison.a.name, comparison.b.name]}


def faq_page(questions: Iterable[Question]) -> Node:
    """Return questions with their answers."""
    return {
        "@context": CONTEXT,
        "@type": "FAQPage",
        "mainEntity": [
            {
                "@type": "Question",
                "name": q.question,
                "acceptedAnswer": {"@type": "Answer", "text": q.answer},
            }
            for q in questions
        ],
    }


def video(public_url: str, talk: Talk, moments: Iterable[Moment]) -> Node | None:
    """Return a playable talk with its clips, or None where nothing can be played.

    `thumbnailUrl` and `uploadDate`, which Google's rich results ask for, are the card of the first
    moment and the day of publication; a day that is not known is left out.
    """
    if talk.source is TalkSource.NONE:
        return None
    shown = list(moments)
    clips = [clip(public_url, moment) for moment in shown]
    card = routes.sibling(routes.moment(shown[0].id), ".png") if shown else CARD
    node: Node = {
        "@context": CONTEXT,
        "@type": "VideoObject",
        "name": talk.title,
        "description": joined([talk.title, talk.byline, talk.publisher]),
        "url": f"{public_url}{routes.talk(talk.video_id)}",
        "thumbnailUrl": f"{public_url}{card}",
        "potentialAction": seek_action(public_url, talk),
    }
    if clips:
        node["hasPart"] = clips
    if talk.source is TalkSource.YOUTUBE:
        node["embedUrl"] = f"https://www.youtube-nocookie.com/embed/{talk.video_id}"
        node["sameAs"] = talk.url
    else:
        node["contentUrl"] = talk.media if "://" in talk.media else f"{public_url}{talk.media}"
    if talk.published:
        node["uploadDate"] = talk.published.isoformat()
    if talk.duration_s:
        node["duration"] = iso_duration(talk.duration_s)
    if talk.speakers:
        node["actor"] = [{"@type": "Person", "name": s.name} for s in talk.speakers]
    if talk.language:
        node["inLanguage"] = talk.language
    return node


def seek_action(public_url: str, talk: Talk) -> Node:
    """Return how any second of a talk is addressed; a search engine fills in the number."""
    number = "seek_to_second_number"
    target = routes.moment(f"{talk.video_id}-{{{number}}}")
    return {
        "@type": "SeekToAction",
        "target": f"{public_url}{target}",
        "startOffset-input": f"required name={number}",
    }


def clip(public_url: str, moment: Moment) -> Node:
    """Return one clip of a talk, in seconds."""
    return {
        "@type": "Clip",
        "name": moment.heading,
        "startOffset": moment.said_s,
        "endOffset": moment.clip.end_s,
        "url": f"{public_url}{routes.moment(moment.id)}",
    }
