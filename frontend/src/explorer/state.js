// The whole state of the view as one value, with undo and redo. Nothing else remembers anything.

export const PLAIN = Object.freeze({
  view: null, // anatomy, network or list
  node: null, // the selected thing
  edge: null, // or the selected relation: "source relation target"
  some: [], // or several things, by lasso
  hide: [], // kinds
  mute: [], // relations
  gone: [], // things that are hidden one by one
  pins: {}, // where things were put by hand: {id: [x, y]}
  more: [], // things around which more is shown
  from: null, // years
  to: null,
  colour: "kind",
  ends: [], // the two ends of a path
  camera: null, // {x, y, ratio}
});

const UNDOABLE = ["hide", "mute", "gone", "pins", "more", "from", "to", "colour", "ends"];

const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

export class Story {
  constructor(first, told) {
    this.now = { ...PLAIN, ...first };
    this.told = told;
    this.past = [];
    this.future = [];
  }

  // Go on with some values changed; what can be undone is remembered.
  go(changes) {
    const before = this.now;
    const after = { ...before, ...changes };
    if (same(before, after)) return;
    if (UNDOABLE.some((name) => !same(before[name], after[name]))) {
      this.past.push(before);
      this.future = [];
    }
    this.#become(after);
  }

  undo() {
    if (this.past.length) this.#back(this.past.pop(), this.future);
  }

  redo() {
    if (this.future.length) this.#back(this.future.pop(), this.past);
  }

  #back(then, other) {
    other.push(this.now);
    const undone = Object.fromEntries(UNDOABLE.map((name) => [name, then[name]]));
    this.#become({ ...this.now, ...undone });
  }

  #become(after) {
    const before = this.now;
    this.now = after;
    this.told(after, before);
  }
}
