"""What the supervisor reads from the environment, and what it adds for its children."""

import os
from collections.abc import Mapping
from dataclasses import dataclass

from konan.embedded.folders import DataFolder
from konan.embedded.identity import CannotRun
from konan.embedded.keys import kept_secrets
from konan.embedded.services import Missing
from konan.embedded.variables import data_path, is_given, read_variables

SECRETS = ("SECRET_KEY", "ENCRYPTION_KEYS", "JWT_KEYS")
MIGRATION = ("MIGRATION_DATABASE_URL", "MIGRATION_DATABASE_URL_FILE")
NO = {"0", "false", "no", "off"}


@dataclass(frozen=True, kw_only=True)
class Configuration:
    host: str
    port: int
    public_url: str
    folder: DataFolder
    demo: bool
    missing: Missing

    @classmethod
    def from_environment(cls) -> "Configuration":
        read_variables()
        port = _port(os.environ.get("PORT", "8000"))
        return cls(
            host=os.environ.get("HOST", "127.0.0.1"),
            port=port,
            public_url=os.environ.get("PUBLIC_URL", f"http://localhost:{port}").rstrip("/"),
            folder=DataFolder.at(data_path()),
            demo=os.environ.get("KONAN_DEMO", "1").lower() not in NO,
            missing=Missing.in_environment(),
        )

    @property
    def embedded(self) -> bool:
        return self.missing.database or self.missing.redis

    def for_children(self) -> dict[str, str]:
        """The environment of commands; raises CannotRun without secrets."""
        return {**os.environ, **self.additions()}

    def for_process(self, name: str) -> dict[str, str]:
        """That of web and worker, which do not learn how to become the role that migrates."""
        return {**self.for_children(), **dict.fromkeys(MIGRATION, ""), "KONAN_PROCESS": name}

    def additions(self) -> dict[str, str]:
        """What is added to the caller's environment, so that a command can join in."""
        return {
            **self._secrets(),
            "DJANGO_SETTINGS_MODULE": "konan.settings",
            "KONAN_DATA_DIR": str(self.folder.path),
            "PORT": str(self.port),
            "PUBLIC_URL": self.public_url,
            **({"KONAN_EMBEDDED": "1"} if self.embedded else {}),
            **self.missing.urls(self.folder),
        }

    def _secrets(self) -> Mapping[str, str]:
        """Those that are not given, from the data folder; only embedded mode makes any."""
        lacking = [name for name in SECRETS if not is_given(name)]
        if lacking and not self.embedded:
            raise CannotRun(f"With DATABASE_URL and REDIS_URL, set {', '.join(lacking)} too.")
        kept = kept_secrets(self.folder) if lacking else {}
        return {name: kept[name] for name in lacking}


def _port(text: str) -> int:
    if not text.isdigit() or not 0 < int(text) < 65536:
        raise CannotRun(f"PORT must be a number from 1 to 65535, not {text!r}.")
    return int(text)
