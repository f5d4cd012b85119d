// As in a frame or a private window where the browser offers no database.
Object.defineProperty(window, "indexedDB", { get: () => undefined });
