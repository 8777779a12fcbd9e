import { type RefCallback, useCallback } from "react";
import { usePage } from "./pageContext.ts";
import type { Panel } from "./panelRegistry.ts";

/**
 * The `ref` that enters an element as a part of the page while it stands; one may serve several elements.
 * `show`, a stable function, goes to it where focus and scrolling are not the whole way.
 */
export function usePanel(
  panel: Panel,
  show?: (element: HTMLElement) => void,
): RefCallback<HTMLElement> {
  const { panels } = usePage();
  return useCallback(
    (element) => (element ? panels.register(panel, element, show) : undefined),
    [panels, panel, show],
  );
}
