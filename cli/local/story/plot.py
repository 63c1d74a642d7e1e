"""The demo's plot: mails go in, reminders come out, and two loops are closed."""

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from pathlib import Path

from cli.local.cloud import CAPTURE, LocalCloud
from cli.local.problem import LocalError
from cli.local.story import outbox
from cli.local.story.cast import Scene, scenes, stranger, written
from cli.local.story.letters import Received
from cli.local.story.stage import Stage, gist
from cli.local.story.witness import Witness
from wallflower.domain.digest import Digest
from wallflower.domain.ledger import Entry


class Story:
    """One telling, on a running cloud; every step that fails to happen is a LocalError."""

    def __init__(self, cloud: LocalCloud, stage: Stage, folder: Path) -> None:
        self._cloud, self._stage, self._folder = cloud, stage, folder
        self._witness = Witness(cloud)
        self._now = datetime.now(UTC)
        self._cast = scenes(self._now)

    def tell(self) -> None:
        """The whole plot; leaves the letters in the folder, even those of a story cut short."""
        try:
            self._welcome()
            for scene in self._cast:
                self._capture(scene)
            self._refuse(stranger(self._now))
            self._close_two(*self._digest())
            self._check_once()
        finally:
            outbox.leave(self._folder, self._witness.letters())

    def _welcome(self) -> None:
        with self._stage.step("Wallflower meets you, and writes its first letter"):
            letter = self._witness.wait(
                "The welcome", lambda: next(iter(self._witness.letters()), None)
            )
        self._stage.outcome(f"You get: {letter.subject}")

    def _capture(self, scene: Scene) -> None:
        with self._stage.step(scene.doing):
            ids = [self._send(scene, door) for door in scene.doors]
            entries = {entry.name: entry for entry in map(self._entry, ids)}
            entry = next(iter(entries.values()))
            about = [person.address for person in entry.people]
            if len(entries) > 1 or about != [scene.address]:
                raise LocalError(f"{scene.doing}: it is kept {len(entries)} times, about {about}.")
            answer = self._witness.wait("The answer", lambda: self._witness.letter(entry.name))
        self._stage.outcome(gist(answer))
        if len(ids) > 1:
            self._stage.outcome(f"It came {len(ids)} times and is kept once.")

    def _refuse(self, scene: Scene) -> None:
        addresses = [s.address for s in (*self._cast, scene)]
        with self._stage.step(scene.doing):
            before = self._witness.contacts(addresses)
            letters = len(self._witness.letters())
            name = self._send(scene, scene.recipients)
            self._witness.wait("The refusal", lambda: self._witness.refused(name))
            same = self._witness.contacts(addresses) == before
            if not same or len(self._witness.letters()) != letters:
                raise LocalError("A stranger's mail changed something.")
        self._stage.outcome("Nothing changes, and nobody is answered.")

    def _digest(self) -> tuple[Digest, Received]:
        with self._stage.step("You write “list”: whom should I write to?"):
            self._send(written(self._now, "list", "list\n", CAPTURE, bcc=CAPTURE))
            digest = self._witness.wait("The digest", self._witness.digest)
            letter = self._witness.wait("The digest", lambda: self._witness.letter(digest.name))
            self._check_due([reminder.address for reminder in digest.reminders])
            outbox.leave_digest(self._folder, digest, letter)
        self._stage.letter(letter)
        return digest, letter

    def _close_two(self, digest: Digest, letter: Received) -> None:
        names = {r.address: r.called for r in digest.reminders}
        before = self._witness.dues(names)
        first, second = digest.reminders[0], digest.reminders[1]
        with self._stage.step(f"You answer “1 done”: you had a coffee with {first.called}"):
            answer_to = str(letter.mail["Reply-To"])
            text = f"1 done, we had a coffee\n\n> {letter.subject}\n"
            answer = self._answered(written(self._now, f"Re: {letter.subject}", text, answer_to))
            self._wait_for_done(1)
        self._stage.outcome(gist(answer))
        with self._stage.step(f"You press “Write to {second.called}” and send the draft"):
            draft = next(link for link in letter.links if link.bcc and link.to == second.address)
            mail = written(self._now, draft.subject, draft.body, draft.to, bcc=draft.bcc)
            answer = self._answered(mail)
            self._wait_for_done(2)
        self._stage.outcome(gist(answer))
        after = self._witness.dues(names)
        self._stage.dues(names, before, after)
        self._check_moved(before, after, {first.address, second.address})

    def _answered(self, scene: Scene) -> Received:
        entry = self._entry(self._send(scene))
        return self._witness.wait("The answer", lambda: self._witness.letter(entry.name))

    def _entry(self, message_id: str) -> Entry:
        return self._witness.wait("The mail", lambda: self._witness.entry(message_id))

    def _wait_for_done(self, number: int) -> None:
        def look() -> bool:
            digest = self._witness.digest()
            return digest is not None and number in digest.done

        self._witness.wait(f"The tick at number {number}", look)

    def _check_due(self, named: list[str]) -> None:
        """Everybody in a digest was captured, and is due or was never written to."""
        cast = {scene.address for scene in self._cast}
        early = [
            a for a, due in self._witness.dues(named).items() if due and due > self._now.date()
        ]
        if len(named) < 2 or early or not cast.issuperset(named):
            raise LocalError(f"The digest names {named}; of {sorted(cast)}, early are {early}.")

    def _check_once(self) -> None:
        names = [letter.name for letter in self._witness.letters()]
        if len(names) != len(set(names)):
            raise LocalError(f"A letter left twice: {sorted(names)}.")

    def _check_moved(
        self,
        before: Mapping[str, date | None],
        after: Mapping[str, date | None],
        closed: set[str],
    ) -> None:
        moved = {address for address in before if before[address] != after[address]}
        if moved != closed:
            raise LocalError(f"Due dates moved for {sorted(moved)}, not for {sorted(closed)}.")

    def _send(self, scene: Scene, door: Sequence[str] = ()) -> str:
        return self._cloud.send(scene.raw, sender=scene.sender, to=door or scene.recipients)
