// The drawing surface: sigma draws nodes and edges, a canvas above it the names.

import Graph from "graphology";
import Sigma from "sigma";
import { isDark, mixed } from "./colours.js";
import { frame, placeOf } from "./frame.js";
import { edgeAt } from "./hits.js";
import { colouring } from "./hues.js";
import { Arrow, Line } from "./lines.js";
import { Looks } from "./looks.js";
import { drawNames } from "./names.js";
import { setGround, ShapeProgram } from "./shapes.js";

const SMALL = 300; // nodes up to which sizes are fixed by kind
const LARGE = 3000; // nodes above which a hover lights up nothing but the name
const HUGE = 10_000; // nodes above which names wait until the picture stands still
const SLOW = 60; // milliseconds a frame may take before edges are hidden while moving

const round = (value) => Number(value.toFixed(3));
const still = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

export class Stage {
  constructor(model, place, { told, moved = () => {}, pinned = null, opened = () => {} }) {
    Object.assign(this, { model, place, told, moved, pinned, opened });
    this.view = "network";
    this.by = "kind";
    this.pins = {};
    this.selected = null;
    this.hovered = null;
    this.company = new Set();
    this.looks = new Looks(this);
    this.slow = 0;
  }

  get focus() {
    return this.hovered ?? this.selected;
  }

  start(colours) {
    this.#paint(colours);
    // It starts empty, so that the network is taken in once, when it is known where all stands.
    this.sigma = new Sigma(new Graph({ type: "directed", multi: true }), this.place, {
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
      zoomDuration: still() ? 0 : 180,
      hideEdgesOnMove: this.model.graph.size > 20_000,
      nodeReducer: (id, data) => this.looks.node(id, data),
      edgeReducer: (edge, data) => this.looks.edge(edge, data),
    });
    this.labels = document.createElement("canvas");
    this.labels.className = "stage-labels";
    this.place.append(this.labels);
    this.sigma.on("beforeRender", () => (this.began = performance.now()));
    this.sigma.on("afterRender", () => this.#rendered());
    this.#listen();
    new ResizeObserver(() => this.#resized()).observe(this.place);
  }

  // Sizes by kind; in a large picture no larger than the room between two nodes allows.
  #measure(unit = Infinity) {
    const { graph, data } = this.model;
    const large = graph.order > SMALL;
    graph.forEachNode((id, node) => {
      const { size, rank } = data.kinds[node.kind];
      node.degree = graph.degree(id);
      const grown = large ? size * 0.45 + Math.min(6, 0.6 * Math.sqrt(node.degree)) : size;
      const room = node.kind === "letter" ? 1.7 * unit : rank < 4 ? Math.max(3.6, 1.1 * unit) : 0.6 * unit;
      node.size = Math.max(graph.order < LARGE ? 2.2 : 1.1, Math.min(grown, room));
    });
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
    this.stretch = stretch;
    this.#measure(anatomy ? Infinity : scale);
    this.#put();
    this.fitted = [width, height].join();
    this.sigma.setCustomBBox({ x: [left, left + width / scale], y: [bottom, bottom + height / scale] });
    this.refresh();
  }

  // Draw anew, once for all that changes until the next frame.
  refresh() {
    if (!this.sigma || this.planned) return;
    this.planned = requestAnimationFrame(() => {
      this.planned = null;
      if (this.sigma.getGraph() === this.model.graph) this.sigma.refresh();
      else this.sigma.setGraph(this.model.graph);
    });
  }

  #put() {
    const anatomy = this.view === "anatomy";
    this.model.graph.forEachNode((id, node) => {
      const [x, y] = this.pins[id] ?? placeOf(node, anatomy);
      [node.x, node.y] = [x * this.stretch, y];
    });
  }

  show(view) {
    this.view = view;
    this.home();
    this.fit();
  }

  home() {
    this.sigma.getCamera().setState({ x: 0.5, y: 0.5, ratio: 1, angle: 0 });
  }

  look(camera) {
    this.sigma.getCamera().setState({ ...(camera ?? { x: 0.5, y: 0.5, ratio: 1 }), angle: 0 });
  }

  // Where the camera stands, or null where it sees the whole picture.
  get camera() {
    const { x, y, ratio } = this.sigma.getCamera().getState();
    return Math.abs(x - 0.5) + Math.abs(y - 0.5) + Math.abs(ratio - 1) < 2e-3 ? null : { x: round(x), y: round(y), ratio: round(ratio) };
  }

  // Things that were put by hand: {id: [x, y]}, in the units of the picture.
  pin(pins) {
    this.pins = pins;
    this.#put();
    this.refresh();
  }

  colourBy(by) {
    this.by = by;
    this.repaint(this.colours);
  }

  repaint(colours) {
    this.#paint(colours);
    this.refresh();
  }

  #paint(colours) {
    this.colours = colours;
    setGround(colours.ground);
    this.looks.forget();
    const faint = mixed(colours.quiet, colours.ground, 0.45);
    this.paint = colouring(this.model.graph, this.by, { dark: isDark(), kind: colours.kind, faint });
  }

  select(what) {
    this.selected = what;
    this.#light();
  }

  #hover(what) {
    if (what?.node === this.hovered?.node && what?.edge === this.hovered?.edge) return;
    this.hovered = what;
    this.place.classList.toggle("is-over", what !== null);
    if (this.model.graph.order > LARGE) drawNames(this);
    else this.#light();
  }

  // What the keyboard is on, lit like what a pointer is on.
  point(id) {
    this.#hover(id === null ? null : { node: id });
  }

  #light() {
    const { focus } = this;
    this.company = focus === null ? new Set() : this.model.company(focus);
    this.refresh();
  }

  zoom(factor) {
    const camera = this.sigma.getCamera();
    camera.animate({ ratio: camera.getBoundedRatio(camera.ratio / factor) }, { duration: still() ? 0 : 180 });
  }

  // Bring a node into view if it is out of it.
  reveal(id) {
    const { width, height } = this.sigma.getDimensions();
    const point = this.sigma.graphToViewport(this.model.node(id));
    const inside = point.x > 20 && point.y > 20 && point.x < width - 20 && point.y < height - 20;
    if (inside) return;
    const { x, y } = this.sigma.getNodeDisplayData(id);
    this.sigma.getCamera().animate({ x, y }, { duration: still() ? 0 : 200 });
  }

  #listen() {
    const { sigma, model } = this;
    sigma.on("enterNode", ({ node }) => this.#hover({ node }));
    sigma.on("leaveNode", () => this.#hover(null));
    sigma.on("clickNode", ({ node }) => this.told({ node }));
    sigma.on("doubleClickNode", ({ node, event }) => {
      event.preventSigmaDefault();
      this.opened(node);
    });
    sigma.on("clickStage", ({ event }) => {
      const edge = edgeAt(event, this);
      this.told(edge === null ? null : { edge });
    });
    sigma.on("moveBody", ({ event }) => {
      if (this.dragged || this.hovered?.node !== undefined || model.graph.size > LARGE) return;
      const edge = edgeAt(event, this);
      this.#hover(edge === null ? null : { edge });
    });
    sigma.getCamera().on("updated", () => this.moved(this.camera));
    sigma.getMouseCaptor().on("doubleClick", (event) => event.preventSigmaDefault());
    if (this.pinned) this.#dragging();
  }

  #dragging() {
    const { sigma, model } = this;
    sigma.on("downNode", ({ node, event }) => {
      this.dragged = node;
      this.put = null;
      event.preventSigmaDefault();
    });
    sigma.on("moveBody", ({ event }) => {
      if (!this.dragged) return;
      const { x, y } = sigma.viewportToGraph(event);
      this.put = [x / this.stretch, y];
      model.graph.mergeNodeAttributes(this.dragged, { x, y });
      event.preventSigmaDefault();
      event.original.preventDefault();
      event.original.stopPropagation();
    });
    const drop = () => {
      const { dragged, put } = this;
      this.dragged = null;
      if (dragged && put) this.pinned(dragged, put);
    };
    sigma.on("upNode", drop);
    sigma.on("upStage", drop);
  }

  #resized() {
    const { width, height } = this.place.getBoundingClientRect();
    if (!width || !height) return;
    this.sigma.resize();
    if (this.fitted !== [width, height].join()) this.fit();
  }

  // In a huge picture names come back when it stands still.
  #nameLater() {
    clearTimeout(this.naming);
    this.labels.getContext("2d").clearRect(0, 0, this.labels.width, this.labels.height);
    this.naming = setTimeout(() => drawNames(this), 150);
  }

  #rendered() {
    if (this.sigma.getGraph() !== this.model.graph) return;
    const taken = performance.now() - (this.began ?? performance.now());
    this.slow = taken > SLOW ? this.slow + 1 : 0;
    if (this.slow > 2) this.sigma.setSetting("hideEdgesOnMove", true);
    if (this.model.graph.order > HUGE && this.fresh) this.#nameLater();
    else drawNames(this);
    this.fresh = true;
  }
}
