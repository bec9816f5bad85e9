import type { ProblemBody, Tokens } from "./types";

/** A refusal in the platform's words, or the plain fact that nothing answered. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: string;
  readonly problem: ProblemBody;

  constructor(status: number, problem: ProblemBody) {
    super(problem.detail ?? problem.title ?? (status === 0 ? "The platform does not answer." : `Answer ${status}.`));
    this.status = status;
    this.code = problem.code ?? (status === 0 ? "unreachable" : "unknown");
    this.problem = problem;
  }

  /** Whatever went wrong, as a refusal. */
  static of(failure: unknown): Refusal {
    return failure instanceof Refusal ? failure : new Refusal(0, { detail: String(failure) });
  }

  /** What is wrong with one field of the request. */
  field(name: string): string | undefined {
    return this.problem.errors?.find((each) => each.pointer === `/${name}`)?.detail;
  }
}

interface Ask {
  method?: string;
  body?: unknown;
  /** A body that is JSON already, sent as it was written. */
  text?: string;
  idempotencyKey?: string;
  signal?: AbortSignal;
}

const KEPT = "assay.refresh";

/**
 * Speaks to the platform as one person. The access token lives in memory, the refresh token in this tab: it is used
 * once, and its use brings the next one.
 */
export class Session {
  private access: string | undefined;
  private refreshing: Promise<boolean> | undefined;
  private readonly ended: () => void;

  constructor(ended: () => void) {
    this.ended = ended;
  }

  async logIn(email: string, password: string): Promise<void> {
    this.keep(await send<Tokens>("/auth/login", { method: "POST", body: { email, password } }));
  }

  /** Goes on with what this tab still holds; false when it holds nothing that is taken. */
  resume(): Promise<boolean> {
    return sessionStorage.getItem(KEPT) === null ? Promise.resolve(false) : this.refresh();
  }

  async logOut(): Promise<void> {
    await this.ask("/auth/logout", { method: "POST" }).catch(() => undefined);
    this.forget();
  }

  /** Asks; an access token that ran out is renewed once. */
  async ask<T>(path: string, ask: Ask = {}): Promise<T> {
    const answer = await this.fetch(path, ask);
    return (await answer.json().catch(() => undefined)) as T;
  }

  /** The answer itself, for what is not JSON. */
  async fetch(path: string, ask: Ask = {}): Promise<Response> {
    try {
      return await request(path, ask, this.access);
    } catch (refusal) {
      if (!(refusal instanceof Refusal) || refusal.status !== 401) {
        throw refusal;
      }
      if (!(await this.refresh())) {
        this.forget();
        throw refusal;
      }
      return request(path, ask, this.access);
    }
  }

  private refresh(): Promise<boolean> {
    this.refreshing ??= this.renew().finally(() => (this.refreshing = undefined));
    return this.refreshing;
  }

  private async renew(): Promise<boolean> {
    const refreshToken = sessionStorage.getItem(KEPT);
    if (refreshToken === null) {
      return false;
    }
    try {
      this.keep(await send<Tokens>("/auth/refresh", { method: "POST", body: { refreshToken } }));
      return true;
    } catch (refusal) {
      if (refusal instanceof Refusal && (refusal.status === 0 || refusal.status >= 500)) {
        throw refusal;
      }
      sessionStorage.removeItem(KEPT);
      return false;
    }
  }

  private keep(tokens: Tokens): void {
    this.access = tokens.accessToken;
    sessionStorage.setItem(KEPT, tokens.refreshToken);
  }

  private forget(): void {
    this.access = undefined;
    sessionStorage.removeItem(KEPT);
    this.ended();
  }
}

/** Asks without a person: what is public. */
export async function send<T>(path: string, ask: Ask = {}): Promise<T> {
  return (await (await request(path, ask, undefined)).json()) as T;
}

async function request(path: string, ask: Ask, access: string | undefined): Promise<Response> {
  const headers = new Headers({ accept: "application/json, application/problem+json, */*;q=0.1" });
  if (access !== undefined) {
    headers.set("authorization", `Bearer ${access}`);
  }
  const body = ask.text ?? (ask.body === undefined ? undefined : JSON.stringify(ask.body));
  if (body !== undefined) {
    headers.set("content-type", "application/json");
  }
  if (ask.idempotencyKey !== undefined) {
    headers.set("idempotency-key", ask.idempotencyKey);
  }
  const init: RequestInit = { method: ask.method ?? "GET", headers, cache: "no-store" };
  if (body !== undefined) {
    init.body = body;
  }
  if (ask.signal !== undefined) {
    init.signal = ask.signal;
  }
  const answer = await fetch(`/api/v1${path}`, init).catch((failure: unknown) => {
    if (failure instanceof DOMException && failure.name === "AbortError") {
      throw failure;
    }
    throw new Refusal(0, {});
  });
  if (!answer.ok) {
    throw new Refusal(answer.status, (await answer.json().catch(() => ({}))) as ProblemBody);
  }
  return answer;
}
