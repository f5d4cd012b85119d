// Works at the desk as its staff do, and tells what each thing took: milliseconds from the press until
// the frame with its outcome has been drawn. It knows the page by its contract alone: `data-page`,
// the ids of buttons and fields, `<field>-<code>` as the id of a choice.
async (what, input) => {
  const app = () => document.querySelector("#app [data-page]");
  const code = () => app()?.dataset.page;
  const find = (selector) => {
    const found = document.querySelector(selector);
    if (!found) throw new Error(`the page ${code()} has no ${selector}`);
    return found;
  };

  // The next moment at which a frame has just been drawn: what is posted inside a frame comes after it.
  const frame = async () => {
    await new Promise(requestAnimationFrame);
    return scheduler.postTask(() => performance.now(), { priority: "user-blocking" });
  };

  // Does something; the time until what is waited for has been drawn.
  const timed = async (act, done) => {
    const began = performance.now();
    act();
    for (;;) {
      const drawn = await frame();
      if (done()) return drawn - began;
      const wrong = document.querySelector("#app .mado-errorsummary li");
      if (wrong || drawn - began > input.patience) {
        throw new Error(`${code()} after ${Math.round(drawn - began)} ms: ${wrong?.textContent}`);
      }
    }
  };
  const press = (selector, page) =>
    timed(
      () => find(selector).click(),
      () => code() === page,
    );
  // What is done by itself after a page has come is over: a person takes longer to read it.
  const rest = () => new Promise((go) => requestIdleCallback(go));

  const type = (selector, text) => {
    const control = find(selector);
    control.value = text;
    control.dispatchEvent(new InputEvent("input", { bubbles: true }));
    control.dispatchEvent(new Event("change", { bubbles: true }));
  };

  const database = async () => {
    const open = indexedDB.open("madoguchi-desk");
    return new Promise((go, no) => {
      open.onsuccess = () => go(open.result);
      open.onerror = () => no(open.error);
    });
  };

  // Lays the records of a file into the store that the page has made.
  const lay = async (db, path) => {
    const file = await (await fetch(path, { cache: "no-store" })).arrayBuffer();
    const [view, text] = [new DataView(file), new TextDecoder()];
    let at = 0;
    const part = () => {
      const length = view.getUint32(at, true);
      at += 4 + length;
      return new Uint8Array(file, at - length, length);
    };
    const transaction = db.transaction(input.tables, "readwrite", { durability: "relaxed" });
    while (at < file.byteLength) {
      const table = input.tables[view.getUint8(at++)];
      const record = { k: text.decode(part()) };
      const subject = text.decode(part());
      if (subject) record.s = subject;
      record.b = part().slice();
      transaction.objectStore(table).put(record);
    }
    await new Promise((go, no) => {
      transaction.oncomplete = go;
      transaction.onabort = () => no(transaction.error);
    });
  };

  const locked = async () => {
    await timed(
      () => {},
      () => code() === "desk-locked",
    );
    await rest();
  };

  const unlock = async () => {
    type("#passphrase", input.passphrase);
    await rest();
    return press("#submit", "desk-who");
  };

  const signIn = async () => {
    find("input[name=person]").click();
    await timed(
      () => {},
      () => document.querySelector("#code"),
    );
    type("#code", input.code);
    await rest();
    return timed(
      () => find("#submit").click(),
      () => document.querySelector("#rows li"),
    );
  };

  // One change of what is looked for, until the list has been drawn anew.
  const list = (act) => {
    const before = find("#rows").firstElementChild;
    return timed(act, () => find("#rows").firstElementChild !== before);
  };

  // A name, letter by letter.
  const search = async () => {
    const times = [];
    for (let end = 1; end <= input.name.length; end++) {
      await rest();
      times.push(await list(() => type("#search", input.name.slice(0, end))));
    }
    if (!document.querySelector("#rows li")) throw new Error(`nobody is called ${input.name}`);
    return times;
  };

  // Somebody new, and a form of theirs up to the pad.
  const toThePad = async () => {
    await press("#to-consents", "desk-consents");
    await press("#new", "desk-principal-act");
    // Somebody new each time: of a name that is on the list it would be asked who is meant.
    type("#name", `${input.name} ${Date.now()}`);
    await rest();
    await press("#submit", "desk-principal");
    await press("[id^=take-]", "desk-consent-who");
    find("#signer-principal").click();
    find("#state-can-judge").click();
    await rest();
    const next = () => {
      const before = code();
      return timed(
        () => find("#submit").click(),
        () => code() !== before,
      );
    };
    // A notice goes with some forms; to refuse, nothing on it has to be ticked.
    while (code() !== "desk-consent-read-back") await next();
    find("#read-back-yes").click();
    await rest();
    await press("#submit", "desk-consent-sign");
    find("#sign-how-drawn").click();
    await timed(
      () => {},
      () => document.querySelector(".mado-pad svg"),
    );
  };

  // A pen on the pad: the time from its move until the frame with its ink.
  const ink = async (strokes) => {
    const pad = find(".mado-pad svg");
    const box = pad.getBoundingClientRect();
    const fire = (type, x, y) =>
      pad.dispatchEvent(
        new PointerEvent(type, {
          pointerId: 7,
          pointerType: "pen",
          isPrimary: true,
          bubbles: true,
          cancelable: true,
          pressure: type === "pointerup" ? 0 : 0.5,
          buttons: type === "pointerup" ? 0 : 1,
          clientX: box.left + x * box.width,
          clientY: box.top + y * box.height,
        }),
      );
    const drawn = () => [...pad.querySelectorAll("path")].map((path) => path.getAttribute("d")).join().length;
    for (let n = 0; n < strokes; n++) {
      const [x, y] = [0.05 + (n % 40) * 0.02, 0.1 + Math.floor(n / 40) * 0.03];
      fire("pointerdown", x, y);
      fire("pointermove", x + 0.01, y + 0.01);
      fire("pointerup", x + 0.015, y);
      // A pen is lifted between two strokes.
      if (n % 50 === 0) await frame();
    }
    await rest();
    fire("pointerdown", 0.1, 0.9);
    await frame();
    const before = drawn();
    const took = await timed(
      () => fire("pointermove", 0.6, 0.92),
      () => drawn() !== before,
    );
    fire("pointerup", 0.6, 0.92);
    await rest();
    return took;
  };

  switch (what) {
    // Makes the store as the page lays it out, and fills it.
    case "fill": {
      await timed(
        () => {},
        () => code() === "desk-begin",
      );
      const db = await database();
      for (let file = 0; file < input.files; file++) await lay(db, `${input.folder}/${file}.bin`);
      db.close();
      return (await navigator.storage.estimate()).usage;
    }
    case "work": {
      await locked();
      const told = { unlock: await unlock() };
      told.board = await signIn();
      await rest();
      told.filter = await list(() => find("#filter-all").click());
      const times = await search();
      told.first = times[0];
      told.search = Math.max(...times.slice(1));
      await rest();
      told.case = await press("#rows button", "desk-case");
      await rest();
      await press("#more-note", "desk-act");
      type("#text", "0123456789".repeat(2));
      await rest();
      told.append = await press("#submit", "desk-case");
      await rest();
      told.back = await timed(
        () => find("#to-board").click(),
        () => document.querySelector("#rows li"),
      );
      await rest();
      told.month = await press("#month", "desk-month");
      await toThePad();
      told.ink = await ink(2);
      told.inked = await ink(1000);
      await press("#to-check", "desk-check");
      // The same goes on behind the board whenever somebody comes in: how long does it hold them up?
      told.longest = 0;
      const watch = new PerformanceObserver((seen) => {
        for (const { duration } of seen.getEntries()) {
          told.longest = Math.max(told.longest, duration);
        }
      });
      watch.observe({ type: "longtask" });
      told.check = await timed(
        () => find("#check").click(),
        () => document.querySelector("#check-outcome [data-severity]"),
      );
      watch.disconnect();
      const outcome = find("#check-outcome [data-severity]");
      if (outcome.dataset.severity !== "success") throw new Error(outcome.innerText);
      await press("#lock", "desk-locked");
      return told;
    }
    case "restore": {
      await timed(
        () => {},
        () => code() === "desk-begin",
      );
      await press("#restore", "desk-restore");
      const backup = await (await fetch(`${input.folder}/desk.backup`)).blob();
      const chosen = new DataTransfer();
      chosen.items.add(new File([backup], "desk.backup"));
      const field = find("#file");
      field.files = chosen.files;
      field.dispatchEvent(new Event("change", { bubbles: true }));
      find("#by-passphrase").click();
      await timed(
        () => {},
        () => document.querySelector("#passphrase") && app().innerText.includes("desk.backup"),
      );
      type("#passphrase", input.passphrase);
      await rest();
      return press("#submit", "desk-who");
    }
  }
}
