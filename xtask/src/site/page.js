// Starts one of the facility's own pages. Its style comes first, so that nothing is seen undressed.
import init from "./GLUE";

export async function start() {
  const style = document.createElement("link");
  style.rel = "stylesheet";
  style.href = "./STYLE";
  const dressed = new Promise((go) => {
    style.onload = style.onerror = go;
  });
  document.head.append(style);
  const wasm = fetch("./WASM");
  await dressed;
  await init({ module_or_path: wasm });
}
