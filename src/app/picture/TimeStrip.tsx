import { useEffect, useMemo, useRef, useState } from "react";
import { titleWords } from "../../dataset/dealTitle.ts";
import { dateWords, numberWords } from "../../dataset/facts/words.ts";
import type { DealBrief } from "../../graph/atlasIndex.ts";
import { usePage, usePageState } from "../parts/pageContext.ts";
import { useRemaining } from "../parts/useRemaining.ts";
import { readOn, select } from "../state/pictureActions.ts";
import { monthEnds, type TimeScale, timeScale } from "../state/timeScale.ts";

const WIDTH = 1000;
const BASE = 62;
const TALL = 50;
const STEP_MS = 320;

/** Every dated deal along the bottom, its disclosed maximum as height; a slider reads the whole atlas on another day. */
export function TimeStrip() {
  const { atlas, store } = usePage();
  const { version, deals } = atlas.index;
  const remaining = useRemaining().deals;
  const on = usePageState((state) => state.on);
  const selection = usePageState((state) => state.selection);
  const dated = useMemo(
    () =>
      deals.filter((deal): deal is DealBrief & { announced: string } => deal.announced !== null),
    [deals],
  );
  const firstYear = useMemo(() => firstYearOf(dated), [dated]);
  const scale = useMemo(() => timeScale(firstYear, version), [firstYear, version]);
  const days = useMemo(() => monthEnds(firstYear, version), [firstYear, version]);
  // A takeover of a whole company would dwarf every licence.
  const largest = Math.max(
    1,
    ...dated.map(({ totalUsdM, kindWords }) =>
      kindWords === "acquisition" ? 0 : (totalUsdM ?? 0),
    ),
  );
  const shown = dated.filter(
    ({ id, announced }) => remaining.has(id) && scale.span(announced).to >= 0,
  );
  const at = days.findIndex((day) => day >= (on ?? version));
  const setDay = (i: number) =>
    store.setState(readOn(days[i] === version ? null : (days[i] ?? null)));
  const now = scale.span(on ?? version).to;
  const chosen = shown.filter(
    ({ id, parties, assets }) =>
      selection !== null &&
      (id === selection ||
        parties.some((party) => party.id === selection) ||
        assets.includes(selection)),
  );
  const outside = remaining.size - shown.length;
  return (
    <section className="strip" aria-label="Deals in time">
      <p className="caption">
        <span>
          Read on <b>{dateWords(on ?? version)}</b>
          {on !== null && (
            <button type="button" className="link" onClick={() => store.setState(readOn(null))}>
              back to {dateWords(version)}
            </button>
          )}
        </span>
        <Play days={days} at={at} setDay={setDay} />
        <span className="end">
          {shown.length} {shown.length === 1 ? "deal" : "deals"} by date, height by disclosed
          maximum
          {outside > 0 && ` · ${outside} undated or before ${firstYear}`}
        </span>
      </p>
      <svg viewBox={`0 0 ${WIDTH} ${BASE + 18}`} preserveAspectRatio="none" aria-hidden="true">
        {shown.map((deal) => (
          <Stem
            key={deal.id}
            deal={deal}
            scale={scale}
            largest={largest}
            chosen={chosen.includes(deal)}
            later={deal.announced > (on ?? version)}
          />
        ))}
        <path className="base" d={`M0 ${BASE}H${WIDTH}`} />
        <path className="now" d={`M${now * WIDTH} 4V${BASE}`} />
      </svg>
      <div className="years" aria-hidden="true">
        {scale.years.map((year) => {
          const left = scale.span(String(year)).from * 100;
          return left < 97 ? (
            <span key={year} style={{ left: `${left}%` }}>
              {year}
            </span>
          ) : null;
        })}
      </div>
      <ul className="dots">
        {shown.map((deal) => {
          const { from, to } = scale.span(deal.announced);
          const height = heightOf(deal, largest);
          const words = `${dateWords(deal.announced)} · ${titleWords(deal)} · ${deal.totalUsdM === null ? "total not disclosed" : `${numberWords(deal.totalUsdM)} m USD at most`}`;
          return (
            <li
              key={deal.id}
              style={{ left: `${((from + to) / 2) * 100}%`, bottom: `${height + 33}px` }}
            >
              <button
                type="button"
                tabIndex={-1}
                className={dotClass(deal, chosen.includes(deal))}
                title={words}
                aria-label={words}
                onClick={() => store.setState(select(deal.id))}
              />
            </li>
          );
        })}
      </ul>
      <input
        type="range"
        aria-label="Read the atlas on"
        aria-valuetext={dateWords(on ?? version)}
        min={0}
        max={days.length - 1}
        value={at < 0 ? days.length - 1 : at}
        onChange={(event) => setDay(Number(event.target.value))}
      />
    </section>
  );
}

/** Height by the root of the disclosed maximum, px; 0 where nothing is disclosed. */
function heightOf(deal: DealBrief, largest: number): number {
  return deal.totalUsdM === null ? 0 : Math.min(Math.sqrt(deal.totalUsdM / largest), 1) * TALL;
}

/** The year from which on nineteen of twenty deals were announced: a few early ones must not squeeze the rest. */
function firstYearOf(dated: readonly { announced: string }[]): number {
  const years = dated.map(({ announced }) => Number(announced.slice(0, 4))).sort((a, b) => a - b);
  return years[Math.floor(years.length / 20)] ?? 2020;
}

function dotClass(deal: DealBrief, chosen: boolean): string {
  return [
    deal.totalUsdM === null ? "open" : "",
    deal.ended === null ? "" : "ended",
    chosen ? "chosen" : "",
  ]
    .join(" ")
    .trim();
}

/** A stem to the disclosed maximum; a month is a pale column, a year a thin line over it. */
function Stem({
  deal,
  scale,
  largest,
  chosen,
  later,
}: {
  deal: DealBrief & { announced: string };
  scale: TimeScale;
  largest: number;
  chosen: boolean;
  later: boolean;
}) {
  const { from, to } = scale.span(deal.announced);
  const x = ((from + to) / 2) * WIDTH;
  const height = heightOf(deal, largest);
  const precision = deal.announced.length;
  return (
    <g className={[chosen ? "chosen" : "", later ? "later" : ""].join(" ")}>
      {precision === 7 && (
        <rect
          className="month"
          x={from * WIDTH}
          y={BASE - Math.max(height, 6)}
          width={(to - from) * WIDTH}
          height={Math.max(height, 6)}
        />
      )}
      {precision === 4 && (
        <path className="year" d={`M${from * WIDTH} ${BASE - height}H${to * WIDTH}`} />
      )}
      {height > 0 && (
        <path
          className={deal.ended === null ? "stem" : "stem ended"}
          d={`M${x} ${BASE}V${BASE - height}`}
        />
      )}
    </g>
  );
}

/** Steps through the months; absent where the reader wants no motion. */
function Play({ days, at, setDay }: { days: string[]; at: number; setDay(i: number): void }) {
  const [playing, setPlaying] = useState(false);
  const still = useMemo(() => window.matchMedia("(prefers-reduced-motion: reduce)").matches, []);
  const step = useRef<() => void>(() => undefined);
  step.current = () => {
    if (at + 1 >= days.length) setPlaying(false);
    else setDay(at + 1);
  };
  useEffect(() => {
    if (!playing) return;
    const timer = window.setInterval(() => step.current(), STEP_MS);
    return () => window.clearInterval(timer);
  }, [playing]);
  if (still) return null;
  const start = () => {
    if (!playing && at + 1 >= days.length) setDay(0);
    setPlaying(!playing);
  };
  return (
    <button type="button" className="play" aria-pressed={playing} onClick={start}>
      {playing ? "Pause" : "Play"}
    </button>
  );
}
