import { shelfNamed } from "../dataset/references.ts";
import type { CollectionName } from "../schema/collections.ts";

/** A JSON Schema, as far as our records use it; made from the code's own shapes when the data are built. */
export interface Shape {
  type?: string | readonly string[];
  properties?: Readonly<Record<string, Shape>>;
  required?: readonly string[];
  items?: Shape | false;
  prefixItems?: readonly Shape[];
  enum?: readonly string[];
  const?: string;
  oneOf?: readonly Shape[];
  anyOf?: readonly Shape[];
}

/** How a field is asked for. */
export type Widget =
  | { of: "claim"; value: Shape }
  | {
      of:
        | "citations"
        | "money"
        | "territory"
        | "flag"
        | "text"
        | "texts"
        | "scalar"
        | "number"
        | "json";
    }
  | { of: "choice" | "choices"; words: readonly string[] }
  | { of: "reference" | "references"; shelf: CollectionName }
  | { of: "list"; item: Shape }
  | { of: "group" };

/** The way a field is asked for, by its shape; `key` and `field` say which records an id may name. */
export function widgetOf(
  shape: Shape,
  collection: CollectionName,
  key: string,
  field: string,
): Widget {
  const { properties, items } = shape;
  if (properties?.value && properties.sources && properties.alternatives)
    return { of: "claim", value: properties.value };
  if (properties) return { of: "group" };
  const states = shape.oneOf?.map((each) => each.properties?.state?.const) ?? [];
  if (states.includes("disclosed")) return { of: "money" };
  if (states.includes("captured")) return { of: "territory" };
  if (shape.enum) return { of: "choice", words: shape.enum };
  const item = items || shape.prefixItems?.[0];
  if (item) return listWidget(item, collection, key, field);
  const types = typesOf(shape);
  if (types.includes("number") && types.includes("string")) return { of: "scalar" };
  if (types.includes("number") || types.includes("integer")) return { of: "number" };
  if (types.includes("boolean")) return { of: "flag" };
  if (!types.includes("string")) return { of: "json" };
  const shelf = shelfNamed(collection, key, field);
  return shelf ? { of: "reference", shelf } : { of: "text" };
}

function listWidget(item: Shape, collection: CollectionName, key: string, field: string): Widget {
  if (item.enum) return { of: "choices", words: item.enum };
  if (item.properties?.source && item.properties.at) return { of: "citations" };
  if (item.properties) return { of: "list", item };
  if (!typesOf(item).includes("string")) return { of: "json" };
  const shelf = shelfNamed(collection, key, `${field}.0`);
  return shelf ? { of: "references", shelf } : { of: "texts" };
}

function typesOf({ type, anyOf }: Shape): readonly string[] {
  return anyOf ? anyOf.flatMap(typesOf) : typeof type === "string" ? [type] : (type ?? []);
}

/** Whether an absent text is `null`, which is how a source says that it gives none. */
export function isNullable(shape: Shape): boolean {
  return typesOf(shape).includes("null");
}

/** What a field holds when it is added: all that it must have, nothing that anybody would have to have said. */
export function blankOf(shape: Shape): unknown {
  const { properties, required = [] } = shape;
  if (shape.oneOf?.some((each) => each.properties?.state?.const === "disclosed"))
    return { state: "disclosed", currency: "USD", qualifier: "exact" };
  if (shape.oneOf?.some((each) => each.properties?.state?.const === "captured"))
    return { state: "captured", base: "nowhere", minus: [], plus: [] };
  if (properties) {
    const entries = required.flatMap((key) => {
      const value = properties[key] && blankOf(properties[key]);
      return value === undefined ? [] : [[key, value] as const];
    });
    return Object.fromEntries(entries);
  }
  const types = typesOf(shape);
  if (types.includes("array")) return [];
  if (types.includes("boolean")) return false;
  if (types.includes("null")) return null;
  return types.includes("string") && !shape.enum ? "" : undefined;
}

/** Whether a form can show a value; what it can't is left to the view as JSON. */
export function canShow(widget: Widget, value: unknown): boolean {
  if (value === undefined) return true;
  const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
  const all = (test: (item: unknown) => boolean) => Array.isArray(value) && value.every(test);
  if (
    widget.of === "claim" ||
    widget.of === "group" ||
    widget.of === "money" ||
    widget.of === "territory"
  )
    return isObject;
  if (widget.of === "citations" || widget.of === "list")
    return all((item) => typeof item === "object" && item !== null && !Array.isArray(item));
  if (widget.of === "choices" || widget.of === "texts" || widget.of === "references")
    return all((item) => typeof item === "string");
  if (widget.of === "flag") return typeof value === "boolean";
  if (widget.of === "json") return false;
  return value === null || typeof value === "string" || typeof value === "number";
}
