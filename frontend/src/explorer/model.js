// The network as data: a graphology graph, what is shown of it, and what stands beside what.

import Graph from "graphology";
import { markDrawn, sift } from "./sieve.js";

export class Model {
  constructor(data) {
    this.data = data;
    this.graph = new Graph({ type: "directed", multi: true });
    this.next = 0;
    this.keys = new Set();
    this.ranks = Object.fromEntries(Object.values(data.kinds).map(({ name, rank }) => [name, rank]));
    this.add(data);
  }

  // Take in more things and relations; what is there already stays as it is.
  add({ nodes, edges }) {
    const { graph } = this;
    const signers = new Set();
    const facing = this.data.lens === "bodies-and-articles";
    for (const { relation, source } of edges) if (relation === "signed") signers.add(source);
    nodes.forEach((node, at) => {
      if (!graph.hasNode(node.id)) graph.addNode(node.id, { ...node, x0: node.x, y0: node.y, signer: signers.has(at), west: facing && node.kind === "body", on: true });
    });
    for (const edge of edges) {
      const [source, target] = [nodes[edge.source].id, nodes[edge.target].id];
      const name = `${source} ${edge.relation} ${target} ${edge.label}`;
      if (this.keys.has(name)) continue;
      this.keys.add(name);
      graph.addEdgeWithKey(String(this.next++), source, target, { ...edge, on: true });
    }
    markDrawn(graph, this.data.relations);
    this.count = graph.order;
  }

  // Take a thing out again, with its relations.
  drop(id) {
    this.graph.forEachEdge(id, (edge, { label, relation }, source, target) => this.keys.delete(`${source} ${relation} ${target} ${label}`));
    this.graph.dropNode(id);
  }

  node(id) {
    return this.graph.getNodeAttributes(id);
  }

  // Show what a state lets through; returns how many things that is.
  sift(state) {
    this.count = sift(this.graph, state);
    markDrawn(this.graph, this.data.relations);
    return this.count;
  }

  shows(id) {
    return this.graph.getNodeAttribute(id, "on");
  }

  shown() {
    return this.graph.filterNodes((_, { on }) => on);
  }

  shownEdges() {
    return this.graph.filterEdges((_, { on }) => on);
  }

  // The name of an edge in the state, and the edge of a name.
  nameOf(edge) {
    const [source, target] = this.graph.extremities(edge);
    return `${source} ${this.graph.getEdgeAttribute(edge, "relation")} ${target}`;
  }

  edgeOf(name) {
    const [source, relation, target] = name.split(" ");
    if (!this.graph.hasNode(source) || !this.graph.hasNode(target)) return null;
    return this.graph.edges(source, target).find((edge) => this.graph.getEdgeAttribute(edge, "relation") === relation) ?? null;
  }

  // The things that stay bright in a focus: a node with its neighbours, an edge's two ends.
  company({ node, edge, nodes }) {
    if (nodes) return new Set(nodes);
    if (edge !== undefined) return new Set(this.graph.extremities(edge));
    return new Set([node, ...this.beside(node)]);
  }

  // The neighbours of a node over relations that are shown.
  beside(id) {
    const found = new Set();
    this.graph.forEachEdge(id, (_, { on }, source, target) => {
      if (on) found.add(source === id ? target : source);
    });
    return [...found];
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
      const { relation, count } = attributes;
      const kind = this.data.relations[relation];
      const title = count === null || count === undefined ? (out ? attributes.label : kind.inverse) : kind[out ? "label" : "inverse"];
      const name = `${relation} ${out} ${title}`;
      if (!groups.has(name)) groups.set(name, { title, rank: kind.rank, edges: [] });
      groups.get(name).edges.push(edge);
    });
    const often = (edge) => this.graph.getEdgeAttribute(edge, "count") ?? 0;
    for (const { edges } of groups.values()) edges.sort((a, b) => often(b) - often(a));
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
    const rank = (node) => [node.plain.startsWith(wanted[0]) ? 0 : 1, this.ranks[node.kind]];
    hits.sort((a, b) => rank(a)[0] - rank(b)[0] || rank(a)[1] - rank(b)[1] || (a.label < b.label ? -1 : 1));
    return hits.slice(0, most);
  }
}

export function plain(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}
