import { useState } from "react";
import { type FacetName, type Filter, partsOf, spanOf } from "../../inference/filters/facets.ts";
import type { OptionCount } from "../../inference/filters/filterCounts.ts";
import { optionWords } from "../../inference/filters/filterWords.ts";
import { usePage } from "../parts/pageContext.ts";
import { toggleFilter } from "../state/filterActions.ts";
import { SpanInputs } from "./SpanInputs.tsx";

const MOST = 8;

/** One facet: its options with counts, a span for numbers. A long list shows the most frequent and what is chosen. */
export function FacetGroup({
  name,
  title,
  spans,
  first,
  options,
  chosen,
}: {
  name: FacetName;
  title: string;
  spans: boolean;
  /** Stands open before anything is chosen. */
  first: boolean;
  options: readonly OptionCount[];
  chosen: readonly Filter[];
}) {
  const { atlas, store } = usePage();
  const [all, setAll] = useState(false);
  const [open] = useState(first || chosen.length > 0);
  const isChosen = ({ option }: OptionCount) => chosen.includes(`${name}:${option}`);
  const shown = options.filter((each, i) => all || i < MOST || isChosen(each));
  const span = chosen
    .map((filter) => spanOf(partsOf(filter).option))
    .find((found) => found !== undefined);
  return (
    <details open={open}>
      <summary>
        {title}
        {chosen.length > 0 && <span>{chosen.length} chosen</span>}
      </summary>
      <fieldset>
        <legend className="said">{title}</legend>
        {spans && <SpanInputs facet={name} least={span?.least ?? null} most={span?.most ?? null} />}
        {shown.map((each) => (
          <label key={each.option} className={each.remaining === 0 ? "none" : ""}>
            <input
              type="checkbox"
              checked={isChosen(each)}
              onChange={() => store.setState(toggleFilter(`${name}:${each.option}`))}
            />
            <span>{optionWords(name, each.option, (id) => atlas.names.get(id))}</span>
            <b>{each.remaining}</b>
          </label>
        ))}
        {options.length > shown.length && (
          <button type="button" className="link" onClick={() => setAll(true)}>
            All {options.length}
          </button>
        )}
      </fieldset>
    </details>
  );
}
