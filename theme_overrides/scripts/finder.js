// Finds a council as its name is typed. Without this script the list of all councils is a link away.

import { say } from "./words.js";

const form = document.querySelector(".finder");
const { council: field } = form.elements;
const list = form.querySelector(".finder__found");
const none = form.querySelector(".finder__none");
const status = form.querySelector("[role=status]");
const isShownAlways = !list.hidden;

/** Show the councils whose names hold every word that is typed. */
function show() {
  const asked = field.value.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const fitting = [...list.children].filter((item) => {
    const fits = asked.every((word) => item.dataset.names.includes(word));
    item.hidden = !fits;
    return fits;
  });
  list.hidden = !(isShownAlways || asked.length) || !fitting.length;
  none.hidden = !asked.length || fitting.length > 0;
  const found = fitting.length === 1 ? "1 council" : `${fitting.length} councils`;
  const missing = `“${field.value.trim()}” is not among the ${form.dataset.held} here.`;
  say(status, !asked.length ? "" : fitting.length ? found : missing);
}

field.value = new URLSearchParams(location.search).get("council") ?? field.value;
field.addEventListener("input", show);
form.addEventListener("submit", (event) => {
  event.preventDefault();
  const shown = [...list.children].filter((item) => !item.hidden);
  if (field.value.trim() && shown.length === 1) shown[0].querySelector("a").click();
});
show();
