// The shortest way from one thing to another over what is shown.

export function shortest(graph, from, to) {
  if (![from, to].every((id) => graph.hasNode(id) && graph.getNodeAttribute(id, "on"))) return null;
  const came = new Map([[from, null]]);
  let edge = [from];
  while (edge.length && !came.has(to)) {
    const next = [];
    for (const here of edge)
      graph.forEachEdge(here, (key, { drawn }, source, target) => {
        const there = source === here ? target : source;
        if (!drawn || came.has(there)) return;
        came.set(there, [here, key]);
        next.push(there);
      });
    edge = next;
  }
  return came.has(to) ? walked(came, to) : null;
}

function walked(came, to) {
  const [nodes, edges] = [[to], []];
  for (let step = came.get(to); step; step = came.get(step[0])) {
    nodes.unshift(step[0]);
    edges.unshift(step[1]);
  }
  return { nodes, edges };
}
