// The combobox of the WAI-ARIA Authoring Practices: a field, a list of what may be meant, keys.
// Without it the field is a plain one.

import { pressed } from "./keys.js";

const DELAY = 150;
const LONGEST = 500;

export class Combobox {
  // `ask` gives matches for words, `parts` the children of a match's option, `take` what choosing
  // one does.
  constructor(input, { name, label, ask, parts, take }) {
    Object.assign(this, { input, askFor: ask, parts, take });
    this.at = -1;
    this.list = document.createElement("ul");
    this.list.id = `matches-${name}`;
    this.list.role = "listbox";
    this.list.className = "matches";
    this.list.ariaLabel = label;
    this.list.hidden = true;
    this.said = document.createElement("p");
    this.said.className = "unseen";
    this.said.ariaLive = "polite";
    input.removeAttribute("list");
    input.autocomplete = "off";
    input.role = "combobox";
    input.ariaAutoComplete = "list";
    input.ariaExpanded = "false";
    input.setAttribute("aria-controls", this.list.id);
    input.after(this.list, this.said);
    input.addEventListener("input", () => this.askSoon());
    input.addEventListener("keydown", (event) => this.onKey(event));
    input.addEventListener("blur", () => this.close());
    this.list.addEventListener("pointerdown", (event) => event.preventDefault());
    this.list.addEventListener("click", (event) => this.choose(event.target.closest("[role=option]")));
  }

  get options() {
    return [...this.list.children];
  }

  askSoon() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.ask(), DELAY);
  }

  async ask() {
    const words = this.input.value.trim();
    this.request?.abort();
    if (!words || words.length > LONGEST) {
      this.close();
      return;
    }
    this.request = new AbortController();
    try {
      this.show(await this.askFor(words, this.request.signal));
    } catch (error) {
      if (error.name !== "AbortError") this.close(); // Not reached: the field stays a plain one.
    }
  }

  show(matches) {
    if (document.activeElement !== this.input) return;
    this.matches = matches;
    this.list.replaceChildren(...matches.map((match, at) => this.option(match, at)));
    this.at = -1;
    this.input.removeAttribute("aria-activedescendant");
    this.said.textContent = matches.length === 1 ? "1 match" : `${matches.length} matches`;
    this.open(matches.length > 0);
  }

  option(match, at) {
    const item = document.createElement("li");
    item.id = `${this.list.id}-${at}`;
    item.role = "option";
    item.ariaSelected = "false";
    item.append(...this.parts(match));
    return item;
  }

  open(isOpen) {
    this.list.hidden = !isOpen;
    this.input.ariaExpanded = String(isOpen);
  }

  close() {
    clearTimeout(this.timer);
    this.request?.abort();
    this.at = -1;
    this.input.removeAttribute("aria-activedescendant");
    this.open(false);
  }

  move(step) {
    if (this.list.hidden) {
      this.ask();
      return;
    }
    const options = this.options;
    options[this.at]?.setAttribute("aria-selected", "false");
    this.at = (this.at + step + options.length + (this.at < 0 && step < 0 ? 1 : 0)) % options.length;
    const chosen = options[this.at];
    chosen.ariaSelected = "true";
    chosen.scrollIntoView({ block: "nearest" });
    this.input.setAttribute("aria-activedescendant", chosen.id);
  }

  choose(chosen) {
    if (!chosen) return;
    const match = this.matches[this.options.indexOf(chosen)];
    this.close();
    this.take(match);
  }

  onKey(event) {
    const does = pressed("list", event);
    if (does === "down" || does === "up") {
      event.preventDefault();
      this.move(does === "down" ? 1 : -1);
    } else if (does === "close" && !this.list.hidden) {
      event.preventDefault();
      this.close();
    } else if (does === "take" && !this.list.hidden && this.at >= 0) {
      event.preventDefault();
      this.choose(this.options[this.at]);
    }
  }
}
