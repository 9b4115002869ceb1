// The letter page: a record and its words are shown together, whichever was chosen.
// Without this script the same links work as plain anchors.

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
  pane.scrollTo({ top: pane.scrollTop + place - pane.clientHeight / 3, behavior });
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

document.addEventListener("click", onClick);
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") forget();
});
addEventListener("hashchange", showAddress);
showAddress();
