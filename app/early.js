// While the program is on its way: the letters and the contrast of an earlier visit, fetch the facility's
// rules along with it, remember that "next" was pressed, and do not show the first question to somebody who
// is further on, nor to whoever works for a facility or opens a sealed answer. Nothing else: the first
// screens are plain HTML, and the program takes over.

// The facility's own pages, and where sealed answers are opened: the one that the address asks for.
export const ownPage = () => /^#\/(editor|desk|open)(\/|$)/.exec(location.hash)?.[1];

// The facility that the address asks for.
export const facility = ownPage() ? undefined : /^#\/([a-z0-9-]+)(\/|$)/.exec(location.hash)?.[1];

// Fetches what the program is going to ask for.
export const ahead = (file) => {
  const link = document.createElement("link");
  link.rel = "preload";
  link.as = "fetch";
  link.crossOrigin = "anonymous";
  link.href = file;
  document.head.append(link);
};

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
  if (facility) ahead(`facilities/${facility}.json`);
  if (ownPage() || typeof history.state === "string") root.dataset.resuming = "";
  addEventListener("submit", (event) => {
    const form = event.target.closest("form[data-preview]");
    if (form) {
      event.preventDefault();
      form.dataset.next = "";
    }
  });
})();
