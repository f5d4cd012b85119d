// Walks the wizard to its end and tells what each step took. It knows the page by its contract
// alone: `data-page`, a field's code as the id of its control, `<field>-<code>` as the id of a
// choice, `#next`. What no line below answers gets its first choice, or a word.
(async () => {
  // A mandated agent: the longest way through.
  const choices = {
    kind: "disclosure",
    requester: "mandated-agent",
    "agent-is": "family",
    "mandate-dated": "yes",
    "mandate-scope": "specific",
    channel: "post",
  };
  const birth = { era: "showa", year: "15", month: "5", day: "1" };
  // Recent, and never in the future: the first day of the month before this one.
  const now = new Date();
  const before = new Date(now.getFullYear(), now.getMonth() - 1, 1);
  const recent = {
    era: "western",
    year: `${before.getFullYear()}`,
    month: `${before.getMonth() + 1}`,
    day: "1",
  };
  const line = (field) =>
    /-phone$/.test(field) ? "03-0000-0000" : /-postal$/.test(field) ? "103-0011" : "Hanako";

  const page = () => document.querySelector("#app [data-page]");
  const code = () => page()?.dataset.page;
  const problems = () =>
    [...document.querySelectorAll("#app .mado-errorsummary li, #voided li")]
      .map((item) => item.textContent)
      .join("; ");

  // The next moment at which a frame has just been drawn: what is posted inside a frame comes after it.
  const frame = async () => {
    await new Promise(requestAnimationFrame);
    return scheduler.postTask(() => performance.now(), { priority: "user-blocking" });
  };

  const type = (control, text) => {
    control.value = text;
    control.dispatchEvent(new InputEvent("input", { bubbles: true }));
    control.dispatchEvent(new Event("change", { bubbles: true }));
  };

  const answer = (field, controls) => {
    const date = field.includes("birth") ? birth : recent;
    const part = /-(year|month|day)$/.exec(field)?.[1];
    if (controls[0].type === "radio") {
      const wanted = field.endsWith("-era") ? date.era : choices[field];
      (controls.find((control) => control.value === wanted) ?? controls[0]).click();
    } else if (controls[0].type === "checkbox") {
      if (!controls.some((control) => control.checked)) controls[0].click();
    } else {
      type(controls[0], part ? date[part] : line(field));
    }
  };

  // Answers what the page asks, also what an answer brings forth.
  const fill = async () => {
    const done = new Set();
    for (;;) {
      const open = Object.groupBy(
        page().querySelectorAll("input:not([type=file]), textarea"),
        (control) => control.name || control.id,
      );
      const field = Object.keys(open).find((one) => !done.has(one));
      if (field === undefined) return;
      done.add(field);
      answer(field, open[field]);
      await frame();
    }
  };

  // Presses "next"; the time until the next page's heading is drawn and has the focus, and until all of the
  // page is drawn: of a long one the rest comes after its beginning.
  const step = async () => {
    const from = code();
    const pressed = performance.now();
    document.getElementById("next").click();
    for (;;) {
      const drawn = await frame();
      const heading = page()?.querySelector("h1");
      if (code() !== from && heading && heading === document.activeElement) {
        let whole = drawn;
        while (page().querySelector(".mado-rest")) whole = await frame();
        return { to: code(), ms: drawn - pressed, whole: whole - pressed };
      }
      if (problems() || drawn - pressed > 20000) {
        throw new Error(`the walk ended on the page ${from}: ${problems()}`);
      }
    }
  };

  const steps = [];
  await frame();
  while (document.getElementById("next") && steps.length < 100) {
    await fill();
    // A person takes longer from the last answer to the button than the page needs to keep it.
    await new Promise(requestIdleCallback);
    steps.push(await step());
  }
  return steps;
})();
