// Counts this view once the page is really looked at, and fills in the figures of the answer.
const place = document.querySelector("[data-count]");

async function count() {
  const answer = await fetch(place.dataset.count, { method: "POST", keepalive: true });
  if (answer.status !== 200) return;
  // Intl could do this, but is slow to load (opening.js).
  const separator = document.documentElement.lang === "en" ? "," : ".";
  for (const [name, number] of Object.entries(await answer.json())) {
    for (const figure of document.querySelectorAll(`[data-figure="${name}"]`)) {
      figure.textContent = String(number).replace(/\B(?=(\d{3})+$)/g, separator);
      figure.closest("[data-figures]").hidden = false;
    }
  }
}

function countWhenVisible() {
  if (document.visibilityState !== "visible") {
    document.addEventListener("visibilitychange", countWhenVisible, { once: true });
  } else {
    count().catch(() => {}); // without a network the page stays as it is
  }
}

if (!place) {
  // A page that is not counted: a preview, a form.
} else if (document.prerendering) {
  document.addEventListener("prerenderingchange", countWhenVisible, { once: true });
} else if (document.readyState === "complete") {
  countWhenVisible();
} else {
  addEventListener("load", countWhenVisible, { once: true });
}
