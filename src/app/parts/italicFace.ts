import address from "@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-italic.woff2";

/**
 * Brings the italic of the page's typeface. Until then italic words are the upright face, slanted by the browser,
 * and the first answer waits for 28 kB less. Rejects when the file cannot be fetched.
 */
export async function loadItalicFace(fonts: FontFaceSet): Promise<void> {
  const face = new FontFace(
    "Source Sans 3 Variable",
    `url("${address}") format("woff2-variations")`,
    { style: "italic", weight: "200 900" },
  );
  // First among the page's faces, so that whoever listens there hears of its coming.
  fonts.add(face);
  await face.load();
}
