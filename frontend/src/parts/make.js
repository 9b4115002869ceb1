// Elements: made from a name, attributes and children; glyphs copied from the page's symbols.

export function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined) element.setAttribute(key, value);
  }
  element.append(...children.filter((child) => child !== null));
  return element;
}

export function button(words, attributes, told) {
  const made = make("button", { type: "button", class: "button", ...attributes }, words);
  made.addEventListener("click", told);
  return made;
}

export function choice(name, options, chosen, told) {
  const select = make("select", { class: "field", "aria-label": name }, ...options.map(([value, words]) => make("option", { value }, words)));
  select.value = chosen;
  select.addEventListener("change", () => told(select.value));
  return make("label", { class: "choice" }, `${name} `, select);
}

const SVG = "http://www.w3.org/2000/svg";

export function glyph(kind) {
  const drawn = document.createElementNS(SVG, "svg");
  drawn.setAttribute("class", `glyph glyph-${kind}`);
  drawn.setAttribute("aria-hidden", "true");
  const use = document.createElementNS(SVG, "use");
  use.setAttribute("href", `#g-${kind === "country" ? "place" : kind}`);
  drawn.append(use);
  return drawn;
}

// A share between 0 and 1 as a bar; always beside its number.
export function bar(share) {
  const drawn = document.createElementNS(SVG, "svg");
  drawn.setAttribute("class", "bar");
  drawn.setAttribute("aria-hidden", "true");
  const rect = document.createElementNS(SVG, "rect");
  rect.setAttribute("width", `${(100 * share).toFixed(1)}%`);
  rect.setAttribute("height", "100%");
  drawn.append(rect);
  return drawn;
}

export const counted = (number, one, many = `${one}s`) =>
  `${number.toLocaleString("en")} ${number === 1 ? one : many}`;
