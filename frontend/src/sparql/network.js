// The triples of an answer as a picture: things as nodes, their relations as edges, drawn as on
// the network page. Values that are no things stand in a node's details.

import Graph from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";
import noverlap from "graphology-layout-noverlap";
import { onThemeChange, palette } from "../explorer/colours.js";
import { Model } from "../explorer/model.js";
import { Panel } from "../explorer/panel.js";
import { Stage } from "../explorer/stage.js";
import { button, counted, glyph, make } from "../parts/make.js";
import { heading } from "./cells.js";

const MOST = 1500;
const LONGEST = 28;
const GOLDEN = Math.PI * (3 - Math.sqrt(5));
const HUES = ["organisation", "demand", "body", "treaty", "person", "event", "instrument", "topic"];

export function network(data, { kinds, grounds }) {
  if (!drawable()) return make("p", { class: "empty" }, "This browser cannot draw the picture (no WebGL 2). The list of triples says the same.");
  const told = gathered(data, kinds);
  if (!told.edges.length) return make("p", { class: "empty" }, "No triple joins two things, so there is nothing to draw. The list of triples has them all.");
  const drawn = place({ ...told, kinds: all(kinds), grounds, views: ["network"], total: told.nodes.length });
  return page(drawn, data);
}

function drawable() {
  const context = document.createElement("canvas").getContext("webgl2");
  context?.getExtension("WEBGL_lose_context")?.loseContext();
  return Boolean(context);
}

// The kinds of the network page, with those that only answers have.
function all(kinds) {
  const rank = Object.keys(kinds).length;
  const like = (name, of, one, many, at) => ({ ...kinds[of], name, one, many, rank: rank + at });
  return {
    ...kinds,
    country: like("country", "event", "Country", "Countries", 0),
    place: like("place", "event", "Place", "Places", 1),
    post: like("post", "body", "Post", "Posts", 2),
    thing: { ...kinds.topic, name: "thing", one: "Thing", many: "Things", shape: "circle", rank: rank + 3 },
  };
}

function gathered({ rows, things }, kinds) {
  const nodes = new Map();
  const edges = [];
  const node = (cell) => {
    const key = cell.kind === "iri" ? cell.value : `_:${cell.value}`;
    if (!nodes.has(key)) nodes.set(key, described(key, things[cell.value]));
    return nodes.get(key);
  };
  for (const [subject, predicate, object] of rows) {
    const from = node(subject);
    const name = things[predicate.value]?.label ?? predicate.value;
    if (object.kind === "literal") from.facts.push([name, object.value]);
    else edges.push({ from, to: node(object), relation: predicate.value, label: heading(name) });
  }
  return numbered([...nodes.values()], edges.filter(({ from, to }) => from !== to), kinds);
}

function described(id, known) {
  const label = known?.label ?? id;
  const short = label.length > LONGEST ? `${label.slice(0, LONGEST).trimEnd()}…` : label;
  return { id, label, short, kind: known?.kind ?? "thing", href: known?.href ?? null, note: "", facts: [] };
}

// The nodes that have relations, those with most of them where there are too many.
function numbered(nodes, edges, kinds) {
  const degree = new Map();
  for (const { from, to } of edges) for (const end of [from, to]) degree.set(end, (degree.get(end) ?? 0) + 1);
  const kept = nodes.filter((one) => degree.has(one)).sort((a, b) => degree.get(b) - degree.get(a)).slice(0, MOST);
  const number = new Map(kept.map((one, at) => [one, at]));
  const drawn = edges.filter(({ from, to }) => number.has(from) && number.has(to));
  const relations = {};
  for (const { relation, label } of drawn) relations[relation] ??= line(label, Object.keys(relations).length, kinds, relation);
  return {
    nodes: kept, relations, left: degree.size - kept.length,
    edges: drawn.map(({ from, to, relation, label }) => ({ source: number.get(from), target: number.get(to), relation, label, functions: [], records: [] })),
  };
}

function line(label, at, kinds, name) {
  const { light, dark } = kinds[HUES[at % HUES.length]];
  return { name, label, inverse: `${label} (from)`, light, dark, width: 1.3, arrow: true, strength: 0.6, rank: at };
}

// Positions: from a sunflower, so that they are the same each time, by forces, then apart.
function place(data) {
  const graph = new Graph({ type: "undirected", multi: false });
  data.nodes.forEach((node, at) => graph.addNode(at, {
    x: 10 * Math.sqrt(at + 0.5) * Math.cos(at * GOLDEN), y: 10 * Math.sqrt(at + 0.5) * Math.sin(at * GOLDEN), size: 6,
  }));
  for (const { source, target } of data.edges) graph.mergeEdge(source, target);
  const settings = { ...forceAtlas2.inferSettings(graph), gravity: 1, strongGravityMode: false, barnesHutOptimize: graph.order > 300 };
  forceAtlas2.assign(graph, { iterations: graph.order > 500 ? 120 : 400, settings });
  noverlap.assign(graph, { maxIterations: 60, settings: { margin: 8, ratio: 1.2 } });
  const unit = between(graph.mapNodes((_, { x, y }) => [x, y]));
  data.nodes.forEach((node, at) => {
    const [x, y] = [graph.getNodeAttribute(at, "x") / unit, graph.getNodeAttribute(at, "y") / unit];
    Object.assign(node, { x, y, x0: x, y0: y, signer: false, country: "", date: "", status: "" });
  });
  return data;
}

// How far nodes mostly stand from the one that is nearest to them: the unit of the picture.
function between(points) {
  const near = points.map(([x, y], one) => Math.min(...points.map(([a, b], other) => (one === other ? Infinity : Math.hypot(x - a, y - b)))));
  return near.sort((a, b) => a - b)[Math.floor(near.length / 4)] || 1;
}

function page(data, { truncated, things }) {
  const model = new Model(data);
  const place = make("div", { class: "stage", role: "img", "aria-label": "Picture of the triples. The list of triples says the same in words." });
  const details = make("aside", { class: "panel", "aria-label": "Details", "aria-live": "polite" });
  const select = (what) => {
    stage.select(what);
    if (what === null) panel.clear();
    else if (what.edge !== undefined) panel.edge(what.edge);
    else panel.node(what.node);
    root.classList.toggle("has-panel", what !== null);
  };
  const stage = new Stage(model, place, { told: select, pinned: (id, at) => stage.pin({ ...stage.pins, [id]: at }) });
  const panel = new Panel(details, model, { select, evidence: async () => [] });
  panel.clear();
  const zoom = make("div", { class: "zoom", role: "group", "aria-label": "Zoom" },
    button("+", { class: null, "aria-label": "Zoom in" }, () => stage.zoom(1.5)),
    button("−", { class: null, "aria-label": "Zoom out" }, () => stage.zoom(1 / 1.5)),
    button("⤢", { class: null, "aria-label": "Fit the whole picture" }, () => stage.show("network")));
  const frame = make("div", { class: "stage-frame" }, place, zoom);
  const root = make("div", { class: "explorer answer-network is-live" }, frame, details);
  const whole = make("div", {}, make("p", { class: "muted small" }, tell(data, truncated)), legend(data), root);
  whole.start = () => {
    const paint = () => palette(data, root);
    stage.start(paint());
    stage.show("network");
    onThemeChange(() => stage.repaint(paint()));
    root.dataset.ready = "true";
  };
  root.addEventListener("keydown", (event) => event.key === "Escape" && select(null));
  return whole;
}

function tell({ nodes, edges, left }, truncated) {
  const parts = [`${counted(nodes.length, "thing")}, ${counted(edges.length, "relation")}`];
  if (left) parts.push(`${counted(left, "thing")} with the fewest relations left out`);
  if (truncated) parts.push("there are more triples than were fetched");
  return `${parts.join("; ")}. Values stand in the details; choose a thing to see them.`;
}

function legend({ nodes, kinds, relations }) {
  const present = new Set(nodes.map(({ kind }) => kind));
  const items = Object.values(kinds).filter(({ name }) => present.has(name)).map(({ name, many }) => make("li", {}, glyph(name), many));
  const lines = Object.values(relations).map(({ label }) => make("li", { class: "muted" }, label));
  return make("ul", { class: "answer-legend small", "aria-label": "Legend" }, ...items, ...lines);
}
