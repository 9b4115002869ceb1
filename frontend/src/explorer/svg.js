// The picture as SVG: what is shown where it stands, its names, and a legend below.

import { isDark, palette } from "./colours.js";
import { hue } from "./hues.js";

const LEGEND = { row: 20, column: 190, margin: 24 };

const escaped = (text) => String(text).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`).replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, "");
const at = (value) => value.toFixed(1);

function element(name, attributes, content = "") {
  const told = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`).join("");
  return content === "" ? `<${name}${told}/>` : `<${name}${told}>${content}</${name}>`;
}

// A node's glyph is the page's own symbol, drawn at its place in its colour.
function glyph(kind, { x, y, size, colour, ground }) {
  const inside = document.getElementById(`g-${kind}`).innerHTML.replace(/ xmlns="[^"]*"/g, "");
  const scale = (2.3 * size) / 16;
  const filled = !inside.includes('fill="none"');
  const paint = filled ? { fill: colour, stroke: ground, "stroke-width": 1 } : { fill: ground, stroke: colour };
  return element("g", { transform: `translate(${at(x - 8 * scale)} ${at(y - 8 * scale)}) scale(${scale.toFixed(3)})`, ...paint }, inside.replace(/ fill="none"/g, ""));
}

function lines(stage, data) {
  const { sigma, model, colours } = stage;
  return model.shownEdges().filter((edge) => model.graph.getEdgeAttribute(edge, "drawn")).map((edge) => {
    const relation = data.relations[model.graph.getEdgeAttribute(edge, "relation")];
    const [from, to] = model.graph.extremities(edge).map((id) => model.node(id));
    const [a, b] = [from, to].map((node) => sigma.graphToViewport(node));
    const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
    const short = relation.arrow ? (sigma.scaleSize(to.size) + 3) / length : 0;
    return element("line", {
      x1: at(a.x), y1: at(a.y), x2: at(b.x - (b.x - a.x) * short), y2: at(b.y - (b.y - a.y) * short),
      stroke: colours.line(relation.name, relation.strength), "stroke-width": relation.width,
      ...(relation.arrow ? { "marker-end": `url(#tip-${relation.name})` } : {}),
    });
  });
}

function tips(data, colours) {
  return Object.values(data.relations).filter(({ arrow }) => arrow).map(({ name, strength }) =>
    element("marker", { id: `tip-${name}`, viewBox: "0 0 8 8", refX: 7, refY: 4, markerWidth: 5, markerHeight: 5, orient: "auto" },
      element("path", { d: "M0 .8 7.5 4 0 7.2z", fill: colours.line(name, strength) })));
}

function nodes({ sigma, model, colours, paint }) {
  return model.shown().map((id) => {
    const node = model.node(id);
    const { x, y } = sigma.graphToViewport(node);
    return element("g", {}, element("title", {}, escaped(node.label)) + glyph(node.kind, { x, y, size: sigma.scaleSize(node.size), colour: paint(node), ground: colours.ground }));
  });
}

function names({ written, colours }) {
  return written.flatMap(({ texts }) => texts).map(({ text, font, quiet, x, y, width }) => {
    const [weight, size] = font.split(" ");
    return element("text", {
      x: at(x), y: at(y), textLength: at(width), lengthAdjust: "spacingAndGlyphs", "dominant-baseline": "central", "font-weight": weight, "font-size": size,
      fill: quiet ? colours.quiet : colours.ink, stroke: colours.ground, "stroke-width": 3.5, "paint-order": "stroke", "stroke-linejoin": "round",
    }, escaped(text));
  });
}

// The legend: kinds, relations and hues that are shown, with their numbers.
function legend({ data, model, stage, legend: { hues } }, width, top) {
  const { colours } = stage;
  const kinds = Object.values(data.kinds).map((kind) => ({ ...kind, count: model.shown().filter((id) => model.node(id).kind === kind.name).length }));
  const relations = Object.values(data.relations).map((one) => ({ ...one, count: model.shownEdges().filter((edge) => model.graph.getEdgeAttribute(edge, "relation") === one.name).length }));
  const items = [
    ...kinds.filter(({ count }) => count).map(({ name, many, count }) => ({ words: `${many} ${count}`, mark: (x, y) => glyph(name, { x: x + 8, y, size: 6, colour: hues.length ? colours.quiet : colours.kind(name), ground: colours.ground }) })),
    ...relations.filter(({ count }) => count).map((one) => ({ words: `${one.label} ${one.count}`, mark: (x, y) => element("line", { x1: x, y1: y, x2: x + 18, y2: y, stroke: colours.line(one.name, 1), "stroke-width": one.width + 0.6 }) })),
    ...hues.map(({ name, count, at: number }) => ({ words: `${name} ${count}`, mark: (x, y) => element("circle", { cx: x + 8, cy: y, r: 5, fill: hue(number, isDark()) }) })),
  ];
  const columns = Math.max(1, Math.floor((width - 2 * LEGEND.margin) / LEGEND.column));
  const drawn = items.map(({ words, mark }, number) => {
    const x = LEGEND.margin + (number % columns) * LEGEND.column;
    const y = top + LEGEND.margin + Math.floor(number / columns) * LEGEND.row;
    return mark(x, y) + element("text", { x: x + 26, y, "dominant-baseline": "central", "font-size": "12px", fill: colours.ink }, escaped(words));
  });
  return { drawn, height: 2 * LEGEND.margin + Math.ceil(items.length / columns) * LEGEND.row };
}

export function drawing(explorer) {
  const { stage, data, root } = explorer;
  const colours = (stage.colours = palette(data, root));
  const { width, height } = stage.sigma.getDimensions();
  const below = legend(explorer, width, height);
  const whole = height + below.height;
  const content = [
    element("title", {}, escaped(data.title)),
    element("defs", {}, tips(data, colours).join("")),
    element("rect", { width, height: whole, fill: colours.ground }),
    ...lines(stage, data), ...nodes(stage), ...names(stage), ...below.drawn,
  ];
  const attributes = { xmlns: "http://www.w3.org/2000/svg", viewBox: `0 0 ${width} ${whole}`, width, height: whole, "font-family": "Inter, system-ui, sans-serif" };
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element("svg", attributes, content.join("\n"))}\n`;
}
