// The network as data: a graphology graph from the server's JSON, and what is hidden of it.

import Graph from "graphology";

// Of several relations between the same two things, the one of lowest rank is drawn; the
// panel tells them all.
function markDrawn(graph, relations) {
  const best = new Map();
  graph.forEachEdge((edge, { relation }, source, target) => {
    const pair = source < target ? `${source} ${target}` : `${target} ${source}`;
    const other = best.get(pair);
    const rank = relations[relation].rank;
    if (other === undefined || rank < other.rank) best.set(pair, { edge, rank });
  });
  const drawn = new Set([...best.values()].map(({ edge }) => edge));
  graph.updateEachEdgeAttributes((edge, attributes) => ({ ...attributes, drawn: drawn.has(edge) }));
}

export class Model {
  constructor(data) {
    this.data = data;
    this.hidden = new Set();
    this.graph = new Graph({ type: "directed", multi: true });
    for (const node of data.nodes) this.graph.addNode(node.id, { ...node });
    data.edges.forEach((edge, number) => {
      const [source, target] = [data.nodes[edge.source].id, data.nodes[edge.target].id];
      this.graph.addEdgeWithKey(String(number), source, target, { ...edge, key: String(number) });
    });
    markDrawn(this.graph, data.relations);
  }

  node(id) {
    return this.graph.getNodeAttributes(id);
  }

  shows(id) {
    return !this.hidden.has(this.graph.getNodeAttribute(id, "kind"));
  }

  shown() {
    return this.graph.filterNodes((id) => this.shows(id));
  }

  // A node with the nodes beside it; an edge's two ends.
  company({ node, edge }) {
    if (edge !== undefined) return new Set(this.graph.extremities(edge));
    return new Set([node, ...this.graph.neighbors(node)]);
  }

  // All relations between the two ends of an edge, the drawn one first.
  between(edge) {
    const [source, target] = this.graph.extremities(edge);
    const edges = [...this.graph.edges(source, target), ...this.graph.edges(target, source)];
    return [...new Set([edge, ...edges])];
  }

  // The edges of a node as groups of one relation in one direction, in legend order.
  groups(id) {
    const groups = new Map();
    this.graph.forEachEdge(id, (edge, attributes, source) => {
      const out = source === id;
      const { relation } = attributes;
      const kind = this.data.relations[relation];
      const title = out ? attributes.label : kind.inverse;
      const name = `${relation} ${out} ${title}`;
      if (!groups.has(name)) groups.set(name, { title, rank: kind.rank, edges: [] });
      groups.get(name).edges.push(edge);
    });
    return [...groups.values()].sort((a, b) => a.rank - b.rank || (a.title < b.title ? -1 : 1));
  }

  find(words, most) {
    const wanted = plain(words).split(" ").filter(Boolean);
    if (!wanted.length) return [];
    const hits = [];
    this.graph.forEachNode((id, node) => {
      node.plain ??= plain(`${node.label} ${node.short} ${node.note}`);
      if (wanted.every((word) => node.plain.includes(word))) hits.push(node);
    });
    const rank = (node) => [plain(node.label).startsWith(wanted[0]) ? 0 : 1, this.data.kinds[node.kind].rank];
    hits.sort((a, b) => rank(a)[0] - rank(b)[0] || rank(a)[1] - rank(b)[1] || (a.label < b.label ? -1 : 1));
    return hits.slice(0, most);
  }
}

export function plain(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}
