// While the program is on its way: the letters and the contrast of an earlier visit, fetch the facility's
// rules along with it, remember that "next" was pressed, and do not show the first question to somebody who
// is further on, nor to whoever writes a facility's file or opens a sealed answer. Nothing else: the first
// screens are plain HTML, and the program takes over.
(() => {
  const root = document.documentElement;
  try {
    for (const setting of ["text-size", "contrast"]) {
      const code = localStorage.getItem(`madoguchi-${setting}`);
      if (code) root.setAttribute(`data-${setting}`, code);
    }
  } catch {
    // A browser that keeps nothing has nothing to give back.
  }
  const facility = location.hash.split("/")[1];
  if (facility === "editor" || facility === "open") {
    root.dataset.resuming = "";
  } else if (/^[a-z0-9-]+$/.test(facility || "")) {
    const link = document.createElement("link");
    link.rel = "preload";
    link.as = "fetch";
    link.crossOrigin = "anonymous";
    link.href = `facilities/${facility}.json`;
    document.head.append(link);
  }
  if (typeof history.state === "string") root.dataset.resuming = "";
  addEventListener("submit", (event) => {
    const form = event.target.closest("form[data-preview]");
    if (form) {
      event.preventDefault();
      form.dataset.next = "";
    }
  });
})();
