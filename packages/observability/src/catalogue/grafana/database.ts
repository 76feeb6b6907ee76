import type { JsonObject } from '@254carbon/manifest';
import type { RequiredSecret } from '../../component';
import type { Database } from '../../environment-facts';
import { DATABASE_FOLDER, DATABASE_SECRET, NAMESPACE, RELEASE } from './names';

const inFile = (key: string): string => `$__file{${DATABASE_FOLDER}/${key}}`;

/** Sections of `grafana.ini` for what people make in a database that several share. */
export function databaseSections({ host, port, name, user, tls }: Database): {
  readonly database: JsonObject;
  readonly security: JsonObject;
} {
  return {
    database: {
      type: 'postgres',
      host: `${host}:${port}`,
      name,
      user,
      password: inFile('password'),
      ssl_mode: tls,
      ...(tls === 'verify-full' ? { ca_cert_path: `${DATABASE_FOLDER}/ca.crt` } : {}),
    },
    // Without one of its own Grafana encrypts by a key that everybody knows, and the database is not on its volume.
    security: { secret_key: inFile('secret-key') },
  };
}

/** Volume with the password, for the chart. */
export const databaseMount: JsonObject = {
  name: 'database',
  secretName: DATABASE_SECRET,
  // Grafana reads it as the group of the pod.
  defaultMode: 0o440,
  mountPath: DATABASE_FOLDER,
  readOnly: true,
};

export function databaseSecret({ host, user, tls }: Database): RequiredSecret {
  return {
    name: DATABASE_SECRET,
    namespace: NAMESPACE,
    keys: [
      { name: 'password', description: `password of the user ${user}` },
      {
        name: 'secret-key',
        description: 'text that nobody guesses, by which Grafana encrypts tokens in the database; it has to stay',
        trial: 'random',
      },
      ...(tls === 'verify-full' ? [authority(host)] : []),
    ],
    purpose: 'Grafana keeps in the database what people make',
    readAtStart: RELEASE,
  };
}

function authority(host: string): RequiredSecret['keys'][number] {
  return { name: 'ca.crt', description: `certificate of the authority behind that of ${host}, as PEM`, file: true };
}
