"""What mails teach of a person beyond the touch: profiles, addresses, occasions, give and take."""

from datetime import timedelta
from typing import Any

import time_machine

from tests.integration.mails import JANE, forward, written
from tests.integration.test_pipeline import asked_for_digest, text
from tests.integration.world import CAPTURE, OWNER, World


def note(cloud: World, words: str) -> None:
    """A note of the owner's to us alone."""
    cloud.take(written(words, subject="", message_id=f"<n{len(cloud.rows('M#'))}@vale.example>"))


def profile(cloud: World) -> dict[str, Any]:
    (found,) = cloud.rows("P#")
    return found


def test_a_note_fills_the_profile(cloud: World) -> None:
    """Where they met, where she works and on what, what she cares about, birthday and tags."""
    note(
        cloud,
        "Met Jane Doe <jane@acme.example> at PyCon in Berlin. She builds compilers at Acme and "
        "cares about open data. Her birthday is 3 May. #rust",
    )
    jane, known = cloud.contact("jane@acme.example"), profile(cloud)
    assert "light" == jane["ring"]
    assert "P#" + jane["SK"][2:] == known["SK"]
    assert "Acme" == known["roles"][0][0]
    assert "PyCon" in known["met"][0]
    assert ["compilers"] == [text for text, _ in known["works_on"]]
    assert ["open data"] == [text for text, _ in known["cares_about"]]
    assert ("--05-03", ["rust"], 1) == (known["birthday"], known["tags"], len(known["notes"]))
    assert ["2027-05-03"] == [row["day"] for row in cloud.rows("V#")]


def test_the_same_note_told_twice_is_told_once(cloud: World) -> None:
    for _ in range(2):
        note(cloud, "Jane Doe <jane@acme.example> works at Acme.")
    assert 1 == len(profile(cloud)["roles"])


def test_a_change_of_jobs_is_an_occasion_and_the_old_job_is_kept(
    cloud: World, clock: time_machine.Traveller
) -> None:
    """The next digest says so, though she is not due."""
    cloud.take(forward(date="Mon, Nov 2, 2026 at 9:31 AM"))
    note(cloud, "Jane Doe <jane@acme.example> works at Acme.")
    clock.shift(timedelta(days=2))
    note(cloud, "Jane Doe <jane@acme.example> works at Bolt.")
    assert ["Bolt", "Acme"] == [role[0] for role in profile(cloud)["roles"]]
    assert "They have a new job: Bolt." in text(asked_for_digest(cloud))


def test_a_second_address_of_a_note_reaches_the_same_person(cloud: World) -> None:
    """A mail to it restarts the one clock."""
    note(cloud, "Jane Doe, jane@acme.example, privately jane.doe@home.example")
    cloud.take(written("Hello Jane", to="jane.doe@home.example", cc=CAPTURE))
    people = [row for row in cloud.rows("C#") if "same_as" not in row]
    assert [["jane@acme.example", "jane.doe@home.example"]] == [row["addresses"] for row in people]
    assert "last_out" in people[0]


def test_a_note_of_a_new_address_and_a_known_one_is_about_the_known_person(cloud: World) -> None:
    """Also where the new address stands first, and her profile is there already."""
    note(cloud, "Jane Doe <jane@acme.example> works at Acme. Birthday: 3 May.")
    note(cloud, "Jane Doe <jane@new.example>, <jane@acme.example> works at Initech.")
    (jane,) = [row for row in cloud.rows("C#") if "same_as" not in row]
    assert ["jane@acme.example", "jane@new.example"] == jane["addresses"]
    assert ["Initech", "Acme"] == [role[0] for role in profile(cloud)["roles"]]


def test_two_blocks_about_one_person_are_both_kept(cloud: World) -> None:
    """Under two of her addresses; what the second says last holds."""
    note(cloud, "Jane Doe <jane@acme.example>, <jane@new.example>")
    note(
        cloud,
        "Jane Doe <jane@acme.example>\nBirthday: 3 May\nCompany: Initech\n\n"
        "Jane Doe <jane@new.example>\nBirthday: 4 May\nCompany: Hooli",
    )
    (born,) = [row for row in cloud.rows("V#") if row["kind"] == "birthday"]
    assert ("--05-04", "2027-05-04") == (profile(cloud)["birthday"], born["day"])


def test_a_note_about_several_people_is_no_remark_on_each(cloud: World) -> None:
    note(cloud, "Jane Doe <jane@acme.example> #rust\n\nTom Ford <tom@ford.example> #go")
    assert [["rust"], ["go"]] == sorted((row["tags"] for row in cloud.rows("P#")), reverse=True)
    assert [False, False] == ["notes" in row for row in cloud.rows("P#")]


def test_a_witness_teaches_nothing(cloud: World) -> None:
    """What stands in a stranger's display name is not what the owner said."""
    cloud.take(forward())
    cloud.take(written("Hi", sender='"Jane Doe (Bolt)" <jane@acme.example>', to=OWNER, cc=CAPTURE))
    assert [] == cloud.rows("P#")


def test_what_the_owner_gave_and_asked_is_counted(
    cloud: World, clock: time_machine.Traveller
) -> None:
    """From her own words in copies: once each, and not again when the mail comes by two doors, or
    is sent again under another name."""
    cloud.take(forward())
    asked = "Hi Jane, could you introduce me to Tom at Bolt?"
    for name in ("<1@vale.example>", "<1@vale.example>", "<2@vale.example>"):
        cloud.take(written(asked, to=JANE, cc=CAPTURE, message_id=name))
    clock.shift(timedelta(days=1))
    give = "Hi Jane, I saw this article and thought of you: https://rust.example/linkers"
    cloud.take(written(give, to=JANE, cc=CAPTURE))
    gave, asked, got, gave_on, asked_on = cloud.contact("jane@acme.example")["balance"]
    assert (1, 1, 0, "2026-11-24", "2026-11-23") == (gave, asked, got, gave_on, asked_on)


def test_a_profile_that_somebody_else_changed_is_read_again(cloud: World) -> None:
    """Two notes of one moment: what both said is kept."""
    events = [
        cloud.mail(written(f"Jane Doe <jane@acme.example> {said}", message_id=f"<{n}@v.example>"))
        for n, said in enumerate(("works at Acme.", "cares about open data."))
    ]
    for event in events:
        cloud.run("Ingest", event)
    known = profile(cloud)
    assert (1, 1) == (len(known["roles"]), len(known["cares_about"]))
