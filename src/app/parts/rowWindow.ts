const MARGIN = 8;

/** The rows to draw: those in sight and a few beyond, `first` included, `end` not. Heights in px. */
export function rowWindow(
  scrollTop: number,
  height: number,
  rowHeight: number,
  count: number,
): { first: number; end: number } {
  const inSight = Math.ceil(height / rowHeight) + 1;
  const top = Math.min(
    Math.max(0, Math.floor(scrollTop / rowHeight)),
    Math.max(0, count - inSight),
  );
  return { first: Math.max(0, top - MARGIN), end: Math.min(count, top + inSight + MARGIN) };
}

/** Where to scroll so that a row stands in sight below the head; the same place when it does already. */
export function scrolledTo(
  row: number,
  scrollTop: number,
  height: number,
  rowHeight: number,
): number {
  const top = row * rowHeight;
  const room = height - rowHeight;
  if (top < scrollTop) return top;
  return top + rowHeight > scrollTop + room ? top + rowHeight - room : scrollTop;
}

/** How many rows a key walks in a table of `count` rows, `page` of them in sight; `undefined` for any other key. */
export function rowStep(key: string, page: number, count: number): number | undefined {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: 1,
    ArrowUp: -1,
    PageDown: page,
    PageUp: -page,
    Home: -count,
    End: count,
  };
  return Object.hasOwn(steps, key) ? steps[key] : undefined;
}
