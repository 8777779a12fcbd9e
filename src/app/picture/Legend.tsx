import { useMemo } from "react";
import { EDGE_KINDS, type EdgeKind, NODE_KINDS, type NodeKind } from "../../graph/atlasGraph.ts";
import { derivedRivals } from "../../graph/derivedRivals.ts";
import { KIND_WORDS } from "../../graph/kindWords.ts";
import { lineOf } from "../../graph/lensParts.ts";
import { lensOf } from "../../layout/lenses/lenses.ts";
import { Mark } from "../parts/Mark.tsx";
import { usePage, usePageState } from "../parts/pageContext.ts";
import { useRemaining } from "../parts/useRemaining.ts";
import { toggleHighlight } from "../state/pictureActions.ts";

const EDGE_WORDS: Record<EdgeKind, string> = {
  deal: "Deal, by money",
  originator: "Origin, rights",
  rights: "Origin, rights",
  target: "Binds target",
  payload: "Carries payload",
  derivation: "Derived payload",
  regulatory: "Regulatory",
  ownership: "Owner",
  "rival-stated": "Rival, stated",
  "rival-derived": "Rival, derived",
};
const SHOWN_EDGES: EdgeKind[] = [
  "deal",
  "originator",
  "rights",
  "ownership",
  "rival-stated",
  "rival-derived",
];

/** Kinds of nodes and lines with their counts; a row lifts its kind in the picture, again lets it go. */
export function Legend() {
  const { store } = usePage();
  const { graph, deals } = useRemaining();
  const highlight = usePageState((state) => state.highlight);
  const lens = usePageState((state) => state.lens);
  const parts = lensOf(lens)?.legend ?? null;
  const counts = useMemo(() => {
    const found = new Map<string, number>();
    const add = (kind: string) => found.set(kind, (found.get(kind) ?? 0) + 1);
    const derived = derivedRivals(graph, graph.nodes());
    const rivals = new Set(derived.flat());
    graph.forEachNode((id, { kind }) => {
      const drawn = !parts || graph.someEdge(id, (_edge, edge) => parts.edges.includes(edge.kind));
      if (drawn || (parts.edges.includes("rival-derived") && rivals.has(id))) add(`node ${kind}`);
    });
    graph.forEachEdge((_id, { kind }) => {
      if (kind !== "deal") add(`edge ${lineOf(kind)}`);
    });
    found.set("edge deal", deals.size);
    found.set("edge rival-derived", derived.length);
    return found;
  }, [graph, deals, parts]);
  const row = (
    of: "node" | "edge",
    kind: NodeKind | EdgeKind,
    words: string,
    mark: React.ReactNode,
  ) => (
    <li key={kind}>
      <button
        type="button"
        aria-pressed={highlight === kind}
        onClick={() => store.setState(toggleHighlight(kind))}
      >
        {mark}
        <span>{words}</span>
        <b>{counts.get(`${of} ${kind}`) ?? 0}</b>
      </button>
    </li>
  );
  return (
    <section className="legend" aria-label="Legend">
      <ul aria-label="Shown and counted">
        {(parts?.nodes ?? NODE_KINDS).map((kind) =>
          row("node", kind, KIND_WORDS[kind], <Mark kind={kind} />),
        )}
      </ul>
      <ul aria-label="Lines">
        {EDGE_KINDS.filter(
          (kind) => (parts?.edges ?? SHOWN_EDGES).includes(kind) && lineOf(kind) === kind,
        ).map((kind) =>
          row(
            "edge",
            kind,
            EDGE_WORDS[kind],
            <span className={`line ${kind}`} aria-hidden="true" />,
          ),
        )}
      </ul>
    </section>
  );
}
