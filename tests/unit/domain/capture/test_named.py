"""Whom a mail could be about."""

from dataclasses import replace

from tests.unit.domain.capture.telling import ORIGINAL
from tests.unit.domain.samples import JANE, OWN, OWN_WORK, TOM, US, mail
from wallflower.domain.capture.named import named


def test_every_address_that_a_mail_names_is_looked_up_once() -> None:
    said = replace(
        mail("Ask tom@bolt.example or jane@acme.example", to=(US,), cc=(JANE,)),
        forwards=(replace(ORIGINAL, to=(OWN_WORK,)),),
    )
    expected = (OWN.address, JANE.address, OWN_WORK.address, TOM.address, US.address)
    assert expected == named(said)
