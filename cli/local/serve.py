"""The server's own process: MiniStack behind our guard. Started by server.py, never by hand.

Arguments: the number of an open, bound socket; its port; the spool folder.
"""

import asyncio
import os
import subprocess
import sys
import threading
from importlib import import_module
from pathlib import Path

from hypercorn.asyncio import serve
from hypercorn.config import Config
from ministack.app import app

from cli.local.guard import guarded
from cli.local.keeping import kept

# Needed by the first deploy alone; read while whoever started us is busy with imports of its own.
_SLOW_IMPORT = "samtranslator.translator.transform"
# Ends a process group, and then removes a folder; at most a second of tries.
_END = 'kill -9 "-$1"; for try in 1 2 3 4 5 6 7 8 9 10; do rm -rf "$2" && exit; sleep 0.1; done'


def main() -> None:
    """Serves until the process group is ended, or until whoever started it is gone."""
    socket, port, folder = int(sys.argv[1]), int(sys.argv[2]), Path(sys.argv[3])
    threading.Thread(target=_end_with_parent, daemon=True).start()
    threading.Thread(target=import_module, args=(_SLOW_IMPORT,), daemon=True).start()
    config = Config()
    config.bind = [f"fd://{socket}"]
    config.keep_alive_timeout = 75
    config.loglevel = "WARNING"
    asyncio.run(serve(guarded(kept(app, folder), port), config))  # type: ignore[arg-type]


def _end_with_parent() -> None:
    """Standard input ends when the parent does, even if it was killed: then nothing may stay."""
    sys.stdin.buffer.read()
    # Outside our group, so that it outlives us: a worker that still writes would keep the folder.
    asked = ["sh", "-c", _END, "sh", str(os.getpgrp()), os.environ["TMPDIR"]]
    subprocess.Popen(asked, start_new_session=True)  # noqa: S603  # our own words and folder


if __name__ == "__main__":
    main()
