import type { AnsweredComponent } from '../platform';

/** What two components make under one name. */
export interface MadeTwice {
  readonly name: string;
  /** The first that made it, and the one that did so again; one if that is the same. */
  readonly makers: readonly string[];
  readonly last: string;
}

/** Names that come again among what `namesOf` gives for each component, in the order in which they do. */
export function madeTwice(
  components: readonly AnsweredComponent[],
  namesOf: (component: AnsweredComponent) => readonly string[],
): readonly MadeTwice[] {
  const makers = new Map<string, string>();
  return components.flatMap((one) => {
    const last = one.placed.component.name;
    return namesOf(one).flatMap((name) => {
      const first = makers.get(name);
      makers.set(name, first ?? last);
      return first === undefined ? [] : [{ name, makers: [...new Set([first, last])], last }];
    });
  });
}
