import { useEffect, useMemo, useRef, useState } from "react";
import { useStore } from "zustand";
import { PALETTES, type Theme } from "../../renderer/palette.ts";
import { createPlainPicture, groupColours, type Lifted, type PlainPicture } from "../../renderer/plainPicture.ts";
import { PickFile } from "./OpenFile.tsx";
import { OwnDetails } from "./OwnDetails.tsx";
import { OwnFilters } from "./OwnFilters.tsx";
import { OwnFind } from "./OwnFind.tsx";
import { OwnTable } from "./OwnTable.tsx";
import { OwnTools } from "./OwnTools.tsx";
import { BY_CLUSTER, type OpenGraph, type OwnDesk, type OwnFilter, type OwnThing } from "./ownMessages.ts";
import type { OwnSession } from "./ownSession.ts";
import { closeOwn, keepOwn, ownWork } from "./ownWork.ts";
import { SaveAs } from "./SaveAs.tsx";

const dark = window.matchMedia("(prefers-color-scheme: dark)");
const theme = (): Theme => (dark.matches ? "dark" : "light");
const number = new Intl.NumberFormat("en-GB");
const PAN = 60;
/** Larger graphs are coloured by cluster when the reader asks for it. */
const MOST_CLUSTERED = 20_000;

type Grouping = Awaited<ReturnType<OwnDesk["groups"]>>;
type Way = NonNullable<ReturnType<OwnDesk["way"]>>;

/** A graph of the reader's own: picture, search, filters, details, ways, table. */
export function OwnGraph({ session, graph }: { session: OwnSession; graph: OpenGraph }) {
  const { places, keeping } = useStore(ownWork);
  const [by, setBy] = useState<string | null>(() => firstColour(graph));
  const [size, setSize] = useState<string | null>(null);
  const [filters, setFilters] = useState<readonly OwnFilter[]>([]);
  const [grouping, setGrouping] = useState<Grouping | null>(null);
  const [sizes, setSizes] = useState<Float32Array | null>(null);
  const [kept, setKept] = useState<Uint8Array | null>(null);
  const [thing, setThing] = useState<OwnThing | null>(null);
  const [from, setFrom] = useState<OwnThing | null>(null);
  const [way, setWay] = useState<Way | "none" | null>(null);
  const [table, setTable] = useState(false);
  const holder = useRef<HTMLElement>(null);
  const picture = useRef<PlainPicture | null>(null);
  const [blank, setBlank] = useState(false);
  const labels = useMemo(() => new Map(graph.heavy.map(({ row, label }) => [row, label])), [graph]);

  const pick = useRef<(row: number | null) => void>(() => {});
  pick.current = (row) => {
    setWay(null);
    if (row === null) setThing(null);
    else
      void session.ask("thing", row).then((found) => {
        if (found) for (const near of [found, ...found.neighbours]) labels.set(near.row, near.label);
        setThing(found);
      });
  };
  useEffect(() => {
    if (!holder.current) return;
    const made = createPlainPicture(holder.current, {
      theme: theme(),
      edges: graph.edges,
      onPick: (row) => pick.current(row),
      labelOf: (row) => labels.get(row) ?? null,
    });
    picture.current = made;
    setBlank(made === null);
    const turn = () => made?.setTheme(theme());
    dark.addEventListener("change", turn);
    return () => {
      dark.removeEventListener("change", turn);
      made?.end();
      picture.current = null;
    };
  }, [graph, labels]);
  useEffect(() => void session.ask("groups", by).then(setGrouping), [session, by]);
  useEffect(() => {
    if (size === null) setSizes(null);
    else void session.ask("numbers", size).then(setSizes);
  }, [session, size]);
  useEffect(() => {
    if (filters.length === 0) setKept(null);
    else void session.ask("remaining", filters).then(setKept);
  }, [session, filters]);
  const radii = useMemo(() => radiiOf(graph, sizes, kept), [graph, sizes, kept]);
  useEffect(() => picture.current?.setOrder(graph.heavy.map(({ row }) => row)), [graph]);
  const fitted = useRef(false);
  useEffect(() => {
    if (!places) return;
    picture.current?.setMarks({ places, ends: graph.ends, radii, groups: grouping?.groups ?? new Float32Array(graph.nodes) });
    // The camera follows the layout until the reader has picked something.
    if (!fitted.current) picture.current?.fit();
  }, [places, graph, radii, grouping]);
  useEffect(() => {
    fitted.current ||= thing !== null;
    picture.current?.setLifted(liftedBy(thing, way));
  }, [thing, way]);

  const remain = kept ? kept.reduce((sum, value) => sum + value, 0) : graph.nodes;
  const connect = (to: OwnThing) => {
    if (from) void session.ask("way", from.row, to.row).then((found) => setWay(found ?? "none"));
  };
  const show = (row: number) => {
    pick.current(row);
    picture.current?.show(row);
  };
  return (
    <section className={table ? "own withtable" : "own"} aria-label={graph.name}>
      <div className="ownhead">
        <h2>
          <bdi>{graph.name}</bdi> {graph.merged && <small>laid into the atlas</small>}
        </h2>
        <p role="status">
          {filters.length > 0
            ? `${number.format(remain)} of ${number.format(graph.nodes)} nodes remain`
            : `${number.format(graph.nodes)} nodes, ${number.format(graph.edges)} edges`}
        </p>
        <Kept keeping={keeping} />
        <span className="ownfiles">
          <PickFile words="Open another" />
          <SaveAs session={session} name={graph.name} />
          <button type="button" onClick={() => void closeOwn()}>
            Close the file
          </button>
        </span>
      </div>
      <div className="owntools">
        <OwnFind session={session} onPick={show} />
        <OwnTools graph={graph} by={by} setBy={setBy} size={size} setSize={setSize} />
        <OwnFilters graph={graph} filters={filters} setFilters={setFilters} />
        <button type="button" aria-pressed={table} onClick={() => setTable(!table)}>
          Table
        </button>
        <button type="button" onClick={() => picture.current?.fit()}>
          Fit
        </button>
      </div>
      <section
        className="ownstage"
        ref={holder}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the picture is moved by keys
        tabIndex={0}
        aria-label="Picture of the file. Arrows move it, plus and minus zoom, 0 fits; the table holds the same in words."
        onKeyDown={(event) => {
          const step = STEPS[event.key];
          if (!step || !picture.current) return;
          event.preventDefault();
          event.stopPropagation();
          step(picture.current);
        }}
      >
        {blank && (
          <p className="quiet">This browser cannot draw the picture (it has no WebGL). Table, search and details work without it.</p>
        )}
        {grouping && grouping.legend.length > 0 && <OwnLegend grouping={grouping} by={by} />}
      </section>
      {thing && (
        <OwnDetails
          thing={thing}
          from={from}
          way={way}
          show={show}
          close={() => pick.current(null)}
          connectFrom={(start) => {
            setFrom(start);
            setWay(null);
          }}
          connect={connect}
        />
      )}
      {table && <OwnTable session={session} graph={graph} filters={filters} selected={thing?.row ?? null} show={show} />}
    </section>
  );
}

const STEPS: Record<string, (picture: PlainPicture) => void> = {
  ArrowLeft: (picture) => picture.panBy(PAN, 0),
  ArrowRight: (picture) => picture.panBy(-PAN, 0),
  ArrowUp: (picture) => picture.panBy(0, PAN),
  ArrowDown: (picture) => picture.panBy(0, -PAN),
  "+": (picture) => picture.zoomBy(1.4),
  "=": (picture) => picture.zoomBy(1.4),
  "-": (picture) => picture.zoomBy(1 / 1.4),
  "]": (picture) => picture.zoomBy(1.4),
  "[": (picture) => picture.zoomBy(1 / 1.4),
  "0": (picture) => picture.fit(),
};

/** A text with few values says most at the first look; else the clusters. */
function firstColour(graph: OpenGraph): string | null {
  const named = graph.nodeColumns.find(({ name, values }) => /^(kind|type|category|group|class)$/i.test(name) && values.length > 1);
  return named?.name ?? (graph.nodes <= MOST_CLUSTERED ? BY_CLUSTER : null);
}

function radiiOf(graph: OpenGraph, sizes: Float32Array | null, kept: Uint8Array | null): Float32Array {
  const scale = graph.nodes < 150 ? 1 : graph.nodes < 4000 ? 0.65 : graph.nodes < 20_000 ? 0.4 : 0.28;
  const value = (row: number) => (sizes ? (sizes[row] ?? Number.NaN) : (graph.degrees[row] ?? 0));
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let row = 0; row < graph.nodes; row++) {
    const at = value(row);
    if (at < least) least = at;
    if (at > most) most = at;
  }
  return Float32Array.from({ length: graph.nodes }, (_, row) => {
    if (kept && kept[row] === 0) return 0;
    const part = (value(row) - least) / (most - least || 1);
    return scale * (Number.isFinite(part) ? 4 + 11 * Math.sqrt(Math.max(0, part)) : 3);
  });
}

function liftedBy(thing: OwnThing | null, way: Way | "none" | null): Lifted | null {
  if (way && way !== "none") {
    const rows = way.rows.map(({ row }) => row);
    return { rows, lines: rows.slice(1).map((row, i) => [rows[i] ?? row, row] as const) };
  }
  if (!thing) return null;
  return {
    rows: [thing.row, ...thing.neighbours.map(({ row }) => row)],
    lines: thing.neighbours.map(({ row }) => [thing.row, row] as const),
  };
}

/** Whether the work is kept in this browser, in words. */
function Kept({ keeping }: { keeping: ReturnType<typeof ownWork.getState>["keeping"] }) {
  return (
    <p className="kept" aria-live="polite">
      {keeping === null && "Keeping it in this browser …"}
      {keeping?.state === "kept" && "Kept in this browser"}
      {keeping?.state === "refused" && `Not kept: ${keeping.why} Save it as a file before you leave.`}
      {keeping?.state === "overtaken" && (
        <>
          Not kept: another tab keeps “{keeping.name}” since.{" "}
          <button type="button" onClick={() => void keepOwn(true)}>
            Keep this one instead
          </button>
        </>
      )}
    </p>
  );
}

const MARKS = ["circle", "square", "diamond", "triangle", "ring", "circle"];

function OwnLegend({ grouping, by }: { grouping: Grouping; by: string | null }) {
  const colours = groupColours(PALETTES[theme()]);
  return (
    <ul className="ownlegend" aria-label={`Colours by ${by === BY_CLUSTER ? "cluster" : by}`}>
      {grouping.legend.map(({ words, count, group }) => (
        <li key={group}>
          <svg viewBox="-8 -8 16 16" width="14" height="14" aria-hidden="true" fill={colours[group]} stroke={colours[group]}>
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
