// Starts the program that the address asks for: an applicant's pages, or the facility file's editor.
// A file of its own, because the page allows no script inside the HTML.
import init from "./GLUE";

const asksForEditor = () => /^#\/editor(\/|$)/.test(location.hash);
const editor = asksForEditor();

// From one to the other leads a link like any other. Before the program hears of it, the page is
// loaded anew: both keep on the device what is typed, and ask before they let go what they cannot keep.
addEventListener("popstate", (event) => {
  if (asksForEditor() === editor) return;
  event.stopImmediatePropagation();
  location.reload();
});

const started = editor
  ? import("./EDITOR").then((part) => part.start())
  : init({ module_or_path: "./WASM" });
started.catch((why) => {
  // Without the program nothing can be filled in: say so, and how to go on without it.
  const notice = document.getElementById("not-started");
  if (notice) notice.hidden = false;
  throw why;
});
