import type { Page } from "playwright-core";

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Ink {
  /** The most common colour, as `r,g,b`. */
  ground: string;
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
      const pixels = (x: number, y: number, width: number, height: number) => {
        const { data } = context.getImageData(Math.round(x), Math.round(y), Math.max(Math.round(width), 1), Math.max(Math.round(height), 1));
        return Array.from({ length: data.length / 4 }, (_, i) => [data[4 * i] ?? 0, data[4 * i + 1] ?? 0, data[4 * i + 2] ?? 0]);
      };
      const tally = new Map<string, number>();
      for (const pixel of pixels(0, 0, image.width, image.height)) tally.set(pixel.join(), (tally.get(pixel.join()) ?? 0) + 1);
      const ground = [...tally].sort((a, b) => b[1] - a[1])[0]?.[0] ?? "";
      const paper = ground.split(",").map(Number);
      const apart = (pixel: number[]) => pixel.some((value, i) => Math.abs(value - (paper[i] ?? 0)) > 40);
      return { ground, inked: boxes.map(({ x, y, width, height }) => pixels(x, y, width, height).filter(apart).length) };
    },
    { png, boxes: [...boxes] },
  );
}
