// Lists the pages that the service worker keeps on this device, latest first, and clears them.
const sections = [...document.querySelectorAll("[data-saved]")];
const clear = document.querySelector("[data-clear-saved]");
const nothing = document.querySelector("[data-nothing-saved]");

async function list() {
  for (const item of document.querySelectorAll("[data-saved-basic]")) {
    const { pathname } = new URL(item.querySelector("a").href);
    item.hidden = !(await caches.match(pathname, { cacheName: "basics", ignoreVary: true }));
  }
  const cache = await caches.open("read");
  for (const request of (await cache.keys()).reverse()) {
    const html = await (await cache.match(request, { ignoreVary: true })).text();
    const heading = new DOMParser().parseFromString(html, "text/html").querySelector("h1");
    const { pathname } = new URL(request.url);
    const section = sections.find(({ dataset }) => pathname.startsWith(dataset.saved));
    const link = document.createElement("a");
    link.href = pathname;
    link.textContent = heading?.textContent.trim() || pathname;
    const item = document.createElement("li");
    item.append(link);
    section.querySelector("ul").append(item);
    section.hidden = false;
  }
  show();
}

function show() {
  const isEmpty = sections.every(({ hidden }) => hidden);
  nothing.hidden = !isEmpty;
  clear.hidden = isEmpty;
}

clear.addEventListener("click", async () => {
  await caches.delete("read");
  for (const section of sections) section.hidden = true;
  show();
  nothing.focus();
});

if ("caches" in window) list();
