// The sentences behind a relation, each with its way into the letter.

import { counted, make } from "../parts/make.js";
import { sentence } from "../parts/problem.js";

function passage(found) {
  const quote = found.quote
    ? make("blockquote", { class: "quote" }, found.quote.replace(/\s+/g, " "))
    : null;
  const where = found.href
    ? make("a", { href: found.href, class: "in-letter" }, "Read it in the letter")
    : null;
  const source = found.source
    ? make("p", { class: "source" }, "Source: ", found.address ? make("a", { href: found.address, rel: "noreferrer" }, found.source) : found.source)
    : null;
  const note = found.note ? make("p", { class: "source" }, found.note) : null;
  return make("div", { class: "passage" }, quote, note, source, where);
}

const MOST = 60; // records that the server looks up at once

// Put the passages of records into a place; `evidence` fetches them.
export async function fill(place, records, evidence) {
  place.replaceChildren(make("p", { class: "waiting" }, "Fetching the sentences …"));
  try {
    const found = await evidence(records.slice(0, MOST));
    const passages = found.map(passage);
    if (records.length > MOST) passages.push(make("p", { class: "source" }, `The first ${MOST} of ${counted(records.length, "sentence")}.`));
    place.replaceChildren(...(passages.length ? passages : [make("p", {}, "No sentence is held for this.")]));
  } catch (error) {
    place.replaceChildren(make("p", { class: "failed" }, `The sentences could not be fetched. ${sentence(error)}`));
  }
}

// The same behind a button that opens and closes them.
export function why(records, evidence) {
  const button = make("button", { type: "button", class: "why", "aria-expanded": "false" }, counted(records.length, "sentence"));
  const place = make("div", { class: "passages" });
  place.hidden = true;
  button.addEventListener("click", async () => {
    const open = button.getAttribute("aria-expanded") === "true";
    button.setAttribute("aria-expanded", String(!open));
    place.hidden = open;
    if (!open && !place.childElementCount) await fill(place, records, evidence);
  });
  return make("div", { class: "evidence" }, button, place);
}

// The letters behind an edge of a lens.
export async function fillLetters(place, letters) {
  place.replaceChildren(make("p", { class: "waiting" }, "Fetching the letters …"));
  try {
    const found = await letters();
    const items = found.map(({ label, href, note }) =>
      make("li", {}, make("a", { href, class: "in-letter" }, label), note ? make("p", { class: "source" }, note) : null));
    place.replaceChildren(make("h3", {}, counted(items.length, "letter")), make("ul", { class: "relations letters-behind" }, ...items));
  } catch (error) {
    place.replaceChildren(make("p", { class: "failed" }, `The letters could not be fetched. ${sentence(error)}`));
  }
}
