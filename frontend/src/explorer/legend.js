// The legend: what kinds and relations there are, how many of each are shown, and boxes that hide
// them; the key to the colours where these do not tell the kind.

import { make } from "../parts/make.js";
import { isDark } from "./colours.js";
import { hue, hues } from "./hues.js";

const SVG = "http://www.w3.org/2000/svg";

function swatch(colour) {
  const drawn = document.createElementNS(SVG, "svg");
  drawn.setAttribute("viewBox", "0 0 16 16");
  drawn.setAttribute("class", "swatch");
  drawn.setAttribute("aria-hidden", "true");
  const dot = document.createElementNS(SVG, "circle");
  for (const [name, value] of Object.entries({ cx: 8, cy: 8, r: 6, fill: colour })) dot.setAttribute(name, value);
  drawn.append(dot);
  return drawn;
}

export class Legend {
  constructor(root, model, { told }) {
    Object.assign(this, { root, model, hues: [] });
    this.kinds = [...root.querySelectorAll(".legend-kinds input")];
    this.relations = [...root.querySelectorAll(".legend-relations input")];
    this.usual = this.#off(this.kinds);
    for (const box of this.kinds) box.addEventListener("change", () => told({ hide: this.#off(this.kinds) }));
    for (const box of this.relations) box.addEventListener("change", () => told({ mute: this.#off(this.relations) }));
  }

  #off(boxes) {
    return boxes.filter((box) => !box.checked).map((box) => box.value);
  }

  show({ hide, mute, gone }) {
    for (const box of this.kinds) box.checked = !hide.includes(box.value);
    for (const box of this.relations) box.checked = !mute.includes(box.value);
    this.#count();
    const all = this.model.data.total;
    this.root.querySelector(".shown").textContent = `${this.model.count.toLocaleString("en")} of ${all.toLocaleString("en")} things shown`;
    const back = this.root.querySelector(".show-hidden");
    back.hidden = !gone.length;
    back.textContent = `Show the ${gone.length === 1 ? "hidden one" : `${gone.length} hidden ones`} again`;
  }

  // How many of each kind and relation are shown; all of them where the kind itself is hidden.
  #count() {
    const counts = new Map();
    const add = (name, on) => {
      const [all, shown] = counts.get(name) ?? [0, 0];
      counts.set(name, [all + 1, shown + Number(on)]);
    };
    this.model.graph.forEachNode((_, { kind, on }) => add(kind, on));
    this.model.graph.forEachEdge((_, { relation, on }) => add(relation, on));
    for (const box of [...this.kinds, ...this.relations]) {
      const [all, shown] = counts.get(box.value) ?? [0, 0];
      const told = box.closest("li").querySelector(".count");
      told.textContent = (box.checked && shown ? shown : all).toLocaleString("en");
      told.dataset.shown = shown;
      told.dataset.all = all;
    }
  }

  colours(by) {
    this.hues = hues(this.model.graph, by);
    const place = this.root.querySelector(".legend-colours");
    place.hidden = !this.hues.length;
    this.root.dataset.colour = by;
    const items = this.hues.map(({ name, count, at }) =>
      make("li", { "data-hue": at }, swatch(hue(at, isDark())), make("span", {}, name), make("span", { class: "count" }, count.toLocaleString("en"))));
    place.querySelector("ul").replaceChildren(...items);
  }
}
