import { isObject } from "../../editing/edits.ts";
import { fieldOf } from "../../editing/fieldPath.ts";
import { Choice, NumberInput } from "./controls.tsx";
import { type ControlProps, useForm } from "./formContext.ts";
import { FaultsAt, Row } from "./Row.tsx";

const STATES = [
  ["disclosed", "an amount"],
  ["undisclosed", "kept back by the parties"],
  ["not-captured", "not captured"],
] as const;

/** An amount in millions of a currency, or why there is none. */
export function MoneyControl({ path, label, value }: ControlProps) {
  const { put } = useForm();
  const money = isObject(value) ? value : {};
  const field = fieldOf(path);
  return (
    <Row label={label} field={field}>
      <fieldset className="inline" aria-label={label}>
        <select
          aria-label="What is known of the amount"
          value={String(money.state)}
          onChange={({ currentTarget: { value: state } }) =>
            put(
              path,
              state === "disclosed" ? { state, currency: "USD", qualifier: "exact" } : { state },
            )
          }
        >
          {STATES.map(([state, words]) => (
            <option key={state} value={state}>
              {words}
            </option>
          ))}
        </select>
        {money.state === "disclosed" && (
          <>
            <Choice
              label="How the amount is meant"
              words={["exact", "up-to", "over", "about"]}
              value={money.qualifier}
              put={(next) => put([...path, "qualifier"], next)}
            />
            <NumberInput
              label="Amount, millions"
              value={money.amount}
              put={(amount) => put(path, withAmount(money, amount), true)}
            />
            <span>million</span>
            <input
              type="text"
              aria-label="Currency"
              className="code"
              value={String(money.currency ?? "")}
              onChange={({ currentTarget }) =>
                put([...path, "currency"], currentTarget.value.toUpperCase(), true)
              }
            />
          </>
        )}
      </fieldset>
      {["state", "amount", "currency", "qualifier"].map((part) => (
        <FaultsAt key={part} field={`${field}.${part}`} />
      ))}
    </Row>
  );
}

/** The amount stands between currency and qualifier, as in every record. */
function withAmount(
  { state, currency, qualifier }: Record<string, unknown>,
  amount: unknown,
): object {
  return { state, currency, ...(amount === undefined ? {} : { amount }), qualifier };
}
