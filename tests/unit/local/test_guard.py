"""No web page can talk to the local cloud, and no sent mail is lost."""

import base64
import json
from collections.abc import Coroutine
from pathlib import Path
from typing import Any

import pytest

from cli.local import spool
from cli.local.guard import App, Message, Receive, Scope, Send, guarded
from cli.local.keeping import kept

HERE = (b"host", b"127.0.0.1:4566")


def finish(work: Coroutine[Any, Any, None]) -> None:
    """Runs what never waits, without a loop (and so without sockets)."""
    with pytest.raises(StopIteration):
        work.send(None)


def asked(app: App, scope: dict[str, Any], body: bytes = b"") -> list[Message]:
    answers: list[Message] = []

    async def receive() -> Message:
        return {"type": "http.request", "body": body, "more_body": False}

    async def send(message: Message) -> None:
        answers.append(message)

    finish(app(scope, receive, send))  # type: ignore[arg-type]
    return answers


def saying(status: int, body: bytes = b"") -> App:
    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        await send({"type": "http.response.start", "status": status, "headers": []})
        await send({"type": "http.response.body", "body": body})

    return app


@pytest.mark.parametrize(
    "headers",
    [
        [HERE, (b"origin", b"https://evil.example")],
        [HERE, (b"Origin", b"null")],
        [HERE, (b"sec-fetch-site", b"cross-site")],
        [HERE, (b"referer", b"http://127.0.0.1:4566/")],
        [(b"host", b"evil.example:4566")],
        [(b"host", b"127.0.0.1:80")],
        [HERE, (b"host", b"evil.example")],
        [],
    ],
)
def test_a_web_page_is_refused_before_anything_is_read(
    headers: list[tuple[bytes, bytes]],
) -> None:
    answers = asked(guarded(saying(200), 4566), {"type": "http", "headers": headers})
    assert answers[0]["status"] == 403


def test_a_web_socket_is_refused() -> None:
    answers = asked(guarded(saying(200), 4566), {"type": "websocket", "headers": [HERE]})
    assert [answer["type"] for answer in answers] == ["websocket.close"]


@pytest.mark.parametrize("host", [b"127.0.0.1:4566", b"localhost:4566"])
def test_a_program_on_this_machine_is_served(host: bytes) -> None:
    scope = {"type": "http", "headers": [(b"host", host), (b"user-agent", b"Boto3")]}
    assert asked(guarded(saying(200), 4566), scope)[0]["status"] == 200


SEND_EMAIL = {"type": "http", "method": "POST", "path": "/v2/email/outbound-emails"}
RAW = b"Subject: J\xc3\xa4ne\r\n\r\nHello\r\n"
REQUEST = {
    "FromEmailAddress": "capture@in.vale.example",
    "Destination": {"ToAddresses": ["robin@vale.example"]},
    "ConfigurationSetName": "our-set",
    "EmailTags": [{"Name": "letter", "Value": "x"}],
    "Content": {"Raw": {"Data": base64.b64encode(RAW).decode()}},
}
TAKEN = saying(200, b'{"MessageId": "0102@email.amazonses.com"}')


def test_a_sent_mail_is_kept_with_its_bytes_tags_and_id(tmp_path: Path) -> None:
    answers = asked(kept(TAKEN, tmp_path), SEND_EMAIL, json.dumps(REQUEST).encode())
    assert json.loads(answers[1]["body"]) == {"MessageId": "0102"}
    (mail,) = (spool.read(file) for file in spool.files(tmp_path))
    assert (mail.configuration_set, mail.tags) == ("our-set", {"letter": "x"})
    assert (mail.envelope.message_id, mail.envelope.recipients) == ("0102", ("robin@vale.example",))
    assert mail.raw.endswith(RAW)
    assert mail.raw.startswith(b"Message-ID: <0102@eu-west-1.amazonses.com>\r\nDate: ")


def test_a_refused_mail_is_not_kept(tmp_path: Path) -> None:
    refused = kept(saying(400, b'{"message": "not verified"}'), tmp_path)
    answers = asked(refused, SEND_EMAIL, json.dumps(REQUEST).encode())
    assert answers[0]["status"] == 400
    assert spool.files(tmp_path) == []


def test_a_mail_that_is_not_raw_is_refused_in_words(tmp_path: Path) -> None:
    simple = json.dumps({**REQUEST, "Content": {"Simple": {}}}).encode()
    answers = asked(kept(TAKEN, tmp_path), SEND_EMAIL, simple)
    assert answers[0]["status"] == 400
    assert "raw mails only" in json.loads(answers[1]["body"])["message"]
