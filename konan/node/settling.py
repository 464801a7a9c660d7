"""What a process has made while it started stays, so that no collection looks through it again.

Django and what it loads are some 200,000 objects: a full collection takes a quarter of a second,
in which nobody is answered and nothing is sent.
"""

import gc


def settle() -> None:
    """Once, when all is loaded and before there is work."""
    gc.collect()
    gc.freeze()
