"""The figures made anew from all that was said, and compared with what is kept.

usage: python -m bench.analytics_counting BOT; prints seconds and differences as JSON.
"""

import json
import sys
import time
from uuid import UUID

import django

django.setup()

from analytics.services.recomputing import recompute  # noqa: E402

if __name__ == "__main__":
    began = time.monotonic()
    differences = recompute(bot_id=UUID(sys.argv[1]))
    print(json.dumps({"seconds": time.monotonic() - began, "differences": len(differences)}))
