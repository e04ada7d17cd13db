/**
 * Makes a table an index: filtered by words and facets, sorted, sent by its address, downloaded.
 *
 * A table becomes one inside `{% call indexes.index(list_type, number) %}` of `indexes.html`, and
 * its head, which `lists.html` makes, says what each column is:
 *
 *     <th scope="col" data-key="status">     is called so in addresses and files; sorts as text
 *     <th … data-former="how-it-stands">     is called so in old addresses
 *     <th … data-sort="number">              sorts by the number in the cell
 *     <th … data-sort="date" data-facet>     sorts by <time>; its values are years
 *     <th … data-facet>                      may be filtered by its values
 *
 * A cell's values are the words of its tags and of what is not published (`.tag`, `.none`); without
 * any, those of its links; without any, its own words but for asides. Only a table with a facet
 * becomes an index, and only the first of a page. The others beside it can't be narrowed, so they
 * are hidden while it is.
 */

import { addressOf } from "./address.js";
import { choiceOf, conditionsOf, keysOf, partsOf } from "./choice.js";
import { download } from "./csv.js";
import { focusOn, roomOf, targetOf } from "./elements.js";
import { facetsOf } from "./facets.js";
import { orderOf, orderSaid } from "./order.js";
import { otherPages } from "./pages.js";
import { columnsOf, ordered, rowsOf, sifted, valuesIn } from "./rows.js";
import { say, written } from "./words.js";

const STEP = 100;
const PAUSE = 150; // browsers refuse an address that changes with every key

const holder = document.querySelector("[data-index]");
const tables = [...(holder?.querySelectorAll("table") ?? [])];
const table = tables.find((one) => one.querySelector("th[data-facet]"));
const others = tables.filter((one) => one !== table);
if (table) begin();

function begin() {
  const columns = columnsOf(table);
  const rows = rowsOf(table);
  const pages = otherPages(holder, "[data-index] table:has(th[data-facet])", ([other], isBefore) => {
    const more = rowsOf(other);
    const orders = columnsOf(other).map(({ order }) => order);
    columns.forEach((column, at) => (column.order = [...new Set([...column.order, ...orders[at]])]));
    if (isBefore) rows.unshift(...more);
    else rows.push(...more);
  });
  const known = (column) => valuesIn(rows, column);
  const status = holder.querySelector("[role=status]");
  const { form, more } = controls();
  const links = holder.querySelector(".pages");
  if (links && pages.isFirst) links.hidden = true;
  const address = addressOf(keysOf(columns));
  let choice, strange, fitting, limit, limitOnScreen, writing;

  const facets = facetsOf(columns, known, pages, () => draw(limit), (column, value, isIn) => {
    choice.picked.get(column)[isIn ? "add" : "delete"](value);
    changed();
  });
  form.querySelector("[data-facets]").append(...facets.elements);
  const showOrder = orderOf(columns, table, form.elements.sort, (column, down) => {
    Object.assign(choice, { sort: column, down });
    changed();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.elements.q.addEventListener("input", ({ target }) => {
    choice.words = target.value;
    changed();
  });
  form.elements.clear.addEventListener("click", () => {
    ({ choice } = choiceOf(new URLSearchParams(), columns, known));
    changed();
  });
  form.elements.download.addEventListener("click", async () => {
    await all();
    draw(limit);
    const lines = fitting.map((row) =>
      [...columns.map((column) => row.words(column)), targetOf(row.element.cells[0])]);
    download([[...columns.map((column) => column.key), "url"], ...lines]);
  });
  for (const [button, step] of [[more.children[0], STEP], [more.children[1], Infinity]]) {
    button.addEventListener("click", async () => {
      await all();
      const { element } = ordered(sifted(rows, choice).fitting, choice.sort, choice.down)[limit];
      draw(limit + step);
      focusOn(element);
    });
  }

  address.follow((asked) => {
    clearTimeout(writing);
    const take = () => {
      ({ choice, strange } = choiceOf(asked, columns, known));
      draw();
    };
    if (String(asked)) onAll(take);
    take();
  });
  addEventListener("beforeprint", () => {
    limitOnScreen = limit;
    draw(Infinity);
  });
  addEventListener("afterprint", () => draw(limitOnScreen));
  (window.requestIdleCallback ?? setTimeout)(() => rows.forEach((row) => row.text));

  /** How many rows there are on all pages. */
  function total() {
    return pages.isWhole() ? rows.length : Number(holder.dataset.total);
  }

  /** Do something again as soon as the rows of all pages are there. */
  function onAll(again) {
    if (pages.isWhole()) return;
    all().then(again, () => {});
  }

  /** The rows of all pages; where they can't be read, that is said. */
  function all() {
    return pages.whole().catch((error) => {
      say(status, "The other pages of this list can't be read.");
      throw error;
    });
  }

  function changed() {
    strange = [];
    draw();
    onAll(() => draw(limit));
    clearTimeout(writing);
    writing = setTimeout(() => address.remember(partsOf(choice)), PAUSE);
  }

  /** Show what fits, as many rows of it as this. */
  function draw(atMost = STEP) {
    limit = atMost;
    const found = sifted(rows, choice, facets.open());
    fitting = ordered(found.fitting, choice.sort, choice.down);
    const isFocusLost = place(fitting.slice(0, limit).map((row) => row.element));
    const isWhole = pages.isWhole();
    const number = isWhole ? fitting.length : total();
    const rest = number - Math.min(limit, fitting.length);
    more.hidden = rest <= 0 || !(isWhole || pages.isFirst);
    more.children[0].textContent = `Show ${Math.min(rest, STEP)} more`;
    more.children[1].textContent = `Show all ${written(number)}`;
    const conditions = conditionsOf(choice).join("; ");
    for (const other of others) roomOf(other).hidden = conditions !== "";
    if (form.elements.q.value !== choice.words) form.elements.q.value = choice.words;
    facets.show(choice, found.counts);
    showOrder(choice);
    say(status, announced(conditions));
    if (isFocusLost) focusOn(status);
  }

  function announced(conditions) {
    const { one, many } = holder.dataset;
    const whole = `${written(total())} ${total() === 1 ? one : many}`;
    const said = [conditions ? `${written(fitting.length)} of ${whole}: ${conditions}` : whole];
    if (!fitting.length) said.push(`No ${one} fits`);
    if (choice.sort) said.push(orderSaid(choice.sort, choice.down));
    if (conditions && !pages.isWhole()) said.push("The other pages of this list are being read");
    const isFirst = pages.isWhole() ? fitting.length > limit : pages.isFirst;
    if (isFirst) said.push(`The first ${written(Math.min(limit, fitting.length))} are shown`);
    if (strange.length)
      said.push(`This list has no ${strange.join(" and no ")}, which the address asks for`);
    return `${said.join(". ")}.`;
  }
}

/** Put the controls, which the page holds in a template, around the table. */
function controls() {
  const copy = holder.querySelector("template").content.cloneNode(true);
  const [form, more] = copy.children;
  holder.prepend(form);
  (holder.querySelector(".pages") ?? roomOf(table)).after(more);
  return { form, more };
}

/**
 * Put these rows into the table, and touch none that stays where it is.
 * @returns {boolean} Whether the row that had the focus is gone.
 */
function place(shown) {
  const [body] = table.tBodies;
  const staying = new Set(shown);
  const focused = document.activeElement?.closest("tr");
  for (const row of [...body.rows]) if (!staying.has(row)) row.remove();
  let next = body.rows[0] ?? null;
  for (const row of shown) {
    if (row === next) next = next.nextElementSibling;
    else body.insertBefore(row, next);
  }
  return Boolean(focused && !focused.isConnected);
}
