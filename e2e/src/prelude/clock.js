// The suite's day, so that no test changes its answer at midnight.
(() => {
  const now = Date.now;
  Date.now = () => now() + SHIFT;
})();
