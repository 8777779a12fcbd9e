import "./tierBar.css";

/** What a tier asks of two drugs, in a few words. */
export const TIER_MEANINGS = [
  "stated by a source",
  "and a shared disease",
  "same target and kind",
  "a shared target",
  "a disease only",
];

interface TierBarProps {
  /** The last tier that counts, from 1. */
  tier: number;
  /** How many rivals there are at each tier, from the first on; no more segments than numbers. */
  counts: readonly number[];
  /** Says the meaning of each tier under its number. */
  meanings?: boolean;
  /** What a tier up to which one reads is called, for those who do not see the bar. */
  valueText(tier: number): string;
  onTier(tier: number): void;
}

/** A bar of tiers with a knob: what lies up to the knob counts, what lies past it is grey but counted. */
export function TierBar({ tier, counts, meanings = false, valueText, onTier }: TierBarProps) {
  const most = counts.length;
  return (
    <div className="tiers">
      <div className="track">
        <div className="segments" aria-hidden="true">
          {counts.map((_count, i) => (
            <span key={TIER_MEANINGS[i]} className={i < tier ? "within" : "past"} />
          ))}
        </div>
        <input
          type="range"
          aria-label="Tier"
          min={0}
          max={most}
          value={Math.min(tier, most)}
          aria-valuetext={valueText(tier)}
          onChange={(event) => onTier(Math.max(1, Number(event.target.value)))}
        />
      </div>
      <ol aria-hidden="true">
        {counts.map((count, i) => (
          <li key={TIER_MEANINGS[i]} className={i < tier ? "" : "past"}>
            <b>{meanings ? `T${i + 1} · ${count}` : `T${i + 1}`}</b>
            <span>{meanings ? TIER_MEANINGS[i] : count}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}
