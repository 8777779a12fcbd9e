import { GROUP_SHAPES, type NetworkMarks, RING, shownEnds } from "./networkMarks.ts";
import { shapeGlsl } from "./shapes.ts";

const POINTS = `#version 300 es
in vec2 place; in float radius; in float group;
uniform vec4 camera; uniform float ratio;
out float mark; out float size;
void main() {
  gl_Position = radius <= 0.0 ? vec4(2.0, 2.0, 0.0, 1.0) : vec4((place - camera.xy) * camera.zw, 0.0, 1.0);
  size = radius * 2.0 * ratio + 2.0;
  gl_PointSize = size;
  mark = group;
}`;
const MARKS = `#version 300 es
precision highp float;
in float mark; in float size;
uniform vec3 colours[${GROUP_SHAPES.length}];
out vec4 colour;
${shapeGlsl(GROUP_SHAPES)}
void main() {
  vec2 p = vec2(gl_PointCoord.x * 2.0 - 1.0, 1.0 - gl_PointCoord.y * 2.0);
  int group = int(mark + 0.5);
  float soft = 2.5 / size;
  float alpha = 1.0 - smoothstep(-soft, 0.0, shape(mark, p));
  if (group == ${RING.group}) alpha *= mix(${RING.left}, 1.0, smoothstep(${RING.hole} - soft, ${RING.hole}, length(p)));
  if (alpha <= 0.0) discard;
  colour = vec4(colours[group] * alpha, alpha);
}`;
const ENDS = `#version 300 es
in vec2 place;
uniform vec4 camera;
void main() { gl_Position = vec4((place - camera.xy) * camera.zw, 0.0, 1.0); }`;
const LINE = `#version 300 es
precision highp float;
uniform vec4 tint;
out vec4 colour;
void main() { colour = tint; }`;

/** The frame of a drawing; colours from 0 to 1. */
interface NetworkFrame {
  x: number;
  y: number;
  /** Clip units for one unit of the graph. */
  scaleX: number;
  scaleY: number;
  ratio: number;
  colours: readonly (readonly [number, number, number])[];
  line: readonly [number, number, number];
  lineAlpha: number;
}

/** Nodes as marks and edges as lines, straight from columns to the graphics card; `null` where there is no WebGL. */
export class NetworkCanvas {
  private readonly points: WebGLProgram;
  private readonly lines: WebGLProgram;
  private readonly pointArray: WebGLVertexArrayObject | null;
  private readonly lineArray: WebGLVertexArrayObject | null;
  private readonly buffers: readonly (WebGLBuffer | null)[];
  private readonly uniforms: Record<
    "lineCamera" | "tint" | "pointCamera" | "ratio" | "colours",
    WebGLUniformLocation | null
  >;
  private count = 0;
  private ends: Uint32Array = new Uint32Array();

  static on(canvas: HTMLCanvasElement, antialias: boolean): NetworkCanvas | null {
    const gl = canvas.getContext("webgl2", {
      antialias,
      premultipliedAlpha: true,
      preserveDrawingBuffer: true,
    });
    return gl && !gl.isContextLost() ? new NetworkCanvas(gl) : null;
  }

  private constructor(private readonly gl: WebGL2RenderingContext) {
    this.points = programOf(gl, POINTS, MARKS);
    this.lines = programOf(gl, ENDS, LINE);
    this.uniforms = {
      lineCamera: gl.getUniformLocation(this.lines, "camera"),
      tint: gl.getUniformLocation(this.lines, "tint"),
      pointCamera: gl.getUniformLocation(this.points, "camera"),
      ratio: gl.getUniformLocation(this.points, "ratio"),
      colours: gl.getUniformLocation(this.points, "colours"),
    };
    this.pointArray = gl.createVertexArray();
    this.lineArray = gl.createVertexArray();
    this.buffers = [0, 1, 2, 3].map(() => gl.createBuffer());
    gl.enable(gl.BLEND);
    gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
  }

  /** The graphics card has let it go. */
  get lost(): boolean {
    return this.gl.isContextLost();
  }

  /** Takes what is drawn from now on; edges to a node without a radius are left out. */
  set(marks: NetworkMarks): void {
    const { gl } = this;
    const { places, radii, groups } = marks;
    gl.bindVertexArray(this.pointArray);
    this.fill(this.points, 0, "place", places, 2);
    this.fill(this.points, 1, "radius", radii, 1);
    this.fill(this.points, 2, "group", groups, 1);
    // Lines name their ends in the column of places, so that nothing is copied and a node that moves takes its edges along.
    gl.bindVertexArray(this.lineArray);
    this.attribute(this.lines, 0, "place", 2);
    const shown = shownEnds(marks);
    gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, this.buffers[3] ?? null);
    if (this.ends !== shown) gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, shown, gl.STATIC_DRAW);
    this.ends = shown;
    this.count = radii.length;
  }

  /** Puts one node elsewhere, with its edges. */
  move(row: number, x: number, y: number): void {
    const { gl } = this;
    gl.bindBuffer(gl.ARRAY_BUFFER, this.buffers[0] ?? null);
    gl.bufferSubData(
      gl.ARRAY_BUFFER,
      2 * row * Float32Array.BYTES_PER_ELEMENT,
      Float32Array.of(x, y),
    );
  }

  private fill(
    program: WebGLProgram,
    buffer: number,
    name: string,
    values: Float32Array,
    width: number,
  ): void {
    const { gl } = this;
    gl.bindBuffer(gl.ARRAY_BUFFER, this.buffers[buffer] ?? null);
    gl.bufferData(gl.ARRAY_BUFFER, values, gl.DYNAMIC_DRAW);
    this.attribute(program, buffer, name, width);
  }

  private attribute(program: WebGLProgram, buffer: number, name: string, width: number): void {
    const { gl } = this;
    const place = gl.getAttribLocation(program, name);
    gl.bindBuffer(gl.ARRAY_BUFFER, this.buffers[buffer] ?? null);
    gl.enableVertexAttribArray(place);
    gl.vertexAttribPointer(place, width, gl.FLOAT, false, 0, 0);
  }

  draw({ x, y, scaleX, scaleY, ratio, colours, line, lineAlpha }: NetworkFrame): void {
    const { gl, uniforms } = this;
    gl.viewport(0, 0, gl.drawingBufferWidth, gl.drawingBufferHeight);
    gl.clearColor(0, 0, 0, 0);
    gl.clear(gl.COLOR_BUFFER_BIT);
    if (lineAlpha > 0) {
      gl.useProgram(this.lines);
      gl.bindVertexArray(this.lineArray);
      gl.uniform4f(uniforms.lineCamera, x, y, scaleX, scaleY);
      const [r, g, b] = line;
      gl.uniform4f(uniforms.tint, r * lineAlpha, g * lineAlpha, b * lineAlpha, lineAlpha);
      gl.drawElements(gl.LINES, this.ends.length, gl.UNSIGNED_INT, 0);
    }
    gl.useProgram(this.points);
    gl.bindVertexArray(this.pointArray);
    gl.uniform4f(uniforms.pointCamera, x, y, scaleX, scaleY);
    gl.uniform1f(uniforms.ratio, ratio);
    gl.uniform3fv(uniforms.colours, colours.flat());
    gl.drawArrays(gl.POINTS, 0, this.count);
  }
}

function programOf(gl: WebGL2RenderingContext, vertex: string, fragment: string): WebGLProgram {
  const program = gl.createProgram();
  for (const [kind, text] of [
    [gl.VERTEX_SHADER, vertex],
    [gl.FRAGMENT_SHADER, fragment],
  ] as const) {
    const shader = gl.createShader(kind);
    if (!shader) continue;
    gl.shaderSource(shader, text);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
  }
  gl.linkProgram(program);
  if (!gl.getProgramParameter(program, gl.LINK_STATUS) && !gl.isContextLost())
    throw new Error(`a shader does not link: ${gl.getProgramInfoLog(program)}`);
  return program;
}
