// The link at the end of the page comes along while the reader scrolls up far from the top, and
// leaves the text alone otherwise: downwards, at rest, and where the keyboard moves the focus.

const link = document.querySelector("[data-to-top]");
const REST = 3000;
let last = 0; // asking where the page stands would make the browser lay it out at once
let rest = 0;
let quietUntil = 0;

function float(isUp) {
  const isWanted = isUp && scrollY > 1.5 * innerHeight && performance.now() > quietUntil;
  link.classList.toggle("is-floating", isWanted || link.matches(".is-floating:is(:hover, :focus-visible)"));
}

function follow() {
  float(scrollY < last);
  last = scrollY;
  clearTimeout(rest);
  rest = setTimeout(float, REST);
}

if (link) {
  addEventListener("focusin", () => (quietUntil = performance.now() + 500));
  addEventListener("scroll", follow, { passive: true });
}
