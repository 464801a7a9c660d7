"""A receiver of webhooks: /ok/N answers after 5 ms, /hang/N after 10 s; /stats, /reset."""

import asyncio
import json
import sys

import httptools
import uvloop

COUNTS = {"ok": 0, "hang": 0}


class Sink(asyncio.Protocol):
    def connection_made(self, transport):
        self.transport, self.gone, self.url = transport, False, b""
        self.parser = httptools.HttpRequestParser(self)

    def connection_lost(self, error):
        self.gone = True

    def data_received(self, data):
        self.parser.feed_data(data)

    def on_url(self, url):
        self.url = url

    def on_message_complete(self):
        loop = asyncio.get_running_loop()
        if self.url.startswith(b"/stats"):
            self.reply(json.dumps(COUNTS).encode())
        elif self.url.startswith(b"/reset"):
            COUNTS.update(ok=0, hang=0)
            self.reply()
        elif self.url.startswith(b"/hang"):
            COUNTS["hang"] += 1
            loop.call_later(10, self.reply)
        else:
            COUNTS["ok"] += 1
            loop.call_later(0.005, self.reply)

    def reply(self, body=b"ok"):
        if not self.gone:
            head = b"HTTP/1.1 200 OK\r\ncontent-length: %d\r\n\r\n" % len(body)
            self.transport.write(head + body)


async def main():
    loop = asyncio.get_running_loop()
    server = await loop.create_server(Sink, "127.0.0.1", int(sys.argv[1]), backlog=4096)
    await server.serve_forever()


uvloop.install()
asyncio.run(main())
