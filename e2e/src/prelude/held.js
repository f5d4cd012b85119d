// The first page of a tab does not come to the end of the transaction in which it calls this.
((owner, method) => {
  if (sessionStorage.getItem("e2e-held") !== null) return;
  const act = owner.prototype[method];
  IDBTransaction.prototype.commit = () => {};
  owner.prototype[method] = function (...parts) {
    const result = act.apply(this, parts);
    const store = result instanceof IDBObjectStore ? result : this;
    const again = () => {
      sessionStorage.setItem("e2e-held", "");
      store.get("nothing").onsuccess = again;
    };
    again();
    return result;
  };
})(WHERE);
