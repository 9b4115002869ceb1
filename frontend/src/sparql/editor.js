// The editor: CodeMirror over the page's text field, which stays what the form sends.

import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap, startCompletion } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, toggleComment } from "@codemirror/commands";
import { bracketMatching, HighlightStyle, indentUnit, syntaxHighlighting } from "@codemirror/language";
import { EditorState, StateEffect, StateField } from "@codemirror/state";
import { Decoration, EditorView, highlightSpecialChars, keymap, lineNumbers } from "@codemirror/view";
import { tags } from "@lezer/highlight";
import { sparql } from "codemirror-lang-sparql";
import { keysFor } from "../parts/keys.js";

const colours = HighlightStyle.define([
  { tag: tags.keyword, color: "var(--code-keyword)", fontWeight: "600" },
  { tag: [tags.variableName], color: "var(--code-variable)" },
  { tag: [tags.string, tags.typeName], color: "var(--code-text)" },
  { tag: [tags.integer, tags.float, tags.bool], color: "var(--code-number)" },
  { tag: [tags.namespace, tags.url], color: "var(--code-name)" },
  { tag: [tags.comment], color: "var(--muted)", fontStyle: "italic" },
]);

const look = EditorView.theme({
  "&": { backgroundColor: "var(--surface)", color: "var(--text)", border: "1px solid var(--line-strong)", borderRadius: "var(--radius)", fontSize: "0.88rem" },
  "&.cm-focused": { outline: "2px solid var(--focus)", outlineOffset: "1px" },
  ".cm-scroller": { fontFamily: "var(--mono)", lineHeight: "1.55", maxHeight: "60vh", borderRadius: "var(--radius)" },
  ".cm-content, .cm-gutter": { minHeight: "17rem" },
  ".cm-content": { padding: "0.7rem 0", caretColor: "var(--text)" },
  ".cm-line": { padding: "0 0.8rem" },
  ".cm-gutters": { backgroundColor: "var(--raised)", color: "var(--muted)", border: "0" },
  "&.cm-focused .cm-matchingBracket": { backgroundColor: "var(--body-soft)" },
  "&.cm-focused .cm-nonmatchingBracket": { backgroundColor: "var(--demand-soft)" },
  "& .cm-line .cm-broken, & .cm-line .cm-broken *": { backgroundColor: "var(--accent) !important", color: "var(--on-accent) !important", borderRadius: "2px" },
  ".cm-broken-line": { backgroundColor: "var(--accent-soft)" },
  ".cm-tooltip": { backgroundColor: "var(--surface)", color: "var(--text)", border: "1px solid var(--line-strong)", borderRadius: "6px", boxShadow: "var(--shadow)" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul": { fontFamily: "var(--sans)", fontSize: "0.86rem", maxHeight: "18rem", maxWidth: "min(44rem, 92vw)" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li": { padding: "0.2rem 0.6rem", display: "flex", gap: "0.8rem", alignItems: "baseline", minHeight: "1.6rem" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]": { backgroundColor: "var(--accent)", color: "var(--on-accent)" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > completion-section": { color: "var(--muted)", borderBottom: "1px solid var(--line)", padding: "0.3rem 0.6rem 0.1rem", opacity: "1" },
  ".cm-completionLabel": { fontFamily: "var(--mono)", whiteSpace: "nowrap", overflow: "hidden", textOverflow: "ellipsis" },
  ".cm-completionDetail": { marginLeft: "auto", fontStyle: "normal", color: "var(--muted)", overflow: "hidden", textOverflow: "ellipsis" },
  "li[aria-selected] .cm-completionDetail": { color: "inherit" },
  ".cm-completionMatchedText": { textDecoration: "none", fontWeight: "700" },
  ".cm-tooltip.cm-completionInfo": { padding: "0.5rem 0.7rem", maxWidth: "min(22rem, 80vw)", fontSize: "0.84rem", lineHeight: "1.45", fontFamily: "var(--sans)" },
});

const mark = StateEffect.define();
const broken = StateField.define({
  create: () => Decoration.none,
  update(marks, change) {
    const told = change.effects.find((effect) => effect.is(mark));
    return told ? told.value : marks.map(change.changes);
  },
  provide: (field) => EditorView.decorations.from(field),
});

// The keys of what the editor does, with Ctrl and with what stands in for it on a Mac.
function bound(does, run) {
  const keys = keysFor("query", does).flatMap((key) => ["Ctrl-", "Mod-"].map((held) => key.replace("Ctrl+", held)));
  return keys.map((key) => ({ key, run }));
}

export class Editor {
  constructor(field, { sources, nonce, run, changed }) {
    this.field = field;
    this.place = document.createElement("div");
    this.place.className = "code-editor";
    this.changed = changed;
    this.extensions = [
      EditorView.cspNonce.of(nonce),
      keymap.of([...bound("run", () => run()), ...bound("complete", startCompletion), ...bound("comment", toggleComment)]),
      lineNumbers(),
      highlightSpecialChars(),
      history(),
      bracketMatching(),
      closeBrackets(),
      indentUnit.of("  "),
      EditorView.lineWrapping,
      autocompletion({ override: sources, icons: false, activateOnTypingDelay: 120 }),
      keymap.of([...closeBracketsKeymap, ...defaultKeymap, ...historyKeymap, ...completionKeymap]),
      sparql(),
      EditorState.languageData.of(() => [{ commentTokens: { line: "#" }, closeBrackets: { brackets: ["(", "[", "{", '"'] } }]),
      syntaxHighlighting(colours),
      look,
      broken,
      EditorView.contentAttributes.of({ "aria-label": "Query", "aria-describedby": "keys", spellcheck: "false", autocapitalize: "off" }),
      EditorView.updateListener.of((update) => update.docChanged && this.#told()),
    ];
    this.view = new EditorView({ parent: this.place, state: this.#state(field.value) });
    field.hidden = true;
    field.after(this.place);
  }

  #state(doc) {
    return EditorState.create({ doc, extensions: this.extensions });
  }

  #told() {
    this.field.value = this.text;
    this.changed(this.text);
  }

  get text() {
    return this.view.state.doc.toString();
  }

  // Another query in the editor; `kept` is what `state` gave for it before, with its history.
  show(text, kept = null) {
    this.view.setState(kept ?? this.#state(text));
    this.field.value = text;
  }

  get state() {
    return this.view.state;
  }

  focus() {
    this.view.focus();
  }

  insert(text) {
    this.view.dispatch({ changes: { from: 0, insert: text } });
  }

  unmark() {
    this.view.dispatch({ effects: mark.of(Decoration.none) });
    this.view.contentDOM.removeAttribute("aria-invalid");
  }

  // Mark where the query breaks: line and column count from 1, columns in code points.
  mark(line, column, words) {
    const { doc } = this.view.state;
    const found = doc.line(Math.min(Math.max(line, 1), doc.lines));
    const before = [...found.text].slice(0, Math.max(column - 1, 0)).join("").length;
    const from = Math.min(found.from + before, found.to);
    const to = Math.min(from + 1, doc.length);
    const [start, end] = from < to && doc.sliceString(from, to) !== "\n" ? [from, to] : [Math.max(from - 1, found.from), from];
    const marks = [Decoration.line({ class: "cm-broken-line" }).range(found.from)];
    if (start < end) marks.push(Decoration.mark({ class: "cm-broken", attributes: { title: words } }).range(start, end));
    this.view.dispatch({
      effects: [mark.of(Decoration.set(marks)), EditorView.scrollIntoView(from)],
      selection: { anchor: start },
    });
    this.view.contentDOM.setAttribute("aria-invalid", "true");
    this.focus();
  }
}
