// Shows only what changed since a date. Without this script, the links by year do the same.

import { addressOf } from "./address.js";

const address = addressOf(["since"]);
const lists = [...document.querySelectorAll(".dated")];

/** Hide what ended before a date in one list of changes; an empty date shows everything. */
function show(list, since) {
  for (const change of list.querySelectorAll("li[data-until]"))
    change.hidden = since !== "" && change.dataset.until < since;
  const links = list.querySelectorAll(".years li");
  list.querySelectorAll("section").forEach((year, position) => {
    year.hidden = !year.querySelector("li[data-until]:not([hidden])");
    links[position].hidden = year.hidden;
  });
}

/** Say how many changes are shown. */
function announce(list, since) {
  const all = list.querySelectorAll("li[data-until]").length;
  const shown = list.querySelectorAll("li[data-until]:not([hidden])").length;
  const day = new Date(`${since}T12:00`).toLocaleDateString("en-GB", { dateStyle: "long" });
  statusOf(list).textContent = since
    ? `${shown} of ${all} changes are shown: those since ${day}.`
    : `All ${all} changes are shown.`;
}

/** Show what the address asks for in every list; as long as nobody asked, nothing is said. */
function restore(asked) {
  for (const list of lists) {
    const date = dateOf(list);
    date.value = asked.get("since") ?? ""; // a day that is none leaves it empty
    date.value ||= date.defaultValue;
    show(list, date.value);
    if (asked.has("since") || statusOf(list).textContent) announce(list, date.value);
  }
}

function dateOf(list) {
  return list.querySelector(".since").elements.since;
}

function statusOf(list) {
  return list.querySelector("[role=status]");
}

for (const list of lists) {
  const form = list.querySelector(".since");
  const date = dateOf(list);
  const choose = (since, parts) => {
    show(list, since);
    announce(list, since);
    address.remember(parts);
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    choose(date.value, date.value ? [["since", date.value]] : []);
  });
  form.addEventListener("reset", () => choose(date.defaultValue, []));
  form.hidden = false;
}
address.follow(restore);
