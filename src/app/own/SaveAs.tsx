import { useState } from "react";
import { GRAPH_FORMATS } from "../../formats/graphFormats.ts";
import { download } from "../parts/download.ts";
import type { OwnSession } from "./ownSession.ts";
import { useOwn } from "./useOwn.ts";

/** Saves the graph in the shape that another program reads, and says what that could not carry. */
export default function SaveAs({ session, name }: { session: OwnSession; name: string }) {
  const own = useOwn();
  const [said, setSaid] = useState("");
  const save = async (format: string) => {
    const { text, lost, extension } = await session.call("write", format, [
      ...own.state.getState().notes,
    ]);
    download(
      new Blob([text], { type: "application/octet-stream" }),
      `${name.replace(/\.\w{1,8}$/, "")}.${extension}`,
    );
    setSaid(
      lost.length > 0
        ? `Saved. The format could not carry ${lost.join("; ")}.`
        : "Saved, with everything.",
    );
  };
  return (
    <>
      <select
        aria-label="Save as"
        value=""
        onChange={({ currentTarget }) => {
          const format = currentTarget.value;
          if (format) void save(format);
        }}
      >
        <option value="">Save as …</option>
        {GRAPH_FORMATS.map(({ key, label }) => (
          <option key={key} value={key}>
            {label}
          </option>
        ))}
      </select>
      <span className="said" role="status">
        {said}
      </span>
    </>
  );
}
