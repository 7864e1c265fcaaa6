"""Small wordings shared by pages."""

from datetime import date

_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def count(number: int, noun: str, plural: str = "") -> str:
    """Return ``1 moment`` or ``2 moments``."""
    return f"{number} {noun if number == 1 else plural or noun + 's'}"


def spelled(number: int, noun: str) -> str:
    """Return ``one voice``, ``two voices``; figures from ten on."""
    word = _NUMBERS[number] if number < len(_NUMBERS) else str(number)
    return f"{word} {noun if number == 1 else noun + 's'}"


def day(value: date) -> str:
    """Return a date as readers write it: ``8 April 2026``."""
    return f"{value.day} {value:%B %Y}"


def joined(parts: list[str]) -> str:
    """Join the parts that are not empty with a middle dot."""
    return " · ".join(part for part in parts if part)
