import { useMemo, useState } from "react";
import { numberWords } from "../../dataset/facts/words.ts";
import { comparables, type Quartiles, WEIGHTS, type Weights } from "../../inference/comparables.ts";
import type { DealFeatures } from "../../inference/dealFeatures.ts";
import { useShard } from "../data/useShard.ts";
import { usePage } from "../parts/pageContext.ts";
import { select } from "../state/pictureActions.ts";

const MOST = 6;
const NAMES = Object.keys(WEIGHTS) as (keyof Weights)[];

/** The deals most like this one, each saying why, by weights that the reader may change. */
export function Comparables({ id }: { id: string }) {
  const { store } = usePage();
  const features = useShard<DealFeatures[]>("features.json");
  const [weights, setWeights] = useState(WEIGHTS);
  const table = useMemo(
    () => (features.state === "here" ? comparables(features.data, id, weights, MOST) : null),
    [features, id, weights],
  );
  if (!table) return null;
  return (
    <section aria-label="Comparable deals" className="comparables">
      <h2>
        Comparable deals <span>by weighted likeness</span>
      </h2>
      {table.rows.length === 0 && (
        <p className="quiet">No deal here is like this one in any weighted feature.</p>
      )}
      <ol>
        {table.rows.map(({ deal, score, reasons }) => (
          <li key={deal.id}>
            <button type="button" className="link" onClick={() => store.setState(select(deal.id))}>
              {deal.title}
            </button>
            <b>{Math.round(score * 100)}</b>
            <small>
              {reasons.join(" · ")} · upfront{" "}
              {deal.upfrontUsdM === null ? "not disclosed" : numberWords(deal.upfrontUsdM)}, total{" "}
              {deal.totalUsdM === null ? "not disclosed" : numberWords(deal.totalUsdM)}
            </small>
          </li>
        ))}
      </ol>
      {table.rows.length > 0 && (
        <p className="sum">
          {quartileWords("Upfront", table.upfront)} {quartileWords("Total", table.total)}
        </p>
      )}
      <details>
        <summary>Weights</summary>
        <div className="weights">
          {NAMES.map((name) => (
            <label key={name}>
              <span>{name}</span>
              <input
                type="range"
                min={0}
                max={5}
                value={weights[name]}
                onChange={(event) => setWeights({ ...weights, [name]: Number(event.target.value) })}
              />
              <b>{weights[name]}</b>
            </label>
          ))}
        </div>
      </details>
    </section>
  );
}

function quartileWords(what: string, { n, of, low, middle, high }: Quartiles): string {
  if (low === null || middle === null || high === null)
    return `${what}: disclosed by ${n} of ${of}, too few for quartiles.`;
  return `${what} quartiles ${numberWords(Math.round(low))}, ${numberWords(Math.round(middle))}, ${numberWords(Math.round(high))} m USD, from ${n} of ${of}.`;
}
