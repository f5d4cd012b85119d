import { cleaned } from "./clean.js";
import { dress, link, make, whenNear } from "./parts.js";
import { HOME, facilityOf } from "./place.js";

const STYLE = `
:host { all: initial !important; display: block !important }
:host([hidden]) { display: none !important }
article { color: #1a1a1a; background: #fff; font: 1.0625em/1.8 "Noto Sans JP", "Hiragino Sans", "BIZ UDPGothic", "Yu Gothic UI", Meiryo, system-ui, sans-serif; overflow-wrap: anywhere; text-align: start }
h1, h2, h3, h4 { line-height: 1.4; margin: 2em 0 .5em }
h1 { font-size: 1.6em; margin-top: 0 } h2 { font-size: 1.35em } h3 { font-size: 1.15em } h4 { font-size: 1em }
p, ul, ol, dl, table, address, figure { margin: 0 0 1em; font-style: normal }
ul, ol { padding-inline-start: 1.5em } dt { font-weight: bold } dd { margin: 0 0 .5em 1em }
table { border-collapse: collapse } th, td { border: 1px solid #666; padding: .4em .6em; text-align: start; vertical-align: top }
a { color: #0017c1 } a:focus-visible, summary:focus-visible { outline: .2em solid #000; outline-offset: .1em; background: #ffd43d }
@media print { article { font-size: 10.5pt } a { color: inherit } }
`;

/**
 * A facility's privacy policy as text of the host page: no personal data is typed here, so it needs no
 * frame. Attribute: `facility`. Where the text does not come, the link that stood here goes on standing.
 */
export class MadoguchiPolicy extends HTMLElement {
  static observedAttributes = ["facility"];

  #end = new AbortController();

  constructor() {
    super();
    const root = this.attachShadow({ mode: "open" });
    dress(root, STYLE);
    // Within the text a link must find its place by itself: the page knows no place in a shadow root.
    root.addEventListener("click", (event) => {
      const to = /** @type {Element} */ (event.target).closest?.("a[href^='#']")?.getAttribute("href");
      const place = to && root.getElementById(decodeURIComponent(to.slice(1)));
      if (!place) return;
      event.preventDefault();
      place.tabIndex = -1;
      place.focus();
    });
  }

  connectedCallback() {
    this.#begin();
  }

  disconnectedCallback() {
    this.#end.abort();
  }

  attributeChangedCallback(/** @type {string} */ _, /** @type {string?} */ before, /** @type {string?} */ now) {
    if (this.isConnected && before !== now) this.#begin();
  }

  #begin() {
    this.#end.abort();
    this.#end = new AbortController();
    const { signal } = this.#end;
    const facility = facilityOf(this);
    const slot = make("slot");
    const article = make("article", { lang: "ja" });
    article.append(slot);
    this.shadowRoot?.querySelector("article")?.remove();
    this.shadowRoot?.append(article);
    if (!facility) return;
    const address = `${HOME}policy/${facility}.html`;
    slot.append(link(address, WORDS.policy));
    const show = async () => {
      const answer = await fetch(address, { signal, credentials: "omit", referrerPolicy: "no-referrer" });
      // A host may leave out the ending of a name; to another origin it must not lead.
      if (!answer.ok || new URL(answer.url).origin !== HOME.origin) return;
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const text = page.querySelector("main#policy");
      if (text && !signal.aborted) article.replaceChildren(cleaned(text, answer.url));
    };
    // No network, no permission: the link stands there already.
    const wait = whenNear(this, () => void show().catch(() => {}));
    signal.addEventListener("abort", wait);
  }
}
