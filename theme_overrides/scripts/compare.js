// Sets a few reviews or councils side by side, finds gaps, and saves what is shown as a file.
// Without this script the whole comparison is there.

import { addressOf } from "./address.js";
import { download } from "./csv.js";
import { roomOf, targetOf } from "./elements.js";
import { MANY, narrowing } from "./narrow.js";
import { otherPages } from "./pages.js";
import { words } from "./words.js";

const form = document.querySelector(".chooser");
const status = document.querySelector("[data-compared]");
const tables = [...document.querySelectorAll("main table.data")].filter((table) =>
  table.querySelector("[data-of]"));
const { only, outside } = form.elements;
const boxes = [...form.querySelectorAll("fieldset input[type=checkbox]")];
const name = boxes[0].name;
const address = addressOf([name, "only", "gap", "outside"]);

const chosen = () => boxes.filter((box) => box.checked).map((box) => box.value);
const shownRows = (table) => [...table.tBodies[0].rows].filter((row) => !row.hidden);
const shownCells = (row) => [...row.cells].filter((cell) => !cell.hidden);
const has = (cell, what) => cell.dataset.gap === what ||
  [...cell.querySelectorAll("p[data-has]")].some((one) => !one.hidden && one.dataset.has === what);

const pages = otherPages(document.querySelector("main"), "main table.compared", (others, isBefore) => {
  for (const other of others) {
    const same = tables.find((one) => words(one.caption) === words(other.caption));
    const rows = [...other.tBodies[0].rows];
    if (!same) {
      (tables.length ? roomOf(tables.at(-1)) : form).after(roomOf(other));
      tables.push(other);
    } else if (isBefore) same.tBodies[0].prepend(...rows);
    else same.tBodies[0].append(...rows);
  }
});
const onAll = (then) => pages.whole().then(then, () => {
  status.textContent = "The other pages of this comparison can't be read.";
});

/** Show the rows that are chosen, without councils' own reviews where only outside ones count. */
function showRows(table, names) {
  const isAll = !names.length;
  for (const row of table.tBodies[0].rows) {
    const isOut = outside.checked && "own" in row.dataset;
    row.hidden = isOut || !(isAll || names.includes(row.dataset.of));
  }
}

/** Show what outside reviewers judged, and what councils graded themselves only where it counts. */
function showOwn(table) {
  for (const mark of table.querySelectorAll("p[data-own]")) mark.hidden = outside.checked;
}

/** Of what is left, show only the rows and columns that have this somewhere. */
function showOnly(table, what) {
  const heads = [...table.tHead.rows[0].cells];
  const rows = shownRows(table);
  const isIn = heads.map((_, at) =>
    at === 0 || !what || rows.some((row) => has(row.cells[at], what)));
  for (const row of table.rows) isIn.forEach((isShown, at) => (row.cells[at].hidden = !isShown));
  if (what) for (const row of rows) row.hidden = ![...row.cells].some((cell) => has(cell, what));
}

/** How many rows are left to compare. */
function sizeOf(table) {
  return shownCells(table.tHead.rows[0]).length > 1 ? shownRows(table).length : 0;
}

/** Show a table with its heading and its room to scroll only if anything is left in it. */
function showWhole(table) {
  const room = roomOf(table);
  room.hidden = !sizeOf(table);
  let before = room.previousElementSibling;
  if (before?.matches(".key")) {
    before.hidden = room.hidden;
    before = before.previousElementSibling;
  }
  if (before?.matches("h2")) before.hidden = room.hidden;
}

/** Show what is chosen, and say how much that is. */
function show() {
  const names = chosen();
  for (const table of tables) {
    showRows(table, names);
    showOwn(table);
    showOnly(table, only.value);
    showWhole(table);
  }
  const left = new Set(tables.filter(sizeOf).flatMap(shownRows).map((row) => row.dataset.of)).size;
  const what = only.value ? ` with ${only.selectedOptions[0].dataset.words}` : "";
  const who = outside.checked ? ", by outside reviewers" : "";
  status.textContent = `${left} of ${boxes.length} ${form.dataset.many} shown${what}${who}.`;
}

/** Show what the reader has chosen, and keep it in the address. */
function changed() {
  show();
  onAll(show);
  address.remember([
    ...chosen().map((one) => [name, one]),
    ...(only.value ? [["only", only.value]] : []),
    ...(outside.checked ? [["outside", "yes"]] : []),
  ]);
}

/** Show what the address asks for; what the page does not know is left out. */
function restore(asked) {
  for (const box of boxes) box.checked = asked.getAll(name).includes(box.value);
  only.value = asked.get("only") ?? asked.get("gap") ?? "";
  if (only.selectedIndex < 0) only.value = "";
  outside.checked = asked.get("outside") === "yes";
  form.querySelector("details").open = chosen().length > 0;
  show();
  if (chosen().length || only.value || outside.checked) onAll(show);
}

/** Return the tables as they are shown, each under its caption, and where each row leads. */
function lines() {
  return tables.filter(sizeOf).flatMap((table) => [
    ...(tables.length > 1 ? [[words(table.caption)]] : []),
    [...shownCells(table.tHead.rows[0]).map(said), "Address"],
    ...shownRows(table).map((row) => [...shownCells(row).map(said), targetOf(row.cells[0])]),
  ]);
}

/** Return what a cell says, its paragraphs apart. */
function said(cell) {
  const paragraphs = [...cell.querySelectorAll("p")];
  if (!paragraphs.length) return words(cell);
  return paragraphs.filter((one) => !one.hidden).map(words).join("; ");
}

if (boxes.length > MANY) {
  form.querySelector("legend").after(narrowing(`Find among the ${form.dataset.many}`, boxes));
}
form.hidden = false;
address.follow(restore);
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("change", changed);
form.addEventListener("reset", (event) => {
  event.preventDefault();
  for (const box of [...boxes, outside]) box.checked = false;
  only.value = "";
  changed();
});
form.elements.download.addEventListener("click", () => onAll(() => (show(), download(lines()))));
