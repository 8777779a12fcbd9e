import { NodeProgram, type ProgramInfo } from "sigma/rendering";
import type { NodeDisplayData, RenderParams } from "sigma/types";
import { floatColor } from "sigma/utils";
import { NODE_KINDS, type NodeKind } from "../graph/atlasGraph.ts";
import type { DrawStyle } from "./drawStyle.ts";
import { channels } from "./palette.ts";

/** What the node program reads beside Sigma's own fields. */
export interface NodeMarks {
  kind: NodeKind;
  alpha: number;
  selected: boolean;
  ended: boolean;
  /** Kept in its place by the reader. */
  pinned: boolean;
  /** The paper gap around the shape, px. */
  gap: number;
}

const VERTEX = /* glsl */ `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec2 a_position;
attribute float a_size;
attribute float a_shape;
attribute float a_alpha;
attribute float a_marks;
attribute float a_gap;
attribute vec2 a_corner;
uniform mat3 u_matrix;
uniform vec2 u_pixel;
uniform float u_scale;
varying vec4 v_color;
varying vec2 v_at;
varying float v_r;
varying float v_shape;
varying float v_alpha;
varying float v_marks;
varying float v_gap;
void main() {
  float r = a_size * u_scale;
  float reach = r * 1.45 + 9.0;
  vec2 centre = (u_matrix * vec3(a_position, 1.0)).xy;
  gl_Position = vec4(centre + a_corner * reach * u_pixel, 0.0, 1.0);
  v_at = a_corner * reach;
  v_r = r;
  v_shape = a_shape;
  v_alpha = a_alpha;
  v_marks = a_marks;
  v_gap = a_gap;
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
}`;

const FRAGMENT = /* glsl */ `
precision highp float;
varying vec4 v_color;
varying vec2 v_at;
varying float v_r;
varying float v_shape;
varying float v_alpha;
varying float v_marks;
varying float v_gap;
uniform vec3 u_paper;
uniform vec3 u_focus;
uniform float u_ratio;

float box(vec2 p, vec2 half_size, float corner) {
  vec2 q = abs(p) - half_size + corner;
  return length(max(q, 0.0)) + min(max(q.x, q.y), 0.0) - corner;
}
vec2 turned(vec2 p) {
  const float c = 0.848048;
  const float s = 0.529919;
  return vec2(c * p.x + s * p.y, -s * p.x + c * p.y);
}
float hexagon(vec2 p, float r) {
  vec2 q = abs(p).yx;
  const vec3 k = vec3(-0.866025, 0.5, 0.57735);
  float inner = r * 0.866025;
  q -= 2.0 * min(dot(k.xy, q), 0.0) * k.xy;
  q -= vec2(clamp(q.x, -k.z * inner, k.z * inner), inner);
  return length(q) * sign(q.y);
}
float shield(vec2 p, float r) {
  // A rounded square above, cut by two lines that meet in the tip.
  float sides = box(p - vec2(0.0, 0.02 * r), vec2(0.92 * r, 0.98 * r), 0.16 * r);
  vec2 q = vec2(abs(p.x), p.y);
  float tip = dot(q - vec2(0.0, -1.0 * r), normalize(vec2(0.72, -0.92)));
  return max(sides, tip);
}
float shape(vec2 p, float r) {
  if (v_shape < 0.5) return box(p, vec2(0.9 * r), 0.2 * r);
  if (v_shape < 1.5) return box(turned(p), vec2(1.32, 0.72) * r, 0.72 * r);
  if (v_shape < 2.5) return (abs(p.x) + abs(p.y) - 1.22 * r) * 0.7071;
  if (v_shape < 3.5) return hexagon(p, 1.08 * r);
  return shield(p, r);
}
void main() {
  float d = shape(v_at, v_r);
  #ifdef PICKING_MODE
  if (d > 4.0) discard;
  gl_FragColor = v_color;
  #else
  float soft = 0.75 / u_ratio;
  bool chosen = mod(v_marks, 2.0) > 0.5;
  bool ended = mod(v_marks, 4.0) > 1.5;
  bool pinned = v_marks > 3.5;
  vec3 fill = v_color.rgb;
  if (ended) {
    float along = atan(v_at.y, v_at.x) * v_r;
    float rim = step(abs(d + 1.0), 1.1) * step(mod(along, 7.0), 4.4);
    fill = mix(u_paper, v_color.rgb, rim);
  } else {
    if (v_shape > 0.5 && v_shape < 1.5 && v_r >= 9.0) {
      float half_side = smoothstep(-soft, soft, turned(v_at).x);
      float inside = smoothstep(soft, -soft, d + max(1.2, v_r * 0.1));
      fill = mix(fill, mix(fill, u_paper, 0.28), half_side * inside);
    }
    if (v_shape > 1.5 && v_shape < 2.5 && v_r >= 6.0) {
      fill = mix(u_paper, fill, smoothstep(-soft, soft, length(v_at) - v_r * 0.26));
    }
  }
  float body = 1.0 - smoothstep(-soft, soft, d);
  float gap = 1.0 - smoothstep(v_gap - soft, v_gap + soft, d);
  float ring = chosen ? (1.0 - smoothstep(1.5 - soft, 1.5 + soft, abs(d - 4.5))) : 0.0;
  vec3 colour = mix(u_paper, fill, body * v_alpha);
  float cover = max(gap, body);
  if (v_gap < 0.5) { colour = fill; cover = body * v_alpha; }
  colour = mix(colour, u_focus, ring);
  cover = max(cover, ring);
  if (pinned) {
    float head = length(v_at - vec2(0.8 * v_r + 3.0)) - 3.0;
    float rim = 1.0 - smoothstep(1.8 - soft, 1.8 + soft, head);
    colour = mix(mix(colour, u_paper, rim), v_color.rgb, 1.0 - smoothstep(-soft, soft, head));
    cover = max(cover, rim);
  }
  if (cover < 0.004) discard;
  gl_FragColor = vec4(colour * cover, cover);
  #endif
}`;

const UNIFORMS = ["u_matrix", "u_pixel", "u_paper", "u_focus", "u_ratio", "u_scale"] as const;

/** All five shapes in one WebGL program, each by its signed distance: sharp at any size. Sizes are px on the screen. */
export function shapeProgram(style: DrawStyle) {
  return class ShapeProgram extends NodeProgram<(typeof UNIFORMS)[number]> {
    getDefinition() {
      const { FLOAT, UNSIGNED_BYTE, TRIANGLE_STRIP } = WebGLRenderingContext;
      return {
        VERTICES: 4,
        VERTEX_SHADER_SOURCE: VERTEX,
        FRAGMENT_SHADER_SOURCE: FRAGMENT,
        METHOD: TRIANGLE_STRIP as 5,
        UNIFORMS,
        ATTRIBUTES: [
          { name: "a_position", size: 2, type: FLOAT },
          { name: "a_size", size: 1, type: FLOAT },
          { name: "a_color", size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: "a_id", size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: "a_shape", size: 1, type: FLOAT },
          { name: "a_alpha", size: 1, type: FLOAT },
          { name: "a_marks", size: 1, type: FLOAT },
          { name: "a_gap", size: 1, type: FLOAT },
        ],
        CONSTANT_ATTRIBUTES: [{ name: "a_corner", size: 2, type: FLOAT }],
        CONSTANT_DATA: [
          [-1, -1],
          [1, -1],
          [-1, 1],
          [1, 1],
        ],
      };
    }

    processVisibleItem(
      nodeIndex: number,
      startIndex: number,
      data: NodeDisplayData & Partial<NodeMarks>,
    ): void {
      const { array } = this;
      let at = startIndex;
      array[at++] = data.x;
      array[at++] = data.y;
      array[at++] = data.size;
      array[at++] = floatColor(data.color);
      array[at++] = nodeIndex;
      array[at++] = NODE_KINDS.indexOf(data.kind ?? "company");
      array[at++] = data.alpha ?? 1;
      array[at++] = (data.selected ? 1 : 0) + (data.ended ? 2 : 0) + (data.pinned ? 4 : 0);
      array[at++] = data.gap ?? 0;
    }

    setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo): void {
      gl.uniformMatrix3fv(uniformLocations.u_matrix ?? null, false, params.matrix);
      gl.uniform2f(uniformLocations.u_pixel ?? null, 2 / params.width, 2 / params.height);
      gl.uniform3f(uniformLocations.u_paper ?? null, ...channels(style.paper));
      gl.uniform3f(uniformLocations.u_focus ?? null, ...channels(style.focus));
      gl.uniform1f(uniformLocations.u_ratio ?? null, params.pixelRatio);
      gl.uniform1f(uniformLocations.u_scale ?? null, style.scale);
    }
  };
}
