import { lazy, Suspense, useMemo, useRef } from "react";
import { useStore } from "zustand";
import { firstGrouping } from "../../network/grouping.ts";
import type { NetworkPicture } from "../../renderer/networkPicture.ts";
import { PickFile } from "./OpenFile.tsx";
import { OwnDetails } from "./OwnDetails.tsx";
import { OwnFilters } from "./OwnFilters.tsx";
import { OwnFind } from "./OwnFind.tsx";
import { OwnKept } from "./OwnKept.tsx";
import { OwnStage } from "./OwnStage.tsx";
import { OwnTable } from "./OwnTable.tsx";
import { OwnTools } from "./OwnTools.tsx";
import type { OpenGraph } from "./ownMessages.ts";
import type { OwnSession } from "./ownSession.ts";
import { useAnswer, useOwn, useThing, useWay } from "./useOwn.ts";

/** The writers come once there is something to write. */
const SaveAs = lazy(() => import("./SaveAs.tsx"));

/** Keeps its room, so that nothing moves when it comes. */
function SaveAsWaiting() {
  return (
    <select aria-label="Save as" disabled>
      <option>Save as …</option>
    </select>
  );
}

const number = new Intl.NumberFormat("en-GB");

/** A graph of the reader's own: picture, search, filters, details, ways, table. */
export function OwnGraph({ session, graph }: { session: OwnSession; graph: OpenGraph }) {
  const own = useOwn();
  const { keeping, pinned } = useStore(own.state);
  const view = useStore(own.address.view);
  const { size, filters, table } = view;
  const by =
    view.colour === undefined ? firstGrouping(graph.nodeColumns, graph.nodes) : view.colour;
  const labels = useMemo(() => new Map(graph.heavy.map(({ row, label }) => [row, label])), [graph]);
  const picture = useRef<NetworkPicture | null>(null);
  const [thing, setThing] = useThing(session, view.selected, labels);
  const [from] = useThing(session, view.from, labels);
  const way = useWay(session, view.from, view.to);
  const grouping = useAnswer(session, `groups ${by}`, () =>
    by === null ? null : session.call("groups", by),
  );
  const sizes = useAnswer(session, `size ${size}`, () =>
    size === null ? null : session.call("numbers", size),
  );
  const kept = useAnswer(session, JSON.stringify(filters), () =>
    filters.length === 0 ? null : session.call("remaining", filters),
  );
  const remain = useMemo(
    () => kept?.reduce((sum, value) => sum + value, 0) ?? graph.nodes,
    [kept, graph],
  );

  const select = (row: number | null) => {
    if (row === null) own.address.set({ selected: null, to: null });
    else
      void session.call("thing", row).then((found) => {
        setThing(found);
        if (found) own.address.set({ selected: found.id, to: null });
      });
  };
  const show = (row: number) => {
    select(row);
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
        <OwnKept keeping={keeping} />
        <span className="ownfiles">
          <PickFile words="Open another" />
          <Suspense fallback={<SaveAsWaiting />}>
            <SaveAs session={session} name={graph.name} />
          </Suspense>
          <button type="button" onClick={() => void own.close()}>
            Close the file
          </button>
        </span>
      </div>
      <div className="owntools">
        <OwnFind session={session} onPick={show} />
        <OwnTools
          graph={graph}
          by={by}
          setBy={(colour) => own.address.set({ colour })}
          size={size}
          setSize={(next) => own.address.set({ size: next })}
        />
        <OwnFilters
          graph={graph}
          filters={filters}
          setFilters={(next) => own.address.set({ filters: next })}
        />
        <span className="ownfiles">
          {pinned.size > 0 && (
            <button type="button" onClick={() => void own.letGo()}>
              Let {pinned.size} {pinned.size === 1 ? "pin" : "pins"} go
            </button>
          )}
          <button
            type="button"
            aria-pressed={table !== null}
            onClick={() => own.address.set({ table: table ? null : "nodes", sort: null })}
          >
            Table
          </button>
          <button
            type="button"
            onClick={() => {
              own.address.set({ camera: null }, "passing");
              picture.current?.fit();
            }}
          >
            Fit
          </button>
        </span>
      </div>
      <OwnStage
        session={session}
        graph={graph}
        by={by}
        grouping={grouping}
        sizes={sizes}
        kept={kept}
        thing={thing}
        way={useMemo(() => (way && way !== "none" ? way.rows.map(({ row }) => row) : null), [way])}
        labels={labels}
        picture={picture}
        select={select}
      />
      {thing && (
        <OwnDetails
          thing={thing}
          from={from}
          way={way}
          pinned={pinned.has(thing.row)}
          letGo={() => void own.pin(thing.row, null)}
          show={show}
          close={() => select(null)}
          connectFrom={(start) => own.address.set({ from: start?.id ?? null, to: null })}
          connect={(to) => own.address.set({ to: to.id })}
        />
      )}
      {table && (
        <OwnTable
          session={session}
          graph={graph}
          filters={filters}
          selected={thing?.row ?? null}
          of={table}
          sort={view.sort}
          turn={(of, sort) => own.address.set({ table: of, sort })}
          show={show}
        />
      )}
    </section>
  );
}
