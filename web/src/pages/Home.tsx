import { Link } from "wouter";
import { Page } from "../ui/Shell";
import { Panel } from "../ui/parts";
import { Markets } from "./desk/Markets";
import { TierCards } from "./Tiers";

/** What a visitor sees: what this is, the market as it is now, what is offered. */
export function Home() {
  return (
    <Page title="Trade an assessment. Prove the verdict." className="home">
      <div className="hero">
        <div>
          <p className="lead">
            Take a tier, get a virtual account, trade crypto at real prices. You are judged by the tier&rsquo;s rules
            on every tick, and whatever the verdict, you can derive it again on your own machine, byte for byte.
          </p>
          <ul className="points">
            <li>
              <strong>One price, and how far it can be trusted.</strong> A mark needs two venues that agree. While
              they do not, judgement pauses: doubt never fails a trader.
            </li>
            <li>
              <strong>Room before you click.</strong> Each order is tried first: what every rule leaves after the fill
              and at your stop, and which one binds.
            </li>
            <li>
              <strong>Evidence, not opinion.</strong> Journal and tape are hash chains with signed heads. A breach
              comes with a bundle; this browser checks it, and so does a small jar without a network.
            </li>
          </ul>
          <p className="actions">
            <Link href="/register" className="button">
              Register
            </Link>
            <Link href="/verify">Verify a bundle</Link>
          </p>
        </div>
        <Panel title="The market now" id="markets">
          <Markets />
        </Panel>
      </div>
      <h2 className="part">What is offered</h2>
      <TierCards />
    </Page>
  );
}
