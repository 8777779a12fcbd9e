import type { NodeKind } from "../../graph/atlasGraph.ts";
import type { PageParts } from "../parts/pageContext.ts";
import { toggleFilter } from "../state/filterActions.ts";
import { compare, openConnection, openEdit } from "../state/pageActions.ts";
import {
  collapse,
  expand,
  expanded,
  hide,
  open,
  openHops,
  select,
  showAlone,
  toggleFold,
} from "../state/pictureActions.ts";
import { isPinned, pin, unpin } from "../state/pins.ts";
import { cite, type ThingAction, thingStep } from "./action.ts";

/** Selects a thing and goes to a part of its panel. */
const toPanel =
  (part: "facts" | "sources" | "rights") =>
  ({ store, panels }: PageParts, id: string): void => {
    store.setState(select(id));
    panels.reveal(`${part} ${id}`);
  };

const isDrug = (id: string) => id.startsWith("drug:");
const isCluster = (id: string) => id.startsWith("cluster:");
const inGraph = (id: string, { atlas }: PageParts) => atlas.graph.hasNode(id);
const isGrown = (id: string, { store }: PageParts) =>
  store.getState().grown.some((word) => expanded(word) === id);
const KINDS: [NodeKind, string][] = [
  ["company", "companies"],
  ["drug", "drugs"],
  ["target", "targets"],
];
const hasKind = (id: string, { atlas: { graph } }: PageParts, kind: NodeKind) =>
  graph.hasNode(id) && graph.someNeighbor(id, (_other, attributes) => attributes.kind === kind);
const HOPS = ["one hop", "two hops", "three hops", "four hops"];

/** What can be done with one thing, in the order of the menu. */
export const THING_ACTIONS: readonly ThingAction[] = [
  { id: "facts", words: "Show its facts", keys: ["Enter"], about: "thing", run: toPanel("facts") },
  {
    id: "sources",
    words: "Show its sources",
    keys: ["O"],
    about: "thing",
    run: toPanel("sources"),
  },
  {
    id: "rights",
    words: "Show its map of rights",
    keys: ["M"],
    about: "thing",
    when: isDrug,
    run: toPanel("rights"),
  },
  thingStep("middle", "Put it in the middle", "F", open),
  thingStep(
    "expand",
    "Expand by one hop",
    "E",
    expand,
    (id, { store }) => !store.getState().grown.includes(id),
  ),
  ...KINDS.map(([kind, words]) =>
    thingStep(
      `expand-${kind}`,
      `Expand by its ${words} only`,
      "",
      (id) => expand(id, kind),
      (id, parts) => !isGrown(id, parts) && hasKind(id, parts, kind),
    ),
  ),
  thingStep("collapse", "Collapse", "C", collapse, isGrown),
  ...HOPS.map((words, i) =>
    thingStep(`hops-${i + 1}`, `Show what lies within ${words}`, String(i + 1), (id) =>
      openHops(id, i + 1),
    ),
  ),
  {
    id: "pin",
    words: "Pin where it stands",
    keys: [],
    about: "thing",
    when: (id, { store, picture }) =>
      picture?.places().has(id) === true && !isPinned(id, store.getState()),
    run: ({ store, picture }, id) => {
      const at = picture?.places().get(id);
      if (at) store.setState(pin([[id, at]]));
    },
  },
  thingStep("unpin", "Unpin", "", unpin, (id, { store }) => isPinned(id, store.getState())),
  thingStep("connect", "Find how it is connected", "G", openConnection, inGraph),
  thingStep("compare", "Compare with others", "", compare, (id) => /^(drug|deal):/.test(id)),
  thingStep(
    "only",
    "Show only deals on it",
    "",
    (id) => toggleFilter(`target:${id.slice("target:".length)}`),
    (id) => id.startsWith("target:"),
  ),
  thingStep("fold", "Fold into one node, or unfold", "", toggleFold, isCluster),
  thingStep("correct", "Correct or add to this", "", openEdit),
  { id: "cite-thing", words: "Copy a citation of it", keys: [], about: "thing", run: cite },
  thingStep("hide", "Hide", "H", hide),
  thingStep("alone", "Show only it and its neighbours", "A", showAlone, inGraph),
];

/** Whether an action makes sense for a thing. A cluster is no thing of the graph: it can be shown and folded. */
export function suits({ id, when }: ThingAction, parts: PageParts, about: string): boolean {
  if (isCluster(about)) return id === "facts" || id === "fold";
  return when?.(about, parts) ?? true;
}

/** What can be done with a thing just now. */
export function actionsOn(parts: PageParts, id: string): ThingAction[] {
  return THING_ACTIONS.filter((action) => suits(action, parts, id));
}
