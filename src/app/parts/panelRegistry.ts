// The panel registry: refs by name, so that an action can ask for a panel.
/** A part of the page that something may go to, by name; of things that have several, with what it is about. */
export type Panel =
  | "search"
  | "tree"
  | "filters"
  | "lens"
  | "more"
  | "faults"
  | "patch"
  | `${"facts" | "sources" | "money" | "rights"} ${string}`
  | `field ${string}`;

/** The parts of the page that stand just now. Each enters itself while it is mounted. */
export interface PanelRegistry {
  /** Enters an element; the answer takes it out again. `show` goes to it where focus and scrolling are not the whole way. */
  register(panel: Panel, element: HTMLElement, show?: (element: HTMLElement) => void): () => void;
  /** The element of that name, the first in the document of several; `null` while none stands. */
  find(panel: Panel): HTMLElement | null;
  /** Goes to a part: at once, or when it comes within three seconds. Only what was asked for last is waited for. */
  reveal(panel: Panel): void;
}

const PATIENCE_MS = 3000;

interface Standing {
  element: HTMLElement;
  show(element: HTMLElement): void;
}

/** What the registry asks of its page: a clock in milliseconds, and to be called once what has mounted has settled its own focus. */
interface Timing {
  now(): number;
  later(run: () => void): void;
}
const FRAMES: Timing = {
  now: () => performance.now(),
  later: (run) => requestAnimationFrame(run),
};

/** An empty registry. */
export function createPanelRegistry({ now, later }: Timing = FRAMES): PanelRegistry {
  const standing = new Map<Panel, Set<Standing>>();
  let awaited: { panel: Panel; until: number } | null = null;
  const arrive = (asked: typeof awaited) => {
    if (asked === null || asked !== awaited) return;
    const found = first(asked.panel);
    if (!found) return;
    awaited = null;
    found.show(found.element);
  };
  const first = (panel: Panel): Standing | undefined =>
    [...(standing.get(panel) ?? [])].sort((a, b) => order(a.element, b.element))[0];
  return {
    register(panel, element, show = focusOn) {
      const entry = { element, show };
      const entries = standing.get(panel) ?? new Set();
      standing.set(panel, entries.add(entry));
      const asked = awaited;
      if (asked?.panel === panel && now() <= asked.until) later(() => arrive(asked));
      return () => {
        entries.delete(entry);
        if (entries.size === 0 && standing.get(panel) === entries) standing.delete(panel);
      };
    },
    find: (panel) => first(panel)?.element ?? null,
    reveal(panel) {
      awaited = { panel, until: now() + PATIENCE_MS };
      arrive(awaited);
    },
  };
}

/** Brings an element into view and moves the focus there. */
function focusOn(element: HTMLElement): void {
  if (element.tabIndex < 0 && !element.hasAttribute("tabindex")) element.tabIndex = -1;
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: "nearest" });
}

/** Their order in the document, as a comparison. */
function order(a: HTMLElement, b: HTMLElement): number {
  if (a === b) return 0;
  return a.compareDocumentPosition(b) & a.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}
