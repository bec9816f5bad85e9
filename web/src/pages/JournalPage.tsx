import { Link } from "wouter";
import { Nothing, Panel, Scroll, Waiting } from "../ui/parts";
import { Page } from "../ui/Shell";
import { clock, dayAndMinute } from "../words/time";
import { ChainBadge } from "./desk/RecordPanel";
import { useJournal } from "./desk/useAccount";
import { KeptReceipts } from "./KeptReceipts";

/** The account's journal, hashed and compared in this browser, and the receipts that this browser keeps. */
export default function JournalPage({ id }: { id: string }) {
  const { told, refusal } = useJournal(id, 0);
  const { chain } = told;
  const newest = [...chain.tail].reverse();
  return (
    <Page title="Journal">
      <p className="subtitle">
        <Link href={`/assessments/${id}`}>Back to the account</Link>
      </p>
      <KeptReceipts id={id} chain={chain} />
      <Panel title="Lines" id="journal" aside={<ChainBadge chain={chain} />}>
        <p className="under">
          The newest {chain.tail.length} of {chain.count} lines. Each names the hash of the one before it; all hashes
          are computed here, from the lines as they are stored.
        </p>
        {chain.count === 0 ? (
          refusal ? (
            <Nothing>{refusal.message}</Nothing>
          ) : (
            <Waiting lines={8} words="Reading the journal" />
          )
        ) : (
          <Scroll label="Journal lines" className="tall">
            <table className="wide lines">
              <thead>
                <tr>
                  <th scope="col" className="number">
                    Line
                  </th>
                  <th scope="col">Time, UTC</th>
                  <th scope="col">What</th>
                  <th scope="col" className="number">
                    Tape
                  </th>
                  <th scope="col">Hash</th>
                  <th scope="col">Names before it</th>
                </tr>
              </thead>
              <tbody>
                {newest.map(({ line, hash }) => (
                  <tr key={line.sequence}>
                    <td className="number">{line.sequence}</td>
                    <td title={dayAndMinute(line.at)}>{clock(line.at)}</td>
                    <td>
                      {line.type} <span className="dim">{line.kind}</span>
                    </td>
                    <td className="number">{line.tape}</td>
                    <td>
                      <code title={hash}>{hash.slice(0, 16)}</code>
                    </td>
                    <td>
                      <code title={line.previous} className="dim">
                        {line.previous.slice(0, 16)}
                      </code>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Scroll>
        )}
      </Panel>
    </Page>
  );
}
