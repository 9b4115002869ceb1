// "?" shows all keys in a dialog; the page /keys tells the same where there is no script.

import { GROUPS, isTyping, pressed, printed } from "./keys.js";
import { button, make } from "./make.js";

export function startMap() {
  let dialog = null;
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || isTyping(event) || pressed("page", event) !== "keys") return;
    event.preventDefault();
    if (!dialog) document.body.append((dialog = made()));
    dialog.showModal();
  });
}

function made() {
  const close = button("Close", {}, () => dialog.close());
  const head = make("div", { class: "keymap-head" }, make("h2", { id: "keymap-title" }, "Keys"), close);
  const more = make("p", { class: "small" }, make("a", { href: "/keys" }, "The same as a page"));
  const groups = make("div", { class: "keymap-groups" }, ...GROUPS.map(group));
  const dialog = make("dialog", { class: "keymap", "aria-labelledby": "keymap-title" }, head, groups, more);
  dialog.addEventListener("keydown", (event) => event.stopPropagation()); // the page below is not meant
  return dialog;
}

function group({ title, keys }) {
  const rows = keys.map((one) => make("div", {}, make("dt", {}, ...pressedKeys(one.keys)), make("dd", {}, one.words)));
  return make("section", {}, make("h3", {}, title), make("dl", {}, ...rows));
}

function pressedKeys(keys) {
  return keys.flatMap((key, at) => [...(at ? [" or "] : []), ...printed(key).flatMap((part, place) => [...(place ? ["+"] : []), make("kbd", {}, part)])]);
}
