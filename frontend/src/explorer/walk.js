// Going through the network by keyboard: the arrows left and right go round the neighbours of a
// thing, down goes into one, up goes back; each step is said aloud.

import { pressed } from "../parts/keys.js";

const START = "Use the arrow keys: left and right go round the neighbours, down goes into one, up goes back. Enter opens the details, Escape leaves.";

export class Walk {
  constructor(stage, said, { select, leave }) {
    Object.assign(this, { stage, said, select, leave });
    this.trail = []; // where we came from, the last one in the middle
    this.at = null;
    stage.place.addEventListener("keydown", (event) => this.#key(event));
    stage.place.addEventListener("focus", () => this.#say(this.at ? this.#told() : START));
    stage.place.addEventListener("blur", () => this.stage.point(null));
  }

  from(id) {
    if (id === this.at) return;
    this.at = id;
    this.trail = [];
  }

  #key(event) {
    const steps = { right: () => this.#round(1), left: () => this.#round(-1), into: () => this.#into(), back: () => this.#back(), leave: () => this.#leave() };
    const does = pressed("network", event);
    if (steps[does]) steps[does]();
    else if (does === "details" && this.at) this.select(this.at);
    else return;
    event.preventDefault();
  }

  #leave() {
    this.stage.point(null);
    this.leave();
  }

  // The first stop: the busiest thing of the most telling kind.
  #begin() {
    const { model } = this.stage;
    const nodes = model.shown().map((id) => model.node(id));
    nodes.sort((a, b) => b.degree - a.degree || model.ranks[a.kind] - model.ranks[b.kind]);
    this.#go(nodes[0]?.id ?? null);
  }

  #round(step) {
    const { model } = this.stage;
    if (!this.at || !model.graph.hasNode(this.at)) return this.#begin();
    const middle = this.trail.at(-1);
    if (!middle) return this.#into();
    const ring = this.#ring(middle);
    this.#go(ring[(ring.indexOf(this.at) + step + ring.length) % ring.length]);
  }

  #into() {
    if (!this.at) return this.#begin();
    const ring = this.#ring(this.at);
    if (!ring.length) return this.#say("Nothing is joined to it here.");
    const came = this.trail.at(-1);
    this.trail.push(this.at);
    this.#go(ring.find((id) => id !== came) ?? ring[0]);
  }

  #back() {
    if (this.trail.length) this.#go(this.trail.pop());
  }

  // The neighbours of a thing, clockwise from the top.
  #ring(id) {
    const { model } = this.stage;
    const { x, y } = model.node(id);
    const angle = (other) => {
      const node = model.node(other);
      return (Math.atan2(node.x - x, node.y - y) + 2 * Math.PI) % (2 * Math.PI);
    };
    return model.beside(id).sort((a, b) => angle(a) - angle(b));
  }

  #go(id) {
    this.at = id;
    if (!id) return;
    this.stage.point(id);
    this.stage.reveal(id);
    this.#say(this.#told());
  }

  #told() {
    const { model } = this.stage;
    const node = model.node(this.at);
    const parts = [node.label, model.data.kinds[node.kind].one.toLowerCase(), node.note];
    const middle = this.trail.at(-1);
    if (middle && model.graph.hasNode(middle)) {
      const edge = [...model.graph.edges(middle, this.at), ...model.graph.edges(this.at, middle)][0];
      const [source] = edge ? model.graph.extremities(edge) : [];
      const ring = this.#ring(middle);
      if (edge) parts.push(`${model.node(source).short} ${model.graph.getEdgeAttribute(edge, "label")}`);
      parts.push(`${ring.indexOf(this.at) + 1} of ${ring.length}`);
    }
    parts.push(`${model.beside(this.at).length} neighbours`);
    return parts.filter(Boolean).join(", ");
  }

  #say(words) {
    this.said.textContent = words;
  }
}
