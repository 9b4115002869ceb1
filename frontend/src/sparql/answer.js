// The answer on the page: its views, its downloads, and what it cost.

import { button, counted, make } from "../parts/make.js";
import { pivot } from "./pivot.js";
import { downloads, raw } from "./raw.js";
import { table } from "./table.js";

const VIEWS = {
  rows: [["table", "Table"], ["pictures", "Pictures"], ["pivot", "Pivot"], ["raw", "Raw"]],
  triples: [["table", "Triples"], ["network", "Network"], ["raw", "Raw"]],
  truth: [["truth", "Answer"], ["raw", "Raw"]],
};

// "12 ms, snapshot 3, 49 rows"
export function cost({ form, milliseconds, snapshot, total, truncated }) {
  const one = form === "triples" ? "triple" : "row";
  return [
    `${milliseconds.toLocaleString("en")} ms`,
    snapshot === null ? "" : `snapshot ${snapshot}`,
    form === "truth" ? "" : truncated ? `first ${counted(total, one)}, there are more` : counted(total, one),
  ].filter(Boolean).join(", ");
}

export class Answer {
  constructor(place, { told, vocabulary }) {
    this.place = place;
    this.told = told;
    this.vocabulary = vocabulary;
  }

  clear() {
    this.place.hidden = true;
    this.place.replaceChildren();
  }

  show(query, data) {
    const body = make("div", { class: "answer-body" });
    const views = VIEWS[data.form].filter(([name]) => name !== "pictures" || data.pictures).map(([name, words]) =>
      button(words, { class: "button", "data-view": name }, () => this.#view(name, { query, data, body, views })));
    const title = make("h2", { id: "answer", tabindex: "-1" }, "Answer");
    const head = make("div", { class: "tools" }, title, downloads({ query, forms: data.forms, told: this.told }));
    this.place.replaceChildren(
      head,
      make("p", { class: "muted small cost" }, cost(data)),
      make("div", { class: "buttons answer-views", role: "group", "aria-label": "Show the answer as" }, ...views),
      body,
    );
    this.place.hidden = false;
    this.#view(views[0].dataset.view, { query, data, body, views });
  }

  async #view(name, { query, data, body, views }) {
    for (const one of views) one.setAttribute("aria-pressed", String(one.dataset.view === name));
    body.replaceChildren(await this.#drawn(name, query, data));
    if (name === "network") body.firstChild.start?.();
  }

  async #drawn(name, query, data) {
    if (name === "raw") return raw({ query, forms: data.forms, told: this.told });
    if (name === "truth") return make("p", { class: "notice" }, make("strong", {}, data.truth ? "Yes" : "No"), data.truth ? ", the graph holds something that matches." : ", the graph holds nothing that matches.");
    if (!data.rows.length) return make("p", { class: "empty" }, "There are no rows. The graph holds nothing of this kind, which does not mean that there is nothing.");
    if (name === "pictures") return pictures(data.pictures);
    if (name === "network") return (await import("./network.js")).network(data, await this.vocabulary());
    return name === "pivot" ? pivot(data) : table(data);
  }
}

// The pictures come from the server as the HTML of its own pages, values escaped.
function pictures(html) {
  const held = document.createElement("template");
  held.innerHTML = html;
  return make("div", {}, held.content);
}
