// Where in a query a place is: what may stand there decides what is offered. The query is
// read from its beginning to the place as tokens, since it need not parse.

const TOKEN = new RegExp(
  [
    String.raw`(?<comment>#[^\n]*)`,
    String.raw`(?<iri><[^<>"{}|^\x60\\\s]*>)`,
    String.raw`(?<text>"""[^]*?(?:"""|$)|'''[^]*?(?:'''|$)|"(?:[^"\\\n]|\\.)*"?|'(?:[^'\\\n]|\\.)*'?)`,
    String.raw`(?<variable>[?$][\p{L}\p{N}_]+)`,
    String.raw`(?<language>@[\w-]+)`,
    String.raw`(?<name>[\p{L}\p{N}_.-]*:[\p{L}\p{N}_.:%-]*)`,
    String.raw`(?<number>[+-]?\d[\d.eE+-]*)`,
    String.raw`(?<word>[\p{L}_][\p{L}\p{N}_]*)`,
    String.raw`(?<sign>\S)`,
  ].join("|"),
  "gu",
);
const KINDS = ["comment", "iri", "text", "variable", "language", "name", "number", "word", "sign"];
const TYPE = new Set(["a", "rdf:type"]);
const IN_EXPRESSION = new Set(["FILTER", "BIND", "HAVING", "BY", "EXISTS"]);

export function tokens(text) {
  return [...text.matchAll(TOKEN)].map((found) => ({
    kind: KINDS.find((kind) => found.groups[kind] !== undefined),
    text: found[0],
    end: found.index + found[0].length,
  }));
}

// What may stand after the text: head, subject, predicate, class, object, expression, values;
// nowhere inside a comment or an open string.
export function placeAfter(text) {
  const read = tokens(text);
  if (isOpen(read.at(-1), text)) return "nowhere";
  let place = "head";
  let values = false;
  const outside = [];
  for (const token of read) {
    if (token.kind === "comment") continue;
    const upper = token.text.toUpperCase();
    if (token.kind === "word" && upper === "VALUES") values = true;
    if (token.text === "{") {
      outside.push(place === "head" ? "subject" : "subject");
      place = values ? "values" : "subject";
      values = false;
    } else if (token.text === "(") {
      outside.push(place);
      place = ["predicate", "values", "object"].includes(place) ? place : "expression";
    } else if (token.text === "[") {
      outside.push(after(place));
      place = "predicate";
    } else if (["}", ")", "]"].includes(token.text)) {
      const before = outside.pop() ?? "head";
      place = token.text === ")" && before === "predicate" ? "object" : before;
    } else place = next(place, token, upper);
  }
  return place;
}

function isOpen(last, text) {
  if (last === undefined) return false;
  if (last.kind === "comment") return last.end === text.length;
  if (last.kind !== "text" || last.end !== text.length) return false;
  const mark = /^("""|'''|"|')/.exec(last.text)[0];
  return last.text.length < 2 * mark.length || !last.text.endsWith(mark);
}

function next(place, token, upper) {
  if (place === "head" || place === "values" || place === "expression") return place;
  if (token.kind === "sign") return afterSign(place, token.text);
  if (token.kind === "language") return place;
  if (token.kind === "word" && !TYPE.has(token.text)) return IN_EXPRESSION.has(upper) ? "subject" : place === "object" ? "done" : "subject";
  if (place === "predicate" && TYPE.has(token.text)) return "class";
  return after(place);
}

function after(place) {
  return { subject: "predicate", predicate: "object", class: "done", object: "done" }[place] ?? place;
}

function afterSign(place, sign) {
  if (sign === ".") return "subject";
  if (sign === ";") return "predicate";
  if (sign === ",") return "object";
  if ("/|^!".includes(sign)) return place === "done" ? place : "predicate";
  return place;
}
