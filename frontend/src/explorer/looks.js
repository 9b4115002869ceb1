// How each node and edge looks: by its kind or hue, brighter in a focus, faint outside one.

import { mixed } from "./colours.js";
import { style } from "./shapes.js";

const MANY = 1500; // edges above which they are drawn faintly
const SOME = 400;
const HUGE = 20_000;
const DENSE = 8; // edges for each node above which they are drawn faintly too

const HIDDEN = { hidden: true };

export class Looks {
  constructor(stage) {
    this.stage = stage;
    this.lines = new Map();
  }

  // Colours are mixed once for each relation, not once for each edge.
  #line(relation, strength) {
    const key = `${relation} ${strength}`;
    if (!this.lines.has(key)) this.lines.set(key, this.stage.colours.line(relation, strength));
    return this.lines.get(key);
  }

  forget() {
    this.lines.clear();
  }

  node(id, data) {
    if (!data.on) return { x: data.x, y: data.y, size: data.size, hidden: true };
    const { colours, model, focus, company, paint } = this.stage;
    const dim = focus !== null && !company.has(id);
    const marked = focus !== null && (focus.node === id || focus.ends?.includes(id));
    return {
      x: data.x,
      y: data.y,
      size: data.size,
      type: "shape",
      color: dim ? colours.faint : paint(data),
      style: style(model.data.kinds[data.kind], marked),
      zIndex: marked ? 3 : dim ? 0 : 2,
    };
  }

  edge(edge, data) {
    if (!data.on || !data.drawn) return HIDDEN;
    const { colours, model, focus } = this.stage;
    const relation = model.data.relations[data.relation];
    const lit = focus !== null && this.#isLit(edge, focus);
    if (!lit && model.graph.size > HUGE && this.#isImplied(edge)) return HIDDEN;
    const { size, order } = model.graph;
    const thin = size > HUGE ? 0.14 : size > MANY || size > DENSE * order ? 0.4 : size > SOME ? 0.7 : 1;
    const heavy = data.count ? Math.min(4, 0.6 + 0.5 * Math.sqrt(data.count)) : relation.width;
    return {
      type: relation.arrow ? "arrow" : "line",
      size: lit ? heavy + 0.6 : heavy * Math.sqrt(thin),
      color: focus !== null && !lit
        ? mixed(this.#line(data.relation, 1), colours.ground, 0.1)
        : this.#line(data.relation, lit ? 1 : relation.strength * thin),
      zIndex: lit ? 2 : focus !== null ? 0 : 1,
    };
  }

  // In a huge picture a thing that stands round the one that it belongs to needs no line to it.
  #isImplied(edge) {
    const { graph } = this.stage.model;
    return graph.extremities(edge).some((id) => graph.getNodeAttribute(id, "degree") === 1);
  }

  #isLit(edge, focus) {
    if (focus.edges) return focus.edges.has(edge);
    if (focus.edge !== undefined) return focus.edge === edge;
    const [source, target] = this.stage.model.graph.extremities(edge);
    if (focus.nodes) return this.stage.company.has(source) && this.stage.company.has(target);
    return source === focus.node || target === focus.node;
  }
}
