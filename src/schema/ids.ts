import { z } from "zod";

/** A record id: lower-case words joined by hyphens; equals the record's file name. */
export const RecordId = z
  .string()
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    "an id is lower-case letters and digits joined by single hyphens",
  );

/** The kinds of thing a graph id can name, singular, as the command line prints them. */
export const ENTITY_KINDS = [
  "company",
  "drug",
  "target",
  "payload",
  "indication",
  "regulator",
  "deal",
  "source",
] as const;
export type EntityKind = (typeof ENTITY_KINDS)[number];

/** An id with its kind, unique across the atlas: `drug:trastuzumab-rezetecan`. */
export type EntityId = `${EntityKind}:${string}`;

/** Puts the kind before a record id, so that no foreign key can collide with another kind. */
export function entityId(kind: EntityKind, id: string): EntityId {
  return `${kind}:${id}`;
}

/** Takes a prefixed id apart; `undefined` when the prefix names no kind. */
export function parseEntityId(text: string): { kind: EntityKind; id: string } | undefined {
  const colon = text.indexOf(":");
  if (colon < 1) return undefined;
  const kind = ENTITY_KINDS.find((known) => known === text.slice(0, colon));
  return kind && { kind, id: text.slice(colon + 1) };
}
