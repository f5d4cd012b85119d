// Reads files as other people's programs do: `node read.mjs calendar|list FILE…` prints, for each
// file, what was in it or why it was refused. MADOGUCHI_NPM is the folder node_modules.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";

const require = createRequire(`${process.env.MADOGUCHI_NPM}/read.mjs`);

const calendar = (bytes) => {
  const ICAL = require("ical.js");
  ICAL.design.strict = true;
  // A letter that is torn, or a mark before the first line, ends it.
  const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  const file = new ICAL.Component(ICAL.parse(text));
  const only = (component, name) => {
    const all = component.getAllProperties(name);
    if (all.length > 1) throw new Error(`${name} stands ${all.length} times`);
    return all[0]?.getFirstValue() ?? null;
  };
  const day = (time) => {
    if (!time.isDate) throw new Error(`${time} is no whole day`);
    return time.toString();
  };
  const events = file.getAllSubcomponents("vevent");
  return {
    version: only(file, "version"),
    product: only(file, "prodid"),
    events: events.map((event) => ({
      uid: only(event, "uid"),
      stamp: only(event, "dtstamp").toString(),
      start: day(only(event, "dtstart")),
      end: day(only(event, "dtend")),
      days: new ICAL.Event(event).duration.toString(),
      title: only(event, "summary"),
      note: only(event, "description"),
      shows_as: only(event, "transp"),
      alarms: event.getAllSubcomponents("valarm").map((alarm) => ({
        action: only(alarm, "action"),
        text: only(alarm, "description"),
        hours: only(alarm, "trigger").toSeconds() / 3600,
      })),
    })),
  };
};

const list = (bytes) => {
  const { parse } = require("csv-parse/sync");
  // Beside the mark it forgives nothing: no stray quote, no row of another length, no other end.
  return parse(bytes, { bom: true, record_delimiter: "\r\n" });
};

const [kind, ...files] = process.argv.slice(2);
const reader = { calendar, list }[kind];
const read = (file) => {
  try {
    return { read: reader(readFileSync(file)) };
  } catch (error) {
    return { refused: error.message };
  }
};
process.stdout.write(JSON.stringify(files.map(read)));
