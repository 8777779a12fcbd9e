import type { RivalLandscape } from "../../graph/rivalLandscape.ts";
import { DRAWN_TIER } from "../../layout/rivalsScene.ts";
import { useShard } from "../data/useShard.ts";
import { usePage, usePageState } from "../parts/pageContext.ts";
import { TierBar } from "../parts/TierBar.tsx";
import { select } from "../state/pictureActions.ts";
import "./clusters.css";

/** The clusters of rivals by size; a row opens what its members share. */
export function ClusterList() {
  const { store } = usePage();
  const landscape = useShard<RivalLandscape>("landscape.json");
  const selection = usePageState((state) => state.selection);
  const folded = usePageState((state) => state.folded);
  const tier = usePageState((state) => state.tier) ?? DRAWN_TIER;
  if (landscape.state !== "here") return null;
  const { clusters, pairs } = landscape.data;
  const all = clusters.map(({ id }) => id);
  const allFolded = all.every((id) => folded.includes(id));
  return (
    <section className="clusterlist" aria-label="Clusters">
      <h2>
        Clusters{" "}
        <button
          type="button"
          className="link"
          onClick={() => store.setState({ folded: allFolded ? [] : all })}
        >
          {allFolded ? "Unfold all" : "Fold all"}
        </button>
      </h2>
      <TierBar
        tier={tier}
        counts={[1, 2, 3, 4].map((each) => pairs.filter(([, , , found]) => found === each).length)}
        valueText={(upTo) => `rivals up to tier ${upTo} are drawn`}
        onTier={(upTo) => store.setState({ tier: upTo })}
      />
      <ul>
        {clusters.map(({ id, name, members }) => (
          <li key={id}>
            <button
              type="button"
              aria-pressed={selection === id}
              onClick={() => store.setState(select(selection === id ? null : id))}
            >
              <span>{name}</span>
              <b>{members.length}</b>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
