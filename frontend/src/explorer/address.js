// The view as an address: what is hidden, what is selected, which view. A link shows the same.

const NAMES = ["view", "node", "hide"];

export function read() {
  const asked = new URLSearchParams(location.search);
  return {
    view: asked.get("view"),
    node: asked.get("node"),
    hide: asked.has("hide") ? asked.get("hide").split(",").filter(Boolean) : null,
  };
}

export function write(state) {
  const address = new URL(location.href);
  for (const name of NAMES) {
    if (state[name] === null || state[name] === undefined) address.searchParams.delete(name);
    else address.searchParams.set(name, state[name]);
  }
  if (address.href !== location.href) history.replaceState(null, "", address);
}
