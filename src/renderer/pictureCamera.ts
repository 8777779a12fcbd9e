import type Sigma from "sigma";
import type { Bounds } from "../layout/scene.ts";
import type { Insets } from "./camera.ts";
import { fittedCamera, type SigmaCamera } from "./sigmaCamera.ts";

const MOVE_MS = 320;
const START: SigmaCamera = { x: 0.5, y: 0.5, ratio: 1 };

/** Sigma's camera, remembered while there is no Sigma. */
export class PictureCamera {
  private sigma: Sigma | null = null;
  private last: SigmaCamera | null = null;
  /** It goes where the page has sent it. */
  private sent = false;

  /** @param onMoved told of what the reader moved, not the page */
  constructor(
    private readonly still: boolean,
    private readonly onMoved: (camera: SigmaCamera) => void,
  ) {}

  /** Takes over the camera of a new Sigma, which goes to where the last one was. */
  attach(sigma: Sigma): void {
    this.sigma = sigma;
    if (this.last) sigma.getCamera().setState({ ...this.last, angle: 0 });
    sigma.getCamera().on("updated", () => {
      this.last = this.state;
      if (!this.sent) this.onMoved(this.last);
    });
  }

  detach(): void {
    this.last = this.state;
    this.sigma = null;
  }

  get state(): SigmaCamera {
    if (!this.sigma) return this.last ?? START;
    const { x, y, ratio } = this.sigma.getCamera().getState();
    return { x, y, ratio };
  }

  /** Brings bounds (picture units) whole between insets (px). */
  fit(bounds: Bounds, insets: Insets, animate: boolean): void {
    if (this.sigma) this.moveTo(fittedCamera(bounds, insets, this.sigma.getDimensions()), animate);
  }

  zoomBy(factor: number): void {
    this.moveTo({ ...this.state, ratio: this.state.ratio / factor }, true);
  }

  moveTo(camera: SigmaCamera, animate: boolean): void {
    this.last = camera;
    const own = this.sigma?.getCamera();
    if (!own) return;
    this.sent = true;
    const done = () => {
      this.sent = false;
    };
    if (animate && !this.still)
      own.animate(camera, { duration: MOVE_MS, easing: "quadraticOut" }).then(done, done);
    else {
      own.setState({ ...camera, angle: 0 });
      done();
    }
  }
}
