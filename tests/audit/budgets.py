"""The figures that the public pages must keep (issue 3); raise one only with a reason beside it."""

from tests.audit.visits import Visit

KB = 1000  # bytes; the stricter reading of "kB"

FRAME = 100 * KB  # HTML, CSS, JS, fonts and drawings, compressed
TOTAL = 150 * KB  # with the pictures of the first screen
REQUESTS = 25  # a list shows six pictures and more before anybody scrolls

# Lighthouse, mobile preset (slow 4G and a slow processor, simulated).
SCORES = {"performance": 98, "accessibility": 100, "best-practices": 100, "seo": 100}
LARGEST_PAINT = 1500  # milliseconds
LAYOUT_SHIFT = 0.02
BLOCKING_TIME = 50  # milliseconds


def broken_by(visit: Visit) -> list[str]:
    """Return a sentence for each figure or rule that a visit breaks."""
    broken = [
        f"{what} {size / KB:.1f} kB, allowed {limit / KB:.0f} kB"
        for what, size, limit in (
            ("without pictures", visit.frame, FRAME),
            ("first screen", visit.total, TOTAL),
        )
        if size > limit
    ]
    if visit.requests > REQUESTS:
        broken.append(f"{visit.requests} requests, allowed {REQUESTS}")
    broken += [f"third-party request {url}" for url in visit.foreign]
    broken += [f"console: {error}" for error in visit.errors]
    if visit.cookies:
        broken.append(f"{visit.cookies} cookies")
    if "'self'" not in visit.policy or "unsafe-" in visit.policy:
        broken.append(f"content policy {visit.policy or 'missing'}")
    return broken
