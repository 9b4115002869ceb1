// How a picture is put on the stage: how far it is stretched across, and its scale.

import { breadth, lines } from "./labels.js";

const ROOMIEST = 110; // pixels that the least distance between two nodes may grow to
const BESIDE = 20; // pixels from a node to its name, and from the name to the rim
const LARGE = 300; // nodes above which a picture keeps its proportions

export function placeOf(node, anatomy) {
  return anatomy ? [node.ax, node.ay] : [node.x0, node.y0];
}

// The room in pixels that names need: left of everything, and right of each node.
function rooms(nodes, { width, anatomy, context, font }) {
  if (!anatomy) return { left: Math.min(130, width / 8), right: () => Math.min(130, width / 8) };
  const name = (node) => breadth(lines(context, node, { font, anatomy, full: false, width })) + BESIDE;
  return {
    left: Math.max(BESIDE, ...nodes.filter((node) => node.signer).map(name)),
    right: (node) => (node.signer || node.kind === "letter" ? BESIDE : name(node)),
  };
}

// Nodes are stretched across by `stretch`, then everything is `scale` pixels a unit; `left`
// and `bottom` are the stage's corner in units.
export function frame(nodes, { width, height, anatomy, context, font }) {
  const places = nodes.map((node) => placeOf(node, anatomy));
  const [xs, ys] = [places.map(([x]) => x), places.map(([, y]) => y)];
  const [low, high, left, right] = [Math.min(...ys), Math.max(...ys), Math.min(...xs), Math.max(...xs)];
  const room = rooms(nodes, { width, anatomy, context, font });
  const up = (height - 2 * (anatomy ? 24 : 40)) / Math.max(high - low, 1e-6);
  const across = Math.min(...nodes.map((node, at) =>
    xs[at] - left > 1e-6 ? (width - room.left - room.right(node)) / (xs[at] - left) : Infinity));
  const [least, most] = anatomy ? [0.3, 1.5] : nodes.length > LARGE ? [0.8, 1.3] : [0.55, 1.6];
  const wanted = Number.isFinite(across) ? across / up : 1;
  const stretch = Math.min(most, Math.max(least, wanted));
  const fitting = wanted < least ? across / least : up;
  const scale = anatomy ? fitting : Math.min(fitting, ROOMIEST);
  const rightRoom = Math.max(0, ...nodes.map((node, at) => room.right(node) - (right - xs[at]) * stretch * scale));
  const spare = Math.max(0, width - room.left - rightRoom - (right - left) * stretch * scale) / 2;
  return {
    stretch,
    scale,
    left: left * stretch - (room.left + spare) / scale,
    bottom: (low + high) / 2 - height / 2 / scale,
  };
}
