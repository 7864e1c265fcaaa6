"""Texts that somebody may have put into a title or a caption, to break out of a format."""

from dataclasses import replace

from hypothesis import strategies as st

from tests.builders import make_moment, make_talk

PUBLIC_URL = "https://yts.example"

HOSTILE = [
    "<script>alert('x')</script>",
    "a </iframe><img src=x onerror=alert(1)> b",
    '"quoted" \'single\' “curly”',
    r"back\slash \n \textbf{bold} \input{/etc/passwd} %comment",
    "unbalanced } brace { and }}} more",
    "$x_1^2$ & 100% of #1 ~ tilde",
    "line\nbreak\r\nand\ttab\u2028separator",
    "# heading",
    "- item", "+ item", "* item", "1. item", "23) item", "> quote", "=== rule", "---", "***",
    "**bold** _em_ `code` ~~gone~~ | cell |",
    "[x](javascript:alert(1)) ![i](http://evil.example/i.png) <http://evil.example>",
    "[^1]: a footnote of one's own",
    "[label]: http://evil.example",
    "&lt;b&gt; &amp; &#60;i&#62; &copy;",
    "]]> <!-- comment --> <![CDATA[",
    "مرحبا بالعالم و [رابط](x)",
    "\u202eevil\u2066 mixed \u200fmark",
    "👩🏽‍💻 emoji ZWJ 🏳️‍🌈",
    "nul\0 and bell\x07 and del\x7f",
    "@online{key, title={x}} and , and = and and",
    "```\nfenced\n```",
    "    indented",
    "-- --- ''two'' ``ticks`` ?` <<a>> ,,b",
    "```", "''", "\\", "{", "}", "|", "_", "<", "&",
]  # fmt: skip

TEXTS = st.one_of(
    st.sampled_from(HOSTILE),
    st.text(max_size=80),
    st.text(alphabet="\\{}[]()<>&#*_`~|$%^-+=.:!\"' 1aб\n", max_size=60),
)


def hostile_moment(text: str, **changes):
    """Return a moment in which every outside text is this one."""
    talk = replace(make_talk(), title=text, channel=text, speakers=())
    return make_moment(100, talk, quote=text, heading=text, summary=text, **changes)
