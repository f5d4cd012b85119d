// What a facility's homepage loads: two elements, and nothing more until one comes near the screen.
import { MadoguchiPolicy } from "./policy-element.js";
import { MadoguchiWindow } from "./window-element.js";

// A page that names the script twice defines them once.
if (!customElements.get("madoguchi-window")) customElements.define("madoguchi-window", MadoguchiWindow);
if (!customElements.get("madoguchi-policy")) customElements.define("madoguchi-policy", MadoguchiPolicy);
