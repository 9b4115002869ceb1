// The list: the same things under the same filters as the picture, in words.

import { button, counted, glyph, make } from "../parts/make.js";

const STEP = 500;

export class Listing {
  constructor(element, model, { select }) {
    Object.assign(this, { element, model, select });
    this.most = { nodes: STEP, edges: STEP };
    this.nodes = element.querySelector(".list-nodes");
    this.edges = element.querySelector(".list-edges");
  }

  show() {
    if (!this.nodes) return;
    const { graph, ranks, data } = this.model;
    const nodes = this.model.shown().map((id) => graph.getNodeAttributes(id));
    nodes.sort((a, b) => ranks[a.kind] - ranks[b.kind] || (a.label < b.label ? -1 : 1));
    this.#fill("nodes", "Things", nodes, (node) => this.#thing(node), nodes.length, data.total);
    const rank = (edge) => data.relations[graph.getEdgeAttribute(edge, "relation")].rank;
    const edges = this.model.shownEdges().sort((a, b) => rank(a) - rank(b));
    this.#fill("edges", "Relations", edges, (edge) => this.#relation(edge), edges.length, data.edgesTotal);
  }

  #fill(name, title, all, row, shown, total) {
    const table = this[name];
    const most = Math.min(this.most[name], all.length);
    table.caption.textContent = `${title}: ${most < shown ? `the first ${most} of ${shown.toLocaleString("en")} shown, ` : `${shown.toLocaleString("en")} shown `}of ${total.toLocaleString("en")}`;
    table.tBodies[0].replaceChildren(...all.slice(0, most).map(row));
    table.nextElementSibling?.matches(".more") && table.nextElementSibling.remove();
    if (most < all.length) {
      table.after(button(`Show ${Math.min(STEP, all.length - most)} more`, { class: "more" }, () => {
        this.most[name] += STEP;
        this.show();
      }));
    }
  }

  #link(node) {
    const link = make("a", { class: "thing", href: node.href ?? "#" }, glyph(node.kind), make("span", {}, node.label));
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      this.select({ node: node.id });
    });
    return link;
  }

  #thing(node) {
    return make("tr", { "data-kinds": node.kind, "data-id": node.id },
      make("th", { scope: "row" }, this.#link(node)),
      make("td", {}, this.model.data.kinds[node.kind].one),
      make("td", {}, node.note),
      make("td", { class: "number" }, String(this.model.beside(node.id).length)));
  }

  #relation(edge) {
    const { graph } = this.model;
    const [from, to] = graph.extremities(edge).map((id) => this.model.node(id));
    const { label, records, count: letters } = graph.getEdgeAttributes(edge);
    const words = letters ? counted(letters, "letter") : records.length ? counted(records.length, "sentence") : "reference data";
    const open = button(words, { class: "why record", "aria-label": `${words}: ${from.short} ${label} ${to.short}` }, () => this.select({ edge }));
    return make("tr", { "data-kinds": `${from.kind} ${to.kind}` },
      make("td", {}, this.#link(from)), make("td", {}, label), make("td", {}, this.#link(to)), make("td", {}, open));
  }
}
