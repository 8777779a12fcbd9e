/**
 * Leaves one finger to the page where the page scrolls past the picture, so that a drag that starts on the picture
 * moves the page; a tap still selects, by the click that the browser makes of it, and two fingers still zoom.
 */
export function leaveFingerToPage(holder: HTMLElement, scrolls: () => boolean): void {
  let byFinger = false;
  const catchEvent = <K extends keyof HTMLElementEventMap>(kind: K, heard: (event: HTMLElementEventMap[K]) => boolean) =>
    holder.addEventListener(kind, (event) => heard(event) && event.stopPropagation(), { capture: true, passive: true });
  catchEvent("pointerdown", ({ pointerType }) => {
    byFinger = pointerType === "touch" && scrolls();
    return false;
  });
  catchEvent("touchstart", ({ touches, cancelable }) => scrolls() && (touches.length === 1 || !cancelable));
  // A finger does not hover; the move that a browser sends before the click of a tap would leave its trace.
  catchEvent("mousemove", () => byFinger);
  catchEvent("mouseenter", () => byFinger);
}
