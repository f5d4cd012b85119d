// What every script on the page can use. It knows the page by its contract alone: `data-page`, a
// field's code as the id of its control, `<field>-<code>` as the id of a choice, `#next`.

const pause = () => new Promise((go) => setTimeout(go, 5));

async function until(what, look) {
  const end = performance.now() + 55000;
  for (;;) {
    const seen = look();
    if (seen) return seen;
    if (performance.now() > end) throw new Error(`waited in vain for: ${what}\n${describe()}`);
    await pause();
  }
}

const words = (element) => (element?.innerText ?? "").trim();
const all = (selector, from = document) => [...from.querySelectorAll(selector)];
// While one page goes and another comes there is a moment without any.
const ready = () => "ready" in (document.documentElement?.dataset ?? {});
const page = () => document.querySelector("#app [data-page]");
const code = () => page()?.dataset.page;
// The last pages may still be on their way when one comes to them; what stands below a first screen is drawn
// a picture later.
const settled = () => !page()?.querySelector(".mado-loading, .mado-rest");
const saved = () => document.querySelector(".mado-saved")?.dataset.state;
const errors = () => all("#app .mado-errorsummary li").map(words);
const voided = () => all("#voided li").map(words);
const advice = () =>
  all(".mado-advice", page()).map((piece) => ({
    tone: piece.dataset.tone,
    title: words(piece.querySelector(".mado-notice__title")),
    text: words(piece),
  }));

function describe() {
  const said = sessionStorage.getItem("e2e-said");
  return [`page ${code()}, draft ${saved()}, ready ${ready()}`, words(document.body).slice(0, 1500), said]
    .filter(Boolean)
    .join("\n");
}

// The controls of the page's questions, each with the field that it answers.
function controls() {
  return all("input:not([type=file]), textarea", page()).map((control) => {
    const chosen = control.type === "radio" || control.type === "checkbox";
    const name = chosen ? control.name.replace(/-era$/, "") : control.id;
    const date = /^(.*)-(era|year|month|day)$/.exec(chosen ? control.name : control.id);
    return { control, field: date ? date[1] : name, part: date?.[2] };
  });
}

const fields = () => [...new Set(controls().map((found) => found.field))];

// What stands in the controls: to compare before and after.
const shown = () =>
  Object.fromEntries(
    controls().map(({ control }) => [
      control.id,
      control.type === "radio" || control.type === "checkbox" ? control.checked : control.value,
    ]),
  );

function choose(id) {
  const choice = document.getElementById(id);
  if (!choice) throw new Error(`no choice ${id} on the page ${code()}; there are ${Object.keys(shown())}`);
  choice.click();
}

function type(id, text) {
  const box = document.getElementById(id);
  if (!box) throw new Error(`no box ${id} on the page ${code()}; there are ${Object.keys(shown())}`);
  box.focus();
  box.value = text;
  box.dispatchEvent(new InputEvent("input", { bubbles: true }));
  box.dispatchEvent(new Event("change", { bubbles: true }));
}

function answer(field, value) {
  if (Array.isArray(value)) {
    for (const { control } of controls().filter((found) => found.field === field)) {
      if (control.checked !== value.includes(control.value)) control.click();
    }
    for (const missing of value.filter((one) => !document.getElementById(`${field}-${one}`))) {
      choose(`${field}-${missing}`);
    }
  } else if (typeof value === "object") {
    if (value.era) choose(`${field}-era-${value.era}`);
    for (const part of ["year", "month", "day"]) type(`${field}-${part}`, value[part]);
  } else if (document.getElementById(field)?.matches("input, textarea")) {
    type(field, value);
  } else {
    choose(`${field}-${value}`);
  }
}

// Answers every question of the page, also those that an answer brings forth.
async function fill(answers) {
  const filled = [];
  await until(`what stands on the page ${code()}`, settled);
  for (;;) {
    const field = fields().find((one) => one in answers && !filled.includes(one));
    if (!field) return filled;
    answer(field, answers[field]);
    filled.push(field);
    await pause();
  }
}

// Answers the page and goes on.
async function step(answers) {
  const here = code();
  const filled = await fill(answers);
  const seen = { page: here, asked: fields(), filled, advice: advice(), to: null, errors: [], voided: [] };
  const next = document.getElementById("next");
  if (!next) return seen;
  next.click();
  await until(`the page after ${here}`, () => code() !== here || errors().length || voided().length);
  return { ...seen, to: code(), errors: errors(), voided: voided() };
}

// Goes on until the page of that code, or until something stands in the way.
async function walk(answers, goal) {
  const trail = [];
  while (code() !== goal && trail.length < 60) {
    const seen = await step(answers);
    trail.push(seen);
    if (!seen.to || seen.errors.length || seen.voided.length) break;
  }
  await until(`what stands on the page ${code()}`, settled);
  return trail;
}
