let waiting: readonly File[] = [];
let taker: ((files: readonly File[]) => void) | null = null;

/** Takes files that are dropped anywhere on the page; `show` brings the page that opens them. */
export function watchDrops(page: Window, show: () => void): void {
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
}

/** Hands over what was dropped, now and from now on; the answer ends it. */
export function takeDrops(take: (files: readonly File[]) => void): () => void {
  taker = take;
  hand();
  return () => {
    taker = null;
  };
}

function hand(): void {
  if (!taker || waiting.length === 0) return;
  const files = waiting;
  waiting = [];
  taker(files);
}
