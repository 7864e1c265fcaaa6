"""YouTube's json3: events made of segments, in automatic captions a timed word each."""

from ytsapp.domain.cue import Captions
from ytsapp.ingest.captions.clock import number_ms, span_end
from ytsapp.ingest.captions.cue_list import Draft, finish_drafts
from ytsapp.ingest.captions.json_file import Object, objects_in, text_of
from ytsapp.ingest.captions.word_marks import Pieces

_HEARD = ("tOffsetMs", "acAsrConf")
"""Keys of a segment that only captions heard by a machine have."""


def parse_json3(document: Object) -> Captions:
    """Return a cue for each event with words; events that only scroll or place text have none.

    Raises:
        CaptionError: an event or segment is not as json3 has it, or its time cannot be.
    """
    drafts = []
    automatic = False
    for what, event in objects_in(document.get("events"), "event"):
        segments = [*objects_in(event.get("segs") or [], "segment", what)]
        if not segments:
            continue
        start = number_ms(event.get("tStartMs", 0), 1, f"tStartMs of {what}")
        end = span_end(start, event.get("dDurationMs"), 1, what)
        heard = any(key in segment for _, segment in segments for key in _HEARD)
        automatic = automatic or heard
        pieces: Pieces = []
        for name, segment in segments:
            # The first word is said when the event starts, and has no time of its own.
            offset = segment.get("tOffsetMs", None if pieces or not heard else 0)
            ms = None if offset is None else start + number_ms(offset, 1, f"tOffsetMs of {name}")
            pieces.append((text_of(segment, "utf8", name), ms))
        drafts.append(Draft(start, end, pieces))
    return Captions(finish_drafts(drafts), "json3", automatic=automatic or None)
