import { useId, useState } from "react";
import { idOf } from "../../editing/dealDraft.ts";
import type { Records } from "../../editing/edits.ts";
import { pathOf } from "../../editing/recordPlace.ts";
import type { Shape } from "../../editing/shape.ts";
import { Choice } from "./controls.tsx";

const GRADES = [
  ["A", "A, a filing or release"],
  ["B", "B, trade press with a reporter"],
  ["C", "C, an aggregator or translation"],
  ["D", "D, a machine digest or repost"],
] as const;

interface Asking {
  records: Records;
  shape: Shape | undefined;
  /** What the button that adds it says. */
  words: string;
  add(id: string, source: object): void;
  leave?: () => void;
}

/** What a new source says of itself; what it does not give stays empty. */
export function NewSource({ records, shape, words, add, leave }: Asking) {
  const [answers, setAnswers] = useState({
    title: "",
    publisher: "",
    published: "",
    url: "",
    kind: "",
    grade: "",
  });
  const [asked, setAsked] = useState(false);
  const set = (part: Partial<typeof answers>) => setAnswers({ ...answers, ...part });
  const missing = [
    answers.title.trim() || answers.publisher.trim() || answers.url.trim()
      ? ""
      : "a title, a publisher or an address",
    answers.kind ? "" : "its kind",
    answers.grade ? "" : "its grade",
  ].filter(Boolean);
  const finish = () => {
    setAsked(true);
    if (missing.length > 0) return;
    add(freeId(records, answers), sourceRecord(freeId(records, answers), answers));
  };
  return (
    <fieldset className="newsource">
      <legend>New source</legend>
      <Text label="Title" value={answers.title} put={(title) => set({ title })} />
      <Text label="Publisher" value={answers.publisher} put={(publisher) => set({ publisher })} />
      <Text
        label="Date, as precise as given"
        value={answers.published}
        put={(published) => set({ published })}
      />
      <Text label="Address, http:// or https://" value={answers.url} put={(url) => set({ url })} />
      <Chosen
        label="Kind"
        words={shape?.properties?.kind?.enum ?? []}
        value={answers.kind}
        put={(kind = "") => set({ kind })}
      />
      <label>
        Grade
        <select
          value={answers.grade}
          onChange={({ currentTarget }) => set({ grade: currentTarget.value })}
        >
          <option value="">choose …</option>
          {GRADES.map(([grade, meaning]) => (
            <option key={grade} value={grade}>
              {meaning}
            </option>
          ))}
        </select>
      </label>
      <p className="choices">
        <button type="button" className="main" onClick={finish}>
          {words}
        </button>
        {leave && (
          <button type="button" onClick={leave}>
            Leave it
          </button>
        )}
        <span role="status">
          {asked && missing.length > 0 && `It still needs ${missing.join(", ")}.`}
        </span>
      </p>
    </fieldset>
  );
}

export function Text({
  label,
  value,
  put,
  hint,
}: {
  label: string;
  value: string;
  put(text: string): void;
  hint?: string;
}) {
  const id = useId();
  return (
    <label htmlFor={id}>
      {label}
      <input
        id={id}
        type="text"
        value={value}
        onChange={({ currentTarget }) => put(currentTarget.value)}
      />
      {hint && <small>{hint}</small>}
    </label>
  );
}

/** A choice under its label, in a form that has no record yet. */
export function Chosen({
  label,
  ...choice
}: {
  label: string;
  words: readonly string[];
  value: string;
  put(word?: string): void;
}) {
  const id = useId();
  return (
    <label htmlFor={id}>
      {label}
      <Choice id={id} {...choice} />
    </label>
  );
}

type Answers = {
  title: string;
  publisher: string;
  published: string;
  url: string;
  kind: string;
  grade: string;
};

function freeId(records: Records, { title, publisher, published, url }: Answers): string {
  const from = [
    publisher ||
      title.split(/\s+/).slice(0, 4).join(" ") ||
      url.replace(/^https?:\/\/(www\.)?/, "").slice(0, 40),
    published,
  ];
  const wanted = idOf(["src", ...from].join(" "));
  let id = wanted;
  for (let i = 2; records.has(pathOf("sources", id)); i++) id = `${wanted}-${i}`;
  return id;
}

function sourceRecord(
  id: string,
  { title, publisher, published, url, kind, grade }: Answers,
): object {
  const given = (text: string) => text.trim() || null;
  return {
    $schema: "../.schema/sources.schema.json",
    id,
    title: given(title),
    ...(given(title)
      ? {}
      : { description: `Page of ${given(publisher) ?? given(url) ?? "a source without a name"}` }),
    publisher: given(publisher),
    published: given(published),
    url: given(url),
    kind,
    grade,
  };
}
