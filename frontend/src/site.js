// What every page has: light or dark by choice, "/" to search, names as one types, buttons that copy.

import { Combobox } from "./parts/combobox.js";
import { isTyping, pressed } from "./parts/keys.js";
import { startMap } from "./parts/keymap.js";
import { glyph, make } from "./parts/make.js";

const root = document.documentElement;
const KEY = "pg-theme";

function remembered() {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function remember(theme) {
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // Storage is switched off: the choice holds for this page.
  }
}

function isDark() {
  return root.dataset.theme
    ? root.dataset.theme === "dark"
    : matchMedia("(prefers-color-scheme: dark)").matches;
}

function startTheme() {
  const chosen = remembered();
  if (chosen === "light" || chosen === "dark") root.dataset.theme = chosen;
  const button = document.getElementById("theme");
  if (!button) return;
  button.hidden = false;
  button.addEventListener("click", () => {
    root.dataset.theme = isDark() ? "light" : "dark";
    remember(root.dataset.theme);
    document.dispatchEvent(new CustomEvent("themechange"));
  });
}

function startSearchKey() {
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || isTyping(event) || pressed("page", event) !== "search") return;
    const field = document.querySelector("[data-search], .find input");
    if (!field) return;
    event.preventDefault();
    field.focus();
    field.select();
  });
}

function startCopying() {
  if (!navigator.clipboard) return;
  for (const button of document.querySelectorAll("button[data-copy]")) {
    button.hidden = false;
    button.addEventListener("click", async () => {
      const words = button.textContent;
      await navigator.clipboard.writeText(button.dataset.copy);
      button.textContent = "Copied";
      setTimeout(() => (button.textContent = words), 1500);
    });
  }
}

// Choosing a name opens its page; Enter without a choice searches for the words.
function startSuggesting() {
  for (const [at, input] of document.querySelectorAll(".find input, [data-search]").entries()) {
    new Combobox(input, {
      name: `found-${at}`,
      label: "Names that fit",
      async ask(words, signal) {
        const answer = await fetch(`/suggest?${new URLSearchParams({ q: words })}`, { signal });
        return answer.ok ? (await answer.json()).matches.filter(({ address }) => address) : [];
      },
      parts: ({ kind, label, matched }) => [
        make("span", { class: "matches-name" }, glyph(kind === "other" ? "person" : kind), make("span", {}, label)),
        make("span", { class: "muted small" }, matched ? matched : kind),
      ],
      take({ address }) {
        location.assign(address);
      },
    });
  }
}

startTheme();
startSuggesting();
startSearchKey();
startMap();
startCopying();
