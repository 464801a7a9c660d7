"""nginx in front of web processes, with the example of `docs/deploy/nginx.conf`."""

import shutil
import socket
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from konan.embedded.folders import DataFolder
from konan.embedded.identity import CannotRun
from konan.embedded.program import Program
from konan.embedded.variables import ROOT
from konan.testing.installation import free_port, wait_for

EXAMPLE: Final = ROOT / "docs" / "deploy" / "nginx.conf"
PLACES: Final = ("/usr/sbin", "/usr/local/sbin", "/usr/bin", "/usr/local/bin", "/opt/homebrew/bin")
AROUND: Final = """
daemon off;
pid {run}/nginx-own.pid;
error_log stderr warn;
events {{ worker_connections 2048; }}
http {{
    access_log off;
    client_body_temp_path {run}/body;
    proxy_temp_path {run}/proxy;
    fastcgi_temp_path {run}/fastcgi;
    uwsgi_temp_path {run}/uwsgi;
    scgi_temp_path {run}/scgi;
    {example}
}}
"""


def nginx() -> str | None:
    """Where it is; a user's PATH often lacks the folder."""
    return shutil.which("nginx") or shutil.which("nginx", path=":".join(PLACES))


class Proxy:
    """`certificate` is one that its callers are to trust: it signed itself."""

    def __init__(self, folder: DataFolder, *, upstreams: Sequence[int]) -> None:
        self.port, self._plain_port = free_port(), free_port()
        self.url = f"https://localhost:{self.port}"
        self.certificate = folder.run / "proxy.crt"
        self._folder, self._upstreams = folder, upstreams
        self._key = folder.run / "proxy.key"

    @contextmanager
    def running(self) -> Iterator[None]:
        _sign_oneself(self.certificate, self._key)
        program = self._program(self.configuration())
        running = program.start()
        try:
            wait_for(self._listens, seconds=20, what="nginx listens")
            yield
        finally:
            running.stop()

    def _listens(self) -> bool:
        with socket.socket() as client:
            return client.connect_ex(("127.0.0.1", self.port)) == 0

    def configuration(self) -> Path:
        """The example, with the ports and the certificate of this machine."""
        file = self._folder.run / "nginx.conf"
        file.write_text(AROUND.format(run=self._folder.run, example=self._example()))
        return file

    def check(self) -> str:
        """What `nginx -t` says; raises CannotRun where it does not like the file."""
        _sign_oneself(self.certificate, self._key)
        command = [_needed_nginx(), "-t", "-q", "-c", str(self.configuration())]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode:
            raise CannotRun(done.stderr)
        return done.stderr

    def _example(self) -> str:
        text = EXAMPLE.read_text()
        changes = {
            "127.0.0.1:8001": f"127.0.0.1:{self._upstreams[0]}",
            "127.0.0.1:8002": f"127.0.0.1:{self._upstreams[1]}",
            "listen 80;": f"listen 127.0.0.1:{self._plain_port};",
            "listen 443 ssl http2;": f"listen 127.0.0.1:{self.port} ssl http2;",
            "    listen [::]:80;\n": "",
            "    listen [::]:443 ssl http2;\n": "",
            "chat.example.com;": "localhost;",
            "$host;": "$http_host;",  # its port is not the usual one
            "/etc/letsencrypt/live/chat.example.com/fullchain.pem": str(self.certificate),
            "/etc/letsencrypt/live/chat.example.com/privkey.pem": str(self._key),
        }
        for written, here in changes.items():
            assert written in text, f"The example has no {written!r} any more."
            text = text.replace(written, here)
        return text

    def _program(self, configuration: Path) -> Program:
        return Program(
            name="nginx",
            command=[_needed_nginx(), "-c", configuration, "-e", "stderr"],
            environment={},
            folder=self._folder,
        )


def _needed_nginx() -> str:
    found = nginx()
    if found is None:
        raise CannotRun("There is no nginx on this machine: script/nodes installs it on Debian.")
    return found


def _sign_oneself(certificate: Path, key_file: Path) -> None:
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=30))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    certificate.write_bytes(made.public_bytes(serialization.Encoding.PEM))
    key_file.touch(mode=0o600)
    key_file.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )
