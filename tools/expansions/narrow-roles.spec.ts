import { narrowRoles } from './narrow-roles';

const pods = { apiGroups: [''], resources: ['pods'], verbs: ['get'] };
const all = { apiGroups: ['*'], resources: ['*'], verbs: ['*'] };

it('puts our rules where a grant narrows a role, and keeps what the chart has', () => {
  const roles = [
    { role: 'a', rules: [all] },
    { role: 'a', namespace: 'x', rules: [all] },
    { role: 'b', rules: [all] },
  ];
  const grants = [
    { role: 'a', narrowed: true as const, rules: [pods] },
    { role: 'b', rules: [all] },
  ];
  expect(narrowRoles(roles, grants)).toEqual({
    roles: [{ role: 'a', rules: [pods] }, roles[1], roles[2]],
    narrowed: [{ role: 'a', rules: [all] }],
  });
});
