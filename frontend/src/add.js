// Adding letters: files can be dropped on the form, and the list follows what becomes of them.

const form = document.getElementById("hand-in");
const field = document.getElementById("files");
const list = document.getElementById("waiting");
const EVERY = 1000;

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
    form.requestSubmit();
  });
}

async function fresh() {
  const answer = await fetch("/add", { headers: { Accept: "text/html" } });
  if (!answer.ok) throw new Error(`${answer.status}`);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  return page.getElementById("waiting");
}

async function follow() {
  while ("pending" in list.dataset) {
    await new Promise((done) => setTimeout(done, EVERY));
    const next = await fresh().catch(() => null);
    if (!next) continue;
    if (next.innerHTML !== list.innerHTML) list.replaceChildren(...next.childNodes);
    if (!("pending" in next.dataset)) delete list.dataset.pending;
  }
}

takesDrops();
follow();
