"""`python -m bots.knowledge.parsing ENTRY DESCRIPTOR SECONDS MEMORY`: the nursery's own start."""

import socket
import sys

from bots.knowledge.parsing.limits import Limits
from bots.knowledge.parsing.nursery import serve

entry, descriptor, seconds, memory = sys.argv[1:]
serve(
    socket.socket(fileno=int(descriptor)),
    entry,
    Limits(seconds=int(seconds), memory=int(memory)),
)
