import { useId, useMemo } from "react";
import type { FactSource } from "../../dataset/facts/fact.ts";
import { connections } from "../../graph/connections.ts";
import { usePage, usePageState } from "../pageContext.ts";
import { select } from "../store.ts";
import { useShard } from "../useShard.ts";
import { Failed } from "./DealsPage.tsx";

const MOST = 4;

/** How two things are connected: the shortest ways, each step with its sources; the same that the command `connect` prints. */
export function ConnectPage() {
  const { atlas, store } = usePage();
  const from = usePageState((state) => state.from);
  const to = usePageState((state) => state.to);
  const cited = useShard<Record<string, FactSource[]>>("edgeSources.json");
  const paths = useMemo(() => {
    if (cited.state !== "here" || from === null || to === null) return [];
    const reading = { name: (id: string) => atlas.names.get(id) ?? id, sources: (edge: string) => cited.data[edge] ?? [] };
    return connections(reading, atlas.graph, from, to, MOST);
  }, [cited, atlas, from, to]);
  if (cited.state === "failed") return <Failed again={cited.again} />;
  return (
    <div className="connect">
      <p className="lede">How are two companies, drugs or targets connected? The shortest ways, each step with the grade of its sources.</p>
      <div className="tools">
        <Thing words="From" id={from} choose={(id) => store.setState({ from: id })} />
        <Thing words="to" id={to} choose={(id) => store.setState({ to: id })} />
      </div>
      {from !== null && to !== null && cited.state === "here" && paths.length === 0 && <p>This data set knows no way between the two.</p>}
      <ol>
        {paths.map(({ steps }) => (
          <li key={steps.map((step) => step.to.id).join()}>
            <p className="way">
              {steps.map((step, i) => (
                <span key={step.to.id}>
                  {i === 0 && <Name id={step.from.id} name={step.from.name} />}
                  <i>→</i>
                  <Name id={step.to.id} name={step.to.name} />
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
          </li>
        ))}
      </ol>
    </div>
  );
}

/** A name that opens its facts. */
function Name({ id, name }: { id: string; name: string }) {
  const { store } = usePage();
  return (
    <button type="button" className="link" onClick={() => store.setState(select(id))}>
      {name}
    </button>
  );
}

/** A field that takes a name of the atlas. */
function Thing({ words, id, choose }: { words: string; id: string | null; choose(id: string | null): void }) {
  const { atlas } = usePage();
  const list = useId();
  const names = useMemo(() => atlas.index.entities.map((entity) => [entity.id, entity.name] as const), [atlas]);
  return (
    <label>
      {words}{" "}
      <input
        type="search"
        list={list}
        defaultValue={id === null ? "" : (atlas.names.get(id) ?? id)}
        key={id}
        placeholder="Company, drug or target"
        onChange={(event) => {
          const found = names.find(([, name]) => name === event.target.value);
          if (found) choose(found[0]);
        }}
      />
      <datalist id={list}>
        {names.map(([key, name]) => (
          <option key={key} value={name} />
        ))}
      </datalist>
    </label>
  );
}
