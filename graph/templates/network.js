"use strict";
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const picture = document.getElementById("picture");
  const details = document.getElementById("details");
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const theme = () => (dark.matches ? "dark" : "light");
  const narrow = innerWidth < 760;
  const anatomy = data.view === "anatomy" && !narrow;
  if (narrow) for (const node of data.nodes) [node.x, node.y] = [node.narrow[0], 1.5 * node.narrow[1]];
  const many = data.nodes.length > 200;
  const hidden = new Set(["topic"]);
  const byId = new Map(data.nodes.map((node) => [node.id, node]));
  const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "DejaVu Sans", sans-serif';
  const STRONG = new Set(["letter", "body", "treaty"]);

  function mixed(colour, strength) {
    const ground = data.grounds[theme()];
    return "#" + [1, 3, 5].map((at) => {
      const [over, under] = [colour, ground].map((hex) => parseInt(hex.slice(at, at + 2), 16));
      return Math.round(over * strength + under * (1 - strength)).toString(16).padStart(2, "0");
    }).join("");
  }

  // Shapes as on the live pages: filled for a family's head, hollow for its lesser member.
  const polygon = (path, x, y, points) => points.forEach(([a, b], i) => (i ? path.lineTo(x + a, y + b) : path.moveTo(x + a, y + b)));
  const SHAPES = {
    circle: (p, x, y, r) => p.arc(x, y, 0.92 * r, 0, 2 * Math.PI),
    hexagon: (p, x, y, r) => polygon(p, x, y, [0, 1, 2, 3, 4, 5].map((i) => [1.08 * r * Math.sin((i * Math.PI) / 3), -1.08 * r * Math.cos((i * Math.PI) / 3)])),
    diamond: (p, x, y, r) => polygon(p, x, y, [[0, -1.2 * r], [1.2 * r, 0], [0, 1.2 * r], [-1.2 * r, 0]]),
    sheet: (p, x, y, r) => p.roundRect(x - 0.76 * r, y - 0.98 * r, 1.52 * r, 1.96 * r, 0.14 * r),
    triangle: (p, x, y, r) => polygon(p, x, y, [[-0.8 * r, -r], [r, 0], [-0.8 * r, r]]),
    calendar: (p, x, y, r) => p.roundRect(x - 0.88 * r, y - 0.82 * r, 1.76 * r, 1.64 * r, 0.14 * r),
    hash: (p, x, y, r) => { for (const at of [-0.38, 0.38]) { p.rect(x + (at - 0.15) * r, y - 0.95 * r, 0.3 * r, 1.9 * r); p.rect(x - 0.95 * r, y + (at - 0.15) * r, 1.9 * r, 0.3 * r); } },
  };

  function drawShape(ctx, kind, x, y, r, colour) {
    const ground = data.grounds[theme()];
    const inner = kind.hollow ? r - Math.max(1.7, 0.3 * r) / 2 : r;
    ctx.beginPath();
    SHAPES[kind.shape](ctx, x, y, inner);
    if (kind.shape !== "hash") ctx.closePath();
    ctx.lineJoin = "round";
    ctx.fillStyle = kind.hollow ? ground : colour;
    ctx.strokeStyle = ground;
    ctx.lineWidth = kind.hollow ? Math.max(1.7, 0.3 * r) + 3 : 3;
    ctx.stroke();
    ctx.fill();
    if (!kind.hollow) return;
    ctx.strokeStyle = colour;
    ctx.lineWidth = Math.max(1.7, 0.3 * r);
    ctx.stroke();
    if (kind.shape === "calendar") { ctx.fillStyle = colour; ctx.fillRect(x - 0.75 * r, y - 0.75 * r, 1.5 * r, 0.45 * r); }
  }

  let company = null;
  let network = null;

  // On a narrow screen the whole picture is small: names and shapes keep a size to be read.
  const grown = () => (narrow && network ? Math.min(3, Math.max(1, 0.9 / network.getScale())) : 1);

  function clip(ctx, text, longest) {
    if (ctx.measureText(text).width <= longest) return text;
    let cut = text;
    while (cut.length > 1 && ctx.measureText(cut + "…").width > longest) cut = cut.slice(0, -1);
    return cut.trimEnd() + "…";
  }

  function drawName(ctx, node, x, y, r) {
    const ground = data.grounds[theme()];
    const strong = STRONG.has(node.pg_kind);
    const below = !anatomy || node.pg_kind === "letter";
    const left = anatomy && node.signer;
    const lines = [{ text: anatomy ? node.pg_label : node.pg_short, font: `${strong ? 600 : 400} ${12 * grown()}px ${FONT}`, colour: getComputedStyle(document.body).color }];
    const note = left ? node.pg_country : anatomy ? node.pg_note : "";
    if (note) lines.push({ text: note, font: `400 ${11 * grown()}px ${FONT}`, colour: mixed(dark.matches ? "#ffffff" : "#16202e", 0.68) });
    let at = left ? x - r - 6 : x + r + 6;
    let top = below ? y + r + 9 * grown() : y;
    ctx.textBaseline = "middle";
    ctx.lineJoin = "round";
    if (left) lines.reverse();
    for (const line of lines) {
      ctx.font = line.font;
      ctx.textAlign = below ? "center" : left ? "right" : "left";
      const text = clip(ctx, line.text, (node.pg_kind === "letter" ? 330 : left ? 250 : 260) * grown());
      ctx.strokeStyle = ground;
      ctx.lineWidth = 3;
      ctx.strokeText(text, below ? x : at, top);
      ctx.fillStyle = line.colour;
      ctx.fillText(text, below ? x : at, top);
      if (left) at -= ctx.measureText(text).width + 7;
      else top += 14 * grown();
    }
  }

  function renderer({ ctx, id, x, y, state }) {
    const node = byId.get(id);
    const kind = data.kinds[node.pg_kind];
    const r = kind.size * (many ? 0.8 : 1) * grown();
    const dim = company !== null && !company.has(id);
    const colour = dim ? mixed(dark.matches ? "#a3adba" : "#566074", 0.22) : kind[theme()];
    return {
      drawNode() {
        drawShape(ctx, kind, x, y, r, colour);
        if (!state.selected) return;
        ctx.beginPath();
        ctx.arc(x, y, r + 6, 0, 2 * Math.PI);
        ctx.strokeStyle = colour;
        ctx.lineWidth = 2;
        ctx.stroke();
      },
      drawExternalLabel() {
        const telling = !(many || narrow) || STRONG.has(node.pg_kind) || network.getScale() > (many ? 1.4 : 0.8) || state.selected;
        if (!dim && telling) drawName(ctx, node, x, y, r);
      },
      nodeDimensions: { width: 2 * r, height: 2 * r },
    };
  }

  function edgeLook(edge) {
    const relation = data.relations[edge.relation];
    const lit = company !== null && company.edges.has(edge.id);
    const strength = company === null ? relation.strength : lit ? 1 : 0.08;
    const colour = mixed(relation[theme()], strength);
    return { color: { color: colour, highlight: colour, hover: colour }, width: relation.width, arrows: relation.arrow ? { to: { enabled: true, scaleFactor: 0.5 } } : "" };
  }

  const nodes = new vis.DataSet(data.nodes.map(({ id, x, y, pg_kind }) => ({ id, x, y, shape: "custom", ctxRenderer: renderer, hidden: hidden.has(pg_kind) })));
  const edges = new vis.DataSet(data.edges.map((edge) => ({ id: edge.id, from: edge.from, to: edge.to, ...edgeLook(edge) })));
  network = new vis.Network(picture, { nodes, edges }, {
    physics: false,
    layout: { improvedLayout: false },
    edges: { smooth: false, selectionWidth: 1, hoverWidth: 0 },
    interaction: { hideEdgesOnDrag: many, hideEdgesOnZoom: many, tooltipDelay: 1e9, selectConnectedEdges: false },
  });

  function make(name, text, className) {
    const element = document.createElement(name);
    if (text) element.textContent = text;
    if (className) element.className = className;
    return element;
  }

  const address = (iri) => (/^https?:\/\//i.test(iri) ? iri : null);

  function show(found) {
    company = null;
    if (found) {
      const near = data.edges.filter((edge) => found.node !== undefined ? edge.from === found.node || edge.to === found.node : edge.id === found.edge);
      company = new Set(near.flatMap((edge) => [edge.from, edge.to]));
      if (found.node !== undefined) company.add(found.node);
      company.edges = new Set(near.map((edge) => edge.id));
    }
    edges.update(data.edges.map((edge) => ({ id: edge.id, ...edgeLook(edge) })));
    details.replaceChildren();
    details.hidden = !found;
    if (found) (found.node !== undefined ? tellNode : tellEdges)(found);
    setTimeout(() => network.redraw(), 0);
  }

  function head(title) {
    const close = make("button", "×", "close");
    close.type = "button";
    close.setAttribute("aria-label", "Close details");
    close.addEventListener("click", () => { network.unselectAll(); show(null); });
    details.append(close, make("h2", title));
  }

  function goTo(id) {
    const node = byId.get(id);
    const button = make("button", node.pg_label, "go");
    button.type = "button";
    button.addEventListener("click", () => { network.selectNodes([id]); show({ node: id }); });
    return button;
  }

  function quotes(edge) {
    const parts = edge.quotes.map((quote) => make("blockquote", quote));
    return parts.length ? parts : [];
  }

  function tellNode({ node: id }) {
    const node = byId.get(id);
    head(node.pg_label);
    details.append(make("p", [data.kinds[node.pg_kind].one, node.pg_date, node.pg_country, node.pg_status].filter(Boolean).join(" · ")));
    if (address(node.iri)) {
      const link = make("a", node.iri);
      link.href = address(node.iri);
      link.rel = "noreferrer";
      const line = make("p");
      line.append(link);
      details.append(line);
    }
    const groups = new Map();
    for (const edge of data.edges) {
      if (edge.from !== id && edge.to !== id) continue;
      const said = edge.from === id ? edge.said : data.relations[edge.relation].inverse;
      if (!groups.has(said)) groups.set(said, []);
      groups.get(said).push(edge);
    }
    for (const [said, found] of groups) {
      const heading = make("h3", said);
      heading.append(make("span", String(found.length)));
      const list = make("ul");
      for (const edge of found) {
        const item = make("li");
        item.append(goTo(edge.from === id ? edge.to : edge.from), ...(found.length < 6 ? quotes(edge) : []));
        list.append(item);
      }
      details.append(heading, list);
    }
  }

  function tellEdges({ edge: id }) {
    const first = data.edges.find((edge) => edge.id === id);
    const pair = new Set([first.from, first.to]);
    head(data.relations[first.relation].label.replace(/^./, (c) => c.toUpperCase()));
    for (const edge of data.edges.filter((one) => pair.has(one.from) && pair.has(one.to))) {
      details.append(make("h3", edge.said));
      const ends = make("p");
      ends.append(goTo(edge.from), " → ", goTo(edge.to));
      const found = quotes(edge);
      details.append(ends, ...(found.length ? found : [make("p", "From the reference data.")]));
    }
  }

  network.on("click", ({ nodes: [node], edges: [edge] }) => show(node !== undefined ? { node } : edge !== undefined ? { edge } : null));
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") { network.unselectAll(); show(null); } });

  function legend() {
    const place = document.getElementById("legend");
    place.replaceChildren(make("h2", "Show"));
    const list = make("ul");
    for (const kind of Object.values(data.kinds).sort((a, b) => a.rank - b.rank)) {
      const count = data.nodes.filter((node) => node.pg_kind === kind.name).length;
      if (!count) continue;
      const box = make("input");
      box.type = "checkbox";
      box.checked = !hidden.has(kind.name);
      box.addEventListener("change", () => {
        if (box.checked) hidden.delete(kind.name); else hidden.add(kind.name);
        nodes.update(data.nodes.map(({ id, pg_kind }) => ({ id, hidden: hidden.has(pg_kind) })));
      });
      const glyph = make("canvas");
      glyph.width = glyph.height = 40;
      drawShape(glyph.getContext("2d"), kind, 20, 20, 11, kind[theme()]);
      const label = make("label");
      label.append(box, glyph, make("span", kind.many), make("span", String(count), "count"));
      const item = make("li");
      item.append(label);
      list.append(item);
    }
    const relations = make("ul");
    for (const relation of Object.values(data.relations).sort((a, b) => a.rank - b.rank)) {
      const count = data.edges.filter((edge) => edge.relation === relation.name).length;
      if (!count) continue;
      const stroke = make("canvas");
      stroke.width = stroke.height = 40;
      const ctx = stroke.getContext("2d");
      ctx.fillStyle = mixed(relation[theme()], Math.max(0.6, relation.strength));
      ctx.fillRect(0, 20 - relation.width, 40, 2 * relation.width);
      const item = make("li");
      item.append(stroke, make("span", relation.label), make("span", String(count), "count"));
      relations.append(item);
    }
    place.append(list, make("h2", "Relations"), relations);
  }

  const zoom = (factor) => network.moveTo({ scale: network.getScale() * factor });
  document.getElementById("zoom-in").addEventListener("click", () => zoom(1.4));
  document.getElementById("zoom-out").addEventListener("click", () => zoom(1 / 1.4));
  document.getElementById("zoom-fit").addEventListener("click", fit);

  // Fit with room for the names at both sides of an anatomy.
  function fit() {
    const seen = data.nodes.filter((node) => !hidden.has(node.pg_kind));
    const reach = (side) => (anatomy ? (side < 0 ? 330 : 240) : 40);
    const [left, right] = [Math.min(...seen.map((n) => n.x)) - reach(-1), Math.max(...seen.map((n) => n.x)) + reach(1)];
    const [top, bottom] = [Math.min(...seen.map((n) => n.y)) - 24, Math.max(...seen.map((n) => n.y)) + 24];
    const { width, height } = picture.getBoundingClientRect();
    network.moveTo({ position: { x: (left + right) / 2, y: (top + bottom) / 2 }, scale: Math.min(width / (right - left), height / (bottom - top)) });
  }

  dark.addEventListener("change", () => { legend(); show(null); });
  legend();
  fit();
  network.once("afterDrawing", () => { fit(); document.documentElement.dataset.ready = "true"; });
})();
