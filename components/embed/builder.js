// The page on which whoever keeps a facility's homepage puts together what to paste into it.
import { contrastToWhite } from "./framed.js";
import { make } from "./parts.js";

/** @type {(id: string) => any} */
const at = (id) => document.getElementById(id);
const home = new URL("..", location.href);
const elements = [...document.querySelectorAll("#choice select, #choice input")];

const escaped = (/** @type {string} */ text) =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const draw = () => {
  const [facility, view] = [at("facility").value, at("view").value];
  const hasColour = at("own-colour").checked;
  at("accent-row").hidden = !hasColour;
  const isPale = hasColour && contrastToWhite(at("accent").value) < 7;
  at("pale").textContent = isPale ? WORDS.builderPale : "";
  const accent = hasColour && !isPale ? at("accent").value : "";
  const theme = [at("high").checked && "high", accent].filter(Boolean).join(" ");
  const address = `${home}#/${facility}/${view}`;
  const written = theme && ` theme="${theme}"`;
  const script = `<script type="module" src="${escaped(`${home}embed.js`)}"></` + "script>";
  const link = (/** @type {string} */ to, /** @type {string} */ words) =>
    `  <a href="${escaped(to)}" target="_blank" rel="noopener">${words}</a>`;
  at("window").value = [
    script,
    `<madoguchi-window facility="${facility}" view="${view}"${written}>`,
    link(address, WORDS.open),
    "</madoguchi-window>",
  ].join("\n");
  at("plain").value = [
    `<iframe src="${escaped(address)}" title="${WORDS.title}"`,
    `  width="100%" height="700" style="border:0" loading="lazy"`,
    `  referrerpolicy="no-referrer" allow="web-share"></iframe>`,
  ].join("\n");
  at("text").value = [
    script,
    `<madoguchi-policy facility="${facility}">`,
    link(`${home}policy/${facility}.html`, WORDS.policy),
    "</madoguchi-policy>",
  ].join("\n");
  read();
  show(facility, view, theme);
};

/** Whether scripts of the homepage could read what is typed. */
const read = () => {
  const say = (/** @type {string} */ tone, /** @type {string[]} */ ...lines) => {
    at("reading").dataset.tone = tone;
    at("reading").replaceChildren(...lines.map((line) => make("p", {}, line)));
  };
  const typed = at("home").value.trim();
  if (!typed) {
    return say("note", WORDS.builderRule.replace("{origin}", home.origin), WORDS.builderRuleDo);
  }
  if (!URL.canParse(typed) || !/^https?:/.test(typed)) return say("stop", WORDS.builderHomeWrong);
  if (new URL(typed).origin !== home.origin) return say("good", WORDS.builderApart);
  return say("stop", WORDS.builderSame, WORDS.builderSameWhy, WORDS.builderSameDo);
};

/** The same as the first snippet, alive. */
const show = (/** @type {string} */ facility, /** @type {string} */ view, /** @type {string} */ theme) => {
  const live = at("live").firstElementChild ?? at("live").appendChild(make("madoguchi-window"));
  live.setAttribute("facility", facility);
  live.setAttribute("view", view);
  live.setAttribute("theme", theme);
};

for (const element of elements) element.addEventListener("input", draw);
for (const button of document.querySelectorAll("button[data-copy]")) {
  button.addEventListener("click", async () => {
    const box = at(/** @type {HTMLElement} */ (button).dataset.copy ?? "");
    box.select();
    const taken = navigator.clipboard?.writeText(box.value) ?? Promise.reject();
    const words = await taken.then(() => WORDS.builderTaken, () => WORDS.builderNotTaken);
    const said = button.nextElementSibling;
    if (said) said.textContent = words;
  });
}

// The frame in the picture is on this page's own origin: nothing of anybody is typed here.
const { facilities } = await (await fetch(`${home}facilities/index.json`)).json();
for (const { id, name } of facilities) at("facility").append(make("option", { value: id }, name));
await import(/* @vite-ignore */ `${home}embed.js`);
draw();
