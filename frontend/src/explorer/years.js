// The letters by year as columns, by month where they are of a few years only, and two handles that
// narrow the picture to some of these.

import { make } from "../parts/make.js";
import { monthOf, stretch, told as inWords, yearOf } from "./dates.js";

const SVG = "http://www.w3.org/2000/svg";
const [WIDE, HIGH] = [260, 36];
const MOST_MONTHS = 48;

function svg(name, attributes) {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}

// How many letters are of each year; of each month, if all months are known and they are few.
function lettersByDate(model) {
  const dates = [];
  model.graph.forEachNode((_, { kind, date }) => {
    if (kind === "letter" && date) dates.push(date);
  });
  const months = dates.map(monthOf);
  const isShort = months.length && !months.includes(null) && stretch(months).length <= MOST_MONTHS;
  const counts = new Map();
  for (const point of isShort ? months : dates.map(yearOf)) counts.set(point, (counts.get(point) ?? 0) + 1);
  return counts;
}

export class Years {
  // `told` is called with {from, to}, null at an end that is not narrowed.
  constructor(element, model, { told }) {
    Object.assign(this, { element, model, told });
    this.#count();
  }

  // Anew when more of the store was taken in.
  #count() {
    const counts = lettersByDate(this.model);
    this.things = this.model.graph.order;
    this.all = counts.size ? stretch([...counts.keys()]) : [];
    this.useful = this.all.length > 1;
    this.element.hidden = !this.useful;
    if (this.useful) this.#build(counts);
  }

  get #unit() {
    return this.all[0] > 9999 ? "month" : "year";
  }

  #build(counts) {
    const last = this.all.length - 1;
    const range = (name) => make("input", { type: "range", min: 0, max: last, step: 1, "aria-label": `${name} ${this.#unit}` });
    [this.low, this.high] = [range("From"), range("To")];
    this.title = make("output", { class: "year-range-title" });
    const changed = () => {
      const [from, to] = [Number(this.low.value), Number(this.high.value)].sort((a, b) => a - b);
      this.told({ from: from === 0 ? null : this.all[from], to: to === last ? null : this.all[to] });
    };
    for (const handle of [this.low, this.high]) handle.addEventListener("input", changed);
    this.bars = this.#bars(counts);
    this.element.setAttribute("aria-label", `Letters by ${this.#unit}`);
    this.element.replaceChildren(this.title, this.bars, make("div", { class: "year-range-handles" }, this.low, this.high));
  }

  #bars(counts) {
    const step = WIDE / this.all.length;
    const most = Math.max(...counts.values());
    const drawing = svg("svg", { class: "year-range-bars", viewBox: `0 0 ${WIDE} ${HIGH}`, preserveAspectRatio: "none", "aria-hidden": "true" });
    for (const [point, count] of counts) {
      const height = Math.max(1.5, (HIGH * count) / most);
      const bar = svg("rect", { x: this.all.indexOf(point) * step + 0.5, width: Math.max(0.8, step - 1), y: HIGH - height, height });
      bar.dataset[this.#unit] = point;
      bar.dataset.letters = count;
      drawing.append(bar);
    }
    return drawing;
  }

  show({ from, to }) {
    if (this.model.graph.order !== this.things) this.#count();
    if (!this.useful) return;
    // An address may name years where months are shown, or the other way round.
    const [low, high] = [this.#place(from, 0), this.#place(to, this.all.length - 1)];
    for (const [handle, at] of [[this.low, low], [this.high, high]]) {
      handle.value = at;
      handle.setAttribute("aria-valuetext", inWords(this.all[at]));
    }
    this.title.textContent = low === high ? inWords(this.all[low]) : `${inWords(this.all[low])} – ${inWords(this.all[high])}`;
    for (const bar of this.bars.children) {
      const at = this.all.indexOf(Number(bar.dataset[this.#unit]));
      bar.classList.toggle("is-out", at < low || at > high);
    }
  }

  // Where a year or month stands among those that are shown.
  #place(point, usual) {
    if (point === null) return usual;
    const isSame = point > 9999 === this.all[0] > 9999;
    const asked = isSame ? point : point > 9999 ? Math.floor(point / 100) : point * 100 + (usual ? 12 : 1);
    const at = this.all.findIndex((one) => one >= asked);
    return at < 0 ? this.all.length - 1 : at > 0 && usual && this.all[at] > asked ? at - 1 : at;
  }
}
