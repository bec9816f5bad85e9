import { useEffect, useState } from "react";
import { tapeEntry } from "../../api/calls";
import { Refusal } from "../../api/client";
import type { MarkState, TapeLine } from "../../api/types";
import { useWho } from "../../live/session";
import { hash } from "../../proof/chain";
import { decimal, exact } from "../../sums/decimal";
import { Hash, Nothing, Panel, Scroll, StateBadge, Waiting } from "../../ui/parts";
import type { Breach } from "../../words/breach";
import { clock } from "../../words/time";
import { venueName } from "../../words/rules";

interface Quote {
  venue: string;
  bid?: string;
  ask?: string;
  age: string;
  update: string;
  weight: string;
  excluded?: string;
}

/** The two market entries that decided: the one that touched and the one that confirmed. */
export function Marks({ breach }: { breach: Breach }) {
  const same = breach.touched === breach.violated.tape;
  return (
    <div className="marks-two">
      <MarkPanel title={same ? "The mark that decided" : "The mark that touched"} sequence={breach.touched} />
      {!same && <MarkPanel title="The mark that confirmed" sequence={breach.violated.tape} />}
    </div>
  );
}

function MarkPanel({ title, sequence }: { title: string; sequence: string }) {
  const { session } = useWho();
  const [found, setFound] = useState<{ line: TapeLine | undefined; hash: string }>();
  const [refusal, setRefusal] = useState<Refusal>();
  useEffect(() => {
    let wanted = true;
    tapeEntry(session, sequence)
      .then(async (line) => {
        const own = line === undefined ? "" : await hash(line);
        if (wanted) {
          setFound({ line, hash: own });
        }
      })
      .catch((failure: unknown) => wanted && setRefusal(Refusal.of(failure)));
    return () => {
      wanted = false;
    };
  }, [session, sequence]);
  return (
    <Panel title={title} id={`mark-${sequence}`} aside={<span className="dim">tape entry {sequence}</span>}>
      {found === undefined ? (
        refusal ? (
          <Nothing>{refusal.message} The bundle holds this entry.</Nothing>
        ) : (
          <Waiting lines={5} words="Asking the tape" />
        )
      ) : found.line === undefined ? (
        <Nothing>The tape&rsquo;s archive does not hold it any more. The bundle does.</Nothing>
      ) : (
        <Entry line={found.line} hash={found.hash} />
      )}
    </Panel>
  );
}

function Entry({ line, hash: own }: { line: TapeLine; hash: string }) {
  const { body } = line;
  if (line.type !== "mark") {
    return (
      <p>
        A {line.type} entry at {clock(line.at)} UTC: time went on, and what was judged is the last good mark.
      </p>
    );
  }
  const quotes = (body["quotes"] as Quote[] | undefined) ?? [];
  const figure = (text: unknown): string => (text === undefined ? "\u2013" : exact(decimal(String(text))));
  return (
    <>
      <dl className="terms mark-terms">
        <div>
          <dt>{String(body["instrument"])}</dt>
          <dd>{figure(body["price"])}</dd>
        </div>
        <div>
          <dt>Bid</dt>
          <dd>{figure(body["bid"])}</dd>
        </div>
        <div>
          <dt>Ask</dt>
          <dd>{figure(body["ask"])}</dd>
        </div>
        <div>
          <dt>At, UTC</dt>
          <dd>{clock(line.at)}</dd>
        </div>
        <div>
          <dt>State</dt>
          <dd>
            <StateBadge state={String(body["state"]) as MarkState} />
          </dd>
        </div>
      </dl>
      <Scroll label={`Quotes of entry ${line.sequence}`}>
        <table className="quotes">
          <thead>
            <tr>
              <th scope="col">Venue</th>
              <th scope="col" className="number">
                Bid
              </th>
              <th scope="col" className="number">
                Ask
              </th>
              <th scope="col" className="number">
                Age
              </th>
              <th scope="col" className="number">
                Weight
              </th>
              <th scope="col">Its update</th>
            </tr>
          </thead>
          <tbody>
            {quotes.map((each) => (
              <tr key={each.venue}>
                <th scope="row">{venueName(each.venue)}</th>
                <td className="number">{figure(each.bid)}</td>
                <td className="number">{figure(each.ask)}</td>
                <td className="number">{each.age} ms</td>
                <td className="number">{each.excluded ?? each.weight}</td>
                <td title={each.update}>
                  <code>{each.update}</code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <p className="under">
        Hash computed here: <Hash of={own} length={24} />
      </p>
    </>
  );
}
