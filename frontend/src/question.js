// A question's form: what is typed for a thing is completed.
// Without this script the field is a plain one; names and acronyms are understood all the same.

import { Combobox } from "./parts/combobox.js";
import { make } from "./parts/make.js";

for (const input of document.querySelectorAll("input[data-complete]")) {
  const hint = document.getElementById(`hint-${input.name}`);
  new Combobox(input, {
    name: input.name,
    label: input.labels[0].textContent.trim(),
    async ask(words, signal) {
      const query = new URLSearchParams({ kind: input.dataset.complete, q: words });
      const answer = await fetch(`/complete?${query}`, { signal });
      return answer.ok ? (await answer.json()).matches : [];
    },
    parts: ({ label, matched, value }) => [
      make("span", {}, label),
      make("span", { class: "muted small" }, matched ? `${matched} · ${value}` : value),
    ],
    take(match) {
      input.value = match.value;
      if (hint) hint.textContent = match.label;
    },
  });
}
