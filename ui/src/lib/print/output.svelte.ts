import { call } from '$lib/api/call';
import type { Exported, ExportedFolder, FileName, Form, PrintedPaper } from '$lib/api/generated';
import { present } from '$lib/errors/present.svelte';
import { Problem } from '$lib/errors/problem';
import { busy } from '$lib/progress/busy.svelte';
import { exportText } from '$lib/text/export';
import { toasts } from '$lib/toast/toasts.svelte';

/** A paper that can leave the program. */
export interface Outgoing {
  /** The name under which a file of it is proposed. */
  name: (form: Form) => Promise<FileName>;
  write: (path: string) => Promise<Exported>;
  /** Writes a new folder with every form. */
  folder: (parent: string) => Promise<ExportedFolder>;
  print: () => Promise<PrintedPaper>;
}

/** What was written. */
export interface Written {
  path: string;
  name: string;
  /** The form of a file; `null` for a folder. */
  form: Form | null;
  /** The files of a folder. */
  files: string[];
}

/** What leaves the program: files, folders, paper. One thing at a time. */
class Output {
  /** What was written last. */
  written = $state.raw<Written | null>(null);
  /** Whether something is on its way. */
  running = $state(false);

  /** Asks for a name and writes a file there. */
  file(what: Outgoing, form: Form): Promise<void> {
    return this.#run(async () => {
      const { file_name } = await what.name(form);
      const { path } = await call('host.choose_save', {
        title: exportText.saveTitle[form],
        file_name,
        filter_name: exportText.fileKind[form],
        extensions: [form],
      });
      if (path !== null) await this.#patiently(() => this.#write(what, form, path));
    });
  }

  /** Asks for a place and writes a folder with every form there. */
  folder(what: Outgoing): Promise<void> {
    return this.#run(async () => {
      const { path } = await call('host.choose_folder', { title: exportText.folderTitle });
      if (path !== null) await this.#patiently(() => this.#writeAll(what, path));
    });
  }

  /** Hands the paper to the printer. */
  print(what: Outgoing): Promise<void> {
    return this.#run(() =>
      this.#patiently(async () => {
        const { how } = await busy.track(what.print(), exportText.printing);
        toasts.show({ tone: 'good', text: exportText.printed[how] });
      }),
    );
  }

  /** Forgets what was written: something else is to be printed now. */
  forget(): void {
    this.written = null;
  }

  async #write(what: Outgoing, form: Form, path: string): Promise<void> {
    this.written = null;
    const done = await busy.track(what.write(path), exportText.writing[form]);
    this.written = { path: done.path, name: nameOf(done.path), form, files: [] };
  }

  async #writeAll(what: Outgoing, parent: string): Promise<void> {
    this.written = null;
    const done = await busy.track(what.folder(parent), exportText.writingAll);
    this.written = { path: done.path, name: nameOf(done.path), form: null, files: done.files };
  }

  /** Where a file is in the way, the name is not asked for again. */
  async #patiently(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (refusal) {
      const isInTheWay = refusal instanceof Problem && refusal.args['place'] !== undefined;
      present(refusal, isInTheWay ? () => void this.#run(() => this.#patiently(work)) : null);
    }
  }

  async #run(work: () => Promise<void>): Promise<void> {
    if (this.running) return;
    this.running = true;
    await work().catch(present);
    this.running = false;
  }
}

const nameOf = (path: string) => path.split(/[\\/]/).at(-1) ?? path;

/** One for the whole run. */
export const output = new Output();
