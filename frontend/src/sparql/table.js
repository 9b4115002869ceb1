// The rows of an answer: sorted by a column, filtered by words, a page at a time.

import { button, counted, make } from "../parts/make.js";
import { compare, heading, isNumber, shown, words } from "./cells.js";

const PAGE = 200;

export function table(data) {
  const { columns, rows, things } = data;
  const plain = rows.map((row) => row.map((cell) => words(cell, things)).join("\u0000").toLowerCase());
  const numeric = columns.map((_, at) => rows.some((row) => isNumber(row[at])));
  const state = { by: null, down: false, filter: "", pages: 1 };
  const body = make("tbody");
  const told = make("p", { class: "muted small", role: "status" });
  const more = button("", { class: "button more-rows" }, () => { state.pages += 1; draw(); });

  function chosen() {
    const wanted = state.filter.toLowerCase().split(/\s+/).filter(Boolean);
    const left = [...rows.keys()].filter((at) => wanted.every((word) => plain[at].includes(word)));
    if (state.by === null) return left;
    const sign = state.down ? -1 : 1;
    const empty = (at) => rows[at][state.by] === null;
    return left.sort((a, b) => (empty(a) || empty(b) ? 1 : sign) * compare(rows[a][state.by], rows[b][state.by], things) || a - b);
  }

  function draw() {
    const order = chosen();
    const most = Math.min(order.length, state.pages * PAGE);
    body.replaceChildren(...order.slice(0, most).map((at) => make("tr", {}, ...rows[at].map((cell, column) =>
      make("td", { class: numeric[column] ? "num" : null }, shown(cell, things))))));
    told.textContent = tell(data, order.length, { most, filtered: state.filter !== "" });
    more.hidden = most === order.length;
    more.textContent = `Show ${counted(Math.min(PAGE, order.length - most), "more row")}`;
    heads.forEach((head, at) => {
      if (state.by === at) head.setAttribute("aria-sort", state.down ? "descending" : "ascending");
      else head.removeAttribute("aria-sort");
    });
  }

  const heads = columns.map((name, at) => {
    const sort = button(heading(name), { class: "sort", title: `Sort by ?${name}` }, () => {
      Object.assign(state, { down: state.by === at && !state.down, by: at });
      draw();
    });
    return make("th", { scope: "col", class: numeric[at] ? "num" : null }, sort);
  });
  const filter = make("input", { type: "search", class: "field filter", "aria-label": "Filter the rows", placeholder: "Filter the rows", maxlength: "100" });
  filter.addEventListener("input", () => { Object.assign(state, { filter: filter.value, pages: 1 }); draw(); });
  draw();
  const wrap = make("div", { class: "table-wrap", tabindex: "0", role: "region", "aria-label": "Answer" },
    make("table", { class: "answer" }, make("thead", {}, make("tr", {}, ...heads)), body));
  return make("div", { class: "answer-table" }, make("div", { class: "tools" }, told, filter), wrap, make("p", { class: "buttons" }, more));
}

function tell({ rows, total, truncated, form }, found, { most, filtered }) {
  const one = form === "triples" ? "triple" : "row";
  const all = truncated ? `the first ${counted(total, one)}; there are more` : counted(total, one);
  const parts = filtered ? [`${found.toLocaleString("en")} of ${all}`] : [all];
  if (rows.length < total) parts.push(`${rows.length.toLocaleString("en")} are here, Run fetches all`);
  if (most < found) parts.push(`${most.toLocaleString("en")} shown`);
  return parts.join("; ");
}
