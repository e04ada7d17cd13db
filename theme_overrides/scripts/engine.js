/** The program that searches: Pagefind, loaded once, and only when somebody is about to search. */

const LITTLE = new Set(
  `a about all an and any are as at be been by can did do does for from had has have how if in is it
  its many much of on or said say says should that the their there they this to was we were what when
  where which who whose why will with would`.split(/\s+/));

/** Return what loads Pagefind and gives it. @param {URL} address Where it is. */
export function engineAt(address) {
  let loading;
  return () => {
    loading ??= import(address).then(async (pagefind) => {
      await pagefind.options({ noWorker: true });
      return pagefind;
    }).catch((error) => {
      loading = undefined; // the next search tries again
      throw error;
    });
    return loading;
  };
}

/** Return the words that a question is about; Pagefind wants all it is given, "what did" too. */
export function telling(words) {
  if (words.includes('"')) return words;
  return words.split(/\s+/).filter((one) => !LITTLE.has(one.toLowerCase())).join(" ") || words;
}

/**
 * Return how many results each value of each facet would leave, given what the other facets say.
 * @param pagefind
 * @param {string} words
 * @param {Record<string, string>} facets What is chosen.
 * @param {Record<string, Record<string, number>>} counts How many results of each value there are.
 */
export async function counted(pagefind, words, facets, counts) {
  const others = Object.keys(facets).map(async (name) => {
    const { [name]: _, ...rest } = facets;
    const found = await pagefind.search(words, { filters: rest });
    return [name, found.filters[name]];
  });
  return { ...counts, ...Object.fromEntries(await Promise.all(others)) };
}
