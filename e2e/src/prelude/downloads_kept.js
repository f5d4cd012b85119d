// What the page offers as a file, with its name and text.
(() => {
  const blobs = new Map();
  const create = URL.createObjectURL;
  URL.createObjectURL = (blob) => {
    const url = create.call(URL, blob);
    blobs.set(url, blob);
    return url;
  };
  window.e2eDownloads = [];
  const click = HTMLAnchorElement.prototype.click;
  HTMLAnchorElement.prototype.click = function () {
    const blob = blobs.get(this.href);
    if (!this.download || !blob) return click.call(this);
    const name = this.download;
    blob.arrayBuffer().then((buffer) => {
      const bytes = new Uint8Array(buffer);
      const text = new TextDecoder().decode(bytes);
      const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
      window.e2eDownloads.push({ name, text, base64: btoa(binary) });
    });
  };
})();
