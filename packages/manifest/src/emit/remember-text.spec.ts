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

describe('a remembered text', () => {
  it('is kept from the second time on', () => {
    const { made, emit } = counting();
    const value = { name: 'a' };
    expect([1, 2, 3, 4].map(() => emit(value, ' '))).toEqual([' a', ' a', ' a', ' a']);
    expect(made).toEqual([' a', ' a']);
  });

  it('is another one for an equal value and at another indentation', () => {
    const { made, emit } = counting();
    const value = { name: 'a' };
    [value, value, value].forEach((one) => emit(one, ''));
    expect(emit(value, '  ')).toBe('  a');
    expect(emit({ name: 'a' }, '')).toBe('a');
    expect(made).toHaveLength(4);
  });
});
