import { call } from '$lib/api/call';
import type { FormLines, Signature, SignatureForm } from '$lib/api/generated';
import { issuanceText as text } from '$lib/text/issuance';

/** A form of the decree, or lines of the office's own. */
export type FormChoice = SignatureForm | 'other';

let asked: Promise<FormLines[]> | undefined;

/** The forms of signature; they never change, so they are asked for once. */
export function signatureForms(): Promise<FormLines[]> {
  asked ??= call('plan.signature_forms', {}).catch((refusal: unknown) => {
    asked = undefined;
    throw refusal;
  });
  return asked;
}

/** What can be chosen; lines of the office's own only while they stand there. */
export function formOptions(
  forms: readonly FormLines[],
  form: SignatureForm | null,
  lines: readonly string[],
): { id: FormChoice; label: string }[] {
  const known = forms.map(({ form }) => ({ id: form, label: text.forms[form] }));
  if (form) return known;
  return [{ id: 'other', label: lines.length > 0 ? text.formOther : text.formNone }, ...known];
}

/** The form whose lines a signature has as they are given; `null` for lines of the office's own. */
export function formOf(
  forms: readonly FormLines[],
  signature: Pick<Signature, 'capacity' | 'post'>,
): SignatureForm | null {
  const { capacity, post = '' } = signature;
  const found = forms.find(
    (one) =>
      (one.post !== '') === (post !== '') &&
      one.capacity.length === capacity.length &&
      one.capacity.every((line, at) => line === capacity[at]),
  );
  return found?.form ?? null;
}
