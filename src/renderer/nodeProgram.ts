import { NodeProgram, type ProgramInfo } from "sigma/rendering";
import type { NodeDisplayData, RenderParams } from "sigma/types";
import { floatColor } from "sigma/utils";
import { NODE_KINDS, type NodeKind } from "../graph/atlasGraph.ts";
import type { DrawStyle } from "./drawStyle.ts";
import { SHAPE_OF, shapeGlsl } from "./shapes.ts";
import { FRAGMENT_HEAD, setStyle, UNIFORMS, VERTEX_HEAD } from "./styleUniforms.ts";

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
${VERTEX_HEAD}
attribute vec2 a_position;
attribute float a_size;
attribute float a_shape;
attribute float a_alpha;
attribute float a_marks;
attribute float a_gap;
attribute vec2 a_corner;
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
  gl_Position = vec4(centre + a_corner * reach * 2.0 / u_size, 0.0, 1.0);
  v_at = a_corner * reach;
  v_r = r;
  v_shape = a_shape;
  v_alpha = a_alpha;
  v_marks = a_marks;
  v_gap = a_gap;
  v_color = colour_or_id();
}`;

const FRAGMENT = /* glsl */ `
${FRAGMENT_HEAD}
varying vec2 v_at;
varying float v_r;
varying float v_shape;
varying float v_alpha;
varying float v_marks;
varying float v_gap;
${shapeGlsl(NODE_KINDS.map((kind) => SHAPE_OF[kind]))}
void main() {
  float d = shape(v_shape, v_at / v_r) * v_r;
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
      float half_side = smoothstep(-soft, soft, leaning(v_at).x);
      float inside = within(d + max(1.2, v_r * 0.1), 0.0, soft);
      fill = mix(fill, mix(fill, u_paper, 0.28), half_side * inside);
    }
    if (v_shape > 1.5 && v_shape < 2.5 && v_r >= 6.0) {
      fill = mix(fill, u_paper, within(length(v_at), v_r * 0.26, soft));
    }
  }
  float body = within(d, 0.0, soft);
  float gap = within(d, v_gap, soft);
  float ring = chosen ? within(abs(d - 4.5), 1.5, soft) : 0.0;
  vec3 colour = mix(u_paper, fill, body * v_alpha);
  float cover = max(gap, body);
  if (v_gap < 0.5) { colour = fill; cover = body * v_alpha; }
  colour = mix(colour, u_focus, ring);
  cover = max(cover, ring);
  if (pinned) {
    float head = length(v_at - vec2(0.8 * v_r + 3.0)) - 3.0;
    float rim = within(head, 1.8, soft);
    colour = mix(mix(colour, u_paper, rim), v_color.rgb, within(head, 0.0, soft));
    cover = max(cover, rim);
  }
  if (cover < 0.004) discard;
  gl_FragColor = vec4(colour * cover, cover);
  #endif
}`;

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

    setUniforms(params: RenderParams, program: ProgramInfo): void {
      setStyle(style, params, program);
    }
  };
}
