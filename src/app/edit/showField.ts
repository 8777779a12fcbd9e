const PATIENCE_MS = 3000;

/** Goes to what the check says of a field, once it stands: opens what it lies in and moves the focus to its control. */
export function showField(field: string): void {
  const began = performance.now();
  const look = () => {
    const said = document.querySelector<HTMLElement>(
      `.fieldfaults[data-field="${CSS.escape(field)}"]`,
    );
    if (!said) {
      if (performance.now() - began < PATIENCE_MS) requestAnimationFrame(look);
      return;
    }
    for (let part = said.parentElement; part; part = part.parentElement)
      if (part instanceof HTMLDetailsElement) part.open = true;
    said.parentElement
      ?.querySelector<HTMLElement>("input, select, textarea, button")
      ?.focus({ preventScroll: true });
    said.scrollIntoView({ block: "center" });
  };
  look();
}
