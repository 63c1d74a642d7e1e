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
from cli.local.port import listening
from cli.local.problem import LocalError
from cli.local.receiver import Receiver
from cli.local.rule import receipt_rule
from cli.local.server import Server
from cli.local.spool import Sent
from cli.local.template import Template, known_names, load, resolved

ROOT = Path(__file__).resolve().parents[2]
OWNER = "robin@vale.example"
OWNER_ID = "capture"
MAIL_DOMAIN = "in.vale.example"
CAPTURE = f"{OWNER_ID}@{MAIL_DOMAIN}"
TIME_ZONE = "Europe/Berlin"


class LocalCloud:
    """The stack of `template`, running on this machine for one owner.

    `aws` has the clients, `names` the resources by logical id, `smtp_port` takes mail for CAPTURE.
    """

    def __init__(  # noqa: PLR0913 - all by name, and none is needed
        self,
        template: Path = ROOT / "template.yaml",
        *,
        port: int = 0,
        smtp_port: int = 0,
        elsewhere: bool = False,
        enforce: bool = False,
        owner: str = OWNER,
        told: Callable[[str], object] = bool,
    ) -> None:
        """Ports of 0 are any free ones; for `elsewhere` see Door, for `enforce` Server.

        `told` hears in words of every mail that comes and goes.
        """
        self.owner = owner
        self._template = template
        self._ports = (port, smtp_port)
        self._elsewhere = elsewhere
        self._enforce = enforce
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

    def send(self, raw: bytes, *, sender: str = OWNER, to: Sequence[str] = (CAPTURE,)) -> str:
        """Brings a mail to the SMTP port; returns SES's id for it, or LocalError if refused."""
        with smtplib.SMTP(HOST, self.smtp_port, timeout=30) as door:
            door.ehlo_or_helo_if_needed()
            _taken(door.mail(sender))
            for recipient in to:
                _taken(door.rcpt(recipient))
            return _taken(door.data(raw)).split()[-1]

    def outbox(self) -> list[Sent]:
        """Every mail that left so far, oldest first."""
        return [spool.read(file) for file in spool.files(self.server.spool)]

    def _start(self, starting: ExitStack) -> None:
        template = load(self._template)
        parameters = _parameters(self.owner)
        door = starting.enter_context(listening(self._ports[1]))  # first: it may be in use
        self.smtp_port = door.getsockname()[1]
        self.server = Server(self._ports[0], enforce=self._enforce)
        starting.callback(self.server.stop)
        self.server.wait()
        self.aws = connect(self.server.url)
        self.names = deploy(self.aws, template, self._template.parent, parameters)
        names = {**known_names(template, parameters), **self.names}
        player = Player(self.aws, self.server.spool, self._told)
        starting.callback(player.close)
        receiver = Receiver(self.aws, receipt_rule(template, names), self.owner, self._told)
        starting.callback(Door(receiver, door, elsewhere=self._elsewhere).close)
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


def _taken(answer: tuple[int, bytes]) -> str:
    code, said = answer
    if code != 250:
        raise LocalError(f"The mail was refused: {said.decode('utf-8', 'replace')}")
    return said.decode()


def _parameters(owner: str) -> dict[str, str]:
    return {
        "MailDomain": MAIL_DOMAIN,
        "OwnerAddress": owner,
        "OwnerId": OWNER_ID,
        "TimeZone": TIME_ZONE,
        "AlarmAddress": owner,
    }
