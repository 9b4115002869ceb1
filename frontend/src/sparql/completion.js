// What is offered while one writes: variables, SPARQL's words, our terms, things by their names.

import { placeAfter, tokens } from "./place.js";
import { CLAUSE_OPTIONS, FUNCTION_OPTIONS, PATTERN_OPTIONS } from "./words.js";

const WORD = /[?$]?[\p{L}\p{N}_:.-]*$/u;
const VALID = /^[?$]?[\p{L}\p{N}_:.-]*$/u;
const SHORTEST = 2;
const IN_GRAPH = { name: "Things in the graph", rank: 10 };
const WITH_THINGS = new Set(["subject", "object", "values", "expression"]);
const FIRST = { predicate: "property", class: "class", object: "code", values: "code" };

// The sources of completion, given the words of the server and a way to find things.
export function sources({ vocabulary, find }) {
  const terms = vocabulary.then((words) => [
    ...words.terms.map(({ name, type, label, definition }) => ({
      label: name, type, detail: label, info: definition || undefined,
    })),
    ...Object.entries(words.prefixes).map(([prefix, iri]) => ({
      label: `${prefix}:`, type: "namespace", detail: iri, boost: -20,
    })),
  ]);
  return [(context) => written(context, terms), (context) => named(context, find)];
}

function asked(context) {
  const word = context.matchBefore(WORD);
  const place = placeAfter(context.state.sliceDoc(0, word.from));
  return { word, place, nothing: place === "nowhere" || (!word.text && !context.explicit && place !== "class") };
}

async function written(context, terms) {
  const { word, place, nothing } = asked(context);
  if (nothing) return null;
  const variables = variablesOf(context, word);
  if (/^[?$]/.test(word.text)) return { from: word.from, options: variables, validFor: VALID };
  const options = [...variables, ...ownWords(place), ...boosted(await terms, place)];
  return { from: word.from, options, validFor: VALID };
}

function ownWords(place) {
  if (place === "head") return [...CLAUSE_OPTIONS, ...FUNCTION_OPTIONS];
  if (place === "subject") return [...PATTERN_OPTIONS, ...CLAUSE_OPTIONS];
  if (place === "done") return [...PATTERN_OPTIONS, ...CLAUSE_OPTIONS];
  if (place === "expression") return [...FUNCTION_OPTIONS, ...CLAUSE_OPTIONS.filter(({ label }) => label === "DISTINCT")];
  if (place === "predicate") return [{ label: "a", type: "keyword", detail: "is of the class", boost: 30 }];
  return [];
}

function boosted(terms, place) {
  const first = FIRST[place];
  if (place === "predicate") return terms.filter(({ type }) => type === "property" || type === "namespace").map((one) => lifted(one, first));
  if (place === "class") return terms.filter(({ type }) => type === "class" || type === "namespace").map((one) => lifted(one, first));
  return terms.map((one) => lifted(one, first));
}

function lifted(one, first) {
  const ours = one.label.startsWith("pg:") ? 5 : 0;
  return { ...one, boost: (one.type === first ? 20 : one.boost ?? 0) + ours };
}

// Every variable of the query but the one that is being written.
function variablesOf(context, word) {
  const names = tokens(context.state.doc.toString())
    .filter(({ kind, end }) => kind === "variable" && end !== context.pos)
    .map(({ text }) => `${word.text.startsWith("$") ? "$" : "?"}${text.slice(1)}`);
  return [...new Set(names)].map((label) => ({ label, type: "variable", boost: 10 }));
}

// Things of which a name holds the letters typed; the server knows names in any language.
async function named(context, find) {
  const { word, place, nothing } = asked(context);
  if (nothing || !WITH_THINGS.has(place)) return null;
  const [prefix, letters] = word.text.includes(":") ? word.text.split(":", 2) : ["", word.text];
  if (letters.length < SHORTEST || /^[?$]/.test(word.text) || (isOwn(letters, place) && !context.explicit)) return null;
  const leaving = new AbortController();
  context.addEventListener("abort", () => leaving.abort());
  const found = await find(letters, leaving.signal);
  const options = found
    .filter(({ term }) => !prefix || term.startsWith(`${prefix}:`))
    .map(({ term, label, matched, kind }, at) => ({
      label, detail: term, apply: term, type: kind, section: IN_GRAPH, boost: 50 - at,
      info: matched ? `Also called: ${matched}` : undefined,
    }));
  return options.length ? { from: word.from, options, filter: false } : null;
}

// Whether the letters begin one of SPARQL's own words, which are more likely meant there.
function isOwn(letters, place) {
  if (place === "object" || place === "values") return false;
  const own = place === "expression" ? FUNCTION_OPTIONS : [...PATTERN_OPTIONS, ...CLAUSE_OPTIONS];
  return own.some(({ label }) => label.startsWith(letters.toUpperCase()));
}
