/**
 * The other pages of a long list: their rows are taken in as soon as a reader filters or sorts, so
 * that every answer holds for all of them.
 */

/**
 * Return what fetches the rows of the other pages of a list, once.
 * @param {Element} holder What holds the list and the links to its pages.
 * @param {string} selector Which tables of a page are meant.
 * @param {(tables: HTMLTableElement[], isBefore: boolean) => void} take
 *   Takes in the tables of a page: of one before this, or after it. Called in the pages' order.
 * @returns {{isWhole: () => boolean, isFirst: boolean, whole: () => Promise<void>}}
 */
export function otherPages(holder, selector, take) {
  const links = [...holder.querySelectorAll(".pages a")];
  const here = links.findIndex((link) => link.ariaCurrent || link.hasAttribute("aria-current"));
  let isWhole = links.length < 2;
  let fetching = null;

  async function fetchAll() {
    const pages = await Promise.all(links.map((link, at) => at === here ? null : tablesOf(link, selector)));
    pages.slice(0, here).reverse().forEach((tables) => take(tables, true));
    pages.slice(here + 1).forEach((tables) => take(tables, false));
    holder.querySelector(".pages").hidden = true;
    isWhole = true;
  }

  /** Leave a reader the links to the other pages, and let the next choice try again. */
  function failed(error) {
    fetching = null;
    holder.querySelector(".pages").hidden = false;
    throw error;
  }

  return {
    isWhole: () => isWhole,
    isFirst: here <= 0,
    whole: () => (isWhole ? Promise.resolve() : (fetching ??= fetchAll().catch(failed))),
  };
}

async function tablesOf({ href }, selector) {
  const response = await fetch(href);
  if (!response.ok) throw new Error(`${href}: ${response.status}`);
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const tables = [...page.querySelectorAll(selector)];
  for (const link of tables.flatMap((table) => [...table.querySelectorAll("a")])) {
    link.href = new URL(link.getAttribute("href"), href).href;
  }
  return tables;
}
