// Tells when the page can be used. Runs before the page's own scripts.
(wizard) => {
  const usable = (input) =>
    !input.disabled &&
    input.checkVisibility({ visibilityProperty: true }) &&
    input.getBoundingClientRect().width > 0;
  const find = (inside) =>
    [...document.querySelectorAll(`${inside} :is(input, select, textarea)`)].find(usable);

  // What is posted inside a frame comes after that frame has been drawn, as soon as a tap would.
  const afterDrawing = (then) =>
    scheduler.postTask(() => then(performance.now()), { priority: "user-blocking" });

  // What came over the network, without headers; what came out of the cache has no transfer.
  const resources = () =>
    [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")]
      .filter((entry) => entry.transferSize > 0)
      .map((entry) => ({
        path: new URL(entry.name).pathname,
        bytes: entry.encodedBodySize,
        ms: entry.responseEnd,
      }));

  const seen = { first: null, early: false, whole: null };
  const tell = () => {
    if (seen.first === null || (wizard && seen.whole === null)) return;
    globalThis.madoguchiBench(JSON.stringify({ ...seen, resources: resources() }));
  };

  const look = () => {
    const input = find("body");
    if (!input) return requestAnimationFrame(look);
    seen.early = !input.closest("#app");
    afterDrawing((now) => {
      seen.first = now;
      tell();
    });
  };
  requestAnimationFrame(look);

  // The program sets the mark in the frame in which its own question takes over.
  const mark = new MutationObserver(() => {
    if (!document.documentElement?.matches("[data-ready]") || !find("#app")) return;
    mark.disconnect();
    afterDrawing((now) => {
      seen.whole = now;
      tell();
    });
  });
  mark.observe(document, { subtree: true, attributeFilter: ["data-ready"] });
}
