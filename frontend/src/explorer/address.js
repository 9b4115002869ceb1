// The state of the view as an address: whoever opens it sees the same.

import { PLAIN } from "./state.js";

const OURS = ["view", "node", "edge", "some", "hide", "mute", "gone", "pin", "more", "years", "colour", "path", "cam"];
const LONGEST = 6000;

const list = (text) => (text ? text.split(" ").filter(Boolean) : []);
const number = (text) => (text !== undefined && text !== "" && Number.isFinite(Number(text)) ? Number(text) : null);

export function read(names, search = location.search) {
  const asked = new URLSearchParams(search);
  const get = (name) => asked.get(name) ?? "";
  const things = (name) => list(get(name)).map((one) => names.long(one));
  const [from, to] = get("years").split("-");
  return {
    view: asked.get("view"),
    node: get("node") ? names.long(get("node")) : null,
    edge: get("edge") ? edgeNamed(get("edge"), (name) => names.long(name)) : null,
    some: things("some"),
    hide: asked.has("hide") ? get("hide").split(",").filter(Boolean) : null,
    mute: get("mute").split(",").filter(Boolean),
    gone: things("gone"),
    pins: Object.fromEntries(list(get("pin")).map(pin(names)).filter(Boolean)),
    more: things("more"),
    from: number(from),
    to: number(to),
    colour: get("colour") || PLAIN.colour,
    ends: things("path").slice(0, 2),
    camera: camera(get("cam")),
  };
}

function edgeNamed(text, change) {
  const [source, relation, target] = text.split(" ");
  return target ? [change(source), relation, change(target)].join(" ") : null;
}

const pin = (names) => (text) => {
  const at = text.lastIndexOf("@");
  const [x, y] = text.slice(at + 1).split(",").map(Number);
  return at > 0 && Number.isFinite(x + y) ? [names.long(text.slice(0, at)), [x, y]] : null;
};

function camera(text) {
  const [x, y, ratio] = text.split(",").map(Number);
  return text && Number.isFinite(x + y + ratio) && ratio > 0 ? { x, y, ratio } : null;
}

// What stands in the address for each part of the state that is not as usual.
function written(state, names, usual) {
  const things = (ids) => ids.map((id) => names.short(id)).join(" ");
  const pins = Object.entries(state.pins);
  const { x, y, ratio } = state.camera ?? {};
  return {
    view: state.view === usual.view ? "" : state.view,
    node: state.node ? names.short(state.node) : "",
    edge: state.edge ? edgeNamed(state.edge, (name) => names.short(name)) : "",
    some: things(state.some),
    hide: state.hide.join() === usual.hide.join() ? null : state.hide.join(),
    mute: state.mute.join(),
    gone: things(state.gone),
    pin: pins.map(([id, [a, b]]) => `${names.short(id)}@${a.toFixed(2)},${b.toFixed(2)}`).join(" "),
    more: things(state.more),
    years: state.from === null && state.to === null ? "" : `${state.from ?? ""}-${state.to ?? ""}`,
    colour: state.colour === PLAIN.colour ? "" : state.colour,
    path: things(state.ends),
    cam: state.camera ? [x.toFixed(3), y.toFixed(3), ratio.toFixed(3)].join() : "",
  };
}

export function addressOf(state, names, usual) {
  const address = new URL(location.href);
  for (const name of OURS) address.searchParams.delete(name);
  for (const [name, value] of Object.entries(written(state, names, usual)))
    if (value || (name === "hide" && value !== null)) address.searchParams.set(name, value);
  return address;
}

// Keep the address up to date; says whether all of the state is in it.
export function write(state, names, usual) {
  const address = addressOf(state, names, usual);
  if (address.href.length > LONGEST) return false;
  if (address.href !== location.href) history.replaceState(null, "", address);
  return true;
}
