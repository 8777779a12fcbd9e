import { territoryWords } from "../../dataset/facts/termWords.ts";
import { isObject } from "../../editing/edits.ts";
import { type FieldPath, fieldOf } from "../../editing/fieldPath.ts";
import { COUNTRY_CODES, countryName } from "../../inference/countries.ts";
import { REGIONS } from "../../inference/regions.ts";
import { type ControlProps, useForm } from "./formContext.ts";
import { FaultsAt, Row } from "./Row.tsx";

const SIDES = [
  ["minus", "Without", "Take a place out"],
  ["plus", "With", "Add a place"],
] as const;

/** Where a grant holds: a base with places taken out and added, or words that do not say. */
export function TerritoryControl({ path, label, value }: ControlProps) {
  const { put } = useForm();
  const territory = isObject(value) ? value : {};
  const captured = territory.state === "captured";
  const base = captured ? String(territory.base) : "words";
  const choose = (next: string) => {
    if (next === "words")
      put(path, { state: "not-captured", words: captured ? "" : territory.words });
    else
      put(path, {
        state: "captured",
        base: next,
        minus: captured ? territory.minus : [],
        plus: captured ? territory.plus : [],
      });
  };
  return (
    <Row label={label} field={fieldOf(path)}>
      <fieldset className="territory" aria-label={label}>
        <select
          aria-label="Where it holds"
          value={base}
          onChange={({ currentTarget }) => choose(currentTarget.value)}
        >
          <option value="world">the world</option>
          <option value="nowhere">only the places named</option>
          <option value="words">the source does not say where</option>
        </select>
        {!captured && (
          <input
            type="text"
            aria-label="The source’s words"
            placeholder="the source’s words: certain territories"
            value={String(territory.words ?? "")}
            onChange={({ currentTarget }) => put([...path, "words"], currentTarget.value, true)}
          />
        )}
        {captured &&
          SIDES.map(([side, words, add]) => (
            <Places
              key={side}
              path={[...path, side]}
              words={words}
              add={add}
              items={territory[side]}
            />
          ))}
        {captured && <p className="quiet">In words: {wordsOf(territory)}.</p>}
      </fieldset>
      <FaultsAt field={`${fieldOf(path)}.words`} />
    </Row>
  );
}

function wordsOf(territory: object): string {
  try {
    return territoryWords(territory as never);
  } catch {
    return "not yet to be said";
  }
}

/** A way to name a place: a country by its code, a region of the table, a word that nobody defined. */
const KINDS: Record<string, { words: string; key: string }> = {
  exact: { words: "country", key: "country" },
  convention: { words: "region with a stated membership", key: "region" },
  undefined: { words: "word that nobody defined", key: "word" },
};

function Places({
  path,
  words,
  add,
  items,
}: {
  path: FieldPath;
  words: string;
  add: string;
  items: unknown;
}) {
  const { put } = useForm();
  const list = Array.isArray(items) ? items.filter(isObject) : [];
  return (
    <ul className="places">
      {list.map((item, i) => {
        const kind = String(item.kind);
        const key = KINDS[kind]?.key ?? "word";
        const name = `${words} ${i + 1}`;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: places have no other identity
          <li key={i}>
            <span>{words}</span>
            <select
              aria-label={`Kind of place, ${name}`}
              value={kind}
              onChange={({ currentTarget: { value } }) =>
                put([...path, i], { kind: value, [KINDS[value]?.key ?? "word"]: "" })
              }
            >
              {Object.entries(KINDS).map(([of, { words }]) => (
                <option key={of} value={of}>
                  {words}
                </option>
              ))}
            </select>
            {kind === "undefined" ? (
              <input
                type="text"
                aria-label={`Word, ${name}`}
                value={String(item[key] ?? "")}
                onChange={({ currentTarget }) => put([...path, i, key], currentTarget.value, true)}
              />
            ) : (
              <select
                aria-label={`Place, ${name}`}
                value={String(item[key] ?? "")}
                onChange={({ currentTarget }) => put([...path, i, key], currentTarget.value)}
              >
                <option value="">choose …</option>
                {(kind === "exact" ? COUNTRIES : GROUPS).map(([id, place]) => (
                  <option key={id} value={id}>
                    {place}
                  </option>
                ))}
              </select>
            )}
            <button
              type="button"
              className="link"
              aria-label={`Take away ${name}`}
              onClick={() => put([...path, i], undefined)}
            >
              Take away
            </button>
            <FaultsAt field={fieldOf([...path, i, key])} />
          </li>
        );
      })}
      <li>
        <button
          type="button"
          className="link"
          onClick={() => put([...path, list.length], { kind: "exact", country: "" })}
        >
          {add}
        </button>
      </li>
    </ul>
  );
}

const COUNTRIES = COUNTRY_CODES.map((code) => [code, countryName(code)] as const).sort(
  ([, a], [, b]) => a.localeCompare(b, "en"),
);
const GROUPS = REGIONS.map(({ id, name }) => [id, name] as const);
