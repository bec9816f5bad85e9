import type { Refusal } from "../../api/client";
import type { Instrument, Objectives, Preview } from "../../api/types";
import { decimal, price, shown } from "../../sums/decimal";
import { denial } from "../../words/denials";
import { ruleName } from "../../words/rules";

/** What an order would leave under each rule: now, after the fill, at the stop. It has its room from the start. */
export function PreviewTable({
  preview,
  refusal,
  objectives,
  instrument,
  waits,
}: {
  preview: Preview | undefined;
  refusal: Refusal | undefined;
  objectives: Objectives;
  instrument: Instrument | undefined;
  waits: boolean;
}) {
  const losses = objectives.items.filter((each) => each.room !== undefined);
  const rooms = (preview?.rules ?? []).map((each) => ({ id: each.ruleId, last: each.roomAtStop ?? each.roomAfter }));
  const binding = rooms.reduce<{ id: string; last: string } | undefined>(
    (least, each) => (least === undefined || decimal(each.last) < decimal(least.last) ? each : least),
    undefined,
  );
  const fill = preview?.fill;
  return (
    <div className="preview" data-testid="preview">
      <p className={preview && !preview.accepted ? "loss" : "dim"} aria-live="polite">
        {words(preview, refusal, waits)}
        {preview?.accepted && fill && instrument && (
          <>
            Would fill at <strong>{price(fill.price, instrument.tick)}</strong>, fee{" "}
            <strong>{shown(decimal(fill.fee), 2)}</strong>
          </>
        )}
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">Room</th>
            <th scope="col" className="number">
              Now
            </th>
            <th scope="col" className="number">
              After
            </th>
            <th scope="col" className="number">
              At stop
            </th>
          </tr>
        </thead>
        <tbody>
          {losses.map((each) => {
            const room = preview?.rules.find((one) => one.ruleId === each.ruleId);
            return (
              <tr key={each.ruleId} className={binding?.id === each.ruleId ? "chosen" : ""}>
                <th scope="row">
                  {ruleName(each.kind)}
                  {binding?.id === each.ruleId && <span className="unseen">, binds first</span>}
                </th>
                <Cell text={room?.roomBefore ?? each.room} />
                <Cell text={room?.roomAfter} />
                <Cell text={room?.roomAtStop} />
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function words(preview: Preview | undefined, refusal: Refusal | undefined, waits: boolean): string {
  if (preview === undefined) {
    return refusal?.message ?? (waits ? "Trying it\u2026" : "A quantity shows what each rule would leave.");
  }
  if (!preview.accepted) {
    return `Would be denied: ${denial(preview.reason)}.`;
  }
  return preview.fill === undefined ? "Would rest in the book; nothing fills now." : "";
}

function Cell({ text }: { text: string | undefined }) {
  const value = text === undefined ? undefined : decimal(text);
  return (
    <td className={`number ${value !== undefined && value < 0n ? "loss" : ""}`}>
      {value === undefined ? "\u2013" : shown(value, 2)}
    </td>
  );
}
