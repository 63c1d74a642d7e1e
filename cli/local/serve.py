"""The server's own process: MiniStack behind our guard. Started by server.py, never by hand.

Arguments: the number of an open, bound socket; its port; the spool folder.
"""

import asyncio
import os
import shutil
import signal
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
    shutil.rmtree(os.environ["TMPDIR"], ignore_errors=True)
    os.killpg(0, signal.SIGKILL)


if __name__ == "__main__":
    main()
