// Sets a few reviews or councils side by side, finds gaps, and saves what is shown as a file.
// Without this script the whole comparison is there.

import { addressOf } from "./address.js";
import { download } from "./csv.js";
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

/** Show the chosen columns, or rows where reviews are rows; nothing chosen is everything. */
function showChosen(table, names) {
  const isOut = (element) => Boolean(
    element.dataset.of && names.length && !names.includes(element.dataset.of));
  const heads = [...table.tHead.rows[0].cells];
  for (const head of heads) head.hidden = isOut(head);
  for (const row of table.tBodies[0].rows) {
    row.hidden = isOut(row);
    heads.forEach((head, at) => (row.cells[at].hidden = head.hidden));
  }
}

/** Show only rows in which a cell that is shown has this gap. */
function showGaps(table, kind) {
  for (const row of shownRows(table)) {
    row.hidden = kind !== "" && !shownCells(row).some((cell) => cell.dataset.gap === kind);
  }
}

/** Show a table with its caption and its room to scroll only if anything is left in it. */
function showWhole(table) {
  const isEmpty = !shownRows(table).length || shownCells(table.tHead.rows[0]).length < 2;
  (table.closest(".scroll") ?? table).hidden = isEmpty;
  return !isEmpty;
}

/** Show what is chosen, and say how much that is. */
function show() {
  const names = chosen();
  for (const table of tables) {
    showChosen(table, names);
    showGaps(table, gap.value);
  }
  const rows = tables.filter(showWhole).flatMap(shownRows).length;
  const picture = document.querySelector(".sideways");
  if (picture) picture.hidden = names.length > 0 || gap.value !== "";
  const who = names.length ? `${names.length} of ${boxes.length}` : `All ${boxes.length}`;
  const what = gap.value ? ` with ${gap.selectedOptions[0].dataset.words}` : "";
  const left = `${rows} ${rows === 1 ? "row" : "rows"}`;
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

/** Return the tables as they are shown, each under its caption. */
function lines() {
  return tables.filter((table) => !(table.closest(".scroll") ?? table).hidden).flatMap((table) => [
    ...(tables.length > 1 ? [[words(table.caption)]] : []),
    ...[table.tHead.rows[0], ...shownRows(table)].map((row) => shownCells(row).map(said)),
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
