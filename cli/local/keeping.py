"""Keeps the exact bytes of every mail that SES is asked to send: the emulator does not."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from cli.local import spool
from cli.local.guard import App, Message, Receive, Scope, Send, answer

_SEND_EMAIL = ("POST", "/v2/email/outbound-emails")


def kept(app: App, folder: Path) -> App:
    """`app`, with every mail that it agrees to send written to the spool `folder`.

    Ids are given as SES gives them, without the emulator's domain.
    """

    async def keep(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or (scope["method"], scope["path"]) != _SEND_EMAIL:
            await app(scope, receive, send)
            return
        body = await _whole(receive)
        request = json.loads(body)
        if "Raw" not in request.get("Content", {}):
            await answer(send, 400, b'{"message": "The local cloud sends raw mails only."}')
            return
        status, headers, told = await _asked(app, scope, body)
        if status == 200:
            told = _spooled(request, json.loads(told), folder)
        await answer(send, status, told, headers)

    return keep


def _spooled(request: dict[str, Any], told: dict[str, str], folder: Path) -> bytes:
    message_id = told["MessageId"].partition("@")[0]
    spool.write(folder, spool.sent(request, message_id, datetime.now(UTC)))
    return json.dumps({"MessageId": message_id}).encode()


async def _whole(receive: Receive) -> bytes:
    body, more = b"", True
    while more:
        message = await receive()
        body += message.get("body", b"")
        more = message.get("more_body", False)
    return body


async def _asked(
    app: App, scope: Scope, body: bytes
) -> tuple[int, tuple[tuple[bytes, bytes], ...], bytes]:
    """What `app` answers to a request that was already read."""
    messages: list[Message] = []

    async def receive() -> Message:
        return {"type": "http.request", "body": body, "more_body": False}

    async def send(message: Message) -> None:
        messages.append(message)

    await app(scope, receive, send)
    start = next(m for m in messages if m["type"] == "http.response.start")
    whole = b"".join(m.get("body", b"") for m in messages if m["type"] == "http.response.body")
    return start["status"], tuple((n, v) for n, v in start["headers"]), whole
