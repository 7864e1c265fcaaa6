"""What two accounts of one talk come to."""

from dataclasses import replace

from ytsapp.domain.talk import Talk, TalkSource


def merge_talks(first: Talk, second: Talk) -> Talk:
    """Return a talk with the facts of `first`, and those of `second` where it has none.

    What belongs together stays together: a media address with its source, speakers with their
    employers, a title with whether it was seen on the video.
    """
    playable = first if first.source is not TalkSource.NONE else second
    titled = first if first.title else second
    seen = titled.title_seen_on_video or (
        first.title == second.title and second.title_seen_on_video
    )
    return replace(
        first,
        title=titled.title,
        title_seen_on_video=seen,
        channel=first.channel or second.channel,
        series=first.series or second.series,
        speakers=first.speakers or second.speakers,
        published=first.published or second.published,
        duration_s=second.duration_s if first.duration_s is None else first.duration_s,
        source=playable.source,
        media=playable.media,
        captions=first.captions or second.captions,
        language=first.language or second.language,
    )
