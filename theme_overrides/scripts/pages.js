/**
 * The other pages of a long list: their rows are taken in as soon as a reader filters or sorts, so
 * that every answer holds for all of them.
 */

/**
 * Return what fetches the rows of the other pages of a list, once.
 * @param {Element} holder What holds the list and the links to its pages.
 * @param {(tables: HTMLTableElement[], isBefore: boolean) => void} take
 *   Takes in the tables of a page: of one before this, or after it. Called in the pages' order.
 * @returns {{isWhole: () => boolean, isFirst: boolean, whole: () => Promise<void>}}
 */
export function otherPages(holder, take) {
  const links = [...holder.querySelectorAll(".pages a")];
  const here = links.findIndex((link) => link.ariaCurrent || link.hasAttribute("aria-current"));
  let isWhole = links.length < 2;
  let fetching = null;

  async function fetchAll() {
    const pages = await Promise.all(links.map((link, at) => at === here ? null : tablesOf(link)));
    pages.slice(0, here).reverse().forEach((tables) => take(tables, true));
    pages.slice(here + 1).forEach((tables) => take(tables, false));
    holder.querySelector(".pages").hidden = true;
    isWhole = true;
  }

  return {
    isWhole: () => isWhole,
    isFirst: here <= 0,
    whole: () => (isWhole ? Promise.resolve() : (fetching ??= fetchAll())),
  };
}

async function tablesOf({ href }) {
  const response = await fetch(href);
  if (!response.ok) throw new Error(`${href}: ${response.status}`);
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  for (const link of page.querySelectorAll("main table.data a")) {
    link.href = new URL(link.getAttribute("href"), href).href;
  }
  return [...page.querySelectorAll("main table.data")];
}
