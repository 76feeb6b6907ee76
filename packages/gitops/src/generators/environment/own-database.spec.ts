import { ownDatabase } from './own-database';

const original = { database: { host: 'db.example', name: 'grafana' } };

describe('a copied environment', () => {
  it.each([
    [{ host: 'db.example', name: 'grafana' }, 'grafana-qa'],
    [{ host: 'db.example' }, 'grafana-qa'],
    [{ host: 'db.example', name: 'grafana_qa' }, 'grafana_qa'],
  ])('has a database of its own: %j', (database, name) => {
    expect(ownDatabase({ database }, original, 'qa')).toEqual({ database: { ...database, name } });
  });

  it('has none where the other has none', () => {
    expect(ownDatabase({ branch: 'qa' }, { branch: 'main' }, 'qa')).toEqual({ branch: 'qa' });
  });

  it('has a name that PostgreSQL takes', () => {
    const long = { database: { host: 'db.example', name: 'g'.repeat(63) } };
    const { database } = ownDatabase(long, long, 'qa') as typeof long;
    expect(database.name).toBe(`${'g'.repeat(60)}-qa`);
  });
});
