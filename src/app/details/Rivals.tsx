import { listWords } from "../../dataset/facts/words.ts";
import type { RivalRow, RivalTable } from "../../inference/rivals.ts";
import { DRAWN_TIER } from "../../layout/rivalsScene.ts";
import { useShard } from "../data/useShard.ts";
import { usePage, usePageState } from "../parts/pageContext.ts";
import { Term } from "../parts/Term.tsx";
import { TierBar } from "../parts/TierBar.tsx";
import { drawsRivals } from "../state/lensNames.ts";
import { open } from "../state/pictureActions.ts";

const TIERS = [
  "",
  "stated by a source",
  "same target and modality, overlapping indication",
  "same target and modality",
  "a shared target",
  "an indication only",
];
const TIER_WORDS = ["tier1", "tier2", "tier3", "tier4", "tier5"] as const;
const tierWord = (tier: number) => TIER_WORDS[tier - 1] ?? "tier5";
/** In step with the picture of the rivals; elsewhere a drug has few rivals, and at a target every pair counts. */
const usualTier = (id: string, drawn: boolean) =>
  drawn ? DRAWN_TIER : id.startsWith("drug:") ? 4 : 2;

/** Who competes with a drug or at a target, by tier, each with the reason and who holds it; the bar moves the tier. */
export function Rivals({ id }: { id: string }) {
  const table = useShard<RivalTable>(`rivals/${id.replace(":", "/")}.json`);
  const { store } = usePage();
  const drawn = usePageState(drawsRivals);
  const tier = usePageState((state) => state.tier) ?? usualTier(id, drawn);
  if (table.state !== "here") return null;
  const { rivals, alone } = table.data;
  if (rivals.length === 0 && (alone ?? []).length === 0) return null;
  const counts = [1, 2, 3, 4, 5].map((each) => rivals.filter((row) => row.tier === each).length);
  return (
    <section aria-label="Rivals" className="rivals">
      <h2>
        Rivals{" "}
        <span>
          {rivals.filter((row) => row.tier <= tier).length} up to tier {tier}
        </span>
      </h2>
      <TierBar
        tier={tier}
        counts={counts}
        meanings
        valueText={(upTo) => `up to tier ${upTo}: ${TIERS[upTo] ?? ""}`}
        onTier={(upTo) => store.setState({ tier: upTo })}
      />
      {[1, 2, 3, 4, 5]
        .filter((each) => each <= tier)
        .map((each) => (
          <Tier key={each} tier={each} rows={rivals.filter((row) => row.tier === each)} own={id} />
        ))}
      {alone && alone.length > 0 && (
        <p className="sum">Without a rival there: {alone.map(({ name }) => name).join(", ")}.</p>
      )}
    </section>
  );
}

/** The reasons in one line; those of one sort are listed after their word. */
function reasonWords(reasons: readonly string[]): string {
  const sorts = new Map<string, string[]>();
  for (const reason of reasons) {
    const [sort = "", ...rest] = reason.split(": ");
    sorts.set(sort, [...(sorts.get(sort) ?? []), rest.join(": ")]);
  }
  return [...sorts]
    .map(([sort, words]) =>
      [sort, words.filter((each) => each !== "").join(", ")]
        .filter((part) => part !== "")
        .join(": "),
    )
    .join(" · ");
}

function Tier({ tier, rows, own }: { tier: number; rows: readonly RivalRow[]; own: string }) {
  const { store } = usePage();
  if (rows.length === 0) return null;
  return (
    <>
      <h3>
        <Term of={tierWord(tier)}>T{tier}</Term> <span>{TIERS[tier]}</span>
      </h3>
      <ul>
        {rows.map((row) => (
          <li
            key={`${row.drug.id} ${row.against.id}`}
            className={row.stated ? "stated" : "derived"}
          >
            <button
              type="button"
              className="link"
              onClick={() => store.setState(open(row.drug.id))}
            >
              {row.drug.name}
            </button>
            {!own.startsWith("drug:") && (
              <>
                {" and "}
                <button
                  type="button"
                  className="link"
                  onClick={() => store.setState(open(row.against.id))}
                >
                  {row.against.name}
                </button>
              </>
            )}
            {row.stage && <span className="stage"> {row.stage.words}</span>}
            <small>
              {reasonWords(row.reasons)}
              {row.holders.length > 0 &&
                ` · held by ${row.holders.map(({ name }) => name).join(", ")}`}
            </small>
            {row.noLicenceIn.length > 0 && (
              <small>no licence in this data set in {listWords(row.noLicenceIn)}</small>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
