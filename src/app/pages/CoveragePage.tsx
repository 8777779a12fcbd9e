import { numberWords } from "../../dataset/facts/words.ts";
import type { Coverage } from "../../inference/coverage.ts";
import { useShard } from "../data/useShard.ts";
import { Failed } from "../parts/Failed.tsx";
import { usePage } from "../parts/pageContext.ts";
import { select } from "../state/pictureActions.ts";

/** How much of the whole this data set holds, so that nobody takes the sample for the market. */
export default function CoveragePage() {
  const found = useShard<Coverage>("coverage.json");
  if (found.state === "loading") return <p className="quiet">Fetching the coverage …</p>;
  if (found.state === "failed") return <Failed again={found.again} />;
  const { stats, byYear, byTarget, byCompany, byGrade, market, totals } = found.data;
  const { known } = stats;
  return (
    <>
      <p className="lede">
        {stats.deals} deals, {stats.companies} companies, {stats.drugs} drugs and {stats.sources}{" "}
        sources: a sample chosen around a few targets, not the market.
      </p>
      <h2>What is known of the deals</h2>
      <Bars
        rows={[
          ["announcement date", known.announced],
          ["upfront", known.upfront],
          ["total", known.total],
        ]}
      />
      <h2>By year</h2>
      <table className="rows small">
        <thead>
          <tr>
            <th scope="col">Year</th>
            <th scope="col" className="number">
              Deals here
            </th>
            <th scope="col" className="number">
              Out of China
            </th>
            <th scope="col" className="number">
              Disclosed totals, m USD
            </th>
          </tr>
        </thead>
        <tbody>
          {byYear.map(({ year, deals, outOfChina, totalUsdM }) => (
            <tr key={year}>
              <th scope="row">{year}</th>
              <td className="number">{deals}</td>
              <td className="number">{outOfChina}</td>
              <td className="number">
                {totalUsdM === null ? <i>none</i> : numberWords(totalUsdM)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <h2>Reported for the whole market</h2>
      <ul className="plain">
        {market
          .filter(({ number }) => number !== undefined)
          .map((fact) => (
            <li key={fact.field}>
              {fact.label}: <b>{fact.value}</b> {fact.note && <small>{fact.note}</small>}
            </li>
          ))}
      </ul>
      <h2>Companies: reported total beside the deals here</h2>
      <ul className="plain">
        {totals.map(({ company, year, reportedUsdM, qualifier, hereUsdM, deals }) => (
          <li key={`${company.id} ${year}`}>
            {company.name}, {year}: reported {qualifier === "exact" ? "" : `${qualifier} `}
            <b>{numberWords(reportedUsdM)}</b>, here{" "}
            <b>{hereUsdM === null ? "nothing disclosed" : numberWords(hereUsdM)}</b> in {deals}{" "}
            {deals === 1 ? "deal" : "deals"}
          </li>
        ))}
      </ul>
      <div className="columns">
        <Counts title="Targets with most deals" rows={byTarget} />
        <Counts title="Companies with most deals" rows={byCompany} />
        <section>
          <h2>Deals by their best source</h2>
          <ul className="plain">
            {byGrade.map(({ grade, deals }) => (
              <li key={grade}>
                <span className={`grade ${grade}`}>{grade}</span> {deals}
              </li>
            ))}
          </ul>
        </section>
      </div>
    </>
  );
}

function Bars({ rows }: { rows: [string, [number, number]][] }) {
  return (
    <ul className="bars">
      {rows.map(([words, [n, all]]) => (
        <li key={words}>
          <span>{words}</span>
          <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
            <rect className="all" width="100" height="10" />
            <rect width={all === 0 ? 0 : (n / all) * 100} height="10" />
          </svg>
          <b>
            {n} of {all}
          </b>
        </li>
      ))}
    </ul>
  );
}

function Counts({
  title,
  rows,
}: {
  title: string;
  rows: { id: string; name: string; deals: number }[];
}) {
  const { store } = usePage();
  return (
    <section>
      <h2>{title}</h2>
      <ul className="plain">
        {rows.map(({ id, name, deals }) => (
          <li key={id}>
            <button type="button" className="link" onClick={() => store.setState(select(id))}>
              {name}
            </button>{" "}
            {deals}
          </li>
        ))}
      </ul>
    </section>
  );
}
