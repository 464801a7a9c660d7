"""The limit of webhooks: a lane per endpoint on one loop, and nothing around it.

Claims rows of wh_queue in batches (FOR UPDATE SKIP LOCKED), posts them signed, at most 4 at once
to an endpoint and 200 in all, parks an endpoint that fails for 30 s, writes results in batches.
No guard, no attempts, no retries, no leases. usage: python -m bench.reference.hooks DSN
"""

import asyncio
import collections
import hashlib
import hmac
import sys
import time

import aiohttp
import psycopg
import uvloop

AT_ONCE, OF_ENDPOINT, BATCH, PARKED = 200, 4, 500, 30
CLAIM = """
  update wh_queue set claimed = true where id in (
    select id from wh_queue where not claimed and not (endpoint = any(%s))
    order by id limit %s for update skip locked)
  returning id, endpoint, url, body, extract(epoch from created_at)
"""
WRITE = """
  insert into delivery(id, status, ms)
  select * from unnest(%s::bigint[], %s::int[], %s::float8[])
"""


async def main(dsn):
    claims = await psycopg.AsyncConnection.connect(dsn, autocommit=True)
    writes = await psycopg.AsyncConnection.connect(dsn, autocommit=True)
    session = aiohttp.ClientSession(
        connector=aiohttp.TCPConnector(limit=0), timeout=aiohttp.ClientTimeout(total=10)
    )
    lanes = collections.defaultdict(collections.deque)
    flying, parked, results, tasks = collections.Counter(), {}, [], set()
    state = {"all": 0, "waiting": 0}
    free = asyncio.Event()

    async def send(key, endpoint, url, body, since):
        content, status = body.encode(), 0
        headers = {
            "content-type": "application/json",
            "x-signature": hmac.new(b"secret", content, hashlib.sha256).hexdigest(),
        }
        try:
            async with session.post(url, data=content, headers=headers) as response:
                await response.read()
                status = response.status
        except Exception:
            parked[endpoint] = time.time() + PARKED
        results.append((key, status, (time.time() - since) * 1e3))
        flying[endpoint] -= 1
        state["all"] -= 1
        free.set()

    async def write():
        while True:
            await asyncio.sleep(0.03)
            if results:
                rows, results[:] = results[:], []
                await writes.execute(WRITE, [list(column) for column in zip(*rows, strict=True)])

    writer = asyncio.ensure_future(write())
    while True:
        rows = None
        if state["waiting"] < BATCH:
            now = time.time()
            skipped = [each for each, until in parked.items() if until > now]
            skipped += [each for each, lane in lanes.items() if len(lane) >= 20]
            rows = await (await claims.execute(CLAIM, (skipped, BATCH))).fetchall()
            for key, endpoint, url, body, since in sorted(rows):
                lanes[endpoint].append((key, endpoint, url, body, float(since)))
                state["waiting"] += 1
        started = 0
        for endpoint in list(lanes):
            lane = lanes[endpoint]
            while lane and state["all"] < AT_ONCE and flying[endpoint] < OF_ENDPOINT:
                state["waiting"] -= 1
                state["all"] += 1
                flying[endpoint] += 1
                started += 1
                task = asyncio.ensure_future(send(*lane.popleft()))
                tasks.add(task)
                task.add_done_callback(tasks.discard)
            if not lane:
                del lanes[endpoint]
        if rows == [] and not state["all"] and not state["waiting"]:
            left = await claims.execute("select count(*) from wh_queue where not claimed")
            if (await left.fetchone())[0] == 0:
                break
        if started:
            await asyncio.sleep(0)
            continue
        free.clear()
        try:
            await asyncio.wait_for(free.wait(), 0.02)
        except TimeoutError:
            continue
    await asyncio.sleep(0.1)
    writer.cancel()
    await session.close()


uvloop.install()
asyncio.run(main(sys.argv[1]))
