// Names beside the nodes, on a canvas of their own: the most telling first, none over another.

const CELL = 64;
const LINE = 14;
const SLACK = 0.8; // pixels by which names may stand closer than their lines are high
const DENSITY = 13000; // square pixels of stage for each label, in a large picture

class Occupied {
  constructor() {
    this.cells = new Map();
  }
  *cellsOf({ left, top, right, bottom }) {
    for (let i = Math.floor(left / CELL); i <= Math.floor(right / CELL); i++)
      for (let j = Math.floor(top / CELL); j <= Math.floor(bottom / CELL); j++) yield i * 10007 + j;
  }
  add(box) {
    for (const cell of this.cellsOf(box)) {
      if (!this.cells.has(cell)) this.cells.set(cell, []);
      this.cells.get(cell).push(box);
    }
  }
  hits(box) {
    for (const cell of this.cellsOf(box))
      for (const other of this.cells.get(cell) ?? [])
        if (
          other.owner !== box.owner &&
          other.left < box.right && other.right > box.left &&
          other.top < box.bottom && other.bottom > box.top
        ) return true;
    return false;
  }
}

const widths = new Map();

export function measure(context, font, text) {
  const key = font + "|" + text;
  if (!widths.has(key)) {
    context.font = font;
    widths.set(key, context.measureText(text).width);
  }
  return widths.get(key);
}

function clipped(context, font, text, longest) {
  if (measure(context, font, text) <= longest) return text;
  let [low, high] = [1, text.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const tried = text.slice(0, middle).trimEnd() + "…";
    if (measure(context, font, tried) <= longest) low = middle;
    else high = middle - 1;
  }
  return text.slice(0, low).trimEnd() + "…";
}

// A text on at most so many lines, broken at spaces; what is left over is cut.
function wrapped(context, font, text, longest, most) {
  const words = text.split(" ");
  const rows = [];
  while (words.length && rows.length < most - 1) {
    let row = words.shift();
    while (words.length && measure(context, font, `${row} ${words[0]}`) <= longest) row += ` ${words.shift()}`;
    rows.push(row);
  }
  if (words.length) rows.push(clipped(context, font, words.join(" "), longest));
  return rows;
}

export const STRONG = new Set(["letter", "body", "treaty"]);

// The lines of one node's label: {text, font, quiet, width}.
export function lines(context, node, { font, anatomy, full, room, width }) {
  const strong = STRONG.has(node.kind);
  const size = node.kind === "letter" ? 13 : anatomy && strong ? 13 : 12;
  const weight = strong ? 600 : node.kind === "demand" || full ? 550 : 450;
  const main = `${weight} ${size}px ${font}`;
  const small = `400 11px ${font}`;
  const longest = room ?? (full ? 420 : anatomy ? (node.signer ? Math.min(240, width / 4.6) : 215) : 190);
  const wanted = anatomy || full ? node.label : node.short;
  const parts = wrapped(context, main, wanted, longest, anatomy && node.kind === "letter" ? 2 : 1)
    .map((text) => ({ text, font: main, quiet: false }));
  const note = full || (anatomy && !node.signer) ? node.note : "";
  if (note) parts.push({ text: clipped(context, small, note, node.kind === "letter" ? 320 : longest), font: small, quiet: true });
  if (anatomy && node.signer && node.country && !full)
    parts.push({ text: node.country, font: small, quiet: true, inline: true });
  return parts.map((part) => ({ ...part, width: measure(context, part.font, part.text) }));
}

export function breadth(parts) {
  const inline = parts.filter((part) => part.inline);
  const stacked = parts.filter((part) => !part.inline);
  return Math.max(...stacked.map((p) => p.width)) + inline.reduce((sum, p) => sum + p.width + 7, 0);
}

function boxAt(side, point, parts, owner) {
  const width = breadth(parts);
  const height = parts.filter((part) => !part.inline).length * LINE - SLACK;
  const off = point.size + 5;
  const left = {
    right: point.x + off,
    left: point.x - off - width,
    below: point.x - width / 2,
    above: point.x - width / 2,
  }[side];
  const top = {
    right: point.y - LINE / 2,
    left: point.y - LINE / 2,
    below: point.y + off - 2,
    above: point.y - off - height + 2,
  }[side];
  return { left, top, right: left + width, bottom: top + height, owner, side };
}

function sides(node, anatomy) {
  if (!anatomy) return node.kind === "letter" ? ["below", "above"] : ["right", "left", "below", "above"];
  if (node.kind === "letter") return ["below", "above"];
  return node.signer ? ["left"] : ["right"];
}

function draw(context, parts, box, colours) {
  context.textBaseline = "middle";
  context.textAlign = "left";
  context.lineJoin = "round";
  let top = box.top + LINE / 2;
  let left = box.left;
  for (const part of parts) {
    const x = part.inline ? left + 7 : box.side === "below" || box.side === "above"
      ? box.left + (box.right - box.left - part.width) / 2
      : box.side === "left" && !parts.some((p) => p.inline) ? box.right - part.width : box.left;
    const y = part.inline ? top - LINE : top;
    context.font = part.font;
    context.strokeStyle = colours.ground;
    context.lineWidth = 3.5;
    context.strokeText(part.text, x, y);
    context.fillStyle = part.quiet ? colours.quiet : colours.ink;
    context.fillText(part.text, x, y);
    left = x + part.width;
    if (!part.inline) top += LINE;
  }
}

// The ways to write a node's name, the best first: at each side, and shorter where long.
function attempts(context, point, { width, colours, anatomy }) {
  const { node } = point;
  const looks = { font: colours.font, anatomy, full: point.focus === "full", width };
  const beside = anatomy && !node.signer && node.kind !== "letter";
  const rooms = beside ? [Math.min(340, width - point.x - point.size - 16), 215, 120] : [undefined];
  return rooms.filter((room) => room === undefined || room >= 60).flatMap((room) => {
    const parts = lines(context, node, { ...looks, room });
    return sides(node, anatomy).map((side) => ({ parts, box: boxAt(side, point, parts, node.id) }));
  });
}

// Draw the names of nodes ({node, x, y, size, dim, focus}); returns how many were drawn.
export function drawLabels(context, points, { width, height, colours, anatomy, ranks, obstacles }) {
  context.clearRect(0, 0, width, height);
  const inView = points.filter(
    ({ x, y }) => x > -200 && y > -20 && x < width + 200 && y < height + 20,
  );
  const most = points.length <= 130 ? Infinity : Math.max(24, (width * height) / DENSITY);
  const occupied = new Occupied();
  for (const box of obstacles) occupied.add(box);
  if (inView.length < 1500)
    for (const { node, x, y, size } of inView.filter(({ dim }) => !dim))
      occupied.add({ left: x - size, top: y - size, right: x + size, bottom: y + size, owner: node.id });
  const large = points.length > 300;
  const place = ({ kind }) => (large && kind === "letter" ? ranks.provision + 0.5 : ranks[kind]);
  const weight = ({ node, focus }) => (focus ? 1e6 : 0) - place(node) * 1000 + Math.min(900, node.degree);
  const ordered = inView.filter(({ dim }) => !dim).sort((a, b) => weight(b) - weight(a));
  let drawn = 0;
  for (const point of ordered) {
    if (drawn >= most && !point.focus) break;
    const tried = attempts(context, point, { width, colours, anatomy });
    const fitting = tried.find(({ box }) => box.left > 1 && box.right < width - 1 && !occupied.hits(box)) ?? (point.focus ? tried[0] : null);
    if (!fitting) continue;
    occupied.add(fitting.box);
    draw(context, fitting.parts, fitting.box, colours);
    drawn += 1;
  }
  return drawn;
}
