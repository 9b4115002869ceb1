// An answer as programs get it: looked at, copied, or saved as a file.

import { button, choice, make } from "../parts/make.js";
import { written } from "./asking.js";

const LONGEST = 200_000;
const SAID = { csv: "text/csv", tsv: "text/tab-separated-values" };

export function raw({ query, forms, told }) {
  const text = make("pre", { class: "code raw", tabindex: "0" });
  const note = make("p", { class: "muted small", role: "status" });
  const show = async (name) => {
    note.textContent = "Fetching …";
    try {
      const whole = await written(query, name);
      text.textContent = whole.slice(0, LONGEST);
      note.textContent = whole.length > LONGEST ? `The first ${LONGEST.toLocaleString("en")} characters of ${whole.length.toLocaleString("en")}; save the file for all of it.` : "";
    } catch (error) {
      note.textContent = "";
      told(error);
    }
  };
  show(forms[0].name);
  const form = choice("As", forms.map(({ name, label }) => [name, label]), forms[0].name, show);
  return make("div", { class: "answer-raw" }, make("div", { class: "buttons choices" }, form), note, text);
}

export function downloads({ query, forms, told }) {
  const buttons = forms.map(({ name, label }) => button(label, { "aria-label": `Save as ${label}` }, async () => {
    try {
      save(await written(query, name), `answer.${name}`, SAID[name] ?? "text/plain");
    } catch (error) {
      told(error);
    }
  }));
  return make("p", { class: "buttons small" }, ...buttons);
}

function save(text, name, type) {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  make("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
