// Adding letters: files can be dropped on the form, and the list follows what becomes of them.

import { make } from "./parts/make.js";
import { Problem, send, sentence } from "./parts/problem.js";

const form = document.getElementById("hand-in");
const field = document.getElementById("files");
const list = document.getElementById("waiting");
const told = make("p", { class: "wrong", role: "status", hidden: "" });
const EVERY = 1000;
const MB = 1024 * 1024;

// The browser tells the sentence where the form is about to be sent, and sends nothing.
function weighs() {
  const most = Number(form.dataset.most);
  const sent = [...field.files].reduce((sum, one) => sum + one.size, 0) / MB;
  const words = `These are ${sent.toFixed(1)} MB; at most ${most} MB are taken at once. Hand in less, or give large files to policygraph add on the command line.`;
  field.setCustomValidity(sent < most ? "" : words);
}

function takesDrops() {
  form.querySelector(".drop-hint").hidden = false;
  for (const name of ["dragenter", "dragover"]) {
    form.addEventListener(name, (event) => {
      event.preventDefault();
      form.classList.add("is-over");
    });
  }
  for (const name of ["dragleave", "drop"]) {
    form.addEventListener(name, () => form.classList.remove("is-over"));
  }
  form.addEventListener("drop", (event) => {
    event.preventDefault();
    if (!event.dataTransfer.files.length) return;
    field.files = event.dataTransfer.files;
    weighs();
    form.requestSubmit();
  });
}

async function fresh() {
  const answer = await send("/add", { headers: { Accept: "text/html" } }, "The list is asked for again.");
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const next = page.getElementById("waiting");
  if (!next) throw new Problem({ title: "Signed out", detail: "Reload the page and sign in; what was handed in is kept." });
  return next;
}

function say(error) {
  told.hidden = false;
  told.textContent = `The list is behind. ${sentence(error)}`;
}

async function follow() {
  while ("pending" in list.dataset) {
    await new Promise((done) => setTimeout(done, EVERY));
    const next = await fresh().catch(say);
    if (!next) continue;
    told.hidden = true;
    if (next.innerHTML !== list.innerHTML) list.replaceChildren(...next.childNodes);
    if (!("pending" in next.dataset)) delete list.dataset.pending;
  }
}

list.before(told);
field.addEventListener("change", weighs);
takesDrops();
follow();
