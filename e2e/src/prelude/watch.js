// Keeps what the console and uncaught errors say, across reloads of this tab, for the test to read.
(() => {
  const keep = (kind, what) => {
    const said = JSON.parse(sessionStorage.getItem("e2e-said") || "[]");
    said.push({ kind, what: String(what) });
    sessionStorage.setItem("e2e-said", JSON.stringify(said));
  };
  for (const kind of ["debug", "info", "log", "warn", "error"]) {
    const say = console[kind];
    console[kind] = (...parts) => {
      keep(kind, parts.map((part) => (part && part.stack) || part).join(" "));
      say.apply(console, parts);
    };
  }
  addEventListener("error", (event) => keep("error", event.message));
  addEventListener("unhandledrejection", (event) => keep("error", event.reason));
  addEventListener("securitypolicyviolation", (event) => {
    keep("error", `policy: ${event.violatedDirective} ${event.blockedURI}`);
  });
})();
