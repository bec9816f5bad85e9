import type { JournalLine } from "../../api/types";
import { decimal, dollars, exact, quantity, type Decimal } from "../../sums/decimal";
import { body, text } from "../../sums/history";
import { Panel, Scroll } from "../../ui/parts";

/** What closing everything came to, when the account itself closed positions. */
export function Closing({
  lines,
  after,
  capital,
}: {
  lines: JournalLine[];
  after: JournalLine | undefined;
  capital: Decimal;
}) {
  const from = BigInt(after?.sequence ?? "0");
  const legs = lines.filter((each) => each.type === "PositionClosed" && BigInt(each.sequence) > from);
  const last = legs.at(-1);
  if (last === undefined) {
    return null;
  }
  const balance = decimal(text(body(last), "balance"));
  return (
    <Panel title="What was closed" id="closed">
      <Scroll label="Closing legs">
        <table className="closed">
          <thead>
            <tr>
              <th scope="col">Position</th>
              <th scope="col" className="number">
                Closed at
              </th>
              <th scope="col" className="number">
                Result
              </th>
              <th scope="col" className="number">
                Taker fee
              </th>
            </tr>
          </thead>
          <tbody>
            {legs.map((each) => {
              const of = body(each);
              return (
                <tr key={each.sequence}>
                  <th scope="row">
                    {text(of, "symbol")} {quantity(text(of, "quantity"))}
                  </th>
                  <td className="number">{exact(decimal(text(of, "price")))}</td>
                  <td className="number">{exact(decimal(text(of, "realised")))}</td>
                  <td className="number">{exact(-decimal(text(of, "fee")))}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </Scroll>
      <p className="under">
        Balance afterwards {dollars(balance)}: {dollars(balance - capital)} from the capital of {dollars(capital)}.
        Closing takes the bid or ask of the confirming mark and pays the venue&rsquo;s fee, so a loss may end beyond
        its limit.
      </p>
    </Panel>
  );
}
