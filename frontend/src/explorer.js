// The network page: fetches the network, draws it, and ties legend, search, panel and address
// together. Without WebGL the page stays what the server wrote: the list.

import { read, write } from "./explorer/address.js";
import { onThemeChange, palette } from "./explorer/colours.js";
import { Model } from "./explorer/model.js";
import { Panel } from "./explorer/panel.js";
import { save } from "./explorer/picture.js";
import { search } from "./explorer/search.js";
import { Stage } from "./explorer/stage.js";

const root = document.querySelector(".explorer");
const find = (selector) => root.querySelector(selector);

function drawable() {
  const context = document.createElement("canvas").getContext("webgl2");
  context?.getExtension("WEBGL_lose_context")?.loseContext();
  return Boolean(context);
}

async function json(address) {
  const answer = await fetch(address, { headers: { Accept: "application/json" } });
  if (!answer.ok) throw new Error(`the server answered ${answer.status}`);
  return answer.json();
}

function evidence(records) {
  const address = new URL(root.dataset.evidence, location.href);
  for (const record of records) address.searchParams.append("record", record);
  return json(address).then((answer) => answer.evidence);
}

function prepare(data) {
  const signers = new Set(
    data.edges.filter(({ relation }) => relation === "signed").map(({ source }) => source),
  );
  data.nodes.forEach((node, at) => {
    node.signer = signers.has(at);
    [node.x0, node.y0] = [node.x, node.y];
  });
  const model = new Model(data);
  model.ranks = Object.fromEntries(Object.values(data.kinds).map(({ name, rank }) => [name, rank]));
  return model;
}

class Explorer {
  constructor(data) {
    this.model = prepare(data);
    this.views = data.views;
    const asked = read();
    this.filters = [...root.querySelectorAll(".legend input[type=checkbox]")];
    if (asked.hide) for (const box of this.filters) box.checked = !asked.hide.includes(box.value);
    this.stage = new Stage(this.model, find(".stage"), { told: (what) => this.select(what) });
    this.panel = new Panel(find(".panel"), this.model, { select: (what) => this.select(what), evidence });
    this.asked = asked;
  }

  start() {
    root.classList.add("is-live");
    const narrow = matchMedia("(max-width: 700px)").matches;
    const usual = this.views.includes("anatomy") && !narrow ? "anatomy" : "network";
    this.usual = usual;
    this.stage.start(palette(this.model.data, root));
    this.filter();
    this.show([...this.views, "list"].includes(this.asked.view) ? this.asked.view : usual);
    if (this.asked.node && this.model.graph.hasNode(this.asked.node)) this.select({ node: this.asked.node });
    this.listen();
    root.dataset.ready = "true";
  }

  show(view) {
    this.view = view;
    root.dataset.view = view;
    for (const tab of root.querySelectorAll("[data-show]")) {
      tab.hidden = tab.dataset.show !== "list" && !this.views.includes(tab.dataset.show);
      if (tab.dataset.show === view) tab.setAttribute("aria-current", "true");
      else tab.removeAttribute("aria-current");
    }
    if (view !== "list") this.stage.show(view);
    this.note();
  }

  filter() {
    const hidden = this.filters.filter((box) => !box.checked).map((box) => box.value);
    this.model.hidden = new Set(hidden);
    for (const row of root.querySelectorAll("[data-kinds]"))
      row.hidden = row.dataset.kinds.split(" ").some((kind) => this.model.hidden.has(kind));
    const [shown, all] = [this.model.shown().length, this.model.data.total];
    find(".shown").textContent = `${shown.toLocaleString("en")} of ${all.toLocaleString("en")} things shown`;
  }

  select(what) {
    if (what?.node !== undefined) {
      const { kind } = this.model.node(what.node);
      const box = this.filters.find((filter) => filter.value === kind);
      if (box && !box.checked) { box.checked = true; this.filter(); }
    }
    this.selected = what;
    this.stage.select(what);
    if (what === null) this.panel.clear();
    else if (what.edge !== undefined) this.panel.edge(what.edge);
    else this.panel.node(what.node);
    root.classList.toggle("has-panel", what !== null);
    if (what?.node !== undefined && this.view !== "list") requestAnimationFrame(() => this.stage.reveal(what.node));
    this.note();
  }

  note() {
    const hidden = this.filters.filter((box) => !box.checked).map((box) => box.value);
    const usual = this.filters.filter((box) => !box.defaultChecked).map((box) => box.value);
    write({
      view: this.view === this.usual ? null : this.view,
      node: this.selected?.node ?? null,
      hide: hidden.join() === usual.join() ? null : hidden.join(),
    });
  }

  listen() {
    for (const box of this.filters) box.addEventListener("change", () => { this.filter(); this.stage.fit(); this.note(); });
    for (const tab of root.querySelectorAll("[data-show]"))
      tab.addEventListener("click", (event) => { event.preventDefault(); this.show(tab.dataset.show); });
    find(".zoom-in").addEventListener("click", () => this.stage.zoom(1.5));
    find(".zoom-out").addEventListener("click", () => this.stage.zoom(1 / 1.5));
    find(".zoom-fit").addEventListener("click", () => this.stage.show(this.view));
    find(".save-png")?.addEventListener("click", () => save(this.stage, `${root.dataset.name}.png`));
    find(".scope select")?.addEventListener("change", (event) => event.target.form.requestSubmit());
    search(find(".node-search input"), find(".node-search ul"), this.model, { select: (what) => this.select(what) });
    onThemeChange(() => this.stage.repaint(palette(this.model.data, root)));
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && this.selected) this.select(null);
    });
  }
}

async function start() {
  const told = find(".stage-message");
  if (!drawable()) {
    told.textContent = "This browser cannot draw the picture (no WebGL 2). The list below says the same.";
    return;
  }
  try {
    const [data] = await Promise.all([json(root.dataset.source), document.fonts.ready]);
    if (data.nodes.length) new Explorer(data).start();
  } catch (error) {
    root.classList.remove("is-live");
    told.textContent = `The picture could not be drawn: ${error.message}. The list below says the same.`;
  }
}

if (root) start();
