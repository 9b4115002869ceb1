// Exactly what is shown, as files: pictures and tables are made here, the rest by the server
// from the names of what is shown; and as a query that gives the same.

import { save as savePicture } from "./picture.js";
import { drawing } from "./svg.js";
import { csvOfRelations, csvOfThings, jsonOf } from "./tables.js";
import { construct } from "./query.js";

function download(content, name, type) {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

// Have the server make a file of the things and relations that are shown.
function ask(explorer, form) {
  const { model, names, state } = explorer;
  form.elements.things.value = model.shown().map((id) => names.short(id)).join("\n");
  form.elements.mute.value = state.mute.join();
  form.elements.more.value = state.more.map((id) => names.short(id)).join(" ");
}

export function exports(explorer) {
  const { root, stage, model } = explorer;
  const name = root.dataset.name;
  const made = {
    png: () => savePicture(stage, `${name}.png`),
    svg: () => download(drawing(explorer), `${name}.svg`, "image/svg+xml"),
    things: () => download(csvOfThings(model), `${name}-things.csv`, "text/csv;charset=utf-8"),
    relations: () => download(csvOfRelations(model), `${name}-relations.csv`, "text/csv;charset=utf-8"),
    json: () => download(jsonOf(explorer), `${name}.json`, "application/json"),
    sparql: () => window.open(construct(model, explorer.data), "_blank", "noopener"),
    link: async (button) => {
      await navigator.clipboard.writeText(explorer.address.href);
      button.textContent = "Copied";
    },
  };
  for (const button of root.querySelectorAll("[data-save]")) {
    if (button.dataset.save === "link" && !navigator.clipboard) button.hidden = true;
    button.addEventListener("click", () => made[button.dataset.save](button));
  }
  for (const form of root.querySelectorAll(".exports form")) form.addEventListener("submit", () => ask(explorer, form));
}
