import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ytsapp.ingest.captions.plain_text import plain, plain_all, scrub

ANY_TEXT = st.text(st.characters(codec=None), max_size=60)


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("a&nbsp;b &amp;nbsp; c", "a b c"),
        ("&amp;amp; &amp; &#39;q&#x27; &amp;quot;", "& & 'q' \""),
        ("&lt;b&gt; stays", "<b> stays"),
        ("R&D, AT&T; ?a=1&copy=2 &nosuch; &", "R&D, AT&T; ?a=1&copy=2 &nosuch; &"),
        ("&#8203;a&zwj;b&#7;c&#0;&#xD800;", "abc\ufffd\ufffd"),
        ("&#99999999999999999999999999;", "\ufffd"),
        ("&" + "#9" * 40 + ";", "&" + "#9" * 40 + ";"),
        ("&#" + "9" * 5000 + ";", "&#" + "9" * 5000 + ";"),
        ("<i>a</i> <B>b</B> <font color='red'>c</font> <c.yellow.bg>d</c>", "a b c d"),
        ("<v Ada>a <00:00:01.000>b <lang en-GB>c</lang>", "a b c"),
        ("<s> <unk> <|im_end|> List<T> a<b and b>c", "<s> <unk> <|im_end|> List<T> a<b and b>c"),
        ("I <3 you <3> you", "I <3 you <3> you"),
        ("a<br>b<BR/>c<br />d", "a\nb\nc\nd"),
        ("{\\an8}{\\i1}a{\\i0} {b} {\\c&HFFFFFF&}c", "a {b} c"),
        ("  a  \n \n\n  b   c ", "a\nb c"),
        ("[Music] >> (laughs) ♪ la ♪", "[Music] >> (laughs) ♪ la ♪"),
        ("<i></i> \n&nbsp;", ""),
    ],
)
def test_markup_goes_and_words_stay(raw, text):
    assert plain(scrub(raw)) == text


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("a\xa0b\u2003c\u3000d\te\vf\u2028g", "a b c d e f g"),
        ("a\u200bb\u2060c\ufeffd\xade\u200df", "abcdef"),
        ("a\U000e0068\U000e0069\u202eb", "ab"),
        ("a\x07b\x1bc\x85d\x9fe\x7f", "abc de"),
        ("\ud83da\udc00\uffff", "a"),
        ("two  spaces   or more", "two spaces or more"),
        ("line\nends stay", "line\nends stay"),
        ("ein Öl, 漢字, 🍞 – „x“", "ein Öl, 漢字, 🍞 – „x“"),
    ],
)
def test_invisible_characters_go(raw, text):
    assert scrub(raw) == text


@given(ANY_TEXT)
def test_scrubbed_text_is_stable_and_can_be_stored(text):
    clean = scrub(text)
    assert scrub(clean) == clean
    assert clean.encode().decode() == clean
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\xa0]|  ", clean)


@given(ANY_TEXT)
def test_scrubbing_keeps_every_visible_character(text):
    seen = [c for c in text if c.isprintable() and c != " "]
    assert [c for c in scrub(text) if c in seen] == seen


@given(st.lists(st.text(st.sampled_from("ab \n<i>{\\}&;"), max_size=12)))
def test_many_at_once_are_as_each_alone(raws):
    raws = [scrub(raw) for raw in raws]
    assert plain_all(raws) == [plain(raw) for raw in raws]
