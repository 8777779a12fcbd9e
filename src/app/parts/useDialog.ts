import { type RefObject, useEffect, useRef } from "react";
import type { PageState } from "../state/store.ts";
import { usePage, usePageState } from "./pageContext.ts";

/** A modal dialog that follows the state: whether it is shown, the element, and how it is closed. */
export function useDialog(name: Exclude<PageState["dialog"], null>): {
  shown: boolean;
  dialog: RefObject<HTMLDialogElement | null>;
  close(): void;
} {
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
  return { shown, dialog, close };
}
