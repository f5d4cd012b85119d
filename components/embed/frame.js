// The app's side: loaded only where the app stands in a frame, or in a window that another page opened.
import { begin, isForeign } from "./framed.js";
import { offer, receive } from "./own-window.js";
import { make } from "./parts.js";

/** The facility's own pages do not run inside a foreign page: what covers them could steer a hand. */
export const refuse = () => {
  const page = make("main", { class: "mado-main" });
  const link = make("a", { class: "mado-button", href: location.href, target: "_blank", rel: "noopener" }, WORDS.own);
  page.append(make("h1", {}, WORDS.alone), make("p", {}, WORDS.why), link);
  document.getElementById("prerendered")?.remove();
  document.getElementById("app")?.replaceChildren(page);
  document.documentElement.dataset.ready = "";
};

const start = () => {
  if (self === parent) return receive();
  begin();
  const isStaff = /^#\/(desk|editor)(\/|$)/.test(location.hash);
  if (!isForeign()) return;
  if (isStaff) refuse();
  else offer();
};

if (document.readyState === "loading") addEventListener("DOMContentLoaded", start);
else start();
