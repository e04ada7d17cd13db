/**
 * What a reader has chosen, in the page's address, so that it can be sent and found again.
 * The fragment, and whatever else the query says, belongs to others and stays.
 */

/**
 * Return the part of the address that a script reads and writes.
 * @param {string[]} keys The names in the query that are its own.
 */
export function addressOf(keys) {
  let known;

  const asked = () => new URLSearchParams(
    [...new URLSearchParams(location.search)].filter(([key]) => keys.includes(key)));

  return {
    /**
     * Take up what the address asks: now, and whenever Back or Forward makes it ask for another
     * thing. A link within the page asks for no other, and leaves alone what is shown.
     * @param {(asked: URLSearchParams) => void} restore
     */
    follow(restore) {
      const take = () => {
        known = String(asked());
        restore(asked());
      };
      take();
      addEventListener("popstate", () => String(asked()) !== known && take());
    },

    /**
     * Say a choice in the address. Back leads to what was there before the choosing began, or to
     * the choice before if this is a step of its own.
     * @param {string[][]} parts Names and values.
     * @param {boolean} isStep
     */
    remember(parts, isStep = false) {
      if (String(new URLSearchParams(parts)) === String(asked())) return;
      const say = isStep && String(asked()) ? "pushState" : "replaceState";
      const address = new URL(location.href);
      for (const key of keys) address.searchParams.delete(key);
      for (const [key, value] of parts) address.searchParams.append(key, value);
      history[say](history.state, "", address);
      known = String(asked());
    },
  };
}
