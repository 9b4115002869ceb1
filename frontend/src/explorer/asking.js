// What the page asks of the server: JSON, each address once.

import { send } from "../parts/problem.js";

export class Waiting extends Error {}

export async function json(address) {
  const answer = await send(address, { headers: { Accept: "application/json" } });
  if (answer.status === 202) throw new Waiting((await answer.json()).detail);
  return answer.json();
}

export class Asking {
  constructor(dataset) {
    this.dataset = dataset;
    this.kept = new Map();
  }

  #address(name, values) {
    const address = new URL(this.dataset[name], location.href);
    for (const [key, value] of values) address.searchParams.append(key, value);
    return address;
  }

  // The sentences behind records.
  async evidence(records) {
    const found = await json(this.#address("evidence", records.map((record) => ["record", record])));
    return found.evidence;
  }

  // The letters behind an edge of a lens.
  async letters(lens, one, other) {
    const found = await json(this.#address("letters", [["lens", lens], ["one", one], ["other", other]]));
    return found.letters;
  }

  // What is around a thing in the whole store; asked for once.
  around(id) {
    if (!this.kept.has(id)) {
      const found = json(this.#address("around", [["thing", id]]));
      found.catch(() => this.kept.delete(id));
      this.kept.set(id, found);
    }
    return this.kept.get(id);
  }
}
