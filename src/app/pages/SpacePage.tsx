import { countryWords, dateWords } from "../../dataset/facts/words.ts";
import { REGIONS } from "../../inference/regions.ts";
import { type ClusterRights, type SpaceRow, whiteSpace } from "../../inference/whiteSpace.ts";
import { useShard } from "../data/useShard.ts";
import { Failed } from "../parts/Failed.tsx";
import { usePage, usePageState } from "../parts/pageContext.ts";
import { select } from "../state/pictureActions.ts";

const FIRST_REGION = "latin-america";
const FEW = 5;

/** Per cluster and region: whose rights this data set knows no licence for, and what would have to be checked. */
export default function SpacePage() {
  const { atlas, store } = usePage();
  const clusters = useShard<ClusterRights[]>("clusterRights.json");
  const from = usePageState((state) => state.from);
  const to = usePageState((state) => state.to);
  if (clusters.state === "loading")
    return <p className="quiet">Fetching the rights of the clusters …</p>;
  if (clusters.state === "failed") return <Failed again={clusters.again} />;
  const leading = atlas.deals.get(atlas.index.lead)?.assets[0];
  const cluster =
    clusters.data.find(({ id }) => id === from) ??
    clusters.data.find(({ members }) => members.some(({ drug }) => drug.id === leading)) ??
    clusters.data[0];
  const region =
    REGIONS.find(({ id }) => id === to) ?? REGIONS.find(({ id }) => id === FIRST_REGION);
  if (!cluster || !region) return null;
  const space = whiteSpace(cluster, region.surely);
  return (
    <>
      <p className="lede">
        Which rivals have no known licence in a region? Only what this data set knows, as of{" "}
        {dateWords(atlas.index.version)}: a licence may exist that no source here mentions.
      </p>
      <div className="tools">
        <label>
          Cluster{" "}
          <select
            value={cluster.id}
            onChange={(event) => store.setState({ from: event.target.value })}
          >
            {clusters.data.map(({ id, name, members }) => (
              <option key={id} value={id}>
                {name} ({members.length})
              </option>
            ))}
          </select>
        </label>
        <label>
          Region{" "}
          <select
            value={region.id}
            onChange={(event) => store.setState({ to: event.target.value })}
          >
            {REGIONS.map((each) => (
              <option key={each.id} value={each.id}>
                {each.name}
              </option>
            ))}
          </select>
        </label>
        <p>
          {region.name}: {region.surely.length} countries,{" "}
          {region.kind === "exact" ? "a kept list" : "by convention"}
        </p>
      </div>
      <Group
        title={`${cluster.name}: no licence in ${region.name} in this data set`}
        rows={space.noLicence}
      />
      <Group title="Still with an owner that has an approval there" rows={space.ownSales} />
      <Group title="Licensed there" rows={space.licensed} />
      <Group title="Undetermined" rows={space.undetermined} />
      <Group title="Unknown" rows={space.unknown} />
    </>
  );
}

function Group({ title, rows }: { title: string; rows: readonly SpaceRow[] }) {
  const { store } = usePage();
  if (rows.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <table className="rows even">
        <tbody>
          {rows.map(({ drug, countries, who, check }) => (
            <tr key={`${drug.id} ${countries[0]}`}>
              <td>
                <button
                  type="button"
                  className="name"
                  onClick={() => store.setState(select(drug.id))}
                >
                  {drug.name}
                </button>
              </td>
              <td>
                {who || <i>nobody known</i>}
                <small>to check: {check}</small>
              </td>
              <td>
                {countries.length <= FEW
                  ? countries.map(countryWords).join(", ")
                  : `${countries.length} countries`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
