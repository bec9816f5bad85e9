import { price, quantity, shown } from "./decimal";
import { openProfit } from "./equity";
import { Nothing, Section } from "./parts";
import type { Instrument, Position } from "./types";

/** What is held, and what closing it would bring right now. */
export function Positions({ items, instruments }: { items: Position[]; instruments: Instrument[] }) {
  return (
    <Section title="Positions" id="positions">
      {items.length === 0 ? (
        <Nothing>Nothing is held.</Nothing>
      ) : (
        <div className="scroll" role="region" aria-label="Positions, scrollable" tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">Instrument</th>
                <th scope="col" className="number">
                  Quantity
                </th>
                <th scope="col" className="number">
                  Average price
                </th>
                <th scope="col" className="number">
                  Open profit
                </th>
              </tr>
            </thead>
            <tbody>
              {items.map((each) => (
                <Row
                  key={each.symbol}
                  position={each}
                  instrument={instruments.find((i) => i.symbol === each.symbol)}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Section>
  );
}

function Row({ position, instrument }: { position: Position; instrument: Instrument | undefined }) {
  const profit = openProfit(position, instrument);
  return (
    <tr>
      <th scope="row">{position.symbol}</th>
      <td className="number">{quantity(position.quantity)}</td>
      <td className="number">{price(position.averagePrice, instrument?.tick ?? "0.01")}</td>
      <td className={`number strong ${profit !== undefined && profit < 0n ? "loss" : ""}`}>
        {profit === undefined ? "unknown" : shown(profit, 2)}
      </td>
    </tr>
  );
}
