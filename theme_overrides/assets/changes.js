// Shows only what changed since a date. Without this script, the links by year do the same.

/** Hide what ended before a date in one list of changes; an empty date shows everything. */
function showSince(list, since) {
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
  list.querySelector("[role=status]").textContent = since
    ? `${shown} of ${all} changes are shown: those since ${day}.`
    : `All ${all} changes are shown.`;
}

/** Keep the date in the page's address, so that what is shown can be sent to a colleague. */
function remember(since) {
  const address = new URL(location.href);
  if (since) address.searchParams.set("since", since);
  else address.searchParams.delete("since");
  history.replaceState(null, "", address);
}

const asked = new URLSearchParams(location.search).get("since") ?? "";

for (const list of document.querySelectorAll(".dated")) {
  const form = list.querySelector(".since");
  const date = form.elements.since;
  const given = date.value;
  form.hidden = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    showSince(list, date.value);
    announce(list, date.value);
    remember(date.value);
  });
  form.addEventListener("reset", () => {
    showSince(list, given);
    announce(list, given);
    remember("");
  });
  if (/^\d{4}-\d{2}-\d{2}$/.test(asked)) {
    date.value = asked;
    showSince(list, date.value);
    announce(list, date.value);
  }
}
