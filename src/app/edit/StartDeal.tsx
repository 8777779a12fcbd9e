import { useId, useMemo, useState } from "react";
import { useStore } from "zustand";
import {
  type DealAnswers,
  draftDeal,
  type KnownRecords,
  type Meant,
  recordMeant,
} from "../../editing/dealDraft.ts";
import type { Records } from "../../editing/edits.ts";
import { knownRecords } from "../../editing/knownRecords.ts";
import { pathOf, placeOfPath } from "../../editing/recordPlace.ts";
import { type Cited, CitedSource } from "./CitedSource.tsx";
import { NumberInput } from "./controls.tsx";
import { Chosen, Text } from "./NewSource.tsx";
import { RecordPicker } from "./RecordPicker.tsx";
import { useEditing } from "./useEditing.ts";

const BLANK = {
  licensor: "",
  licensee: "",
  drug: "",
  announced: "",
  upfront: "",
  milestones: "",
  total: "",
  exclusivity: "",
  territory: "",
};
type Asked = typeof BLANK;

/** The questions of the command `new deal`, answered in the page; the same function drafts the records. */
export function StartDeal({ open }: { open(edit: string): void }) {
  const editing = useEditing();
  const edited = useStore(editing.state, (state) => state.edited);
  const [asked, setAsked] = useState<Asked>(BLANK);
  const [cited, setCited] = useState<Cited | null>(null);
  const [fault, setFault] = useState("");
  const set = (part: Partial<Asked>) => setAsked({ ...asked, ...part });
  const known = useMemo(() => knownRecords(edited), [edited]);
  const missing = [
    asked.licensor ? "" : "who gives the right",
    asked.licensee ? "" : "who gets it",
    asked.drug ? "" : "the drug",
    cited ? "" : "the source: nothing is added without one",
  ].filter(Boolean);
  const begin = () => {
    if (missing.length > 0 || !cited) return setFault(`It still needs ${missing.join(", ")}.`);
    const draft = draftDeal(known, {
      ...asked,
      source: cited.id,
      sourceTitle: "",
      sourceUrl: "",
      sourcePublisher: "",
      sourceDate: "",
      grade: "",
    } satisfies DealAnswers);
    if ("fault" in draft) return setFault(`${draft.fault}.`);
    const { drafts } = draft;
    const source = cited.record ? [[pathOf("sources", cited.id), cited.record] as const] : [];
    editing.put([...source, ...drafts.map(({ path, record }) => [path, record] as const)]);
    const deal = drafts
      .map(({ path }) => placeOfPath(path))
      .find((place) => place?.kind === "deal");
    open(`deal:${deal?.id ?? ""}`);
  };
  const money = (key: "upfront" | "milestones" | "total") => ({
    value: asked[key] === "" ? undefined : Number(asked[key]),
    put: (value: unknown) => set({ [key]: typeof value === "number" ? String(value) : "" }),
  });
  return (
    <section className="startrecord" aria-label="A new deal">
      <h2>A new deal</h2>
      <p className="quiet">
        What is not known stays empty. Paragraphs, the territory as countries, options and other
        readings are asked by the form that follows.
      </p>
      <div className="asked">
        <CitedSource label="The source that says it" cited={cited} put={setCited} />
        <Named
          label="Licensor, who gives the right"
          records={edited}
          known={known}
          shelf="companies"
          value={asked.licensor}
          put={(licensor) => set({ licensor })}
        />
        <Named
          label="Licensee, who gets it"
          records={edited}
          known={known}
          shelf="companies"
          value={asked.licensee}
          put={(licensee) => set({ licensee })}
        />
        <Named
          label="Drug, by INN, code or brand"
          records={edited}
          known={known}
          shelf="drugs"
          value={asked.drug}
          put={(drug) => set({ drug })}
        />
        <Text
          label="Announced"
          value={asked.announced}
          put={(announced) => set({ announced })}
          hint="as precise as the source: 2025, 2025-05 or 2025-05-24"
        />
        <Amount label="Upfront, millions of US dollars" {...money("upfront")} />
        <Amount label="Milestones at most" {...money("milestones")} />
        <Amount label="Total as reported" {...money("total")} />
        <Chosen
          label="Exclusivity"
          words={["exclusive", "co-exclusive", "non-exclusive", "unstated"]}
          value={asked.exclusivity}
          put={(exclusivity = "") => set({ exclusivity })}
        />
        <Text
          label="Territory, in the source’s words"
          value={asked.territory}
          put={(territory) => set({ territory })}
        />
      </div>
      <p className="choices">
        <button type="button" className="main" onClick={begin}>
          Begin the deal
        </button>
        <span role="status">{fault}</span>
      </p>
    </section>
  );
}

function Amount({
  label,
  value,
  put,
}: {
  label: string;
  value: number | undefined;
  put(value: unknown): void;
}) {
  const id = useId();
  return (
    <label htmlFor={id}>
      {label}
      <NumberInput id={id} value={value} put={put} />
    </label>
  );
}

interface NamedField {
  label: string;
  records: Records;
  known: KnownRecords;
  shelf: "companies" | "drugs";
  value: string;
  put(name: string): void;
}

function Named({ label, records, known, shelf, value, put }: NamedField) {
  const id = useId();
  return (
    <div className="asking">
      <label htmlFor={id}>{label}</label>
      <RecordPicker id={id} records={records} shelf={shelf} value={value} free pick={put} />
      {value !== "" && <Meaning meant={recordMeant(known, shelf, value)} />}
    </div>
  );
}

function Meaning({ meant }: { meant: Meant }) {
  if ("fault" in meant) return <small role="alert">{meant.fault}.</small>;
  return meant.isNew ? <small>New: it gets a record of its own.</small> : null;
}
