type Take = (files: readonly File[]) => void;

/** Files on their way from anywhere on the page to the part that opens them. */
export interface DroppedFiles {
  /** Takes files that are dropped on a page; `show` brings the part that opens them. */
  watch(page: Window, show: () => void): void;
  /** Hands over what was dropped, now and from now on; the answer ends it. */
  take(take: Take): () => void;
}

export function createDroppedFiles(): DroppedFiles {
  let waiting: readonly File[] = [];
  let taker: Take | null = null;
  const hand = () => {
    if (!taker || waiting.length === 0) return;
    const files = waiting;
    waiting = [];
    taker(files);
  };
  return {
    watch(page, show) {
      const files = (event: DragEvent) => event.dataTransfer?.types.includes("Files") === true;
      page.addEventListener("dragover", (event) => {
        if (files(event)) event.preventDefault();
      });
      page.addEventListener("drop", (event) => {
        if (!files(event)) return;
        event.preventDefault();
        waiting = [...(event.dataTransfer?.files ?? [])];
        show();
        hand();
      });
    },
    take(take) {
      taker = take;
      hand();
      return () => {
        taker = null;
      };
    },
  };
}
