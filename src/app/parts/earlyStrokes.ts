/**
 * Strokes that come before the keys do: held back and given again once somebody listens, so that none is lost.
 * What is typed into a control belongs to the control; of that only chords with Ctrl or Cmd are held.
 * @returns gives the held strokes again, once
 */
export function holdEarlyStrokes(page: Document): () => void {
  const held: KeyboardEvent[] = [];
  const hold = (event: KeyboardEvent) => {
    const chord = event.ctrlKey || event.metaKey;
    if (!chord && event.target !== page.body) return;
    // The browser's own answer to a chord, such as its search bar, would stand in the way of ours.
    if (chord && event.key.toLowerCase() === "k") event.preventDefault();
    held.push(event);
  };
  page.addEventListener("keydown", hold);
  return () => {
    page.removeEventListener("keydown", hold);
    for (const event of held.splice(0))
      event.target?.dispatchEvent(new KeyboardEvent(event.type, event));
  };
}
