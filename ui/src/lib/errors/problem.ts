import type { ErrorCode } from '$lib/api/generated';

/** A refusal of the core, or trouble on the way to it. */
export class Problem extends Error {
  /** The stable code; `ui.*` for trouble that the core knows nothing of. */
  readonly code: ErrorCode | UiCode;
  /** What the words of the code need: paths, names, limits. */
  readonly args: Record<string, string>;
  /** The cause chain, for support. */
  readonly detail: string;

  constructor(code: ErrorCode | UiCode, args: Record<string, string>, detail: string) {
    super(`${code}: ${detail}`);
    this.name = 'Problem';
    this.code = code;
    this.args = args;
    this.detail = detail;
  }

  /** Reads a refusal in whatever form the host hands it over: an object, or its JSON. */
  static from(refusal: unknown, command: string): Problem {
    if (refusal instanceof Problem) return refusal;
    const read = typeof refusal === 'string' ? parsed(refusal) : refusal;
    if (isRefusal(read)) return new Problem(read.code, read.args ?? {}, read.detail ?? '');
    return new Problem('ui.no_answer', { command }, String(refusal));
  }
}

/** Codes of the screens' own. */
export type UiCode = 'ui.no_answer' | 'ui.unexpected';

interface Refusal {
  code: ErrorCode;
  args?: Record<string, string>;
  detail?: string;
}

function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'code' in value;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
