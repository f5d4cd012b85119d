// Starts a program beside the page; asked again after a failure, it tries again.
import init from "./GLUE";

let started;

export function start() {
  started ??= init({ module_or_path: fetch("./WASM") }).catch((why) => {
    started = undefined;
    throw why;
  });
  return started;
}
