import { resolveScalar } from './resolve-scalar';

/** What sigs.k8s.io/yaml 1.6.0 makes of each, and whether YAML 1.2 makes the same of it. */
describe('resolveScalar', () => {
  it.each([
    ['', null],
    ['~', null],
    ['Null', null],
    ['nULL', 'nULL'],
    ['true', true],
    ['FALSE', false],
    ['tRUE', 'tRUE'],
    ['0', 0],
    ['-17', -17],
    ['+17', 17],
    ['007.5', 7.5],
    ['.5', 0.5],
    ['1.', 1],
    ['1e3', 1000],
    ['-1.5E-3', -0.0015],
    ['08', 8],
    ['0x1F', 31],
    ['0o17', 15],
    ['1e999', '1e999'],
    ['1:30', '1:30'],
    ['12:30:45', '12:30:45'],
    ['2001-12-14', '2001-12-14'],
    ['10Gi', '10Gi'],
    ['100m', '100m'],
    ['1.2.3', '1.2.3'],
    ['0x', '0x'],
    ['-', '-'],
    ['+.', '+.'],
    ['=', '='],
    ['<<', '<<'],
    ['only', 'only'],
    ['yESs', 'yESs'],
  ])('reads %s as all readers do', (text, value) => {
    expect(resolveScalar(text)).toEqual({ value, ambiguous: false });
  });

  it.each([
    ['y', true],
    ['Yes', true],
    ['ON', true],
    ['n', false],
    ['No', false],
    ['off', false],
    ['0755', 493],
    ['-0755', -493],
    ['+010', 8],
    ['0b101', 5],
    ['-0x1F', -31],
    ['0XfF', 255],
    ['-0o17', -15],
    ['1_000', 1000],
    ['1_000.5', 1000.5],
    ['0_7', 7],
    ['2_', 2],
  ])('reads %s as Kubernetes does, and calls it ambiguous', (text, value) => {
    expect(resolveScalar(text)).toEqual({ value, ambiguous: true });
  });

  it('keeps what JSON has no number for', () => {
    expect(resolveScalar('.nan').value).toBeNaN();
    expect(resolveScalar('.INF').value).toBe(Infinity);
    expect(resolveScalar('-.inf').value).toBe(-Infinity);
    expect(resolveScalar('.iNF')).toEqual({ value: '.iNF', ambiguous: false });
  });
});
