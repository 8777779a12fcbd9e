import type { ProgramInfo } from "sigma/rendering";
import type { RenderParams } from "sigma/types";
import type { DrawStyle } from "./drawStyle.ts";
import { channels } from "./palette.ts";

/** The uniforms of every program of ours that Sigma runs. */
export const UNIFORMS = ["u_matrix", "u_size", "u_paper", "u_focus", "u_ratio", "u_scale"] as const;

/** GLSL at the head of every vertex program: where things stand, the px of the picture, and the colour, which is the id while Sigma picks. */
export const VERTEX_HEAD = /* glsl */ `
attribute vec4 a_id;
attribute vec4 a_color;
uniform mat3 u_matrix;
uniform vec2 u_size;
uniform float u_scale;
varying vec4 v_color;
vec4 colour_or_id() {
  #ifdef PICKING_MODE
  return a_id;
  #else
  return a_color;
  #endif
}`;

/** GLSL at the head of every fragment program: colours of the page, and edges that are soft over one px of the screen. */
export const FRAGMENT_HEAD = /* glsl */ `
precision highp float;
varying vec4 v_color;
uniform vec3 u_paper;
uniform vec3 u_focus;
uniform float u_ratio;
float within(float distance, float limit, float soft) {
  return 1.0 - smoothstep(limit - soft, limit + soft, distance);
}`;

/** Hands the frame and the style of the picture to a program. */
export function setStyle(
  style: DrawStyle,
  { matrix, width, height, pixelRatio }: RenderParams,
  { gl, uniformLocations }: ProgramInfo<(typeof UNIFORMS)[number]>,
): void {
  gl.uniformMatrix3fv(uniformLocations.u_matrix, false, matrix);
  gl.uniform2f(uniformLocations.u_size, width, height);
  gl.uniform3f(uniformLocations.u_paper, ...channels(style.paper));
  gl.uniform3f(uniformLocations.u_focus, ...channels(style.focus));
  gl.uniform1f(uniformLocations.u_ratio, pixelRatio);
  gl.uniform1f(uniformLocations.u_scale, style.scale);
}
