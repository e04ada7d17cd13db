/**
 * What a reader has chosen in an index, and how an address says it:
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
 * Read a choice from an address.
 * @param {string} search The query: `?q=scrutiny`.
 * @param {import("./rows.js").Column[]} columns
 * @param {(column: import("./rows.js").Column) => string[]} known The values that a facet has.
 * @returns {{choice: Choice, strange: string[]}} `strange` names what the list does not know.
 */
export function choiceOf(search, columns, known) {
  const asked = new URLSearchParams(search);
  const sort = columns.find((column) => column.key === asked.get("sort")) ?? null;
  const strange = asked.get("sort") && !sort ? [`column “${asked.get("sort")}” to sort by`] : [];
  const picked = new Map();
  for (const column of columns.filter((one) => one.isFacet)) {
    const values = asked.getAll(column.key);
    const there = new Set(values.length ? known(column) : []);
    picked.set(column, new Set(values.filter((value) => there.has(value))));
    const others = values.filter((value) => !there.has(value));
    strange.push(...others.map((value) => `“${value}” under ${column.name}`));
  }
  const down = asked.get("order") === "down";
  return { choice: { words: asked.get("q") ?? "", picked, sort, down }, strange };
}

/**
 * Return the query that says a choice; what is not about the list stays in it.
 * @param {Choice} choice
 * @param {string} search The query up to now.
 * @returns {string} Empty where nothing is chosen.
 */
export function queryOf(choice, search) {
  const query = new URLSearchParams(search);
  for (const key of ["q", "sort", "order"]) query.delete(key);
  for (const column of choice.picked.keys()) query.delete(column.key);
  if (choice.words.trim()) query.append("q", choice.words.trim());
  for (const [column, values] of choice.picked) {
    for (const value of values) query.append(column.key, value);
  }
  if (choice.sort) query.append("sort", choice.sort.key);
  if (choice.sort && choice.down) query.append("order", "down");
  return String(query) && `?${query}`;
}
