// No service worker: a page that another test left would come out of its store.
Object.defineProperty(Navigator.prototype, "serviceWorker", { value: undefined });
