// Asks the browser to keep the page for the days without a network, and lets a new version in when
// nothing is being filled in. Where that is not to be had (a private window) all goes on without it.

const WORKER = "./sw.js";
const HOUR = 60 * 60 * 1000;
// So long nobody has touched anything: then nobody is in the midst of reading either.
const QUIET = 5 * 60 * 1000;
// Pages on which nothing of anybody's stands.
const IDLE = ["picker", "start", "policy", "desk-locked", "desk-begin"];

// Of addresses of scripts the page's policy lets through only what this says: the one worker.
const own = globalThis.trustedTypes?.createPolicy("madoguchi", {
  createScriptURL: (url) => {
    if (url !== WORKER) throw new TypeError(url);
    return url;
  },
});

/** Whether something is being filled in, or stands on the screen that a new start would take away. */
function busy() {
  if (typeof history.state === "string") return true;
  const pages = [...document.querySelectorAll("[data-page]")].map((page) => page.dataset.page);
  if (!pages.length || !pages.every((page) => IDLE.includes(page))) return true;
  const fields = [...document.querySelectorAll("main input, main textarea")];
  return fields.some((field) => !["radio", "checkbox"].includes(field.type) && field.value);
}

/** Waits for the first worker to take what it needs; throws if it does not get it. */
async function installed({ installing, waiting, active }) {
  if (waiting || active) return;
  const got = await new Promise((go) => {
    const look = () => installing?.state === "installing" || go(installing?.state !== "redundant");
    installing?.addEventListener("statechange", look);
    look();
  });
  if (!installing || !got) throw new Error("the worker did not get all of its files");
}

const workers = navigator.serviceWorker;
// Another version than that of this page is in charge. A page that had none came from the first: that is
// read before anything is asked for, since the first takes charge whenever it is ready.
let [had, old] = [workers.controller, false];
workers.addEventListener("controllerchange", () => {
  old = Boolean(had);
  had = workers.controller;
  if (old && !busy()) location.reload();
});

/**
 * Registers the worker; throws if it cannot begin, and may be asked again then. `start` is the address
 * of the page's starter, by which a worker knows from which version a page came; `here` is the
 * facility's own page, if it is one.
 */
export async function keep(start, here) {
  const registration = await workers.register(own ? own.createScriptURL(WORKER) : WORKER, {
    updateViaCache: "none",
  });
  await installed(registration);
  let touched = performance.now();
  for (const event of ["pointerdown", "keydown", "scroll"]) {
    addEventListener(event, () => (touched = performance.now()), { passive: true });
  }
  workers.addEventListener("message", ({ data, ports }) => {
    if (data === "madoguchi-state") ports[0]?.postMessage({ start, busy: busy() });
  });
  workers.startMessages();

  const offer = () => {
    if (busy()) return;
    if (old) location.reload();
    else registration.waiting?.postMessage({ what: "take-over" });
  };
  offer();
  // Moments at which a new start takes nobody by surprise: another page, or none that is looked at.
  addEventListener("popstate", () => setTimeout(offer, 0));
  addEventListener("visibilitychange", () => document.hidden && offer());
  setInterval(() => {
    registration.update().catch(() => {});
    if (performance.now() - touched > QUIET) offer();
  }, HOUR);

  const { active } = await workers.ready;
  const loaded = performance.getEntriesByType("resource").map(({ name }) => name);
  const facilities = loaded.filter((name) => name.includes("/facilities/"));
  const groups = [here, !navigator.connection?.saveData && "later"].filter(Boolean);
  active.postMessage({ what: "started", groups, facilities });
}
