/** Make an element of its children, which may be words. */
export function made(name, ...children) {
  const element = document.createElement(name);
  element.append(...children);
  return element;
}

/** Where the first link inside an element leads, in full; nothing without one. */
export function targetOf(element) {
  return element.querySelector("a")?.href ?? "";
}

/** A table with the room in which it scrolls. */
export function roomOf(table) {
  return table.closest(".scroll") ?? table;
}

/** Give the focus to the first link inside an element, else to a row's head or to itself. */
export function focusOn(element) {
  const target = element.querySelector("a") ?? element.cells?.[0] ?? element;
  if (target.localName !== "a") target.tabIndex = -1;
  target.focus();
}
