export type Theme = "light" | "dark";

/** The colours that the canvas needs; the page's CSS holds the same tokens. */
export interface Palette {
  paper: string;
  ink: string;
  ink2: string;
  ink3: string;
  line: string;
  focus: string;
  company: string;
  drug: string;
  target: string;
  payload: string;
  regulator: string;
  /** How much of its hue a faint node keeps. */
  faint: number;
}

export const PALETTES: Record<Theme, Palette> = {
  light: {
    paper: "#FCFBF8",
    ink: "#17191C",
    ink2: "#4A4F55",
    ink3: "#686D73",
    line: "#8B8980",
    focus: "#0B63CE",
    company: "#1D4A80",
    drug: "#AD3410",
    target: "#0B7A6B",
    payload: "#B3850E",
    regulator: "#9A4FD0",
    faint: 0.15,
  },
  dark: {
    paper: "#14171B",
    ink: "#F1EEE7",
    ink2: "#BFC1C2",
    ink3: "#979CA2",
    line: "#6B737C",
    focus: "#6FB1FF",
    company: "#7FB2EA",
    drug: "#FF8B60",
    target: "#3FC5AE",
    payload: "#E0B345",
    regulator: "#AC6EE6",
    faint: 0.24,
  },
};

/** `#RRGGBB` as three numbers from 0 to 1. */
export function channels(colour: string): [number, number, number] {
  const value = Number.parseInt(colour.slice(1, 7), 16);
  return [(value >> 16) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255];
}
