// Inside a host page's frame: what holds the app is told how high it is and how far somebody is, and
// nothing that was typed. Without a script on the other side everything works too; the frame scrolls.
import { isFromHost, isHello, PROGRESS } from "./messages.js";

// Only where the host page gives the frame its height: else a page at least fills the frame, and the
// frame would grow with its page for ever.
const OPEN = `.mado-page, .mado-rest { min-height: 0 } .mado-main { padding-block-end: 1.5rem }`;

/** Waits for the one who holds this frame; until then nothing is told to anybody. */
export const begin = () => {
  let met = false;
  addEventListener("message", (event) => {
    const [port, ...others] = event.ports;
    // Which origin the homepage has cannot be known: whoever holds this frame may hear what is told.
    const isHost = event.source === parent && isHello(event.data);
    if (met || !isHost || !port || others.length) return;
    met = true;
    tell(port);
    port.onmessage = ({ data }) => {
      if (!isFromHost(data)) return;
      if (data.say === "look") look(data);
      if (data.say === "focus") takeFocus();
    };
  });
  parent.postMessage({ madoguchi: "here" }, "*");
};

/** The page's heading has the focus as on any new page; WebKit gives the frame its focus a moment later. */
const takeFocus = () => {
  const focus = () => /** @type {HTMLElement?} */ (document.querySelector("#app h1"))?.focus({ preventScroll: true });
  focus();
  if (document.activeElement === document.body) addEventListener("focus", focus, { once: true });
};

/** @param {MessagePort} port */
const tell = (port) => {
  const root = document.documentElement;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(OPEN);
  document.adoptedStyleSheets.push(sheet);

  let last = 0;
  new ResizeObserver(() => {
    const px = Math.ceil(root.getBoundingClientRect().height);
    if (px === last) return;
    last = px;
    port.postMessage({ say: "height", px });
  }).observe(root);

  // Each is told once: how often would say how many pages there were, and so what was answered.
  const told = new Set();
  const progress = (/** @type {string} */ to) => {
    if (!PROGRESS.includes(to) || told.has(to)) return;
    told.add(to);
    port.postMessage({ say: "progress", to });
  };
  /** The page of a wizard that is on the screen. */
  const page = () => document.querySelector("#app form [data-page]");
  document.addEventListener("input", (event) => {
    if (page()?.contains(/** @type {Node} */ (event.target))) progress("started");
  });
  let ready = false;
  let code = "";
  const look = () => {
    if (!("ready" in root.dataset)) return;
    if (!ready) {
      ready = true;
      port.postMessage({ say: "ready" });
    }
    const now = page()?.getAttribute("data-page") ?? "";
    if (code && now && now !== code) progress("going-on");
    if (now === "finished") progress("finished");
    code = now || code;
  };
  new MutationObserver(look).observe(root, {
    subtree: true,
    childList: true,
    attributeFilter: ["data-ready", "data-page"],
  });
  look();

  // A new page, or what stands in the way of it, takes the focus: it must be seen. This frame does not
  // scroll, the page around it does.
  document.addEventListener("focusin", ({ target }) => {
    if (!(target instanceof HTMLElement) || target.tabIndex >= 0) return;
    const { top, bottom } = target.getBoundingClientRect();
    const whole = (/** @type {number} */ px) => Math.max(0, Math.round(px));
    port.postMessage({ say: "show", top: whole(top), bottom: whole(bottom) });
  });
};

/** @param {{ high: boolean, accent: string }} wanted */
const look = ({ high, accent }) => {
  const root = document.documentElement;
  // What somebody has chosen here goes before what the page around wants.
  if (chosen() === null) {
    if (high) root.dataset.contrast = "high";
    else delete root.dataset.contrast;
  }
  const fits = accent && !high && contrastToWhite(accent) >= 7;
  const shades = { "": accent, "-strong": shade(accent, 80, "black"), "-press": shade(accent, 60, "black"), "-soft": shade(accent, 9, "white") };
  for (const [name, colour] of Object.entries(shades)) {
    if (fits) root.style.setProperty(`--mado-key${name}`, colour);
    else root.style.removeProperty(`--mado-key${name}`);
  }
};

const chosen = () => {
  try {
    return localStorage.getItem("madoguchi-contrast");
  } catch {
    return null;
  }
};

const shade = (/** @type {string} */ colour, /** @type {number} */ percent, /** @type {string} */ into) =>
  `color-mix(in srgb, ${colour} ${percent}%, ${into})`;

/** The contrast of a colour to white, as WCAG reckons it. */
export const contrastToWhite = (/** @type {string} */ colour) => {
  const part = (/** @type {number} */ at) => {
    const share = parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 1.05 / (0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5) + 0.05);
};
