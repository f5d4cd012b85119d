// A slow line: the program arrives when the test says so.
(() => {
  const real = window.fetch;
  const released = new Promise((release) => (window.e2eRelease = release));
  window.fetch = (what, ...more) => {
    const ask = () => real.call(window, what, ...more);
    return String(what.url || what).includes(".wasm") ? released.then(ask) : ask();
  };
})();
