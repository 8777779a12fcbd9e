import { dateWords, listWords } from "../../dataset/facts/words.ts";
import type { Citation } from "../../schema/claim.ts";
import { COUNTRY_CODES } from "../countries.ts";
import { territoryAnswer } from "../territoryMatch.ts";
import type { FoldGrant } from "./board.ts";
import { type Day, isoDay } from "./days.ts";
import type { DrugLedger, Settled } from "./drugLedger.ts";
import type { Clash } from "./foldGrants.ts";
import { carries, type GrantLife, type Moment } from "./grantLife.ts";
import type { Position } from "./position.ts";
import { nameOf, namesOf } from "./steps.ts";

/** Why an answer is undetermined: the word or the gap that causes it, and who says so. */
export interface Because {
  word: string;
  why: string;
  sources: Citation[];
}

/** Every reason for an undetermined answer: what was not tried first, then sure contradictions, then words of territories, events, dates, and what would contradict if. */
export function reasonsFor(
  ledger: DrugLedger,
  settled: Settled,
  position: Position,
  place: number,
  day: Day,
): Because[] {
  const open = settled.parts.map(({ result }) => result).filter(({ worlds }) => worlds.length > 1);
  const clashesOf = (sure: boolean) =>
    open
      .flatMap(({ clashes, matters }) =>
        clashes.filter(({ grants }) => sure !== grants.some((grant) => matters.includes(grant))),
      )
      .map((clash) => clashReason(ledger, clash));
  const lives = [...new Set(open.flatMap(({ matters }) => matters))].flatMap(
    ({ index }) => ledger.lives[index] ?? [],
  );
  const said = [
    ...settled.parts.flatMap(({ result }) => untriedReason(ledger, result.untried)),
    ...clashesOf(true),
    ...lives.flatMap((life) => territoryReason(life, place)),
    ...lives.flatMap((life) =>
      life.doubts
        .filter(({ from }) => day >= from)
        .map(({ word, why, sources }) => ({ word, why, sources })),
    ),
    ...lives.flatMap((life) => dateReasons(life, day)),
    ...lives.flatMap((life) => rightsReason(ledger, life)),
    ...clashesOf(false),
    ...position.doubtful.map(({ words, sources }) => ({
      word: words,
      why: "its date is not known to the day",
      sources,
    })),
  ];
  return said.filter(
    (reason, at) =>
      said.findIndex(({ word, why }) => word === reason.word && why === reason.why) === at,
  );
}

/** That an answer may be more open than it says: it stands first, whatever else is in doubt. */
function untriedReason({ lives }: DrugLedger, untried: readonly FoldGrant[]): Because[] {
  if (untried.length === 0) return [];
  return [
    {
      word: "not every combination tried",
      why: `${untried.length} grants are uncertain here at once, and not every combination of them was tried: others may hold it too`,
      sources: untried.flatMap(({ index }) => lives[index]?.grant.sources ?? []),
    },
  ];
}

function territoryReason({ mask, grant }: GrantLife, place: number): Because[] {
  if ((mask[place] ?? 0) < 2) return [];
  const { word = "", why = "" } = territoryAnswer(
    grant.territory.value,
    COUNTRY_CODES[place] ?? "",
  );
  return [{ word, why, sources: grant.territory.sources }];
}

function dateReasons({ start, end }: GrantLife, day: Day): Because[] {
  const straddles = (when: Moment) => day >= when.first && day < when.last;
  const reason = (when: Moment, before: string) => {
    const known =
      when.date === undefined
        ? "no source dates it"
        : `the date is known only as ${dateWords(when.date)}`;
    return {
      word: when.date ?? "no date",
      why: `${known}: whether it had ${before} on ${dateWords(isoDay(day))} cannot be said`,
      sources: when.sources,
    };
  };
  return [
    ...(straddles(start) ? [reason(start, "begun")] : []),
    ...(end && straddles(end) ? [reason(end, "ended")] : []),
  ];
}

function rightsReason({ right }: DrugLedger, life: GrantLife): Because[] {
  if (carries(life, right) !== "perhaps") return [];
  return [
    {
      word: right,
      why: "the rights that this grant gives were not captured",
      sources: life.grant.sources,
    },
  ];
}

function clashReason(ledger: DrugLedger, { kind, grants, place }: Clash): Because {
  const sources = grants.flatMap(({ index }) => ledger.lives[index]?.grant.sources ?? []);
  const [first] = grants;
  const giver = first ? namesOf(ledger, first.from) : "nobody known";
  if (kind === "contradiction") {
    const claims = grants.map((grant) => namesOf(ledger, grant.to));
    return {
      word: "contradicting grants",
      why: `the same right was granted to ${listWords(claims)}, and an exclusive grant leaves no room for another`,
      sources,
    };
  }
  if (kind === "gap")
    return {
      word: "no chain",
      why: `no grant in this data set leads to ${giver}, who granted the right on`,
      sources,
    };
  const silent = (place?.given ?? place?.grants[0]?.to ?? []).filter(
    (company) => !grants.some(({ from }) => from.includes(company)),
  );
  return {
    word: "joint holders",
    why: `${giver} granted it without ${listWords(silent.map((company) => nameOf(ledger, company)))}, who held it too`,
    sources,
  };
}
