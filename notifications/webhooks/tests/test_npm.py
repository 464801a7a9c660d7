"""What arrives, as the `standardwebhooks` package of npm judges it: one in Node, as receivers do."""

import json
import subprocess
from dataclasses import replace
from typing import Any

import pytest

from konan.testing.receiver import Received, Receiver
from konan.testing.world import World
from notifications.webhooks.sending.engine import deliver_due
from notifications.webhooks.tests.conftest import Emitted, Subscribed
from script.bootstrap.front_end import FRONTEND, find_node

pytestmark = pytest.mark.django_db(transaction=True)
VERIFIES = """
import { readFileSync } from "node:fs";
import { Webhook, WebhookVerificationError } from "standardwebhooks";
const told = [];
for (const { secret, body, headers } of JSON.parse(readFileSync(0, "utf8"))) {
  try {
    told.push({ letter: new Webhook(secret).verify(body, headers) });
  } catch (error) {
    if (!(error instanceof WebhookVerificationError)) throw error;
    told.push({ refused: error.message });
  }
}
console.log(JSON.stringify(told));
"""
Verdict = dict[str, Any]


def judged(secret: str, *requests: Received) -> list[Verdict]:
    """Of each request its letter, or why it is refused."""
    asked = [
        {"secret": secret, "body": each.body.decode(), "headers": each.headers} for each in requests
    ]
    done = subprocess.run(
        [find_node().node, "--input-type=module", "--eval", VERIFIES],
        cwd=FRONTEND,
        input=json.dumps(asked),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    verdicts: list[Verdict] = json.loads(done.stdout)
    return verdicts


def with_header(request: Received, name: str, value: str) -> Received:
    return replace(request, headers={**request.headers, name: value})


def test_what_arrives_is_verified_in_node_and_what_is_changed_is_refused(
    receiver: Receiver, subscribed: Subscribed, emitted: Emitted, world: World
) -> None:
    _, secret = subscribed("/ok", "new_message")
    text = "Bonjour, à vous — كيف الحال؟ \u2028 </script>"
    emitted("new_message", session={"seq": 7}, message={"content": text})
    deliver_due()
    (request,) = receiver.received
    hour_ago = str(int(request.headers["webhook-timestamp"]) - 3600)
    verified, changed, other_id, old = judged(
        secret,
        request,
        replace(request, body=request.body.replace(b'"seq":7', b'"seq":8')),
        with_header(request, "webhook-id", str(world.bot.pk)),
        with_header(request, "webhook-timestamp", hour_ago),
    )
    assert verified["letter"]["type"] == "new_message"
    assert verified["letter"]["bot_id"] == str(world.bot.pk)
    assert verified["letter"]["data"] == {"session": {"seq": 7}, "message": {"content": text}}
    assert changed == other_id == {"refused": "No matching signature found"}
    assert old == {"refused": "Message timestamp too old"}
