// What is said between a host page and the frame, and between a frame and its own window. Whatever
// does not fit to the letter is nobody's message. No message tells what was typed or asked, except the
// draft, which goes from this origin to this origin alone.

/** Pixels beyond which no page of ours is high. */
const HIGHEST = 50000;
/** Bytes beyond which no draft is long; the wizard itself takes no longer file. */
const LONGEST = 1000000;

/** @typedef {(value: unknown) => boolean} Check */

/** @type {(...words: string[]) => Check} */
const one = (...words) => (value) => words.includes(/** @type {string} */ (value));
/** @type {Check} */
const pixels = (value) => Number.isInteger(value) && value >= 0 && value <= HIGHEST;
/** @type {Check} */
const flag = (value) => typeof value === "boolean";

/**
 * Whether a message has these parts and no others.
 * @param {unknown} data
 * @param {Record<string, Check>} shape
 */
const fits = (data, shape) =>
  typeof data === "object" &&
  data !== null &&
  !Array.isArray(data) &&
  Object.keys(data).length === Object.keys(shape).length &&
  Object.entries(shape).every(([part, check]) => Object.hasOwn(data, part) && check(data[part]));

/** @type {(...shapes: Record<string, Check>[]) => Check} */
const any = (...shapes) => (data) => shapes.some((shape) => fits(data, shape));

/** A colour as the wizards take it. */
export const COLOUR = /^#[0-9a-f]{6}$/i;

/** How far somebody is; told at most once each. */
export const PROGRESS = ["started", "going-on", "finished"];

/** From the frame to whoever holds it: somebody may say hello. */
export const isHere = any({ madoguchi: one("here") });
/** From the host page's script to the frame, with a port. */
export const isHello = any({ madoguchi: one("hello") });

/** Over the port, from the frame. */
export const isFromFrame = any(
  { say: one("ready") },
  { say: one("height"), px: pixels },
  { say: one("progress"), to: one(...PROGRESS) },
  { say: one("show"), top: pixels, bottom: pixels },
);

/** Over the port, from the host page. */
export const isFromHost = any(
  { say: one("look"), high: flag, accent: (value) => value === "" || COLOUR.test(String(value)) },
  { say: one("focus") },
);

/** From a window that a frame opened: it can take the draft. */
export const isOwnWindow = any({ madoguchi: one("own-window") });
/** The draft as a file's text. */
export const isDraft = any({
  madoguchi: one("draft"),
  text: (value) => typeof value === "string" && value.length <= LONGEST,
});
/** The draft is kept in the own window. */
export const isTaken = any({ madoguchi: one("taken") });
