import type { EntityPage } from "../graph/entityPage.ts";
import type { Scene } from "../layout/scene.ts";

/** A page as a file of its own needs it. */
export type StandalonePage = Pick<EntityPage, "id" | "kind" | "name" | "facts" | "sources">;

/** Everything that a single file shows: a picture, and all that is known of what stands in it. */
export interface StandaloneView {
  title: string;
  /** What the view shows beside its title: filters, day, reach. */
  words: string[];
  /** The release of the data, an ISO date. */
  version: string;
  /** Where the same view opens in the atlas; `null` where it was made without an address. */
  address: string | null;
  scene: Scene;
  pages: StandalonePage[];
}

/** What the template holds the view's place with. */
export const VIEW_PLACE = "%ATLAS-VIEW%";
export const TITLE_PLACE = "%ATLAS-TITLE%";

/** What of a scene a single file shows: the faint rest and the edges to it are left out. */
export function standaloneScene(scene: Scene): Scene {
  const nodes = scene.nodes.filter(({ emphasis }) => emphasis !== "faint");
  const known = new Set(nodes.map(({ id }) => id));
  const edges = scene.edges.filter(
    ({ source, target, emphasis }) =>
      emphasis !== "faint" && known.has(source) && known.has(target),
  );
  return { ...scene, nodes, edges };
}

/** The things whose pages a scene needs: its nodes and the deals of its edges. */
export function standaloneIds({ nodes, edges }: Scene): string[] {
  const deals = edges
    .flatMap(({ picks, deals = [picks] }) => deals)
    .filter((id) => id.startsWith("deal:"));
  return [
    ...new Set([...nodes.map(({ id }) => id).filter((id) => !id.startsWith("cluster:")), ...deals]),
  ];
}

/** What a file keeps of a page. */
export function standalonePage({ id, kind, name, facts, sources }: EntityPage): StandalonePage {
  return { id, kind, name, facts, sources };
}

/** The whole file: the template with a view laid in, as data that no markup in a name can leave. */
export function standaloneHtml(template: string, view: StandaloneView): string {
  const json = JSON.stringify(view).replace(
    /[<>&\u2028\u2029]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  const title = view.title.replace(/[<>&"%]/g, (letter) => `&#${letter.charCodeAt(0)};`);
  return template.replace(TITLE_PLACE, () => title).replace(VIEW_PLACE, () => json);
}
