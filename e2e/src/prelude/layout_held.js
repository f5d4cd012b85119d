// The first page of a tab makes its store, and does not come to the end of it.
(() => {
  if (sessionStorage.getItem("e2e-held") !== null) return;
  const create = IDBDatabase.prototype.createObjectStore;
  IDBDatabase.prototype.createObjectStore = function (...parts) {
    const store = create.apply(this, parts);
    const again = () => {
      sessionStorage.setItem("e2e-held", "");
      store.get("nothing").onsuccess = again;
    };
    again();
    return store;
  };
})();
