/** A list as a file for a spreadsheet: RFC 4180, in UTF-8 with the mark that Excel looks for. */

const MARK = "\uFEFF";

/** What a spreadsheet would take for a formula (OWASP, "CSV injection"). */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;

/**
 * Return the rows of a table as CSV, heads first.
 * @param {string[][]} rows
 * @returns {string}
 */
export function csvOf(rows) {
  return MARK + rows.map((cells) => `${cells.map(cellOf).join(",")}\r\n`).join("");
}

/**
 * Let the reader keep a text as a file.
 * @param {string} text
 * @param {string} name
 */
export function download(text, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/csv" }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

function cellOf(words) {
  const safe = FORMULA.test(words) ? `'${words}` : words;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
