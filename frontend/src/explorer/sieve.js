// What is shown of a network: kinds, relations, years, and things hidden one by one.

import { isWithin } from "./dates.js";

const letterOf = (record) => record.slice(0, record.lastIndexOf("."));

// The letters that an edge stands on; none where the reference data say it.
function lettersOf({ letter, records }) {
  return letter ? [letter] : [...new Set(records.map(letterOf))];
}

// Mark each node and edge: `on` if it is shown. Returns how many nodes are.
export function sift(graph, state) {
  const within = inYears(graph, state);
  const hidden = { kinds: new Set(state.hide), relations: new Set(state.mute), things: new Set(state.gone) };
  let shown = 0;
  graph.forEachNode((id, node) => {
    node.on = !hidden.kinds.has(node.kind) && !hidden.things.has(id) && within(id);
    shown += Number(node.on);
  });
  graph.forEachEdge((_, edge, source, target, from, to) => {
    edge.on = from.on && to.on && !hidden.relations.has(edge.relation) && within.edge(edge);
  });
  return shown;
}

// Of several relations that are shown between the same two things, the one of lowest rank is
// drawn; the panel tells them all.
export function markDrawn(graph, relations) {
  const best = new Map();
  graph.forEachEdge((_, attributes, source, target) => {
    attributes.drawn = false;
    if (!attributes.on) return;
    const pair = source < target ? `${source} ${target}` : `${target} ${source}`;
    const other = best.get(pair);
    if (!other || relations[attributes.relation].rank < relations[other.relation].rank) best.set(pair, attributes);
  });
  for (const attributes of best.values()) attributes.drawn = true;
}

// Whether a thing belongs to a letter of these years or months; what no letter names follows its neighbours.
function inYears(graph, { from, to }) {
  const always = Object.assign(() => true, { edge: () => true });
  if (from === null && to === null) return always;
  const letters = new Set(graph.filterNodes((_, { kind, date }) => kind === "letter" && isWithin(date, { from, to })));
  const edge = (attributes) => {
    const named = lettersOf(attributes).filter((letter) => graph.hasNode(letter));
    return !named.length || named.some((letter) => letters.has(letter));
  };
  const on = new Set(letters);
  const loose = [];
  graph.forEachEdge((_, attributes, source, target) => {
    const named = lettersOf(attributes).filter((letter) => graph.hasNode(letter));
    if (!named.length) loose.push([source, target]);
    else if (named.some((letter) => letters.has(letter))) for (const end of [source, target]) on.add(end);
  });
  for (const [source, target] of loose)
    if (on.has(source) && graph.getNodeAttribute(target, "kind") !== "letter") on.add(target);
  return Object.assign((id) => on.has(id), { edge });
}
