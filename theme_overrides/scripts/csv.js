/** A list as a file for a spreadsheet: RFC 4180, in UTF-8 with the mark that Excel looks for. */

import { slug, words } from "./words.js";

const MARK = "\uFEFF";

/** What a spreadsheet would take for a formula (OWASP, "CSV injection"). */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;

/**
 * Return rows as CSV, the names of the columns first.
 * @param {string[][]} rows
 * @returns {string}
 */
export function csvOf(rows) {
  return MARK + rows.map((cells) => `${cells.map(cellOf).join(",")}\r\n`).join("");
}

/**
 * Let the reader keep the rows as a file, which is named after the page and the day.
 * @param {string[][]} rows
 */
export function download(rows) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([csvOf(rows)], { type: "text/csv" }));
  const today = new Date().toLocaleDateString("sv"); // 2026-11-21
  link.download = `${slug(words(document.querySelector("h1")))}-${today}.csv`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

function cellOf(text) {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
