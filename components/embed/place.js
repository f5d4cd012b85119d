// Where the app is, as seen from a host page: in the folder that this script came from.

/** The app's folder. */
export const HOME = new URL(".", import.meta.url);

/** What can be shown; consents are taken on the facility's desk, so there its rules are shown. */
const VIEWS = ["policy", "request", "identity", "authority"];

/**
 * A facility's id, or nothing where it is none: it becomes part of an address.
 * @param {Element} element
 */
export const facilityOf = (element) => {
  const id = element.getAttribute("facility") ?? "";
  return /^[a-z0-9-]{1,64}$/.test(id) && !["desk", "editor", "open"].includes(id) ? id : "";
};

/**
 * The address that an element asks for.
 * @param {Element} element
 */
export const addressOf = (element) => {
  const view = element.getAttribute("view") ?? "request";
  return `${HOME}#/${facilityOf(element)}/${VIEWS.includes(view) ? view : "policy"}`;
};
