// Starts the program that the address asks for: an applicant's pages, or the facility file's editor.
// A file of its own, because the page allows no script inside the HTML.
import "./early.js";
import init from "./GLUE";

// Papers as PDF are drawn by a program of their own, for those who ask for a file.
globalThis.madoguchiLoadPapers = () => import("./PAPERS").then((part) => part.start());

const asksForEditor = () => /^#\/editor(\/|$)/.test(location.hash);
const editor = asksForEditor();

// From one to the other leads a link like any other. Before the program hears of it, the page is
// loaded anew: both keep on the device what is typed, and ask before they let go what they cannot keep.
addEventListener("popstate", (event) => {
  if (asksForEditor() === editor) return;
  event.stopImmediatePropagation();
  location.reload();
});

// The page is read to its end meanwhile: no browser waits with the first question for this script.
const whole =
  document.readyState === "loading"
    ? new Promise((go) => addEventListener("DOMContentLoaded", go))
    : Promise.resolve();
const program = editor ? import("./EDITOR") : fetch("./WASM");
const started = whole.then(() =>
  editor
    ? program.then((part) => part.start())
    : init({ module_or_path: program }),
);
started.catch((why) => {
  // Without the program nothing can be filled in: say so, and how to go on without it.
  const notice = document.getElementById("not-started");
  if (notice) notice.hidden = false;
  throw why;
});
