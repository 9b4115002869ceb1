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

const STRONG = new Set(["letter", "body", "treaty"]);

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

function sides(node, { anatomy, large }) {
  if (node.west) return ["left", "below", "above"];
  if (large && !anatomy) return ["below", "above", "right", "left"];
  if (!anatomy) return node.kind === "letter" ? ["below", "above"] : ["right", "left", "below", "above"];
  if (node.kind === "letter") return ["below", "above"];
  return node.signer ? ["left"] : ["right"];
}

// Where each line of a name is written: its left end and its middle.
function placed(parts, box) {
  let top = box.top + LINE / 2;
  let left = box.left;
  return parts.map((part) => {
    const x = part.inline ? left + 7 : box.side === "below" || box.side === "above"
      ? box.left + (box.right - box.left - part.width) / 2
      : box.side === "left" && !parts.some((p) => p.inline) ? box.right - part.width : box.left;
    const y = part.inline ? top - LINE : top;
    left = x + part.width;
    if (!part.inline) top += LINE;
    return { ...part, x, y };
  });
}

function write(context, texts, colours) {
  context.textBaseline = "middle";
  context.textAlign = "left";
  context.lineJoin = "round";
  for (const { text, font, quiet, x, y } of texts) {
    context.font = font;
    context.strokeStyle = colours.ground;
    context.lineWidth = 5;
    context.strokeText(text, x, y);
    context.fillStyle = quiet ? colours.quiet : colours.ink;
    context.fillText(text, x, y);
  }
}

// The ways to write a node's name, the best first: at each side, and shorter where long.
function attempts(context, point, { width, colours, anatomy, large }) {
  const { node } = point;
  const looks = { font: colours.font, anatomy, full: point.focus === "full", width };
  const beside = anatomy && !node.signer && node.kind !== "letter";
  const rooms = beside ? [Math.min(340, width - point.x - point.size - 16), 215, 120] : [undefined];
  return rooms.filter((room) => room === undefined || room >= 60).flatMap((room) => {
    const parts = lines(context, node, { ...looks, room });
    return sides(node, { anatomy, large }).map((side) => ({ parts, box: boxAt(side, point, parts, node.id) }));
  });
}

// Draw the names of nodes ({node, x, y, size, dim, focus}), the first ones first, and tell what
// was drawn: [{parts, box}].
export function drawLabels(context, points, { width, height, colours, anatomy, large, obstacles }) {
  context.clearRect(0, 0, width, height);
  const bright = points.filter(({ dim }) => !dim);
  const most = !large && points.length <= 130 ? Infinity : Math.max(24, (width * height) / DENSITY);
  const occupied = new Occupied();
  for (const box of obstacles) occupied.add(box);
  for (const { node, x, y, size } of bright)
    occupied.add({ left: x - size, top: y - size, right: x + size, bottom: y + size, owner: node.id });
  const drawn = [];
  for (const point of bright.sort((a, b) => Number(Boolean(b.focus)) - Number(Boolean(a.focus)))) {
    if (drawn.length >= most && !point.focus) break;
    const tried = attempts(context, point, { width, colours, anatomy, large });
    const fitting = tried.find(({ box }) => box.left > 1 && box.right < width - 1 && !occupied.hits(box)) ?? (point.focus ? tried[0] : null);
    if (!fitting) continue;
    occupied.add(fitting.box);
    drawn.push({ ...fitting, texts: placed(fitting.parts, fitting.box) });
  }
  for (const { texts } of drawn) write(context, texts, colours);
  return drawn;
}
