import type { FoldGrant } from "./board.ts";
import type { CompanyGroups } from "./companyGroups.ts";
import { type Day, NEVER } from "./days.ts";
import type { GrantLife } from "./grantLife.ts";
import { everInPlaceOf, type Succession } from "./successions.ts";

/**
 * Finds for each grant where its giver may have the right from: the originators (or a company of their group),
 * the parent that a sublicence names, else the grants that gave it to the giver before and were not yet over.
 */
export function linkGrants(
  lives: readonly GrantLife[],
  originators: readonly string[],
  groups: CompanyGroups,
  successions: readonly Succession[],
): FoldGrant[] {
  const places = new Map(lives.map(({ id }, index) => [id, index]));
  const plain = successions.length === 0 && groups.none;
  const matches = (company: string, givers: readonly string[], day: Day) =>
    givers.includes(company) ||
    (!plain &&
      [...everInPlaceOf(successions, company)].some((heir) =>
        givers.some((giver) => groups.related(giver, heir, day)),
      ));
  const coverage = (held: readonly string[], givers: readonly string[], day: Day) => {
    let count = 0;
    for (const company of held) if (matches(company, givers, day)) count++;
    return count === 0 ? "no" : count === held.length ? "whole" : "part";
  };
  return lives.map((life, index) => {
    const day = life.start.last;
    const { under } = life;
    const root = under === undefined ? coverage(originators, life.from, day) : "no";
    const giving = lives.flatMap((other, grant) => {
      const how = grant === index ? "no" : coverage(other.to, life.from, day);
      return how === "no" || isOwnReturn(life, other) ? [] : [{ other, grant, how }];
    });
    const linked = under === undefined ? inTime(life, giving) : parentOf(places.get(under), giving);
    return {
      index,
      first: life.start.first,
      from: life.from,
      to: life.to,
      toKey: [...life.to].sort().join("+"),
      exclusive: life.exclusivity === "exclusive",
      keeps: life.exclusivity === "co-exclusive" || life.exclusivity === "non-exclusive",
      root,
      hangs: linked.map(({ grant, how }) => ({ grant, whole: how === "whole" })),
      gap: root === "no" && under === undefined && giving.length === 0 && !life.returned,
      returned: life.returned,
    };
  });
}

/** A sublicence hangs on the parent that it names and on nothing else; where that gives nothing, neither does it. */
function parentOf<G extends { grant: number; how: string }>(
  parent: number | undefined,
  giving: readonly G[],
): { grant: number; how: string }[] {
  return parent === undefined
    ? []
    : [{ grant: parent, how: giving.find(({ grant }) => grant === parent)?.how ?? "whole" }];
}

/** The return of a grant comes from its giver, never through the grant itself. */
function isOwnReturn(life: GrantLife, other: GrantLife): boolean {
  return life.returned && life.id === `${other.id}#returned`;
}

/** The grants that were in force when this one began; else those that began later, where the dates are in disorder. */
function inTime<G extends { other: GrantLife }>(life: GrantLife, giving: readonly G[]): G[] {
  const running = giving.filter(
    ({ other }) =>
      other.start.first <= life.start.last && (other.end?.last ?? NEVER) > life.start.first,
  );
  return running.length > 0
    ? running
    : giving.filter(({ other }) => other.start.first > life.start.last);
}
