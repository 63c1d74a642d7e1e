"""What the local cloud may never do: serve a web page, stay behind, or fail in riddles."""

import http.client
import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

from cli.demo import run
from cli.local.aws import connect
from cli.local.cloud import LocalCloud
from cli.local.deploy import deploy
from cli.local.place import HOST
from cli.local.port import listening
from cli.local.problem import LocalError
from cli.local.server import Server

pytestmark = pytest.mark.slow
# A program that a script starts in the background is deaf to Ctrl-C; this one listens, as one
# in front of a person does.
STAYS = """
import signal, sys
signal.signal(signal.SIGINT, signal.default_int_handler)
from cli.demo import run_local
sys.exit(run_local(smtp_port=0))
"""
RUNS = "Stop with Ctrl-C"


def status(cloud: LocalCloud, method: str, path: str, headers: dict[str, str]) -> int:
    connection = http.client.HTTPConnection(HOST, cloud.server.port, timeout=10)
    try:
        connection.request(method, path, headers=headers)
        return connection.getresponse().status
    finally:
        connection.close()


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Host": "evil.example"},
    ],
)
@pytest.mark.parametrize("method", ["GET", "POST", "OPTIONS"])
def test_a_web_page_is_refused(cloud: LocalCloud, method: str, headers: dict[str, str]) -> None:
    assert 403 == status(cloud, method, "/_ministack/reset", headers)


def test_a_program_on_this_machine_is_served(cloud: LocalCloud) -> None:
    assert 200 == status(cloud, "GET", "/_ministack/ready", {})


def test_a_form_that_a_web_page_posts_to_the_mail_port_is_no_mail(cloud: LocalCloud) -> None:
    before = cloud.aws.s3.list_objects_v2(Bucket=cloud.names["InboxBucket"])["KeyCount"]
    lines = ["POST / HTTP/1.1", f"Host: {HOST}", "", "EHLO x", "MAIL FROM:<robin@vale.example>"]
    lines += ["RCPT TO:<capture@in.vale.example>", "DATA", "From: robin@vale.example", "", "x", "."]
    with socket.create_connection((HOST, cloud.smtp_port), timeout=10) as page:
        page.sendall("\r\n".join([*lines, "QUIT", ""]).encode())
        said = b"".join(iter(lambda: page.recv(4096), b""))
    assert [b"220"] == [line[:3] for line in said.splitlines()]
    assert before == cloud.aws.s3.list_objects_v2(Bucket=cloud.names["InboxBucket"])["KeyCount"]


def test_mail_for_somebody_else_is_refused_at_the_door(cloud: LocalCloud) -> None:
    with pytest.raises(LocalError, match="no receipt rule takes mail for other@in"):
        cloud.send(b"Subject: x\r\n\r\n", to=["other@in.vale.example"])


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_functions_see_nothing_of_the_owners_environment(cloud: LocalCloud) -> None:
    entries = Path(f"/proc/{cloud.server.group}/environ").read_bytes().split(b"\0")
    names = {entry.partition(b"=")[0].decode() for entry in entries}
    assert names.isdisjoint({"AWS_PROFILE", "AWS_SECRET_ACCESS_KEY", "HTTP_PROXY"})


@pytest.mark.parametrize("taken", ["port", "smtp_port"])
def test_a_port_in_use_is_one_clear_line(taken: str) -> None:
    with listening(0) as other:
        number = other.getsockname()[1]
        with pytest.raises(LocalError, match=f"Port {number} .* choose another") as told:
            LocalCloud(**{taken: number}).__enter__()
    assert "\n" not in str(told.value)


def test_a_demo_that_cannot_start_ends_with_one_and_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with listening(0) as other:
        assert 1 == run(tmp_path / "outbox", smtp_port=other.getsockname()[1])
    lines = capsys.readouterr().out.splitlines()
    assert ["✗"] == [line[0] for line in lines]


def test_a_failed_deploy_is_the_stacks_own_reason_in_one_line(tmp_path: Path) -> None:
    unknown = {"Type": "AWS::Made::Up", "Properties": {}}
    server = Server()
    try:
        server.wait()
        with pytest.raises(LocalError, match="AWS::Made::Up") as told:
            deploy(connect(server.url), {"Resources": {"Odd": unknown}}, tmp_path, {})
    finally:
        server.stop()
    assert "\n" not in str(told.value)


def left(folder: Path) -> list[str]:
    """What still runs from this folder, and what still lies in it."""
    asked = subprocess.run(
        ["ps", "-A", "-o", "stat=,args="], capture_output=True, text=True, check=True
    )
    return [
        line
        for line in asked.stdout.splitlines()
        if str(folder) in line and not line.startswith("Z")
    ] + [file.name for file in folder.iterdir()]


def started(folder: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", STAYS],
        env={**os.environ, "TMPDIR": str(folder)},
        cwd=folder.parent,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )


@pytest.mark.parametrize(
    ("how", "early", "expected"),
    [
        (signal.SIGINT, False, 130),
        (signal.SIGTERM, True, 130),
        (signal.SIGKILL, False, -signal.SIGKILL),
    ],
)
def test_however_it_is_ended_it_leaves_no_process_and_no_folder(
    tmp_path: Path, how: int, early: bool, expected: int
) -> None:
    """Ctrl-C, being told to end while it starts, and even being killed."""
    folder = tmp_path / "tmp"
    folder.mkdir()
    with started(folder) as running:
        assert running.stdout is not None
        while early and not left(folder):
            time.sleep(0.05)
        while not early and RUNS not in (line := running.stdout.readline()):
            assert line, "it ended before it ran"
        running.send_signal(how)
        try:
            assert expected == running.wait(20)
        finally:
            running.kill()  # or leaving the block would wait for it without end
    until = time.monotonic() + 10
    while left(folder) and time.monotonic() < until:
        time.sleep(0.1)
    assert [] == left(folder)
