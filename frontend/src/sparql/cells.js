// Cells of an answer: how they are shown, and what they are compared by.

import { glyph, make } from "../parts/make.js";

const NUMBERS = /#(integer|decimal|double|float|int|long|short|byte|nonNegativeInteger|positiveInteger)$/;
const DATES = /#(date|dateTime|gYear|gYearMonth)$/;
const collator = new Intl.Collator("en", { numeric: true, sensitivity: "base" });

export const isNumber = (cell) => NUMBERS.test(cell?.datatype ?? "");
export const isDate = (cell) => DATES.test(cell?.datatype ?? "");

// A cell in words: a thing by its label.
export function words(cell, things) {
  if (cell === null) return "";
  return cell.kind === "iri" ? (things[cell.value]?.label ?? cell.value) : cell.value;
}

export function shown(cell, things) {
  if (cell === null) return "";
  if (cell.kind === "iri") return thing(cell.value, things[cell.value]);
  if (cell.kind === "blank") return `_:${cell.value}`;
  const wrap = isDate(cell) || isNumber(cell);
  return make("span", { dir: wrap ? null : "auto", lang: cell.language, class: isDate(cell) ? "nowrap" : null }, cell.value);
}

function thing(iri, known) {
  const label = make("span", {}, known?.label ?? iri);
  if (!known?.href) return make("span", { title: iri }, label);
  const away = known.href.startsWith("http") ? "external noreferrer" : null;
  return make("a", { class: "thing", href: known.href, title: iri, rel: away }, glyph(known.kind), label);
}

// Orders two cells: numbers by value, all else by their words; what is empty comes last.
export function compare(one, other, things) {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  if (isNumber(one) && isNumber(other)) return Number(one.value) - Number(other.value);
  return collator.compare(words(one, things), words(other, things));
}

// A column's name in words, as the pages write it: "letterLabel" is "letter label".
export function heading(name) {
  return name.replace(/([a-z0-9])([A-Z])/g, "$1 $2").replace(/_/g, " ").toLowerCase();
}
