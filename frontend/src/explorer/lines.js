// Sigma's edges with soft rims: its own fade inwards, which leaves lines of one pixel dotted.
// These reach half a pixel further out on each side and fade there.

import { createEdgeArrowHeadProgram, createEdgeClampedProgram, createEdgeCompoundProgram, EdgeRectangleProgram } from "sigma/rendering";

const PIXEL = "(u_feather * u_correctionRatio / u_pixelRatio * 2.0)";
const CHANGES = {
  VERTEX_SHADER_SOURCE: [
    ["position + unitNormal * webGLThickness", `position + unitNormal * (webGLThickness + ${PIXEL})`],
    ["v_normal = unitNormal;", `v_normal = unitNormal * (1.0 + ${PIXEL} / webGLThickness);`],
  ],
  FRAGMENT_SHADER_SOURCE: [
    ["v_thickness - v_feather,", "v_thickness - 0.5 * v_feather,"],
    ["    v_thickness,\n", "    v_thickness + 0.5 * v_feather,\n"],
  ],
};

function changed(source, changes) {
  return changes.reduce((text, [was, is]) => {
    if (!text.includes(was)) throw new Error(`sigma's edge shader has changed: ${was}`);
    return text.replace(was, is);
  }, source);
}

function softened(Program) {
  return class extends Program {
    getDefinition() {
      const definition = super.getDefinition();
      const sources = Object.entries(CHANGES).map(([name, changes]) => [name, changed(definition[name], changes)]);
      return { ...definition, ...Object.fromEntries(sources) };
    }
  };
}

const HEAD = { lengthToThicknessRatio: 4.2, widenessToThicknessRatio: 3 };

export const Line = softened(EdgeRectangleProgram);
export const Arrow = createEdgeCompoundProgram([
  softened(createEdgeClampedProgram(HEAD)),
  createEdgeArrowHeadProgram(HEAD),
]);
