/**
 * The facets of an index: for each column that has values to choose among, a box for every value
 * with the number of rows that it would show. A facet's boxes are made when it is first opened.
 */

/**
 * Make the facets of a table.
 * @param {import("./rows.js").Column[]} columns
 * @param {(column: import("./rows.js").Column) => string[]} valuesOf
 * @param {() => void} draw Shows the choice again, with the numbers of what is open by then.
 */
export function facetsOf(columns, valuesOf, draw) {
  const facets = columns.filter((column) => column.isFacet).map((column) => new Facet(column));
  for (const facet of facets) {
    facet.element.addEventListener("toggle", () => {
      if (!facet.element.open) return;
      facet.fill(valuesOf(facet.column));
      draw();
    });
  }
  const open = () => facets.filter((facet) => facet.element.open && facet.boxes);
  return {
    elements: facets.map((facet) => facet.element),

    /** The columns whose numbers are seen. */
    open: () => open().map((facet) => facet.column),

    /** Take a box that was ticked or cleared into the choice. */
    pick(box, choice) {
      const facet = facets.find((one) => one.element.contains(box));
      choice.picked.get(facet.column)[box.checked ? "add" : "delete"](box.value);
    },

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
  }

  show(chosen) {
    const words = chosen.size ? `${this.column.name} (${chosen.size} chosen)` : this.column.name;
    change(this.summary, words);
    for (const { box } of this.boxes ?? []) box.checked = chosen.has(box.value);
  }

  count(numbers) {
    for (const { box, number } of this.boxes) {
      change(number, `(${(numbers.get(box.value) ?? 0).toLocaleString("en-GB")})`);
    }
  }
}

function made(name, ...children) {
  const element = document.createElement(name);
  element.append(...children);
  return element;
}

/** Change what an element says only where it says something else. */
function change(element, words) {
  if (element.textContent !== words) element.textContent = words;
}
