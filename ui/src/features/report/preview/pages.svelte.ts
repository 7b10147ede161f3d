import { call } from '$lib/api/call';
import type { PagesView, ReportPrintout } from '$lib/api/generated';
import { Problem } from '$lib/errors/problem';
import { pictures } from '$lib/print/pictures.svelte';
import type { Target } from '$lib/print/sheet';
import { busy } from '$lib/progress/busy.svelte';
import type { GoTo } from '$lib/state/place';
import { share } from '$lib/state/share';
import { exportText } from '$lib/text/export';
import { toasts } from '$lib/toast/toasts.svelte';

/** The pages of a report on the desk. */
export class ReportPages {
  view = $state.raw<PagesView | null>(null);
  /** Why there are no pages. */
  refusal = $state.raw<Problem | null>(null);
  /** The place to show. */
  target = $state.raw<Target | null>(null);

  #what: ReportPrintout | null = null;
  #asked = 0;

  /** Asks for the pages; the last ones asked for are those that are shown. */
  async draw(what: ReportPrintout): Promise<void> {
    const asked = ++this.#asked;
    this.#what = what;
    pictures.onstale = () => void this.again();
    try {
      const pages = await busy.track(call('report.pages', what), exportText.drawing);
      if (asked !== this.#asked) return;
      this.view = share(this.view, pages);
      this.refusal = null;
    } catch (refusal) {
      if (!(refusal instanceof Problem)) throw refusal;
      if (asked === this.#asked) [this.view, this.refusal] = [null, refusal];
    }
  }

  async again(): Promise<void> {
    if (this.#what) await this.draw(this.#what);
  }

  /** Shows where a paragraph begins. */
  show({ item }: GoTo): void {
    const found = this.view?.places.find((place) => place.item === item);
    if (found) this.target = { page: found.page, top_mm: found.top_mm };
    else if (item != null) toasts.show({ text: exportText.notOnPaper });
  }
}
