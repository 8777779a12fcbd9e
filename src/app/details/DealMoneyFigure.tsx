import { numberWords } from "../../dataset/facts/words.ts";
import type { DealMoney } from "../../inference/dealMoney.ts";
import { Term, Worded } from "../parts/Term.tsx";
import { usePanel } from "../parts/usePanel.ts";

interface Part {
  key: string;
  amount: number | null;
  words: string;
  condition: string;
}

/** The money of a deal as a bar true to scale: solid is fixed, hatched only if goals are met, dashed not disclosed. */
export function DealMoneyFigure({
  id,
  money,
  royalty,
}: {
  id: string;
  money: DealMoney;
  royalty: string | number | undefined;
}) {
  const panel = usePanel(`money ${id}`);
  const parts: Part[] = [
    { key: "fixed", amount: money.upfrontUsdM, words: "upfront", condition: "fixed" },
    { key: "near", amount: money.nearTermUsdM, words: "near-term", condition: "as reported" },
    {
      key: "contingent",
      amount: money.milestonesUsdM,
      words: "milestones at most",
      condition: "if goals are met",
    },
  ];
  const known = parts.filter((part): part is Part & { amount: number } => part.amount !== null);
  const sum = known.reduce((total, part) => total + part.amount, 0);
  const shown = parts.filter((part) => part.amount !== null || part.key !== "near");
  return (
    <section ref={panel} aria-label="Money" className="money">
      <h2>
        Money <span>US$ million</span>
      </h2>
      {sum > 0 && (
        <svg
          className="moneybar"
          viewBox="0 0 400 24"
          role="img"
          aria-label={known.map((part) => `${numberWords(part.amount)} ${part.words}`).join(", ")}
          preserveAspectRatio="none"
        >
          <defs>
            <pattern
              id="hatch"
              width="7"
              height="7"
              patternUnits="userSpaceOnUse"
              patternTransform="rotate(45)"
            >
              <path d="M0 0V7" />
            </pattern>
          </defs>
          <Bar parts={known} sum={sum} open={royalty !== undefined} />
        </svg>
      )}
      <dl className="figures">
        {shown.map(({ key, amount, words, condition }) => (
          <div key={key}>
            <dt>{amount === null ? "not disclosed" : numberWords(amount)}</dt>
            <dd>
              <Worded>{words}</Worded>
              {amount !== null && <br />}
              {amount !== null && <Worded>{condition}</Worded>}
            </dd>
          </div>
        ))}
      </dl>
      {royalty !== undefined && (
        <p className="sum">
          <b>
            <Term of="royalty">Royalty</Term>
          </b>{" "}
          {royalty}.
        </p>
      )}
      <p className="sum">{sumWords(money)}</p>
    </section>
  );
}

function Bar({
  parts,
  sum,
  open,
}: {
  parts: { key: string; amount: number }[];
  sum: number;
  open: boolean;
}) {
  const width = open ? 340 : 398;
  let x = 1;
  return (
    <>
      {parts.map((part) => {
        const wide = Math.max((part.amount / sum) * width, 4);
        const at = x;
        x += wide + 2;
        return (
          <rect
            key={part.key}
            className={part.key === "fixed" ? "fixed" : "contingent"}
            x={at}
            y="1"
            width={wide}
            height="22"
          />
        );
      })}
      {open && <path className="open" d={`M${x} 1H396M${x} 23H396`} />}
    </>
  );
}

function sumWords(money: DealMoney): string {
  const { totalUsdM, totalBasis, headlineUsdM, upfrontShare, paidUsdM, check } = money;
  const words: string[] = [];
  if (totalBasis === "summed" && totalUsdM !== null) {
    const verdict = check === "agrees" ? "agrees with" : check === "differs" ? "differs from" : "";
    words.push(
      verdict && headlineUsdM !== null
        ? `The sum, ${numberWords(totalUsdM)}, ${verdict} the reported ${numberWords(headlineUsdM)}.`
        : `The parts sum to ${numberWords(totalUsdM)}; no total is reported.`,
    );
  } else if (totalUsdM !== null)
    words.push(`${numberWords(totalUsdM)} is the total as reported; its parts are not all known.`);
  else words.push("No total is disclosed or captured.");
  if (upfrontShare !== null)
    words.push(
      `Upfront is ${(upfrontShare * 100).toLocaleString("en-US", { maximumFractionDigits: 1 })} % of it.`,
    );
  words.push(
    paidUsdM === null
      ? "What has been paid is not known."
      : `${numberWords(paidUsdM)} is reported as paid.`,
  );
  return words.join(" ");
}
