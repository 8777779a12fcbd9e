import { useId, useMemo } from "react";
import { titleWords } from "../../dataset/dealTitle.ts";
import { comparisonCsv } from "../../formats/comparisonCsv.ts";
import {
  COMPARED,
  type ComparedFact,
  type Comparison,
  type ComparisonRow,
  comparison,
  type Standing,
} from "../../graph/comparison.ts";
import type { EntityPage } from "../../graph/entityPage.ts";
import type { RightsPage } from "../../inference/rights/rightsPage.ts";
import { useShards } from "../data/useShard.ts";
import { download } from "../parts/download.ts";
import { Failed } from "../parts/Failed.tsx";
import { usePage, usePageState } from "../parts/pageContext.ts";
import { Worded } from "../parts/Term.tsx";
import { intervalOn } from "../rights/intervalOn.ts";
import { select } from "../state/pictureActions.ts";
import "./compare.css";

const [LEAST, MOST] = COMPARED;
const HEADS: Record<Standing, string> = {
  different: "Different",
  partly: "Known of some only",
  same: "The same",
};

/** Two to five drugs or deals side by side, differences first; the same rows that the command `compare` prints. */
export default function ComparePage() {
  const compared = usePageState((state) => state.compared);
  return (
    <div className="compare">
      <p className="lede">
        Two to five drugs, or two to five deals, side by side. What differs comes first; every value
        keeps its sources.
      </p>
      <Chosen compared={compared} />
      {compared.length >= LEAST && <Table compared={compared} />}
      {compared.length === 1 && <p>One more, and they stand side by side.</p>}
    </div>
  );
}

/** What is compared, each removable, and a field that adds one of the same kind. */
function Chosen({ compared }: { compared: readonly string[] }) {
  const { atlas, store } = usePage();
  const list = useId();
  const kind = compared[0]?.slice(0, compared[0].indexOf(":"));
  const choices = useMemo(
    () =>
      [
        ...atlas.index.entities
          .filter((entity) => entity.kind === "drug")
          .map(({ id, name }) => [id, name] as const),
        ...atlas.index.deals.map((deal) => [deal.id, titleWords(deal)] as const),
      ].filter(
        ([id]) => (kind === undefined || id.startsWith(`${kind}:`)) && !compared.includes(id),
      ),
    [atlas, kind, compared],
  );
  return (
    <div className="tools">
      {compared.map((id) => (
        <button
          key={id}
          type="button"
          className="picked"
          aria-label={`Take out ${atlas.names.get(id) ?? id}`}
          onClick={() => store.setState({ compared: compared.filter((other) => other !== id) })}
        >
          {atlas.names.get(id) ?? id} <span aria-hidden="true">×</span>
        </button>
      ))}
      {compared.length < MOST && (
        <label>
          Add{" "}
          <input
            type="search"
            list={list}
            key={compared.join()}
            placeholder={kind === undefined ? "Drug or deal" : `Another ${kind}`}
            onChange={(event) => {
              const found = choices.find(([, name]) => name === event.target.value);
              if (found) store.setState({ compared: [...compared, found[0]] });
            }}
          />
          <datalist id={list}>
            {choices.map(([id, name]) => (
              <option key={id} value={name} />
            ))}
          </datalist>
        </label>
      )}
    </div>
  );
}

function Table({ compared }: { compared: readonly string[] }) {
  const { atlas } = usePage();
  const on = usePageState((state) => state.on) ?? atlas.index.version;
  const pages = useShards<EntityPage>(compared.map((id) => `entity/${id.replace(":", "/")}.json`));
  const drugs = compared
    .filter((id) => id.startsWith("drug:"))
    .map((id) => id.slice("drug:".length));
  const rights = useShards<RightsPage>(drugs.map((key) => `rights/${key}.json`));
  if (pages.state === "failed") return <Failed again={pages.again} />;
  if (rights.state === "failed") return <Failed again={rights.again} />;
  if (pages.state === "loading" || rights.state === "loading")
    return <p className="quiet">Fetching the facts …</p>;
  const table = comparison(
    pages.data.map((page) => {
      const own = rights.data.find(({ drug }) => drug.id === page.id);
      const answers = own && intervalOn(own, on)?.answers;
      return answers ? { page, answers } : { page };
    }),
  );
  return (
    <>
      <p className="sum">
        {table.rows.filter(({ standing }) => standing === "different").length} of{" "}
        {table.rows.length} facts differ.{" "}
        <button
          type="button"
          className="link"
          onClick={() =>
            download(
              new Blob([comparisonCsv(table).text], { type: "text/csv" }),
              "licensing-atlas-comparison.csv",
            )
          }
        >
          Save as CSV
        </button>
      </p>
      <div className="scrolls">
        <table className="rows comparison">
          <Head subjects={table.subjects} />
          {(["different", "partly", "same"] as const).map((standing) => (
            <Rows
              key={standing}
              title={HEADS[standing]}
              rows={table.rows.filter((row) => row.standing === standing)}
              table={table}
            />
          ))}
        </table>
      </div>
    </>
  );
}

function Head({ subjects }: Pick<Comparison, "subjects">) {
  const { store } = usePage();
  return (
    <thead>
      <tr>
        <th scope="col">Fact</th>
        {subjects.map(({ id, name }) => (
          <th key={id} scope="col">
            <button type="button" className="name" onClick={() => store.setState(select(id))}>
              {name}
            </button>
          </th>
        ))}
      </tr>
    </thead>
  );
}

function Rows({
  title,
  rows,
  table,
}: {
  title: string;
  rows: readonly ComparisonRow[];
  table: Comparison;
}) {
  if (rows.length === 0) return null;
  return (
    <tbody>
      <tr className="group">
        <th scope="rowgroup" colSpan={table.subjects.length + 1}>
          {title} <span>{rows.length}</span>
        </th>
      </tr>
      {rows.map(({ label, cells }) => (
        <tr key={label}>
          <th scope="row">
            <Worded>{label}</Worded>
          </th>
          {cells.map((cell, i) => (
            <td key={table.subjects[i]?.id}>
              {cell.length === 0 ? (
                <i>not known</i>
              ) : (
                cell.map((fact) => <Value key={keyOf(fact)} fact={fact} />)
              )}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  );
}

/** Two facts of one label may have one value, each from sources of its own. */
const keyOf = ({ value, sources }: ComparedFact) =>
  [value, ...sources.map(({ id, at }) => `${id} ${at}`)].join();

/** A value with its grades; opened, the sources, each leading to all it says. */
function Value({ fact }: { fact: ComparedFact }) {
  const { store } = usePage();
  const grades = [...new Set(fact.sources.map(({ grade }) => grade))].sort();
  const disputed = (fact.alternatives ?? []).filter(({ relation }) => relation === "conflicts");
  return (
    <details className="compared">
      <summary>
        {fact.value}{" "}
        {grades.map((grade) => (
          <span key={grade} className={`grade ${grade}`}>
            {grade}
          </span>
        ))}
        {disputed.length > 0 && <em> ⇄ {disputed.map((other) => other.value).join(", ")}</em>}
      </summary>
      {fact.note && <small>{fact.note}</small>}
      <ul>
        {fact.sources.map(({ id, at, grade }) => (
          <li key={`${id} ${at}`}>
            <button type="button" className="link" onClick={() => store.setState(select(id))}>
              {id.slice("source:".length)}
            </button>{" "}
            {[at, grade].filter(Boolean).join(" · ")}
          </li>
        ))}
      </ul>
    </details>
  );
}
