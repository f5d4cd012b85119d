// Saves the papers on the wizard's last page as a PDF and tells what that took, or why it did not
// come about. `done` are the words that say it is saved.
async (done) => {
  const button = document.getElementById("save-pdf");
  const outcome = document.getElementById("pdf-outcome");
  if (!button || !outcome) return { why: "the last page has no #save-pdf or no #pdf-outcome" };

  let file = null;
  const { createObjectURL } = URL;
  URL.createObjectURL = (blob) => {
    if (blob.type === "application/pdf") file = blob.size;
    return createObjectURL.call(URL, blob);
  };

  // The next moment at which a frame has just been drawn.
  const frame = async () => {
    await new Promise(requestAnimationFrame);
    return scheduler.postTask(() => performance.now(), { priority: "user-blocking" });
  };

  // What came over the network, without headers; what came out of the cache has no transfer.
  const resources = (since) =>
    performance
      .getEntriesByType("resource")
      .filter((entry) => entry.startTime >= since && entry.transferSize > 0)
      .map((entry) => ({
        path: new URL(entry.name).pathname,
        bytes: entry.encodedBodySize,
        ms: entry.responseEnd - since,
      }));

  await new Promise(requestIdleCallback);
  const pressed = performance.now();
  button.click();
  for (;;) {
    const drawn = await frame();
    const words = outcome.innerText.trim();
    if (words === done) return { ms: drawn - pressed, file, resources: resources(pressed) };
    const free = !button.hasAttribute("aria-disabled");
    if (drawn - pressed > 55000 || (words && free)) {
      return { why: `after ${Math.round(drawn - pressed)} ms the page says: ${words}` };
    }
  }
}
