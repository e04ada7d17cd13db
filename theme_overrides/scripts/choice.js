/**
 * What a reader has chosen in an index, and how words and an address say it:
 * `?q=scrutiny&status=Open&status=Late&sort=due&order=down`.
 */

/**
 * @typedef {object} Choice
 * @property {string} words What the text must hold.
 * @property {Map<import("./rows.js").Column, Set<string>>} picked The values of each facet.
 * @property {import("./rows.js").Column | null} sort
 * @property {boolean} down
 */

/**
 * Return the names in an address that are about the list.
 * @param {import("./rows.js").Column[]} columns
 */
export function keysOf(columns) {
  const facets = columns.filter((column) => column.isFacet);
  return ["q", "sort", "order", ...facets.flatMap(namesOf)];
}

/** What addresses call a column: its key, and the one that it once had. */
function namesOf({ key, former }) {
  return former ? [key, former] : [key];
}

/**
 * Read a choice from an address.
 * @param {URLSearchParams} asked
 * @param {import("./rows.js").Column[]} columns
 * @param {(column: import("./rows.js").Column) => string[]} known The values that a facet has.
 * @returns {{choice: Choice, strange: string[]}} `strange` names what the list does not know.
 */
export function choiceOf(asked, columns, known) {
  const sort = columns.find((one) => namesOf(one).includes(asked.get("sort"))) ?? null;
  const strange = asked.get("sort") && !sort ? [`column “${asked.get("sort")}” to sort by`] : [];
  const picked = new Map();
  for (const column of columns.filter((one) => one.isFacet)) {
    const values = namesOf(column).flatMap((name) => asked.getAll(name));
    const there = new Set(values.length ? known(column) : []);
    picked.set(column, new Set(values.filter((value) => there.has(value))));
    const others = values.filter((value) => !there.has(value));
    strange.push(...others.map((value) => `“${value}” under ${column.name}`));
  }
  const down = asked.get("order") === "down";
  return { choice: { words: asked.get("q") ?? "", picked, sort, down }, strange };
}

/**
 * Return in words what must be so of a row: "Status Open or Late", "with the words “work plan”".
 * @param {Choice} choice
 * @returns {string[]} Nothing where every row fits.
 */
export function conditionsOf({ words, picked }) {
  const text = words.trim();
  const narrowing = [...picked].filter(([, values]) => values.size);
  return [
    ...narrowing.map(([column, values]) => `${column.name} ${[...values].join(" or ")}`),
    ...(text ? [`with the words “${text}”`] : []),
  ];
}

/**
 * Return a choice as an address says it: names and values, none where nothing is chosen.
 * @param {Choice} choice
 * @returns {string[][]}
 */
export function partsOf({ words, picked, sort, down }) {
  const text = words.trim();
  return [
    ...(text ? [["q", text]] : []),
    ...[...picked].flatMap(([column, values]) => [...values].map((value) => [column.key, value])),
    ...(sort ? [["sort", sort.key]] : []),
    ...(sort && down ? [["order", "down"]] : []),
  ];
}
