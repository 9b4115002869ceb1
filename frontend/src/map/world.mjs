// The world's countries as outlines in Equal Earth, an equal-area projection (Šavrič, Patterson and
// Jenny 2018), from Natural Earth's borders as world-atlas has them. Run by the build, not by browsers.

import { createRequire } from "node:module";
import { dirname } from "node:path";

const load = createRequire(import.meta.url);
const PACKAGE = "world-atlas";
export const DRAWN_FROM = dirname(load.resolve(`${PACKAGE}/package.json`));
const WIDTH = 960;
const NORTH = 84;
const SOUTH = -57;
const WITHOUT = new Set(["AQ"]); // nobody has a seat in Antarctica
const SMALL = 20; // square units: what is smaller gets a dot
const LEAST_RING = 2; // units: islets narrower than this are left out

const [A1, A2, A3, A4] = [1.340264, -0.081106, 0.000893, 0.003796];
const M = Math.sqrt(3) / 2;

function equalEarth(longitude, latitude) {
  const lambda = (longitude * Math.PI) / 180;
  const theta = Math.asin(M * Math.sin((latitude * Math.PI) / 180));
  const square = theta * theta;
  const sixth = square * square * square;
  return [
    (lambda * Math.cos(theta)) / (M * (A1 + 3 * A2 * square + sixth * (7 * A3 + 9 * A4 * square))),
    theta * (A1 + A2 * square + sixth * (A3 + A4 * square)),
  ];
}

const SCALE = WIDTH / (2 * equalEarth(180, 0)[0]);
const TOP = equalEarth(0, NORTH)[1];
const HEIGHT = Math.round((TOP - equalEarth(0, SOUTH)[1]) * SCALE);

function placed([longitude, latitude]) {
  const [x, y] = equalEarth(longitude, latitude);
  return [WIDTH / 2 + x * SCALE, (TOP - y) * SCALE];
}

// TopoJSON: arcs are shared by neighbours, each point told by its step from the one before.
function decoded({ arcs, transform: { scale, translate } }) {
  return arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([dx, dy]) => {
      x += dx;
      y += dy;
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
    });
  });
}

function rings({ type, arcs }, points) {
  const ring = (parts) => parts.flatMap((n) => (n < 0 ? points[~n].toReversed() : points[n]));
  const drawn = (type === "Polygon" ? [arcs] : type === "MultiPolygon" ? arcs : []).flat().map(ring);
  return drawn.flatMap(parted).map((one) => one.map(placed));
}

// A ring that crosses the antimeridian (Russia, Fiji) is cut into what lies on either side.
function parted(ring) {
  let turn = 0;
  const whole = ring.map(([longitude, latitude], n) => {
    if (n) turn -= 360 * Math.round((longitude - ring[n - 1][0]) / 360);
    return [longitude + turn, latitude];
  });
  const kept = (shift) => whole
    .map(([longitude, latitude]) => [Math.min(Math.max(longitude + shift, -180), 180), latitude]);
  return [0, 360, -360]
    .filter((shift) => whole.some(([longitude]) => Math.abs(longitude + shift) < 180))
    .map(kept);
}

const extent = (ring, axis) => {
  const along = ring.map((point) => point[axis]);
  return Math.max(...along) - Math.min(...along);
};

const area = (ring) =>
  Math.abs(ring.reduce((sum, [x, y], n) => {
    const [nextX, nextY] = ring[(n + 1) % ring.length];
    return sum + x * nextY - nextX * y;
  }, 0)) / 2;

function outline(ring) {
  let [x, y] = ring[0].map(Math.round);
  let path = `M${x} ${y}`;
  for (const point of ring.slice(1)) {
    const [nextX, nextY] = point.map(Math.round);
    if (nextX !== x || nextY !== y) path += `l${nextX - x} ${nextY - y}`;
    [x, y] = [nextX, nextY];
  }
  return `${path}z`.replaceAll(" -", "-");
}

// ISO 3166-1 numeric to alpha-2: the canonical form of a locale has letters (Unicode CLDR).
const code = (number) => (number ? Intl.getCanonicalLocales(`und-${number}`)[0].slice(4) : "");

// The rings of each country; those that several shapes have together are one.
function countries(detail) {
  const topology = load(`${PACKAGE}/countries-${detail}.json`);
  const points = decoded(topology);
  const found = {};
  for (const one of topology.objects.countries.geometries) {
    const name = code(one.id);
    if (!WITHOUT.has(name)) (found[name] ??= []).push(...rings(one, points));
  }
  return Object.entries(found).filter(([, drawn]) => drawn.length);
}

export function world() {
  const paths = {};
  for (const [name, drawn] of countries("110m")) {
    const large = drawn.filter((ring) => [0, 1].every((axis) => extent(ring, axis) >= LEAST_RING));
    paths[name] = large.map(outline).join("");
  }
  const dots = {};
  for (const [name, drawn] of countries("50m")) {
    const largest = drawn.reduce((a, b) => (area(b) > area(a) ? b : a));
    if (!name || (area(largest) >= SMALL && paths[name])) continue;
    dots[name] = [0, 1].map((axis) =>
      Math.round(largest.reduce((sum, point) => sum + point[axis], 0) / largest.length));
  }
  return { width: WIDTH, height: HEIGHT, paths, dots };
}
