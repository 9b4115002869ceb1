// Asking the server: the answer as data, or the problem that it tells.

export class Problem extends Error {
  constructor({ title, detail, line, column }) {
    super(detail);
    Object.assign(this, { title, line, column });
  }
}

async function problemOf(answer) {
  try {
    return new Problem(await answer.json());
  } catch {
    return new Problem({ title: "This cannot be answered now", detail: `The server answered ${answer.status}; try again.` });
  }
}

async function send(address, values, { accept, signal }) {
  let answer;
  try {
    answer = await fetch(address, { method: "POST", body: new URLSearchParams(values), headers: { Accept: accept }, signal });
  } catch (error) {
    if (error.name === "AbortError") throw error;
    throw new Problem({ title: "The server was not reached", detail: "Check the connection and run the query again; its text is kept." });
  }
  if (!answer.ok) throw await problemOf(answer);
  return answer;
}

const PROBLEMS = "application/problem+json;q=0.9";

export async function ask(query, signal) {
  return (await send("/sparql/answer", { query }, { accept: `application/json, ${PROBLEMS}`, signal })).json();
}

export async function written(query, format, signal) {
  return (await send("/sparql", { query, format }, { accept: `*/*;q=0.1, ${PROBLEMS}`, signal })).text();
}

async function json(address, signal) {
  const answer = await fetch(address, { headers: { Accept: "application/json" }, signal });
  if (!answer.ok) throw await problemOf(answer);
  return answer.json();
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
