import { type ReactNode, useEffect, useId, useLayoutEffect, useRef, useState } from "react";
import { GLOSSARY, type WordKey, wordOf } from "./glossary.ts";
import { usePage } from "./pageContext.ts";
import "./term.css";

const REST_MS = 350;
const LEAVE_MS = 250;
const MARGIN = 8;

/** A word of the field that explains itself: by click or Enter, or when the pointer rests on it; Escape closes. */
export function Term({ of, children }: { of: WordKey; children: ReactNode }) {
  const [shown, setShown] = useState<"no" | "rested" | "asked">("no");
  const button = useRef<HTMLButtonElement>(null);
  const waiting = useRef(0);
  const { store } = usePage();
  const id = useId();
  const later = (ms: number, act: () => void) => {
    window.clearTimeout(waiting.current);
    waiting.current = window.setTimeout(act, ms);
  };
  useEffect(() => () => window.clearTimeout(waiting.current), []);
  const rest = () => later(REST_MS, () => setShown((now) => (now === "no" ? "rested" : now)));
  const leave = () => later(LEAVE_MS, () => setShown((now) => (now === "rested" ? "no" : now)));
  const ask = () => {
    const { term, meaning } = GLOSSARY[of];
    setShown(shown === "asked" ? "no" : "asked");
    store.setState({ announced: shown === "asked" ? null : `${term}: ${meaning}` });
  };
  return (
    <span onPointerEnter={rest} onPointerLeave={leave}>
      <button
        ref={button}
        type="button"
        className="term"
        aria-expanded={shown !== "no"}
        aria-describedby={shown === "no" ? undefined : id}
        onClick={ask}
      >
        {children}
      </button>
      {shown !== "no" && <Meaning id={id} of={of} at={button} close={() => setShown("no")} />}
    </span>
  );
}

/** A label or value as it is, explained where it is a word of the field. */
export function Worded({ children }: { children: string }) {
  const of = wordOf(children);
  return of === undefined ? children : <Term of={of}>{children}</Term>;
}

interface MeaningProps {
  id: string;
  of: WordKey;
  at: React.RefObject<HTMLButtonElement | null>;
  close(): void;
}

function Meaning({ id, of, at, close }: MeaningProps) {
  const box = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const note = box.current;
    const place = () => {
      if (!note || !at.current) return;
      const word = at.current.getBoundingClientRect();
      const { width, height } = note.getBoundingClientRect();
      const below = word.bottom + 6;
      const top = below + height + MARGIN <= window.innerHeight ? below : word.top - height - 6;
      note.style.left = `${Math.max(Math.min(word.left, window.innerWidth - width - MARGIN), MARGIN)}px`;
      note.style.top = `${Math.max(top, MARGIN)}px`;
    };
    note?.showPopover();
    place();
    window.addEventListener("scroll", place, true);
    window.addEventListener("resize", place);
    return () => {
      window.removeEventListener("scroll", place, true);
      window.removeEventListener("resize", place);
    };
  }, [at]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      // It closes the explanation and nothing behind it.
      event.preventDefault();
      event.stopPropagation();
      close();
    };
    const outside = ({ target }: PointerEvent) => {
      if (target instanceof Node && !box.current?.contains(target) && !at.current?.contains(target))
        close();
    };
    document.addEventListener("keydown", onKey, true);
    document.addEventListener("pointerdown", outside, true);
    return () => {
      document.removeEventListener("keydown", onKey, true);
      document.removeEventListener("pointerdown", outside, true);
    };
  }, [at, close]);
  const { term, meaning } = GLOSSARY[of];
  return (
    <span ref={box} id={id} role="tooltip" popover="manual" className="meaning">
      <b>{term}</b> {meaning}
    </span>
  );
}
