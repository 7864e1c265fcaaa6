"""A moment as Markdown: its words, where they are said, what is around them, what they back."""

from ytsapp import routes
from ytsapp.domain.citations import Cited
from ytsapp.domain.second import Holder
from ytsapp.domain.timecode import format_timecode
from ytsapp.domain.wording import day, joined, stance_words, time_words, verification_words
from ytsapp.sharing.dossier import Dossier
from ytsapp.sharing.lines import web_address
from ytsapp.sharing.markdown import bullets, emphasis, escape_markdown, heading, link, page
from ytsapp.sharing.quoting import quote_in_markdown


def moment_markdown(dossier: Dossier, public_url: str) -> str:
    """Return the whole page of a moment as Markdown."""
    moment = dossier.moment
    return page(
        heading(1, moment.heading),
        quote_in_markdown(moment, public_url),
        escape_markdown(moment.summary),
        _facts(dossier, public_url),
        *_section("What is said around it", _around(dossier, public_url)),
        *_section(
            "Where it is evidence",
            bullets(
                [
                    *(_citation(cited, public_url) for cited in dossier.cited),
                    *(
                        link(each.title, f"{public_url}{routes.collection(each.slug)}")
                        for each in dossier.collections
                    ),
                ]
            ),
        ),
        *_section(
            "More of this talk",
            bullets(
                f"{each.timecode} {link(each.heading, f'{public_url}{routes.moment(each.id)}')}"
                for each in dossier.siblings
            ),
        ),
    )


def _section(title: str, body: str) -> tuple[str, ...]:
    return (heading(2, title), body) if body else ()


def _facts(dossier: Dossier, public_url: str) -> str:
    moment, talk = dossier.moment, dossier.moment.talk
    people = [
        joined([speaker.name, speaker.affiliation]) for speaker in moment.speakers or talk.speakers
    ]
    recording = "" if dossier.gone else web_address(talk.url_at(moment.said_s), public_url)
    curated = dossier.second.holder is Holder.CURATED
    coarse = "" if moment.is_exact else f"about right; read from: {escape_markdown(moment.clock)}"
    unread = "not read: the half minute around these words could not be read"
    rows = {
        "Talk": link(talk.title, f"{public_url}{routes.talk(talk.video_id)}"),
        "Speaker": escape_markdown("; ".join(people)),
        "Publisher": escape_markdown(talk.publisher),
        "Published": day(talk.published) if talk.published else "date not known",
        "Second": time_words(moment),
        "Recording": link(f"play from {moment.timecode}", recording) if recording else "",
        "Unavailable since": day(dossier.gone) if dossier.gone else "",
        "Kind": moment.kind.value if curated else "",
        "Topics": escape_markdown(", ".join(name for _, name in dossier.topics)),
        "Quote": verification_words(moment) if curated else "",
        "Clock": coarse,
        "Context": "" if moment.context_read else unread,
    }
    return bullets(f"{name}: {value}" for name, value in rows.items() if value)


def _around(dossier: Dossier, public_url: str) -> str:
    return "\n\n".join(
        f"{link(format_timecode(each.start_s), f'{public_url}{routes.moment(each.moment_id)}')} "
        + (f"{emphasis(each.speaker)} " if each.speaker else "")
        + escape_markdown(each.text)
        for each in dossier.around
    )


def _citation(cited: Cited, public_url: str) -> str:
    address = f"{public_url}{routes.claim(cited.comparison.slug, cited.claim.id)}"
    stance = stance_words(cited.evidence.stance, cited.comparison)
    where = escape_markdown(joined([cited.comparison.title, stance]))
    return f"{link(cited.claim.text, address)}: {where}"
