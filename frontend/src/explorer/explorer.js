// Ties legend, search, stage, list, panel and address together around one state.

import { addressOf, write } from "./address.js";
import { Asking } from "./asking.js";
import { Names } from "./columns.js";
import { onThemeChange, palette } from "./colours.js";
import { controls } from "./controls.js";
import { exports } from "./exports.js";
import { Growth } from "./growth.js";
import { lasso } from "./lasso.js";
import { Legend } from "./legend.js";
import { Listing } from "./listing.js";
import { Model } from "./model.js";
import { Panel } from "./panel.js";
import { shortest } from "./paths.js";
import { search } from "./search.js";
import { Stage } from "./stage.js";
import { Story } from "./state.js";
import { Walk } from "./walk.js";
import { Years } from "./years.js";

const SIFTING = ["hide", "mute", "gone", "from", "to", "more"];
const CHOOSING = ["node", "edge", "some", "ends"];

export class Explorer {
  constructor(root, data, asked) {
    this.root = root;
    this.data = data;
    this.names = new Names(data.own);
    this.embedded = root.dataset.embed === "true";
    this.base = data.total;
    this.model = new Model(data);
    this.asking = new Asking(root.dataset);
    this.legend = new Legend(root, this.model, { told: (changes) => this.go(changes) });
    this.usual = { view: this.#usualView(), hide: this.legend.usual };
    const views = asked.more.length ? ["network", "list"] : [...data.views, "list"];
    const known = [asked.view, this.usual.view, "network"].find((view) => views.includes(view));
    this.story = new Story({ ...asked, view: known, hide: asked.hide ?? this.usual.hide }, (after, before) => this.#show(after, before));
    this.#build();
  }

  get state() {
    return this.story.now;
  }

  go(changes) {
    this.story.go(changes);
  }

  #usualView() {
    const narrow = matchMedia("(max-width: 700px)").matches;
    return this.data.views.includes("anatomy") && !narrow ? "anatomy" : "network";
  }

  #build() {
    const find = (selector) => this.root.querySelector(selector);
    const select = (what) => this.select(what);
    const growth = (this.growth = new Growth(this));
    this.stage = new Stage(this.model, find(".stage"), {
      told: select,
      opened: (id) => this.embedded || growth.expand(id),
      moved: (camera) => this.#moved(camera),
      pinned: this.embedded ? null : (id, place) => this.go({ pins: { ...this.state.pins, [id]: place } }),
    });
    this.panel = new Panel(find(".panel"), this.model, {
      select, evidence: (records) => this.asking.evidence(records), actions: this.#actions(), reading: this.embedded,
    });
    this.listing = new Listing(find(".list"), this.model, { select });
    this.years = new Years(find(".year-range"), this.model, { told: (range) => this.go(range) });
    this.walk = new Walk(this.stage, find(".said"), { select: (id) => this.select({ node: id }, { focus: true }), leave: () => this.#escape() });
    search(find(".node-search input"), find(".node-search ul"), this.model, { select });
  }

  #actions() {
    const { state } = this;
    return {
      hide: (ids) => this.go({ gone: [...this.state.gone, ...ids], node: null, edge: null, some: [], ends: [] }),
      only: (ids) => this.go({ gone: this.#others(ids), some: [] }),
      pathFrom: () => (this.state.ends.length === 1 ? this.state.ends[0] : null),
      path: (id) => this.go({ ends: this.state.ends.length === 1 ? [this.state.ends[0], id] : [id] }),
      unpath: () => this.go({ ends: [] }),
      isPinned: (id) => id in this.state.pins,
      unpin: (id) => this.go({ pins: Object.fromEntries(Object.entries(this.state.pins).filter(([one]) => one !== id)) }),
      more: (id) => this.growth.offer(id),
      expand: (id) => this.growth.expand(id),
      letters: (edge) => this.asking.letters(this.data.lens, ...this.model.graph.extremities(edge)),
    };
  }

  #others(ids) {
    const kept = new Set(ids);
    return [...new Set([...this.state.gone, ...this.model.shown().filter((id) => !kept.has(id))])];
  }

  async start() {
    const { root, stage, state } = this;
    root.classList.add("is-live");
    await this.growth.restore(state.more);
    this.model.sift(state);
    stage.start(palette(this.data, root));
    stage.by = state.colour;
    this.#show(state, null);
    this.#listen();
    root.dataset.ready = "true";
  }

  // Bring everything in line with the state; `before` is what was shown until now.
  #show(after, before) {
    const changed = (...names) => !before || names.some((name) => JSON.stringify(after[name]) !== JSON.stringify(before[name]));
    if (changed("more") && before) this.growth.become(after.more);
    if (changed(...SIFTING)) this.#sifted(after);
    if (changed("view")) this.#showView(after, before);
    else if (changed("hide", "gone", "more") && after.view !== "list") this.stage.fit();
    else if (changed(...SIFTING) && before) this.stage.refresh();
    if (changed("pins")) this.stage.pin(after.pins);
    if (changed("colour", ...SIFTING)) this.#coloured(after);
    if (changed(...CHOOSING)) this.#choose(after, { look: Boolean(before) || !after.camera });
    if (!before && after.camera) this.stage.look(after.camera);
    if (after.view === "list" && changed("view", ...SIFTING)) this.listing.show();
    this.#note(after);
  }

  #sifted(state) {
    this.model.sift(state);
    this.legend.show(state);
    this.years.show(state);
    this.path = state.ends.length === 2 ? shortest(this.model.graph, ...state.ends) : null;
  }

  #showView({ view, more }, before) {
    this.root.dataset.view = view;
    for (const tab of this.root.querySelectorAll("[data-show]")) {
      tab.hidden = tab.dataset.show !== "list" && !this.data.views.includes(tab.dataset.show);
      tab.setAttribute("aria-disabled", String(tab.dataset.show === "anatomy" && more.length > 0));
      if (tab.dataset.show === view) tab.setAttribute("aria-current", "true");
      else tab.removeAttribute("aria-current");
    }
    if (view !== "list") this.stage.show(view);
    else if (!before) this.stage.fit();
  }

  // After things came in late.
  again() {
    this.#show(this.state, null);
  }

  #coloured({ colour }) {
    this.stage.colourBy(colour);
    this.legend.colours(colour);
  }

  // A camera that the address holds stays where it is.
  #choose(state, { look }) {
    const { graph } = this.model;
    const some = state.some.filter((id) => graph.hasNode(id));
    const edge = state.edge ? this.model.edgeOf(state.edge) : null;
    this.path = state.ends.length === 2 ? shortest(graph, ...state.ends) : null;
    const node = state.node && graph.hasNode(state.node) ? state.node : null;
    const focus = this.path && !node && !edge ? { nodes: this.path.nodes, edges: new Set(this.path.edges), ends: state.ends }
      : edge ? { edge } : node ? { node } : some.length ? { nodes: some, ends: [] } : null;
    this.stage.select(focus);
    if (edge) this.panel.edge(edge);
    else if (node) this.panel.node(node);
    else if (this.path) this.panel.path(this.path);
    else if (some.length) this.panel.some(some);
    else this.panel.clear();
    this.root.classList.toggle("has-panel", focus !== null);
    if (node) this.walk.from(node);
    if (look && node && state.view !== "list") requestAnimationFrame(() => this.stage.reveal(node));
    this.#tell(state);
  }

  #tell({ ends }) {
    const words = ends.length === 1 && this.model.graph.hasNode(ends[0])
      ? `Path from ${this.model.node(ends[0]).short}: choose where to, then “Path to here”.`
      : ends.length === 2 && !this.path ? "There is no path between the two in what is shown." : "";
    this.root.querySelector(".notice").textContent = words;
  }

  select(what, { focus = false } = {}) {
    const chosen = { node: what?.node ?? null, edge: what?.edge === undefined ? null : this.model.nameOf(what.edge), some: [] };
    const { kind } = chosen.node ? this.model.node(chosen.node) : {};
    const hide = this.state.hide.filter((one) => one !== kind);
    const ends = what === null && this.state.ends.length === 2 && !this.state.node && !this.state.edge ? [] : this.state.ends;
    this.go({ ...chosen, hide, ends, gone: this.state.gone.filter((id) => id !== chosen.node) });
    if (focus) this.root.querySelector(".panel-title")?.focus();
  }

  #escape() {
    if (this.state.node || this.state.edge || this.state.some.length) this.select(null);
    else this.go({ ends: [] });
  }

  #moved(camera) {
    clearTimeout(this.moving);
    this.moving = setTimeout(() => this.go({ camera }), 250);
  }

  #note(state) {
    const kept = write(state, this.names, this.usual);
    this.root.dataset.address = kept ? "whole" : "too long";
    this.root.querySelector(".undo").disabled = !this.story.past.length;
    this.root.querySelector(".redo").disabled = !this.story.future.length;
    this.root.querySelector(".state").textContent = JSON.stringify(this.#told(state));
  }

  // The state and what it shows, for programs that read the page.
  #told(state) {
    const colours = this.legend.hues.map(({ name, count }) => [name, count]);
    return { ...state, shown: this.model.count, total: this.data.total, edges: this.model.shownEdges().length, path: this.path?.nodes ?? null, colours };
  }

  get address() {
    return addressOf(this.state, this.names, this.usual);
  }

  #listen() {
    const { root, stage } = this;
    controls(this);
    exports(this);
    if (!this.embedded) lasso(stage, root.querySelector(".lasso-button"), { told: (ids) => this.go({ some: ids, node: null, edge: null }) });
    onThemeChange(() => stage.repaint(palette(this.data, root)));
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && !event.defaultPrevented) this.#escape();
    });
  }
}
