"""Rules of our own on one open page, beyond what axe knows: each returns what breaks it."""

from itertools import pairwise

from playwright.sync_api import Page

# Kept small: what a reader may set by hand (WCAG 2.2, 1.4.12).
TEXT_SPACING = """* {
  line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important;
}
p { margin-bottom: 2em !important; }"""
CONTROL = 44  # CSS pixels; the law's floor is 24, axe checks that

OUTLINE = """() => ({
  lang: document.documentElement.lang,
  titles: document.title.trim(),
  levels: [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')]
    .filter(heading => heading.checkVisibility())
    .map(heading => Number(heading.localName[1])),
  landmarks: ['header', 'main', 'footer'].map(
    name => document.querySelectorAll(`body > ${name}`).length),
  unnamed: [...document.querySelectorAll('nav, aside, form[role=search]')]
    .filter(part => part.checkVisibility())
    .filter(part => !part.ariaLabel && !part.getAttribute('aria-labelledby'))
    .map(part => part.outerHTML.slice(0, 80)),
})"""

STICKING_OUT = """() => document.documentElement.scrollWidth <= innerWidth ? [] :
  [...document.querySelectorAll('body *')]
    .filter(element => element.getBoundingClientRect().right > innerWidth + 0.5)
    .map(element => `sticks out: ${element.localName}.${element.className}`)
    .slice(0, 5)"""

# Text cut off by its box: its own height or width is larger than what shows of it.
CLIPPED = """() => [...document.querySelectorAll('body *')]
  .filter(element => element.checkVisibility() && element.textContent.trim())
  .filter(element => {
    const style = getComputedStyle(element);
    // A shortened teaser links to its whole text, which is enough.
    if (style.webkitLineClamp !== 'none') return false;
    if (element.closest('.visually-hidden') || style.clipPath !== 'none') return false;
    const cuts = axis => ['hidden', 'clip'].includes(style['overflow' + axis]);
    return (cuts('Y') && element.scrollHeight > element.clientHeight + 4)
      || (cuts('X') && element.scrollWidth > element.clientWidth + 4);
  })
  .map(element => `${element.localName}.${element.className}: `
    + element.textContent.trim().slice(0, 40))"""

# Lines of different texts that lie on each other; what a box cuts off does not show.
OVERLAPS = """() => {
  const lines = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node; (node = walker.nextNode());) {
    if (!node.data.trim() || !node.parentElement.checkVisibility()) continue;
    const shown = { top: -Infinity, bottom: Infinity };
    let isCut = false;
    for (let box = node.parentElement; box !== document.body; box = box.parentElement) {
      const style = getComputedStyle(box);
      isCut ||= style.clipPath !== 'none' || ['select', 'script'].includes(box.localName);
      if (style.overflowY !== 'visible') {
        const edges = box.getBoundingClientRect();
        shown.top = Math.max(shown.top, edges.top);
        shown.bottom = Math.min(shown.bottom, edges.bottom);
      }
    }
    if (isCut) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) {
      // The letters themselves, not the leading above and below them.
      const trim = box.height * 0.2, top = box.top + trim, bottom = box.bottom - trim;
      const isOffPage = bottom + scrollY < 0 || box.right + scrollX < 0;
      if (isOffPage || top < shown.top || bottom > shown.bottom) continue;
      lines.push({ node, top, bottom, text: node.data.trim().slice(0, 30),
        left: box.left + 1, right: box.right - 1 });
    }
  }
  const found = new Set();
  for (let i = 0; i < lines.length; i++) for (let j = i + 1; j < lines.length; j++) {
    const a = lines[i], b = lines[j];
    if (a.node !== b.node && a.left < b.right && b.left < a.right
        && a.top < b.bottom && b.top < a.bottom) found.add(`${a.text} / ${b.text}`);
  }
  return [...found];
}"""

SMALL = """smallest => [...document.querySelectorAll(
    'button, summary, select, textarea, .button, nav a, input:not([type=hidden])')]
  .filter(control => control.checkVisibility({ visibilityProperty: true }))
  .filter(control => !control.closest('.breadcrumbs, .field-trap, [aria-hidden=true]'))
  .map(control => {
    const label = ['radio', 'checkbox'].includes(control.type) && control.closest('label, .choice');
    return [control, (label || control).getBoundingClientRect()];
  })
  .filter(([, box]) => box.height < smallest - 0.5 || box.width < smallest - 0.5)
  .map(([control, box]) => `${Math.round(box.width)} x ${Math.round(box.height)} `
    + control.outerHTML.slice(0, 90))"""

MOVING = """() => [
  ...document.getAnimations().map(animation => animation.effect.target?.className ?? 'animation'),
  ...[...document.querySelectorAll('body *')]
    .filter(element => getComputedStyle(element).transitionDuration.split(',')
      .some(duration => parseFloat(duration) > 0))
    .map(element => `transition of ${element.localName}.${element.className}`),
]"""


def outline_faults(page: Page) -> list[str]:
    """One language, title, header, main, footer and first heading; no level left out."""
    found = page.evaluate(OUTLINE)
    levels, faults = found["levels"], []
    if not found["lang"].startswith(("vi", "en")):
        faults.append(f"lang {found['lang']!r}")
    if not found["titles"]:
        faults.append("no title")
    if found["landmarks"] != [1, 1, 1]:
        faults.append(f"header, main, footer: {found['landmarks']}")
    if levels.count(1) != 1 or levels[0] != 1:
        faults.append(f"headings {levels}")
    faults += [f"h{here} after h{before}" for before, here in pairwise(levels) if here > before + 1]
    return faults + [f"unnamed {part}" for part in found["unnamed"]]


def sticking_out(page: Page) -> list[str]:
    """Name what makes the reader scroll the page sideways."""
    return page.evaluate(STICKING_OUT)


def spacing_faults(page: Page) -> list[str]:
    """Say what is lost when the reader spaces the text out."""
    before = set(page.evaluate(CLIPPED))
    style = page.add_style_tag(content=TEXT_SPACING)
    faults = [f"cut off: {text}" for text in page.evaluate(CLIPPED) if text not in before]
    faults += [f"overlap: {texts}" for texts in page.evaluate(OVERLAPS)]
    faults += sticking_out(page)
    style.evaluate("style => style.remove()")
    return faults


def small_controls(page: Page) -> list[str]:
    return page.evaluate(SMALL, CONTROL)


def moving_parts(page: Page) -> list[str]:
    return page.evaluate(MOVING)
