// One WebGL program draws every node: its shape as a signed distance field, filled or hollow,
// with a gap in the ground's colour round it so that touching nodes stay apart, and a halo
// when marked. Distance fields after Inigo Quilez, "2D distance functions" (MIT).

import { NodeProgram } from "sigma/rendering";
import { floatColor } from "sigma/utils";

const SHAPES = ["circle", "hexagon", "diamond", "sheet", "triangle", "calendar", "hash"];

const ROOM = 9; // pixels round a shape that its triangle must cover, for gap and halo

const VERTEX = /* glsl */ `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec2 a_position;
attribute float a_size;
attribute float a_style;
attribute float a_angle;
uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;
uniform float u_pixelRatio;
varying vec4 v_color;
varying vec2 v_point;
varying float v_radius;
varying float v_style;
const float bias = 255.0 / 254.0;
void main() {
  float pixels = a_size / u_sizeRatio;
  float room = (pixels + ${ROOM.toFixed(1)}) / pixels;
  vec2 corner = vec2(cos(a_angle), sin(a_angle)) * 2.0 * room;
  vec2 position = a_position + corner * 2.0 * a_size * u_correctionRatio / u_sizeRatio;
  gl_Position = vec4((u_matrix * vec3(position, 1.0)).xy, 0.0, 1.0);
  v_point = corner;
  v_radius = pixels * u_pixelRatio;
  v_style = a_style;
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= bias;
}`;

const FRAGMENT = /* glsl */ `
precision highp float;
varying vec4 v_color;
varying vec2 v_point;
varying float v_radius;
varying float v_style;
uniform vec3 u_ground;
uniform float u_pixelRatio;

float box(vec2 p, vec2 half_, float round_) {
  vec2 q = abs(p) - half_ + round_;
  return length(max(q, 0.0)) + min(max(q.x, q.y), 0.0) - round_;
}
float hexagon(vec2 p, float r) {
  vec3 k = vec3(-0.866025404, 0.5, 0.577350269);
  p = abs(p.yx);
  p -= 2.0 * min(dot(k.xy, p), 0.0) * k.xy;
  p -= vec2(clamp(p.x, -k.z * r, k.z * r), r);
  return length(p) * sign(p.y);
}
float triangle(vec2 p, float r) {
  const float k = 1.7320508;
  p = vec2(-p.y, p.x + 0.18);
  p.x = abs(p.x) - r;
  p.y = p.y + r / k;
  if (p.x + k * p.y > 0.0) p = vec2(p.x - k * p.y, -k * p.x - p.y) / 2.0;
  p.x -= clamp(p.x, -2.0 * r, 0.0);
  return -length(p) * sign(p.y);
}
float hash(vec2 p) {
  vec2 q = abs(p);
  return min(box(q - vec2(0.38, 0.0), vec2(0.15, 0.95), 0.1), box(q - vec2(0.0, 0.38), vec2(0.95, 0.15), 0.1));
}
float distanceTo(float shape, vec2 p) {
  if (shape < 0.5) return length(p) - 0.92;
  if (shape < 1.5) return hexagon(p, 0.94);
  if (shape < 2.5) return (abs(p.x) + abs(p.y) - 1.2) * 0.7071;
  if (shape < 3.5) return box(p, vec2(0.76, 0.98), 0.12);
  if (shape < 4.5) return triangle(p, 1.0);
  if (shape < 5.5) return box(p, vec2(0.88, 0.82), 0.14);
  return hash(p);
}
void main() {
  float mark = floor(v_style / 32.0);
  float hollow = floor(mod(v_style, 32.0) / 16.0);
  float d = distanceTo(mod(v_style, 16.0), v_point) * v_radius;
  #ifdef PICKING_MODE
  if (d > 3.0 * u_pixelRatio) discard;
  gl_FragColor = v_color;
  #else
  float px = u_pixelRatio;
  float stroke = max(min(1.7 * px, 0.5 * v_radius), 0.3 * v_radius);
  float inside = 1.0 - smoothstep(-0.6, 0.6, d);
  float core = hollow > 0.5 ? 1.0 - smoothstep(-0.6, 0.6, d + stroke) : 0.0;
  bool calendar = abs(mod(v_style, 16.0) - 5.0) < 0.5;
  if (calendar) core *= smoothstep(-0.6, 0.6, (0.3 - v_point.y) * v_radius);
  float gap = 1.0 - smoothstep(-0.6, 0.6, d - min(1.6 * px, 0.35 * v_radius));
  float ring = mark > 0.5
    ? smoothstep(-0.6, 0.6, d - 2.4 * px) * (1.0 - smoothstep(-0.6, 0.6, d - 4.4 * px)) : 0.0;
  vec3 colour = mix(u_ground, v_color.rgb, inside * (1.0 - core));
  float alpha = max(max(gap, inside), ring);
  colour = mix(colour, v_color.rgb, ring);
  gl_FragColor = vec4(colour * alpha, alpha);
  #endif
}`;

const { FLOAT, UNSIGNED_BYTE } = WebGLRenderingContext;
let ground = [1, 1, 1];

// The colour in which gaps and the inside of hollow shapes are drawn: "#fbfaf7".
export function setGround(hex) {
  ground = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255);
}

export class ShapeProgram extends NodeProgram {
  getDefinition() {
    return {
      VERTICES: 3,
      VERTEX_SHADER_SOURCE: VERTEX,
      FRAGMENT_SHADER_SOURCE: FRAGMENT,
      METHOD: WebGLRenderingContext.TRIANGLES,
      UNIFORMS: ["u_sizeRatio", "u_correctionRatio", "u_matrix", "u_ground", "u_pixelRatio"],
      ATTRIBUTES: [
        { name: "a_position", size: 2, type: FLOAT },
        { name: "a_size", size: 1, type: FLOAT },
        { name: "a_color", size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: "a_id", size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: "a_style", size: 1, type: FLOAT },
      ],
      CONSTANT_ATTRIBUTES: [{ name: "a_angle", size: 1, type: FLOAT }],
      CONSTANT_DATA: [[0], [(2 * Math.PI) / 3], [(4 * Math.PI) / 3]],
    };
  }

  processVisibleItem(index, start, data) {
    const values = [data.x, data.y, data.size, floatColor(data.color), index, data.style];
    this.array.set(values, start);
  }

  setUniforms(params, { gl, uniformLocations: at }) {
    gl.uniform1f(at.u_sizeRatio, params.sizeRatio);
    gl.uniform1f(at.u_correctionRatio, params.correctionRatio);
    gl.uniform1f(at.u_pixelRatio, params.pixelRatio);
    gl.uniform3fv(at.u_ground, ground);
    gl.uniformMatrix3fv(at.u_matrix, false, params.matrix);
  }
}

// What the program needs to know of a node besides place, size and colour.
export function style(kind, marked) {
  return SHAPES.indexOf(kind.shape) + (kind.hollow ? 16 : 0) + (marked ? 32 : 0);
}
