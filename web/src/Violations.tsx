import type { ReactNode } from "react";
import { decimal, dollars } from "./decimal";
import { Section } from "./parts";
import type { Violation } from "./types";

/** What ended the assessment, in words and figures, and the way to the evidence. */
export function Violations({ items, children }: { items: Violation[]; children: ReactNode }) {
  return (
    <Section title="Violations" id="violations" aside={children}>
      <ul className="violations">
        {items.map((each) => (
          <li key={`${each.ruleId} ${each.confirmedAt}`}>
            <p>
              <strong>{each.ruleId}</strong> {each.words}
            </p>
            <p className="dim">
              Equity {dollars(decimal(each.equity))} at a floor of {dollars(decimal(each.floor))}; touched{" "}
              {time(each.touchedAt)}, confirmed {time(each.confirmedAt)}.
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

const time = (instant: string): string => `${instant.slice(0, 10)} ${instant.slice(11, 23)} UTC`;
