import { useEffect, useMemo, useRef, useState } from "react";
import { useStore } from "zustand";
import type { Grouping } from "../../network/grouping.ts";
import { aroundOf, stepAround, stepTowards, type Walk } from "../../network/neighbourWalk.ts";
import type { NodeDetails } from "../../network/nodeDetails.ts";
import { nodeRadii } from "../../network/nodeRadii.ts";
import type { Lifted } from "../../renderer/networkOverlay.ts";
import { createNetworkPicture, type NetworkPicture } from "../../renderer/networkPicture.ts";
import type { Theme } from "../../renderer/palette.ts";
import { usePageState } from "../parts/pageContext.ts";
import { OwnLegend } from "./OwnLegend.tsx";
import type { OpenGraph } from "./ownMessages.ts";
import type { OwnSession } from "./ownSession.ts";
import { shownText } from "./shownText.ts";
import { useOwn } from "./useOwn.ts";

const dark = window.matchMedia("(prefers-color-scheme: dark)");
const PAN = 60;

/** Why there is no picture. */
const ABSENCE = {
  blank:
    "This browser cannot draw the picture (it has no WebGL). Table, search and details work without it.",
  lost: "The graphics card stopped answering, so the picture is gone. Table, search and details still work; open the file again to try once more.",
};
type Absent = keyof typeof ABSENCE;

interface Stage {
  session: OwnSession;
  graph: OpenGraph;
  by: string | null;
  grouping: Grouping | null;
  sizes: Float32Array | null;
  kept: Uint8Array | null;
  thing: NodeDetails | null;
  way: readonly number[] | null;
  /** Labels as far as the page knows them. */
  labels: Map<number, string>;
  picture: React.RefObject<NetworkPicture | null>;
  select(row: number | null): void;
}

/** The picture of a file, for pointer and keys, with its legend. */
export function OwnStage({
  session,
  graph,
  by,
  grouping,
  sizes,
  kept,
  thing,
  way,
  labels,
  picture,
  select,
}: Stage) {
  const own = useOwn();
  const { address } = own;
  const { places, pinned } = useStore(own.state);
  const camera = useStore(address.view, (view) => view.camera);
  const singleKeys = usePageState((state) => state.singleKeys);
  const [theme, setTheme] = useState<Theme>(dark.matches ? "dark" : "light");
  const [hovered, setHovered] = useState<NodeDetails | null>(null);
  const [drawn, setDrawn] = useState<NetworkPicture | Absent | null>(null);
  const holder = useRef<HTMLElement>(null);
  const over = useRef<number | null>(null);
  const walk = useRef<Walk | null>(null);
  const chosen = useRef(select);
  chosen.current = select;

  // The graphics card is asked in a task of its own: with the first render in one, the page would not answer for too long.
  useEffect(() => {
    const within = holder.current;
    if (!within) return;
    const hover = (row: number | null) => {
      if (row === over.current) return;
      over.current = row;
      if (row === null) setHovered(null);
      else
        void session.call("thing", row).then((found) => {
          if (found)
            for (const near of [found, ...found.neighbours]) labels.set(near.row, near.label);
          if (over.current === row) setHovered(found);
        });
    };
    const draw = () => {
      const made = createNetworkPicture(within, {
        theme: dark.matches ? "dark" : "light",
        edges: graph.edges,
        onPick: (row) => {
          walk.current = null;
          chosen.current(row);
        },
        onHover: hover,
        onDrop: (row, place) => void own.pin(row, place),
        onRest: (camera) => address.set({ camera }, "passing"),
        onContextLost: () => setDrawn("lost"),
        labelOf: (row) => labels.get(row) ?? null,
      });
      picture.current = made;
      setDrawn(made ?? "blank");
      made?.setOrder(graph.heavy.map(({ row }) => row));
    };
    const begun = window.setTimeout(draw);
    return () => {
      window.clearTimeout(begun);
      picture.current?.end();
      picture.current = null;
      setDrawn(null);
    };
  }, [session, graph, labels, picture, own, address]);

  useEffect(() => {
    const turn = () => setTheme(dark.matches ? "dark" : "light");
    dark.addEventListener("change", turn);
    return () => dark.removeEventListener("change", turn);
  }, []);

  const radii = useMemo(
    () => nodeRadii(graph, sizes, kept, window.innerWidth),
    [graph, sizes, kept],
  );
  const shown = typeof drawn === "string" ? null : drawn;
  useEffect(() => {
    if (!places || !shown) return;
    shown.setMarks({
      places,
      ends: graph.ends,
      radii,
      groups: grouping?.groups ?? new Float32Array(graph.nodes),
    });
    // The camera follows the layout until the reader has moved it or picked something.
    const { camera: set, selected } = address.view.getState();
    if (!set && selected === null) shown.fit();
  }, [places, graph, radii, grouping, shown, address]);
  useEffect(() => {
    if (camera) shown?.look(camera);
  }, [camera, shown]);
  useEffect(() => shown?.setTheme(theme), [theme, shown]);
  useEffect(() => shown?.setPinned(pinned), [pinned, shown]);
  useEffect(() => shown?.setLifted(liftedBy(hovered, way, thing)), [hovered, way, thing, shown]);

  const step = (row: number | null) => {
    if (row === null) return;
    select(row);
    picture.current?.show(row);
  };
  const press = ({ key, shiftKey }: React.KeyboardEvent): boolean => {
    if (!shown) return false;
    if (thing && !shiftKey && key.startsWith("Arrow")) {
      walk.current = null;
      step(stepTowards(thing, key, shown.at));
    } else if (MOVES[key]) MOVES[key](shown);
    else if (key === "0") {
      address.set({ camera: null }, "passing");
      shown.fit();
    } else if (singleKeys && /^[np]$/i.test(key)) {
      if (!thing) step(graph.heavy[0]?.row ?? null);
      else {
        const next = stepAround(
          walk.current ?? { around: thing, step: -1 },
          /n/i.test(key) ? 1 : -1,
        );
        walk.current = next?.walk ?? null;
        step(next?.row ?? null);
      }
    } else if (key === "Enter") {
      walk.current = null;
      if (!thing) step(graph.heavy[0]?.row ?? null);
    } else if (key === "Escape" && thing) select(null);
    else return false;
    return true;
  };
  return (
    <section
      className="ownstage"
      ref={holder}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the picture is walked by keys
      tabIndex={0}
      aria-label="Picture of the file. Enter takes the best connected node, N and P go through its neighbours, arrows go to one, Escape leaves; Shift and arrows move the picture, plus and minus zoom, 0 fits. The table holds the same in words."
      onKeyDown={(event) => {
        if (event.ctrlKey || event.metaKey || event.altKey || !press(event)) return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      {typeof drawn === "string" && <p className="quiet">{ABSENCE[drawn]}</p>}
      {grouping && grouping.legend.length > 0 && (
        <OwnLegend grouping={grouping} by={by} theme={theme} />
      )}
      <p className="said" aria-live="polite">
        {thing &&
          `${shownText(thing.label, 160)}, ${thing.degree} ${thing.degree === 1 ? "neighbour" : "neighbours"}`}
      </p>
    </section>
  );
}

const MOVES: Record<string, (picture: NetworkPicture) => void> = {
  ArrowLeft: (picture) => picture.panBy(PAN, 0),
  ArrowRight: (picture) => picture.panBy(-PAN, 0),
  ArrowUp: (picture) => picture.panBy(0, PAN),
  ArrowDown: (picture) => picture.panBy(0, -PAN),
  "+": (picture) => picture.zoomBy(1.4),
  "=": (picture) => picture.zoomBy(1.4),
  "-": (picture) => picture.zoomBy(1 / 1.4),
  "]": (picture) => picture.zoomBy(1.4),
  "[": (picture) => picture.zoomBy(1 / 1.4),
};

/** A node under the pointer before a way, and a way before the selected node. */
function liftedBy(
  hovered: NodeDetails | null,
  way: readonly number[] | null,
  thing: NodeDetails | null,
): Lifted | null {
  if (way && !hovered)
    return {
      rows: way,
      lines: way.slice(1).map((row, i) => ({ from: way[i] ?? row, to: row, arrow: false })),
    };
  const lead = hovered ?? thing;
  if (!lead) return null;
  return {
    rows: [...new Set([lead.row, ...aroundOf(lead)])],
    lines: lead.neighbours.map(({ row, out }) => ({
      from: out === false ? row : lead.row,
      to: out === false ? lead.row : row,
      arrow: out !== null,
    })),
  };
}
