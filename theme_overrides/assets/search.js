/** The search page: results as a reader types, narrowed by facets, with all of it in the address. */

const AT_ONCE = 10;
const PAUSE = 250;
const LITTLE = new Set(
  `a about all an and any are as at be been by can did do does for from had has have how if in is it
  its many much of on or said say says should that the their there they this to was we were what when
  where which who whose why will with would`.split(/\s+/));

const form = document.querySelector("form.search");
const details = form.querySelector("details");
const selects = [...form.querySelectorAll("select")];
const told = document.querySelector(".search__told");
const list = document.querySelector(".results");
const more = document.querySelector(".search__more");
const nothing = document.querySelector(".search__nothing");

let loading;
let latest = 0;
let rest = [];

/** Load Pagefind, once, and only when somebody is about to search. */
function engine() {
  loading ??= import("../pagefind/pagefind.js").then(async (pagefind) => {
    await pagefind.options({ noWorker: true });
    return pagefind;
  }).catch((error) => {
    loading = undefined; // the next search tries again
    throw error;
  });
  return loading;
}

/** What the reader asks for: words, and the facets that are not "All". */
function asked() {
  const chosen = selects.filter((one) => one.value).map((one) => [one.name, one.value]);
  return { words: form.q.value.trim(), facets: Object.fromEntries(chosen) };
}

/** Keep a search in the address, so that it can be sent, and found again on the way back. */
function remember({ words, facets }) {
  const query = new URLSearchParams({ ...(words && { q: words }), ...facets }).toString();
  history.replaceState(null, "", query ? `?${query}` : location.pathname);
}

/** Take up the search that the address holds. */
function restore() {
  const given = new URLSearchParams(location.search);
  form.q.value = given.get("q") ?? "";
  for (const select of selects) {
    const value = given.get(select.name);
    if (!value) continue;
    select.append(new Option(value, value, true, true));
    details.open = true;
  }
}

/** Search, and show what was found, unless the reader has asked for something else by then. */
async function search() {
  const turn = ++latest;
  const isLatest = () => turn === latest;
  const { words, facets } = asked();
  remember({ words, facets });
  try {
    if (!words && !details.open) return show([], "");
    const pagefind = await engine();
    const values = details.open ? await pagefind.filters() : {};
    if (!words) {
      offer(values, {});
      return show([], details.open ? "Type a word to search for." : "");
    }
    const sought = telling(words);
    const found = await pagefind.search(sought, { filters: facets });
    const counts = details.open ? await counted(pagefind, sought, facets, found.filters) : {};
    const first = await Promise.all(found.results.slice(0, AT_ONCE).map((one) => one.data()));
    if (!isLatest()) return;
    offer(values, counts);
    rest = found.results.slice(AT_ONCE);
    show(first, `${number(found.results.length)} for “${sought}”`, !found.results.length);
  } catch (error) {
    if (isLatest()) show([], "Search can’t be loaded. The lists below work without it.");
    throw error;
  }
}

/** The words that a question is about; Pagefind wants all that it is given, and "what did" too. */
function telling(words) {
  if (words.includes('"')) return words;
  return words.split(/\s+/).filter((one) => !LITTLE.has(one.toLowerCase())).join(" ") || words;
}

/** How many results each value of each facet would leave, given what the other facets say. */
async function counted(pagefind, words, facets, counts) {
  const others = Object.keys(facets).map(async (name) => {
    const { [name]: _, ...filters } = facets;
    const found = await pagefind.search(words, { filters });
    return [name, found.filters[name]];
  });
  return { ...counts, ...Object.fromEntries(await Promise.all(others)) };
}

/** Fill the facets with the values that lead to results, each with its count. */
function offer(values, counts) {
  for (const select of selects) {
    const { name, value } = select;
    const counts_ = counts[name];
    const known = Object.keys(values[name] ?? {});
    const offered = known.filter((one) => one === value || !counts_ || counts_[one]);
    if (value && !offered.includes(value)) offered.push(value);
    offered.sort((a, b) => a.localeCompare(b, "en-GB") * (name === "year" ? -1 : 1));
    const options = offered.map((one) => {
      const words = counts_ ? `${one} (${counts_[one] ?? 0})` : one;
      return new Option(words, one, false, one === value);
    });
    select.replaceChildren(select.options[0], ...options);
    select.value = value;
  }
}

/** Show results from the first, with what is said about them. */
function show(results, words, isEmpty = false) {
  if (!results.length) rest = [];
  list.replaceChildren(...results.map(item));
  more.hidden = !rest.length;
  nothing.hidden = !isEmpty;
  told.textContent = words;
}

/** Add the next results, and go to the first of them. */
async function showMore() {
  const turn = latest;
  const taken = rest.splice(0, AT_ONCE);
  const next = await Promise.all(taken.map((one) => one.data()));
  if (turn !== latest) return;
  more.hidden = !rest.length;
  const items = next.map(item);
  list.append(...items);
  items[0].querySelector("a").focus();
  told.textContent = `${number(list.children.length)} shown, ${rest.length} more`;
}

/** One result: its name, what it is, where it belongs, and the passages that were found in it. */
function item({ url, meta, excerpt, sub_results: parts }) {
  const whole = parts.find((one) => !one.anchor);
  const headed = parts.filter((one) => one.anchor);
  const best = headed.sort((a, b) => b.locations.length - a.locations.length).slice(0, 3);
  const place = [meta.kind, meta.where].filter(Boolean).join(" · ");
  const li = element("li", element("h2", link(url, meta.title)), element("p", place));
  li.lastChild.className = "aside";
  if (whole || !best.length) li.append(element("p", ...passage((whole ?? { excerpt }).excerpt)));
  if (best.length) {
    const each = best.map((one) =>
      element("li", link(one.url, one.title), element("p", ...passage(below(one)))));
    li.append(element("ul", ...each));
  }
  return li;
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
  const nodes = pieces.map((text, at) => (at % 2 ? element("mark", text) : text));
  if (/^[a-z]/.test(pieces.join(""))) nodes.unshift("… ");
  if (!/[.!?]$/.test(pieces.join(""))) nodes.push(" …");
  return nodes;
}

function link(url, words) {
  const a = element("a", words);
  a.href = url;
  return a;
}

function element(name, ...children) {
  const made = document.createElement(name);
  made.append(...children);
  return made;
}

function number(count) {
  return `${count || "No"} ${count === 1 ? "result" : "results"}`;
}

let pause;
form.addEventListener("input", ({ target }) => {
  clearTimeout(pause);
  pause = setTimeout(search, target === form.q ? PAUSE : 0);
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(pause);
  search();
});
form.q.addEventListener("focus", () => engine().catch(() => {}), { once: true });
more.addEventListener("click", showMore);
document.querySelector(".search__unscripted").hidden = true;
details.hidden = false;
restore();
details.addEventListener("toggle", () => details.open && search());
if (form.q.value || details.open) search();
