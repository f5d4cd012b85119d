// Starts the program. A file of its own, because the page allows no script inside the HTML.
import init from "./GLUE";

init({ module_or_path: "./WASM" }).catch((why) => {
  // Without the program nothing can be filled in: say so, and how to go on without it.
  const notice = document.getElementById("not-started");
  if (notice) notice.hidden = false;
  throw why;
});
