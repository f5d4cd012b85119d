// Parts of both elements.

/**
 * An element with attributes and words.
 * @param {string} name
 * @param {Record<string, string>} [attributes]
 * @param {string} [text]
 */
export const make = (name, attributes = {}, text = "") => {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.textContent = text;
  return element;
};

/** A link into a window of its own, which the host page cannot reach. */
export const link = (/** @type {string} */ href, /** @type {string} */ text) =>
  make("a", { href, target: "_blank", rel: "noopener", lang: "ja" }, text);

/**
 * Styles that no sheet of the host page reaches, also where its policy forbids `<style>`.
 * @param {ShadowRoot} root
 * @param {string} css
 */
export const dress = (root, css) => {
  if ("adoptedStyleSheets" in root) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
  } else {
    root.append(make("style", {}, css));
  }
};

/**
 * Does something once, when an element comes near the screen.
 * @param {Element} element
 * @param {() => void} act
 * @returns {() => void} what ends the wait
 */
export const whenNear = (element, act) => {
  const watch = new IntersectionObserver(
    (seen) => {
      if (!seen.some((one) => one.isIntersecting)) return;
      watch.disconnect();
      act();
    },
    { rootMargin: "300px" },
  );
  watch.observe(element);
  return () => watch.disconnect();
};
