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
 * Return the words with each abbreviation written out, and the reverse: all that is searched for.
 * @param {string} words
 * @param {[string, string][]} abbreviations Each with what it stands for.
 */
export function wordings(words, abbreviations) {
  if (words.includes('"')) return [words];
  const padded = ` ${words.toLowerCase().replace(/[?!.,;:]+(?=\s|$)/g, "")} `;
  const others = abbreviations.flatMap((pair) => [pair, [...pair].reverse()])
    .filter(([from]) => padded.includes(` ${from.toLowerCase()} `))
    .map(([from, to]) => padded.replace(` ${from.toLowerCase()} `, ` ${to} `).trim());
  return [...new Set([words, ...others])].slice(0, 3);
}

const HANDBOOK = "About this site";

/**
 * Search for any of these wordings: what reviews say first, what is told about the site after it.
 * @param pagefind
 * @param {string[]} sought
 * @param {Record<string, string>} facets
 * @param {object} [sort]
 */
export async function found(pagefind, sought, facets, sort) {
  const apart = facets.kind ? [facets]
    : [{ ...facets, not: { kind: HANDBOOK } }, { ...facets, kind: HANDBOOK }];
  const asked = apart.flatMap((filters) => sought.map((words) => [words, { filters, sort }]));
  const answers = await Promise.all(asked.map(([words, options]) => pagefind.search(words, options)));
  const results = new Map(answers.flatMap((one) => one.results).map((one) => [one.id, one]));
  return { results: [...results.values()], filters: added(answers.map((one) => one.filters)) };
}

/** Return the numbers of several searches together. */
function added(all) {
  const sums = {};
  for (const [name, values] of all.flatMap(Object.entries)) {
    sums[name] ??= {};
    for (const [value, number] of Object.entries(values)) {
      sums[name][value] = (sums[name][value] ?? 0) + number;
    }
  }
  return sums;
}

/**
 * Return how many results each value of each facet would leave, given what the other facets say.
 * @param pagefind
 * @param {string[]} sought The wordings that are searched for.
 * @param {Record<string, string>} facets What is chosen.
 * @param {Record<string, Record<string, number>>} counts How many results of each value there are.
 */
export async function counted(pagefind, sought, facets, counts) {
  const others = Object.keys(facets).map(async (name) => {
    const { [name]: _, ...rest } = facets;
    const all = await found(pagefind, sought, rest);
    return [name, all.filters[name]];
  });
  return { ...counts, ...Object.fromEntries(await Promise.all(others)) };
}
