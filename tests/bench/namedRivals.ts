/**
 * Who competes at the six targets that the lead article names, by name: the drugs of the article itself (its own pipeline
 * is named there by target only, the codes come from other sources), then those that the curated notes on rivals set beside them.
 * Some of those notes state a rivalry, others only that a published list puts two drugs at one target.
 * Written down by hand and not computed from the `targets` of our records, but no independent judgement either.
 * They are not complete: a drug that stands in none of them counts neither for nor against a clustering.
 */
export const NAMED_RIVALS: Record<string, readonly string[]> = {
  HER2: [
    ...["trastuzumab-rezetecan", "trastuzumab-deruxtecan", "disitamab-vedotin"],
    ...[
      "trastuzumab-emtansine",
      "trastuzumab-botidotin",
      "trastuzumab-pamirtecan",
      "bl-m07d1",
      "zongertinib",
      "sevabertinib",
    ],
  ],
  TROP2: [
    "shr-a1921",
    "sacituzumab-govitecan",
    "datopotamab-deruxtecan",
    "sacituzumab-tirumotecan",
  ],
  "Nectin-4": ["shr-a2102", "enfortumab-vedotin", "crb-701", "zelenectide-pevedotin", "9mw2821"],
  "Claudin 18.2": [
    ...["shr-a1904", "zolbetuximab"],
    ...["sonesitatug-vedotin", "ibi343", "xnw27011", "tecotabart-vedotin", "mk-1200"],
  ],
  HER3: [
    "shr-a2009",
    "patritumab-deruxtecan",
    "yl202",
    "db-1310",
    "izalontamab-brengitecan",
    "db-1418",
  ],
  CD79b: ["shr-a1912", "polatuzumab-vedotin"],
};
