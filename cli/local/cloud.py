"""The local cloud as one thing: entered, it runs; left, nothing of it remains."""

import json
import smtplib
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import Self

from cli.local import spool
from cli.local.aws import Aws, connect
from cli.local.deploy import deploy
from cli.local.door import Door
from cli.local.place import HOST
from cli.local.player import Player
from cli.local.problem import LocalError
from cli.local.receiver import Receiver
from cli.local.rule import receipt_rule
from cli.local.server import Server
from cli.local.spool import Sent
from cli.local.template import Template, known_names, load, resolved

ROOT = Path(__file__).resolve().parents[2]
OWNER = "robin@vale.example"
PARAMETERS = {
    "MailDomain": "in.vale.example",
    "OwnerAddress": OWNER,
    "OwnerId": "capture",
    "TimeZone": "Europe/Berlin",
    "AlarmAddress": OWNER,
}


class LocalCloud:
    """The stack of `template`, running on this machine for one owner.

    `aws` has the clients, `names` the resources by logical id, `smtp_port` takes mail for
    `capture`. `told` hears of every mail that leaves.
    """

    capture = f"{PARAMETERS['OwnerId']}@{PARAMETERS['MailDomain']}"

    def __init__(
        self,
        template: Path = ROOT / "template.yaml",
        *,
        port: int = 0,
        smtp_port: int = 0,
        elsewhere: bool = False,
        told: Callable[[Sent], object] = bool,
    ) -> None:
        """Ports of 0 are any free ones; for `elsewhere` see Door."""
        self._template = template
        self._ports = (port, smtp_port)
        self._elsewhere = elsewhere
        self._told = told
        self._running = ExitStack()
        self.aws: Aws
        self.names: dict[str, str]
        self.server: Server
        self.smtp_port: int

    def __enter__(self) -> Self:
        """Starts everything; LocalError says in one line what could not be started."""
        with ExitStack() as starting:
            self._start(starting)
            self._running = starting.pop_all()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Ends everything that was started, the last first."""
        self._running.close()

    def send(self, raw: bytes, *, sender: str = OWNER, to: Sequence[str] = (capture,)) -> None:
        """Brings a mail to the SMTP port; smtplib's errors if it is refused."""
        with smtplib.SMTP(HOST, self.smtp_port, timeout=30) as door:
            door.sendmail(sender, list(to), raw)

    def outbox(self) -> list[Sent]:
        """Every mail that left so far, oldest first."""
        return [spool.read(file) for file in spool.files(self.server.spool)]

    def _start(self, starting: ExitStack) -> None:
        template = load(self._template)
        self.server = Server(self._ports[0])
        starting.callback(self.server.stop)
        self.server.wait()
        self.aws = connect(self.server.url)
        self.names = deploy(self.aws, template, self._template.parent, PARAMETERS)
        names = {**known_names(template, PARAMETERS), **self.names}
        player = Player(self.aws, self.server.spool, self._told)
        starting.callback(player.close)
        receiver = Receiver(self.aws, receipt_rule(template, names), OWNER)
        door = Door(receiver, self._ports[1], elsewhere=self._elsewhere)
        starting.callback(door.close)
        self.smtp_port = door.port
        self._sweep(template, names)

    def _sweep(self, template: Template, names: dict[str, str]) -> None:
        """The first sweep gives birth to the owner; the schedule itself would wait an hour."""
        target = template["Resources"]["SweepSchedule"]["Properties"]["Target"]
        answer = self.aws.functions.invoke(
            FunctionName=resolved(target["Arn"], names), Payload=resolved(target["Input"], names)
        )
        if "FunctionError" in answer:
            told = json.loads(answer["Payload"].read())
            raise LocalError(f"The first sweep failed: {told.get('errorMessage', told)}")
