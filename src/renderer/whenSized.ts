/** Acts once a container has a size; the answer stops the wait. */
export function whenSized(container: HTMLElement, act: () => void): () => void {
  const watch = new ResizeObserver(() => {
    if (!hasSize(container)) return;
    watch.disconnect();
    act();
  });
  watch.observe(container);
  return () => watch.disconnect();
}

export function hasSize({ clientWidth, clientHeight }: HTMLElement): boolean {
  return clientWidth > 0 && clientHeight > 0;
}
