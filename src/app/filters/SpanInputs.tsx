import type { FacetName } from "../../inference/filters/facets.ts";
import { usePage } from "../parts/pageContext.ts";
import { setSpan } from "../state/filterActions.ts";

const TITLES: Partial<Record<FacetName, { least: string; most: string; unit: string }>> = {
  year: { least: "Announced from year", most: "Announced until year", unit: "" },
  upfront: {
    least: "Upfront at least, millions of US$",
    most: "Upfront at most, millions of US$",
    unit: "m US$",
  },
  total: {
    least: "Total at least, millions of US$",
    most: "Total at most, millions of US$",
    unit: "m US$",
  },
};

/** The two ends of a span, both open when empty. A number counts once it is entered, so that typing makes no steps. */
export function SpanInputs({
  facet,
  least,
  most,
}: {
  facet: FacetName;
  least: number | null;
  most: number | null;
}) {
  const { store } = usePage();
  const words = TITLES[facet];
  if (!words) return null;
  const text = (value: number | null) => (value === null ? "" : String(value));
  const enter = (end: "least" | "most", value: string) => {
    const [from, to] = end === "least" ? [value, text(most)] : [text(least), value];
    if (value !== text(end === "least" ? least : most)) store.setState(setSpan(facet, from, to));
  };
  return (
    <div className="span">
      {(["least", "most"] as const).map((end) => {
        const value = text(end === "least" ? least : most);
        return (
          <label key={`${end} ${value}`}>
            <span aria-hidden="true">{end === "least" ? "from" : "to"}</span>
            <input
              aria-label={words[end]}
              inputMode="decimal"
              pattern="[0-9]*[.]?[0-9]*"
              defaultValue={value}
              onBlur={(event) => enter(end, numeric(event.currentTarget.value))}
              onKeyDown={(event) => {
                if (event.key === "Enter") enter(end, numeric(event.currentTarget.value));
              }}
            />
          </label>
        );
      })}
      <span>{words.unit}</span>
    </div>
  );
}

/** `1,200` as `1200`; what is no number is nothing. */
function numeric(text: string): string {
  const plain = text.replaceAll(/[\s,]/g, "");
  return /^\d{1,9}(\.\d{1,3})?$/.test(plain) ? plain : "";
}
