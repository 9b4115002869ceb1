// A question's form: what is typed for a thing is completed (the combobox of the WAI-ARIA APG).
// Without this script the field is a plain one; names and acronyms are understood all the same.

const DELAY = 150;
const LONGEST = 500;

function option(id, match) {
  const item = document.createElement("li");
  item.id = id;
  item.role = "option";
  item.ariaSelected = "false";
  item.dataset.value = match.value;
  const label = document.createElement("span");
  label.textContent = match.label;
  const more = document.createElement("span");
  more.className = "muted small";
  more.textContent = match.matched ? `${match.matched} · ${match.value}` : match.value;
  item.append(label, more);
  return item;
}

class Combobox {
  constructor(input) {
    this.input = input;
    this.hint = document.getElementById(`hint-${input.name}`);
    this.at = -1;
    this.list = document.createElement("ul");
    this.list.id = `matches-${input.name}`;
    this.list.role = "listbox";
    this.list.className = "matches";
    this.list.ariaLabel = input.labels[0].textContent.trim();
    this.list.hidden = true;
    this.said = document.createElement("p");
    this.said.className = "unseen";
    this.said.ariaLive = "polite";
    input.removeAttribute("list");
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
    const query = new URLSearchParams({ kind: this.input.dataset.complete, q: words });
    try {
      const answer = await fetch(`/complete?${query}`, { signal: this.request.signal });
      if (answer.ok) this.show((await answer.json()).matches);
    } catch (error) {
      if (error.name !== "AbortError") this.close(); // Not reached: the field stays a plain one.
    }
  }

  show(matches) {
    if (document.activeElement !== this.input) return;
    this.list.replaceChildren(...matches.map((match, at) => option(`${this.list.id}-${at}`, match)));
    this.at = -1;
    this.input.removeAttribute("aria-activedescendant");
    this.said.textContent = matches.length === 1 ? "1 match" : `${matches.length} matches`;
    this.open(matches.length > 0);
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
    this.input.value = chosen.dataset.value;
    if (this.hint) this.hint.textContent = chosen.firstChild.textContent;
    this.close();
  }

  onKey(event) {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      this.move(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Escape" && !this.list.hidden) {
      event.preventDefault();
      this.close();
    } else if (event.key === "Enter" && !this.list.hidden && this.at >= 0) {
      event.preventDefault();
      this.choose(this.options[this.at]);
    }
  }
}

for (const input of document.querySelectorAll("input[data-complete]")) new Combobox(input);
