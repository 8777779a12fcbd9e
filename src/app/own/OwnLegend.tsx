import { BY_COMMUNITY, type Grouping } from "../../network/grouping.ts";
import { GROUP_SHAPES, groupColours, RING } from "../../renderer/networkMarks.ts";
import { outlinePath } from "../../renderer/outlinePath.ts";
import { PALETTES, type Theme } from "../../renderer/palette.ts";

/** The radius of a mark in the legend, px. */
const RADIUS = 6.5;
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
    <ul className="ownlegend" aria-label={`Colours by ${by === BY_COMMUNITY ? "cluster" : by}`}>
      {grouping.legend.map(({ words, count, group }) => (
        <li key={group}>
          <svg
            viewBox="-8 -8 16 16"
            width="14"
            height="14"
            aria-hidden="true"
            fill={colours[group]}
          >
            {group === RING.group ? (
              <circle r="5" fill="none" stroke={colours[group]} strokeWidth="3" />
            ) : (
              <path d={outlinePath(GROUP_SHAPES[group] ?? "circle", 0, 0, RADIUS)} />
            )}
          </svg>
          <bdi>{words}</bdi> <b>{number.format(count)}</b>
        </li>
      ))}
    </ul>
  );
}
