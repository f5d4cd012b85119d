// The workers that the page asked for are in `e2eWorkers`, the oldest first.
window.e2eWorkers = [];
if (navigator.serviceWorker) {
  const register = ServiceWorkerContainer.prototype.register;
  ServiceWorkerContainer.prototype.register = async function (...parts) {
    const registration = await register.apply(this, parts);
    window.e2eWorkers.push(registration.installing);
    return registration;
  };
}
