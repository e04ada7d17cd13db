/** Words: what an element says, a number as it is read, a name for files. */

/** The words of an element, with single spaces. @param {Element} element */
export function words(element) {
  return element.textContent.replace(/\s+/g, " ").trim();
}

/** Say something, unless it is said already: a reader should not hear it twice. */
export function say(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

/** A number with its thousands apart: "1,234". @param {number} number */
export function written(number) {
  return number.toLocaleString("en-GB");
}

/** Words as a part of a file's name. @param {string} text */
export function slug(text) {
  const plain = text.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "") || "list";
}
