/** Make an element of its children, which may be words. */
export function made(name, ...children) {
  const element = document.createElement(name);
  element.append(...children);
  return element;
}

/** Give the focus to the first link inside an element, else to a row's head or to itself. */
export function focusOn(element) {
  const target = element.querySelector("a") ?? element.cells?.[0] ?? element;
  if (target.localName !== "a") target.tabIndex = -1;
  target.focus();
}
