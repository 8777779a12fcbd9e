import { type ReactNode, useEffect, useRef } from "react";
import type { PageState } from "../state/store.ts";
import { usePage, usePageState } from "./pageContext.ts";

interface DialogParts {
  name: Exclude<PageState["dialog"], null>;
  className: string;
  "aria-label"?: string;
  "aria-labelledby"?: string;
  /** Whether a row with a button that closes it stands at its end. */
  closing?: boolean;
  /** What stands in it, made only while it is shown. */
  children(close: () => void): ReactNode;
}

/** A modal dialog that follows the state. */
export function Dialog({ name, closing = false, children, ...element }: DialogParts) {
  const { store } = usePage();
  const shown = usePageState((state) => state.dialog === name);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (shown) dialog.current?.showModal();
    else dialog.current?.close();
  }, [shown]);
  const close = () => {
    if (store.getState().dialog === name) store.setState({ dialog: null });
  };
  return (
    <dialog ref={dialog} {...element} onCancel={close} onClose={close}>
      {shown && children(close)}
      {closing && (
        <form method="dialog">
          <button type="submit" className="link">
            Close
          </button>
        </form>
      )}
    </dialog>
  );
}
