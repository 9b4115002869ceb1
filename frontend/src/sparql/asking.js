// Asking the server: the answer as data, or the problem that it tells.

import { send } from "../parts/problem.js";

const LOST = "Check the connection and run the query again; its text is kept.";
const PROBLEMS = "application/problem+json;q=0.9";

export async function ask(query, signal) {
  return (await post("/sparql/answer", { query }, { accept: `application/json, ${PROBLEMS}`, signal })).json();
}

export async function written(query, format, signal) {
  return (await post("/sparql", { query, format }, { accept: `*/*;q=0.1, ${PROBLEMS}`, signal })).text();
}

function post(address, values, { accept, signal }) {
  return send(address, { method: "POST", body: new URLSearchParams(values), headers: { Accept: accept }, signal }, LOST);
}

async function json(address, signal) {
  return (await send(address, { headers: { Accept: "application/json" }, signal })).json();
}

let held;
export const vocabulary = () => (held ??= json("/sparql/words.json"));

export async function find(letters, signal) {
  try {
    return (await json(`/sparql/things.json?${new URLSearchParams({ q: letters })}`, signal)).things;
  } catch {
    return []; // Nothing is offered; writing goes on.
  }
}
