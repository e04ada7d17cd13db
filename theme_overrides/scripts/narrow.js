/** A field to type in above a long row of boxes. */

import { made } from "./elements.js";

/** From how many boxes on a reader needs the field. */
export const MANY = 15;

/**
 * Return a field that leaves only the boxes whose words hold what is typed, and those chosen.
 * @param {string} words What the field is called.
 * @param {HTMLInputElement[]} boxes Each in its label.
 */
export function narrowing(words, boxes) {
  const field = Object.assign(made("input"), { type: "search", autocomplete: "off" });
  field.addEventListener("input", (event) => {
    event.stopPropagation();
    const typed = field.value.trim().toLowerCase();
    for (const box of boxes) {
      const label = box.closest("label");
      label.hidden = !box.checked && !label.textContent.toLowerCase().includes(typed);
    }
  });
  for (const kind of ["change", "search"]) field.addEventListener(kind, (event) => event.stopPropagation());
  return made("label", `${words} `, field);
}
