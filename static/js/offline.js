// Installs the service worker once the page is there; pages work the same without it.
async function start() {
  await navigator.serviceWorker.register("/sw.js");
  const { active } = await navigator.serviceWorker.ready;
  active.postMessage("loaded");
}

if ("serviceWorker" in navigator) {
  if (document.readyState === "complete") start().catch(() => {});
  else addEventListener("load", () => start().catch(() => {}), { once: true });
}
