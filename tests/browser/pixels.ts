import type { Page } from "playwright-core";

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Ink {
  /** The brightness of the most common colour, 0 to 255. */
  ground: number;
  /** The pixels of each box that stand out from the ground. */
  inked: number[];
}

/** Takes a picture of what the page shows and counts, box by box (CSS px), the pixels that stand out from its most common colour. */
export async function inkOf(page: Page, boxes: readonly Box[]): Promise<Ink> {
  const png = (await page.screenshot({ animations: "disabled" })).toString("base64");
  return page.evaluate(
    async ({ png, boxes }) => {
      const image = new Image();
      image.src = `data:image/png;base64,${png}`;
      await image.decode();
      const context = new OffscreenCanvas(image.width, image.height).getContext("2d");
      if (!context) throw new Error("no canvas to count on");
      context.drawImage(image, 0, 0);
      const colours = ({
        x,
        y,
        width,
        height,
      }: {
        x: number;
        y: number;
        width: number;
        height: number;
      }) => {
        const { data } = context.getImageData(
          Math.round(x),
          Math.round(y),
          Math.max(Math.round(width), 1),
          Math.max(Math.round(height), 1),
        );
        return new Uint32Array(data.buffer);
      };
      const tally = new Map<number, number>();
      for (const colour of colours({ x: 0, y: 0, width: image.width, height: image.height }))
        tally.set(colour, (tally.get(colour) ?? 0) + 1);
      const ground = [...tally].reduce((most, next) => (next[1] > most[1] ? next : most))[0];
      const parts = (colour: number) => [colour & 255, (colour >> 8) & 255, (colour >> 16) & 255];
      const paper = parts(ground);
      const apart = (colour: number) =>
        colour !== ground && parts(colour).some((part, i) => Math.abs(part - (paper[i] ?? 0)) > 40);
      return {
        ground: Math.max(...paper),
        inked: boxes.map((box) => colours(box).filter(apart).length),
      };
    },
    { png, boxes: [...boxes] },
  );
}
