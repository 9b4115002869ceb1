// The letters by year as columns, and two handles that narrow the picture to some years.

import { make } from "../parts/make.js";
import { yearOf } from "./sieve.js";

const SVG = "http://www.w3.org/2000/svg";
const [WIDE, HIGH] = [260, 36];

function svg(name, attributes) {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}

export function lettersByYear(model) {
  const counts = new Map();
  model.graph.forEachNode((_, { kind, date }) => {
    const year = kind === "letter" ? yearOf(date) : null;
    if (year) counts.set(year, (counts.get(year) ?? 0) + 1);
  });
  return counts;
}

export class Years {
  // `told` is called with {from, to}, null at an end that is not narrowed.
  constructor(element, model, { told }) {
    this.element = element;
    const counts = lettersByYear(model);
    const years = [...counts.keys()];
    [this.first, this.last] = [Math.min(...years), Math.max(...years)];
    this.useful = this.last > this.first;
    element.hidden = !this.useful;
    if (this.useful) this.#build(counts, told);
  }

  #build(counts, told) {
    const { first, last } = this;
    const range = (name) => make("input", { type: "range", min: first, max: last, step: 1, "aria-label": name });
    [this.low, this.high] = [range("From year"), range("To year")];
    this.title = make("output", { class: "year-range-title" });
    const changed = () => {
      const [from, to] = [Number(this.low.value), Number(this.high.value)].sort((a, b) => a - b);
      told({ from: from === first ? null : from, to: to === last ? null : to });
    };
    for (const handle of [this.low, this.high]) handle.addEventListener("input", changed);
    this.bars = this.#bars(counts);
    this.element.replaceChildren(this.title, this.bars, make("div", { class: "year-range-handles" }, this.low, this.high));
  }

  #bars(counts) {
    const step = WIDE / (this.last - this.first + 1);
    const most = Math.max(...counts.values());
    const drawing = svg("svg", { class: "year-range-bars", viewBox: `0 0 ${WIDE} ${HIGH}`, preserveAspectRatio: "none", "aria-hidden": "true" });
    for (const [year, count] of counts) {
      const height = Math.max(1.5, (HIGH * count) / most);
      const bar = svg("rect", { x: (year - this.first) * step + 0.5, width: Math.max(0.8, step - 1), y: HIGH - height, height });
      bar.dataset.year = year;
      bar.dataset.letters = count;
      drawing.append(bar);
    }
    return drawing;
  }

  show({ from, to }) {
    if (!this.useful) return;
    const [low, high] = [from ?? this.first, to ?? this.last];
    [this.low.value, this.high.value] = [low, high];
    this.title.textContent = low === high ? String(low) : `${low} – ${high}`;
    for (const bar of this.bars.children)
      bar.classList.toggle("is-out", Number(bar.dataset.year) < low || Number(bar.dataset.year) > high);
  }
}
