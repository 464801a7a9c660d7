"""`python -m konan.node.probe [--pulse]`: whether the process beside it is well, by exit code.

A web process is asked for `/readyz`; of a worker or beat the pulse is felt (konan.node.pulse).
It imports next to nothing, because it is run every few seconds.
"""

import http.client
import os
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import urlsplit

PATIENCE_S = 3.5
OLDEST_PULSE_S = 30.0


def main(arguments: Sequence[str]) -> int:
    return 0 if (_has_pulse() if "--pulse" in arguments else _is_ready()) else 1


def _is_ready() -> bool:
    """Under the name that people use, which the process surely answers to."""
    host = urlsplit(os.environ.get("PUBLIC_URL") or "//localhost").netloc
    port = int(os.environ.get("PORT") or 8000)
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE_S)
    try:
        connection.request("GET", "/readyz", headers={"Host": host})
        return connection.getresponse().status == 200
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()


def _has_pulse() -> bool:
    file = Path(os.environ["KONAN_PULSE"])
    return file.exists() and time.time() - file.stat().st_mtime < OLDEST_PULSE_S


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
