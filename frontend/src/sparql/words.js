// SPARQL's own words, with what they mean.

const CLAUSES = {
  SELECT: "rows of variables", DISTINCT: "every row once", REDUCED: "repeated rows may go",
  CONSTRUCT: "triples made from a pattern", DESCRIBE: "what is known about things", ASK: "yes or no",
  WHERE: "the pattern to match", FROM: "asks one graph only", NAMED: "a graph that GRAPH may name",
  PREFIX: "a short name for a namespace; ours need none", BASE: "what relative IRIs start from",
  "GROUP BY": "one row for each value", HAVING: "which groups are kept", "ORDER BY": "sorts rows",
  ASC: "from least to greatest", DESC: "from greatest to least", LIMIT: "at most so many rows", OFFSET: "leaves out the first rows",
};
const PATTERNS = {
  OPTIONAL: "matches where it can", FILTER: "keeps rows for which it is true", UNION: "either pattern",
  MINUS: "leaves out what matches", BIND: "gives a value a name", VALUES: "the values that a variable may have",
  GRAPH: "which graph says so", "FILTER NOT EXISTS": "keeps rows without a match", "FILTER EXISTS": "keeps rows with a match", UNDEF: "no value, in VALUES",
};
const FUNCTIONS = {
  COUNT: "how many", SUM: "the sum", MIN: "the least value", MAX: "the greatest value", AVG: "the mean",
  SAMPLE: "any one value", GROUP_CONCAT: "values joined to a text", STR: "an IRI or value as plain text",
  LANG: "the language of a text", LANGMATCHES: "whether a language fits", DATATYPE: "the type of a value",
  BOUND: "whether a variable has a value", IRI: "a text as an IRI", CONCAT: "texts joined", STRLEN: "length of a text",
  UCASE: "in capitals", LCASE: "in small letters", CONTAINS: "whether a text holds another",
  STRSTARTS: "whether it starts so", STRENDS: "whether it ends so", STRBEFORE: "what stands before", STRAFTER: "what stands after",
  SUBSTR: "a part of a text", REPLACE: "a text with parts replaced", REGEX: "whether a pattern matches", ENCODE_FOR_URI: "a text made fit for an IRI",
  YEAR: "the year of a date", MONTH: "the month of a date", DAY: "the day of a date", NOW: "this moment",
  ABS: "without its sign", CEIL: "rounded up", FLOOR: "rounded down", ROUND: "rounded", RAND: "a random number",
  COALESCE: "the first that has a value", IF: "one value or another", STRDT: "a text with a type", STRLANG: "a text with a language",
  SAMETERM: "whether two are the very same", ISIRI: "whether it is an IRI", ISBLANK: "whether it is a blank node",
  ISLITERAL: "whether it is a value", ISNUMERIC: "whether it is a number", "NOT IN": "is none of a list", IN: "is one of a list",
  SHA256: "a digest of a text", MD5: "a digest of a text", UUID: "a fresh IRI",
};

const options = (words, type, tail = "") => Object.entries(words)
  .map(([label, info]) => ({ label, type, detail: info, apply: label + tail }));

export const CLAUSE_OPTIONS = options(CLAUSES, "keyword", " ");
export const PATTERN_OPTIONS = options(PATTERNS, "keyword", " ");
export const FUNCTION_OPTIONS = options(FUNCTIONS, "function", "(")
  .map((one) => (/\bIN$/.test(one.label) ? { ...one, apply: `${one.label} (` } : one));
