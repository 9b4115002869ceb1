// What is shown as tables and as JSON.

const SEPARATOR = ",";

// A cell; what a spreadsheet would take for a formula is marked as text.
function cell(value) {
  const text = value === null || value === undefined ? "" : String(value);
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const table = (head, rows) => [head, ...rows].map((row) => row.map(cell).join(SEPARATOR)).join("\r\n") + "\r\n";

export function csvOfThings(model) {
  const head = ["id", "label", "kind", "country", "date", "status", "note", "relations"];
  const rows = model.shown().map((id) => {
    const node = model.node(id);
    return [id, node.label, node.kind, node.country, node.date, node.status, node.note, model.beside(id).length];
  });
  return table(head, rows);
}

export function csvOfRelations(model) {
  const head = ["source", "source label", "relation", "said", "target", "target label", "letters", "jaccard", "records"];
  const rows = model.shownEdges().map((edge) => {
    const [source, target] = model.graph.extremities(edge).map((id) => model.node(id));
    const { relation, label, count, jaccard, records } = model.graph.getEdgeAttributes(edge);
    return [source.id, source.label, relation, label, target.id, target.label, count, jaccard, records.join(" ")];
  });
  return table(head, rows);
}

export function jsonOf({ model, data, state }) {
  const things = model.shown().map((id) => {
    const { label, short, kind, country, date, status, note, community, x0, y0 } = model.node(id);
    return { id, label, short, kind, country, date, status, note, community, x: x0, y: y0 };
  });
  const relations = model.shownEdges().map((edge) => {
    const [source, target] = model.graph.extremities(edge);
    const { relation, label, records, count, jaccard } = model.graph.getEdgeAttributes(edge);
    return { source, target, relation, label, records, ...(count ? { letters: count, jaccard } : {}) };
  });
  return JSON.stringify({ title: data.title, address: location.href, view: state.view, things, relations }, null, 1);
}
