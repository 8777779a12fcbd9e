import type { Conflict } from "../../inference/conflicts.ts";
import { useShard } from "../data/useShard.ts";
import { FactGrades } from "../parts/FactGrades.tsx";
import { Failed } from "../parts/Failed.tsx";
import { usePage } from "../parts/pageContext.ts";
import { select } from "../state/pictureActions.ts";

/** Every claim with other readings, the disputed ones first; the same list that the command `conflicts` prints. */
export default function ConflictsPage() {
  const found = useShard<Conflict[]>("conflicts.json");
  if (found.state === "loading") return <p className="quiet">Fetching the conflicts …</p>;
  if (found.state === "failed") return <Failed again={found.again} />;
  const disputed = found.data.filter(isDisputed);
  const alike = found.data.filter((conflict) => !isDisputed(conflict));
  return (
    <>
      <p className="lede">
        Where sources differ, the atlas shows one reading, says why, and keeps the others.{" "}
        {disputed.length} facts are disputed; for {alike.length} more, other sources agree or are
        coarser.
      </p>
      <h2>Disputed</h2>
      {disputed.map((conflict) => (
        <Row key={`${conflict.id} ${conflict.field}`} conflict={conflict} />
      ))}
      <h2>Agreeing or coarser</h2>
      {alike.map((conflict) => (
        <Row key={`${conflict.id} ${conflict.field}`} conflict={conflict} />
      ))}
    </>
  );
}

const isDisputed = ({ alternatives }: Conflict) =>
  alternatives.some(({ relation }) => relation === "conflicts" || relation === "refuted");

function Row({ conflict }: { conflict: Conflict }) {
  const { store, atlas } = usePage();
  return (
    <article className="conflictrow">
      <h3>
        {atlas.names.has(conflict.id) ? (
          <button
            type="button"
            className="link"
            onClick={() => store.setState(select(conflict.id))}
          >
            {conflict.name}
          </button>
        ) : (
          conflict.name
        )}
        <span>{conflict.label}</span>
      </h3>
      <p>
        <b>{conflict.words}</b> <FactGrades of={conflict.sources} />
      </p>
      {conflict.alternatives.map((other) => (
        <p key={`${other.words} ${other.relation}`} className={other.relation}>
          <em>{other.relation}</em> {other.words} <FactGrades of={other.sources} />
          {other.note && <small>{other.note}</small>}
        </p>
      ))}
      {conflict.reason && <p className="why">Why this reading: {conflict.reason}.</p>}
    </article>
  );
}
