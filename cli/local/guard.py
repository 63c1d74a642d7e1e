"""Keeps web pages out: any page in a browser can reach 127.0.0.1, and an emulator runs code."""

from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

from cli.local.place import HOST

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]

# Browsers put one of these on every request that a page makes; SDKs put none.
_OF_A_BROWSER = frozenset({b"origin", b"referer", b"sec-fetch-site", b"sec-fetch-mode"})


def guarded(app: App, port: int) -> App:
    """`app`, answering 403 to browsers and to any Host but this one (DNS rebinding)."""
    hosts = {f"{name}:{port}".encode() for name in (HOST, "localhost")}

    async def guard(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan" or welcome(scope, hosts):
            await app(scope, receive, send)
        elif scope["type"] == "http":
            await answer(send, 403, b"The local cloud does not talk to web pages.\n")
        else:
            await send({"type": "websocket.close", "code": 1008})

    return guard


def welcome(scope: Scope, hosts: set[bytes]) -> bool:
    """Whether a request comes from a program on this machine and means this server."""
    names = {name.lower() for name, _ in scope["headers"]}
    named = [value.lower() for name, value in scope["headers"] if name.lower() == b"host"]
    return (
        scope["type"] == "http"
        and not names & _OF_A_BROWSER
        and len(named) == 1
        and named[0] in hosts
    )


async def answer(
    send: Send, status: int, body: bytes, headers: tuple[tuple[bytes, bytes], ...] = ()
) -> None:
    """Sends a whole answer."""
    length = (b"content-length", str(len(body)).encode())
    head = [*(h for h in headers if h[0].lower() != b"content-length"), length]
    await send({"type": "http.response.start", "status": status, "headers": head})
    await send({"type": "http.response.body", "body": body})
