// Keeps what an applicant needs for the days without a network. `cargo xtask build` fills in which
// files those are: FILES by group, START the page's starter, and VERSION, a hash over all of them.
const VERSION = "VERSION";
const START = "START";
const FILES = "FILES";

const SCOPE = registration.scope;
// A host can hold this page in several folders: each has its own.
const OURS = `madoguchi:${new URL(SCOPE).pathname}:`;
const CACHE = OURS + VERSION;
const SHARED = "madoguchi-shared";
const DAY = 24 * 60 * 60 * 1000;
// A sealed request is some kilobytes; the desk takes nothing larger.
const LARGEST = 1024 * 1024;
const MOST = 20;
// Whoever is still loading, or asleep, does not answer: nothing may change for such a page.
const ANSWER_WITHIN = 3000;
// A host may tell apart copies that are the same to us.
const ANY = { ignoreVary: true };

const LISTED = new Set(Object.values(FILES).flat());
const HASHED = /-([0-9A-Z]{8}|[0-9a-f]{16})(_bg)?\.(js|css|wasm)$/;
const FACILITY = /^facilities\/((templates|handling)\/)?[a-z0-9-]+\.json$/;

const address = (name) => new URL(name, SCOPE).href;
const mark = (group) => address(`.kept/${group}`);
const good = (answer) => answer.ok && !answer.redirected;

addEventListener("install", (event) => event.waitUntil(install()));
// The pages of before are this worker's from now on; what they came from stays until they are closed.
addEventListener("activate", (event) => event.waitUntil(clients.claim()));
addEventListener("message", (event) => {
  const done = told(event.data ?? {});
  event.waitUntil(done.then((answer) => event.ports[0]?.postMessage(answer)));
});

addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  const whole = url.origin + url.pathname;
  if (!whole.startsWith(SCOPE)) return;
  const name = whole.slice(SCOPE.length);
  if (request.method === "POST" && name === "share") {
    event.respondWith(share(request));
  } else if (request.method !== "GET") {
    return;
  } else if (name === "" || name === "index.html") {
    event.respondWith(kept(event, "./"));
  } else if (FACILITY.test(name)) {
    event.respondWith(facility(event, name));
  } else if (LISTED.has(name) || HASHED.test(name)) {
    event.respondWith(kept(event, name));
  }
});

/** Takes all that this version needs. What fails leaves the version before as it is. */
async function install() {
  const cache = await caches.open(CACHE);
  for (const name of FILES.first) await take(cache, name);
  // What could be done without a network before can be done afterwards.
  for (const group of Object.keys(FILES)) {
    if (await older((cache) => cache.match(mark(group)))) await fill(group);
  }
  // Facilities that were put beside the page's own after it was built.
  await older(async (before) => {
    for (const { url } of await before.keys()) {
      const name = url.slice(SCOPE.length);
      if (!FACILITY.test(name) || LISTED.has(name)) continue;
      const answer = await fetch(url, { cache: "no-cache" });
      if (good(answer)) await cache.put(url, answer);
    }
  });
}

/** The first thing that is found in a cache of another version. */
async function older(look) {
  for (const name of await caches.keys()) {
    if (!name.startsWith(OURS) || name === CACHE) continue;
    const found = await look(await caches.open(name));
    if (found) return found;
  }
}

/** Takes a group of files, and remembers that all of it is there. */
async function fill(group) {
  const cache = await caches.open(CACHE);
  if (await cache.match(mark(group))) return;
  for (const name of FILES[group]) await take(cache, name);
  await cache.put(mark(group), new Response());
}

async function take(cache, name) {
  const url = address(name);
  if (await cache.match(url, ANY)) return;
  // A name that changes with the content never means another.
  const before = HASHED.test(name) && (await caches.match(url, ANY));
  const answer = before || (await fetch(url, { cache: HASHED.test(name) ? "default" : "no-cache" }));
  if (!good(answer)) throw new Error(`${answer.status} ${url}`);
  // While a new version is put up, the page may still be the old one, or another program's altogether.
  if (name === "./" && !(await answer.clone().text()).includes(START)) {
    throw new Error(`not of this version: ${url}`);
  }
  await cache.put(url, answer);
}

/** A file of this version; of one before, if a page that is still open came from there. */
async function kept(event, name) {
  const cache = await caches.open(CACHE);
  const url = address(name);
  const found = (await cache.match(url, ANY)) ?? (HASHED.test(name) && (await caches.match(url, ANY)));
  if (found) return found;
  const answer = await fetch(event.request);
  if (LISTED.has(name) && name !== "./" && good(answer)) {
    event.waitUntil(cache.put(url, answer.clone()).catch(() => {}));
  }
  return answer;
}

/** A facility's rules as they were last seen; whether they have changed is asked meanwhile. */
async function facility(event, name) {
  const cache = await caches.open(CACHE);
  const found = await cache.match(address(name), ANY);
  const asked = ask(cache, name);
  if (!found) return asked;
  event.waitUntil(asked.catch(() => {}));
  return found;
}

async function ask(cache, name) {
  const url = address(name);
  const answer = await fetch(url, { cache: "no-cache" });
  // A full device keeps nobody from reading what has arrived.
  if (good(answer)) await cache.put(url, answer.clone()).catch(() => {});
  if (answer.status === 404 || answer.status === 410) await cache.delete(url);
  return answer;
}

/** What a page says: that it runs, what it wants to have kept, or that now is a good moment. Whoever
 * sends a port along hears when it is done, and whether this version takes over. */
async function told({ what, groups = [], facilities = [] }) {
  if (what === "take-over") {
    const pages = await states();
    const free = pages.every((page) => page && !page.busy);
    if (free) await skipWaiting();
    return free;
  }
  if (what !== "started") return;
  await tidy();
  const cache = await caches.open(CACHE);
  for (const url of facilities) {
    const name = url.slice(SCOPE.length);
    const wanted = url.startsWith(SCOPE) && FACILITY.test(name);
    if (wanted && !(await cache.match(url, ANY))) await ask(cache, name).catch(() => {});
  }
  for (const group of groups) {
    // What does not arrive today is asked for again when a page starts next.
    if (Object.hasOwn(FILES, group)) await fill(group).catch(() => {});
  }
}

/** What each open page says of itself; nothing from one that does not answer. */
async function states() {
  const open = await clients.matchAll({ type: "window", includeUncontrolled: true });
  const pages = open.filter(({ url }) => [SCOPE, `${SCOPE}index.html`].includes(url.split(/[?#]/)[0]));
  return Promise.all(
    pages.map(
      (page) =>
        new Promise((go) => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = ({ data }) => go(data);
          setTimeout(go, ANSWER_WITHIN);
          page.postMessage("madoguchi-state", [port2]);
        }),
    ),
  );
}

/** Removes the versions from which no open page came, and what was shared and never fetched. */
async function tidy() {
  await tidyShared();
  const pages = await states();
  if (registration.waiting || registration.installing || pages.includes(undefined)) return;
  const starts = pages.map((page) => page.start);
  for (const name of await caches.keys()) {
    if (!name.startsWith(OURS) || name === CACHE) continue;
    const cache = await caches.open(name);
    const files = (await cache.keys()).map(({ url }) => url);
    if (!starts.some((start) => files.includes(start))) await caches.delete(name);
  }
}

/** Takes what the system's share sheet hands over; the desk fetches it from there once it is open. */
async function share(request) {
  try {
    await tidyShared();
    if (Number(request.headers.get("content-length")) <= MOST * LARGEST) {
      const files = (await request.formData()).getAll("sealed");
      const cache = await caches.open(SHARED);
      const fit = files.filter((file) => file instanceof File && file.size <= LARGEST);
      for (const file of fit.slice(0, MOST)) {
        const headers = { "content-type": "application/octet-stream", date: new Date().toUTCString() };
        await cache.put(address(`shared/${crypto.randomUUID()}`), new Response(file, { headers }));
      }
    }
  } catch {
    // The desk opens all the same: there the file can be chosen by hand.
  }
  return Response.redirect(address("./#/desk"), 303);
}

async function tidyShared() {
  if (!(await caches.has(SHARED))) return;
  const cache = await caches.open(SHARED);
  for (const request of await cache.keys()) {
    const answer = await cache.match(request);
    const since = Date.parse(answer?.headers.get("date"));
    if (!(Date.now() - since < DAY)) await cache.delete(request);
  }
}
