import { useState, type FormEvent } from "react";
import { desk, open } from "../../api/calls";
import { Refusal } from "../../api/client";
import type { Tier } from "../../api/types";
import { useAsked } from "../../live/polled";
import { useWho } from "../../live/session";
import { decimal, dollars } from "../../sums/decimal";
import { TierHistory } from "./TierHistory";
import { Failure, Field, Hash, Panel, Scroll, Waiting } from "../../ui/parts";

const AMOUNT = "[1-9][0-9]{0,8}(\\.[0-9]{1,2})?";
const HASH = "[0-9a-f]{64}";

/** What is sold, and how it is sold otherwise from now on; what was bought before stays as it was. */
export function AdminTiers() {
  const { value, refusal, retry } = useAsked(open.tiers, "admin tiers");
  const [chosen, setChosen] = useState<Tier>();
  return (
    <>
      <Panel title="Offered now" id="offered">
        {value === undefined ? (
          refusal ? (
            <Failure refusal={refusal} retry={retry} />
          ) : (
            <Waiting lines={4} words="Asking for tiers" />
          )
        ) : (
          <Scroll label="Tiers">
            <table className="wide">
              <thead>
                <tr>
                  <th scope="col">Tier</th>
                  <th scope="col" className="number">
                    Version
                  </th>
                  <th scope="col" className="number">
                    Capital
                  </th>
                  <th scope="col" className="number">
                    Price
                  </th>
                  <th scope="col">Pack</th>
                  <th scope="col">Hash</th>
                  <th scope="col">
                    <span className="unseen">Change</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {value.items.map((tier) => (
                  <tr key={tier.id} className={chosen?.id === tier.id ? "chosen" : ""}>
                    <th scope="row">{tier.name}</th>
                    <td className="number">{tier.version}</td>
                    <td className="number">{dollars(decimal(tier.capital))}</td>
                    <td className="number">
                      {dollars(decimal(tier.price.amount))} {tier.price.currency}
                    </td>
                    <td>
                      {tier.pack.name} {tier.pack.version}
                    </td>
                    <td>
                      <Hash of={tier.pack.hash} length={16} />
                    </td>
                    <td className="number">
                      <button type="button" className="link" onClick={() => setChosen(tier)}>
                        New version<span className="unseen"> of {tier.name}</span>
                      </button>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Scroll>
        )}
      </Panel>
      {chosen !== undefined && <TierHistory tier={value?.items.find((each) => each.id === chosen.id) ?? chosen} />}
      <TierForm key={chosen?.id ?? "new"} tier={chosen} left={() => setChosen(undefined)} done={retry} />
    </>
  );
}

function TierForm({ tier, left, done }: { tier: Tier | undefined; left: () => void; done: () => void }) {
  const { session } = useWho();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const [words, setWords] = useState("");
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string): string => String(form.get(name) ?? "").trim();
    const terms = { price: { amount: text("amount"), currency: "USD" }, pack: text("pack") };
    setBusy(true);
    setRefusal(undefined);
    setWords("");
    try {
      const made =
        tier === undefined
          ? await desk(session).createTier({ name: text("name"), ...terms })
          : await desk(session).changeTier(tier.id, terms);
      setWords(`${made.name}, version ${made.version ?? ""}, is offered from now on.`);
      done();
    } catch (failure) {
      setRefusal(Refusal.of(failure));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Panel title={tier ? `New version of ${tier.name}` : "New tier"} id="tier-form">
      <form className="stack half" onSubmit={(event) => void submit(event)}>
        {tier === undefined && (
          <Field
            label="Name"
            name="name"
            required
            maxLength={60}
            problem={refusal?.field("name")}
            autoComplete="off"
          />
        )}
        <Field
          label="Price, USD"
          name="amount"
          inputMode="decimal"
          required
          pattern={AMOUNT}
          defaultValue={tier?.price.amount}
          autoComplete="off"
          problem={refusal?.field("price/amount")}
        />
        <Field
          label="Pack, its hash"
          name="pack"
          required
          pattern={HASH}
          defaultValue={tier?.pack.hash}
          autoComplete="off"
          spellCheck={false}
          problem={refusal?.field("pack")}
          hint="of a published pack"
        />
        <p className="outcome" role="alert">
          {refusal?.message}
        </p>
        <p className="actions">
          <button type="submit" disabled={busy}>
            {tier ? "Offer this version" : "Create"}
          </button>
          {tier && (
            <button type="button" className="quiet" onClick={left}>
              Leave it
            </button>
          )}
          <span role="status">{words}</span>
        </p>
      </form>
    </Panel>
  );
}
