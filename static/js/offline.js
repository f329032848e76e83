// Installs the service worker once the page is there; pages work the same without it.
const worker = document.querySelector("[data-worker]")?.dataset.worker;

async function start() {
  await navigator.serviceWorker.register(worker);
  const { active } = await navigator.serviceWorker.ready;
  active.postMessage("loaded");
}

if (worker && "serviceWorker" in navigator) {
  if (document.readyState === "complete") start().catch(() => {});
  else addEventListener("load", () => start().catch(() => {}), { once: true });
}
