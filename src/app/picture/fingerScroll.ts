/**
 * Leaves one finger to the page where the page scrolls past the picture, so that a drag that starts on the picture
 * moves the page; a tap still selects, by the click that the browser makes of it, and two fingers still zoom.
 */
export function leaveFingerToPage(holder: HTMLElement, scrolls: () => boolean): void {
  let left = false;
  const options = { capture: true, passive: true };
  const touched = (event: TouchEvent) => {
    left = scrolls() && (event.touches.length === 1 || !event.cancelable);
    if (left) event.stopPropagation();
  };
  // A finger does not hover; the move that a browser sends before the click of a tap would leave its trace.
  const moved = (event: MouseEvent) => {
    if (left) event.stopPropagation();
    left = false;
  };
  holder.addEventListener("touchstart", touched, options);
  holder.addEventListener("mousemove", moved, options);
}
