import { createStore } from "zustand/vanilla";
import { writeQuery } from "../state/writeQuery.ts";
import { OWN_START, type OwnView, readOwnView, writeOwnView } from "./ownView.ts";

/** The view of the own file that stands open, in step with the address of a page. */
export class OwnAddress {
  readonly view = createStore<OwnView>(() => OWN_START);
  private shown: string | null = null;
  private heard = false;

  constructor(private readonly page: Pick<Window, "location" | "history" | "addEventListener">) {}

  /** Changes the view: a step that Back undoes, or (the camera) only in passing. */
  set(part: Partial<OwnView>, as: "step" | "passing" = "step"): void {
    this.view.setState(part);
    this.write(as);
  }

  /** Whether the address names a work. */
  get names(): boolean {
    return readOwnView(this.page.location.search).work !== null;
  }

  /**
   * Puts an opened work and the address in step: the view that the address names for this work, else a new one.
   * @returns false where the address names another work
   */
  show(work: string): boolean {
    if (!this.heard)
      this.page.addEventListener("popstate", () => this.shown !== null && this.read(this.shown));
    this.heard = true;
    const known = this.read(work);
    if (!known && this.shown !== work) this.view.setState(OWN_START);
    const other = !known && this.names && this.shown === null;
    this.shown = work;
    this.write("passing");
    return !other;
  }

  /** Takes the work out of the address: its file was closed. */
  forget(): void {
    this.shown = null;
    this.view.setState(OWN_START);
    this.write("passing");
  }

  private read(work: string): boolean {
    const named = readOwnView(this.page.location.search);
    if (named.work !== work) return false;
    this.view.setState(named.view);
    return true;
  }

  private write(as: "step" | "passing"): void {
    const { search } = this.page.location;
    writeQuery(this.page, writeOwnView(search, this.shown, this.view.getState()), as);
  }
}
