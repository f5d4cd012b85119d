import { COLOUR, isFromFrame, isHere } from "./messages.js";
import { dress, link, make, whenNear } from "./parts.js";
import { HOME, addressOf, facilityOf } from "./place.js";

// `!important` inside a shadow root wins over the host page's own. Sizes are those that the browser is set
// to: what a host page does to its root is not the window's affair.
const STYLE = `
:host { all: initial !important; display: block !important }
:host([hidden]) { display: none !important }
div { min-height: 480px; font: 1.125em/1.7 sans-serif }
div[data-ready] { min-height: 0 }
iframe { display: block; box-sizing: border-box; width: 100%; height: 480px; border: 0; color-scheme: light }
a { display: inline-block; padding: .75em 0; color: #0017c1 }
[data-ready] > :not(iframe), .paper { display: none }
@media print { div { min-height: 0 } iframe, div > :not(.paper) { display: none } .paper { display: block !important } }
`;

/**
 * A view of the app in a frame on the app's own origin.
 *
 * Attributes: `facility`, `view`, `lang`, `theme` (`high`, a dark colour as `#1b5e20`, or both).
 * Events, without any detail: `madoguchi:ready`, `:started`, `:going-on`, `:finished`.
 */
export class MadoguchiWindow extends HTMLElement {
  static observedAttributes = ["facility", "view", "lang", "theme"];

  /** @type {HTMLIFrameElement | undefined} */
  #frame;
  /** @type {MessagePort | undefined} */
  #port;
  /** Ends all that was begun when the element came into the page. */
  #end = new AbortController();
  /** Whether somebody is inside the frame with the keyboard. */
  #inside = false;
  /** Whether they were when the element was moved, and are to be again. */
  #again = false;
  #room = make("div");

  constructor() {
    super();
    const root = this.attachShadow({ mode: "open" });
    dress(root, STYLE);
    root.append(this.#room);
  }

  connectedCallback() {
    this.#end = new AbortController();
    const { signal } = this.#end;
    this.#place();
    addEventListener("message", (event) => this.#greet(event), { signal });
    const look = () => {
      this.#inside = !!this.#frame && this.shadowRoot?.activeElement === this.#frame;
    };
    // Firefox says which element it is only after the event.
    const soon = () => setTimeout(look);
    for (const event of ["blur", "focus", "focusin"]) addEventListener(event, soon, { signal });
    const wait = whenNear(this, () => this.#open());
    signal.addEventListener("abort", wait);
  }

  disconnectedCallback() {
    this.#again = this.#inside;
    this.#inside = false;
    // Taken out for good, or for a while: nobody waits for it.
    queueMicrotask(() => {
      this.#again &&= this.isConnected;
    });
    this.#end.abort();
    this.#port?.close();
    this.#port = this.#frame = undefined;
    this.#room.replaceChildren();
    delete this.#room.dataset.ready;
  }

  // Where the browser can move an element whole, its frame goes on as it was.
  connectedMoveCallback() {}

  /**
   * @param {string} name
   * @param {string | null} before
   * @param {string | null} now
   */
  attributeChangedCallback(name, before, now) {
    if (!this.isConnected || before === now) return;
    if (name === "theme") return this.#look();
    if (!this.#frame) return this.#place();
    if (!facilityOf(this)) return;
    // In place of the address before: the host page's own way back leads past it.
    this.#frame.contentWindow?.location.replace(addressOf(this));
  }

  /** What stands here until the frame has come, and where it never does. */
  #place() {
    const address = addressOf(this);
    const slot = make("slot");
    if (facilityOf(this)) slot.append(link(address, WORDS.open));
    const paper = make("p", { class: "paper", lang: "ja" }, `${WORDS.paper} ${address}`);
    this.#room.replaceChildren(slot, paper);
  }

  #open() {
    if (!facilityOf(this)) return;
    const frame = /** @type {HTMLIFrameElement} */ (
      make("iframe", {
        title: WORDS.title,
        lang: "ja",
        referrerpolicy: "no-referrer",
        allow: "web-share",
        src: addressOf(this),
      })
    );
    this.#frame = frame;
    this.#room.append(frame);
  }

  /** Hands a port to the app in our own frame, and to nobody else. @param {MessageEvent} event */
  #greet({ source, origin, data }) {
    const inside = this.#frame?.contentWindow;
    if (!inside || source !== inside || origin !== HOME.origin || !isHere(data)) return;
    this.#port?.close();
    const { port1, port2 } = new MessageChannel();
    this.#port = port1;
    port1.onmessage = (message) => this.#hear(message.data);
    inside.postMessage({ madoguchi: "hello" }, HOME.origin, [port2]);
    this.#look();
  }

  /** @param {any} data */
  #hear(data) {
    const frame = this.#frame;
    if (!frame || !isFromFrame(data)) return;
    if (data.say === "height") frame.style.height = `${data.px}px`;
    if (data.say === "progress") this.#tell(data.to);
    if (data.say === "show") this.#show(frame, data.top, data.bottom);
    if (data.say === "ready") {
      this.#room.dataset.ready = "";
      this.#tell("ready");
      const isFree = !document.activeElement || document.activeElement === document.body;
      if (this.#again && isFree) {
        frame.focus({ preventScroll: true });
        this.#port?.postMessage({ say: "focus" });
      }
      this.#again = false;
    }
  }

  /** Brings a part of the frame onto the screen, as a page would do that scrolls by itself. */
  #show(/** @type {Element} */ frame, /** @type {number} */ top, /** @type {number} */ bottom) {
    const start = frame.getBoundingClientRect().top;
    if (start + top < 0 || start + bottom > innerHeight) scrollBy(0, start + top - 16);
  }

  /** Colours, where the app is there to take them. */
  #look() {
    const wanted = (this.getAttribute("theme") ?? "").split(/\s+/);
    const accent = wanted.find((word) => COLOUR.test(word)) ?? "";
    this.#port?.postMessage({ say: "look", high: wanted.includes("high"), accent });
  }

  #tell(/** @type {string} */ what) {
    this.dispatchEvent(new CustomEvent(`madoguchi:${what}`, { bubbles: true, composed: true }));
  }
}
