// Drawing a line round things to choose them; by keyboard the search and the list do the same.

const SVG = "http://www.w3.org/2000/svg";

function inside({ x, y }, polygon) {
  let within = false;
  polygon.forEach(([ax, ay], at) => {
    const [bx, by] = polygon[(at || polygon.length) - 1];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) within = !within;
  });
  return within;
}

// `told` is called with the things inside. Returns a function that switches the lasso on or off.
export function lasso(stage, button, { told }) {
  const sheet = document.createElementNS(SVG, "svg");
  sheet.setAttribute("class", "lasso");
  sheet.setAttribute("aria-hidden", "true");
  const line = document.createElementNS(SVG, "polygon");
  sheet.append(line);
  sheet.hidden = true;
  sheet.setAttribute("hidden", "");
  stage.place.append(sheet);
  let points = null;

  const set = (on) => {
    sheet.toggleAttribute("hidden", !on);
    button.setAttribute("aria-pressed", String(on));
    points = null;
    line.setAttribute("points", "");
  };
  const at = (event) => {
    const box = sheet.getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top];
  };
  sheet.addEventListener("pointerdown", (event) => {
    points = [at(event)];
    sheet.setPointerCapture(event.pointerId);
    event.stopPropagation();
  });
  sheet.addEventListener("pointermove", (event) => {
    if (!points) return;
    points.push(at(event));
    line.setAttribute("points", points.join(" "));
  });
  sheet.addEventListener("pointerup", () => {
    const polygon = points ?? [];
    set(false);
    const found = stage.model.shown().filter((id) => inside(stage.sigma.graphToViewport(stage.model.node(id)), polygon));
    if (polygon.length > 2) told(found);
  });
  for (const name of ["mousedown", "mousemove", "mouseup", "click", "dblclick", "wheel", "touchstart", "touchmove", "touchend"])
    sheet.addEventListener(name, (event) => event.stopPropagation());
  button.addEventListener("click", () => set(sheet.hasAttribute("hidden")));
  return set;
}
