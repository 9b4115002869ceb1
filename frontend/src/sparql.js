// The SPARQL page: an editor with completion over the text field, several queries, and answers
// without a new page. Whatever fails, the text of the query stays.

import { Answer, cost } from "./sparql/answer.js";
import { addressOf, fromHash, isLong, write } from "./sparql/address.js";
import { ask, find, vocabulary } from "./sparql/asking.js";
import { sources } from "./sparql/completion.js";
import { Editor } from "./sparql/editor.js";
import { tokens } from "./sparql/place.js";
import { Tabs } from "./sparql/tabs.js";
import { make } from "./parts/make.js";
import { Problem } from "./parts/problem.js";

const of = (selector) => document.querySelector(selector);
const [form, field, problem, state] = [".query-form", "#query", ".problem-told", ".run-state"].map(of);
const words = () => vocabulary().catch(() => ({ terms: [], prefixes: {}, kinds: {}, grounds: {} }));
const states = new WeakMap(); // of each query: the editor's state, with what can be undone
let running = null;

function told(error) {
  problem.replaceChildren(make("p", {}, make("strong", {}, `${error.title ?? "This went wrong here"}. `), error.message));
  problem.hidden = false;
}

function untold() {
  problem.hidden = true;
  problem.replaceChildren();
  editor.unmark();
}

function stop() {
  running?.abort();
}

async function run() {
  stop();
  const query = editor.text;
  const mine = (running = new AbortController());
  untold();
  write(query);
  busy(true);
  state.textContent = "Running …";
  try {
    const data = await ask(query, mine.signal);
    answer.show(query, data);
    state.replaceChildren(make("span", { class: "unseen" }, `Done: ${cost(data)}.`));
  } catch (error) {
    if (running !== mine) return;
    if (error.name === "AbortError") state.textContent = "Stopped.";
    else failed(error);
  } finally {
    if (running === mine) busy(false);
  }
}

function failed(error) {
  answer.clear();
  state.textContent = "";
  told(error);
  if (!(error instanceof Problem)) throw error;
  if (error.line) editor.mark(error.line, error.column ?? 1, error.message);
}

function busy(now) {
  if (!now) running = null;
  of(".stop").hidden = !now;
  form.setAttribute("aria-busy", String(now));
}

// Write out the prefixes that the query uses and does not declare, to take it elsewhere.
async function declare() {
  const read = tokens(editor.text);
  const declared = new Set(read.filter((_, at) => read[at - 1]?.text.toUpperCase() === "PREFIX").map(({ text }) => text));
  const used = new Set(read.filter(({ kind }) => kind === "name").map(({ text }) => `${text.split(":")[0]}:`));
  const { prefixes } = await words();
  const lines = Object.entries(prefixes)
    .filter(([prefix]) => used.has(`${prefix}:`) && !declared.has(`${prefix}:`))
    .map(([prefix, iri]) => `PREFIX ${prefix}: <${iri}>\n`);
  editor.insert(lines.join(""));
  state.textContent = lines.length ? "" : "Every prefix that the query uses is written out already.";
}

async function copyLink() {
  const address = addressOf(editor.text);
  write(editor.text);
  await navigator.clipboard?.writeText(address.href);
  const copied = navigator.clipboard ? "The link is copied." : "The link is in the address line.";
  const long = isLong(address) ? " The query is too long for an ordinary link; this one needs JavaScript to open." : "";
  state.textContent = copied + long;
}

async function example(event) {
  const link = event.target.closest("a");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const answered = await fetch(link.href, { headers: { Accept: "text/html" } });
  const page = new DOMParser().parseFromString(await answered.text(), "text/html");
  tabs.open(page.querySelector("#query").value, link.textContent);
  editor.focus();
}

function shown(tab) {
  editor.show(tab.text, states.get(tab) ?? null);
  untold();
  answer.clear();
  state.textContent = "";
}

const usual = field.dataset.usual;
const came = fromHash() ?? (field.dataset.came ? field.value : null);
const answer = new Answer(of(".answer-part"), { told, vocabulary: words });
const editor = new Editor(field, {
  nonce: of("meta[name=style-nonce]").content,
  sources: sources({ vocabulary: words(), find }),
  run: () => { run(); return true; },
  changed: (text) => tabs.write(text),
});
const tabs = new Tabs(of(".query-tabs"), { usual, shown, left: (tab) => states.set(tab, editor.state) });

function start() {
  const data = of(".answer-data")?.content.textContent;
  const [line, column] = [Number(field.dataset.line), Number(field.dataset.column || 1)];
  const said = problem.textContent.trim();
  const kept = [...problem.childNodes];
  if (came !== null) tabs.open(came);
  else tabs.go(tabs.current);
  if (data) answer.show(came, JSON.parse(data));
  if (said) {
    problem.replaceChildren(...kept);
    problem.hidden = false;
    if (line) editor.mark(line, column, said);
  }
  for (const one of document.querySelectorAll(".with-script, .declare, .copy-link")) one.hidden = false;
  form.addEventListener("submit", (event) => {
    if (event.submitter?.matches(".cite")) { field.value = editor.text; return; }
    event.preventDefault();
    run();
  });
  of(".stop").addEventListener("click", stop);
  of(".declare").addEventListener("click", declare);
  of(".copy-link").addEventListener("click", copyLink);
  of(".example-list").addEventListener("click", example);
  form.dataset.ready = "true";
}

start();
