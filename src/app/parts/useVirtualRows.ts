import {
  type KeyboardEvent,
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { rowStep, rowWindow, scrolledTo } from "./rowWindow.ts";

interface VirtualRows {
  /** The element that scrolls. */
  box: RefObject<HTMLElement | null>;
  /** The height of a row, px. */
  row: number;
  /** The rows to draw: `first` included, `end` not. */
  first: number;
  end: number;
  /** The drawn row that is the tab stop. */
  stop: number;
  /** Looks again at what is in sight; for `onScroll`. */
  look(): void;
  /** Walks by arrows, Page keys, Home and End; for `onKeyDown` of the rows. */
  walk(event: KeyboardEvent): void;
  setActive(row: number): void;
  /** Scrolls so that a row stands in sight. */
  reveal(row: number): void;
}

/**
 * A table of any length of which only the rows in sight are in the document (virtual scrolling), walked by keys.
 * A row says its place as `aria-rowindex`, the head being 1, and what in it takes the focus has a `tabIndex`.
 * @param rowHeight the height of a row now, px; a stable function
 * @param content what the rows are; other content begins at the top again
 */
export function useVirtualRows(
  count: number,
  rowHeight: () => number,
  content: unknown,
): VirtualRows {
  const box = useRef<HTMLElement>(null);
  const [sight, setSight] = useState({ top: 0, height: 600, row: rowHeight() });
  const [active, setActive] = useState(0);
  const walking = useRef(false);
  const look = useCallback(() => {
    const { scrollTop = 0, clientHeight = 600 } = box.current ?? {};
    const row = rowHeight();
    // A step of whole rows, so that most scroll events change nothing.
    const top = Math.floor(scrollTop / row) * row;
    setSight((now) =>
      now.top === top && now.height === clientHeight && now.row === row
        ? now
        : { top, height: clientHeight, row },
    );
  }, [rowHeight]);
  useLayoutEffect(() => {
    const watch = new ResizeObserver(look);
    if (box.current) watch.observe(box.current);
    return () => watch.disconnect();
  }, [look]);
  const begun = useRef<unknown>(undefined);
  useLayoutEffect(() => {
    if (begun.current === content) return;
    begun.current = content;
    if (box.current) box.current.scrollTop = 0;
    setActive(0);
    look();
  }, [content, look]);
  const reveal = useCallback(
    (to: number) => {
      const place = box.current;
      if (!place) return;
      place.scrollTop = scrolledTo(to, place.scrollTop, place.clientHeight, rowHeight());
      look();
    },
    [look, rowHeight],
  );
  // After each drawing, since a row that was walked to may come later.
  useEffect(() => {
    if (!walking.current) return;
    const cell = box.current?.querySelector<HTMLElement>(
      `[aria-rowindex="${active + 2}"] [tabindex]`,
    );
    if (!cell) return;
    walking.current = false;
    cell.focus({ preventScroll: true });
  });
  const walk = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor(sight.height / sight.row) - 2);
    const step = rowStep(event.key, page, count);
    if (step === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    const to = Math.min(Math.max(0, active + step), count - 1);
    walking.current = true;
    setActive(to);
    reveal(to);
  };
  const { first, end } = rowWindow(sight.top, sight.height, sight.row, count);
  const stop = Math.min(Math.max(active, first), end - 1);
  return { box, row: sight.row, first, end, stop, look, walk, setActive, reveal };
}
