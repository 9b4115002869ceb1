// Colours by country or by coalition: the ten most frequent have one each, the rest is grey.

const LIGHT = ["#2160ae", "#c23b0b", "#0d7a68", "#b01c5c", "#8d5b02", "#5e47b0", "#00748c", "#6a7d00", "#7c4a33", "#a0339b"];
const DARK = ["#6db3ff", "#ff8a4c", "#3fcab0", "#ff7fb2", "#f6bd42", "#a99bf5", "#4fd3ee", "#c3d64a", "#d9a58a", "#ee8be8"];

const VALUES = {
  country: (node) => node.country || null,
  community: (node) => node.community,
};
const NAMES = { country: (value) => value, community: (value) => `Coalition ${value + 1}` };

// The legend of a colouring: [{value, name, count, at}], the most frequent first.
export function hues(graph, by) {
  const value = VALUES[by];
  if (!value) return [];
  const counts = new Map();
  graph.forEachNode((_, node) => {
    const found = value(node);
    if (found !== null && node.on) counts.set(found, (counts.get(found) ?? 0) + 1);
  });
  return [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, LIGHT.length)
    .map(([found, count], at) => ({ value: found, name: NAMES[by](found), count, at }));
}

export const hue = (at, dark) => (dark ? DARK : LIGHT)[at];

// The colour of each node in force.
export function colouring(graph, by, { dark, kind, faint }) {
  if (!VALUES[by]) return (node) => kind(node.kind);
  const at = new Map(hues(graph, by).map((one) => [one.value, one.at]));
  return (node) => {
    const found = at.get(VALUES[by](node));
    return found === undefined ? faint : hue(found, dark);
  };
}
