import { FakeWorker } from "./fakeWorker.ts";

/** A worker without a thread that answers with the methods of a service, as the shipped one does. */
export class ServingWorker extends FakeWorker {
  constructor(private readonly service: object) {
    super();
  }

  override postMessage(data: unknown): void {
    super.postMessage(data);
    const { call, kind, input } = this.sent.at(-1) ?? { call: 0, kind: "", input: [] };
    void (async () => {
      try {
        const method = Reflect.get(this.service, kind) as (...input: unknown[]) => unknown;
        this.say({ call, answer: await method.apply(this.service, input) });
      } catch (fault) {
        this.say({ call, fault: String(fault) });
      }
    })();
  }
}
