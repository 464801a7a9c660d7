"""As whom a child runs. PostgreSQL refuses to be root, so root needs one of two ways round.

In a user namespace of its own the child takes itself for nobody, while the files stay the
caller's and stay closed to others. Where namespaces are forbidden (many containers) its
folders are handed to nobody.
"""

import ctypes
import os
import pwd
from enum import Enum
from functools import lru_cache
from pathlib import Path

CLONE_NEWUSER = 0x10000000
NOBODY_IN_NAMESPACE = 65534

_libc = ctypes.CDLL(None, use_errno=True)


class Identity(Enum):
    CALLER = "caller"
    NAMESPACE = "namespace"
    NOBODY = "nobody"


class CannotRun(Exception):
    """An embedded service cannot run here; the message says what to do about it."""


def enter_user_namespace() -> None:
    """Become nobody in a new namespace in which nobody is the caller. Linux, single thread."""
    uid, gid = os.geteuid(), os.getegid()
    if _libc.unshare(CLONE_NEWUSER) != 0:
        raise OSError(ctypes.get_errno(), "unshare")
    Path("/proc/self/setgroups").write_text("deny")
    Path("/proc/self/uid_map").write_text(f"{NOBODY_IN_NAMESPACE} {uid} 1")
    Path("/proc/self/gid_map").write_text(f"{NOBODY_IN_NAMESPACE} {gid} 1")


def become_nobody() -> None:
    nobody = pwd.getpwnam("nobody")
    os.setgroups([])
    os.setgid(nobody.pw_gid)
    os.setuid(nobody.pw_uid)


def assume(identity: Identity) -> None:
    """Change the calling process (a fresh fork) into `identity`."""
    if identity is Identity.NAMESPACE:
        enter_user_namespace()
    elif identity is Identity.NOBODY:
        become_nobody()


@lru_cache(maxsize=1)
def namespaces_allowed() -> bool:
    """Whether a fork of this process can enter a user namespace: it is tried."""
    pid = os.fork()
    if pid == 0:
        try:
            enter_user_namespace()
        except (OSError, AttributeError):
            os._exit(1)
        os._exit(0)
    return os.waitpid(pid, 0)[1] == 0


def database_identity() -> Identity:
    """As whom PostgreSQL runs for the user who is calling."""
    if os.geteuid() != 0:
        return Identity.CALLER
    return Identity.NAMESPACE if namespaces_allowed() else Identity.NOBODY


def hand_over(folder: Path, identity: Identity) -> None:
    """Let `identity` own `folder`, and check that it can reach it.

    Raises CannotRun where a folder above is closed to nobody.
    """
    if identity is not Identity.NOBODY:
        return
    nobody = pwd.getpwnam("nobody")
    os.chown(folder, nobody.pw_uid, nobody.pw_gid)
    for parent in folder.resolve().parents:
        if not parent.stat().st_mode & 0o001:
            raise CannotRun(
                f"PostgreSQL cannot run as root, and this machine allows no user namespaces. "
                f"The user nobody cannot reach {folder}, because {parent} is closed to it. "
                f"Run this as an ordinary user, or set KONAN_DATA_DIR to a folder below "
                f"/var/lib, or give a DATABASE_URL."
            )
