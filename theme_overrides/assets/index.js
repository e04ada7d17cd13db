/**
 * Makes a table an index: filtered by words and facets, sorted, sent by its address, downloaded.
 *
 * A table becomes one inside `{% call indexes.index("review", "reviews", number) %}` of
 * `indexes.html`, and its head says what each column is:
 *
 *     <th scope="col">                                      sorts as text
 *     <th scope="col" data-sort="number">                   sorts by the number in the cell
 *     <th scope="col" data-sort="date" data-facet>          sorts by <time>; its values are years
 *     <th scope="col" data-facet>                           may be filtered by its values
 *     <th scope="col" data-facet="judgement">               is called so in the address
 *
 * A cell's values are the words of its tags and of what is not published (`.tag`, `.none`); without
 * any, those of its links; without any, its own words but for asides. Only a table with a facet
 * becomes an index, and only the first of a page.
 */

import { choiceOf, queryOf } from "./choice.js";
import { csvOf, download } from "./csv.js";
import { facetsOf } from "./facets.js";
import { columnsOf, ordered, Row, sifted, slug, valuesIn, words } from "./rows.js";

const STEP = 100;
const ORDERS = {
  text: ["A to Z", "Z to A"],
  number: ["smallest first", "largest first"],
  date: ["earliest first", "latest first"],
};

const holder = document.querySelector("[data-index]");
const tables = [...(holder?.querySelectorAll("table") ?? [])];
const table = tables.find((one) => one.querySelector("th[data-facet]"));
if (table) begin();

function begin() {
  const columns = columnsOf(table);
  const body = table.tBodies[0];
  const rows = [...body.rows].map((element) => new Row(element));
  const status = holder.querySelector("[role=status]");
  const { form, more } = controls();
  const facets = facetsOf(columns, (column) => valuesIn(rows, column), () => draw(limit));
  form.querySelector("[data-facets]").append(...facets.elements);
  const heads = [...table.tHead.rows[0].cells].map((cell, at) => headOf(cell, columns[at]));
  form.elements.sort.append(...columns.flatMap(optionsOf));
  let choice, strange, fitting, limit, limitOnScreen, writing;

  restore();
  holder.querySelector(".index__waiting")?.remove();
  addEventListener("popstate", restore);
  addEventListener("beforeprint", () => {
    limitOnScreen = limit;
    draw(Infinity);
  });
  addEventListener("afterprint", () => draw(limitOnScreen));
  (window.requestIdleCallback ?? setTimeout)(() => rows.forEach((row) => row.text));

  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", ({ target }) => {
    const { q, sort } = form.elements;
    if (target === q) choice.words = q.value;
    else if (target === sort) sortBy(...sort.value.split(" "));
    else facets.pick(target, choice);
    changed();
  });
  form.elements.clear.addEventListener("click", () => {
    choice = choiceOf("", columns).choice;
    changed();
  });
  form.elements.download.addEventListener("click", () => {
    const lines = fitting.map((row) => columns.map((column) => row.words(column)));
    const title = slug(words(document.querySelector("h1")));
    const today = new Date().toLocaleDateString("sv");
    download(csvOf([columns.map((column) => column.name), ...lines]), `${title}-${today}.csv`);
  });
  for (const [button, rest] of [[more.children[0], STEP], [more.children[1], Infinity]]) {
    button.addEventListener("click", () => {
      const first = fitting[limit].element;
      draw(limit + rest);
      focusOn(first);
    });
  }

  function restore() {
    const known = (column) => valuesIn(rows, column);
    ({ choice, strange } = choiceOf(location.search, columns, known));
    draw();
  }

  function changed() {
    strange = [];
    draw();
    clearTimeout(writing); // browsers refuse an address that changes with every key
    writing = setTimeout(() => {
      const query = queryOf(choice, location.search);
      history.replaceState(history.state, "", `${location.pathname}${query}${location.hash}`);
    }, 150);
  }

  function sortBy(key, way) {
    choice.sort = columns.find((column) => column.key === key) ?? null;
    choice.down = way === "down";
  }

  /** Show what fits, as many rows of it as this. */
  function draw(atMost = STEP) {
    limit = atMost;
    const found = sifted(rows, choice, facets.open());
    fitting = ordered(found.fitting, choice.sort, choice.down);
    place(fitting.slice(0, limit).map((row) => row.element));
    const rest = fitting.length - limit;
    more.hidden = rest <= 0;
    more.children[0].textContent = `Show ${Math.min(rest, STEP)} more`;
    more.children[1].textContent = `Show all ${written(fitting.length)}`;
    if (form.elements.q.value !== choice.words) form.elements.q.value = choice.words;
    form.elements.sort.value = wayOf(choice.sort, choice.down);
    facets.show(choice, found.counts);
    heads.forEach((show) => show());
    const said = announced();
    if (status.textContent !== said) status.textContent = said;
  }

  /** Put these rows into the table, and touch none that stays where it is. */
  function place(shown) {
    const staying = new Set(shown);
    const left = document.activeElement?.closest("tr");
    for (const row of [...body.rows]) if (!staying.has(row)) row.remove();
    let next = body.rows[0] ?? null;
    for (const row of shown) {
      if (row === next) next = next.nextElementSibling;
      else body.insertBefore(row, next);
    }
    if (left && !left.isConnected) focusOn(status);
  }

  function announced() {
    const { one, many } = holder.dataset;
    const all = `${written(rows.length)} ${rows.length === 1 ? one : many}`;
    const said = [fitting.length < rows.length ? `${written(fitting.length)} of ${all}` : all];
    if (choice.sort) said.push(`${choice.sort.name}: ${ORDERS[choice.sort.kind][+choice.down]}`);
    if (fitting.length > limit) said.push(`the first ${written(limit)} are shown`);
    const odd = strange.length ? ` This list has no ${strange.join(" and no ")}, which the address asks for.` : "";
    return `${said.join(", ")}.${odd}`;
  }

  /** Make a head a button that sorts, and return what shows whether it does. */
  function headOf(cell, column) {
    const label = document.createElement("span");
    label.append(...cell.childNodes);
    const button = document.createElement("button");
    button.type = "button";
    const leadsSomewhere = label.querySelector("a");
    button.textContent = leadsSomewhere ? "Sort" : column.name;
    if (leadsSomewhere) button.ariaLabel = `Sort by ${column.name}`;
    button.addEventListener("click", () => {
      sortBy(column.key, choice.sort === column && !choice.down ? "down" : "up");
      changed();
    });
    cell.append(label, button);
    return () => {
      if (choice.sort !== column) cell.removeAttribute("aria-sort");
      else cell.setAttribute("aria-sort", choice.down ? "descending" : "ascending");
    };
  }
}

/** Put the controls, which the page holds in a template, around the table. */
function controls() {
  const copy = holder.querySelector("template").content.cloneNode(true);
  const [form, more] = copy.children;
  holder.prepend(form);
  (table.closest(".scroll") ?? table).after(more);
  return { form, more };
}

/** The two ways to sort by a column, for screens on which its head is not seen. */
function optionsOf(column) {
  return ORDERS[column.kind].map((words, at) => new Option(
    `${column.name}: ${words}`,
    wayOf(column, Boolean(at)),
  ));
}

function wayOf(column, down) {
  return column ? `${column.key} ${down ? "down" : "up"}` : "";
}

/** Give the focus to an element, or to the first link of a row. */
function focusOn(element) {
  const target = element.querySelector?.("a") ?? element.cells?.[0] ?? element;
  if (target.localName !== "a") target.tabIndex = -1;
  target.focus();
}

function written(number) {
  return number.toLocaleString("en-GB");
}
