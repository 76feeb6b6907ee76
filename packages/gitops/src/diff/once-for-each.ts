import { type ObjectChange, partAfter, partBefore, type PlacedPart, type TreeChange } from '@254carbon/manifest';

/** Changes of which the outcome is kept; those of environments that are alike come in turns. */
const MOST = 16;

/**
 * Makes something of a change once, however many environments differ in that way. What is made must not depend on how many
 * objects are the same, nor on layout.
 */
export function onceForEach<T>(make: (change: TreeChange) => T): (change: TreeChange) => T {
  const met: { readonly change: TreeChange; readonly made: T }[] = [];
  return (change) => {
    const known = met.find((one) => isSame(one.change, change));
    if (known !== undefined) return known.made;
    const made = make(change);
    if (met.push({ change, made }) > MOST) met.shift();
    return made;
  };
}

function isSame(one: TreeChange, other: TreeChange): boolean {
  return (
    (one.unchanged === 0) === (other.unchanged === 0) &&
    areSame(one.objects, other.objects, isSameObject) &&
    areSame(one.context.before, other.context.before, isSamePart) &&
    areSame(one.context.after, other.context.after, isSamePart) &&
    areSame(
      one.texts,
      other.texts,
      (a, b) =>
        a.what === b.what && a.file === b.file && a.from === b.from && a.before === b.before && a.after === b.after,
    )
  );
}

function areSame<T>(ones: readonly T[], others: readonly T[], areAlike: (one: T, other: T) => boolean): boolean {
  return ones.length === others.length && ones.every((one, index) => areAlike(one, others[index] as T));
}

function isSameObject(one: ObjectChange, other: ObjectChange): boolean {
  return (
    one.what === other.what &&
    isSamePart(partBefore(one), partBefore(other)) &&
    isSamePart(partAfter(one), partAfter(other))
  );
}

/** Documents of one text are read once, so that the values of equal ones are the same. */
function isSamePart(one: PlacedPart | undefined, other: PlacedPart | undefined): boolean {
  return one === other || (one !== undefined && one.value === other?.value && one.file === other.file);
}
