// Several queries side by side, kept in this browser: buttons to go to one, rename and close it.

import { button, make } from "../parts/make.js";

const KEY = "pg-queries";
const MOST = 20;

function kept() {
  try {
    const held = JSON.parse(localStorage.getItem(KEY));
    const tabs = held.tabs.filter(({ name, text }) => typeof name === "string" && typeof text === "string");
    return { tabs, current: Math.min(Math.max(0, held.current | 0), tabs.length - 1) };
  } catch {
    return { tabs: [], current: 0 }; // Nothing kept, or storage is switched off.
  }
}

export class Tabs {
  constructor(place, { usual, shown, left }) {
    this.place = place;
    this.usual = usual;
    this.shown = shown;
    this.left = left;
    Object.assign(this, kept());
    if (!this.tabs.length) this.tabs = [{ name: "Query 1", text: usual }];
    this.place.hidden = false;
  }

  get now() {
    return this.tabs[this.current];
  }

  write(text) {
    this.now.text = text;
    this.#keep();
  }

  // Show a query that came with the address: in the tab that holds it already, else in a new one.
  open(text, name) {
    const held = this.tabs.findIndex((tab) => tab.text.trim() === text.trim());
    if (held !== -1) return this.go(held);
    if (this.tabs.length >= MOST) this.tabs.shift();
    this.tabs.push({ name: name ?? this.#name(), text });
    this.go(this.tabs.length - 1);
  }

  go(at) {
    if (at !== this.current && this.tabs[this.current]) this.left(this.tabs[this.current]);
    this.current = at;
    this.#keep();
    this.draw();
    this.shown(this.now);
  }

  close(at) {
    this.tabs.splice(at, 1);
    if (!this.tabs.length) this.tabs.push({ name: "Query 1", text: this.usual });
    const next = Math.min(at < this.current ? this.current - 1 : this.current, this.tabs.length - 1);
    this.current = -1;
    this.go(next);
    this.place.querySelector("[aria-current]")?.focus();
  }

  draw() {
    const tabs = this.tabs.map((tab, at) => this.#tab(tab, at));
    const fresh = button("New query", { class: "tab-new" }, () => this.open("", this.#name()));
    this.place.replaceChildren(make("ul", {}, ...tabs), fresh);
  }

  #tab(tab, at) {
    const here = at === this.current;
    const go = button(tab.name, { class: "tab-go", "aria-current": here ? "true" : null }, () => this.go(at));
    const tools = here ? [
      button("✎", { class: "tab-tool", "aria-label": `Rename ${tab.name}`, title: "Rename" }, () => this.#rename(go, tab)),
      button("×", { class: "tab-tool", "aria-label": `Close ${tab.name}`, title: "Close" }, () => this.close(at)),
    ] : [];
    if (here) go.addEventListener("dblclick", () => this.#rename(go, tab));
    return make("li", { class: here ? "is-current" : null }, go, ...tools);
  }

  #rename(go, tab) {
    const field = make("input", { class: "tab-name", "aria-label": "Name of this query", value: tab.name, maxlength: "40" });
    const done = (name) => {
      if (!field.isConnected) return;
      tab.name = name.trim() || tab.name;
      this.#keep();
      this.draw();
      this.place.querySelector("[aria-current]").focus();
    };
    field.addEventListener("keydown", (event) => {
      if (!["Enter", "Escape"].includes(event.key)) return;
      event.preventDefault();
      done(event.key === "Enter" ? field.value : tab.name);
    });
    field.addEventListener("blur", () => setTimeout(() => done(field.value)));
    go.replaceWith(field);
    field.select();
  }

  #name() {
    const names = new Set(this.tabs.map(({ name }) => name));
    let number = this.tabs.length + 1;
    while (names.has(`Query ${number}`)) number += 1;
    return `Query ${number}`;
  }

  #keep() {
    try {
      const tabs = this.tabs.map(({ name, text }) => ({ name, text }));
      localStorage.setItem(KEY, JSON.stringify({ current: this.current, tabs }));
    } catch {
      // Storage is full or switched off: the queries last as long as the page.
    }
  }
}
