// Colours by theme. Edges are drawn in opaque colours mixed with the ground: WebGL blends
// translucent ones so thinly that they cannot be seen.

export function isDark() {
  const chosen = document.documentElement.dataset.theme;
  if (chosen === "dark" || chosen === "light") return chosen === "dark";
  return matchMedia("(prefers-color-scheme: dark)").matches;
}

export function onThemeChange(told) {
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", told);
  new MutationObserver(told).observe(document.documentElement, { attributeFilter: ["data-theme"] });
}

export function mixed(colour, ground, strength) {
  const part = (at) => {
    const [over, under] = [colour, ground].map((hex) => parseInt(hex.slice(at, at + 2), 16));
    return Math.round(over * strength + under * (1 - strength)).toString(16).padStart(2, "0");
  };
  return "#" + part(1) + part(3) + part(5);
}

// The colours in force: the data's own for kinds and relations, the page's for ground and ink.
export function palette(data, element) {
  const theme = isDark() ? "dark" : "light";
  const css = getComputedStyle(element);
  const read = (name, otherwise) => css.getPropertyValue(name).trim() || otherwise;
  const ground = read("--picture-ground", data.grounds[theme]);
  return {
    ground,
    ink: read("--picture-ink", theme === "dark" ? "#eef1f5" : "#16202e"),
    quiet: read("--picture-quiet", theme === "dark" ? "#a3adba" : "#566074"),
    font: css.fontFamily,
    kind: (name) => data.kinds[name][theme],
    faint: mixed(theme === "dark" ? "#a3adba" : "#566074", ground, 0.22),
    line: (relation, strength) => mixed(data.relations[relation][theme], ground, strength),
  };
}
