import "./grade.css";

import type { FactSource } from "../../dataset/facts/fact.ts";

/** The grades of the cited sources, each once, the best first. */
export function FactGrades({ of }: { of: readonly FactSource[] }) {
  return (
    <>
      {[...new Set(of.map(({ grade }) => grade))].sort().map((grade) => (
        <span key={grade} className={`grade ${grade}`}>
          {grade}
        </span>
      ))}
    </>
  );
}
