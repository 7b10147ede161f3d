import { call } from '$lib/api/call';
import type { FigureChoice, FigureCode, ItemId, TargetStanding } from '$lib/api/generated';

/** By which figures the targets of a plan can be followed, and how they stand. */
export class Following {
  figures = $state.raw<FigureChoice[]>([]);
  #near = $state.raw<Map<ItemId, FigureCode[]>>(new Map());
  #standings = $state.raw<Map<ItemId, TargetStanding>>(new Map());

  async load(plan: string, year: number): Promise<void> {
    const [choices, targets] = await Promise.all([
      call('figure.choices', { plan }),
      call('figure.targets', { year, period: null }),
    ]);
    this.figures = choices.figures;
    this.#near = new Map(choices.near.map(({ target, figures }) => [target, figures]));
    const own = targets.filter((one) => one.plan === plan);
    this.#standings = new Map(own.map((one) => [one.target, one]));
  }

  /** What the words of a target may mean, best first. */
  near(target: ItemId): FigureChoice[] {
    const codes = this.#near.get(target) ?? [];
    return codes.flatMap((code) => this.figures.find((figure) => figure.code === code) ?? []);
  }

  named(code: FigureCode): string {
    const figure = this.figures.find((one) => one.code === code);
    return figure ? nameOf(figure) : code;
  }

  standing(target: ItemId): TargetStanding | undefined {
    return this.#standings.get(target);
  }
}

export function nameOf({ code, name, unit }: FigureChoice): string {
  return unit ? `${code} ${name} (${unit})` : `${code} ${name}`;
}
