import { call } from '$lib/api/call';
import type {
  BookState,
  EditedReport,
  ReportChange,
  ReportEdit,
  ReportHead,
  ReportId,
  ReportView,
} from '$lib/api/generated';
import { present } from '$lib/errors/present.svelte';
import { pending } from '$lib/pending/pending.svelte';
import { busy } from '$lib/progress/busy.svelte';
import { app } from '$lib/state/app.svelte';
import { undo } from '$lib/state/history.svelte';
import { share } from '$lib/state/share';
import { reportText as text } from '$lib/text/report';
import { toasts } from '$lib/toast/toasts.svelte';

/** What is said on the paper when a report is issued. */
export interface Issuing {
  number: number;
  /** `2026-03-07`. */
  date: string;
  signer: string;
}

/** The report on the screen: what the core answered, and every way to change it. */
export class ReportStore {
  readonly id: ReportId;
  /** What the core answered last. Paragraphs that did not change stay the same objects. */
  view = $state.raw<ReportView | null>(null);
  /** How many places the book differs in from what was sent; `null` until it was asked. */
  changes = $state.raw<ReportChange[] | null>(null);
  /** Something is under way that must not be begun twice. */
  working = $state(false);

  #queue: Promise<unknown> = Promise.resolve();
  #asked = 0;

  constructor(id: ReportId) {
    this.id = id;
  }

  /** The name in lists: `Quý I/2026`. */
  get name(): string {
    return this.view?.row.name ?? '';
  }

  /** Whether its words are shown, and not edited. */
  get locked(): boolean {
    return !(this.view?.open ?? false);
  }

  /** Follows undo and redo and takes part in flushing, until the answer is called. */
  open(): () => void {
    const leave = pending.register({ flush: () => this.#queue.then(() => undefined) });
    const forget = app.onStepped(() => this.reload());
    return () => {
      forget();
      leave();
    };
  }

  /** Asks the core for the report. */
  async reload(): Promise<void> {
    const asked = ++this.#asked;
    const view = await call('report.get', { report: this.id });
    if (asked === this.#asked) this.view = share(this.view, view);
  }

  /**
   * Changes the words: one undo step, or part of the step `joins`. Edits are sent one after the
   * other. Rejects with the core's `Problem`; nothing was changed then.
   */
  edit(edits: ReportEdit[], joins: number | null = null): Promise<EditedReport> {
    return this.#write(() => call('report.edit', { report: this.id, edits, joins }));
  }

  /** Changes head or foot; each change is made from what the one before it left. */
  setHead(change: (head: ReportHead) => Partial<ReportHead>, joins: number | null): Promise<number | null> {
    return this.#write(() => {
      const head = this.view?.head as ReportHead;
      return call('report.set_head', { report: this.id, head: { ...head, ...change(head) }, joins });
    }).then((edited) => edited.op);
  }

  /** Writes the words anew from the book; those of the officer stay. */
  compile(): Promise<boolean> {
    return this.#do(async () => {
      const work = call('report.compile', { report: this.id });
      const { added, changed, gone, offers, book } = await busy.track(work, text.compiling);
      await this.#took(book);
      toasts.show({
        tone: offers > 0 ? 'plain' : 'good',
        text: text.compiled(added, changed, gone),
        hint: offers > 0 ? text.compiledOffers(offers) : '',
        action: { label: text.undo, run: () => void undo() },
      });
    });
  }

  submit = () => this.#step(() => call('report.submit', { report: this.id }));
  takeBack = () => this.#step(() => call('report.take_back', { report: this.id }));
  correct = (reason: string) => this.#step(() => call('report.correct', { report: this.id, reason }));
  discard = () => this.#step(() => call('report.discard_correction', { report: this.id }));
  issue = (issuing: Issuing) =>
    this.#step(() =>
      busy.track(call('report.issue', { report: this.id, ...issuing }), text.issueForm.working),
    );

  attach = (ordinal: number, path: string) =>
    this.#step(() => call('report.attach', { report: this.id, ordinal, path }));
  detach = (ordinal: number) =>
    this.#step(() => call('report.detach', { report: this.id, ordinal, role: 'signed' }));

  /** Asks what the book has otherwise than what was sent last. */
  async compare(): Promise<ReportChange[]> {
    const changes = await call('report.difference', { report: this.id, ordinal: null });
    this.changes = changes;
    return changes;
  }

  #write(send: () => Promise<EditedReport>): Promise<EditedReport> {
    const sent = this.#queue.then(async () => {
      const edited = await send();
      // An answer to an earlier question would bring old words back.
      this.#asked += 1;
      this.view = share(this.view, edited.view);
      app.wrote(edited.book);
      return edited;
    });
    this.#queue = sent.catch(() => undefined);
    return sent;
  }

  /** A step in the life of the report, told when it was done. */
  #step(run: () => Promise<{ label: string; book: BookState }>): Promise<boolean> {
    return this.#do(async () => {
      const { label, book } = await run();
      await this.#took(book);
      toasts.show({
        tone: 'good',
        text: label.charAt(0).toLocaleUpperCase('vi') + label.slice(1),
        action: { label: text.undo, run: () => void undo() },
      });
    });
  }

  async #took(book: BookState): Promise<void> {
    app.wrote(book);
    await this.reload();
  }

  /** Whether it was done; a refusal was told. */
  async #do(run: () => Promise<void>): Promise<boolean> {
    if (this.working) return false;
    this.working = true;
    try {
      await pending.flush();
      await run();
      return true;
    } catch (refusal) {
      present(refusal);
      return false;
    } finally {
      this.working = false;
    }
  }
}
