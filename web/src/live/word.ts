import type { Heard } from "./socket";

/** What the socket says of one question, for whoever waits for its end. */
export class Word {
  private id: string | undefined;
  private progressed: (share: number) => void = () => undefined;
  private share = 0;
  private live: boolean;
  private over = false;
  private wake: () => void = () => undefined;

  /** `live` says whether there is a socket now. */
  constructor(live: boolean) {
    this.live = live;
  }

  /** The question has this id; `progressed` is told each share that is more than the one before. */
  about(id: string, progressed: (share: number) => void): void {
    this.id = id;
    this.progressed = progressed;
  }

  /** Whether a socket is there now. What was said while it was not has to be asked for. */
  socket(live: boolean): void {
    if (this.live !== live) {
      this.live = live;
      this.look();
    }
  }

  take(heard: Heard): void {
    if (heard.type === "snapshot-required") {
      this.look();
    } else if (heard.type !== "receipt" && this.id !== undefined && heard.data["simulation"] === this.id) {
      if (heard.type === "event") {
        this.look();
      } else {
        const before = this.share;
        if (this.atLeast(Number(heard.data["done"]) / Number(heard.data["paths"])) > before) {
          this.progressed(this.share);
        }
      }
    }
  }

  /** The larger of this share and what was said: an answer may be older than the socket's word. */
  atLeast(share: number): number {
    this.share = Math.max(this.share, share);
    return this.share;
  }

  /** Ends once there is reason to look, after so many ms without a socket, or at last after the others. */
  async wait(ms: number, besideSocketMs: number): Promise<void> {
    if (!this.over) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, this.live ? besideSocketMs : ms);
        this.wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    this.over = false;
  }

  /** There is reason to look: whoever waits, or is about to, waits no longer. */
  look(): void {
    this.over = true;
    this.wake();
  }
}
