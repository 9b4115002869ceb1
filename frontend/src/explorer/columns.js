// From the columns in which a network travels back to its things and relations.

const LATER = 0; // a number that a thing does not have
const SIGNING = new Set(["organisation", "person"]); // their note is their country where they have no other

function things({ nodes, spaces, unit, paths }, kinds) {
  const { space, id, label, short, kind } = nodes;
  const column = (name) => nodes[name] ?? [];
  const [country, date, note, status, community] = ["country", "date", "note", "status", "community"].map(column);
  const place = (name) => nodes[name]?.map((value) => (value ?? LATER) / unit[name]) ?? [];
  const [x, y, ax, ay] = ["x", "y", "ax", "ay"].map(place);
  return id.map((local, at) => {
    const start = spaces[space[at]];
    return {
      id: start + local,
      label: label[at],
      short: short[at] || label[at],
      kind: kinds[kind[at]],
      country: country[at] ?? "",
      date: date[at] ?? "",
      note: note[at] || (SIGNING.has(kinds[kind[at]]) ? country[at] ?? "" : ""),
      status: status[at] ?? "",
      community: community[at] ?? null,
      x: x[at], y: y[at], ax: ax[at], ay: ay[at],
      href: href(start, local, paths),
    };
  });
}

function href(start, local, paths) {
  if (start in paths) return paths[start] + encodeURIComponent(local);
  return /^https?:/.test(start) ? start + local : null;
}

function relations({ edges, labels }, names, nodes) {
  const { source, target, relation, label, letter, records } = edges;
  return source.map((from, at) => {
    const own = letter[at] >= 0 ? `${nodes[letter[at]].id}.` : "";
    return {
      source: from,
      target: target[at],
      relation: names[relation[at]],
      label: labels[label[at]],
      letter: letter[at] >= 0 ? nodes[letter[at]].id : null,
      records: records[at] ? records[at].split(" ").map((name) => own + name) : [],
      count: edges.count?.[at] ?? null,
      jaccard: edges.jaccard?.[at] ?? null,
    };
  });
}

export function decoded(data) {
  const nodes = things(data, data.kindNames);
  const edges = relations(data, data.relationNames, nodes);
  const inOrder = (table, keys) => Object.fromEntries(keys.map((key) => [key, table[key]]));
  const [kinds, lines] = [inOrder(data.kinds, data.kindNames), inOrder(data.relations, data.relationNames)];
  return { ...data, kinds, relations: lines, nodes, edges };
}

// Names as they stand in addresses: without the start that all things of the store share.
export class Names {
  constructor(own) {
    this.own = own;
    this.shared = "https://w3id.org/policygraph/";
  }
  short(iri) {
    const start = [this.own, this.shared].find((one) => iri.startsWith(one));
    return start ? iri.slice(start.length) : iri;
  }
  long(name) {
    if (name.includes("://")) return name;
    return (/^(ref|ns|code)\//.test(name) ? this.shared : this.own) + name;
  }
}
