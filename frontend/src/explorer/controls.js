// The buttons and boxes above and on the picture.

import { isTyping, pressed } from "../parts/keys.js";
import { relax } from "./relaxing.js";

export function controls(explorer) {
  const { root, stage, story } = explorer;
  const on = (selector, event, told) => root.querySelector(selector)?.addEventListener(event, told);
  for (const tab of root.querySelectorAll("[data-show]"))
    tab.addEventListener("click", (event) => {
      event.preventDefault();
      if (tab.getAttribute("aria-disabled") !== "true") explorer.go({ view: tab.dataset.show, camera: null });
    });
  on(".zoom-in", "click", () => stage.zoom(1.5));
  on(".zoom-out", "click", () => stage.zoom(1 / 1.5));
  on(".zoom-fit", "click", () => {
    stage.show(explorer.state.view);
    explorer.go({ camera: null, pins: {} });
  });
  on(".undo", "click", () => story.undo());
  on(".redo", "click", () => story.redo());
  on(".show-hidden", "click", () => explorer.go({ gone: [] }));
  on(".colour-by", "change", (event) => explorer.go({ colour: event.target.value }));
  on(".relax", "click", () => explorer.go({ pins: relax(explorer.model, explorer.state.pins) }));
  const colours = root.querySelector(".colour-by");
  if (colours) colours.value = explorer.state.colour;
  for (const field of root.querySelectorAll(".scope > select, .scope input")) field.addEventListener("change", () => submit(explorer, field.form));
  document.addEventListener("keydown", (event) => undoing(event, story));
  closing(root);
}

function undoing(event, story) {
  if (isTyping(event)) return;
  const does = pressed("network", event);
  if (does === "undo") story.undo();
  else if (does === "redo") story.redo();
  else return;
  event.preventDefault();
}

// Go to another part of the store; how it is looked at stays.
function submit(explorer, form) {
  const { colour, hide, mute, from, to, view } = explorer.state;
  const address = new URL(form.action);
  for (const [name, value] of new FormData(form)) if (value) address.searchParams.set(name, value);
  const usual = explorer.usual.hide.join();
  if (colour !== "kind") address.searchParams.set("colour", colour);
  if (hide.join() !== usual) address.searchParams.set("hide", hide.join());
  if (mute.length) address.searchParams.set("mute", mute.join());
  if (from !== null || to !== null) address.searchParams.set("years", `${from ?? ""}-${to ?? ""}`);
  if (view === "list") address.searchParams.set("view", view);
  location.assign(address);
}

// Menus close when something else is clicked, and by Escape.
function closing(root) {
  const menus = [...root.querySelectorAll("details.menu")];
  document.addEventListener("click", (event) => {
    for (const menu of menus) if (!menu.contains(event.target)) menu.open = false;
  });
  for (const menu of menus)
    menu.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !menu.open) return;
      menu.open = false;
      menu.querySelector("summary").focus();
      event.preventDefault();
    });
}
