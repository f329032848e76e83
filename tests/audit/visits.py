"""What one visit of a page sends and asks for: bytes on the wire, requests, headers, errors."""

from dataclasses import dataclass, field
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page

# The phone of the budgets: a small screen of two device pixels per CSS pixel.
PHONE = {"viewport": {"width": 360, "height": 740}, "device_scale_factor": 2}
KINDS = {
    "text/html": "html",
    "text/css": "css",
    "text/javascript": "js",
    "application/javascript": "js",
    "font/woff2": "fonts",
    "image/svg+xml": "drawings",
}
# In the order of the table; pictures count apart, as the budgets do.
FRAME = ("html", "css", "js", "fonts", "drawings", "other")
MEASURE_FOLD = """() => [...document.images]
    .filter(image => {
        const box = image.getBoundingClientRect();
        return box.width && box.top < innerHeight && box.bottom > 0;
    })
    .map(image => image.currentSrc)"""


@dataclass
class Visit:
    """One cold visit. Sizes are bytes as sent, compressed, with headers."""

    name: str
    path: str
    host: str
    sizes: dict[str, int] = field(default_factory=dict)
    pictures: dict[str, int] = field(default_factory=dict)
    above_fold: int = 0
    foreign: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    policy: str = ""
    cookies: int = 0
    requests: int = 0

    @property
    def frame(self) -> int:
        """HTML, stylesheets, scripts, fonts and drawings: all but the photographs."""
        return sum(self.sizes.values())

    @property
    def total(self) -> int:
        """What must come before the first screen is complete."""
        return self.frame + self.above_fold

    @property
    def everything(self) -> int:
        """What came without scrolling; browsers also fetch pictures a little further down."""
        return self.frame + sum(self.pictures.values())


def visit(browser: Browser, address: str, name: str, path: str) -> Visit:
    """Open a page as a phone that was never here before.

    What a service worker fetches for later visits is no part of this one.
    """
    found = Visit(name, path, urlsplit(address).netloc)
    context = browser.new_context(**PHONE)
    try:
        page = context.new_page()
        _listen(page, found)
        response = page.goto(f"{address}{path}", wait_until="networkidle")
        found.policy = response.headers.get("content-security-policy", "")
        for source in page.evaluate(MEASURE_FOLD):
            found.above_fold += found.pictures.get(source, 0)
        found.cookies = len(context.cookies())
    finally:
        context.close()
    return found


def _listen(page: Page, found: Visit) -> None:
    devtools = page.context.new_cdp_session(page)
    devtools.send("Network.enable")
    kinds, urls = {}, {}

    def asked(event):
        url = event["request"]["url"]
        if urlsplit(url).scheme in ("http", "https"):
            urls[event["requestId"]] = url
            found.requests += 1
            if urlsplit(url).netloc != found.host:
                found.foreign.append(url)

    def answered(event):
        mime = event["response"]["mimeType"]
        kinds[event["requestId"]] = KINDS.get(
            mime, "picture" if mime.startswith("image/") else "other"
        )

    def finished(event):
        url, size = urls.get(event["requestId"]), int(event["encodedDataLength"])
        kind = kinds.get(event["requestId"], "other")
        if kind == "picture":
            found.pictures[url] = size
        elif url:
            found.sizes[kind] = found.sizes.get(kind, 0) + size

    devtools.on("Network.requestWillBeSent", asked)
    devtools.on("Network.responseReceived", answered)
    devtools.on("Network.loadingFinished", finished)
    page.on("pageerror", lambda error: found.errors.append(str(error)))
    page.on("console", lambda message: _note(found, message))


def _note(found: Visit, message) -> None:
    """Keep errors and warnings; the 404 page itself is one, on purpose."""
    own_answer = message.location.get("url", "").endswith(found.path)
    if message.type in ("error", "warning") and not own_answer:
        found.errors.append(message.text)
