"""What all editorial files share: strictness and the types of ids, slugs and prose."""

from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, StringConstraints

MAX_DESCRIPTION = 155
"""Characters of a page description before search engines cut it."""

MAX_QUOTE_WORDS = 30
"""Words of a quote: short enough to quote, long enough to stand for the passage."""


class EditorialModel(BaseModel):
    """A table of a TOML file; a key it does not know is an error."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


def _forbid_markup(text: str) -> str:
    if "\n" in text:
        raise ValueError("holds a line break; write it as one line")
    if text != " ".join(text.split()):
        raise ValueError("has doubled or outer spaces; write single spaces")
    return text


def _limit_quote(text: str) -> str:
    count = len(text.split())
    if count > MAX_QUOTE_WORDS:
        raise ValueError(f"has {count} words; a quote has at most {MAX_QUOTE_WORDS}, so cut it")
    return text


Line = Annotated[str, StringConstraints(min_length=1), AfterValidator(_forbid_markup)]
"""One line of prose, not empty."""

Words = Annotated[str, AfterValidator(_forbid_markup)]
"""One line of prose, or "" where it is not known."""

Description = Annotated[Line, StringConstraints(min_length=40, max_length=MAX_DESCRIPTION)]
"""What a search engine shows under the title: 40 to 155 characters."""

Quote = Annotated[Line, AfterValidator(_limit_quote)]
"""Words as the captions have them."""

Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=80)]
"""Lower-case words joined by single hyphens."""

MomentId = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_-]+-[0-9]{1,6}$")]
"""`<video_id>-<start_second>`."""

Path = Annotated[str, StringConstraints(pattern=r"^/([a-z0-9-]+/)*$")]
"""Address of a page of ours, from the root, ending in a slash."""
