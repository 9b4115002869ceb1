// The place of words that are marked with the mouse, counted as the text counts: code points.
export function marked() {
  const source = document.querySelector(".source");
  const selection = getSelection();
  if (!source || !selection.rangeCount || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  if (!source.contains(range.startContainer) || !source.contains(range.endContainer)) return null;
  const before = document.createRange();
  before.setStart(source, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const points = (one) => [...one].length;
  const start = points(before.toString());
  return { start, end: start + points(range.toString()), words: range.toString() };
}
