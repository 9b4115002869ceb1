// What is known of the selected node or edge, and the sentences that say so.

import { glyph, make } from "../parts/make.js";

const FEW = 8;

const count = (number, one, many) => `${number} ${number === 1 ? one : many}`;

function passage(found) {
  const quote = found.quote
    ? make("blockquote", { class: "quote" }, found.quote.replace(/\s+/g, " "))
    : null;
  const where = found.href
    ? make("a", { href: found.href, class: "in-letter" }, "Read it in the letter")
    : null;
  const source = found.source
    ? make("p", { class: "source" }, "Source: ", found.address ? make("a", { href: found.address, rel: "noreferrer" }, found.source) : found.source)
    : null;
  const note = found.note ? make("p", { class: "source" }, found.note) : null;
  return make("div", { class: "passage" }, quote, note, source, where);
}

const MONTHS = new Intl.DateTimeFormat("en-GB", { month: "long", timeZone: "UTC" });

// "2008-10-28" in words, as precise as it is.
function dated(day) {
  const [year, month, date] = (day ?? "").split("-");
  const name = month ? MONTHS.format(new Date(Date.UTC(2000, month - 1, 1))) : "";
  return [date ? String(Number(date)) : "", name, year].filter(Boolean).join(" ");
}

export class Panel {
  constructor(element, model, { select, evidence }) {
    this.element = element;
    this.model = model;
    this.select = select;
    this.evidence = evidence;
  }

  clear() {
    this.element.hidden = true;
    this.element.replaceChildren();
  }

  #open(kind, title, ...rest) {
    const close = make("button", { type: "button", class: "close", "aria-label": "Close details" }, "×");
    close.addEventListener("click", () => this.select(null));
    const head = make("div", { class: "panel-head" }, kind, close);
    this.element.replaceChildren(head, make("h2", { class: "panel-title", tabindex: "-1" }, title), ...rest);
    this.element.hidden = false;
    this.element.scrollTop = 0;
  }

  node(id) {
    const { model } = this;
    const node = model.node(id);
    const kind = model.data.kinds[node.kind];
    const label = make("p", { class: "panel-kind" }, glyph(node.kind), kind.one);
    this.#open(label, node.label, this.#facts(node), this.#links(node), ...model.groups(id).map((group) => this.#group(id, group)));
  }

  #facts(node) {
    const told = [
      ["Called", node.short !== node.label && !node.short.endsWith("…") ? node.short : ""],
      ["Date", dated(node.date)], ["Country", node.country], ["State", node.status],
      ["Affiliation", node.kind === "person" ? node.note.split(" · ")[0] : ""],
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

  #group(id, { title, edges }) {
    const heading = make("h3", {}, title, make("span", { class: "count" }, String(edges.length)));
    const items = edges.map((edge) => this.#item(edge, this.model.graph.opposite(id, edge)));
    const list = make("ul", { class: "relations" }, ...items.slice(0, FEW));
    const section = make("section", { class: "relation-group" }, heading, list);
    if (items.length > FEW) {
      const more = make("button", { type: "button", class: "more" }, `Show all ${items.length}`);
      more.addEventListener("click", () => { list.append(...items.slice(FEW)); more.remove(); });
      section.append(more);
    }
    return section;
  }

  #item(edge, other) {
    const node = this.model.node(other);
    const { records } = this.model.graph.getEdgeAttributes(edge);
    const go = make("button", { type: "button", class: "go" }, glyph(node.kind), make("span", {}, node.label));
    go.addEventListener("click", () => this.select({ node: other }));
    return make("li", {}, go, records.length ? this.#why(records) : null);
  }

  #why(records) {
    const button = make("button", { type: "button", class: "why", "aria-expanded": "false" }, count(records.length, "sentence", "sentences"));
    const place = make("div", { class: "passages" });
    place.hidden = true;
    button.addEventListener("click", async () => {
      const open = button.getAttribute("aria-expanded") === "true";
      button.setAttribute("aria-expanded", String(!open));
      place.hidden = open;
      if (!open && !place.childElementCount) await this.#fill(place, records);
    });
    return make("div", { class: "evidence" }, button, place);
  }

  async #fill(place, records) {
    place.replaceChildren(make("p", { class: "waiting" }, "Fetching the sentences …"));
    try {
      const found = await this.evidence(records);
      const passages = found.map(passage);
      place.replaceChildren(...(passages.length ? passages : [make("p", {}, "No sentence is held for this.")]));
    } catch (error) {
      place.replaceChildren(make("p", { class: "failed" }, `The sentences could not be fetched: ${error.message}`));
    }
  }

  async edge(first) {
    const { graph, data } = this.model;
    const [source, target] = graph.extremities(first).map((id) => this.model.node(id));
    const parts = this.model.between(first).map((edge) => {
      const { label, records, relation } = graph.getEdgeAttributes(edge);
      const [from, to] = graph.extremities(edge).map((id) => this.model.node(id));
      const heading = make("h3", {}, `${from.short} ${label} ${to.short}`);
      const place = make("div", { class: "passages" });
      if (records.length) this.#fill(place, records);
      else place.append(make("p", { class: "source" }, "From the reference data."));
      return make("section", { class: "relation-group", "data-relation": relation }, heading, place);
    });
    const ends = make("ul", { class: "relations ends" }, ...[source, target].map((node) => {
      const go = make("button", { type: "button", class: "go" }, glyph(node.kind), make("span", {}, node.label));
      go.addEventListener("click", () => this.select({ node: node.id }));
      return make("li", {}, go);
    }));
    const { relation } = graph.getEdgeAttributes(first);
    this.#open(make("p", { class: "panel-kind" }, "Relation"), data.relations[relation].label.replace(/^./, (c) => c.toUpperCase()), ends, ...parts);
  }
}
