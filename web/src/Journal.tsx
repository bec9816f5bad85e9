import type { Refusal } from "./api";
import type { Chain } from "./chain";
import { Nothing, Section } from "./parts";

/** The newest lines of the account's journal, with hashes that this browser computed and compared. */
export function Journal({ chain, refusal }: { chain: Chain; refusal: Refusal | undefined }) {
  const newest = [...chain.tail].reverse();
  return (
    <Section
      title="Journal"
      id="journal"
      aside={
        chain.count > 0 && (
          <span className={`badge ${chain.brokenAt === undefined ? "good" : "bad"}`} data-testid="chain">
            {chain.brokenAt === undefined
              ? `${chain.count} lines, chain holds`
              : `chain breaks at line ${chain.brokenAt}`}
          </span>
        )
      }
    >
      {chain.count === 0 ? (
        <Nothing>{refusal && refusal.status !== 404 ? refusal.message : "No line yet."}</Nothing>
      ) : (
        <>
          <p className="under">
            Each line names the hash of the one before it. The hashes are computed in this browser.
          </p>
          <div className="scroll journal" role="region" aria-label="Journal lines, scrollable" tabIndex={0}>
            <table className="lines">
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
                </tr>
              </thead>
              <tbody>
                {newest.map(({ line, hash }) => (
                  <tr key={line.sequence}>
                    <td className="number">{line.sequence}</td>
                    <td className="digits">{line.at.slice(11, 23)}</td>
                    <td>
                      {line.type} <span className="dim">{line.kind}</span>
                    </td>
                    <td className="number">{line.tape}</td>
                    <td>
                      <code title={hash}>{hash.slice(0, 16)}</code>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </Section>
  );
}
