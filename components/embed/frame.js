// The app's side: loaded only where the app stands in a frame, or in a window that another page opened.
import { begin } from "./framed.js";
import { offer, receive } from "./own-window.js";
import { make } from "./parts.js";

/** The facility's own pages do not run inside a foreign page: what covers them could steer a hand. */
const refuse = () => {
  const page = make("main", { class: "mado-main" });
  const link = make("a", { class: "mado-button", href: location.href, target: "_blank", rel: "noopener" }, WORDS.own);
  page.append(make("h1", {}, WORDS.alone), make("p", {}, WORDS.why), link);
  document.getElementById("prerendered")?.remove();
  document.getElementById("app")?.replaceChildren(page);
  document.documentElement.dataset.ready = "";
};

/**
 * @param {boolean} isForeign whether a page of another origin is around this one
 * @param {boolean} refused whether this page does not run there
 */
export const start = async (isForeign, refused) => {
  if (document.readyState === "loading") {
    await new Promise((go) => addEventListener("DOMContentLoaded", go));
  }
  if (self === parent) return receive();
  begin();
  if (refused) refuse();
  else if (isForeign) offer();
};
