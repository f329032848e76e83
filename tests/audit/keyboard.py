"""A walk through an open page with the Tab key alone."""

from dataclasses import dataclass

from playwright.sync_api import Page

LIMIT = 400  # stops; a page that has more holds the reader in a trap

REMEMBER = """() => {
  const stop = document.activeElement;
  if (!stop || stop === document.body || stop === document.documentElement) return null;
  (window.stops ??= []).push(stop);
  const box = stop.getBoundingClientRect();
  const style = getComputedStyle(stop);
  // A link on two lines has a box with empty corners: look into its first line.
  const line = stop.getClientRects()[0] ?? box;
  const x = line.left + Math.min(line.width / 2, 8);
  const y = Math.min(Math.max(line.top + line.height / 2, 1), innerHeight - 1);
  const onTop = document.elementFromPoint(x, y);
  return {
    name: stop.outerHTML.slice(0, 90).replace(/\\s+/g, ' '),
    seen: window.stops.indexOf(stop) < window.stops.length - 1,
    look: [style.outlineStyle, style.outlineWidth, style.outlineColor, style.boxShadow].join(),
    outlined: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
    onScreen: box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth,
    covered: !(onTop && (stop.contains(onTop) || onTop.contains(stop)
      || [...(stop.labels ?? [])].some(label => label.contains(onTop)))),
  };
}"""
AFTERWARDS = """() => window.stops.map(stop => {
  const style = getComputedStyle(stop);
  return [style.outlineStyle, style.outlineWidth, style.outlineColor, style.boxShadow].join();
})"""
# In the order of the document; one radio button stands for its group.
REACHABLE = """() => {
  const groups = new Set();
  return [...document.querySelectorAll(
      'a[href], button, input, select, textarea, summary, audio[controls], [tabindex]')]
    .filter(part => part.tabIndex >= 0 && !part.disabled && part.type !== 'hidden')
    .filter(part => part.checkVisibility({ visibilityProperty: true }))
    .filter(part => part.type !== 'radio' || !groups.has(part.name) && groups.add(part.name))
    .map(part => part.outerHTML.slice(0, 90).replace(/\\s+/g, ' '));
}"""


@dataclass
class Walk:
    stops: list[str]
    faults: list[str]


def walk(page: Page) -> Walk:
    """Tab from the top of the page until the focus leaves it."""
    stops, faults, looks = [], [], []
    for _ in range(LIMIT):
        page.keyboard.press("Tab")
        stop = page.evaluate(REMEMBER)
        if not stop or stop["seen"]:
            break
        stops.append(stop["name"])
        looks.append(stop["look"])
        if not stop["outlined"]:
            faults.append(f"no outline: {stop['name']}")
        if not stop["onScreen"] or stop["covered"]:
            faults.append(f"hidden while focused: {stop['name']}")
    else:
        faults.append(f"more than {LIMIT} stops")
    if not stops:
        return Walk([], ["nothing can be reached"])
    page.evaluate("document.activeElement.blur()")
    faults += [
        f"looks the same without focus: {name}"
        for name, focused, at_rest in zip(stops, looks, page.evaluate(AFTERWARDS), strict=True)
        if focused == at_rest
    ]
    reachable = page.evaluate(REACHABLE)
    faults += [f"never reached: {name}" for name in reachable if name not in stops]
    if [name for name in stops if name in reachable] != [n for n in reachable if n in stops]:
        faults.append("the order differs from that of the text")
    return Walk(stops, faults)
