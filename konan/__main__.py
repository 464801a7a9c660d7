"""`python -m konan web|worker|beat|migrate`: the processes of an installation, one each.

The same by hand, in a container and under systemd. `docs/running.md` tells how many of each.
"""

import sys

from konan.node.commands import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
