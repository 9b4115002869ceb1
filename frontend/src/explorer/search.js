// Finding a node by its name: a combobox with arrows and Enter, reached by "/".

import { isTyping, pressed } from "../parts/keys.js";
import { glyph } from "../parts/make.js";

const MOST = 12;

export function search(input, list, model, { select }) {
  let hits = [];
  let current = -1;

  const close = () => {
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
    current = -1;
  };
  const choose = (node) => {
    close();
    input.value = "";
    select({ node: node.id });
  };
  const mark = (next) => {
    current = (next + hits.length) % hits.length;
    [...list.children].forEach((item, at) => item.setAttribute("aria-selected", String(at === current)));
    input.setAttribute("aria-activedescendant", `hit-${current}`);
    list.children[current].scrollIntoView({ block: "nearest" });
  };
  const open = () => {
    hits = model.find(input.value, MOST);
    list.replaceChildren(...hits.map((node, at) => {
      const item = document.createElement("li");
      item.id = `hit-${at}`;
      item.role = "option";
      item.setAttribute("aria-selected", "false");
      item.append(glyph(node.kind), document.createTextNode(node.label));
      item.addEventListener("mousedown", (event) => { event.preventDefault(); choose(node); });
      return item;
    }));
    list.hidden = !hits.length;
    input.setAttribute("aria-expanded", String(hits.length > 0));
    current = -1;
  };

  input.addEventListener("input", open);
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    const does = pressed("list", event);
    if (does === "close" && !input.value) { input.blur(); return; }
    if (does === "close") { input.value = ""; close(); }
    else if (!hits.length || list.hidden) return;
    else if (does === "down") mark(current + 1);
    else if (does === "up") mark(current - 1);
    else if (does === "take") choose(hits[Math.max(0, current)]);
    else return;
    event.preventDefault();
  });
  document.addEventListener("keydown", (event) => {
    if (isTyping(event) || pressed("page", event) !== "search") return;
    event.preventDefault();
    input.focus();
  });
}
