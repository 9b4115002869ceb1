// An answer counted: rows by one column, across by another, with a count or a sum in each cell.

import { bar, choice, make } from "../parts/make.js";
import { compare, heading, isDate, isNumber, shown } from "./cells.js";

const MOST_ROWS = 200;
const MOST_ACROSS = 24;
const NUMBER = new Intl.NumberFormat("en", { maximumFractionDigits: 2 });

// What rows can be grouped by: each column, and the year of each column of dates.
function dimensions({ columns, rows }) {
  return columns.flatMap((name, at) => {
    const own = { key: `${at}`, words: heading(name), of: (row) => row[at] };
    if (!rows.some((row) => isDate(row[at]))) return [own];
    const year = (row) => row[at] && { kind: "literal", value: /^-?\d+/.exec(row[at].value)?.[0] ?? row[at].value };
    return [{ key: `${at}y`, words: `year of ${heading(name)}`, of: year }, own];
  });
}

// What can be told of a group of rows: how many, how many different, sums of numbers.
function measures({ columns, rows }) {
  const told = [{ key: "rows", words: "number of rows", of: (group) => group.length }];
  columns.forEach((name, at) => {
    told.push({ key: `d${at}`, words: `different ${heading(name)}`, of: (group) => new Set(group.map((row) => keyOf(row[at]))).size });
    if (!rows.some((row) => isNumber(row[at]))) return;
    const values = (group) => group.map((row) => Number(row[at]?.value)).filter(Number.isFinite);
    told.push(
      { key: `s${at}`, words: `sum of ${heading(name)}`, of: (group) => values(group).reduce((sum, one) => sum + one, 0) },
      { key: `a${at}`, words: `mean of ${heading(name)}`, of: (group) => mean(values(group)) },
      { key: `l${at}`, words: `least ${heading(name)}`, of: (group) => extreme(values(group), Math.min) },
      { key: `g${at}`, words: `greatest ${heading(name)}`, of: (group) => extreme(values(group), Math.max) },
    );
  });
  return told;
}

const mean = (values) => (values.length ? values.reduce((sum, one) => sum + one, 0) / values.length : null);
const extreme = (values, of) => (values.length ? values.reduce((one, other) => of(one, other)) : null);
const keyOf = (cell) => (cell === null ? "" : `${cell.kind} ${cell.value} ${cell.language ?? ""}`);

function grouped(rows, of) {
  const groups = new Map();
  for (const row of rows) {
    const cell = of(row);
    const key = keyOf(cell);
    if (!groups.has(key)) groups.set(key, { cell, rows: [] });
    groups.get(key).rows.push(row);
  }
  return groups;
}

// The column to begin with: dates by year where there are any, else the one that repeats most.
function usual({ columns, rows }, of) {
  const year = of.find(({ key }) => key.endsWith("y"));
  if (year) return year.key;
  const counts = columns.map((_, at) => new Set(rows.map((row) => keyOf(row[at]))).size);
  const repeating = counts.map((count, at) => [count, at]).filter(([count]) => count > 1 && count < rows.length);
  return String((repeating.sort(([a], [b]) => a - b)[0] ?? [0, 0])[1]);
}

export function pivot(data) {
  const [of, told] = [dimensions(data), measures(data)];
  const state = { down: usual(data, of), across: "", measure: "rows" };
  const place = make("div");
  const pick = (list, key) => list.find((one) => one.key === key);
  const draw = () => place.replaceChildren(...drawn(data, {
    down: pick(of, state.down), across: pick(of, state.across) ?? null, measure: pick(told, state.measure),
  }));
  const options = (list) => list.map(({ key, words }) => [key, words]);
  const set = (name) => (value) => { state[name] = value; draw(); };
  draw();
  const choices = make("div", { class: "buttons choices" },
    choice("Rows", options(of), state.down, set("down")),
    choice("Columns", [["", "none"], ...options(of)], state.across, set("across")),
    choice("Shown", options(told), state.measure, set("measure")));
  return make("div", { class: "answer-pivot" }, choices, place);
}

function drawn(data, { down, across, measure }) {
  const byYear = down.key.endsWith("y");
  const groups = [...grouped(data.rows, down.of).values()].map((group) => ({ ...group, value: measure.of(group.rows) }));
  groups.sort((a, b) => (byYear ? 0 : b.value - a.value) || compare(a.cell, b.cell, data.things));
  const columns = across === null ? [] : [...grouped(data.rows, across.of).entries()]
    .sort(([, a], [, b]) => compare(a.cell, b.cell, data.things));
  const cut = [
    groups.length > MOST_ROWS ? `first ${MOST_ROWS} of ${groups.length.toLocaleString("en")} rows` : "",
    columns.length > MOST_ACROSS ? `first ${MOST_ACROSS} of ${columns.length} columns` : "",
    data.truncated || data.rows.length < data.total ? `counted over the first ${data.rows.length.toLocaleString("en")} rows of the answer` : "",
  ].filter(Boolean).join("; ");
  const [rows, kept] = [groups.slice(0, MOST_ROWS), columns.slice(0, MOST_ACROSS)];
  const most = Math.max(...rows.map(({ value }) => Math.abs(value ?? 0)), 1e-9);
  const head = [down.words, ...kept.map(([, { cell }]) => shown(cell, data.things) || "(none)"), kept.length ? "all" : measure.words];
  const table = make("table", { class: "answer pivot" },
    make("caption", { class: "unseen" }, `${measure.words} by ${down.words}${across ? ` and ${across.words}` : ""}`),
    make("thead", {}, make("tr", {}, ...head.map((words, at) => make("th", { scope: "col", class: at ? "num" : null }, words)), ...(kept.length ? [] : [make("td", {})]))),
    make("tbody", {}, ...rows.map((group) => line(group, { across, kept, measure, most, things: data.things }))));
  return [
    make("p", { class: "muted small" }, cut),
    make("div", { class: "table-wrap", tabindex: "0", role: "region", "aria-label": "Pivot" }, table),
  ];
}

function line(group, { across, kept, measure, most, things }) {
  const parts = across === null ? new Map() : grouped(group.rows, across.of);
  const cells = kept.map(([key]) => make("td", { class: "num" }, number(parts.has(key) ? measure.of(parts.get(key).rows) : null)));
  const share = make("td", { class: "share" }, bar(Math.abs(group.value ?? 0) / most));
  return make("tr", {},
    make("th", { scope: "row" }, shown(group.cell, things) || "(none)"),
    ...cells, make("td", { class: "num" }, number(group.value)), ...(kept.length ? [] : [share]));
}

const number = (value) => (value === null ? "" : NUMBER.format(value));
