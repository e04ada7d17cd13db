/**
 * The facets of an index: for each column that has values to choose among, a box for every value
 * with the number of rows that it would show. A facet's boxes are made when it is first opened.
 */

import { made } from "./elements.js";
import { MANY, narrowing } from "./narrow.js";
import { say, written } from "./words.js";

/**
 * Make the facets of a table.
 * @param {import("./rows.js").Column[]} columns
 * @param {(column: import("./rows.js").Column) => string[]} valuesOf
 * @param {{isWhole: () => boolean, whole: () => Promise<void>}} pages The list's other pages.
 * @param {() => void} draw Shows the choice again, with the numbers of what is open by then.
 * @param {(column: import("./rows.js").Column, value: string, isIn: boolean) => void} pick
 *   Takes a value into the choice, or out of it.
 */
export function facetsOf(columns, valuesOf, pages, draw, pick) {
  const facets = columns.filter((column) => column.isFacet).map((column) => new Facet(column));
  for (const facet of facets) {
    facet.element.addEventListener("toggle", () => {
      if (!facet.element.open) return;
      const fill = () => {
        facet.fill(valuesOf(facet.column));
        draw();
      };
      if (pages.isWhole()) fill();
      else pages.whole().then(fill, () => say(facet.summary, "The other pages can't be read"));
    });
    facet.element.addEventListener("input", ({ target }) =>
      pick(facet.column, target.value, target.checked));
  }
  const open = () => facets.filter((facet) => facet.element.open && facet.boxes);
  return {
    elements: facets.map((facet) => facet.element),

    /** The columns whose numbers are seen. */
    open: () => open().map((facet) => facet.column),

    /** Show which values are chosen, and how many rows each would show. */
    show(choice, counts) {
      for (const facet of facets) facet.show(choice.picked.get(facet.column));
      for (const facet of open()) facet.count(counts.get(facet.column));
    },
  };
}

class Facet {
  constructor(column) {
    this.column = column;
    this.summary = made("summary", column.name);
    this.fieldset = made("fieldset", made("legend", `${column.name} is any of`));
    this.element = made("details", this.summary, this.fieldset);
    this.boxes = null;
  }

  fill(values) {
    if (this.boxes) return;
    this.boxes = values.map((value) => {
      const box = Object.assign(made("input"), { type: "checkbox", value });
      const number = made("span");
      this.fieldset.append(made("label", box, made("span", value, " ", number)));
      return { box, number };
    });
    if (values.length > MANY) {
      const words = `Find in ${this.column.name.toLowerCase()}`;
      this.fieldset.querySelector("legend").after(narrowing(words, this.boxes.map(({ box }) => box)));
    }
  }

  show(chosen) {
    const { name } = this.column;
    say(this.summary, chosen.size ? `${name} (${chosen.size} chosen)` : name);
    for (const { box } of this.boxes ?? []) box.checked = chosen.has(box.value);
  }

  count(numbers) {
    for (const { box, number } of this.boxes) {
      say(number, `(${written(numbers.get(box.value) ?? 0)})`);
    }
  }
}
