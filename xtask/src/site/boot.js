// Starts the program. A file of its own, because the page allows no script inside the HTML.
// The facility's rules are asked for at once, beside the program that will read them.
import init from "./GLUE";

const facility = /^#\/([a-z0-9-]+)/.exec(location.hash)?.[1] ?? "index";
const rules = document.createElement("link");
rules.rel = "preload";
rules.as = "fetch";
rules.crossOrigin = "anonymous";
rules.href = `./facilities/${facility}.json`;
document.head.append(rules);

init({ module_or_path: "./WASM" }).catch((why) => {
  // Without the program nothing can be filled in: say so, and how to go on without it.
  const notice = document.getElementById("not-started");
  if (notice) notice.hidden = false;
  throw why;
});
