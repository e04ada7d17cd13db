// Beside the number of a paragraph that a reader picks, a button that copies the paragraph's address.

import { made } from "./elements.js";
import { say } from "./words.js";

const button = Object.assign(made("button"), { type: "button", className: "copy" });
const status = made("span");
status.setAttribute("role", "status");

/** Put the button beside a number, for that paragraph. */
function offer(number) {
  button.textContent = `Copy link to ${number.textContent.replace(/\.$/, "")}`;
  button.value = new URL(number.href).href;
  say(status, "");
  number.after(" ", button, status);
}

button.addEventListener("click", async () => {
  try {
    await navigator.clipboard.writeText(button.value);
    say(status, " Copied");
  } catch {
    say(status, ` Copy it from here: ${button.value}`);
  }
});
for (const number of document.querySelectorAll(".numbered > .number")) {
  number.addEventListener("click", () => offer(number));
}
const asked = document.getElementById(decodeURIComponent(location.hash.slice(1)));
const number = asked?.matches(".numbered") && asked.querySelector(":scope > .number");
if (number) offer(number);
