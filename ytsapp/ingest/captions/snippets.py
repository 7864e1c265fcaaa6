"""The JSON of `youtube-transcript-api`: snippets of text, start and duration in seconds."""

from ytsapp.domain.cue import Captions
from ytsapp.domain.errors import CaptionError
from ytsapp.ingest.captions.clock import number_ms, span_end
from ytsapp.ingest.captions.cue_list import Draft, finish_drafts
from ytsapp.ingest.captions.json_file import Object, objects_in, text_of
from ytsapp.ingest.captions.language import language_tag


def parse_snippets(document: object) -> Captions:
    """Return a cue for each snippet with words.

    Args:
        document: a list of snippets, such a list in a list, as the package's command prints it,
            or an object that holds them with what is known of their language.

    Raises:
        CaptionError: a snippet is not as the package has it; or there are those of several talks.
    """
    about: Object = {}
    if isinstance(document, dict):
        about = document
        document = document.get("snippets")
    elif isinstance(document, list) and document and isinstance(document[0], list):
        if len(document) > 1:
            raise CaptionError(
                f"holds the captions of {len(document)} talks; save each in a file of its own"
            )
        document = document[0]
    drafts = []
    for what, snippet in objects_in(document, "snippet"):
        start = number_ms(snippet.get("start"), 1000, f"start of {what}")
        end = span_end(start, snippet.get("duration"), 1000, what)
        drafts.append(Draft(start, end, [(text_of(snippet, "text", what), None)]))
    heard = about.get("is_generated")
    return Captions(
        finish_drafts(drafts),
        "snippets",
        language_tag(about.get("language_code")),
        heard if isinstance(heard, bool) else None,
    )
