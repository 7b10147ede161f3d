import { call } from '$lib/api/call';
import type {
  BookState,
  EvidenceLink,
  EvidenceRow,
  EvidenceWords,
  IntakeRow,
} from '$lib/api/generated';
import { present } from '$lib/errors/present.svelte';
import { app } from '$lib/state/app.svelte';
import { undo } from '$lib/state/history.svelte';
import { evidenceText as text } from '$lib/text/evidence';
import { toasts } from '$lib/toast/toasts.svelte';

import { endings } from './kinds';

/** What came of files, waiting to be read; `links` are what they were to prove. */
interface Intake {
  files: IntakeRow[];
  links: EvidenceLink[];
}

/**
 * What is done to documents, wherever they are shown. Whoever shows some reads {@link changes}
 * and asks the core again when it grows.
 */
class Documents {
  /** Grows with everything that is done here or taken back. */
  changes = $state(0);
  /** The files of which some need a word; `null` when all was said. */
  intake = $state.raw<Intake | null>(null);

  constructor() {
    app.onStepped(async () => void (this.changes += 1));
  }

  /** Takes files in and answers the documents that have them. */
  async take(paths: string[], links: EvidenceLink[] = [], twins = false): Promise<number[]> {
    if (paths.length === 0) return [];
    const done = await this.#write(call('evidence.add_files', { paths, links, twins }));
    if (!done) return [];
    const { files } = done;
    if (files.every(({ outcome }) => outcome === 'taken')) {
      const action = { label: text.undo, run: () => void undo() };
      toasts.show({ tone: 'good', text: text.intake.all(files.length), action });
    } else {
      this.intake = { files, links };
    }
    return files.flatMap(({ id }) => id ?? []);
  }

  /** A file that a document has already becomes the file of another one, too. */
  async twin(file: IntakeRow): Promise<void> {
    const links = this.intake?.links ?? [];
    const done = await this.#write(
      call('evidence.add_files', { paths: [file.path], links, twins: true }),
    );
    if (!done || !this.intake) return;
    const files = this.intake.files.map((one) => (one === file ? (done.files[0] ?? one) : one));
    this.intake = { links, files };
  }

  /** Asks for files and takes them in. */
  async choose(links: EvidenceLink[] = []): Promise<number[]> {
    return this.take(await this.#ask('host.choose_files'), links);
  }

  /** Asks for a file and gives it to a document. */
  async chooseFor(id: number): Promise<void> {
    const [path] = await this.#ask('host.choose_open');
    if (path) await this.put(id, path);
  }

  async put(id: number, path: string): Promise<void> {
    await this.#write(call('evidence.put_file', { id, path }));
  }

  /** A document without a file; its number in the book, `null` where it was refused. */
  async add(words: EvidenceWords, links: EvidenceLink[] = []): Promise<number | null> {
    const done = await this.#write(call('evidence.add', { words, links }));
    return done?.id ?? null;
  }

  /** Writes what a document says of itself; throws what the core refuses. */
  async save(id: number, words: EvidenceWords, joins: number | null): Promise<number | null> {
    const done = await call('evidence.save', { id, words, joins });
    this.#wrote(done.book);
    return done.op;
  }

  link = (id: number, link: EvidenceLink) => this.#write(call('evidence.link', { id, link }));
  unlink = (id: number, link: EvidenceLink) => this.#write(call('evidence.unlink', { id, link }));

  async remove(row: EvidenceRow): Promise<void> {
    if (!(await this.#write(call('evidence.delete', { ids: [row.id] })))) return;
    toasts.show({
      text: text.removed(nameOf(row)),
      hint: row.file ? text.removedHint : '',
      action: { label: text.undo, run: () => void undo() },
    });
  }

  open = (id: number) => call('evidence.open', { id }).catch(present);
  showFolder = (id: number) => call('evidence.show_folder', { id }).catch(present);

  async #ask(command: 'host.choose_files' | 'host.choose_open'): Promise<string[]> {
    const question = {
      title: text.chooseTitle,
      filter_name: text.chooseFilter,
      extensions: endings,
    };
    try {
      const chosen = await call(command, question);
      if ('paths' in chosen) return chosen.paths;
      return chosen.path ? [chosen.path] : [];
    } catch (refusal) {
      present(refusal);
      return [];
    }
  }

  async #write<T extends { book: BookState }>(work: Promise<T>): Promise<T | null> {
    try {
      const done = await work;
      this.#wrote(done.book);
      return done;
    } catch (refusal) {
      present(refusal);
      return null;
    }
  }

  #wrote(book: BookState): void {
    app.wrote(book);
    this.changes += 1;
  }
}

export const documents = new Documents();

/** A document in few words: its number, or what it shows. */
export const nameOf = ({ number, subject }: Pick<EvidenceRow, 'number' | 'subject'>): string =>
  number || subject;
