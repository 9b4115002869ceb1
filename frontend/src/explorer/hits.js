// Which edge a pointer is on: the nearest drawn one that is near enough.

const NEAR = 7; // pixels

export function edgeAt({ x, y }, { sigma, model }) {
  let [best, nearest] = [null, NEAR];
  const points = new Map();
  const point = (id) => {
    if (!points.has(id)) points.set(id, sigma.graphToViewport(model.node(id)));
    return points.get(id);
  };
  model.graph.forEachEdge((edge, { on, drawn }, source, target) => {
    if (!drawn || !on) return;
    const apart = distance({ x, y }, point(source), point(target));
    if (apart < nearest) [best, nearest] = [edge, apart];
  });
  return best;
}

function distance(p, a, b) {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const along = ((p.x - a.x) * dx + (p.y - a.y) * dy) / (dx * dx + dy * dy || 1);
  const t = Math.min(0.96, Math.max(0.04, along));
  return Math.hypot(p.x - a.x - t * dx, p.y - a.y - t * dy);
}
