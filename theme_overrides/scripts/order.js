/**
 * The order of an index: a button in the head of each column, and a list of all orders for screens
 * on which the heads are not seen.
 */

import { made } from "./elements.js";

const WORDS = {
  text: ["A to Z", "Z to A"],
  number: ["smallest first", "largest first"],
  date: ["earliest first", "latest first"],
};

/** Return an order as it is read: "Due: latest first". */
export function orderSaid(column, down) {
  return `${column.name}: ${WORDS[column.kind][Number(down)]}`;
}

/**
 * Make what orders a table.
 * @param {import("./rows.js").Column[]} columns
 * @param {HTMLTableElement} table
 * @param {HTMLSelectElement} list The list of orders; its first stays.
 * @param {(column: import("./rows.js").Column | null, down: boolean) => void} sortBy
 * @returns {(choice: import("./choice.js").Choice) => void} Shows which order is chosen.
 */
export function orderOf(columns, table, list, sortBy) {
  const ways = columns.flatMap((column) => [{ column, down: false }, { column, down: true }]);
  list.append(...ways.map(({ column, down }) => new Option(orderSaid(column, down))));
  list.addEventListener("input", () => {
    const { column, down } = ways[list.selectedIndex - 1] ?? { column: null, down: false };
    sortBy(column, down);
  });

  let shown;
  const heads = [...table.tHead.rows[0].cells];
  columns.forEach((column, at) => putButton(heads[at], column, () =>
    sortBy(column, shown.sort === column && !shown.down)));

  return (choice) => {
    shown = choice;
    list.selectedIndex = 1 + ways.findIndex((way) =>
      way.column === choice.sort && way.down === choice.down);
    columns.forEach((column, at) => {
      if (choice.sort !== column) heads[at].removeAttribute("aria-sort");
      else heads[at].setAttribute("aria-sort", choice.down ? "descending" : "ascending");
    });
  };
}

/** Put a button into a head; where the head leads somewhere itself, the button has its own word. */
function putButton(head, column, sort) {
  const label = made("span", ...head.childNodes);
  const leadsSomewhere = label.querySelector("a");
  const button = made("button", leadsSomewhere ? "Sort" : column.name);
  button.type = "button";
  if (leadsSomewhere) button.ariaLabel = `Sort by ${column.name}`;
  button.addEventListener("click", sort);
  head.append(label, button);
}
