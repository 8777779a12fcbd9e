import type { Panel } from "../parts/panelRegistry.ts";
import type { Atlas } from "../state/atlas.ts";
import { openAddress } from "../state/pageActions.ts";
import { writeView } from "../state/urlState.ts";
import { START, type ViewState } from "../state/viewFields.ts";

/** One thing of the real screen, and the view in which it stands. */
export interface Stop {
  title: string;
  words: string;
  view: ViewState;
  /** A thing of the picture by id, or a part of the page. */
  at: { thing: string } | { panel: Panel };
}

/** The stops of the tour, about the lead of these facts. */
export function stopsOf({ index, deals }: Atlas): Stop[] {
  const { lead } = index;
  const deal = [...deals.values()].find(
    ({ id, assets, upfrontUsdM }) => id === lead || (assets.includes(lead) && upfrontUsdM !== null),
  );
  const drug = lead.startsWith("drug:") ? lead : (deal?.assets[0] ?? lead);
  const about = (id: string): ViewState => ({ ...START, focus: id, selection: id });
  return [
    {
      title: "Look anything up",
      words:
        "Type a drug, a company, a target or a code, by any of its names. The questions below each open a finished view.",
      view: START,
      at: { panel: "search" },
    },
    {
      title: "Read the picture",
      words:
        "Squares are companies, capsules are drugs. A black arrow is a deal and points to who got the right. Click anything to select it.",
      view: { ...START, focus: lead },
      at: { thing: drug },
    },
    {
      title: "See what a deal is worth",
      words:
        "Solid is fixed, hatched is due only if goals are met, dashed is not disclosed. Further down, every fact names its sources.",
      view: about(deal?.id ?? lead),
      at: { panel: `money ${deal?.id ?? lead}` },
    },
    {
      title: "See who holds it where",
      words:
        "The map answers for every country, with the chain of grants behind it. Hatched means undetermined: a word or a gap keeps it open.",
      view: about(drug),
      at: { panel: `rights ${drug}` },
    },
    {
      title: "See who rivals whom",
      words:
        "Drugs with the same target and make stand together. A solid red line is stated by a source, a dotted one follows from a rule.",
      view: { ...START, lens: "rivals" },
      at: { panel: "lens" },
    },
    {
      title: "Take it with you",
      words:
        "The address holds all that you see: a copied link reopens it, and Back is undo. Every action stands under More.",
      view: { ...START, focus: lead },
      at: { panel: "more" },
    },
  ];
}

/** The way back to a view, made before the tour leaves it. */
export function wayBack(view: ViewState): () => ViewState {
  const address = writeView(view, "");
  return () => ({ ...START, ...openAddress(address)() });
}
