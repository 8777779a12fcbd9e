import type { NodeKind } from "../../graph/atlasGraph.ts";

/** The shape of a kind, as in the picture. */
export function Mark({ kind }: { kind: NodeKind | "deal" | "indication" }) {
  return (
    <svg
      className={`mark ${kind}`}
      viewBox="-10 -10 20 20"
      width="18"
      height="18"
      aria-hidden="true"
    >
      {kind === "company" && <rect x="-7" y="-7" width="14" height="14" rx="2.5" />}
      {kind === "drug" && (
        <rect x="-9" y="-5" width="18" height="10" rx="5" transform="rotate(-32)" />
      )}
      {kind === "target" && (
        <path d="M0-9 9 0 0 9-9 0ZM0-2.6A2.6 2.6 0 1 0 .01-2.6Z" fillRule="evenodd" />
      )}
      {kind === "payload" && <path d="M0-9 7.8-4.5V4.5L0 9-7.8 4.5V-4.5Z" />}
      {kind === "regulator" && <path d="M-7.5-8H7.5V1L0 9-7.5 1Z" />}
      {kind === "indication" && <circle r="4.5" />}
      {kind === "deal" && <path d="M-10-1.2H3V-5L10 0 3 5V1.2H-10Z" />}
    </svg>
  );
}
