// A piece of a page, made anew out of what is known to be harmless.

const TAGS =
  "h1 h2 h3 h4 h5 h6 p div section article header footer nav ul ol li dl dt dd a span strong em b i small " +
  "time address abbr ruby rt rp br hr table caption thead tbody tfoot tr th td figure figcaption details " +
  "summary ins del";
const ATTRIBUTES = "id lang dir datetime scope colspan rowspan open aria-label aria-labelledby title";
/** Goes with all that is in it. */
const DROPPED =
  "script style template noscript iframe frame object embed link meta base form input button select textarea svg " +
  "math img picture video audio canvas";

const tags = new Set(TAGS.split(" "));
const attributes = ATTRIBUTES.split(" ");
const dropped = new Set(DROPPED.split(" "));

/**
 * What may be shown of an element's content; links lead where they led from `from`.
 * @param {Node} node
 * @param {string} from the address of the page it stood in
 * @returns {DocumentFragment}
 */
export const cleaned = (node, from) => {
  const clean = document.createDocumentFragment();
  for (const child of node.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) clean.append(child.nodeValue ?? "");
    if (!(child instanceof Element)) continue;
    const name = child.localName;
    if (dropped.has(name)) continue;
    const inner = cleaned(child, from);
    if (!tags.has(name)) {
      clean.append(inner);
      continue;
    }
    const copy = document.createElement(name);
    for (const key of attributes) {
      const value = child.getAttribute(key);
      if (value !== null) copy.setAttribute(key, value);
    }
    if (name === "a") lead(copy, child.getAttribute("href"), from);
    copy.append(inner);
    clean.append(copy);
  }
  return clean;
};

/**
 * @param {Element} link
 * @param {string | null} href
 * @param {string} from
 */
const lead = (link, href, from) => {
  if (!href || !URL.canParse(href, from)) return;
  // Within the text itself; `#/…` is a place of the app.
  if (/^#(?!\/)/.test(href)) return link.setAttribute("href", href);
  const to = new URL(href, from);
  if (!["https:", "http:", "mailto:", "tel:"].includes(to.protocol)) return;
  link.setAttribute("href", to.href);
  if (to.protocol.startsWith("http")) {
    link.setAttribute("target", "_blank");
    link.setAttribute("rel", "noopener noreferrer");
  }
};
