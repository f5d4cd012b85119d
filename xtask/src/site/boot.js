// Starts the program that the address asks for: an applicant's pages, or one of the facility's own.
// A file of its own, because the page allows no script inside the HTML.
import { ahead, facility, ownPage } from "./early.js";
import init from "./GLUE";

// A script that is fetched when it is needed. Browsers remember of a name that nothing came, and do not ask
// again: after a line that broke it is asked for under another one. What did come stays the one.
const there = {};
let broken = 0;
const script = (name) =>
  (there[name] ??= import(broken ? `${name}?${broken}` : name).catch((why) => {
    broken += 1;
    there[name] = undefined;
    throw why;
  }));

// Programs beside the page, for those who come to need them: papers as PDF, codes on the papers, sealing.
const beside = (name) => script(name).then((part) => part.start());
globalThis.madoguchiLoadPapers = () => beside("./PAPERS");
globalThis.madoguchiLoadCodes = () => beside("./CODES");
globalThis.madoguchiLoadSealing = () => beside("./SEALER");
// A facility's policy page: its program brings a style along, so it starts once.
let policy;
globalThis.madoguchiLoadPolicy = () =>
  (policy ??= beside("./POLICY").catch((why) => {
    policy = undefined;
    throw why;
  }));

// The facility's own pages: the editor of its file, and the desk. And where sealed answers are opened.
const pages = {
  editor: () => import("./EDITOR"),
  desk: () => import("./DESK"),
  open: () => import("./OPENER"),
};
const here = ownPage();

// From one to the other leads a link like any other. Before the program hears of it, the page is
// loaded anew: both keep on the device what is typed, and ask before they let go what they cannot keep.
addEventListener("popstate", (event) => {
  if (ownPage() === here) return;
  event.stopImmediatePropagation();
  location.reload();
});

// In another page's frame, or opened out of one: what that needs is a script of its own. The facility's
// own pages do not run in a foreign frame, and it says so there.
const isForeign = (() => {
  try {
    return top.location.origin !== location.origin;
  } catch {
    return true;
  }
})();
const refused = isForeign && (here === "desk" || here === "editor");
const framed =
  (self !== parent || opener) &&
  import("./FRAME").then((part) => part.start(isForeign, refused));

// The page is read to its end meanwhile: no browser waits with the first question for this script.
const whole =
  document.readyState === "loading"
    ? new Promise((go) => addEventListener("DOMContentLoaded", go))
    : Promise.resolve();
// A facility of which the page has no screen was put beside it later. The program has its file checked by
// the part that else comes later; meanwhile no other facility is offered.
whole.then(() => {
  if (!facility || document.getElementById(`/${facility}`)) return;
  document.documentElement.dataset.resuming = "";
  ahead("./PART");
});
const program = refused ? framed : here ? pages[here]() : fetch("./WASM");
const started = whole.then(() => {
  if (refused) return program;
  return here
    ? program.then((part) => part.start())
    : init({ module_or_path: program });
});
// Once the first screen works: what is needed without a network. Not in a frame: that page is for its
// visitors, who do not come back to it, and it would be kept once more for every homepage.
const idle = globalThis.requestIdleCallback ?? setTimeout;
const kept = () => script("./OFFLINE").then((part) => part.keep(import.meta.url, here));
started.then(() => {
  // A line that breaks meanwhile is asked again, after ten seconds and ever more rarely.
  const keep = (wait) => kept().catch(() => wait < 36e5 && setTimeout(keep, wait, wait * 4));
  if (navigator.serviceWorker && self === top) idle(() => keep(1e4));
});
started.catch((why) => {
  // Without the program nothing can be filled in: say so, and how to go on without it.
  const notice = document.getElementById("not-started");
  if (notice) notice.hidden = false;
  throw why;
});
