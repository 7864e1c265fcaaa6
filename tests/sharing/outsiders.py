"""Texts as outsiders write them; each must come out of every form as the text it is."""

HOSTILE = (
    "<script>alert(1)</script>",
    "</blockquote></p><img src=x onerror=alert(1)>",
    "]]> & &amp; <!-- --",
    "\"quoted\" 'twice' `thrice`",
    "two\nlines\r\nand\ttabs",
    "a \x00 \x0b \x1b \ufffe \ud800 character nobody can write",
    "שלום \u202e evil \u2066 عربي 🙂 👩\u200d👩\u200d👧",
    "[a link](javascript:alert(1)) # * _ ~",
)
