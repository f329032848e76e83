// The service worker: keeps what people need when there is no network, and nothing else.
// `home.offline` serves it at /sw.js with its settings, the constant `portal`, before this text.

const FILES = `files-${portal.version}`; // stylesheets, scripts, letters, icons of this version
const BASICS = "basics"; // always there: the page for no network, contact, this week
const READ = "read"; // what the reader opened, in order of reading
const MOST_READ = 40;
const PATIENCE = 4000; // ms that a page may take while there is a copy of it
const REFRESH_AFTER = 6 * 60 * 60 * 1000; // ms

self.addEventListener("install", (event) => {
  self.skipWaiting();
  if (portal.enabled) event.waitUntil(save(portal.page, BASICS));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(portal.enabled ? takeOver() : retire());
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (!portal.enabled || request.method !== "GET" || url.origin !== location.origin) return;
  if (isFile(url.pathname)) {
    event.respondWith(file(request));
  } else if (request.mode === "navigate" && !url.pathname.startsWith(portal.admin)) {
    event.respondWith(page(event, url));
  }
});

// Each page says so once it has loaded: what follows never competes with it for the line.
self.addEventListener("message", (event) => {
  if (!portal.enabled || event.data !== "loaded") return;
  event.waitUntil(afterLoading(new URL(event.source.url)).catch(() => {}));
});

async function takeOver() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => ![FILES, BASICS, READ].includes(name)).map((name) => caches.delete(name)));
  await self.registration.navigationPreload?.enable();
  await self.clients.claim();
}

/** Leave the reader's device as if the worker had never been there. */
async function retire() {
  await Promise.all((await caches.keys()).map((name) => caches.delete(name)));
  await self.registration.unregister();
}

// Answers

/** The network's answer; the saved copy while there is no network or it is too slow. */
async function page(event, url) {
  const answer = fromNetwork(event);
  const remembering = answer.then((response) => remember(url, response.clone()));
  event.waitUntil(remembering.catch(() => {}));
  const copy = await copyOf(url);
  try {
    return await (copy ? Promise.race([answer, patience()]) : answer);
  } catch (reason) {
    if (copy) return marked(copy, reason === "slow" ? "slow" : "offline");
    return (await copyOf(new URL(portal.page, location))) ?? Response.error();
  }
}

async function fromNetwork(event) {
  return (await event.preloadResponse) ?? fetch(event.request);
}

function patience() {
  return new Promise((_, reject) => setTimeout(reject, PATIENCE, "slow"));
}

/** Files have the digest of their content in their name, so a kept one is always right. */
async function file(request) {
  const kept = await caches.match(request, { cacheName: FILES, ignoreVary: true });
  try {
    return kept ?? (await fetch(request));
  } catch (error) {
    return (await sameFileOfThisVersion(request.url)) ?? Response.error();
  }
}

/** What a page saved under an earlier version asks for has another digest by now. */
async function sameFileOfThisVersion(address) {
  const plain = (url) => url.replace(/\.[0-9a-f]{12}(?=\.\w+$)/, "");
  const cache = await caches.open(FILES);
  const same = (await cache.keys()).find(({ url }) => plain(url) === plain(address));
  return same && cache.match(same);
}

/** The copy with a line above its text that says when it was saved. */
async function marked(copy, reason) {
  const html = await copy.text();
  const language = /<html[^>]* lang="(\w+)"/.exec(html)?.[1] ?? "vi";
  const saved = new Date(copy.headers.get("X-Saved-At")).toLocaleString(language, {
    hour: "2-digit", minute: "2-digit", day: "numeric", month: "numeric", year: "numeric",
  });
  const note = (portal.notes[language] ?? portal.notes.vi)[reason].replace("{time}", saved);
  return new Response(html.replace("<main", `${note}<main`), { headers: copy.headers });
}

// Keeping

function isKept(url) {
  return !url.search && portal.kept.some((prefix) => url.pathname.startsWith(prefix));
}

function isFile(path) {
  return portal.files.some((prefix) => path.startsWith(prefix));
}

function placeOf(url) {
  return portal.basics.includes(url.pathname) ? BASICS : READ;
}

async function copyOf(url) {
  return url.search ? undefined : caches.match(url.pathname, { cacheName: placeOf(url), ignoreVary: true });
}

async function remember(url, response) {
  if (!isKept(url)) return;
  await keep(url.pathname, response, placeOf(url));
  const cache = await caches.open(READ);
  const addresses = await cache.keys();
  for (const oldest of addresses.slice(0, -MOST_READ)) await cache.delete(oldest);
}

async function save(address, place) {
  await keep(address, await fetch(address, { cache: "no-cache" }), place);
}

/** Put the answer in place of the earlier copy; a page that is gone leaves none. */
async function keep(address, response, place) {
  if (response.status >= 500) return; // the server stumbled: what it said before still stands
  const cache = await caches.open(place);
  if (!mayBeKept(response)) {
    await cache.delete(address);
    return;
  }
  const html = await response.text();
  await keepFilesOf(html);
  const headers = new Headers(response.headers);
  for (const name of ["Content-Encoding", "Content-Length"]) headers.delete(name);
  headers.set("X-Saved-At", new Date().toISOString());
  await cache.delete(address); // the copy just read goes to the end of the row
  await cache.put(address, new Response(html, { headers }));
}

/** Whole pages that are the same for everybody. People who are logged in get `Vary: Cookie`. */
function mayBeKept(response) {
  const header = (name) => response.headers.get(name) ?? "";
  return (
    response.status === 200 &&
    response.type === "basic" &&
    !response.redirected &&
    header("Content-Type").startsWith("text/html") &&
    !/no-store|private/i.test(header("Cache-Control")) &&
    !/cookie|\*/i.test(header("Vary"))
  );
}

async function keepFilesOf(html) {
  const named = [...html.matchAll(/\s(?:href|src|data-late)="([^"#?]+)/g)].map(([, address]) => address);
  await keepFiles(named.filter(isFile));
}

/** Keep files, and what stylesheets among them ask for: letters and ornaments. */
async function keepFiles(addresses) {
  const cache = await caches.open(FILES);
  for (const address of new Set(addresses)) {
    if (await cache.match(address)) continue;
    const response = await fetch(address);
    if (!response.ok) continue;
    await cache.put(address, response.clone());
    if (!address.endsWith(".css")) continue;
    const inside = (await response.text()).matchAll(/url\("?([^")#]+)/g);
    await keepFiles([...inside].map(([, path]) => new URL(path, response.url).pathname));
  }
}

async function afterLoading(url) {
  if (isKept(url) && !(await copyOf(url))) {
    // The first page of all was read before there was a worker.
    await remember(url, await fetch(url.pathname, { cache: "no-cache" }));
  }
  const page = await copyOf(new URL(portal.page, location));
  const age = page ? Date.now() - new Date(page.headers.get("X-Saved-At")) : Infinity;
  const missing = await Promise.all(portal.basics.map((path) => copyOf(new URL(path, location))));
  const isDue = age > REFRESH_AFTER || missing.includes(undefined);
  if (isDue && !navigator.connection?.saveData) await refresh();
}

/** Save the basics anew; forget copies of pages that the portal has taken down since. */
async function refresh() {
  for (const address of portal.basics) await save(address, BASICS);
  const cache = await caches.open(READ);
  for (const { url } of await cache.keys()) {
    const { status, redirected } = await fetch(url, { method: "HEAD", cache: "no-cache" });
    if (redirected || (status >= 400 && status < 500)) await cache.delete(url);
  }
}
