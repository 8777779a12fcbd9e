import type { Dataset, Fault } from "../parseDataset.ts";
import { faultIn, type Rule } from "./rule.ts";

/** Grants are between parties of their deal (or companies of a party's group); events and sublicences name grants that exist. */
export const grantsStandOnTheirDeal: Rule = (dataset) => {
  const faults: Fault[] = [];
  for (const [id, deal] of dataset.deals) {
    const parties = new Set(deal.parties.map(({ company }) => company));
    const ids = deal.grants.map((grant) => grant.id);
    deal.grants.forEach((grant, i) => {
      if (ids.indexOf(grant.id) !== i)
        faults.push(
          faultIn(
            "deals",
            id,
            `grants.${i}.id`,
            `the grant “${grant.id}” stands twice in this deal`,
          ),
        );
      for (const side of ["from", "to"] as const) {
        for (const company of grant[side]) {
          if (!parties.has(company) && !related(dataset, company, parties))
            faults.push(
              faultIn(
                "deals",
                id,
                `grants.${i}.${side}`,
                `“${company}” is neither a party of the deal nor of a party’s group`,
              ),
            );
        }
      }
      if (grant.from.some((company) => grant.to.includes(company)))
        faults.push(
          faultIn("deals", id, `grants.${i}`, "the same company gives and takes the right"),
        );
      const [upper, name] = grant.under?.split("/") ?? [];
      if (
        upper !== undefined &&
        !dataset.deals.get(upper)?.grants.some((above) => above.id === name)
      ) {
        faults.push(
          faultIn(
            "deals",
            id,
            `grants.${i}.under`,
            `is a sublicence under “${grant.under ?? ""}”, which is no deal and grant`,
          ),
        );
      }
    });
    deal.events.forEach((event, i) => {
      for (const grant of event.grants ?? [])
        if (!ids.includes(grant))
          faults.push(
            faultIn(
              "deals",
              id,
              `events.${i}.grants`,
              `names the grant “${grant}”, which this deal has not`,
            ),
          );
    });
  }
  return faults;
};

function related(dataset: Dataset, company: string, parties: ReadonlySet<string>): boolean {
  const owners = (id: string) =>
    (dataset.companies.get(id)?.parents ?? []).map((owner) => owner.company);
  return (
    owners(company).some((owner) => parties.has(owner)) ||
    [...parties].some(
      (party) =>
        owners(party).includes(company) ||
        owners(party).some((owner) => owners(company).includes(owner)),
    )
  );
}
