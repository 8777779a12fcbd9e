import type { Atlas } from "../state/atlas.ts";
import { framedAddress } from "../state/embedAddress.ts";
import { pictureTitle } from "../state/pictureTitle.ts";
import type { PageStore } from "../state/store.ts";

/** The HTML that puts a view into another page; safe as text whatever the title and the address hold. */
export function embedCode(address: string, title: string): string {
  const words = `src="${escaped(framedAddress(address))}" title="${escaped(`Licensing Atlas: ${title}`)}"`;
  return `<iframe ${words} width="100%" height="520" loading="lazy" style="border: 1px solid #e2ded4; border-radius: 8px"></iframe>`;
}

/** Puts the HTML for the present view on the clipboard. */
export function copyEmbedCode(atlas: Atlas, store: PageStore): void {
  const tell = (words: string) =>
    store.setState((state) => ({ notices: [...state.notices, words] }));
  navigator.clipboard
    .writeText(embedCode(window.location.href, pictureTitle(atlas, store.getState())))
    .then(
      () => tell("The code that embeds this view was copied. Paste it into the HTML of a page."),
      () => tell("This browser did not let the code be copied."),
    );
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll('"', "&quot;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}
