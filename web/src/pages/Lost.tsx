import { Link } from "wouter";
import { Page } from "../ui/Shell";

/** For an address that leads nowhere. */
export function Lost() {
  return (
    <Page title="There is no such page">
      <p>
        <Link href="/">To the beginning</Link>
      </p>
    </Page>
  );
}
