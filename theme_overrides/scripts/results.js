/** Results of a search as they are read: each with what it is, where it belongs, and passages. */

import { made } from "./elements.js";

const PASSAGES = 3;

/** Make the item of a result; its passages stand below the headings that they are found under. */
export function itemOf({ url, meta, excerpt, sub_results: parts }) {
  const whole = parts.find((one) => !one.anchor);
  const headed = parts.filter((one) => one.anchor);
  const best = headed.sort((a, b) => b.locations.length - a.locations.length).slice(0, PASSAGES);
  const place = made("p", [meta.kind, meta.where].filter(Boolean).join(" · "));
  place.className = "aside";
  const item = made("li", made("h2", link(url, meta.title)), place);
  if (whole || !best.length) item.append(made("p", ...passage((whole ?? { excerpt }).excerpt)));
  if (best.length) {
    const each = best.map((one) =>
      made("li", link(one.url, one.title), made("p", ...passage(below(one)))));
    item.append(made("ul", ...each));
  }
  return item;
}

/** The words below a heading; Pagefind begins a passage with the heading, or with the end of it. */
function below({ title, excerpt, plain_excerpt: plain }) {
  const words = title.split(/\s+/);
  const from = words.findIndex((_, at) => plain.startsWith(`${words.slice(at).join(" ")}.`));
  return from < 0 ? excerpt : excerpt.split(" ").slice(words.length - from).join(" ");
}

/** A passage as text and marks; it is split at Pagefind's marks and never read as HTML. */
function passage(excerpt) {
  const plain = (text) => text.replaceAll("&lt;", "<").replaceAll("&gt;", ">");
  const pieces = excerpt.split(/<mark>(.*?)<\/mark>/).map(plain);
  const nodes = pieces.map((text, at) => (at % 2 ? made("mark", text) : text));
  if (/^[a-z]/.test(pieces.join(""))) nodes.unshift("… ");
  if (!/[.!?]$/.test(pieces.join(""))) nodes.push(" …");
  return nodes;
}

function link(url, words) {
  const a = made("a", words);
  a.href = url;
  return a;
}
