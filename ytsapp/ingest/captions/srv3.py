"""YouTube's XML captions: srv3 with word times, and the older srv1 and srv2."""

from xml.etree.ElementTree import Element

from ytsapp.domain.cue import Captions
from ytsapp.domain.errors import CaptionError
from ytsapp.ingest.captions.clock import number_ms, span_end
from ytsapp.ingest.captions.cue_list import Draft, finish_drafts
from ytsapp.ingest.captions.plain_text import scrub
from ytsapp.ingest.captions.word_marks import Pieces


def parse_srv3(root: Element) -> Captions:
    """Return a cue for each paragraph with words; those that only scroll a window have none.

    Raises:
        CaptionError: a paragraph has no start, or a time that cannot be.
    """
    body = root.find("body")
    holder = root if body is None else body
    paragraphs = [element for element in holder if element.tag in ("p", "text")]
    drafts = [_read(element, f"paragraph {n}") for n, element in enumerate(paragraphs, 1)]
    automatic = any(ms is not None for draft in drafts for _, ms in draft.pieces)
    return Captions(finish_drafts(drafts), "srv3", automatic=automatic or None)


def _read(paragraph: Element, what: str) -> Draft:
    if "start" in paragraph.attrib:  # srv1 counts seconds and spells its attributes out
        start_name, duration_name, unit_ms = "start", "dur", 1000
    else:
        start_name, duration_name, unit_ms = "t", "d", 1
    if start_name not in paragraph.attrib:
        raise CaptionError(f'{what} has no start, "t" or "start"; export the file again')
    start = number_ms(paragraph.get(start_name), unit_ms, f"start of {what}")
    end = span_end(start, paragraph.get(duration_name), unit_ms, what)
    return Draft(start, end, _cut_at_words(paragraph, start, what))


def _cut_at_words(paragraph: Element, start: int, what: str) -> Pieces:
    heard = any("t" in part.attrib or "ac" in part.attrib for part in paragraph)
    pieces: Pieces = [(scrub(paragraph.text or ""), None)]
    first = True
    for part in paragraph:
        if part.tag == "br":
            pieces.append(("\n", None))
        # The first word is said when the paragraph starts, and has no time of its own.
        offset = part.get("t", "0" if heard and first else None)
        ms = None if offset is None else start + number_ms(offset, 1, f"time of a word of {what}")
        pieces.append((scrub("".join(part.itertext())), ms))
        pieces.append((scrub(part.tail or ""), None))
        first = False
    return pieces
