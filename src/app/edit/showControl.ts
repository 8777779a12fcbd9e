/** Goes from what the check says of a field to the field's control: opens what it lies in and moves the focus there. */
export function showControl(said: HTMLElement): void {
  for (let part = said.parentElement; part; part = part.parentElement)
    if (part instanceof HTMLDetailsElement) part.open = true;
  said.parentElement
    ?.querySelector<HTMLElement>("input, select, textarea, button")
    ?.focus({ preventScroll: true });
  said.scrollIntoView({ block: "center" });
}
