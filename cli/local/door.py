"""The SMTP port at which mail comes in. It knows no TLS, and so listens on this machine only."""

import asyncio
import socket
import threading
from typing import Any

from aiosmtpd.smtp import SMTP, Envelope, Session

from cli.local.receiver import Receiver

SIZE_LIMIT = 40 * 1024 * 1024  # SES's own, for a received mail


class Door:
    """An open port. With `elsewhere`, mail for other domains is accepted too and goes nowhere:

    a mail client sends one mail to all of its recipients, and gives up if one of them is refused.
    """

    def __init__(self, receiver: Receiver, port: socket.socket, *, elsewhere: bool = False) -> None:
        """Takes mail from now on at `port`, an open one, and closes it in the end."""
        self._receiver = receiver
        self._elsewhere = elsewhere
        self._socket = port
        self._loop = asyncio.new_event_loop()
        self._stopping = asyncio.Event()
        self._thread = threading.Thread(target=self._serve, name="smtp", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Closes the port; mails that are being taken are taken first."""
        self._loop.call_soon_threadsafe(self._stopping.set)
        self._thread.join()

    def _serve(self) -> None:
        with asyncio.Runner(loop_factory=lambda: self._loop) as runner:
            runner.run(self._listen())

    async def _listen(self) -> None:
        server = await self._loop.create_server(self._session, sock=self._socket)
        await self._stopping.wait()
        server.close()
        await self._loop.shutdown_default_executor()

    def _session(self) -> SMTP:
        return _NoHttp(
            self,
            data_size_limit=SIZE_LIMIT,
            enable_SMTPUTF8=True,
            hostname="localhost",
            ident="Wallflower's local cloud",
            loop=self._loop,
        )

    async def handle_RCPT(  # noqa: N802 - aiosmtpd calls it so
        self, _server: SMTP, _session: Session, envelope: Envelope, address: str, _options: Any
    ) -> str:
        """Refuses whomever the receipt rule does not take, as SES does."""
        ours = {r.lower().rpartition("@")[2] for r in self._receiver.rule.recipients}
        foreign = address.lower().rpartition("@")[2] not in ours
        if not self._receiver.rule.takes(address) and not (self._elsewhere and foreign):
            return f"550 5.1.1 Mailbox unavailable: no receipt rule takes mail for {address}"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(  # noqa: N802 - aiosmtpd calls it so
        self, _server: SMTP, _session: Session, envelope: Envelope
    ) -> str:
        """Takes the mail before it is acknowledged, so that a 250 is a promise."""
        ours = [r for r in envelope.rcpt_tos if self._receiver.rule.takes(r)]
        if not ours:
            return "250 OK, and it goes nowhere: nobody here was named"
        raw = envelope.original_content or b""
        taken = self._loop.run_in_executor(
            None, self._receiver.take, raw, envelope.mail_from or "", ours
        )
        return f"250 OK {await taken}"


class _NoHttp(SMTP):
    """Hangs up on a browser: the lines of a form that a page posts here would be obeyed else."""


async def _hang_up(session: SMTP, _arg: str) -> None:
    if session._handler_coroutine:
        session._handler_coroutine.cancel()
    if session.transport:
        session.transport.close()
    await asyncio.sleep(0)  # here the cancelling takes hold: not one more line is read


for _verb in ("GET", "POST", "PUT", "HEAD", "OPTIONS", "PATCH", "DELETE", "CONNECT"):
    setattr(_NoHttp, f"smtp_{_verb}", _hang_up)
