// Alerts: ended ones leave by the device's clock, for the page may come from a cache. What the
// reader puts away stays away on this device; display-early.js hides it before the first paint.

const KEY = "alerts";
const MOST_KEPT = 50;
const boxes = document.querySelectorAll("[data-alerts]");
const alerts = document.querySelectorAll("[data-alert]");

function putAway() {
  try {
    const ids = JSON.parse(localStorage.getItem(KEY));
    return Array.isArray(ids) ? ids : [];
  } catch {
    return [];
  }
}

function show() {
  const ids = putAway();
  for (const alert of alerts) {
    alert.hidden = Date.now() >= Date.parse(alert.dataset.until);
    const button = alert.querySelector("[aria-expanded]");
    button?.setAttribute("aria-expanded", !ids.includes(Number(alert.dataset.alert)));
  }
  for (const box of boxes) {
    box.hidden = ![...box.children].some((alert) => getComputedStyle(alert).display !== "none");
  }
}

function toggle(alert) {
  const id = Number(alert.dataset.alert);
  const ids = putAway();
  const others = ids.filter((other) => other !== id);
  if (others.length === ids.length) others.push(id);
  localStorage.setItem(KEY, JSON.stringify(others.slice(-MOST_KEPT)));
  dispatchEvent(new Event("alerts"));
  show();
  if (!("stays" in alert.dataset)) document.querySelector("main").focus({ preventScroll: true });
}

// Without storage, or in a browser that cannot hide them before the first paint: no buttons.
function canKeep() {
  try {
    return Boolean(localStorage) && "replaceSync" in CSSStyleSheet.prototype;
  } catch {
    return false;
  }
}

if (canKeep()) {
  for (const alert of alerts) {
    if (!alert.dataset.alert) continue; // not published yet: a preview
    const button = alert.querySelector(".alert-away");
    button.classList.add("is-ready");
    button.addEventListener("click", () => toggle(alert));
  }
}
if (alerts.length) {
  show();
  setInterval(show, 30_000);
  for (const event of ["pageshow", "storage"]) addEventListener(event, show);
}
