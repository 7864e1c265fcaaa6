"""Every form in which something is shared, in the order the Share dialog shows them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from ytsapp import routes
from ytsapp.domain.claim import Claim
from ytsapp.domain.comparison import Comparison
from ytsapp.domain.moment import Moment
from ytsapp.domain.reference import Collection
from ytsapp.domain.talk import Talk, TalkSource
from ytsapp.sharing.bibtex import write_bibtex
from ytsapp.sharing.citation import (
    Citation,
    cite_claim,
    cite_collection,
    cite_comparison,
    cite_moment,
    cite_talk,
)
from ytsapp.sharing.csl import write_csl
from ytsapp.sharing.embed import embed_snippet
from ytsapp.sharing.lines import one_line, web_address
from ytsapp.sharing.markdown import link
from ytsapp.sharing.quoting import (
    quote_claim,
    quote_claim_in_markdown,
    quote_in_markdown,
    quote_plainly,
)


@dataclass(frozen=True)
class Form:
    """One form of what is shared.

    Attributes:
        key: a word for programs.
        label: what the dialog calls it.
        text: what is copied, "" where it is not text.
        paths: further members of the answer: `preview`, `image`, `download`, each a path of ours.
    """

    key: str
    label: str
    text: str
    paths: Mapping[str, str]

    def values(self) -> dict[str, Any]:
        """Return the form as JSON values."""
        return {"key": self.key, "label": self.label, "text": self.text, **self.paths}


def moment_forms(moment: Moment, public_url: str, gone: date | None) -> list[Form]:
    """Return the forms of a moment; no recording's link where there is none that plays."""
    page = routes.moment(moment.id)
    citation = cite_moment(moment, public_url, gone)
    recording = "" if gone else web_address(moment.talk.url_at(moment.said_s), public_url)
    return [
        _link(public_url, page, "Moment link"),
        *_recording(moment.talk, recording),
        Form("quote", "Quote and link", quote_plainly(moment, public_url), {}),
        _markdown(quote_in_markdown(moment, public_url), routes.sibling(page, ".md")),
        Form(
            "embed",
            "HTML embed",
            embed_snippet(moment, public_url),
            {"preview": routes.embed(moment.id)},
        ),
        *_citations(citation, page),
        _card(page),
    ]


def claim_forms(comparison: Comparison, claim: Claim, public_url: str) -> list[Form]:
    """Return the forms of one claim of a comparison; its files are those of the comparison."""
    page = routes.comparison(comparison.slug)
    return [
        _link(public_url, routes.claim(comparison.slug, claim.id), "Claim link"),
        Form("quote", "Claim and link", quote_claim(comparison, claim, public_url), {}),
        _markdown(quote_claim_in_markdown(comparison, claim, public_url)),
        *_citations(cite_claim(comparison, claim, public_url)),
        _card(page),
    ]


def comparison_forms(comparison: Comparison, public_url: str) -> list[Form]:
    """Return the forms of a comparison."""
    page = routes.comparison(comparison.slug)
    return [
        _link(public_url, page, "Comparison link"),
        _markdown(link(comparison.title, f"{public_url}{page}"), routes.sibling(page, ".md")),
        *_citations(cite_comparison(comparison, public_url), page),
        _card(page),
    ]


def collection_forms(collection: Collection, public_url: str) -> list[Form]:
    """Return the forms of a collection."""
    page = routes.collection(collection.slug)
    return [
        _link(public_url, page, "Collection link"),
        _markdown(link(collection.title, f"{public_url}{page}"), routes.sibling(page, ".md")),
        *_citations(cite_collection(collection, public_url), page),
    ]


def talk_forms(talk: Talk, public_url: str, gone: date | None) -> list[Form]:
    """Return the forms of a whole talk."""
    page = routes.talk(talk.video_id)
    recording = "" if gone else web_address(talk.url, public_url)
    return [
        _link(public_url, page, "Talk link"),
        *_recording(talk, recording),
        _markdown(link(talk.title, f"{public_url}{page}")),
        *_citations(cite_talk(talk, public_url, gone)),
    ]


def page_forms(title: str, path: str, public_url: str) -> list[Form]:
    """Return the forms of any other page: a search, a topic, a concept."""
    return [
        _link(public_url, path, "Link"),
        _markdown(link(one_line(title), web_address(path, public_url))),
    ]


def _link(public_url: str, path: str, label: str) -> Form:
    return Form("link", label, f"{public_url}{path}", {})


def _recording(talk: Talk, address: str) -> list[Form]:
    if not address:
        return []
    is_youtube = talk.source is TalkSource.YOUTUBE
    label = "YouTube link at the second" if is_youtube else "Recording at the second"
    return [Form("recording", label, address, {})]


def _markdown(text: str, download: str = "") -> Form:
    return Form("markdown", "Markdown", text, {"download": download} if download else {})


def _citations(citation: Citation, page: str = "") -> list[Form]:
    def paths(ending: str) -> dict[str, str]:
        return {"download": routes.sibling(page, ending)} if page else {}

    return [
        Form("bibtex", "BibTeX", write_bibtex([citation]), paths(".bib")),
        Form("csl", "CSL-JSON", write_csl([citation]), paths(".csl.json")),
    ]


def _card(page: str) -> Form:
    image = routes.sibling(page, ".png")
    return Form("card", "Share card", "", {"image": image, "download": image})
