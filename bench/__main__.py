"""`python -m bench chat|live|inbox|webhooks|analytics [--quick]`: see README.md."""

import argparse
import sys
from pathlib import Path

from bench import analytics, chat, inbox, live, webhooks
from bench.stage import BenchFailed
from konan.embedded.folders import InUse
from konan.embedded.identity import CannotRun
from konan.embedded.variables import ROOT


def main() -> int:
    parser = argparse.ArgumentParser(prog="script/bench")
    parser.add_argument("what", choices=["chat", "live", "inbox", "webhooks", "analytics"])
    parser.add_argument("--quick", action="store_true", help="one short round")
    parser.add_argument("--folder", type=Path, default=ROOT / "var" / "bench")
    parser.add_argument("--port", type=int, default=8970, help="the first of three")
    given = parser.parse_args()
    try:
        measures = {
            "chat": chat.run,
            "live": live.run_live,
            "inbox": inbox.run_inbox,
            "webhooks": webhooks.run_webhooks,
            "analytics": analytics.run_analytics,
        }
        measure = measures[given.what]
        return measure(quick=given.quick, folder=given.folder, first_port=given.port)
    except (BenchFailed, CannotRun, InUse) as error:
        print(error, file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main())
