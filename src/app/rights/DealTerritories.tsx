import { countryWords, listWords } from "../../dataset/facts/words.ts";
import type { DealTerritory } from "../../inference/dealTerritories.ts";
import { useShard } from "../useShard.ts";
import { KeyLine, RightsMap, type WorldMap } from "./RightsMap.tsx";

/** Tints that stay apart on the map. */
const MOST_LOOKS = 4;

/** Where the grants of a deal reach: the sentence first, then the map, then its key. */
export function DealTerritories({ territories }: { territories: readonly DealTerritory[] }) {
  const map = useShard<WorldMap>("worldMap.json");
  if (territories.length === 0) return null;
  const drawn = territories.filter(({ captured }) => captured).slice(0, MOST_LOOKS);
  return (
    <section aria-label="Territory" className="rights">
      <h2>
        Territory <span>as granted</span>
      </h2>
      {territories.map(({ to, words, terms }) => (
        <p key={to.map(({ id }) => id).join() + words + terms.join()} className="granted">
          {capital(words)}.
          <small>
            to {listWords(to.map(({ name }) => name))}
            {terms.length > 0 && `, ${terms.join(", ")}`}
          </small>
        </p>
      ))}
      {drawn.length > 0 && map.state === "here" && <Reach drawn={drawn} map={map.data} />}
    </section>
  );
}

function Reach({ drawn, map }: { drawn: readonly DealTerritory[]; map: WorldMap }) {
  const inside = new Map(drawn.flatMap(({ inside }, i) => inside.map((code) => [code, i] as const)).reverse());
  const open = new Map(drawn.flatMap(({ open }) => open.flatMap((each) => each.countries.map((code) => [code, each] as const))));
  const codes = [...map.shapes.map(([code]) => code), ...map.dots.map(([code]) => code)].filter((code) => code !== "");
  const outside = new Set(codes.filter((code) => !inside.has(code) && !open.has(code)));
  const lookOf = (code: string) => {
    const place = inside.get(code);
    return place !== undefined ? `held-${place + 1}` : open.has(code) ? "undetermined" : "kept";
  };
  const wordsOf = (code: string) => {
    const place = inside.get(code);
    const names = place === undefined ? "" : listWords(drawn[place]?.to.map(({ name }) => name) ?? []);
    return `${countryWords(code)}: ${names !== "" ? `granted to ${names}` : (open.get(code)?.why ?? "outside this deal")}.`;
  };
  const reasons = [...new Set([...open].filter(([code]) => !inside.has(code)).map(([, each]) => each))];
  return (
    <>
      <RightsMap map={map} label="World map of what this deal grants; the key below says the same" lookOf={lookOf} wordsOf={wordsOf} />
      <ul className="rightskey">
        {drawn.map(({ to, terms }, i) => (
          <KeyLine
            key={to.map(({ id }) => id).join() + terms.join()}
            look={`held-${i + 1}`}
            count={[...inside.values()].filter((place) => place === i).length}
          >
            {listWords(to.map(({ name }) => name))}
            {drawn.length > 1 && terms.length > 0 && <small>{terms.join(", ")}</small>}
          </KeyLine>
        ))}
        {outside.size > 0 && (
          <KeyLine look="kept" count={outside.size}>
            outside this deal
          </KeyLine>
        )}
        {reasons.map(({ countries, word, why }) => (
          <KeyLine key={word + why} look="undetermined" count={countries.filter((code) => !inside.has(code)).length}>
            undetermined <small>{why}</small>
          </KeyLine>
        ))}
      </ul>
    </>
  );
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
