"""Seconds as people and machines write them."""


def format_timecode(seconds: int) -> str:
    """Return seconds as a player shows them: ``2:56``, ``1:02:03``."""
    hours, rest = divmod(seconds, 3600)
    minutes, secs = divmod(rest, 60)
    return f"{hours}:{minutes:02d}:{secs:02d}" if hours else f"{minutes}:{secs:02d}"


def speak_timecode(seconds: int) -> str:
    """Return seconds in words for a screen reader: ``2 minutes 56 seconds``."""
    hours, rest = divmod(seconds, 3600)
    minutes, secs = divmod(rest, 60)
    units = ((hours, "hour"), (minutes, "minute"), (secs, "second"))
    parts = [f"{n} {unit}{'' if n == 1 else 's'}" for n, unit in units if n]
    return " ".join(parts) or "0 seconds"


def iso_duration(seconds: int) -> str:
    """Return seconds as an ISO 8601 duration, the form schema.org asks for: ``PT18M34S``."""
    hours, rest = divmod(seconds, 3600)
    minutes, secs = divmod(rest, 60)
    return "PT" + (f"{hours}H" if hours else "") + (f"{minutes}M" if minutes else "") + f"{secs}S"
