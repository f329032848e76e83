"""A real Chromium. Missing, it fails the run in CI and skips elsewhere, saying so."""

import fcntl
import functools
import os
import shutil

import pytest

from tests.audit import demo as audit_demo
from tests.audit.browser import CHROMIUM, MISSING, open_chromium
from tests.audit.pages import addresses

# Playwright's synchronous interface runs an event loop in this thread; the tests' own
# database calls are synchronous all the same.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"


def pytest_collection_modifyitems(items):
    for item in items:
        if "/browser/" in item.nodeid:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def chromium():
    if not CHROMIUM:
        pytest.fail(MISSING) if os.environ.get("CI") else pytest.skip(MISSING)
    with open_chromium() as browser:
        yield browser


@pytest.fixture(scope="session")
def demo(chromium, tmp_path_factory):
    """Address of a demo served as in production; it has its own database and process.

    The content is loaded once for all workers of the run, each serves a copy.
    """
    folder = tmp_path_factory.mktemp("demo") / "var"
    common = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        common = common.parent
    prepared = common / "demo-content"
    with (common / "demo.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not prepared.exists():
            unfinished = common / "demo-unfinished"
            audit_demo.prepare(unfinished)
            unfinished.rename(prepared)
    shutil.copytree(prepared, folder)
    with audit_demo.serve(folder) as address:
        yield address


@pytest.fixture(scope="session")
def pages(demo) -> dict[str, str]:
    """The path of one page of each kind of the demo."""
    return addresses(functools.partial(audit_demo.fetch, demo))


@pytest.fixture
def open_page(chromium):
    """Return a function that opens a new window of a given width on a clean profile."""
    contexts = []

    def open_(width: int = 360, height: int = 800, **options):
        context = chromium.new_context(viewport={"width": width, "height": height}, **options)
        contexts.append(context)
        return _waiting_for_scripts(context.new_page())

    yield open_
    for context in contexts:
        context.close()


# Scripts come after the first paint, each part of the joined one in a task of its own.
_SCRIPTS_STARTED = """async () => {
  if (!("script" in document.documentElement.dataset)) return; // switched off, or not a public page
  const late = () => document.querySelector("template[data-late]");
  while (late()) await new Promise(requestAnimationFrame);
  const sources = [...document.scripts].filter(({ type, src }) => type === "module" && src);
  await Promise.all(sources.map(({ src }) => import(src).catch(() => {})));
  await new Promise((done) => setTimeout(done));
}"""


def _waiting_for_scripts(page):
    """Let whatever opens an address go on only once the scripts of the page have started."""
    for name in ("goto", "reload", "go_back"):
        setattr(page, name, _then_wait(page, getattr(page, name)))
    return page


def _then_wait(page, open_):
    def opened(*arguments, **options):
        response = open_(*arguments, **options)
        page.evaluate(_SCRIPTS_STARTED)
        return response

    return opened
