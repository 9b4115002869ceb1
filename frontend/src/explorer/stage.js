// The drawing surface: sigma draws nodes and edges, a canvas above it the names.

import Sigma from "sigma";
import { mixed } from "./colours.js";
import { frame, placeOf } from "./frame.js";
import { drawLabels } from "./labels.js";
import { Arrow, Line } from "./lines.js";
import { setGround, ShapeProgram, style } from "./shapes.js";

const NEAR = 7; // pixels within which a pointer is on an edge
const SMALL = 300; // nodes up to which sizes are fixed by kind
const SLOW = 60; // milliseconds a frame may take before edges are hidden while moving

export class Stage {
  constructor(model, place, { told }) {
    this.model = model;
    this.place = place;
    this.told = told;
    this.view = "network";
    this.selected = null;
    this.hovered = null;
  }

  start(colours) {
    this.colours = colours;
    setGround(colours.ground);
    this.#measure();
    this.sigma = new Sigma(this.model.graph, this.place, {
      allowInvalidContainer: true,
      renderLabels: false,
      renderEdgeLabels: false,
      defaultDrawNodeHover: () => {},
      nodeProgramClasses: { shape: ShapeProgram },
      defaultNodeType: "shape",
      edgeProgramClasses: { line: Line, arrow: Arrow },
      defaultEdgeType: "line",
      zIndex: true,
      stagePadding: 0,
      minEdgeThickness: 0.6,
      antiAliasingFeather: 1,
      minCameraRatio: 0.02,
      maxCameraRatio: 4,
      zoomDuration: 180,
      nodeReducer: (id, data) => this.#node(id, data),
      edgeReducer: (edge, data) => this.#edge(edge, data),
    });
    this.labels = document.createElement("canvas");
    this.labels.className = "stage-labels";
    this.place.append(this.labels);
    this.sigma.on("afterRender", () => this.#drawNames());
    this.#listen();
    new ResizeObserver(() => this.#resized()).observe(this.place);
  }

  // Sizes by kind; in a large picture no larger than the room between two nodes allows.
  #measure(unit = Infinity) {
    const { graph, data } = this.model;
    const large = graph.order > SMALL;
    graph.updateEachNodeAttributes((id, node) => {
      const { size, rank } = data.kinds[node.kind];
      const degree = graph.degree(id);
      const grown = large ? size * 0.45 + Math.min(6, 0.6 * Math.sqrt(degree)) : size;
      const room = node.kind === "letter" ? 1.7 * unit : rank < 4 ? Math.max(3.6, 1.1 * unit) : 0.6 * unit;
      return { ...node, degree, size: Math.max(1.1, Math.min(grown, room)) };
    });
  }

  #focus() {
    return this.hovered ?? this.selected;
  }

  #node(id, data) {
    const { colours, model } = this;
    const kind = model.data.kinds[data.kind];
    const focus = this.#focus();
    const dim = focus !== null && !this.company.has(id);
    const marked = this.selected?.node === id || this.hovered?.node === id;
    return {
      ...data,
      type: "shape",
      hidden: !model.shows(id),
      color: dim ? colours.faint : colours.kind(data.kind),
      style: style(kind, marked),
      zIndex: marked ? 3 : dim ? 0 : 2,
    };
  }

  #edge(edge, data) {
    const { colours, model } = this;
    const relation = model.data.relations[data.relation];
    const focus = this.#focus();
    const [source, target] = model.graph.extremities(edge);
    const lit = focus !== null && (focus.edge === undefined
      ? source === focus.node || target === focus.node
      : focus.edge === edge);
    const dim = focus !== null && !lit;
    const thin = model.graph.size > 1500 ? 0.4 : model.graph.size > 400 ? 0.7 : 1;
    const strength = lit ? 1 : relation.strength * thin;
    return {
      ...data,
      type: relation.arrow ? "arrow" : "line",
      hidden: !data.drawn || !model.shows(source) || !model.shows(target),
      size: (lit ? relation.width + 0.6 : relation.width) * (lit ? 1 : Math.sqrt(thin)),
      color: dim ? mixed(colours.line(data.relation, 1), colours.ground, 0.1) : colours.line(data.relation, strength),
      zIndex: lit ? 2 : dim ? 0 : 1,
    };
  }

  // Stretch the picture to the stage and leave room for the names at its sides.
  fit() {
    const { graph } = this.model;
    const { width, height } = this.place.getBoundingClientRect();
    const anatomy = this.view === "anatomy";
    const nodes = this.model.shown().map((id) => graph.getNodeAttributes(id));
    if (!nodes.length || !width || !height) return;
    const context = this.labels.getContext("2d");
    const { stretch, scale, left, bottom } = frame(nodes, { width, height, anatomy, context, font: this.colours.font });
    this.#measure(anatomy ? Infinity : scale);
    graph.updateEachNodeAttributes((id, node) => {
      const [x, y] = placeOf(node, anatomy);
      return node.pinned ? node : { ...node, x: x * stretch, y };
    });
    this.sigma.setCustomBBox({ x: [left, left + width / scale], y: [bottom, bottom + height / scale] });
    this.sigma.getCamera().setState({ x: 0.5, y: 0.5, ratio: 1, angle: 0 });
    this.sigma.refresh();
  }

  show(view) {
    this.view = view;
    this.model.graph.updateEachNodeAttributes((id, node) => ({ ...node, pinned: false }));
    this.fit();
  }

  repaint(colours) {
    this.colours = colours;
    setGround(colours.ground);
    this.sigma.refresh();
  }

  select(what) {
    this.selected = what;
    this.#light();
  }

  #hover(what) {
    if (what?.node === this.hovered?.node && what?.edge === this.hovered?.edge) return;
    this.hovered = what;
    this.place.classList.toggle("is-over", what !== null);
    this.#light();
  }

  #light() {
    const focus = this.#focus();
    this.company = focus === null ? new Set() : this.model.company(focus);
    this.sigma.refresh({ skipIndexation: true });
  }

  zoom(factor) {
    const camera = this.sigma.getCamera();
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const duration = still ? 0 : 180;
    camera.animate({ ratio: camera.getBoundedRatio(camera.ratio / factor) }, { duration });
  }

  // Bring a node into view if it is out of it.
  reveal(id) {
    const { width, height } = this.sigma.getDimensions();
    const point = this.sigma.graphToViewport(this.model.node(id));
    const inside = point.x > 20 && point.y > 20 && point.x < width - 20 && point.y < height - 20;
    if (inside) return;
    const { x, y } = this.sigma.getNodeDisplayData(id);
    this.sigma.getCamera().animate({ x, y }, { duration: 200 });
  }

  #listen() {
    const { sigma, model } = this;
    sigma.on("enterNode", ({ node }) => this.#hover({ node }));
    sigma.on("leaveNode", () => this.#hover(null));
    sigma.on("clickNode", ({ node }) => this.told({ node }));
    sigma.on("clickStage", ({ event }) => {
      const edge = this.#edgeAt(event);
      this.told(edge === null ? null : { edge });
    });
    sigma.on("moveBody", ({ event }) => {
      if (this.dragged || this.hovered?.node !== undefined || model.graph.size > 3000) return;
      const edge = this.#edgeAt(event);
      this.#hover(edge === null ? null : { edge });
    });
    this.#dragging();
    sigma.getMouseCaptor().on("doubleClick", (event) => event.preventSigmaDefault());
  }

  #dragging() {
    const { sigma, model } = this;
    sigma.on("downNode", ({ node, event }) => {
      this.dragged = node;
      event.preventSigmaDefault();
      if (!sigma.getCustomBBox()) sigma.setCustomBBox(sigma.getBBox());
    });
    sigma.on("moveBody", ({ event }) => {
      if (!this.dragged) return;
      const { x, y } = sigma.viewportToGraph(event);
      model.graph.mergeNodeAttributes(this.dragged, { x, y, pinned: true });
      event.preventSigmaDefault();
      event.original.preventDefault();
      event.original.stopPropagation();
    });
    const drop = () => (this.dragged = null);
    sigma.on("upNode", drop);
    sigma.on("upStage", drop);
  }

  // The drawn edge nearest to a point of the stage, if one is near enough.
  #edgeAt({ x, y }) {
    const { sigma, model } = this;
    let [best, nearest] = [null, NEAR];
    const points = new Map();
    const point = (id) => {
      if (!points.has(id)) points.set(id, sigma.graphToViewport(model.node(id)));
      return points.get(id);
    };
    model.graph.forEachEdge((edge, data, source, target) => {
      if (!data.drawn || !model.shows(source) || !model.shows(target)) return;
      const apart = distance({ x, y }, point(source), point(target));
      if (apart < nearest) [best, nearest] = [edge, apart];
    });
    return best;
  }

  #resized() {
    const { width, height } = this.place.getBoundingClientRect();
    if (!width || !height) return;
    this.sigma.resize();
    this.fit();
  }

  #drawNames() {
    const { sigma, model, labels } = this;
    const began = performance.now();
    const { width, height } = sigma.getDimensions();
    const ratio = window.devicePixelRatio || 1;
    if (labels.width !== Math.round(width * ratio) || labels.height !== Math.round(height * ratio)) {
      labels.width = Math.round(width * ratio);
      labels.height = Math.round(height * ratio);
    }
    const context = labels.getContext("2d");
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    const focus = this.#focus();
    const points = [];
    model.graph.forEachNode((id, node) => {
      if (!model.shows(id)) return;
      const { x, y } = sigma.graphToViewport(node);
      const here = focus?.node === id;
      const dim = focus !== null && !this.company.has(id);
      const full = here && focus === this.hovered ? "full" : here;
      points.push({ node, x, y, size: sigma.scaleSize(node.size), dim, focus: full });
    });
    const obstacles = [...this.place.parentElement.querySelectorAll(".zoom button")].map((button) => ({
      left: button.parentElement.offsetLeft + button.offsetLeft - 4,
      top: button.parentElement.offsetTop + button.offsetTop - 4,
      right: button.parentElement.offsetLeft + button.offsetLeft + button.offsetWidth + 4,
      bottom: button.parentElement.offsetTop + button.offsetTop + button.offsetHeight + 4,
    }));
    const named = drawLabels(context, points, {
      width, height, colours: this.colours, anatomy: this.view === "anatomy",
      ranks: model.ranks, obstacles,
    });
    this.place.dataset.named = String(named);
    this.place.dataset.drawn = String(points.length);
    this.place.dataset.zoom = (1 / sigma.getCamera().ratio).toFixed(2);
    this.place.dataset.pinned = String(points.filter(({ node }) => node.pinned).length);
    if (performance.now() - began > SLOW) sigma.setSetting("hideEdgesOnMove", true);
  }
}

function distance(p, a, b) {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const along = ((p.x - a.x) * dx + (p.y - a.y) * dy) / (dx * dx + dy * dy || 1);
  const t = Math.min(0.96, Math.max(0.04, along));
  return Math.hypot(p.x - a.x - t * dx, p.y - a.y - t * dy);
}
