/** What a way may keep to: deals, origins, rights and owners, or rivalry. */
export const ALONGS = ["rights", "rivalry"] as const;
export type Along = (typeof ALONGS)[number];
