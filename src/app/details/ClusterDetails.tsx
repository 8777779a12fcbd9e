import type { RivalLandscape } from "../../graph/rivalLandscape.ts";
import { useShard } from "../data/useShard.ts";
import { usePage, usePageState } from "../parts/pageContext.ts";
import { usePanel } from "../parts/usePanel.ts";
import { drawsRivals } from "../state/lensNames.ts";
import { select, toggleFold } from "../state/pictureActions.ts";
import "./clusters.css";

/** A cluster of rivals: what its members share, and why each is there. */
export function ClusterDetails({ id }: { id: string }) {
  const { store } = usePage();
  const arrival = usePanel(`facts ${id}`);
  const landscape = useShard<RivalLandscape>("landscape.json");
  const folded = usePageState((state) => state.folded.includes(id));
  const drawn = usePageState((state) => drawsRivals(state) && state.page === null);
  const cluster =
    landscape.state === "here" ? landscape.data.clusters.find((each) => each.id === id) : undefined;
  return (
    <aside className="details" aria-label="Details">
      <header>
        <p className="overline">
          <span>Cluster of rivals</span>
          <button
            ref={arrival}
            type="button"
            className="close"
            onClick={() => store.setState(select(null))}
          >
            Close
          </button>
        </p>
        <h1>{cluster?.name ?? "Cluster"}</h1>
        {cluster && <p className="under">{cluster.share}</p>}
      </header>
      {landscape.state === "loading" && <p className="quiet">Fetching the clusters …</p>}
      {landscape.state === "failed" && (
        <p className="broken" role="alert">
          The clusters could not be fetched.{" "}
          <button type="button" onClick={landscape.again}>
            Try again
          </button>
        </p>
      )}
      {landscape.state === "here" && !cluster && (
        <p className="broken">This data set knows no cluster of that name.</p>
      )}
      {cluster && (
        <>
          <p className="shared">Why a cluster: {cluster.shared}.</p>
          <p className="clusteractions">
            {drawn && (
              <button
                type="button"
                className="plainbutton"
                aria-pressed={folded}
                onClick={() => store.setState(toggleFold(id))}
              >
                {folded ? "Unfold into its members" : "Fold into one node"}
              </button>
            )}
            <button
              type="button"
              className="plainbutton"
              onClick={() => store.setState({ page: "space", from: id, to: null })}
            >
              Where is no licence known?
            </button>
            <button
              type="button"
              className="plainbutton"
              onClick={() =>
                store.setState({
                  page: "compare",
                  compared: cluster.members.slice(0, 5).map((member) => member.id),
                })
              }
            >
              Compare {cluster.members.length > 5 ? "the first five" : "them"}
            </button>
          </p>
          <section aria-label="Members">
            <h2>
              Members <span>{cluster.members.length}, and why each is here</span>
            </h2>
            <Members members={cluster.members} />
          </section>
        </>
      )}
    </aside>
  );
}

function Members({ members }: { members: RivalLandscape["clusters"][number]["members"] }) {
  const { atlas, store } = usePage();
  return (
    <ul className="members">
      {members.map(({ id, why }) => (
        <li key={id}>
          <button type="button" className="link" onClick={() => store.setState(select(id))}>
            {atlas.names.get(id) ?? id}
          </button>
          <small>{why}</small>
        </li>
      ))}
    </ul>
  );
}
