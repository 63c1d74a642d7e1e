"""Reads bombs, each in a process of its own and within bounds, and says what each cost.

`python -m tests.unit.mail.measured SECONDS MEGABYTES NAME…` prints a line of JSON for each:
processor seconds, megabytes above the imported package, and what was read; or what ended it.
"""

import json
import os
import resource
import sys
from pathlib import Path
from time import process_time
from typing import Any

from tests.unit.mail.bombs import BOMBS
from wallflower.domain.mail.reader import read


def main(seconds: int, megabytes: int, names: list[str]) -> None:
    """A process that has only imported the package splits in two for each bomb."""
    most = _kilobytes("VmSize") * 1024 + megabytes * 1024 * 1024
    for name in names:
        sys.stdout.flush()
        child = os.fork()
        if child == 0:
            sys.stdout.write(json.dumps(_cost(name, seconds, most)) + "\n")
            sys.stdout.flush()
            os._exit(0)
        _, status = os.waitpid(child, 0)
        if status:
            sys.stdout.write(json.dumps({"ended": status}) + "\n")


def _cost(name: str, seconds: int, most: int) -> dict[str, Any]:
    before = _kilobytes("VmRSS")
    raw = BOMBS[name]()
    # What making it took is not what reading takes: the highest mark starts again from here.
    Path("/proc/self/clear_refs").write_text("5", encoding="ascii")
    resource.setrlimit(resource.RLIMIT_AS, (most, most))
    start = process_time()
    resource.setrlimit(resource.RLIMIT_CPU, (int(start) + seconds + 1, int(start) + seconds + 2))
    mail = read(raw)
    return {
        "name": name,
        "seconds": round(process_time() - start, 3),
        "megabytes": round((_kilobytes("VmHWM") - before) / 1024),
        "unreadable": mail.unreadable,
        "start": mail.body[:40],
        "sizes": [file.size for file in mail.attachments],
    }


def _kilobytes(name: str) -> int:
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return int(next(line for line in lines if line.startswith(name)).split()[1])


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]), sys.argv[3:] or list(BOMBS))
