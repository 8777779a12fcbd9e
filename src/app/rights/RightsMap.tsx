import type { SharedAnswer } from "../../inference/rights/rightsPage.ts";
import { answerClass, countrySentence } from "./answerWords.ts";

/** The world as it is drawn, projected when the data were built. */
export interface WorldMap {
  width: number;
  height: number;
  shapes: [code: string, name: string, path: string][];
  dots: [code: string, x: number, y: number][];
}

interface Props {
  map: WorldMap;
  answers: readonly SharedAnswer[];
  chosen: string | null;
  /** The look that the key lifts. */
  lit: string | null;
  onPoint(code: string | null): void;
  onChoose(code: string): void;
}

/** A world map coloured by holder, hatched where undetermined; codes without a shape are dots. */
export function RightsMap({ map, answers, chosen, lit, onPoint, onChoose }: Props) {
  const byCode = new Map(answers.flatMap((answer) => answer.countries.map((code) => [code, answer] as const)));
  const look = (code: string) => {
    const answer = byCode.get(code);
    const own = answer ? answerClass(answer, answers) : "neutral";
    const dim = lit !== null && own !== lit ? " dim" : "";
    return `${own}${dim}${code !== "" && code === chosen ? " chosen" : ""}`;
  };
  const events = (code: string) =>
    code === "" ? {} : { onPointerEnter: () => onPoint(code), onPointerLeave: () => onPoint(null), onClick: () => onChoose(code) };
  return (
    <svg
      className="worldmap"
      viewBox={`0 0 ${map.width} ${map.height}`}
      role="img"
      aria-label="World map of the rights; the same answers stand in the table below"
    >
      <defs>
        <pattern id="undetermined" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="5" height="5" className="ground" />
          <path d="M0 0V5" />
        </pattern>
      </defs>
      {map.shapes.map(([code, name, path], i) => (
        <path key={code || `${name}${i}`} className={look(code)} d={path} {...events(code)}>
          <title>{code === "" ? `${name}: no ISO country code, so no answer` : countrySentence(code, byCode.get(code))}</title>
        </path>
      ))}
      {map.dots.map(([code, x, y]) => (
        <circle key={code} className={look(code)} cx={x} cy={y} r={code === chosen ? 5 : 3.2} {...events(code)}>
          <title>{countrySentence(code, byCode.get(code))}</title>
        </circle>
      ))}
    </svg>
  );
}
