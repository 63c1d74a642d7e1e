"""The demo, and the local cloud to play with: what `wallflower demo` and `wallflower local` run."""

import signal
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from types import FrameType

from botocore.exceptions import BotoCoreError, ClientError
from rich.console import Console

from cli.local.cloud import OWNER, LocalCloud
from cli.local.problem import LocalError
from cli.local.story.letters import received
from cli.local.story.outbox import leave
from cli.local.story.plot import Story
from cli.local.story.stage import Stage

OUTBOX = Path("outbox")
SMTP_PORT = 2525
STOPPED = 130  # what a shell makes of Ctrl-C


def run(outbox: Path = OUTBOX, *, port: int = 0, smtp_port: int = 0) -> int:
    """Tells the demo's story on a local cloud of its own; 0 if all of it happened, else 1.

    Ports of 0 are any free ones. The letters and digest.json are left in `outbox`.
    """
    stage, started = Stage(Console()), time.monotonic()

    def tell() -> None:
        with _started(stage, LocalCloud(port=port, smtp_port=smtp_port)) as cloud:
            Story(cloud, stage, outbox).tell()
        stage.outcome(f"That took {time.monotonic() - started:.0f} seconds in all.")
        stage.outcome(f"Every letter lies in {outbox}/, to be opened in a mail client or browser.")

    return _watched(stage, tell)


def run_local(
    outbox: Path = OUTBOX, *, owner: str = OWNER, port: int = 0, smtp_port: int = SMTP_PORT
) -> int:
    """Keeps a local cloud for the mail client of `owner` until Ctrl-C; letters come to `outbox`."""
    stage = Stage(Console())
    cloud = LocalCloud(
        port=port, smtp_port=smtp_port, elsewhere=True, owner=owner, told=stage.outcome
    )

    def stay() -> None:
        with _started(stage, cloud):
            stage.how_to_use(owner, cloud.smtp_port, cloud.server.url)
            _keep_letters(cloud, outbox)

    return _watched(stage, stay)


def _keep_letters(cloud: LocalCloud, outbox: Path) -> None:
    left = 0
    while True:
        letters = received(cloud.outbox())
        if len(letters) > left:
            leave(outbox, letters)
            left = len(letters)
        time.sleep(0.5)


@contextmanager
def _started(stage: Stage, cloud: LocalCloud) -> Iterator[LocalCloud]:
    with ExitStack() as running:
        with stage.step("A small AWS of your own starts on this machine"):
            running.enter_context(cloud)
        stage.outcome("It listens on this machine only, and so its mail port needs no TLS.")
        yield cloud


def _watched(stage: Stage, work: Callable[[], None]) -> int:
    """Does the work; every way out of it ends what was started, and is said in one line."""
    usual = signal.signal(signal.SIGTERM, _interrupt)
    try:
        work()
    except LocalError as error:
        stage.failed(str(error))
        return 1
    except (BotoCoreError, ClientError, OSError) as error:
        stage.failed(f"The local cloud broke off: {error}")
        return 1
    except KeyboardInterrupt:
        stage.failed("Stopped. Nothing was left running.")
        return STOPPED
    finally:
        signal.signal(signal.SIGTERM, usual)
    return 0


def _interrupt(_number: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt
