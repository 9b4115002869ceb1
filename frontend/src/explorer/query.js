// The query that gives the triples behind what is shown: the records that its relations rest on.

import { addressOf } from "../sparql/address.js";

const MOST = 1500; // records that are named one by one

const named = (iri) => `<${iri}>`;

// The address of the SPARQL page with the query in its editor.
export function construct(model, { lens }) {
  const records = new Set();
  const stated = [];
  for (const edge of model.shownEdges()) {
    const attributes = model.graph.getEdgeAttributes(edge);
    for (const record of attributes.records) records.add(record);
    if (!attributes.records.length) stated.push(model.graph.extremities(edge));
  }
  if (lens) return addressOf(throughLens(model, lens)).href;
  return addressOf(records.size > MOST ? ofLetters(model) : ofRecords([...records], stated)).href;
}

const HEAD = "# What the network page shows, as the records that its relations rest on.\n";

function ofRecords(records, stated) {
  const pairs = stated.map(([one, other]) => `    (${named(one)} ${named(other)})`).join("\n");
  const joined = stated.length ? ` UNION {\n    VALUES (?record ?value) {\n${pairs}\n    }\n    ?record ?property ?value .\n  }` : "";
  return `${HEAD}CONSTRUCT { ?record ?property ?value } WHERE {
  {
    VALUES ?record {
${records.map((record) => `      ${named(record)}`).join("\n")}
    }
    ?record ?property ?value .
  }${joined}
}`;
}

// Too many records to name: all records of the letters that are shown.
function ofLetters(model) {
  const letters = model.shown().filter((id) => model.node(id).kind === "letter");
  const values = letters.length > MOST ? "" : `  VALUES ?letter {\n${letters.map((id) => `    ${named(id)}`).join("\n")}\n  }\n`;
  return `${HEAD}# There are too many to name each: these are all records of the letters that are shown.
CONSTRUCT { ?record ?property ?value } WHERE {
${values}  ?record pg:inDocument ?letter ; ?property ?value .
}`;
}

function throughLens(model, lens) {
  const things = model.shown().map((id) => `    ${named(id)}`).join("\n");
  return lens === "co-signing"
    ? `${HEAD}CONSTRUCT { ?one pg:signed ?letter . ?other pg:signed ?letter } WHERE {
  VALUES ?one {\n${things}\n  }
  ?one pg:signed ?letter . ?other pg:signed ?letter .
  FILTER(?one != ?other)
}`
    : `${HEAD}CONSTRUCT { ?letter pg:addressedTo ?body ; pg:citesNorm ?article } WHERE {
  VALUES ?body {\n${things}\n  }
  ?letter pg:addressedTo ?body ; pg:citesNorm ?article .
}`;
}
