// More of the store around a thing: counted before, fetched once, taken in beside it.

import { counted } from "../parts/make.js";
import { decoded } from "./columns.js";

const GOLDEN = Math.PI * (3 - Math.sqrt(5));

export class Growth {
  constructor(explorer) {
    this.explorer = explorer;
    this.added = new Map(); // what came in around each thing
  }

  async #around(id) {
    const { data, asking } = this.explorer;
    const found = decoded(await asking.around(id));
    return { ...found, kinds: data.kinds };
  }

  // How much more there is around a thing, or null where all of it is here.
  offer(id) {
    const { data, model, state } = this.explorer;
    if (data.complete || data.lens || state.more.includes(id)) return null;
    return this.#around(id).then(({ nodes, kinds }) => {
      const fresh = nodes.filter((node) => !model.graph.hasNode(node.id));
      const numbers = Object.values(kinds).map(({ name, one, many }) => [fresh.filter(({ kind }) => kind === name).length, one, many]);
      const words = numbers.filter(([number]) => number).map(([number, one, many]) => counted(number, one.toLowerCase(), many.toLowerCase()));
      return { fresh: fresh.length, kinds: words.join(", ") };
    });
  }

  async expand(id) {
    const { data, state, model } = this.explorer;
    if (data.complete || data.lens || state.more.includes(id)) return;
    const found = await this.#around(id);
    if (found.nodes.every((node) => model.graph.hasNode(node.id))) return;
    this.#take(id, found);
    this.explorer.go({ more: [...state.more, id], view: state.view === "list" ? "list" : "network" });
  }

  // What the address says was added before.
  async restore(ids) {
    for (const id of ids) {
      if (this.explorer.model.graph.hasNode(id)) this.#take(id, await this.#around(id));
    }
  }

  // After undo or redo: what was added is taken out or in again.
  become(ids) {
    for (const [id, { fresh }] of this.added) {
      if (ids.includes(id)) continue;
      for (const one of fresh) if (this.explorer.model.graph.hasNode(one)) this.explorer.model.drop(one);
      this.added.delete(id);
    }
    for (const id of ids)
      if (!this.added.has(id)) this.#around(id).then((found) => { this.#take(id, found); this.#count(); this.explorer.again(); });
    this.#count();
  }

  #count() {
    this.explorer.data.total = this.explorer.base + [...this.added.values()].reduce((sum, { fresh }) => sum + fresh.length, 0);
  }

  // New things stand round the one that they were added to, where nothing stands yet.
  #take(id, found) {
    const { model } = this.explorer;
    const middle = model.node(id);
    const fresh = found.nodes.filter((node) => !model.graph.hasNode(node.id));
    const taken = model.graph.mapNodes((_, { x0, y0 }) => [x0, y0]);
    let step = 4;
    for (const node of fresh) {
      let place;
      do {
        const [reach, angle] = [1.5 * Math.sqrt(step), step * GOLDEN];
        place = [middle.x0 + reach * Math.cos(angle), middle.y0 + reach * Math.sin(angle)];
        step += 1;
      } while (taken.some(([x, y]) => Math.hypot(x - place[0], y - place[1]) < 1.2));
      taken.push(place);
      [node.x, node.y] = place;
    }
    model.add(found);
    this.added.set(id, { fresh: fresh.map((node) => node.id) });
  }
}
