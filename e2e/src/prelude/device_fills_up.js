// Once `e2eFull` is set, nothing more can be written.
(() => {
  const put = IDBObjectStore.prototype.put;
  IDBObjectStore.prototype.put = function (...parts) {
    if (window.e2eFull) throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
    return put.apply(this, parts);
  };
})();
