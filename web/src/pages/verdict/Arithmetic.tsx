import { decimal, exact, quantity, type Decimal } from "../../sums/decimal";
import { Panel, Scroll } from "../../ui/parts";
import type { Breach } from "../../words/breach";
import { limitWords } from "../../words/rules";
import { amount } from "../../sums/rooms";

/** The sum behind a breach, every digit of it: balance, open profits, equity, floor. */
export function Arithmetic({ breach, capital }: { breach: Breach; capital: Decimal }) {
  const { finding, rule } = breach;
  const limit = rule && amount(rule.limit, capital, decimal(finding.anchor));
  const gap = decimal(finding.value) - decimal(finding.floor);
  return (
    <Panel title="The arithmetic" id="arithmetic" aside={<span className="dim">every digit, nothing rounded</span>}>
      <Scroll label="The arithmetic">
        <table className="sum">
          <tbody>
            <Line words="Balance" figure={finding.balance} />
            {finding.terms.map((term) => (
              <tr key={term.symbol}>
                <th scope="row">
                  {term.symbol}: {quantity(term.quantity)} at {decimal(term.quantity) < 0n ? "the ask" : "the bid"}{" "}
                  {exact(decimal(term.price))} of entry {term.mark}, less cost
                  {term.doubted && " (no GOOD mark: the best case of its doubt)"}
                </th>
                <td className="number">{exact(decimal(term.profit))}</td>
              </tr>
            ))}
            <Line words="Equity" figure={finding.equity} total />
            {finding.value !== finding.equity && <Line words="What the rule measures" figure={finding.value} />}
            <Line words={`Anchor${rule ? ` (${ANCHORS[rule.anchor]})` : ""}`} figure={finding.anchor} />
            {rule && limit !== undefined && (
              <tr>
                <th scope="row">
                  Less the limit, {limitWords(rule.limit)}
                  {"percent" in rule.limit ? ` of ${rule.limit.of === "initial" ? "the capital" : "the anchor"}` : ""}
                </th>
                <td className="number">{exact(-limit)}</td>
              </tr>
            )}
            <Line words="Floor" figure={finding.floor} total />
            <tr className="verdict-line">
              <th scope="row">
                {finding.value === finding.equity ? "Equity" : "Measured"} less floor:{" "}
                {finding.comparison === "touch" ? "zero or below" : "below zero"} is a breach
              </th>
              <td className={`number ${gap <= 0n ? "loss" : ""}`}>{exact(gap)}</td>
            </tr>
          </tbody>
        </table>
      </Scroll>
    </Panel>
  );
}

const ANCHORS = {
  initial: "the capital",
  balance: "balance at the reset",
  equity: "equity",
  higher: "the higher of balance and equity",
};

function Line({ words, figure, total = false }: { words: string; figure: string; total?: boolean }) {
  return (
    <tr className={total ? "total" : ""}>
      <th scope="row">{words}</th>
      <td className="number">{exact(decimal(figure))}</td>
    </tr>
  );
}
