import type { ReactNode } from "react";

/** The world as it is drawn, projected when the data were built. */
export interface WorldMap {
  width: number;
  height: number;
  shapes: [code: string, name: string, path: string][];
  dots: [code: string, x: number, y: number][];
}

interface Props {
  map: WorldMap;
  label: string;
  /** How a country is drawn: `kept`, `held-1` …, `undetermined`, `unknown`. */
  lookOf(code: string): string;
  wordsOf(code: string): string;
  chosen?: string | null;
  /** The look that the key lifts. */
  lit?: string | null;
  onPoint?(code: string | null): void;
  onChoose?(code: string): void;
}

/** A world map coloured by holder, hatched where undetermined; codes without a shape are dots. */
export function RightsMap({
  map,
  label,
  lookOf,
  wordsOf,
  chosen = null,
  lit = null,
  onPoint,
  onChoose,
}: Props) {
  const look = (code: string) => {
    const own = code === "" ? "neutral" : lookOf(code);
    const dim = lit !== null && own !== lit ? " dim" : "";
    return `${own}${dim}${code !== "" && code === chosen ? " pointed" : ""}`;
  };
  const events = (code: string) =>
    code === ""
      ? {}
      : {
          onPointerEnter: () => onPoint?.(code),
          onPointerLeave: () => onPoint?.(null),
          onClick: () => onChoose?.(code),
        };
  return (
    <svg
      className={onChoose ? "worldmap" : "worldmap still"}
      viewBox={`0 0 ${map.width} ${map.height}`}
      role="img"
      aria-label={label}
    >
      <Hatch />
      {map.shapes.map(([code, name, path], i) => (
        <path key={code || `${name}${i}`} className={look(code)} d={path} {...events(code)}>
          <title>
            {code === "" ? `${name}: no ISO country code, so no answer` : wordsOf(code)}
          </title>
        </path>
      ))}
      {map.dots.map(([code, x, y]) => (
        <circle
          key={code}
          className={look(code)}
          cx={x}
          cy={y}
          r={code === chosen ? 5 : 3.2}
          {...events(code)}
        >
          <title>{wordsOf(code)}</title>
        </circle>
      ))}
    </svg>
  );
}

function Hatch() {
  return (
    <defs>
      <pattern
        id="undetermined"
        width="5"
        height="5"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect width="5" height="5" className="ground" />
        <path d="M0 0V5" />
      </pattern>
    </defs>
  );
}

/** A line of the key below a map; a pointer on it may lift its look. */
export function KeyLine({
  look,
  count,
  onLift,
  children,
}: {
  look: string;
  count: number;
  onLift?(look: string | null): void;
  children: ReactNode;
}) {
  return (
    <li onPointerEnter={() => onLift?.(look)} onPointerLeave={() => onLift?.(null)}>
      <span className={`swatch ${look}`} aria-hidden="true" />
      <span>{children}</span>
      <b>{count}</b>
    </li>
  );
}
