"""Starts the local AWS in a process group of its own, and leaves nothing of it behind."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from importlib.util import find_spec
from pathlib import Path

from cli.local.place import HOST, REGION
from cli.local.port import listening
from cli.local.problem import LocalError

READY_WITHIN = 30.0  # seconds; half a second is usual
STOPS_WITHIN = 3.0
_CHECKOUT = Path(__file__).resolve().parents[2]  # the server must be this one, not an installed one
_DIRECT = urllib.request.build_opener(urllib.request.ProxyHandler({}))


class Server:
    """One running server. `home` is its temporary folder, `spool` what SES was asked to send."""

    def __init__(self, port: int = 0, *, enforce: bool = False) -> None:
        """Starts it on `port` (0: any free one); LocalError says why it could not.

        With `enforce`, functions may do what their roles allow and nothing else.
        """
        _require("ministack", "hypercorn", "samtranslator")
        with listening(port) as listener:
            self.port: int = listener.getsockname()[1]
            self.home = Path(tempfile.mkdtemp(prefix="wallflower-"))
            self.spool = self.home / "spool"
            self._log = self.home / "server.log"
            self._enforce = enforce
            try:
                self.spool.mkdir()
                self._process = self._start(listener)
            except BaseException:  # also Ctrl-C: a folder without a server would stay for ever
                _remove(self.home)
                raise

    @property
    def url(self) -> str:
        """Where the AWS APIs answer."""
        return f"http://{HOST}:{self.port}"

    @property
    def group(self) -> int:
        """The process group that holds the server and every function that it runs."""
        return self._process.pid

    def wait(self) -> None:
        """Returns once it answers; LocalError if it ended or took too long."""
        until = time.monotonic() + READY_WITHIN
        while not self._answers():
            if self._process.poll() is not None or time.monotonic() > until:
                raise LocalError(f"The local AWS did not start: {self._last_line()}")
            time.sleep(0.05)

    def stop(self) -> None:
        """Ends the whole group, the gentle way first, and removes the temporary folder."""
        _signal(self.group, signal.SIGTERM)
        try:
            self._process.wait(STOPS_WITHIN)
        except subprocess.TimeoutExpired:
            pass
        finally:
            _signal(self.group, signal.SIGKILL)
            self._process.wait()
            if self._process.stdin:
                self._process.stdin.close()
            _remove(self.home)

    def _start(self, listener: socket.socket) -> subprocess.Popen[bytes]:
        number = listener.fileno()
        arguments = [str(number), str(self.port), str(self.spool)]
        with self._log.open("wb") as log:
            return subprocess.Popen(  # noqa: S603 - our own program
                [sys.executable, "-m", "cli.local.serve", *arguments],
                stdin=subprocess.PIPE,
                stdout=log,
                stderr=subprocess.STDOUT,
                cwd=_CHECKOUT,
                env=_environment(self.home, self.port) | {"AUTH": str(self._enforce).lower()},
                pass_fds=(number,),
                start_new_session=True,
            )

    def _answers(self) -> bool:
        try:
            with _DIRECT.open(f"{self.url}/_ministack/ready", timeout=1) as response:
                return bool(response.status == 200)
        except (urllib.error.URLError, TimeoutError, ConnectionError):
            return False

    def _last_line(self) -> str:
        lines = self._log.read_text("utf-8", "replace").split("\n")
        return next((line.strip() for line in reversed(lines) if line.strip()), "it said nothing.")


def _require(*packages: str) -> None:
    missing = [name for name in packages if find_spec(name) is None]
    if missing:
        raise LocalError(f"Not installed: {', '.join(missing)}. Run `uv sync` first.")


def _environment(home: Path, port: int) -> dict[str, str]:
    """Functions inherit the server's whole environment, so it holds nothing of the owner's."""
    return {
        "PATH": os.defpath,
        "HOME": str(home),
        "TMPDIR": str(home),
        "TZ": "UTC",
        "LANG": "C.UTF-8",
        "BIND_HOST": HOST,
        "GATEWAY_PORT": str(port),
        "MINISTACK_REGION": REGION,
        "AWS_DEFAULT_REGION": REGION,
        "IOT_MTLS_ENABLED": "0",
        "SFTP_ENABLED": "0",
        "DOCKER_HOST": "unix:///nonexistent",
    }


def _signal(group: int, number: int) -> None:
    try:
        os.killpg(group, number)
    except (ProcessLookupError, PermissionError):
        return


def _remove(folder: Path) -> None:
    """A dying worker may still write for a moment, so one look is not enough."""
    for _ in range(20):
        shutil.rmtree(folder, ignore_errors=True)
        if not folder.exists():
            return
        time.sleep(0.05)
