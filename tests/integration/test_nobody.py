"""Mail from nobody: nothing changes but one quarantine row, and nobody is answered."""

from itertools import product

import pytest

from tests.integration.mails import JANE, forward, written
from tests.integration.world import CAPTURE, OWNER, World

VERDICTS = ("PASS", "FAIL", "GRAY", "PROCESSING_FAILED", "NONSENSE")
FORGED = [
    b"From: Robin Vale <robin@vale.example>\r\nFrom: Eve <eve@evil.example>\r\n",
    b"From: Robin Vale <robin@vale.example>, Eve <eve@evil.example>\r\n",
    b"From: robin@vale.example]<eve@evil.example>\r\n",
    b'From: "robin@vale.example" <eve@evil.example>\r\n',
    b"From: robin@vale.example (Eve <eve@evil.example>\r\n",
    b"From: group: robin@vale.example;\r\n",
    b"From: =?utf-8?q?robin=40vale=2Eexample?= <eve@evil.example>\r\n",
    b"From: capture@in.vale.example\r\n",
    b"Sender: robin@vale.example\r\n",
    b"From:\r\n",
    b"",
]


def refused(cloud: World) -> list[str]:
    """The reasons in the quarantine."""
    return [row["reason"] for row in cloud.rows() if row["PK"].startswith("Q#")]


def test_an_owner_address_without_proof_is_nobody(cloud: World) -> None:
    """Every verdict but the right ones: all is as before, but for the quarantine."""
    cloud.take(forward())
    before = cloud.state()
    wrong = [
        (dmarc, spam, virus)
        for dmarc, spam, virus in product(VERDICTS, repeat=3)
        if dmarc != "PASS" or virus not in ("PASS", "GRAY")
    ]
    for dmarc, spam, virus in wrong[::2]:
        cloud.take(forward(), dmarc=dmarc, spam=spam, virus=virus)
    assert before == cloud.state()
    assert len(wrong[::2]) == len(refused(cloud))


@pytest.mark.parametrize("head", FORGED, ids=range(len(FORGED)))
def test_a_forged_sender_is_nobody(cloud: World, head: bytes) -> None:
    """However From is bent, DMARC PASS for another domain does not make it the owner's."""
    cloud.take(forward())
    before = cloud.state()
    mail = head + b"To: capture@in.vale.example\r\nSubject: list\r\n\r\n1 done\r\n"
    cloud.take(mail)
    after = cloud.state()
    known = [
        row for row in after["rows"] if row["SK"].startswith("M#") and row["tier"] == "witness"
    ]
    assert before == after | {"rows": [row for row in after["rows"] if row not in known]}
    assert 1 == len(known) + len(refused(cloud))


@pytest.mark.parametrize(
    "verdicts", [{"dmarc": "GRAY"}, {"dmarc": "FAIL"}, {"spam": "FAIL"}, {"virus": "FAIL"}]
)
def test_a_stranger_without_proof_is_nobody(cloud: World, verdicts: dict[str, str]) -> None:
    """A mail in Jane's name adds nothing to her, unless her own domain vouches for it."""
    cloud.take(forward())
    before = cloud.state()
    cloud.take(written("Hello", sender=JANE, to=OWNER, cc=CAPTURE), **verdicts)
    assert before == cloud.state()
    assert 1 == len(refused(cloud))


def test_a_refusal_twice_is_one_row(cloud: World) -> None:
    """The same delivery told twice is counted once."""
    event = cloud.mail(forward(), dmarc="FAIL")
    cloud.run("Ingest", event)
    cloud.run("Ingest", event)
    assert ["unproven"] == refused(cloud)
