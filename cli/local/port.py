"""A port of this machine that nobody else can reach or take."""

import socket

from cli.local.place import HOST
from cli.local.problem import LocalError


def listening(port: int) -> socket.socket:
    """A socket bound to `port` of the loopback interface (0: any free one).

    LocalError says so if the port is taken or is none.
    """
    listener = socket.socket()
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((HOST, port))
        listener.listen()
    except (OSError, OverflowError) as error:
        listener.close()
        raise LocalError(
            f"Port {port} cannot be opened ({error}): stop what uses it, or choose another."
        ) from error
    return listener
