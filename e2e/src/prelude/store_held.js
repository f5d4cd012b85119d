// The first page of a tab looks through its store, and does not come to the end of it.
(() => {
  if (sessionStorage.getItem("e2e-held") !== null) return;
  const getAll = IDBObjectStore.prototype.getAll;
  IDBTransaction.prototype.commit = () => {};
  IDBObjectStore.prototype.getAll = function (...parts) {
    const request = getAll.apply(this, parts);
    const again = () => {
      sessionStorage.setItem("e2e-held", "");
      this.get("nothing").onsuccess = again;
    };
    again();
    return request;
  };
})();
