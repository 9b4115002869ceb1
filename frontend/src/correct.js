// Correcting a record: words that are marked in the letter become the evidence of a field.
import { marked } from "./parts/marked.js";

let last = null;

// Where the marking begins or ends in white space, that is left out.
function trimmed({ start, end, words }) {
  const points = [...words];
  const first = points.findIndex((one) => one.trim());
  const rest = points.length - 1 - points.findLastIndex((one) => one.trim());
  return { start: start + first, end: end - rest, words: words.trim().replace(/\s+/g, " ") };
}

document.addEventListener("selectionchange", () => {
  const place = marked();
  if (place?.words.trim()) last = trimmed(place);
});

document.querySelector(".keys").hidden = false;
for (const button of document.querySelectorAll("[data-pick]")) {
  button.hidden = false;
  button.addEventListener("click", () => {
    if (!last) return;
    const name = button.dataset.pick;
    document.getElementById(`span-${name}`).value = `${last.start}-${last.end}`;
    document.getElementById(`picked-${name}`).textContent = `“${last.words}”`;
    const value = document.getElementById(`value-${name}`);
    if (value.hasAttribute("data-words")) value.value = last.words;
    value.focus();
  });
}
