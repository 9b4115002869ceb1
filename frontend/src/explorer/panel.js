// What is known of the selected node, edge or several nodes, and the sentences that say so.

import { button, counted, glyph, make } from "../parts/make.js";
import { sentence } from "../parts/problem.js";
import { fill, fillLetters, why } from "./passages.js";

const FEW = 8;
const MOST = 200;

const MONTHS = new Intl.DateTimeFormat("en-GB", { month: "long", timeZone: "UTC" });

// "2008-10-28" in words, as precise as it is.
function dated(day) {
  const [year, month, date] = (day ?? "").split("-");
  const name = month ? MONTHS.format(new Date(Date.UTC(2000, month - 1, 1))) : "";
  return [date ? String(Number(date)) : "", name, year].filter(Boolean).join(" ");
}

const capital = (words) => words.replace(/^./, (first) => first.toUpperCase());

export class Panel {
  // `actions` are what can be done with a thing besides reading of it; none in a plain picture.
  constructor(element, model, { select, evidence, actions = null, reading = false }) {
    Object.assign(this, { element, model, select, evidence, actions, reading });
  }

  clear() {
    this.element.hidden = true;
    this.element.replaceChildren();
  }

  #open(kind, title, ...rest) {
    const close = make("button", { type: "button", class: "close", "aria-label": "Close details" }, "×");
    close.addEventListener("click", () => this.select(null));
    const head = make("div", { class: "panel-head" }, kind, close);
    const parts = [head, make("h2", { class: "panel-title", tabindex: "-1" }, title), ...rest];
    this.element.replaceChildren(...parts.filter(Boolean));
    this.element.hidden = false;
    this.element.scrollTop = 0;
  }

  node(id) {
    const { model } = this;
    const node = model.node(id);
    const kind = model.data.kinds[node.kind];
    const label = make("p", { class: "panel-kind" }, glyph(node.kind), kind.one);
    const groups = model.groups(id).map((group) => this.#group(id, group));
    this.#open(label, node.label, this.#facts(node), this.#links(node), this.#doings(node), ...groups);
  }

  #facts(node) {
    const affiliation = node.note.split(" · ")[0];
    const told = [
      ["Called", node.short !== node.label && !node.short.endsWith("…") ? node.short : ""],
      ["Date", dated(node.date)], ["Country", node.country], ["State", node.status],
      ["Affiliation", node.kind === "person" && affiliation !== node.country ? affiliation : ""],
      ["Counted", node.note.startsWith("with ") ? node.note : ""],
      ...(node.facts ?? []),
    ].filter(([, value]) => value && value !== node.label);
    if (!told.length) return null;
    return make("dl", { class: "facts" }, ...told.flatMap(([name, value]) => [make("dt", {}, name), make("dd", {}, value)]));
  }

  #links(node) {
    const page = node.href ? make("a", { class: "button", href: node.href }, "Open its page") : null;
    const near = node.facts ? null : node.kind === "letter"
      ? make("a", { class: "button", href: `?letter=${encodeURIComponent(node.id)}` }, "Only this letter")
      : make("a", { class: "button", href: `?about=${encodeURIComponent(node.id)}` }, "Only what is around it");
    return make("p", { class: "panel-links" }, page, near);
  }

  // Hide, path, unpin; and more of the store around the thing, with counts before.
  #doings({ id }) {
    const { actions } = this;
    if (!actions || this.reading) return null;
    const row = make("p", { class: "panel-links" },
      button("Hide", { class: "button hide" }, () => actions.hide([id])),
      button(actions.pathFrom() && actions.pathFrom() !== id ? "Path to here" : "Path from here", { class: "button path" }, () => actions.path(id)),
      actions.isPinned(id) ? button("Unpin", { class: "button unpin" }, () => actions.unpin(id)) : null);
    const more = actions.more(id);
    if (more) this.#offer(id, more, row);
    return row;
  }

  async #offer(id, more, row) {
    const words = make("span", { class: "expand-counts" });
    const expand = button("Show more around it", { class: "button expand" }, () => this.actions.expand(id));
    expand.disabled = true;
    row.append(expand, words);
    try {
      const { fresh, kinds } = await more;
      expand.disabled = fresh === 0;
      words.textContent = fresh ? `${fresh} more: ${kinds}` : "Everything around it is shown.";
      row.dataset.fresh = String(fresh);
    } catch (error) {
      words.textContent = `What is around it could not be fetched. ${sentence(error)}`;
    }
  }

  #group(id, { title, edges }) {
    const heading = make("h3", {}, title, make("span", { class: "count" }, String(edges.length)));
    const items = (from, to) => edges.slice(from, to).map((edge) => this.#item(edge, this.model.graph.opposite(id, edge)));
    const list = make("ul", { class: "relations" }, ...items(0, FEW));
    const section = make("section", { class: "relation-group" }, heading, list);
    let at = FEW;
    if (edges.length > at) {
      const words = () => (edges.length - at > MOST ? `Show ${MOST} more` : `Show all ${edges.length}`);
      const more = make("button", { type: "button", class: "more" }, words());
      more.addEventListener("click", () => {
        list.append(...items(at, at + MOST));
        at += MOST;
        if (at >= edges.length) more.remove();
        else more.textContent = words();
      });
      section.append(more);
    }
    return section;
  }

  #go(id, ...rest) {
    const node = this.model.node(id);
    const go = make("button", { type: "button", class: "go" }, glyph(node.kind), make("span", {}, node.label));
    go.addEventListener("click", () => this.select({ node: id }));
    return make("li", {}, go, ...rest);
  }

  #item(edge, other) {
    const { records, count: letters } = this.model.graph.getEdgeAttributes(edge);
    if (letters) {
      const open = button(counted(letters, "letter"), { class: "why" }, () => this.select({ edge }));
      return this.#go(other, make("div", { class: "evidence" }, open));
    }
    return this.#go(other, records.length ? why(records, this.evidence) : null);
  }

  edge(first) {
    const { graph, data } = this.model;
    const ends = make("ul", { class: "relations ends" }, ...graph.extremities(first).map((id) => this.#go(id)));
    const { relation } = graph.getEdgeAttributes(first);
    const parts = this.model.between(first).map((edge) => this.#relation(edge));
    this.#open(make("p", { class: "panel-kind" }, "Relation"), capital(data.relations[relation].label), ends, ...parts);
  }

  #relation(edge) {
    const { graph } = this.model;
    const attributes = graph.getEdgeAttributes(edge);
    const [from, to] = graph.extremities(edge).map((id) => this.model.node(id));
    const heading = make("h3", {}, `${from.short} ${attributes.label} ${to.short}`);
    const place = make("div", { class: "passages" });
    const section = make("section", { class: "relation-group", "data-relation": attributes.relation }, heading, place);
    if (attributes.count) {
      heading.after(make("p", { class: "source" }, `That is ${Math.round(100 * attributes.jaccard)} % of all letters of either (Jaccard ${attributes.jaccard}).`));
      fillLetters(place, () => this.actions.letters(edge));
    } else if (attributes.records.length) fill(place, attributes.records, this.evidence);
    else place.append(make("p", { class: "source" }, "From the reference data."));
    return section;
  }

  // Several things at once.
  some(ids) {
    const { model, actions } = this;
    const counts = new Map();
    for (const id of ids) counts.set(model.node(id).kind, (counts.get(model.node(id).kind) ?? 0) + 1);
    const kinds = Object.values(model.data.kinds).filter(({ name }) => counts.has(name))
      .map(({ name, one, many }) => make("li", {}, glyph(name), ` ${counted(counts.get(name), one.toLowerCase(), many.toLowerCase())}`));
    const doings = make("p", { class: "panel-links" },
      button("Hide these", { class: "button hide" }, () => actions.hide(ids)),
      button("Hide all others", { class: "button only" }, () => actions.only(ids)));
    const list = make("ul", { class: "relations" }, ...ids.slice(0, MOST).map((id) => this.#go(id)));
    this.#open(make("p", { class: "panel-kind" }, "Chosen"), counted(ids.length, "thing"), make("ul", { class: "chosen-kinds" }, ...kinds), doings, list);
  }

  // A way from one thing to another.
  path({ nodes, edges }) {
    const { graph } = this.model;
    const items = nodes.flatMap((id, at) => {
      if (!at) return [this.#go(id)];
      const { label, records } = graph.getEdgeAttributes(edges[at - 1]);
      const forth = graph.source(edges[at - 1]) === nodes[at - 1];
      const step = make("li", { class: "step" }, `${forth ? "↓" : "↑"} ${label}`, records.length ? why(records, this.evidence) : null);
      return [step, this.#go(id)];
    });
    const clear = make("p", { class: "panel-links" }, button("Clear the path", { class: "button" }, () => this.actions.unpath()));
    this.#open(make("p", { class: "panel-kind" }, "Shortest path"), counted(edges.length, "step"), clear, make("ol", { class: "relations way" }, ...items));
  }
}
