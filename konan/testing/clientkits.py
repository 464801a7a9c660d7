"""The clients as integrators get them: packed, installed in a folder of their own, and asked."""

import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from konan.testing.clients import CLIENTS, TOOLS, TYPESCRIPT
from script.bootstrap.front_end import find_node

UV: Final = TOOLS / "uv"
STRICT: Final = {
    "compilerOptions": {
        "target": "ES2022",
        "module": "NodeNext",
        "lib": ["ES2022", "DOM", "DOM.Iterable", "ESNext.Disposable"],
        "types": ["node"],
        "strict": True,
        "noUncheckedIndexedAccess": True,
        "exactOptionalPropertyTypes": True,
        "noImplicitReturns": True,
        "noUnusedLocals": True,
        "skipLibCheck": False,
    },
    "include": ["*.ts"],
}


def run(*command: str | Path, folder: Path, told: str = "", **variables: str) -> str:
    """What a command prints; fails with all that it said."""
    done = subprocess.run(
        [str(part) for part in command],
        cwd=folder,
        env={**os.environ, **variables},
        input=told,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, f"{command}:\n{done.stdout}\n{done.stderr}"
    return done.stdout


@dataclass(frozen=True)
class PythonKit:
    """konan-client, installed from its folder; httpx and attrs are those of the tests."""

    folder: Path

    @classmethod
    def installed(cls, folder: Path) -> "PythonKit":
        source = shutil.copytree(CLIENTS / "python", folder / "python")
        pip = (UV, "pip", "install", "--offline", "--no-deps", "--quiet")
        run(*pip, "--target", folder / "site", source, folder=folder)
        return cls(folder)

    def check(self, name: str) -> None:
        """By mypy, strictly: the program and all of the package."""
        site = str(self.folder / "site")
        mypy = (TOOLS / "mypy", "--config-file=", "--strict", "--cache-dir", self.folder / "cache")
        run(*mypy, "-p", "konan_client", folder=self.folder, MYPYPATH=site)
        run(*mypy, self.folder / name, folder=self.folder, MYPYPATH=site)

    def run(self, name: str, told: str = "", **variables: str) -> str:
        site = str(self.folder / "site")
        command = (sys.executable, self.folder / name)
        return run(*command, folder=self.folder, told=told, PYTHONPATH=site, **variables)

    def ask(self, do: str, **asked: Any) -> Any:
        shutil.copy(CLIENTS / "python" / "tests" / "driver.py", self.folder)
        return json.loads(self.run("driver.py", json.dumps({"do": do, **asked})))


@dataclass(frozen=True)
class TypeScriptKit:
    """@konan/client, packed by npm and unpacked where node looks for it."""

    folder: Path

    @classmethod
    def installed(cls, folder: Path) -> "TypeScriptKit":
        made = Path(folder, "source")
        shutil.copytree(TYPESCRIPT, made, ignore=shutil.ignore_patterns("node_modules", "dist"))
        (made / "node_modules").symlink_to(TYPESCRIPT / "node_modules")
        node = find_node()
        run(*node.npm, "pack", "--offline", folder=made, **node.environment())
        modules = folder / "node_modules"
        modules.mkdir()
        run("tar", "-xzf", *made.glob("*.tgz"), folder=modules)
        (modules / "@konan").mkdir()
        (modules / "package").rename(modules / "@konan" / "client")
        for name in ("openapi-fetch", "openapi-typescript-helpers", "@types", "undici-types"):
            (modules / name).symlink_to(TYPESCRIPT / "node_modules" / name)
        (folder / "package.json").write_text('{"type": "module"}')
        (folder / "tsconfig.json").write_text(json.dumps(STRICT))
        return cls(folder)

    def check(self, name: str) -> None:
        """By tsc, strictly: the programs of the folder, with the package's declarations."""
        assert (self.folder / name).is_file()
        node = find_node().node
        compiler = TYPESCRIPT / "node_modules" / "typescript" / "bin" / "tsc"
        run(node, compiler, "-p", ".", folder=self.folder)

    def run(self, name: str, told: str = "", **variables: str) -> str:
        program = self.folder / f"{Path(name).stem}.js"
        return run(find_node().node, program, folder=self.folder, told=told, **variables)

    def ask(self, do: str, **asked: Any) -> Any:
        if not (self.folder / "driver.js").exists():
            shutil.copy(TYPESCRIPT / "tests" / "driver.ts", self.folder)
            self.check("driver.ts")
        return json.loads(self.run("driver.ts", json.dumps({"do": do, **asked})))


Kit = PythonKit | TypeScriptKit
