import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { usePage } from "../parts/pageContext.ts";
import { keepOn, keptOn } from "../state/keptSettings.ts";
import { placeBeside } from "./place.ts";
import { stopsOf, wayBack } from "./stops.ts";
import { useTarget } from "./useTarget.ts";
import "./tour.css";

/** The tour of one minute: real views, one after another, each with a card that points at one thing. It ends where it began. */
export default function Tour() {
  const parts = usePage();
  const { atlas, store } = parts;
  const [stops] = useState(() => stopsOf(atlas));
  const [back] = useState(() => wayBack(store.getState()));
  const [step, setStep] = useState(0);
  const frame = useRef<HTMLDivElement>(null);
  const card = useRef<HTMLDialogElement>(null);
  const onward = useRef<HTMLButtonElement>(null);
  const stop = stops[step] ?? stops[0];
  const target = useTarget(stop?.at, parts);
  const last = step === stops.length - 1;

  useEffect(() => {
    if (!stop) return;
    const announced = `Tour, ${step + 1} of ${stops.length}. ${stop.title}. ${stop.words}`;
    store.setState({ ...stop.view, filtering: false, announced });
    // After the view has mounted: the first screen takes the focus for its search box.
    const later = requestAnimationFrame(() => onward.current?.focus({ preventScroll: true }));
    return () => cancelAnimationFrame(later);
  }, [store, stop, step, stops]);
  useLayoutEffect(() => {
    if (!card.current || !frame.current || !target) return;
    const { width, height } = card.current.getBoundingClientRect();
    const { left, top } = placeBeside(
      target,
      { width, height },
      { width: window.innerWidth, height: window.innerHeight },
    );
    Object.assign(card.current.style, { left: `${left}px`, top: `${top}px` });
    Object.assign(frame.current.style, {
      left: `${target.left}px`,
      top: `${target.top}px`,
      width: `${target.right - target.left}px`,
      height: `${target.bottom - target.top}px`,
    });
  }, [target]);

  const leave = () => {
    const tour = keptOn("tour") ? "offered" : "declined";
    store.setState({ ...back(), tour, announced: "The tour has ended. The view is as it was." });
  };
  useEndings(leave);
  const forGood = () => {
    keepOn("tour", false);
    leave();
  };
  if (!stop) return null;
  return (
    <>
      <div ref={frame} className="tourframe" hidden={target === null} />
      <dialog
        ref={card}
        open
        className="tour"
        aria-labelledby="tour-title"
        aria-describedby="tour-words"
      >
        <p className="count">
          {step + 1} of {stops.length}
        </p>
        <h2 id="tour-title">{stop.title}</h2>
        <p id="tour-words">{stop.words}</p>
        <div className="steps">
          <button
            ref={onward}
            type="button"
            className="onward"
            onClick={() => (last ? leave() : setStep(step + 1))}
          >
            {last ? "Done" : "Next"}
          </button>
          {step > 0 && (
            <button type="button" onClick={() => setStep(step - 1)}>
              Back
            </button>
          )}
          {!last && (
            <button type="button" onClick={leave}>
              Skip
            </button>
          )}
          <button type="button" className="never" onClick={forGood}>
            Do not offer again
          </button>
        </div>
      </dialog>
    </>
  );
}

/** Escape ends the tour; so does the Back button, which has already chosen another view. */
function useEndings(leave: () => void): void {
  const { store } = usePage();
  const opener = useRef(document.activeElement);
  useEffect(() => {
    const from = opener.current;
    return () => {
      if (from instanceof HTMLElement && from.isConnected) from.focus({ preventScroll: true });
    };
  }, []);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || store.getState().dialog !== null) return;
      event.preventDefault();
      event.stopPropagation();
      leave();
    };
    const onBack = () => store.setState({ tour: "offered" });
    document.addEventListener("keydown", onKey, true);
    window.addEventListener("popstate", onBack);
    return () => {
      document.removeEventListener("keydown", onKey, true);
      window.removeEventListener("popstate", onBack);
    };
  }, [store, leave]);
}
