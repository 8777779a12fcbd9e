import { useEffect, useState } from "react";
import { usePage } from "../parts/pageContext.ts";
import { happened } from "../state/happened.ts";

/** The one polite live region: what the last step did, for those who do not see it. */
export default function LiveRegion() {
  const { atlas, store, picture } = usePage();
  const [said, setSaid] = useState({ words: "", turn: 0 });
  useEffect(() => {
    let shown = picture?.shown() ?? 0;
    const say = (words: string) => setSaid(({ turn }) => ({ words, turn: turn + 1 }));
    const { notices, pictureFault } = store.getState();
    const first = [...notices, pictureFault ?? ""].join(" ").trim();
    if (first) say(first);
    return store.subscribe((now, before) => {
      const next = picture?.shown() ?? 0;
      const words = happened({ atlas, now, before, added: next - shown });
      shown = next;
      if (words !== null) say(words);
    });
  }, [atlas, store, picture]);
  return (
    <div className="said" role="status">
      <p key={said.turn}>{said.words}</p>
    </div>
  );
}
