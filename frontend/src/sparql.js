// The SPARQL page: Ctrl-Enter runs, Ctrl-/ comments lines, Tab leaves the field as it should.

const editor = document.getElementById("query");

function toggledComments(text, start, end) {
  const first = text.lastIndexOf("\n", start - 1) + 1;
  const newline = text.indexOf("\n", end);
  const last = newline === -1 ? text.length : newline;
  const lines = text.slice(first, last).split("\n");
  const off = lines.every((line) => line.startsWith("#"));
  const changed = lines.map((line) => (off ? line.replace(/^# ?/, "") : `# ${line}`)).join("\n");
  return { text: text.slice(0, first) + changed + text.slice(last), first, last: first + changed.length };
}

function onKey(event) {
  if (!event.ctrlKey && !event.metaKey) return;
  if (event.key === "Enter") {
    event.preventDefault();
    editor.form.requestSubmit();
  } else if (event.key === "/") {
    event.preventDefault();
    const { text, first, last } = toggledComments(editor.value, editor.selectionStart, editor.selectionEnd);
    editor.value = text;
    editor.setSelectionRange(first, last);
  }
}

// Put the caret where the query breaks.
function goToError() {
  const line = Number(editor.dataset.line);
  const column = Number(editor.dataset.column || 1);
  if (!line) return;
  const before = editor.value.split("\n").slice(0, line - 1);
  const place = before.reduce((sum, one) => sum + one.length + 1, 0) + column - 1;
  editor.focus({ preventScroll: true });
  editor.setSelectionRange(place, place + 1);
}

if (editor) {
  editor.addEventListener("keydown", onKey);
  goToError();
}
