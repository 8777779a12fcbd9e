import { EdgeProgram, type ProgramInfo } from "sigma/rendering";
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from "sigma/types";
import { floatColor } from "sigma/utils";
import { BOW, CLEAR, HEAD, HEAD_SIZE } from "./bentLine.ts";
import type { DrawStyle } from "./drawStyle.ts";
import { FRAGMENT_HEAD, setStyle, UNIFORMS, VERTEX_HEAD } from "./styleUniforms.ts";

/** How the line runs: solid, dashed 9–5 (over), or round dots (derived). */
export type LineStyle = "solid" | "dashed" | "dotted";

/** What the edge program reads beside Sigma's own fields. Widths in px. */
export interface EdgeMarks {
  bend: number;
  core: number;
  band: number;
  style: LineStyle;
  arrow: "none" | "filled" | "hollow";
  endDots: boolean;
  alpha: number;
  selected: boolean;
  /** How far each end's shape reaches, px at scale 1; the line stops 5 px before it. */
  sourceReach: number;
  targetReach: number;
}

const STYLES: readonly LineStyle[] = ["solid", "dashed", "dotted"];
const ARROWS = ["none", "filled", "hollow"] as const;
const SEGMENTS = 28;

const VERTEX = /* glsl */ `
${VERTEX_HEAD}
attribute vec2 a_source;
attribute vec2 a_target;
attribute vec4 a_line;   // bend, core, band, alpha
attribute vec4 a_marks;  // style, arrow, end dots, selected
attribute vec2 a_reach;
attribute vec2 a_strip;  // place along 0..1, side -1..1
varying float v_side;
varying float v_along;
varying float v_length;
varying vec4 v_line;
varying vec4 v_marks;
varying float v_head;
void main() {
  vec2 a = (u_matrix * vec3(a_source, 1.0)).xy * u_size * 0.5;
  vec2 b = (u_matrix * vec3(a_target, 1.0)).xy * u_size * 0.5;
  vec2 chord = b - a;
  float span = max(length(chord), 0.001);
  vec2 left = vec2(-chord.y, chord.x) / span;
  vec2 control = (a + b) * 0.5 + left * a_line.x * span * 2.0;
  float bow = abs(a_line.x) * 2.0;
  float whole = span * (1.0 + bow * bow * ${BOW});
  float t0 = clamp((a_reach.x * u_scale + ${CLEAR}.0) / whole, 0.0, 0.49);
  float t1 = 1.0 - clamp((a_reach.y * u_scale + ${CLEAR}.0) / whole, 0.0, 0.49);
  float t = mix(t0, t1, a_strip.x);
  vec2 at = mix(mix(a, control, t), mix(control, b, t), t);
  vec2 tangent = normalize(mix(control - a, b - control, t) + vec2(0.0001, 0.0));
  float arrow = a_marks.y > 0.5 ? 14.0 + a_line.z : 0.0;
  float reach = max(max(a_line.z, a_line.y), arrow) * 0.5 + 2.0;
  if (a_marks.z > 0.5) reach = max(reach, 6.0);
  if (a_marks.w > 0.5) reach = max(reach, 10.0);
  #ifdef PICKING_MODE
  reach = max(reach, 6.0);
  #endif
  v_color = colour_or_id();
  vec2 px = at + vec2(-tangent.y, tangent.x) * a_strip.y * reach;
  gl_Position = vec4(px / (u_size * 0.5), 0.0, 1.0);
  v_side = a_strip.y * reach;
  v_length = whole * (t1 - t0);
  v_along = a_strip.x * v_length;
  v_head = mix(${HEAD_SIZE.least}, 1.0, min(u_scale, 1.0)) * clamp(v_length / ${HEAD_SIZE.fullFrom}.0, ${HEAD_SIZE.short}, 1.0);
  v_line = a_line;
  v_marks = a_marks;
}`;

const FRAGMENT = /* glsl */ `
${FRAGMENT_HEAD}
varying float v_side;
varying float v_along;
varying float v_length;
varying vec4 v_line;
varying vec4 v_marks;
varying float v_head;
vec4 over(vec4 top, vec4 below) {
  return top + below * (1.0 - top.a);
}
void main() {
  #ifdef PICKING_MODE
  gl_FragColor = v_color;
  #else
  float soft = 0.75 / u_ratio;
  float side = abs(v_side);
  float rest = v_length - v_along;
  float head = v_marks.y > 0.5 ? (${HEAD.length[0]}.0 + v_line.z * ${HEAD.length[1]}) * v_head : 0.0;
  float half_head = v_marks.y > 0.5 ? (${HEAD.half[0]}.0 + v_line.z * ${HEAD.half[1]}) * v_head : 0.0;
  float on_shaft = head > 0.0 ? smoothstep(head - 1.0 - soft, head - 1.0 + soft, rest) : 1.0;
  float ink = within(side, v_line.y * 0.5, soft) * on_shaft;
  if (v_marks.x > 1.5) {
    float cell = (mod(v_along, 5.4) - 2.7);
    ink = within(length(vec2(cell, v_side)), max(v_line.y * 0.5, 1.0), soft);
  } else if (v_marks.x > 0.5) {
    float cell = mod(v_along, 14.0);
    ink *= within(abs(cell - 4.5), 4.5, soft);
  }
  if (head > 0.0) {
    float wide = half_head * clamp(rest / head, 0.0, 1.0);
    float tip = within(side, wide, soft) * step(rest, head);
    if (v_marks.y > 1.5) {
      float inner = within(side, wide - 1.6, soft) * step(rest, head - 1.6) ;
      tip -= inner;
    }
    ink = max(ink, tip);
  }
  if (v_marks.z > 0.5) {
    float dot_a = within(length(vec2(v_along - 3.0, v_side)), 3.0, soft);
    float dot_b = within(length(vec2(rest - 3.0, v_side)), 3.0, soft);
    ink = max(ink, max(dot_a, dot_b));
  }
  float band = within(side, v_line.z * 0.5, soft) * on_shaft * 0.2;
  float halo = v_marks.w > 0.5 ? within(side, 7.5, soft) * 0.17 : 0.0;
  float alpha = v_line.w;
  vec4 colour = vec4(u_focus * halo, halo);
  colour = over(vec4(v_color.rgb, 1.0) * band * alpha, colour);
  colour = over(vec4(v_color.rgb, 1.0) * ink * alpha, colour);
  if (colour.a < 0.004) discard;
  gl_FragColor = colour;
  #endif
}`;

/**
 * Every edge of the atlas in one WebGL program: a quadratic curve as a strip of segments, its length in px
 * carried along, so that dashes and dots keep their size; a picked edge is at least 12 px wide.
 */
export function curveProgram(style: DrawStyle) {
  return class CurveProgram extends EdgeProgram<(typeof UNIFORMS)[number]> {
    getDefinition() {
      const { FLOAT, UNSIGNED_BYTE, TRIANGLE_STRIP } = WebGLRenderingContext;
      const strip: number[][] = [];
      for (let i = 0; i <= SEGMENTS; i++) strip.push([i / SEGMENTS, -1], [i / SEGMENTS, 1]);
      return {
        VERTICES: strip.length,
        VERTEX_SHADER_SOURCE: VERTEX,
        FRAGMENT_SHADER_SOURCE: FRAGMENT,
        METHOD: TRIANGLE_STRIP as 5,
        UNIFORMS,
        ATTRIBUTES: [
          { name: "a_source", size: 2, type: FLOAT },
          { name: "a_target", size: 2, type: FLOAT },
          { name: "a_color", size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: "a_id", size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: "a_line", size: 4, type: FLOAT },
          { name: "a_marks", size: 4, type: FLOAT },
          { name: "a_reach", size: 2, type: FLOAT },
        ],
        CONSTANT_ATTRIBUTES: [{ name: "a_strip", size: 2, type: FLOAT }],
        CONSTANT_DATA: strip,
      };
    }

    processVisibleItem(
      edgeIndex: number,
      startIndex: number,
      source: NodeDisplayData,
      target: NodeDisplayData,
      data: EdgeDisplayData & Partial<EdgeMarks>,
    ): void {
      const { array } = this;
      let at = startIndex;
      array[at++] = source.x;
      array[at++] = source.y;
      array[at++] = target.x;
      array[at++] = target.y;
      array[at++] = floatColor(data.color);
      array[at++] = edgeIndex;
      array[at++] = data.bend ?? 0;
      array[at++] = data.core ?? 1.3;
      array[at++] = data.band ?? 0;
      array[at++] = data.alpha ?? 1;
      array[at++] = STYLES.indexOf(data.style ?? "solid");
      array[at++] = ARROWS.indexOf(data.arrow ?? "none");
      array[at++] = data.endDots ? 1 : 0;
      array[at++] = data.selected ? 1 : 0;
      array[at++] = data.sourceReach ?? 0;
      array[at++] = data.targetReach ?? 0;
    }

    setUniforms(params: RenderParams, program: ProgramInfo): void {
      setStyle(style, params, program);
    }
  };
}
