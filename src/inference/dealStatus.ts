import type { Deal } from "../schema/deal.ts";

export const DEAL_STATUSES = [
  "announced",
  "active",
  "partly-terminated",
  "terminated",
  "expired",
  "superseded",
  "completed",
  "unknown",
] as const;
export type DealStatus = (typeof DEAL_STATUSES)[number];

/** What a deal's events make of it. "Signed" and "in force" are active; without any event nobody knows. */
export function dealStatus(deal: Deal): DealStatus {
  const has = (kind: string) => deal.events.some((event) => event.kind === kind);
  if (has("terminated")) return "terminated";
  if (has("expired")) return "expired";
  if (has("completed") || (has("closed") && deal.kinds.includes("acquisition"))) return "completed";
  if (has("partly-terminated")) return "partly-terminated";
  if (has("licensee-wound-down")) return "unknown";
  if (has("signed") || has("effective") || has("closed")) return "active";
  return has("announced") ? "announced" : "unknown";
}

/** True when nothing of the deal runs any more. */
export function isOver(status: DealStatus): boolean {
  return status === "terminated" || status === "expired" || status === "superseded";
}

/** When a deal ended, as precise as its source; null when it runs or no source dates the end. */
export function dealEnd(deal: Deal): string | null {
  return (
    deal.events.find(({ kind }) => kind === "terminated" || kind === "expired")?.date?.value ?? null
  );
}
