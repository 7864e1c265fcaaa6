"""Citations as BibTeX: `@online` entries for biblatex, in UTF-8.

There is no `urldate`: the day on which somebody looked is theirs to say.
"""

import re
from collections.abc import Iterable

from ytsapp.sharing.citation import Citation, Person, describe
from ytsapp.sharing.lines import one_line

MEDIA_TYPE = "application/x-bibtex; charset=utf-8"

_MEANT = {
    "\\": r"\textbackslash{}",
    # A brace counts towards the balance of the field even where LaTeX would print it (`\{`).
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "$": r"\$",
    "&": r"\&",
    "#": r"\#",
    "%": r"\%",
    "_": r"\_",
    "^": r"\textasciicircum{}",
    "~": r"\textasciitilde{}",
}
"""What means something to LaTeX. Letters of any script stay: biblatex reads UTF-8."""

_ESCAPES = str.maketrans(_MEANT)

_JOINED = ("--", "''", "``", "<<", ">>", ",,", "?`", "!`")
_LIGATURES = re.compile("|".join(f"(?<={re.escape(a)})(?={b})" for a, b in map(tuple, _JOINED)))
"""Between characters that TeX's fonts join into another: two hyphens are printed as a dash."""


def escape_latex(text: str) -> str:
    """Return text that LaTeX prints as it is, and whose braces are balanced."""
    return _LIGATURES.sub("{}", one_line(text).translate(_ESCAPES))


def write_bibtex(citations: Iterable[Citation]) -> str:
    """Return citations as a `.bib` file, each key once."""
    entries = {citation.key: citation for citation in citations}
    return "\n".join(_entry(citation) for citation in entries.values())


def _entry(citation: Citation) -> str:
    fields = {
        "author": " and ".join(_name(person) for person in citation.people),
        "title": escape_latex(citation.title),
        "titleaddon": f"at {citation.time}" if citation.time else "",
        "organization": escape_latex(citation.organization),
        "date": citation.published.isoformat() if citation.published else "",
        "url": citation.url,
        "note": escape_latex(describe(citation)),
        "addendum": rf"Moment page: \url{{{citation.page}}}" if citation.page else "",
    }
    lines = [f"  {name:<12} = {{{value}}}," for name, value in fields.items() if value]
    return "\n".join([f"@online{{{citation.key},", *lines, "}", ""])


def _name(person: Person) -> str:
    if not person.given:
        return f"{{{escape_latex(person.family)}}}"
    return f"{escape_latex(person.family)}, {escape_latex(person.given)}"
