/** The search page: results as a reader types, narrowed by facets, with all of it in the address. */

import { addressOf } from "./address.js";
import { focusOn } from "./elements.js";
import { counted, engineAt, found, telling, wordings } from "./engine.js";
import { itemOf } from "./results.js";

const AT_ONCE = 10;
const PAUSE = 250;

const form = document.querySelector("form.search");
const details = form.querySelector("details");
const { order } = form.elements;
const selects = [...form.querySelectorAll(".search__facets select")];
const abbreviations = JSON.parse(form.dataset.abbreviations);
const lists = [...document.querySelectorAll("[data-about]")];
const told = document.querySelector(".search__told");
const list = document.querySelector(".results");
const more = document.querySelector(".search__more");
const nothing = document.querySelector(".search__nothing");
const address = addressOf(["q", "order", ...selects.map((one) => one.name)]);
const engine = engineAt(new URL(form.dataset.engine, location));

let pause;
let isStep = false; // whether Back leads from the next search to the one before
let latest = 0;
let rest = [];

/** Take up the search that the address asks for. */
function restore(asked) {
  clearTimeout(pause);
  form.q.value = asked.get("q") ?? "";
  order.value = asked.get("order") === "newest" ? "newest" : "";
  for (const select of selects) {
    const value = asked.get(select.name) ?? "";
    const isOffered = [...select.options].some((one) => one.value === value);
    if (!isOffered) select.append(new Option(value, value));
    select.value = value;
  }
  const isNarrowed = selects.some((one) => one.value);
  if (isNarrowed && !details.open) details.open = true; // which searches
  else search();
}

/** Search, and show what was found, unless the reader has asked for something else by then. */
async function search() {
  const turn = ++latest;
  const words = form.q.value.trim();
  const chosen = selects.filter((one) => one.value).map((one) => [one.name, one.value]);
  const ordered = order.value ? [["order", order.value]] : [];
  address.remember([...(words ? [["q", words]] : []), ...ordered, ...chosen], isStep);
  lead(words);
  isStep = false;
  try {
    const results = await findings(words, Object.fromEntries(chosen), details.open);
    if (turn === latest) show(results);
  } catch (error) {
    if (turn === latest) show({ said: "Search can’t be loaded. The lists below work without it." });
    throw error;
  }
}

/** Find what there is to show: results, what is said about them, and what the facets offer. */
async function findings(words, facets, isNarrowing) {
  if (!words && !isNarrowing) return { said: "" };
  const pagefind = await engine();
  const values = isNarrowing && (await pagefind.filters());
  if (!words) return { said: "Type a word to search for.", values };
  // In order of date there is one search: the dates of two can't be told apart here.
  const all = order.value ? [words] : wordings(words, abbreviations);
  const sought = all.map(telling);
  const sort = order.value ? { date: "desc" } : undefined;
  const { results, filters } = await found(pagefind, sought, facets, sort);
  return {
    said: `${number(results.length)} for ${sought.map((one) => `“${one}”`).join(" or ")}`,
    isEmpty: !results.length,
    first: await dataOf(results.slice(0, AT_ONCE)),
    others: results.slice(AT_ONCE),
    values,
    // What two searches find together can't be counted value by value.
    counts: isNarrowing && sought.length === 1 && (await counted(pagefind, sought, facets, filters)),
  };
}

/** Offer the lists that answer a question better than any text does. */
function lead(question) {
  const words = question.toLowerCase().split(/\W+/);
  for (const list of lists) {
    list.hidden = !list.dataset.about.split(" ").some((one) => words.includes(one));
  }
  const councils = document.querySelector("[data-councils]");
  councils.href = `${councils.href.split("?")[0]}?council=${encodeURIComponent(question)}`;
}

function dataOf(results) {
  return Promise.all(results.map((one) => one.data()));
}

/** Show what was found, from the first result. */
function show({ said, isEmpty = false, first = [], others = [], values, counts }) {
  if (values) offer(values, counts || {});
  rest = others;
  list.replaceChildren(...first.map(itemOf));
  more.hidden = !rest.length;
  nothing.hidden = !isEmpty;
  told.textContent = said;
}

/** Fill the facets with the values that lead to results, each with its count; show none in vain. */
function offer(values, counts) {
  for (const select of selects) {
    const { name, value: chosen } = select;
    const numbers = counts[name];
    const known = Object.keys(values[name] ?? {});
    const offered = known.filter((one) => one === chosen || !numbers || numbers[one]);
    if (chosen && !offered.includes(chosen)) offered.push(chosen);
    const inOrder = JSON.parse(select.dataset.order ?? "[]");
    const place = (value) => (inOrder.indexOf(value) + 1 || Infinity);
    offered.sort((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b)) ||
      a.localeCompare(b, "en-GB") * (name === "year" ? -1 : 1));
    const options = offered.map((one) =>
      new Option(numbers ? `${one} (${numbers[one] ?? 0})` : one, one, false, one === chosen));
    select.replaceChildren(select.options[0], ...options);
    select.value = chosen;
    select.closest("label").hidden = !options.length;
  }
}

/** Add the next results, and go to the first of them. */
async function showMore() {
  const turn = latest;
  const next = await dataOf(rest.splice(0, AT_ONCE));
  if (turn !== latest) return;
  const items = next.map(itemOf);
  list.append(...items);
  focusOn(items[0]);
  more.hidden = !rest.length;
  told.textContent = `${number(list.children.length)} shown, ${rest.length} more`;
}

function number(count) {
  return `${count || "No"} ${count === 1 ? "result" : "results"}`;
}

form.addEventListener("input", ({ target }) => {
  clearTimeout(pause);
  isStep ||= target !== form.q;
  pause = setTimeout(search, target === form.q ? PAUSE : 0);
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(pause);
  search();
  isStep = true;
});
form.q.addEventListener("blur", () => (isStep = true));
form.q.addEventListener("focus", () => engine().catch(() => {}), { once: true });
details.addEventListener("toggle", () => details.open && search());
more.addEventListener("click", showMore);
document.querySelector(".search__unscripted").hidden = true;
details.hidden = false;
address.follow(restore);
