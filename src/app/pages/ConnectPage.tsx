import { useMemo } from "react";
import { connections, type Path } from "../../graph/connections.ts";
import { type CitationsFile, unpackCitations } from "../../graph/edgeCitations.ts";
import type { RivalLandscape } from "../../graph/rivalLandscape.ts";
import type { Walk } from "../../graph/walkable.ts";
import { useShard } from "../data/useShard.ts";
import { Failed } from "../parts/Failed.tsx";
import { usePage, usePageState } from "../parts/pageContext.ts";
import { select, showPath } from "../state/pictureActions.ts";
import { ConnectTools } from "./ConnectTools.tsx";

const MOST = 4;
const NO_RIVALS: Walk["rivals"] = [];

/** How two things are connected: the shortest ways, each step with its sources; the same that the command `connect` prints. */
export default function ConnectPage() {
  const along = usePageState((state) => state.along);
  return (
    <div className="connect">
      <p className="lede">
        How are two companies, drugs or targets connected? The shortest ways, each step with the
        grade of its sources.
      </p>
      <ConnectTools />
      {along === "rivalry" ? <WaysAlongRivalry /> : <Ways rivals={NO_RIVALS} />}
    </div>
  );
}

/** Derived rivals stand in no graph; they come when they are first asked for. */
function WaysAlongRivalry() {
  const landscape = useShard<RivalLandscape>("landscape.json");
  if (landscape.state === "failed") return <Failed again={landscape.again} />;
  return landscape.state === "here" ? (
    <Ways rivals={landscape.data.pairs} />
  ) : (
    <p className="quiet">Fetching the rivals …</p>
  );
}

function Ways({ rivals }: { rivals: Walk["rivals"] }) {
  const { atlas } = usePage();
  const from = usePageState((state) => state.from);
  const to = usePageState((state) => state.to);
  const along = usePageState((state) => state.along);
  const hubs = usePageState((state) => state.hubs);
  const cited = useShard<CitationsFile>("edgeSources.json");
  const paths = useMemo(() => {
    if (cited.state !== "here" || from === null || to === null) return [];
    const citations = unpackCitations(atlas.graph.edges(), cited.data);
    const reading = {
      name: (id: string) => atlas.names.get(id) ?? id,
      sources: (edge: string) => [...(citations[edge] ?? [])],
    };
    return connections(reading, atlas.graph, from, to, MOST, { along, hubs, rivals });
  }, [cited, atlas, from, to, along, hubs, rivals]);
  if (cited.state === "failed") return <Failed again={cited.again} />;
  if (from !== null && to !== null && cited.state === "here" && paths.length === 0)
    return (
      <p>
        {along === null
          ? "This data set knows no way between the two."
          : "This data set knows no such way between the two."}
      </p>
    );
  return (
    <ol>
      {paths.map((path, i) => (
        <Way key={path.steps.map((step) => step.to.id).join()} path={path} number={i + 1} />
      ))}
    </ol>
  );
}

function Way({ path: { steps }, number }: { path: Path; number: number }) {
  const { store } = usePage();
  const nodes = [...steps.slice(0, 1).map((step) => step.from), ...steps.map((step) => step.to)];
  return (
    <li>
      <p className="way">
        {nodes.map(({ id, name }, i) => (
          <span key={id}>
            <button type="button" className="link" onClick={() => store.setState(select(id))}>
              {name}
            </button>
            {i < steps.length && <i>→</i>}
          </span>
        ))}
      </p>
      <ul>
        {steps.map((step) => (
          <li key={step.words}>
            {step.words}{" "}
            {[...new Set(step.sources.map(({ grade }) => grade))].sort().map((grade) => (
              <span key={grade} className={`grade ${grade}`}>
                {grade}
              </span>
            ))}
          </li>
        ))}
      </ul>
      <button
        type="button"
        className="link show"
        aria-label={`Show in the picture: way ${number}`}
        onClick={() => store.setState(showPath(nodes.map(({ id }) => id)))}
      >
        Show in the picture
      </button>
    </li>
  );
}
