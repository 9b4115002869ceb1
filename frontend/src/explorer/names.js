// Which nodes may have a name in this frame, and what stands in the way of names.

import { drawLabels } from "./labels.js";

const MANY = 2000; // nodes above which only the most telling are looked at
const CANDIDATES = 500;
const FEW = 24; // names that a picture has at the least
const NEARER = 0.4; // the part of the picture in view below which small things have names too
const SMALL = new Set(["demand", "organisation", "person", "topic"]);

// The nodes whose names come first: texts and bodies, in large pictures then the busiest letters.
function ordered({ model }) {
  const large = model.graph.order > 300;
  const place = ({ kind }) => (large && kind === "letter" ? model.ranks.provision + 0.5 : model.ranks[kind]);
  const weight = (node) => Math.min(900, node.degree) - place(node) * 1000;
  return model.graph.mapNodes((_, node) => node).sort((a, b) => weight(b) - weight(a));
}

// The part of the plane that is seen, with room for names that reach in from outside.
function seen({ sigma }, { width, height }) {
  const [one, other] = [[-200, -20], [width + 200, height + 20]].map(([x, y]) => sigma.viewportToGraph({ x, y }));
  const [left, right] = [Math.min(one.x, other.x), Math.max(one.x, other.x)];
  const [low, high] = [Math.min(one.y, other.y), Math.max(one.y, other.y)];
  return ({ x, y }) => x > left && x < right && y > low && y < high;
}

function pointsOf(stage, size) {
  const { sigma, model, focus, company, hovered } = stage;
  const most = model.graph.order > MANY ? CANDIDATES : Infinity;
  if (stage.orderOf !== model.graph.order) Object.assign(stage, { order: ordered(stage), orderOf: model.graph.order });
  const within = seen(stage, size);
  const far = model.count > MANY && !company.size && sigma.getCamera().ratio > NEARER;
  const points = [];
  const take = (node) => {
    const { x, y } = sigma.graphToViewport(node);
    const here = focus?.node === node.id;
    const dim = focus !== null && !here && !company.has(node.id);
    points.push({ node, x, y, size: sigma.scaleSize(node.size), dim, focus: here && focus === hovered ? "full" : here });
  };
  const first = focus?.node ? model.node(focus.node) : null;
  if (first?.on) take(first);
  for (const node of stage.order) {
    if (points.length > most) break;
    if (far && SMALL.has(node.kind) && points.length > FEW) continue;
    if (node.on && node !== first && within(node) && (!company.size || most === Infinity || company.has(node.id))) take(node);
  }
  return points;
}

function obstacles(place) {
  return [...place.parentElement.querySelectorAll(".zoom button, .year-range")].filter((one) => one.offsetWidth).map((one) => {
    const [left, top] = one.parentElement.classList.contains("zoom")
      ? [one.parentElement.offsetLeft + one.offsetLeft, one.parentElement.offsetTop + one.offsetTop]
      : [one.offsetLeft, one.offsetTop];
    return { left: left - 4, top: top - 4, right: left + one.offsetWidth + 4, bottom: top + one.offsetHeight + 4 };
  });
}

// Draw the names on the stage's canvas; the picture's figures stand in data attributes.
export function drawNames(stage) {
  const { sigma, model, labels, place } = stage;
  const { width, height } = sigma.getDimensions();
  const ratio = window.devicePixelRatio || 1;
  if (labels.width !== Math.round(width * ratio) || labels.height !== Math.round(height * ratio)) {
    labels.width = Math.round(width * ratio);
    labels.height = Math.round(height * ratio);
  }
  const context = labels.getContext("2d");
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  const points = pointsOf(stage, { width, height });
  stage.written = drawLabels(context, points, {
    width, height, colours: stage.colours, anatomy: stage.view === "anatomy",
    large: model.graph.order > 300, obstacles: obstacles(place),
  });
  place.dataset.named = String(stage.written.length);
  place.dataset.drawn = String(model.count);
  place.dataset.zoom = (1 / sigma.getCamera().ratio).toFixed(2);
  place.dataset.pinned = String(Object.keys(stage.pins).length);
}
