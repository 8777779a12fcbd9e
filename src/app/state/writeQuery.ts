/** Puts a query into the address of a page, the only place where that is done: as a step that Back undoes, or in passing. */
export function writeQuery(
  { location, history }: Pick<Window, "location" | "history">,
  query: string,
  as: "step" | "passing",
): void {
  if (query === location.search) return;
  const address = location.pathname + query + location.hash;
  if (as === "step") history.pushState(null, "", address);
  else history.replaceState(null, "", address);
}
