import { PALETTES, type Theme } from "../../renderer/palette.ts";
import { groupColours } from "../../renderer/plainPicture.ts";
import { BY_CLUSTER, type Grouping } from "./ownMessages.ts";

const MARKS = ["circle", "square", "diamond", "triangle", "ring", "circle"];
const number = new Intl.NumberFormat("en-GB");

/** What the colours and shapes of the nodes stand for, with counts. */
export function OwnLegend({
  grouping,
  by,
  theme,
}: {
  grouping: Grouping;
  by: string | null;
  theme: Theme;
}) {
  const colours = groupColours(PALETTES[theme]);
  return (
    <ul className="ownlegend" aria-label={`Colours by ${by === BY_CLUSTER ? "cluster" : by}`}>
      {grouping.legend.map(({ words, count, group }) => (
        <li key={group}>
          <svg
            viewBox="-8 -8 16 16"
            width="14"
            height="14"
            aria-hidden="true"
            fill={colours[group]}
            stroke={colours[group]}
          >
            {MARKS[group] === "square" && <rect x="-5.5" y="-5.5" width="11" height="11" />}
            {MARKS[group] === "diamond" && <path d="M0-7 7 0 0 7-7 0Z" />}
            {MARKS[group] === "triangle" && <path d="M0-6 7 6H-7Z" />}
            {MARKS[group] === "ring" && <circle r="5" fill="none" strokeWidth="3" />}
            {MARKS[group] === "circle" && <circle r="6" />}
          </svg>
          <bdi>{words}</bdi> <b>{number.format(count)}</b>
        </li>
      ))}
    </ul>
  );
}
