import { useEffect, useEffectEvent, useMemo, useRef, useState } from "react";
import type { NodeKind } from "../../graph/atlasGraph.ts";
import type { RivalLandscape } from "../../graph/rivalLandscape.ts";
import { lensOf } from "../../layout/lenses/lenses.ts";
import { useShard } from "../data/useShard.ts";
import { Mark } from "../parts/Mark.tsx";
import { usePage, usePageState } from "../parts/pageContext.ts";
import { usePanel } from "../parts/usePanel.ts";
import { drawsRivals } from "../state/lensNames.ts";
import { closeList } from "../state/pageActions.ts";
import { select } from "../state/pictureActions.ts";
import { type TwinRow, twinRows } from "../state/twinRows.ts";

/** The picture as a tree beside it: what stands in the middle, what it is linked to and how, as deep as one opens it. */
export function TreeTwin() {
  const lens = usePageState((state) => state.lens);
  return drawsRivals({ lens }) ? <RivalTwin /> : <Twin landscape={null} />;
}

function RivalTwin() {
  const landscape = useShard<RivalLandscape>("landscape.json");
  if (landscape.state === "loading") return null;
  return <Twin landscape={landscape.state === "here" ? landscape.data : null} />;
}

function Twin({ landscape }: { landscape: RivalLandscape | null }) {
  const { atlas, store } = usePage();
  const lens = usePageState((state) => state.lens);
  const middle = usePageState((state) => state.focus) ?? atlas.index.lead;
  const data = usePageState((state) => atlas.shownGraph(state));
  /** Rows that stand the other way than they began: the root begins open, all others closed. */
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set());
  const rows = useMemo(() => {
    const opened = new Set(turned);
    if (!opened.delete(middle)) opened.add(middle);
    return twinRows(data, { lens, middle, landscape }, opened);
  }, [data, lens, middle, landscape, turned]);
  useDetailsOfPicture();
  return (
    <section className="twin" aria-labelledby="twin-title">
      <header>
        <h2 id="twin-title">{lensOf(lens)?.list ?? "What it is linked to"}</h2>
        <button type="button" className="link" onClick={() => store.setState(closeList())}>
          Close the list
        </button>
      </header>
      <Tree
        rows={rows}
        toggle={(path) =>
          setTurned((now) =>
            now.has(path)
              ? new Set([...now].filter((other) => other !== path))
              : new Set([...now, path]),
          )
        }
      />
    </section>
  );
}

/** The canvas points to its twin while there is one. */
function useDetailsOfPicture(): void {
  useEffect(() => {
    const picture = document.getElementById("picture");
    picture?.setAttribute("aria-details", "twin");
    return () => picture?.removeAttribute("aria-details");
  }, []);
}

function Tree({ rows, toggle }: { rows: readonly TwinRow[]; toggle(path: string): void }) {
  const { store } = usePage();
  const selection = usePageState((state) => state.selection);
  const [active, setActive] = useState<string | null>(null);
  const tree = useRef<HTMLDivElement>(null);
  const current =
    rows.find(({ path }) => path === active) ??
    rows.find(({ branch }) => branch.id === selection) ??
    rows[0];
  const go = (row: TwinRow | undefined) => {
    if (!row) return;
    setActive(row.path);
    tree.current?.querySelector<HTMLElement>(`[data-path="${CSS.escape(row.path)}"]`)?.focus();
  };
  /** What is selected in the picture becomes the current row, and takes the focus along when the tree has it. */
  const follow = useEffectEvent((id: string | null) => {
    const row = current?.branch.id === id ? current : rows.find(({ branch }) => branch.id === id);
    if (!row) return;
    if (tree.current?.contains(document.activeElement)) go(row);
    else setActive(row.path);
    tree.current
      ?.querySelector(`[data-path="${CSS.escape(row.path)}"]`)
      ?.scrollIntoView({ block: "nearest" });
  });
  useEffect(() => follow(selection), [selection]);
  const choose = ({ branch, path }: TwinRow) => {
    if (branch.kind === "group") toggle(path);
    else store.setState(select(branch.id));
  };
  const keys = (event: React.KeyboardEvent) => {
    if (!current || event.ctrlKey || event.metaKey || event.altKey) return;
    const at = rows.indexOf(current);
    if (event.key === "ArrowDown") go(rows[at + 1]);
    else if (event.key === "ArrowUp") go(rows[at - 1]);
    else if (event.key === "Home") go(rows[0]);
    else if (event.key === "End") go(rows[rows.length - 1]);
    else if (event.key === "ArrowRight")
      current.open === false ? toggle(current.path) : current.open && go(rows[at + 1]);
    else if (event.key === "ArrowLeft")
      current.open ? toggle(current.path) : go(rows.find(({ path }) => path === current.parent));
    else if (event.key === "Enter" || event.key === " ") choose(current);
    else return;
    event.preventDefault();
  };
  return (
    <div
      ref={tree}
      id="twin"
      role="tree"
      aria-labelledby="twin-title"
      onKeyDown={keys}
      onBlur={() => store.setState({ hovered: null })}
      onPointerLeave={() => store.setState({ hovered: null })}
    >
      {rows.map((row) => (
        <Row
          key={row.path}
          row={row}
          current={row === current}
          selected={row.branch.id === selection}
          choose={() => {
            setActive(row.path);
            choose(row);
          }}
          turn={() => {
            setActive(row.path);
            toggle(row.path);
          }}
        />
      ))}
    </div>
  );
}

interface RowParts {
  row: TwinRow;
  current: boolean;
  selected: boolean;
  choose(): void;
  turn(): void;
}

function Row({ row, current, selected, choose, turn }: RowParts) {
  const { store } = usePage();
  const panel = usePanel("tree");
  const { branch, path, level, place, siblings, open } = row;
  const lift = () => store.setState({ hovered: branch.kind === "group" ? null : branch.id });
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree has the keys of its rows
    <div
      ref={current ? panel : undefined}
      role="treeitem"
      data-path={path}
      data-level={Math.min(level, 6)}
      aria-level={level}
      aria-posinset={place}
      aria-setsize={siblings}
      aria-expanded={open ?? undefined}
      aria-selected={selected}
      tabIndex={current ? 0 : -1}
      onClick={choose}
      onFocus={lift}
      onPointerEnter={lift}
    >
      <span
        className="turn"
        aria-hidden="true"
        onClick={(event) => {
          event.stopPropagation();
          turn();
        }}
      >
        {open === null ? "" : open ? "▾" : "▸"}
      </span>
      {branch.kind !== "group" && <Mark kind={branch.kind as NodeKind | "deal"} />}
      <span className="text">
        <b>{branch.label}</b> {branch.words && <small>{branch.words}</small>}
      </span>
    </div>
  );
}
