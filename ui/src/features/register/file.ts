import { call } from '$lib/api/call';
import type { Form, RegisterId } from '$lib/api/generated';
import { present } from '$lib/errors/present.svelte';
import { pending } from '$lib/pending/pending.svelte';
import { registerText } from '$lib/text/register';
import { toasts } from '$lib/toast/toasts.svelte';

/** Asks for a name and writes the rows of a register in a year there. */
export async function writeFile(register: RegisterId, year: number, form: Form): Promise<void> {
  const text = registerText.file;
  try {
    await pending.flush();
    const { file_name } = await call('register.export_name', { register, year, form });
    const { path } = await call('host.choose_save', {
      title: text.title,
      file_name,
      filter_name: text.forms[form],
      extensions: [form],
    });
    if (path === null) return;
    await call('register.export', { register, year, path });
    const open = () => void call('host.open_path', { path, folder: false }).catch(present);
    toasts.show({ tone: 'good', text: text.written(path), action: { label: text.open, run: open } });
  } catch (refusal) {
    present(refusal, () => void writeFile(register, year, form));
  }
}
