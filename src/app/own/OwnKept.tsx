import type { Keeping } from "./ownMessages.ts";
import { useOwn } from "./useOwn.ts";

/** Whether the work is kept in this browser, in words. */
export function OwnKept({ keeping }: { keeping: Keeping | null }) {
  const own = useOwn();
  return (
    <p className="kept" aria-live="polite">
      {keeping === null && "Keeping it in this browser …"}
      {keeping?.state === "kept" && "Kept in this browser"}
      {keeping?.state === "refused" &&
        `Not kept: ${keeping.why} Save it as a file before you leave.`}
      {keeping?.state === "overtaken" && (
        <>
          Not kept: another tab keeps “{keeping.name}” since.{" "}
          <button type="button" onClick={() => void own.keep(true)}>
            Keep this one instead
          </button>
        </>
      )}
    </p>
  );
}
