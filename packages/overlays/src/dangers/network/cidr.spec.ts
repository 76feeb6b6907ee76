import { isApart, isWithin } from './cidr';

describe('isWithin', () => {
  it('compares blocks of both families', () => {
    expect(isWithin('10.1.0.0/16', '10.0.0.0/8')).toBe(true);
    expect(isWithin('10.0.0.0/8', '10.1.0.0/16')).toBe(false);
    expect(isWithin('11.0.0.0/16', '10.0.0.0/8')).toBe(false);
    expect(isWithin('2001:db8:1::/48', '2001:db8::/32')).toBe(true);
    expect(isWithin('::/0', '::/0')).toBe(true);
    expect(isWithin('10.0.0.0/8', '::/0')).toBe(false);
  });

  it('takes what is no block for its text', () => {
    expect(isWithin('nonsense', 'nonsense')).toBe(true);
    expect(isWithin('10.0.0.0/33', '0.0.0.0/0')).toBe(false);
  });
});

describe('isApart', () => {
  it('says so only of two blocks without a common address', () => {
    expect(isApart('10.0.0.0/8', '11.0.0.0/8')).toBe(true);
    expect(isApart('10.1.0.0/16', '10.0.0.0/8')).toBe(false);
    expect(isApart('nonsense', '10.0.0.0/8')).toBe(false);
  });
});
