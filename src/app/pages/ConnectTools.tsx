import { useId, useMemo } from "react";
import { ALONGS, type Along } from "../../graph/along.ts";
import { usePage, usePageState } from "../parts/pageContext.ts";

const ALONG_WORDS: Record<Along, string> = { rights: "deals and rights", rivalry: "rivalry" };

/** The two ends of a connection, and what the way between them may use; all of it stands in the address. */
export function ConnectTools() {
  const { store } = usePage();
  const from = usePageState((state) => state.from);
  const to = usePageState((state) => state.to);
  const along = usePageState((state) => state.along);
  const hubs = usePageState((state) => state.hubs);
  const name = useId();
  const choice = (value: Along | null, words: string) => (
    <label key={words}>
      <input
        type="radio"
        name={name}
        checked={along === value}
        onChange={() => store.setState({ along: value })}
      />{" "}
      {words}
    </label>
  );
  return (
    <>
      <div className="tools">
        <Thing words="From" id={from} choose={(id) => store.setState({ from: id })} />
        <Thing words="to" id={to} choose={(id) => store.setState({ to: id })} />
      </div>
      <fieldset className="along">
        <legend>Along</legend>
        {choice(null, "anything")}
        {ALONGS.map((value) => choice(value, `${ALONG_WORDS[value]} only`))}
      </fieldset>
      {along === null && (
        <label className="hubs">
          <input
            type="checkbox"
            checked={hubs}
            onChange={(event) => store.setState({ hubs: event.target.checked })}
          />{" "}
          Also through shared regulators, payloads and effector targets
        </label>
      )}
    </>
  );
}

/** A field that takes a name of the atlas. */
function Thing({
  words,
  id,
  choose,
}: {
  words: string;
  id: string | null;
  choose(id: string | null): void;
}) {
  const { atlas } = usePage();
  const list = useId();
  const names = useMemo(
    () => atlas.index.entities.map((entity) => [entity.id, entity.name] as const),
    [atlas],
  );
  return (
    <label>
      {words}{" "}
      <input
        type="search"
        list={list}
        defaultValue={id === null ? "" : (atlas.names.get(id) ?? id)}
        key={id}
        placeholder="Company, drug or target"
        onChange={(event) => {
          const found = names.find(([, name]) => name === event.target.value);
          if (found) choose(found[0]);
        }}
      />
      <datalist id={list}>
        {names.map(([key, name]) => (
          <option key={key} value={name} />
        ))}
      </datalist>
    </label>
  );
}
