import { rememberText } from './remember-text';

function counting() {
  const made: string[] = [];
  const emit = rememberText(({ name }: { readonly name: string }, indent) => {
    const text = `${indent}${name}`;
    made.push(text);
    return text;
  });
  return { made, emit };
}

const long = 'a'.repeat(200);

describe('a remembered text', () => {
  it('is kept from the second time on', () => {
    const { made, emit } = counting();
    const value = { name: long };
    expect([1, 2, 3, 4].map(() => emit(value, ' '))).toEqual([1, 2, 3, 4].map(() => ` ${long}`));
    expect(made).toHaveLength(2);
  });

  it('is not kept where it is short', () => {
    const { made, emit } = counting();
    const value = { name: 'a' };
    expect([1, 2, 3].map(() => emit(value, ' '))).toEqual([' a', ' a', ' a']);
    expect(made).toHaveLength(3);
  });

  it('is another one for an equal value and at another indentation', () => {
    const { made, emit } = counting();
    const value = { name: long };
    [value, value, value].forEach((one) => emit(one, ''));
    expect(emit(value, '  ')).toBe(`  ${long}`);
    expect(emit({ name: long }, '')).toBe(long);
    expect(made).toHaveLength(4);
  });
});
