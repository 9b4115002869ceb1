// The keys, all of them in keys.json: what code listens to is what the pages tell.

import told from "./keys.json";

export const GROUPS = told.groups;

const named = new Map(told.groups.map(({ name, keys }) => [name, keys]));

export function keysFor(group, does) {
  return named.get(group).find((one) => one.does === does).keys;
}

// What a pressed key does on that part of a page; null for a key that does nothing there.
export function pressed(group, event) {
  if (event.altKey) return null;
  const held = event.ctrlKey || event.metaKey;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const name = held ? `Ctrl+${event.shiftKey ? "Shift+" : ""}${key}` : key;
  return named.get(group).find(({ keys }) => keys.includes(name))?.does ?? null;
}

export function isTyping({ target }) {
  return target.closest?.("input, textarea, select, [contenteditable]");
}

// A key as it is printed: its parts, those with a sign of their own by the sign.
export function printed(key) {
  return key.split("+").map((part) => told.printed[part] ?? part);
}
