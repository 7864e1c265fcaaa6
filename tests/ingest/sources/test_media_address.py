import ipaddress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ytsapp.domain.errors import SourceError
from ytsapp.ingest.sources.media_address import check_media_address

PUBLIC = "93.184.215.14"


def nowhere(host: str) -> list[str]:
    raise OSError(f"{host} is not known")


def check(text: str, *addresses: str) -> str:
    """Check an address whose host name leads to these addresses; to none if none is given."""
    return check_media_address(text, (lambda _: addresses) if addresses else nowhere)


@pytest.mark.parametrize(
    "text",
    [
        "https://media.example.org/talk.mp4",
        "http://media.example.org:8080/a%20talk.mp4?x=1#t=5",
        f"https://{PUBLIC}/talk.mp4",
        "https://[2606:2800:21f:cb07:6820:80da:af6b:8b2c]/talk.mp4",
        f"https://[::ffff:{PUBLIC}]/talk.mp4",
        "https://1.example.org/",
        "/media/talk.mp4",
        "/media/2024/talk%20one.mp4",
    ],
)
def test_public_address_and_path_of_the_site_are_kept(text):
    assert check(f" {text} ") == text


@pytest.mark.parametrize(
    "host",
    [
        "localhost", "LOCALHOST", "localhost.", "x.localhost", "printer", "nas.local",
        "db.internal", "x.home.arpa", "intra.corp", "127.0.0.1", "127.1", "127.0.0.1.",
        "2130706433", "0x7f000001",
        "0x7f.1", "0177.0.0.1", "017700000001", "0", "0.0.0.0", "10.1.2.3", "172.16.0.1",
        "192.168.1.1", "169.254.169.254", "100.64.0.1", "224.0.0.1", "255.255.255.255", "192.0.2.1",
        "１２７.0.0.1", "127。0。0。1", "%31%32%37.0.0.1", "⑫⑦.0.0.1", "[::1]", "[::]", "[fe80::1]",
        "[fe80::1%25eth0]", "[fc00::1]", "[fec0::1]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]",
        "[::127.0.0.1]", "[64:ff9b::7f00:1]", "[2002:7f00:1::]", "[2001:0:1::1]", "[ff02::1]",
        "256.256.256.256", "1.2.3.4.5", "0x", "08.8.8.8",
    ],
)  # fmt: skip
def test_private_network_is_refused_however_it_is_spelt(host):
    with pytest.raises(SourceError, match="lies on a private network"):
        check(f"https://{host}/talk.mp4")


@pytest.mark.parametrize("found", [["127.0.0.1"], [PUBLIC, "10.0.0.1"], ["::1"], ["fe80::1%eth0"]])
def test_name_that_leads_to_a_private_network_is_refused(found):
    with pytest.raises(SourceError, match="lies on a private network"):
        check("https://media.example.org/talk.mp4", *found)


def test_name_that_leads_to_a_public_network_is_kept():
    assert check("https://media.example.org/talk.mp4", PUBLIC, "2606:2800:21f::1")


@pytest.mark.parametrize(
    "text",
    [
        "", "talk.mp4", "/talk.mp4", "//example.org/talk.mp4", "ftp://example.org/talk.mp4",
        "file:///etc/passwd", "javascript:alert(1)", "data:video/mp4;base64,AA", "https:///a.mp4",
        "https:example.org/talk.mp4", "https://", "https://example.org:x/", "https://[::1/",
        "https:\\\\127.0.0.1\\a.mp4", "https://example.org\\@127.0.0.1/", "https://exa mple.org/",
        "https://example.org/a\nb", "https://example.org%5c@127.0.0.1/x", "https://%5b::1%5d/",
    ],
)  # fmt: skip
def test_what_is_no_web_address_is_refused(text):
    with pytest.raises(SourceError, match="media") as caught:
        check(text)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    "text",
    ["/media/", "/media/../etc/passwd", "/media/%2e%2e/x.mp4", "/media/a b.mp4", "/media/\\x"],
)
def test_path_that_is_no_file_of_the_site_is_refused(text):
    with pytest.raises(SourceError, match="is no path of a media file"):
        check(text)


@pytest.mark.parametrize("who", ["user", "user:word", ":word", ""])
def test_address_with_a_password_is_refused_and_not_repeated(who):
    with pytest.raises(SourceError, match="holds a user name or password") as caught:
        check(f"https://{who}@media.example.org/talk.mp4")
    assert "word@" not in str(caught.value)


PRIVATE_IPS = st.sampled_from(
    ["127.0.0.0/8", "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "169.254.0.0/16", "0.0.0.0/8"]
).flatmap(lambda network: st.ip_addresses(v=4, network=network))

NUMBERS = st.sampled_from(["{:d}", "0x{:x}", "0X{:X}", "0{:o}", "000{:o}"])


@st.composite
def spellings(draw) -> str:
    """Return a private IPv4 address as a browser still understands it."""
    value = int(draw(PRIVATE_IPS))
    parts = [value >> 24, value >> 16 & 255, value >> 8 & 255, value & 255]
    kept = draw(st.integers(0, 3))
    rest = 0
    for part in parts[kept:]:
        rest = rest << 8 | part
    host = ".".join(draw(NUMBERS).format(part) for part in [*parts[:kept], rest])
    if draw(st.booleans()):
        host = host.translate({ord("0") + n: ord("０") + n for n in range(10)})
    return host + draw(st.sampled_from(["", "."]))


@given(spellings())
def test_no_spelling_of_a_private_address_gets_through(host):
    with pytest.raises(SourceError, match="private network"):
        check(f"http://{host}/talk.mp4")


@given(PRIVATE_IPS)
def test_no_private_address_gets_through_inside_ipv6(ip):
    mapped = ipaddress.IPv6Address(int(ip) | 0xFFFF << 32)
    for host in (str(mapped), mapped.exploded, f"::ffff:{ip}"):
        with pytest.raises(SourceError, match="private network"):
            check(f"http://[{host}]/talk.mp4")


@given(st.ip_addresses(v=4).filter(lambda ip: ip.is_global and not ip.is_multicast))
def test_every_public_address_gets_through(ip):
    assert check(f"http://{ip}/talk.mp4")


@given(st.one_of(st.text(), st.text().map(lambda text: f"https://{text}")))
def test_any_text_is_kept_or_refused_in_one_sentence(text):
    try:
        assert check(text) == text.strip()
    except SourceError as error:
        assert "\n" not in str(error)
