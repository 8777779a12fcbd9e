import { countryWords, listWords } from "../../dataset/facts/words.ts";
import type { DealTerritory } from "../../inference/dealTerritories.ts";
import { useShard } from "../data/useShard.ts";
import { KeyLine, RightsMap, type WorldMap } from "./RightsMap.tsx";

/** Where the grants of a deal reach, each by itself: the sentence first, then the map, then its key. */
export function DealTerritories({ territories }: { territories: readonly DealTerritory[] }) {
  const map = useShard<WorldMap>("worldMap.json");
  if (territories.length === 0) return null;
  return (
    <section
      aria-label="Territory"
      className={territories.length > 1 ? "rights several" : "rights"}
    >
      <h2>
        Territory <span>as granted</span>
      </h2>
      {territories.map((territory) => {
        const { to, words, terms, captured, inside } = territory;
        const names = listWords(to.map(({ name }) => name));
        const codes = map.state === "here" ? mapped(map.data) : [];
        return (
          <div key={names + words + terms.join()} className="granted">
            <p>{capital(words)}.</p>
            <small>{[`to ${names}`, ...terms].join(", ")}</small>
            {map.state === "here" && captured && inside.length < codes.length && (
              <Reach territory={territory} names={names} map={map.data} codes={codes} />
            )}
          </div>
        );
      })}
    </section>
  );
}

function Reach({
  territory,
  names,
  map,
  codes,
}: {
  territory: DealTerritory;
  names: string;
  map: WorldMap;
  codes: readonly string[];
}) {
  const inside = new Set(territory.inside);
  const open = new Map(
    territory.open.flatMap(({ countries, why }) => countries.map((code) => [code, why] as const)),
  );
  const outside = codes.filter((code) => !inside.has(code) && !open.has(code)).length;
  return (
    <>
      <RightsMap
        map={map}
        label="World map of what is granted; the key below says the same"
        lookOf={(code) => (inside.has(code) ? "held-1" : open.has(code) ? "undetermined" : "kept")}
        wordsOf={(code) =>
          `${countryWords(code)}: ${inside.has(code) ? `granted to ${names}` : (open.get(code) ?? "outside this grant")}.`
        }
      />
      <ul className="rightskey">
        <KeyLine look="held-1" count={inside.size}>
          {names}
        </KeyLine>
        {outside > 0 && (
          <KeyLine look="kept" count={outside}>
            outside this grant
          </KeyLine>
        )}
        {territory.open.map(({ countries, word, why }) => (
          <KeyLine key={word + why} look="undetermined" count={countries.length}>
            undetermined <small>{why}</small>
          </KeyLine>
        ))}
      </ul>
    </>
  );
}

const mapped = ({ shapes, dots }: WorldMap) =>
  [...shapes, ...dots].map(([code]) => code).filter((code) => code !== "");
const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
