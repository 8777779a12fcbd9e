import { useState } from "react";
import { isObject } from "../../editing/edits.ts";
import { type FieldPath, fieldOf, valueAt } from "../../editing/fieldPath.ts";
import { valueWords } from "../../editing/recordChanges.ts";
import { wordsOfId } from "../../editing/recordNames.ts";
import { blankOf, type Shape } from "../../editing/shape.ts";
import { Choice } from "./controls.tsx";
import { type ControlProps, useForm } from "./formContext.ts";
import { FaultsAt, Row } from "./Row.tsx";

const RELATIONS = ["agrees", "coarser", "conflicts", "refuted"];

/**
 * A fact with its sources and other readings. What stands in the data is changed by saying how: a correction keeps the old
 * reading beside the new one, and asks for the new one's source.
 */
export function ClaimControl({ shape, widget, path, label, value }: ControlProps) {
  const { Field, before, edited, put } = useForm();
  const [free, setFree] = useState(false);
  const claim = isObject(value) ? value : {};
  const others = Array.isArray(claim.alternatives) ? claim.alternatives.filter(isObject) : [];
  const disputed = others.some(
    ({ relation }) => relation === "conflicts" || relation === "refuted",
  );
  const shipped = valueAt(before, [...path, "value"]);
  const uncited = !Array.isArray(claim.sources) || claim.sources.length === 0;
  const editable =
    free ||
    uncited ||
    shipped === undefined ||
    JSON.stringify(shipped) !== JSON.stringify(claim.value);
  const part = (key: string) => shape.properties?.[key] ?? {};
  const words = valueWords(claim.value, String(path[path.length - 1]), wordsOfId(edited));
  const readings = [...path, "alternatives"];
  const correct = () =>
    put(path, {
      value: claim.value,
      sources: [],
      alternatives: [
        ...others,
        { value: claim.value, sources: claim.sources, relation: "conflicts" },
      ],
      ...(claim.note === undefined ? {} : { note: claim.note }),
    });
  return (
    <div className="claim">
      {editable && widget.of === "claim" ? (
        <Field shape={widget.value} path={[...path, "value"]} label={label} />
      ) : (
        <Row label={label} field={fieldOf([...path, "value"])}>
          <span className="stands">{words}</span>
          <span className="choices">
            <button
              type="button"
              className="link"
              onClick={correct}
              aria-label={`Correct: ${label}`}
            >
              Correct
            </button>
            <button
              type="button"
              className="link"
              onClick={() => setFree(true)}
              aria-label={`It was misread: ${label}`}
            >
              It was misread
            </button>
          </span>
        </Row>
      )}
      {free && (
        <p className="quiet hint">
          The sources stay, and no other reading is kept: only where they say something else than
          stands here.
        </p>
      )}
      <FaultsAt field={fieldOf(path)} />
      <Field shape={part("sources")} path={[...path, "sources"]} label="Said in" />
      {others.map((other, i) => (
        <Reading
          // biome-ignore lint/suspicious/noArrayIndexKey: readings have no other identity
          key={i}
          shape={part("alternatives").items || {}}
          path={[...readings, i]}
          label={label}
          other={other}
          claim={path}
        />
      ))}
      {(disputed || claim.reason !== undefined) && (
        <Field shape={part("reason")} path={[...path, "reason"]} label="Why this reading" />
      )}
      {claim.note !== undefined && (
        <Field shape={part("note")} path={[...path, "note"]} label="Note" />
      )}
      <p className="choices">
        <button
          type="button"
          className="link"
          aria-label={`Add another reading: ${label}`}
          onClick={() =>
            put([...readings, others.length], {
              value: widget.of === "claim" ? blankOf(widget.value) : "",
              sources: [],
            })
          }
        >
          Add another reading
        </button>
        {claim.note === undefined && (
          <button
            type="button"
            className="link"
            aria-label={`Add a note: ${label}`}
            onClick={() => put([...path, "note"], "")}
          >
            Add a note
          </button>
        )}
      </p>
      <FaultsAt field={fieldOf(readings)} />
      {!disputed && claim.reason === undefined && <FaultsAt field={fieldOf([...path, "reason"])} />}
    </div>
  );
}

interface OtherReading {
  shape: Shape;
  path: FieldPath;
  label: string;
  other: Record<string, unknown>;
  claim: FieldPath;
}

/** Another reading of the fact: what it says, how it stands to the shown one, who says it. */
function Reading({ shape, path, label, other, claim }: OtherReading) {
  const { Field, record, before, edited, put } = useForm();
  // What the reader adds is shown at once; what stood there, when it is looked at.
  const [shown] = useState(valueAt(before, path) === undefined);
  const part = (key: string) => shape.properties?.[key] ?? {};
  const showThis = () => {
    const now = valueAt(record, claim);
    const { reason: _was, ...rest } = isObject(now) ? now : {};
    const others = Array.isArray(rest.alternatives) ? [...rest.alternatives] : [];
    others[Number(path[path.length - 1])] = {
      value: rest.value,
      sources: rest.sources,
      relation: other.relation,
    };
    put(claim, { ...rest, value: other.value, sources: other.sources, alternatives: others });
  };
  const words = valueWords(other.value, String(claim[claim.length - 1]), wordsOfId(edited));
  return (
    <details className="otherreading" open={shown}>
      <summary>
        Another reading: {words}
        {typeof other.relation === "string" && `, ${other.relation}`}
      </summary>
      <Field shape={part("value")} path={[...path, "value"]} label={label} />
      <Row label="How it stands" field={fieldOf([...path, "relation"])}>
        <Choice
          label="How it stands to the shown reading"
          words={RELATIONS}
          value={other.relation}
          put={(next) => put([...path, "relation"], next)}
        />
      </Row>
      <Field shape={part("sources")} path={[...path, "sources"]} label="Said in" />
      <Field shape={part("note")} path={[...path, "note"]} label="Note" />
      <p className="choices">
        <button type="button" className="link" onClick={showThis}>
          Show this one instead
        </button>
        <button type="button" className="link" onClick={() => takeAway(record, path, put)}>
          Take this reading away
        </button>
      </p>
    </details>
  );
}

/** A claim has other readings or no list of them. */
function takeAway(
  record: unknown,
  path: FieldPath,
  put: (path: FieldPath, value: unknown) => void,
): void {
  const list = valueAt(record, path.slice(0, -1));
  put(Array.isArray(list) && list.length > 1 ? path : path.slice(0, -1), undefined);
}
