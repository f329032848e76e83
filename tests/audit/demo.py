"""A demo of its own, served as in production: granian, no DEBUG, hashed and compressed files."""

import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
# What would lead the demo to other data than its own, or to other settings.
FOREIGN = ("DATABASE_URL", "CACHE_URL", "MEDIA_URL", "DEBUG", "DJANGO_ALLOW_ASYNC_UNSAFE")
START_SECONDS = 60


@contextmanager
def site(address: str | None) -> Iterator[str]:
    """Give the address asked for, or that of a demo made in a temporary folder."""
    if address:
        yield address.rstrip("/")
        return
    with tempfile.TemporaryDirectory(prefix="portal-demo-") as folder:
        print("Setting up a demo of its own ...", flush=True)
        prepare(Path(folder))
        with serve(Path(folder)) as own:
            yield own


def prepare(var: Path) -> None:
    """Make database, demo content, its pictures in all sizes and static files below `var`."""
    _manage(var, "migrate", "--verbosity", "0")
    _manage(var, "setup_ward", "--demo", "--hostname", "127.0.0.1")
    _manage(var, "make_renditions")
    _manage(var, "collectstatic", "--noinput", "--verbosity", "0")


@contextmanager
def serve(var: Path) -> Iterator[str]:
    """Serve what `prepare` made on a free port; give its address."""
    port = _free_port()
    _manage(var, "setup_ward", "--demo", "--hostname", "127.0.0.1", "--port", str(port))
    address = f"http://127.0.0.1:{port}"
    arguments = "--interface wsgi --workers 1 --blocking-threads 4 --no-ws --log-level warning"
    server = subprocess.Popen(
        [sys.executable, "-m", "granian", *arguments.split(), "--host", "127.0.0.1"]
        + ["--port", str(port), "config.wsgi:application"],
        cwd=ROOT,
        env=_environment(var),
    )
    try:
        _wait_for(address, server)
        yield address
    finally:
        server.terminate()
        server.wait()


def fetch(address: str, path: str) -> bytes:
    """Return what the site answers to a path, also when it knows no such page."""
    request = urllib.request.Request(f"{address}{path}")  # noqa: S310
    try:
        with urllib.request.urlopen(request) as response:  # noqa: S310
            return response.read()
    except urllib.error.HTTPError as error:
        if error.code >= 500:
            raise RuntimeError(f"{address}{path} answers {error.code}") from error
        return error.read()


def _manage(var: Path, *arguments: str) -> None:
    result = subprocess.run(
        [sys.executable, "manage.py", *arguments],
        cwd=ROOT,
        env=_environment(var),
        capture_output=True,
        text=True,
        check=False,
    )
    if result.returncode:
        raise RuntimeError(f"manage.py {arguments[0]} failed:\n{result.stderr}")


def _environment(var: Path) -> dict[str, str]:
    inherited = {name: value for name, value in os.environ.items() if name not in FOREIGN}
    return inherited | {
        "DJANGO_SETTINGS_MODULE": "config.settings.local",
        "PYTHONPATH": "site:calendar:.",
        "VAR_DIR": str(var),
    }


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def _wait_for(address: str, server: subprocess.Popen) -> None:
    for _ in range(START_SECONDS * 5):
        if server.poll() is not None:
            raise RuntimeError("The demo's server ended as soon as it started.")
        try:
            urllib.request.urlopen(f"{address}/healthz").close()  # noqa: S310
        except OSError:
            time.sleep(0.2)
        else:
            return
    raise RuntimeError(f"The demo's server does not answer after {START_SECONDS} seconds.")
