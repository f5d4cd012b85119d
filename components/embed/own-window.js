// Out of a frame into a window of its own. What a browser keeps for a page inside another one may be
// apart from what it keeps for the same page alone, and short-lived; so the draft goes along.
import { isDraft, isOwnWindow, isTaken } from "./messages.js";
import { make } from "./parts.js";

const STYLE = `
.mado-framed { border-block-end: var(--mado-thin) solid var(--mado-line-soft); background: var(--mado-key-soft); font-size: 1rem }
.mado-framed div { max-width: calc(var(--mado-column) + 2 * var(--mado-gap)); margin-inline: auto; padding: .5rem var(--mado-gap) }
.mado-framed p { margin: 0 }
.mado-framed a { display: inline-block; padding-block: .5rem; min-height: var(--mado-target); font-weight: bold }
@media print { .mado-framed { display: none } }
`;

/** Says where somebody is, above the page, and offers the way out. */
export const offer = () => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  document.adoptedStyleSheets.push(sheet);
  const out = /** @type {HTMLAnchorElement} */ (
    make("a", { href: location.href, target: "_blank", rel: "noopener" }, WORDS.own)
  );
  const said = make("p", { role: "status" });
  const inner = make("div");
  inner.append(make("p", {}, WORDS.framed), out, said);
  const aside = make("aside", { class: "mado-framed", "aria-label": WORDS.where });
  aside.append(inner);
  document.body.prepend(aside);
  out.addEventListener("click", (event) => {
    out.href = location.href;
    const draft = taken();
    // Nothing has been written: an ordinary link.
    if (draft === undefined) return;
    event.preventDefault();
    move(draft, out.href, (words) => {
      said.textContent = words;
    });
  });
};

/** The draft on the screen as the text of a file, if there is one. */
const taken = () => {
  /** @type {string | undefined} */
  let draft;
  const take = (/** @type {string} */ text) => {
    draft = text;
  };
  dispatchEvent(new CustomEvent("madoguchi-draft", { detail: take }));
  return draft;
};

/**
 * @param {string} draft
 * @param {string} address
 * @param {(words: string) => void} say
 */
const move = (draft, address, say) => {
  const own = open(address, "_blank");
  if (!own) return say(WORDS.refused);
  const app = document.getElementById("app");
  const end = new AbortController();
  const { signal } = end;
  // Nothing is written here while it is on its way.
  app?.setAttribute("inert", "");
  say(WORDS.moving);
  addEventListener(
    "message",
    ({ source, origin, data }) => {
      if (source !== own || origin !== location.origin) return;
      if (isOwnWindow(data)) own.postMessage({ madoguchi: "draft", text: draft }, location.origin);
      if (!isTaken(data)) return;
      end.abort();
      say(WORDS.moved);
      dispatchEvent(new Event("madoguchi-draft-taken"));
    },
    { signal },
  );
  // Back here before it has arrived: one goes on here, and this copy stays whatever comes of the other.
  addEventListener(
    "focus",
    () => {
      end.abort();
      say(WORDS.unmoved);
    },
    { signal },
  );
  signal.addEventListener("abort", () => app?.removeAttribute("inert"));
};

/** In a window that was opened out of a frame of ours: takes the draft as if it were opened as a file. */
export const receive = () => {
  const from = opener;
  let given = false;
  addEventListener("message", async ({ source, origin, data }) => {
    if (given || source !== from || origin !== location.origin || !isDraft(data)) return;
    given = true;
    const field = await seen(() => fileField());
    if (!field) return;
    const files = new DataTransfer();
    files.items.add(new File([data.text], "madoguchi.json", { type: "application/json" }));
    field.files = files.files;
    field.dispatchEvent(new Event("change", { bubbles: true }));
    // What cannot be read is said below the field; then the other copy is the only one, and stays.
    await seen(() => document.querySelector(".mado-saved[data-state=saved]"));
    from.postMessage({ madoguchi: "taken" }, location.origin);
    globalThis.opener = null;
  });
  // Only a page of our own origin hears it.
  seen(() => "ready" in document.documentElement.dataset && fileField()).then(() =>
    from.postMessage({ madoguchi: "own-window" }, location.origin),
  );
};

const fileField = () => /** @type {HTMLInputElement?} */ (document.querySelector("#app #open-file"));

/**
 * Waits for something to stand on the page.
 * @template T
 * @param {() => T} look
 * @returns {Promise<NonNullable<T>>}
 */
const seen = (look) =>
  new Promise((go) => {
    const found = () => {
      const there = look();
      if (!there) return;
      watch.disconnect();
      go(/** @type {any} */ (there));
    };
    const watch = new MutationObserver(found);
    watch.observe(document, { subtree: true, childList: true, attributes: true });
    found();
  });
