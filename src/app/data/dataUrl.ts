declare const __DATA_PATH__: string;

/** The address of a built data file, relative to the page, so that any sub-path serves. */
export function dataUrl(file: string): string {
  return new URL(`${__DATA_PATH__}/${file}`, document.baseURI).href;
}
