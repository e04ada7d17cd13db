// Sets a few reviews or councils side by side, finds gaps, and saves what is shown as a file.
// Without this script the whole comparison is there.

import { addressOf } from "./address.js";
import { download } from "./csv.js";
import { roomOf, targetOf } from "./elements.js";
import { words } from "./words.js";

const form = document.querySelector(".chooser");
const status = document.querySelector("[data-compared]");
const tables = [...document.querySelectorAll("main table.data")].filter((table) =>
  table.querySelector("[data-of]"));
const boxes = [...form.querySelectorAll("input[type=checkbox]")];
const gap = form.elements.gap;
const name = boxes[0].name;
const address = addressOf([name, "gap"]);

const chosen = () => boxes.filter((box) => box.checked).map((box) => box.value);
const shownRows = (table) => [...table.tBodies[0].rows].filter((row) => !row.hidden);
const shownCells = (row) => [...row.cells].filter((cell) => !cell.hidden);

/** Whether reviews are the rows of a table, and domains its columns. */
const isAcross = (table) => !table.tHead.querySelector("[data-of]");

/** Show the columns whose heads fit. */
function showColumns(table, fits) {
  const heads = [...table.tHead.rows[0].cells];
  const isOut = heads.map((head, at) => !fits(head, at));
  for (const row of table.rows) isOut.forEach((out, at) => (row.cells[at].hidden = out));
}

/** Show the chosen reviews, whether they are columns or rows; nothing chosen is everything. */
function showChosen(table, names) {
  const fits = ({ dataset }) => !dataset.of || !names.length || names.includes(dataset.of);
  showColumns(table, fits);
  for (const row of table.tBodies[0].rows) row.hidden = !fits(row);
}

/** Beside the chosen reviews, show only what has this gap in one of them. */
function showGaps(table, kind) {
  if (!kind) return;
  const rows = shownRows(table);
  const isGap = (cell) => !cell.hidden && cell.dataset.gap === kind;
  const isInAny = (_, at) => at === 0 || rows.some((row) => isGap(row.cells[at]));
  if (isAcross(table)) showColumns(table, isInAny);
  else for (const row of rows) row.hidden = ![...row.cells].some(isGap);
}

/** Return how many rows are left to compare; domains, where reviews are the rows. */
function sizeOf(table) {
  const [rows, columns] = [shownRows(table).length, shownCells(table.tHead.rows[0]).length - 1];
  if (!rows || !columns) return 0;
  return isAcross(table) ? columns : rows;
}

/** Show a table with its caption and its room to scroll only if anything is left in it. */
function showWhole(table) {
  roomOf(table).hidden = !sizeOf(table);
}

/** Show what is chosen, and say how much that is. */
function show() {
  const names = chosen();
  for (const table of tables) {
    showChosen(table, names);
    showGaps(table, gap.value);
    showWhole(table);
  }
  const size = tables.map(sizeOf).reduce((sum, one) => sum + one, 0);
  const picture = document.querySelector(".sideways");
  if (picture) picture.hidden = names.length > 0 || gap.value !== "";
  const who = names.length ? `${names.length} of ${boxes.length}` : `All ${boxes.length}`;
  const what = gap.value ? ` with ${gap.selectedOptions[0].dataset.words}` : "";
  const one = tables.some(isAcross) ? "domain" : "row";
  const left = `${size} ${size === 1 ? one : `${one}s`}`;
  status.textContent = `${who} ${form.dataset.many}, ${left}${what}.`;
}

/** Show what the reader has chosen, and keep it in the address. */
function changed() {
  show();
  const gaps = gap.value ? [["gap", gap.value]] : [];
  address.remember([...chosen().map((one) => [name, one]), ...gaps]);
}

/** Show what the address asks for; what the page does not know is left out. */
function restore(asked) {
  for (const box of boxes) box.checked = asked.getAll(name).includes(box.value);
  gap.value = asked.get("gap") ?? "";
  if (gap.selectedIndex < 0) gap.value = "";
  form.querySelector("details").open = chosen().length > 0;
  show();
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
  return paragraphs.length ? paragraphs.map(words).join("; ") : words(cell);
}

form.hidden = false;
address.follow(restore);
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("change", changed);
form.addEventListener("reset", (event) => {
  event.preventDefault();
  for (const box of boxes) box.checked = false;
  gap.value = "";
  changed();
});
form.elements.download.addEventListener("click", () => download(lines()));
