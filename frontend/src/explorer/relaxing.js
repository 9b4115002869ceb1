// "Relax layout": forces let the things that are shown settle anew; it can be undone.

import Graph from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";
import noverlap from "graphology-layout-noverlap";

const LARGE = 1500;

// Where things come to stand: {id: [x, y]}, in the units of the picture.
export function relax({ graph }, pins) {
  const free = new Graph({ type: "undirected", multi: false });
  graph.forEachNode((id, { on, x0, y0 }) => {
    if (!on) return;
    const [x, y] = pins[id] ?? [x0, y0];
    free.addNode(id, { x, y, size: 0.5 });
  });
  graph.forEachEdge((_, { on }, source, target) => on && free.mergeEdge(source, target));
  if (free.order < 3) return pins;
  const settings = { ...forceAtlas2.inferSettings(free), gravity: 0.5, scalingRatio: 2, barnesHutOptimize: free.order > 300 };
  forceAtlas2.assign(free, { iterations: free.order > LARGE ? 30 : 200, settings });
  noverlap.assign(free, { maxIterations: 40, settings: { margin: 0.4, ratio: 1 } });
  return Object.fromEntries(free.mapNodes((id, { x, y }) => [id, [round(x), round(y)]]));
}

const round = (value) => Math.round(value * 100) / 100;
