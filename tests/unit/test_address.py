"""Addresses: what is read from headers and notes, and what is refused."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wallflower.domain.address import (
    Address,
    find_addresses,
    normalise,
    read_addresses,
    sole_mailbox,
)

LOCAL = st.from_regex(r"[A-Za-z0-9]([A-Za-z0-9._-]{0,20}[A-Za-z0-9])?", fullmatch=True).filter(
    lambda local: ".." not in local
)
DOMAIN = st.from_regex(r"[a-zA-Z]{1,10}\.example", fullmatch=True)
NOTE_WORDS = ["Met", "Jane", "Doe", "van", "with", "at", "Dr.", " ", "  ", "\t", "\n", ",", ": "]
NOTE_WORDS += [" jane@a.example ", " <bo@a.example>", "(Bo Stone)", "O'Brien", "J.", "-", "from"]
FORGED = ["robin@vale.example", "evil@x.example", "<", ">", '"', "\\", " ", ",", ";", ":", "(", ")"]
FORGED += [
    "_",
    "'",
    "*",
    "Robin",
    "@",
    "=?utf-8?q?robin=40vale.example?=",
    "\t",
    "ｖ",
    "[",
    "]",
    ".",
]
NAME = st.from_regex(r"[A-Z][a-z]{1,10}( [A-Z][a-z]{1,10}){0,2}", fullmatch=True)


class TestNormalise:
    @pytest.mark.parametrize(
        ("written", "key"),
        [
            ("Jane@ACME.Example", "jane@acme.example"),
            (" <jane@acme.example> ", "jane@acme.example"),
            ("mailto:jane@acme.example", "jane@acme.example"),
            ("[mailto:jane@acme.example]", "jane@acme.example"),
            ("li@例え.example", "li@xn--r8jz45g.example"),
            ("jane@acme.example.", "jane@acme.example"),
            ("pat.o'brien+news@sub.acme.example", "pat.o'brien+news@sub.acme.example"),
            ("SMTP:jane@acme.example", "jane@acme.example"),
            ("jane@acme.example>,", "jane@acme.example"),
            ("*jane@acme.example*", "jane@acme.example"),
            ("'jane@acme.example'", "jane@acme.example"),
            ("_jane@acme.example_", "jane@acme.example"),
            ("_jane@acme.example", "_jane@acme.example"),
            ("“jane@acme.example”.", "jane@acme.example"),
            ('"jane.doe"@acme.example', "jane.doe@acme.example"),
            ("jane@ACME。example", "jane@acme.example"),
            ("jane@ａｃｍｅ.example", "jane@acme.example"),
            ("jane@straße.example", "jane@xn--strae-oqa.example"),
            ("jane@XN--STRAE-OQA.example", "jane@xn--strae-oqa.example"),
        ],
    )
    def test_makes_one_key(self, written: str, key: str) -> None:
        """However an address is written, its key is the same."""
        assert key == normalise(written)

    @pytest.mark.parametrize(
        "text",
        [
            *["", "jane", "@acme.example", "jane@", "jane@localhost", "a b@c.example", "a@-.x"],
            *[
                '"a b"@c.example',
                "a@b..example",
                "a@[192.0.2.1]",
                "a@b\u2024example.x",
                "a@㏂.example",
            ],
            "/O=ORG/OU=EXCHANGE/CN=RECIPIENTS/CN=JDOE",
            "/o=org/cn=jdoe@acme.example",
            "IMCEAEX-_O=ORG_OU=X_CN=JDOE@acme.example",
        ],
    )
    def test_refuses_what_is_none(self, text: str) -> None:
        """What is no address has no key."""
        assert normalise(text) == ""

    @given(st.text(alphabet="aB.@_'*<>\"(),;:mailto-ßKİﬀ例。xn", max_size=40))
    def test_a_key_is_its_own_key(self, text: str) -> None:
        """Whatever became a key stays that key."""
        key = normalise(text)
        assert key == normalise(key)

    @given(LOCAL, DOMAIN)
    def test_is_stable(self, local: str, domain: str) -> None:
        """A key is its own key."""
        key = normalise(f"{local}@{domain}")
        assert key != ""
        assert key == normalise(key)

    @given(st.text(max_size=300))
    def test_never_raises(self, text: str) -> None:
        """Any text has a key or none."""
        assert normalise(text) == normalise(text).lower()


class TestReadable:
    @pytest.mark.parametrize(
        "domain",
        [
            "例え.example",
            "straße.example",
            "müller.example",
            "пример.example",
            "日本カフェ.example",
        ],
    )
    def test_a_domain_is_shown_in_its_own_letters(self, domain: str) -> None:
        """People read the letters that they know, not the key."""
        address = Address("", normalise(f"li@{domain}"))
        assert f"li@{domain}" == address.readable
        assert address.address.isascii()

    @pytest.mark.parametrize(
        "domain",
        [
            "pаypal.example",
            "аррӏе.example",
            "gοοgle.example",
            "xn--a.example",
            "xn--999999b.example",
        ],
    )
    def test_a_disguise_stays_a_key(self, domain: str) -> None:
        """Letters of two scripts, or of one that passes for another, are not shown."""
        address = Address("", normalise(f"li@{domain}") or f"li@{domain}")
        assert address.address == address.readable

    @given(st.text(alphabet="xn-abc019zqüж", max_size=30))
    def test_any_label_can_be_shown(self, label: str) -> None:
        """Showing never fails, and what is shown leads back to the key."""
        key = normalise(f"a@{label}.example")
        assert key == normalise(Address("", key).readable)


class TestReadAddresses:
    @pytest.mark.parametrize(
        ("written", "people"),
        [
            ('"Jane Doe" <jane@a.example>', [("Jane Doe", "jane@a.example")]),
            ("jane@a.example", [("", "jane@a.example")]),
            ("Jane [mailto:jane@a.example]", [("Jane", "jane@a.example")]),
            ("Jane (jane@a.example)", [("Jane", "jane@a.example")]),
            ("jane@a.example (Jane Doe)", [("Jane Doe", "jane@a.example")]),
            ("jane@a.example <jane@a.example>", [("", "jane@a.example")]),
            ("'Jane Doe' <jane@a.example>", [("Jane Doe", "jane@a.example")]),
            (
                "Doe, Jane <jane@a.example>, Bo <bo@a.example>",
                [("Doe, Jane", "jane@a.example"), ("Bo", "bo@a.example")],
            ),
            (
                '"Doe, Jane" <jane@a.example>; bo@a.example;',
                [("Doe, Jane", "jane@a.example"), ("", "bo@a.example")],
            ),
            (
                "Jane<mailto:j@a.example> <j@a.example<mailto:j@a.example>> on behalf of x@b.co",
                [("Jane", "j@a.example")],
            ),
            ("Friends: a@x.example, B <b@x.example>;", [("", "a@x.example"), ("B", "b@x.example")]),
            ("undisclosed-recipients:;", []),
            ('"Jane" <"jane.doe"@a.example>', [("Jane", "jane.doe@a.example")]),
            ("Jane <SMTP:jane@a.example>", [("Jane", "jane@a.example")]),
            ("Jane [jane@a.example]", [("Jane", "jane@a.example")]),
            ("Jane Doe @ Acme <jane@a.example>", [("Jane Doe @ Acme", "jane@a.example")]),
            ("'Jane' via Users <users@a.example>", [("'Jane' via Users", "users@a.example")]),
            ("Jane </O=ORG/CN=JDOE>", []),
            ("jane@a.example>", [("", "jane@a.example")]),
        ],
    )
    def test_reads_what_clients_write(self, written: str, people: list[tuple[str, str]]) -> None:
        """Every usual way to write recipients is understood."""
        assert people == [(p.name, p.address) for p in read_addresses(written)]

    @given(st.lists(st.tuples(NAME, LOCAL, DOMAIN), max_size=8))
    def test_reads_back_what_was_written(self, people: list[tuple[str, str, str]]) -> None:
        """A written list gives back its people, in order, each once."""
        written = ", ".join(f'"{name}" <{local}@{domain}>' for name, local, domain in people)
        keys = dict.fromkeys(f"{local}@{domain}".lower() for _, local, domain in people)
        assert list(keys) == [person.address for person in read_addresses(written)]

    @given(st.text(alphabet='ab@.<>,;:"()[] \\\n=?', max_size=200))
    def test_never_raises(self, text: str) -> None:
        """Any text gives addresses that are keys, or none."""
        assert all(p.address == normalise(p.address) for p in read_addresses(text))


class TestSoleMailbox:
    @pytest.mark.parametrize(
        ("field", "name"),
        [
            ("Robin Vale <robin@vale.example>", "Robin Vale"),
            ('"Vale, Robin" <robin@vale.example>', "Vale, Robin"),
            ("R. Vale <robin@vale.example>", "R. Vale"),
            ("=?utf-8?Q?Robin_V=C3=A1le?= <robin@vale.example>", "Robin Vále"),
            ("Robin Vále <robin@vale.example>", "Robin Vále"),
            ("<Robin@Vale.Example>", ""),
            ("robin@vale.example", ""),
        ],
    )
    def test_reads_one_mailbox(self, field: str, name: str) -> None:
        """One field with one mailbox is who speaks."""
        assert Address(name, "robin@vale.example") == sole_mailbox([field])

    @pytest.mark.parametrize(
        "field",
        [
            "robin@vale.example]<evil@x.example>",
            "robin@vale.example, evil@x.example",
            "robin@vale.example <evil@x.example>",
            "Robin (robin@vale.example) <evil@x.example>",
            "(((robin@vale.example))) evil@x.example",
            "Friends: robin@vale.example;",
            "<robin@vale.example> <evil@x.example>",
            "<robin@vale.example>evil@x.example",
            "robin@vale.example evil@x.example",
            "=?utf-8?q?robin=40vale.example?= <evil@x.example>",
            "=?utf-8?q?robin=40vale.example=3E?= <evil@x.example>",
            "=?utf-8?q?robin=40vale.example?=",
            "=?utf-8?q?robin?=@vale.example",
            '"robin"@vale.example',
            "robin@[192.0.2.1]",
            "robin@vale.example\x00<evil@x.example>",
            "@relay.example:robin@vale.example",
            '"robin@vale.example <evil@x.example>',
            "",
            "Robin <_robin@vale.example_>",
            # A domain that only mapping makes the owner's.
            "robin@ｖａｌｅ.example",
            "robin@vale。example",
            "robin@vale.example.",
            "robin@\u212aale.example",
            "robin@vale.exam\u00adple",
            # What the parsers of CVE-2023-27043 took for the address before it.
            "robin@vale.example)<evil@x.example>",
            "robin@vale.example;<evil@x.example>",
            "robin@vale.example:<evil@x.example>",
            "robin@vale.example@<evil@x.example>",
            'robin@vale.example"<evil@x.example>',
            "robin@vale.example\\<evil@x.example>",
            '"Robin" robin@vale.example <evil@x.example>',
            "Robin <robin@vale.example> (evil@x.example)",
            "Robin <robin@vale.example>,",
            "<evil@x.example>, <robin@vale.example>",
            "<@x.example:robin@vale.example>",
            "<robin@vale.example@x.example>",
            "=?utf-8?q?=3Crobin=40vale.example=3E=2C?= <evil@x.example>",
            "=?utf-8?b?cm9iaW5AdmFsZS5leGFtcGxl?= <evil@x.example>",
            '"=?utf-8?q?robin=40vale.example?=" <evil@x.example>',
            "mailto:robin@vale.example",
            "robin@vale.example\tevil@x.example",
        ],
    )
    def test_refuses_what_reads_in_two_ways(self, field: str) -> None:
        """A sender that could be taken for two people is nobody."""
        assert sole_mailbox([field]) is None

    @pytest.mark.parametrize("mark", ["_", "'", "*", "`", "+", "."])
    def test_a_mark_before_a_mailbox_makes_it_anothers(self, mark: str) -> None:
        """`_robin@` may be anybody's who has an account there, and is never taken for `robin@`."""
        found = [
            sole_mailbox([f"{mark}robin@vale.example"]),
            sole_mailbox([f"<{mark}robin@vale.example>"]),
        ]
        assert all(who is None or who.local == f"{mark}robin" for who in found)

    def test_refuses_two_fields(self) -> None:
        """Two From fields are nobody, even if they agree."""
        assert sole_mailbox(["robin@vale.example"] * 2) is None
        assert sole_mailbox([]) is None

    def test_a_name_that_is_an_address_is_no_name(self) -> None:
        """A display name cannot pass for an address."""
        field = '"robin@vale.example" <evil@x.example>'
        assert Address("", "evil@x.example") == sole_mailbox([field])

    @given(st.lists(st.sampled_from(FORGED), max_size=8).map("".join))
    def test_it_takes_only_what_stands_there_plainly(self, field: str) -> None:
        """The key is the field's last word but for case, and outside quotes there is one @."""
        found = sole_mailbox([field])
        if found:
            last = re.split(r"[\s<>]+", field.strip().removesuffix(">"))[-1]
            unquoted = re.sub(r'"(?:[^"\\]|\\.)*"', "", field)
            assert last.lower() == found.address
            assert 1 == unquoted.count("@")

    @given(st.text(alphabet='ab@.<>,;:"()[] \\=?', max_size=60))
    def test_what_it_takes_is_the_last_address(self, field: str) -> None:
        """Whatever stands before it, the address taken is the one the field ends with."""
        found = sole_mailbox([field])
        if found:
            assert normalise(field.strip().rpartition("<")[2]) == found.address


class TestFindAddresses:
    @pytest.mark.parametrize(
        ("note", "name", "address"),
        [
            (
                "Met Jane Doe at PyCon, builds compilers, jane@a.example",
                "Jane Doe",
                "jane@a.example",
            ),
            ("Met Jane Doe at PyCon, info@a.example", "Jane Doe", "info@a.example"),
            ("Jane Doe <jd@a.example>", "Jane Doe", "jd@a.example"),
            ("write to bo@a.example (Bo Stone) soon", "Bo Stone", "bo@a.example"),
            ("Coffee with Ana María Núñez. ana@a.example", "Ana María Núñez", "ana@a.example"),
            ("Łukasz Żółć, lukasz@a.example", "Łukasz Żółć", "lukasz@a.example"),
            ("Jane from Acme: jane@a.example", "Jane", "jane@a.example"),
        ],
    )
    def test_finds_the_name(self, note: str, name: str, address: str) -> None:
        """A name that clearly belongs to an address comes with it."""
        assert (Address(name, address),) == find_addresses(note)

    @pytest.mark.parametrize(
        "note",
        [
            "hello@a.example",
            "Great talk at PyCon, hello@a.example",
            "We sat in San Francisco, hello@a.example",
            "talked to Peter and Mary Smith, hello@a.example",
            "New York, hello@a.example",
        ],
    )
    def test_invents_no_name(self, note: str) -> None:
        """Where the words do not say whose address it is, there is no name."""
        assert (Address("", "hello@a.example"),) == find_addresses(note)

    def test_every_address_has_its_own_name(self) -> None:
        """Two people in one line are two people."""
        note = "Jane Doe <jane@a.example>, Bo Stone <bo@a.example>; jane@a.example"
        expected = (Address("Jane Doe", "jane@a.example"), Address("Bo Stone", "bo@a.example"))
        assert expected == find_addresses(note)

    @given(st.lists(st.sampled_from(NOTE_WORDS), max_size=30))
    def test_any_words_are_read(self, words: list[str]) -> None:
        """However words, spaces and addresses mix, each address is found, and none invented."""
        note = "".join(words)
        assert {p.address for p in find_addresses(note)} <= {"jane@a.example", "bo@a.example"}

    @given(st.text(max_size=300))
    def test_finds_none_without_an_at(self, text: str) -> None:
        """A text without @ holds no address."""
        assert find_addresses(text.replace("@", "")) == ()
