import { decimal, money, price } from "./decimal";
import { Nothing, Section } from "./parts";
import type { Instrument, Objective } from "./types";

const WORDS: Record<Objective["status"], [string, string]> = {
  ok: ["ok", "good"],
  met: ["met", "good"],
  notMet: ["not yet", "calm"],
  touched: ["touched", "warn"],
  violated: ["violated", "bad"],
};

const amount = (text: string | undefined): string => {
  if (text === undefined) {
    return "\u2013";
  }
  return /^-?\d+(\.\d+)?$/.test(text) ? money(text) : text;
};

/** Kinds that count things and not money. */
const count = (kind: string): boolean => /days|trades$/i.test(kind);

/** Each rule: what it measures, where its line is, how much is left, and at which price of what is held it binds. */
export function Rules({ items, instruments }: { items: Objective[]; instruments: Instrument[] }) {
  const tightest = items
    .filter((each) => each.room !== undefined)
    .sort((a, b) => (decimal(a.room ?? "0") < decimal(b.room ?? "0") ? -1 : 1))[0]?.ruleId;
  return (
    <Section title="Rules" id="rules">
      {items.length === 0 ? (
        <Nothing>No rules yet.</Nothing>
      ) : (
        <div className="scroll" role="region" aria-label="Rules, scrollable" tabIndex={0}>
          <table className="rules">
            <thead>
              <tr>
                <th scope="col">Rule</th>
                <th scope="col">Status</th>
                <th scope="col" className="number">
                  Now
                </th>
                <th scope="col" className="number">
                  Floor or target
                </th>
                <th scope="col" className="number">
                  Room
                </th>
                <th scope="col" className="number">
                  Binds at
                </th>
              </tr>
            </thead>
            <tbody>
              {items.map((each) => (
                <Row key={each.ruleId} rule={each} instruments={instruments} tightest={each.ruleId === tightest} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Section>
  );
}

function Row({ rule, instruments, tightest }: { rule: Objective; instruments: Instrument[]; tightest: boolean }) {
  const [words, tone] = WORDS[rule.status];
  const spelled = (text: string | undefined) => (count(rule.kind) ? (text ?? "\u2013") : amount(text));
  const tick = instruments.find((each) => each.symbol === rule.bindsAt?.symbol)?.tick ?? "0.01";
  return (
    <tr data-rule={rule.ruleId}>
      <th scope="row">
        {rule.ruleId} <span className="dim">{rule.effect}</span>
      </th>
      <td>
        <span className={`badge ${tone}`}>{words}</span>
      </td>
      <td className="number">{spelled(rule.value)}</td>
      <td className="number">{spelled(rule.floor ?? rule.target)}</td>
      <td className="number strong">
        {tightest && (
          <span className="first" aria-hidden="true" title="binds first">
            {"\u25b8 "}
          </span>
        )}
        {amount(rule.room)}
        {tightest && <span className="unseen"> binds first</span>}
      </td>
      <td className="number">
        {rule.bindsAt ? `${rule.bindsAt.symbol} ${price(rule.bindsAt.price, tick)}` : "\u2013"}
      </td>
    </tr>
  );
}
