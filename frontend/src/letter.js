// The letter page: a record and its words are shown together, whichever was chosen.
// Without this script the same links work as plain anchors.

import { isTyping, pressed } from "./parts/keys.js";
import { marked } from "./parts/marked.js";

const still = matchMedia("(prefers-reduced-motion: reduce)").matches;

function stretches(record) {
  return [...document.querySelectorAll(`.ev[data-records~="${CSS.escape(record)}"]`)];
}

function contexts(element) {
  const names = (element.dataset.context ?? "").split(" ").filter(Boolean);
  return names.map((name) => document.getElementById(name)).filter(Boolean);
}

function forget() {
  for (const element of document.querySelectorAll(".is-on, .is-context")) {
    element.classList.remove("is-on", "is-context");
  }
}

// Scrolls the element's own pane, so that the other side stays where it is.
function reveal(element, { behavior = still ? "instant" : "smooth" } = {}) {
  if (!element) return;
  const pane = element.closest(".pane");
  if (!pane || pane.scrollHeight <= pane.clientHeight + 1) {
    element.scrollIntoView({ behavior, block: "center" });
    return;
  }
  const place = element.getBoundingClientRect().top - pane.getBoundingClientRect().top;
  const bar = pane.querySelector(".pane-bar")?.offsetHeight ?? 0; // it lies over what is scrolled
  pane.scrollTo({ top: pane.scrollTop + place - Math.max(pane.clientHeight / 3, bar + 16), behavior });
}

function show(record, { from }) {
  const element = document.getElementById(record);
  if (!element) return;
  forget();
  element.classList.add("is-on");
  const words = stretches(record);
  for (const one of words) one.classList.add("is-on");
  for (const one of contexts(element)) one.classList.add("is-context");
  const target = from === "record" ? words[0] : element;
  if (from !== "address") {
    reveal(target);
    focusOn(target);
  }
  history.replaceState(null, "", `#${record}`);
  document.getElementById("said").textContent = words.length
    ? `${record}: ${words.map((one) => one.textContent.trim()).join(" ")}`
    : record;
}

function focusOn(target) {
  const link = target?.matches("[tabindex], a") ? target : target?.querySelector("a");
  link?.focus({ preventScroll: true });
}

function onClick(event) {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey) return;
  const run = event.target.closest(".ev > a");
  if (run) {
    event.preventDefault();
    show(run.getAttribute("href").slice(1), { from: "text" });
    return;
  }
  const toText = event.target.closest("a.to-text");
  const record = event.target.closest(".rec.has-evidence");
  if (!record || (!toText && event.target.closest("a, summary, button, input"))) return;
  if (String(getSelection()) !== "") return;
  if (toText && !stretches(record.id).length) return; // its words are in the other view
  event.preventDefault();
  show(record.id, { from: "record" });
}

// An address that names a record or a span shows both sides at once.
function showAddress() {
  const name = decodeURIComponent(location.hash.slice(1));
  const element = name && document.getElementById(name);
  if (!element) return;
  const record = element.matches(".rec") ? name : element.dataset.records?.split(" ")[0];
  if (!record) return;
  show(record, { from: "address" });
  requestAnimationFrame(() => {
    document.querySelector(".panes").scrollIntoView({ behavior: "instant", block: "start" });
    for (const side of [document.getElementById(record), stretches(record)[0]]) {
      reveal(side, { behavior: "instant" });
    }
  });
}

// Records in the order of their words, for the keys that go from one to the next.
function inOrder() {
  const records = [...document.querySelectorAll(".rec.has-evidence")];
  const placed = records.map((one) => [Number(one.dataset.start), one]);
  return placed.sort((a, b) => a[0] - b[0]).map(([, one]) => one);
}

function step(by) {
  const records = inOrder();
  if (!records.length) return;
  const at = records.findIndex((one) => one.matches(".rec.is-on"));
  const first = by > 0 ? 0 : records.length - 1;
  const next = at < 0 ? first : (at + by + records.length) % records.length;
  const record = records[next];
  show(record.id, { from: "address" });
  for (const side of [record, stretches(record.id)[0]]) reveal(side);
  record.tabIndex = -1;
  record.focus({ preventScroll: true });
  const said = document.getElementById("said");
  said.textContent = `${next + 1} of ${records.length}. ${said.textContent}`;
}

function onKey(event) {
  if (event.defaultPrevented || isTyping(event)) return;
  const does = pressed("letter", event);
  if (does === "next" || does === "before") {
    event.preventDefault();
    step(does === "next" ? 1 : -1);
  } else if (does === "words" && event.target.matches(".rec.has-evidence")) {
    event.preventDefault();
    show(event.target.id, { from: "record" });
  } else if (does === "end") {
    forget();
    document.getElementById("said").textContent = "";
  }
}

// Which highlights are shown is kept in the address.
function startKinds() {
  const boxes = [...document.querySelectorAll(".kinds input[name=show]")];
  document.getElementById("keep-kinds")?.setAttribute("hidden", "");
  for (const box of boxes) {
    box.addEventListener("change", () => {
      const address = new URL(location.href);
      address.searchParams.delete("show");
      if (!boxes.every((one) => one.checked)) {
        const shown = boxes.filter((one) => one.checked).map((one) => one.value);
        for (const kind of shown.length ? shown : ["none"]) address.searchParams.append("show", kind);
      }
      history.replaceState(null, "", address);
    });
  }
}

// The other view of the letter shows the same record; a picture that was refused is asked for again.
function startViews() {
  for (const link of document.querySelectorAll(".views a")) {
    link.addEventListener("click", () => {
      link.hash = location.hash;
    });
  }
  for (const picture of document.querySelectorAll(".leaf img")) {
    picture.addEventListener("error", () => again(picture), { once: true });
  }
}

function again(picture) {
  setTimeout(() => {
    picture.src = picture.getAttribute("src");
  }, 2000);
}

function startMarking() {
  const link = document.getElementById("cite-marked");
  if (!link) return;
  document.querySelector(".keys").hidden = false;
  document.addEventListener("selectionchange", () => {
    const place = marked();
    link.hidden = !place;
    if (place) link.href = `?cite=span-${place.start}-${place.end}#cite`;
  });
}

document.addEventListener("click", onClick);
document.addEventListener("keydown", onKey);
startKinds();
startViews();
startMarking();
addEventListener("hashchange", showAddress);
showAddress();
