// As a browser does in which the person keeps sites from storing anything.
IDBFactory.prototype.open = () => {
  throw new DOMException("The operation is insecure.", "SecurityError");
};
