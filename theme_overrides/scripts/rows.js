/**
 * The rows of an index: what each says, which values it has, and which of them fit a choice.
 * A row is read once, when it is first asked, and nothing here changes the page.
 */

/**
 * @typedef {object} Column
 * @property {string} name The words of its head.
 * @property {string} key What it is called in an address and in a file, whatever its head says.
 * @property {string} [former] What old addresses call it.
 * @property {"text" | "number" | "date"} kind How it sorts.
 * @property {string[]} order The values that have an order of their own, such as grades.
 * @property {boolean} isFacet Whether a reader may choose among its values.
 * @property {number} at Its place in a row, from 0.
 */

import { words } from "./words.js";

const collator = new Intl.Collator("en-GB", { numeric: true });

/**
 * Read the columns of a table from its head.
 * @param {HTMLTableElement} table
 * @returns {Column[]}
 */
export function columnsOf(table) {
  return [...table.tHead.rows[0].cells].map((cell, at) => ({
    at,
    name: words(cell),
    key: cell.dataset.key,
    former: cell.dataset.former,
    kind: cell.dataset.sort ?? "text",
    order: JSON.parse(cell.dataset.order ?? "[]"),
    isFacet: "facet" in cell.dataset,
  }));
}

/** The rows of a table. @param {HTMLTableElement} table @returns {Row[]} */
export function rowsOf(table) {
  return [...table.tBodies[0].rows].map((element) => new Row(element));
}

/** One row; it remembers what was read. */
export class Row {
  #text;
  #values = [];
  #ranks = [];

  /** @param {HTMLTableRowElement} element */
  constructor(element) {
    this.element = element;
  }

  /** Everything it says, in lower case. */
  get text() {
    return (this.#text ??= words(this.element).toLowerCase());
  }

  /** The values that it has in a column. @param {Column} column @returns {string[]} */
  values(column) {
    return (this.#values[column.at] ??= valuesOf(this.#cell(column), column.kind));
  }

  /** What it sorts by in a column; null where nothing is published. @param {Column} column */
  rank(column) {
    const known = this.#ranks[column.at];
    return known === undefined
      ? (this.#ranks[column.at] = rankOf(this.#cell(column), column.kind))
      : known;
  }

  /** Its words in a column, with dates as they are in data. @param {Column} column */
  words(column) {
    const copy = this.#cell(column).cloneNode(true);
    for (const time of copy.querySelectorAll("time")) time.textContent = time.dateTime;
    for (const next of copy.querySelectorAll("p + p, li + li, :is(a, .tag) + .tag")) next.prepend("; ");
    return words(copy).replaceAll(" ;", ";");
  }

  #cell(column) {
    return this.element.cells[column.at];
  }
}

/**
 * Every value of a column, in order.
 * @param {Row[]} rows
 * @param {Column} column
 * @returns {string[]}
 */
export function valuesIn(rows, column) {
  const found = new Set(rows.flatMap((row) => row.values(column)));
  const known = column.order.filter((value) => found.delete(value));
  return [...known, ...[...found].sort(collator.compare)];
}

/**
 * The rows that fit a choice, and how many each value would show beside what is chosen elsewhere.
 * Values of one column are alternatives; columns and words must all fit.
 * @param {Row[]} rows
 * @param {import("./choice.js").Choice} choice
 * @param {Column[]} counted The columns whose values are counted.
 * @returns {{fitting: Row[], counts: Map<Column, Map<string, number>>}}
 */
export function sifted(rows, choice, counted = []) {
  const asked = choice.words.toLowerCase().split(/\s+/).filter(Boolean);
  const narrowing = [...choice.picked].filter(([, values]) => values.size);
  const counts = new Map(counted.map((column) => [column, new Map()]));
  const fitting = [];
  for (const row of rows) {
    if (!asked.every((word) => row.text.includes(word))) continue;
    const missed = narrowing
      .filter(([column, values]) => !row.values(column).some((value) => values.has(value)))
      .map(([column]) => column);
    if (!missed.length) fitting.push(row);
    if (missed.length > 1) continue;
    for (const column of missed.length ? missed : counted) {
      const numbers = counts.get(column);
      if (!numbers) continue;
      for (const value of row.values(column)) numbers.set(value, (numbers.get(value) ?? 0) + 1);
    }
  }
  return { fitting, counts };
}

/**
 * The rows in the order of a column; where nothing is published, last in both directions.
 * @param {Row[]} rows
 * @param {Column | null} column Without one, as they stand.
 * @param {boolean} down
 * @returns {Row[]}
 */
export function ordered(rows, column, down) {
  if (!column) return rows;
  const way = down ? -1 : 1;
  const compare = column.kind === "number" ? (a, b) => a - b : collator.compare;
  return [...rows].sort((one, other) => {
    const [a, b] = [one.rank(column), other.rank(column)];
    if (a === null || b === null) return (a === null) - (b === null);
    return way * compare(a, b);
  });
}

/** A cell's dates are values by their years, its tags by their words, and so are its links. */
function valuesOf(cell, kind) {
  const years = kind === "date" ? timesOf(cell).map((date) => date.slice(0, 4)) : [];
  const [tags, links] = [".tag, .none", "a"].map((part) => [...cell.querySelectorAll(part)]);
  const parts = tags.length ? tags : links;
  const found = years.length ? years : parts.length ? parts.map(words) : [wordsWithoutAsides(cell)];
  return [...new Set(found)];
}

function rankOf(cell, kind) {
  const none = cell.querySelector(".none");
  if (none && words(none) === words(cell)) return null;
  if (kind === "date") return timesOf(cell).sort()[0] ?? null;
  if (kind === "number") {
    const [number] = words(cell).replaceAll(",", "").match(/-?\d+(\.\d+)?/) ?? [null];
    return number === null ? null : Number(number);
  }
  return words(cell);
}

function timesOf(cell) {
  return [...cell.querySelectorAll("time")].map((time) => time.dateTime);
}

function wordsWithoutAsides(cell) {
  const kept = [...cell.childNodes].filter((one) => !one.matches?.(".aside"));
  return kept.map((one) => one.textContent).join("").replace(/\s+/g, " ").trim();
}
