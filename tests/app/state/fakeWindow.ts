/** A window with an address and a history, as a browser keeps them: going back or forward tells the page. */
export class FakeWindow {
  private entries: string[];
  private at = 0;
  private readonly listeners: (() => void)[] = [];
  readonly location = { pathname: "/", hash: "", search: "" };
  readonly history = {
    pushState: (_data: unknown, _title: string, address: string) => {
      this.entries = [...this.entries.slice(0, this.at + 1), address];
      this.at += 1;
      this.goTo(address);
    },
    replaceState: (_data: unknown, _title: string, address: string) => {
      this.entries[this.at] = address;
      this.goTo(address);
    },
  };

  constructor(search: string) {
    this.entries = [`/${search}`];
    this.goTo(`/${search}`);
  }

  /** How many entries the history has. */
  get length(): number {
    return this.entries.length;
  }

  addEventListener(_kind: string, listener: () => void): void {
    this.listeners.push(listener);
  }

  /** Steps through the history; false where there is nowhere to go. */
  go(step: 1 | -1): boolean {
    const address = this.entries[this.at + step];
    if (address === undefined) return false;
    this.at += step;
    this.goTo(address);
    for (const listener of this.listeners) listener();
    return true;
  }

  private goTo(address: string): void {
    this.location.search = address.slice(1);
  }
}
