import "./viewer.css";
import type { StandaloneView } from "../../publish/standaloneFile.ts";
import { standaloneNames } from "../../publish/standaloneNames.ts";
import { element } from "./element.ts";
import { factPanel } from "./factPanel.ts";
import { StillPicture } from "./stillPicture.ts";
import { thingList } from "./thingList.ts";

/** The viewer of a single file: picture, list with search, facts with sources. It fetches nothing. */
function start(view: StandaloneView): void {
  const page = document.getElementById("page");
  if (!page) return;
  const pages = new Map(view.pages.map((each) => [each.id, each]));
  const facts = element("section", { className: "facts", ariaLabel: "Facts" });
  const picture = new StillPicture(view.scene, { onPick: (id) => select(id) });
  const things = thingList(standaloneNames(view), (id) => select(id));
  const select = (id: string | null) => {
    const chosen = id === null ? undefined : pages.get(id);
    picture.select(
      chosen?.id ?? null,
      chosen?.kind === "deal" ? chosen.facts.flatMap(({ about = [] }) => about) : [],
    );
    things.mark(chosen?.id ?? null);
    facts.replaceChildren(
      ...factPanel(chosen, (other) => (pages.has(other) ? () => select(other) : null)),
    );
    if (chosen) window.history.replaceState(null, "", `#${encodeURIComponent(chosen.id)}`);
  };
  page.append(heading(view), things.section, picture.section, facts, foot(view));
  picture.start();
  select(decoded(window.location.hash.slice(1)));
}

function heading({ title, words }: StandaloneView): HTMLElement {
  const header = element("header");
  header.append(
    element("p", { className: "brand", textContent: "Licensing Atlas" }),
    element("h1", { textContent: title }),
  );
  if (words.length > 0)
    header.append(element("p", { className: "words", textContent: words.join(" · ") }));
  return header;
}

function foot({ version, address }: StandaloneView): HTMLElement {
  const footer = element("footer");
  footer.append(
    `Data of ${version}, CC BY 4.0. Not investment or legal advice. Grades: A filing or release, B trade press, C aggregator or translation, D machine digest or repost. `,
  );
  if (address !== null && /^https?:/.test(address)) {
    footer.append(
      element("a", {
        href: address,
        rel: "noopener noreferrer",
        textContent: "Open this view in the atlas",
      }),
    );
  }
  return footer;
}

/** An id from the address; what cannot be decoded is none. */
function decoded(hash: string): string | null {
  try {
    return hash === "" ? null : decodeURIComponent(hash);
  } catch {
    return null;
  }
}

start(JSON.parse(document.getElementById("view")?.textContent ?? "null") as StandaloneView);
